"""A zip is looked through before anything of it is unpacked."""

from __future__ import annotations

import stat
import tempfile
import zipfile
from pathlib import Path

import pytest

from tests.exchange.builders import feature, geojson, shapefile, zipped
from utsatta_omraden_plugin.domain.errors import SourceFileError
from utsatta_omraden_plugin.exchange.read_edition import read_edition


@pytest.fixture(autouse=True)
def temporary_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, a fresh one, so that tests see what stays behind."""
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def zip_with(path: Path, *entries: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return path


def test_a_file_that_is_no_zip_is_named_with_a_remedy(tmp_path: Path):
    wrong = tmp_path / "uso_2025.zip"
    wrong.write_bytes(b"hej")
    with pytest.raises(
        SourceFileError, match=r"uso_2025\.zip: the file is not a zip or is damaged\. Fetch the file again"
    ):
        read_edition(wrong)
    wrong.write_bytes(b"\n<!DOCTYPE html><html>404</html>")
    with pytest.raises(SourceFileError, match="it is a web page, not a zip"):
        read_edition(wrong)


def test_an_empty_zip_is_called_empty(tmp_path: Path):
    with pytest.raises(SourceFileError, match="the zip is empty"):
        read_edition(zip_with(tmp_path / "uso_2025.zip"))


def test_a_zip_without_data_tells_what_it_holds(tmp_path: Path):
    empty = zip_with(tmp_path / "uso_2025.zip", ("readme.txt", b"hej"))
    with pytest.raises(SourceFileError, match=r"the zip holds no data; it holds readme\.txt"):
        read_edition(empty)


def test_a_zip_with_two_data_sets_names_both(tmp_path: Path):
    first, second = geojson(tmp_path / "a.geojson", feature()), geojson(tmp_path / "b.geojson", feature())
    with pytest.raises(SourceFileError, match=r"several data sets: a\.geojson, b\.geojson"):
        read_edition(zipped(tmp_path / "uso_2025.zip", first, second))


@pytest.mark.parametrize(
    "name", ["../ut.geojson", "/etc/ut.geojson", "a/../../ut.geojson", "C:/ut.geojson", "..\\ut.geojson"]
)
def test_a_name_that_leads_out_of_the_zip_is_refused(tmp_path: Path, name: str):
    content = geojson(tmp_path / "u.geojson", feature()).read_bytes()
    with pytest.raises(SourceFileError, match=r"points outside of it or is a link\. Do not use this file"):
        read_edition(zip_with(tmp_path / "uso_2025.zip", (name, content)))


def test_a_link_in_a_zip_is_refused(tmp_path: Path):
    path = tmp_path / "uso_2025.zip"
    link = zipfile.ZipInfo("uso.geojson")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(SourceFileError, match=r"uso\.geojson in the zip points outside of it or is a link"):
        read_edition(path)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, temporary_folder: Path):
    bomb = zip_with(tmp_path / "uso_2025.zip", ("uso.geojson", b" " * 30 * 1024**2))
    with pytest.raises(SourceFileError, match="would unpack to far more than an edition holds"):
        read_edition(bomb)
    assert list(temporary_folder.iterdir()) == []


def test_a_zip_with_a_cut_tail_is_refused(tmp_path: Path):
    whole = zipped(tmp_path / "uso_2025.zip", geojson(tmp_path / "uso.geojson", feature()))
    whole.write_bytes(whole.read_bytes()[:-30])
    with pytest.raises(SourceFileError, match="the zip is damaged or was cut short"):
        read_edition(whole)


def test_a_zip_with_a_flipped_byte_in_its_data_is_refused(tmp_path: Path):
    whole = zipped(tmp_path / "uso_2025.zip", geojson(tmp_path / "uso.geojson", feature()))
    content = bytearray(whole.read_bytes())
    content[80] ^= 0xFF
    whole.write_bytes(content)
    with pytest.raises(SourceFileError, match="the zip is damaged or was cut short"):
        read_edition(whole)


def test_what_a_mac_adds_to_a_zip_does_no_harm(tmp_path: Path):
    content = geojson(tmp_path / "u.geojson", feature()).read_bytes()
    source = zip_with(
        tmp_path / "uso_2025.zip",
        ("Områden/uso.geojson", content),
        ("__MACOSX/Områden/._uso.geojson", b"\0"),
        (".DS_Store", b"\0"),
    )
    assert len(read_edition(source).areas) == 1


def test_a_shapefile_in_a_folder_with_capital_endings_is_read(tmp_path: Path, temporary_folder: Path):
    loose = shapefile(tmp_path / "loose")
    source = zip_with(
        tmp_path / "uso_2023.zip",
        *((f"Mapp åäö/USO{part.suffix.upper()}", part.read_bytes()) for part in sorted(loose.parent.iterdir())),
    )
    assert len(read_edition(source).areas) == 3
    assert list(temporary_folder.iterdir()) == []


def test_a_zip_without_a_part_of_the_shapefile_says_which(tmp_path: Path):
    loose = shapefile(tmp_path / "loose")
    source = zipped(tmp_path / "uso_2023.zip", loose, loose.with_suffix(".shx"), loose.with_suffix(".prj"))
    with pytest.raises(SourceFileError, match=r"uso_2023\.zip: the shapefile's \.dbf file is missing"):
        read_edition(source)
