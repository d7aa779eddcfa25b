"""A folder whose files are all in their place or not there at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from utsatta_omraden_plugin.domain.errors import TargetFileError
from utsatta_omraden_plugin.exchange.folder_in_making import folder_in_making


def test_all_files_come_into_their_place_at_once(tmp_path: Path):
    target = tmp_path / "ut å ä ö"
    with folder_in_making(target) as making:
        (making.path / "a.txt").write_text("a", encoding="utf-8")
        assert not target.exists()
        making.put_in_place()
    assert [path.name for path in target.iterdir()] == ["a.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["ut å ä ö"]


@pytest.mark.skipif(os.name != "posix", reason="other systems flush no folders")
def test_its_name_is_safe_on_the_disk_before_anything_rests_on_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    flushed: list[tuple[int, bool]] = []
    target, real = tmp_path / "ut", os.fsync
    monkeypatch.setattr(os, "fsync", lambda at: flushed.append((os.fstat(at).st_ino, target.exists())) or real(at))
    with folder_in_making(target) as making:
        (making.path / "a.txt").write_text("a", encoding="utf-8")
        making.put_in_place()
    assert (target.stat().st_ino, False) in flushed
    assert flushed[-1] == (tmp_path.stat().st_ino, True)


def fail_after_writing(target: Path, is_in_place: bool) -> None:
    with folder_in_making(target) as making:
        (making.path / "a.txt").write_text("a", encoding="utf-8")
        if is_in_place:
            making.put_in_place()
        raise ValueError


@pytest.mark.parametrize("is_in_place", [False, True])
def test_an_error_takes_everything_away_even_when_the_folder_has_its_name(tmp_path: Path, is_in_place: bool):
    with pytest.raises(ValueError):
        fail_after_writing(tmp_path / "ut", is_in_place)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_that_name_is_left_alone(tmp_path: Path):
    (tmp_path / "ut").write_text("kvar", encoding="utf-8")
    with pytest.raises(TargetFileError, match="something already"), folder_in_making(tmp_path / "ut"):
        pass
    assert (tmp_path / "ut").read_text("utf-8") == "kvar"


def test_a_folder_that_cannot_be_made_says_why(tmp_path: Path):
    with pytest.raises(TargetFileError, match="the folder does not exist"), folder_in_making(tmp_path / "x" / "ut"):
        pass
    with pytest.raises(TargetFileError, match="the name is too long"), folder_in_making(tmp_path / ("å" * 300)):
        pass


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_protected_folder_says_so(tmp_path: Path):
    tmp_path.chmod(0o555)
    with pytest.raises(TargetFileError, match="write-protected"), folder_in_making(tmp_path / "ut"):
        pass
    tmp_path.chmod(0o755)
