"""The killing itself: work that writes in place is found out, work that does not is left in peace."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.faults.killing import finished, killed_after, killed_at_step, steps_of
from tests.faults.sound import neither_old_nor_new

OLD, NEW = "det gamla", "det nya"


def write_in_place(target: Path) -> None:
    with target.open("w") as opened:
        for piece in NEW.split():
            opened.write(piece)
            opened.flush()
            os.fsync(opened.fileno())


def write_beside(target: Path) -> None:
    beside = target.with_name("passing")
    write_in_place(beside)
    beside.replace(target)


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    """One that is going to be killed, one before and one after."""
    made = tuple(tmp_path / name for name in ("killed", "before", "after"))
    for folder in made:
        folder.mkdir()
        (folder / "fil").write_text(OLD)
    write_beside(made[2] / "fil")
    return made


@pytest.mark.parametrize("is_after", [False, True])
def test_a_file_that_is_written_in_place_is_found_half(folders, is_after):
    killed, before, after = folders
    assert killed_at_step(lambda: write_in_place(killed / "fil"), 0, is_after)
    assert neither_old_nor_new(killed, before, after, ["fil"]) == ["fil is neither the old nor the new one"]


@pytest.mark.parametrize("is_after", [False, True])
@pytest.mark.parametrize("step", [0, 1, 2])
def test_a_file_that_is_written_beside_is_old_or_new(folders, step, is_after):
    killed, before, after = folders
    assert killed_at_step(lambda: write_beside(killed / "fil"), step, is_after)
    assert neither_old_nor_new(killed, before, after, ["fil"]) == []


def test_the_steps_of_work_are_counted_and_work_that_has_fewer_comes_to_its_end(tmp_path: Path):
    target = tmp_path / "fil"
    assert steps_of(lambda: write_beside(target)) == 3
    assert not killed_at_step(lambda: write_beside(target), 3, is_after=False)


def test_work_that_is_over_in_time_is_not_killed(tmp_path: Path):
    target = tmp_path / "fil"
    assert not killed_after(lambda: write_beside(target), 5.0)
    assert killed_after(lambda: os.read(os.pipe()[0], 1), 0.01)


def test_what_went_wrong_in_the_child_is_told():
    assert "by nothing" in finished(lambda: (_ for _ in ()).throw(ZeroDivisionError("by nothing")))
    assert finished(lambda: None) == ""
