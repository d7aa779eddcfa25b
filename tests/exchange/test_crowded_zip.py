"""A zip whose list of entries alone would fill the memory is refused before the list is read."""

from __future__ import annotations

import struct
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from tests.exchange.builders import feature, geojson
from utsatta_omraden_plugin.domain.errors import SourceFileError
from utsatta_omraden_plugin.exchange.archive import opened_zip
from utsatta_omraden_plugin.exchange.read_edition import read_edition
from utsatta_omraden_plugin.exchange.submission import ReasonCode, SubmissionRefused, read_submission

CROWD = 400_000
NAME = b"a"
_ENTRY = struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 0, 0, 33, 0, 0, 0, len(NAME), 0, 0, 0, 0, 0, 0) + NAME


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    """A zip (APPNOTE.TXT, 4.3) that lists so many files, of which it holds none."""
    listed = _ENTRY * CROWD
    place = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, CROWD, CROWD, len(listed), 0)
    pointer = struct.pack("<IIQI", 0x07064B50, 0, len(listed), 1)
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    path = tmp_path / "uso_2025.zip"
    path.write_bytes(listed + place + pointer + end)
    return path


def test_a_submission_with_a_crowd_of_entries_is_refused_in_little_memory(crowded: Path, tmp_path: Path):
    tracemalloc.start()
    with pytest.raises(SubmissionRefused) as refusal:
        read_submission(crowded, tmp_path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [reason.code for reason in refusal.value.reasons] == [ReasonCode.NO_ZIP]
    assert peak < 16 * 1024**2


def test_an_edition_with_a_crowd_of_entries_is_refused(crowded: Path):
    with pytest.raises(SourceFileError, match="is damaged"):
        read_edition(crowded)


def test_a_zip_of_many_megabytes_is_read_piece_by_piece(tmp_path: Path):
    path, content = tmp_path / "uso_2025.zip", bytes(range(256)) * 20_000
    with zipfile.ZipFile(path, "w") as archive:
        archive.comment = b"x" * 65_535
        archive.writestr("stort", content)
        archive.write(geojson(tmp_path / "uso_2025.geojson", feature()), "uso_2025.geojson")
    with opened_zip(path) as opened, opened.open("stort") as source:
        assert b"".join(iter(lambda: source.read(1024**2), b"")) == content
    assert len(read_edition(path).areas) == 1
