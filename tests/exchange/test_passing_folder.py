"""What a killed program left half made is taken away by the next one that writes there, and nothing else is."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

import pytest

from utsatta_omraden_plugin.exchange import passing_folder as module
from utsatta_omraden_plugin.exchange.folder_in_making import folder_in_making
from utsatta_omraden_plugin.exchange.passing_folder import passing_folder, passing_folder_of_system
from utsatta_omraden_plugin.exchange.safe_target import replaced_whole

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system kills no copy of the test")
DAY_S = 24 * 3600


def left_by_a_killed_program(parent: Path) -> Path:
    """Let a program die in the middle of its work, and return the folder that it could not take away."""
    child = os.fork()
    if child == 0:
        with passing_folder(parent) as folder:
            (folder / "andel.gpkg").write_bytes(b"platser")
            os._exit(9)
    os.waitpid(child, 0)
    (left,) = parent.glob(".utsatta-*")
    return left


def age(folder: Path, seconds: float) -> None:
    moment = time.time() - seconds
    for path in [*folder.iterdir(), folder]:
        os.utime(path, (moment, moment))


def test_an_export_takes_away_what_a_killed_one_left_beside_the_target(tmp_path: Path):
    left = left_by_a_killed_program(tmp_path)
    with replaced_whole(tmp_path / "ut.zip") as written:
        assert not left.exists()
        written.write_bytes(b"nytt")
    assert [path.name for path in tmp_path.iterdir()] == ["ut.zip"]


def test_a_publication_takes_away_what_a_killed_one_left_beside_the_folder(tmp_path: Path):
    left_by_a_killed_program(tmp_path)
    with folder_in_making(tmp_path / "ut") as making:
        making.put_in_place()
    assert [path.name for path in tmp_path.iterdir()] == ["ut"]


def test_the_places_of_a_killed_submission_do_not_stay_in_the_systems_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left_by_a_killed_program(tmp_path)
    with passing_folder_of_system() as folder:
        assert list(tmp_path.iterdir()) == [folder]
    assert list(tmp_path.iterdir()) == []


def test_the_folder_of_a_program_that_still_runs_stays(tmp_path: Path):
    with passing_folder(tmp_path) as mine:
        age(mine, 2 * DAY_S)
        (mine / "halvfärdig").write_bytes(b"")
        with passing_folder(tmp_path):
            assert (mine / "halvfärdig").exists()


def test_of_another_computer_only_what_nobody_touched_for_a_day_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    left = left_by_a_killed_program(tmp_path)
    monkeypatch.setattr(module, "room_of_processes", lambda: "another computer")
    with passing_folder(tmp_path):
        assert left.exists()
    age(left, DAY_S + 60)
    (left / "andel.gpkg").touch()
    with passing_folder(tmp_path):
        assert left.exists()
    age(left, DAY_S + 60)
    with passing_folder(tmp_path):
        assert not left.exists()


@pytest.mark.parametrize(
    "name", [".utsatta-", ".utsatta-anteckningar", ".utsatta-1-0-x", "utsatta-1-00000000-abcdefgh"]
)
def test_a_folder_of_another_name_stays_however_old(tmp_path: Path, name: str):
    own = tmp_path / name
    own.mkdir()
    age(own, 400 * DAY_S)
    with passing_folder(tmp_path):
        pass
    assert own.is_dir()


def test_a_link_is_not_followed(tmp_path: Path):
    left = left_by_a_killed_program(tmp_path)
    treasure = tmp_path / "värdefullt"
    left.rename(treasure)
    left.symlink_to(treasure, target_is_directory=True)
    with passing_folder(tmp_path):
        pass
    assert (treasure / "andel.gpkg").exists()
