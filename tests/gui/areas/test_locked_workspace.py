"""While another program holds the workspace the window goes on, says why nothing was done, and lets one try again."""

from __future__ import annotations

import subprocess
import sys
import time
from itertools import pairwise

import pytest
from qgis.PyQt.QtCore import QTimer

from utsatta_omraden_plugin.workspace import LockedWorkspace

UTSATT = "Utsatt område"
SARSKILT = "Särskilt utsatt område"
LONGEST_PAUSE_S = 1.0

HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN " + sys.argv[2])
print("held", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
"""


class OtherProgram:
    """A program of its own that holds a lock on the workspace from its making on."""

    def __init__(self, file: str, kind: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", HOLD, file, kind], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout.readline() == "held\n"

    def let_go(self) -> None:
        self._process.communicate("\n")


@pytest.fixture
def lock(workspace):
    """Has another program hold the workspace; it lets go at the end at the latest."""
    programs: list[OtherProgram] = []

    def hold(kind: str = "IMMEDIATE") -> OtherProgram:
        programs.append(OtherProgram(workspace.database_path, kind))
        return programs[-1]

    yield hold
    for program in programs:
        if program._process.poll() is None:
            program.let_go()


@pytest.fixture
def longest_pause(qtbot):
    """Measures how long the window stands still, by a heart that beats every 10 ms."""
    beats: list[float] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    heart.start(10)

    def pause_during(act) -> float:
        qtbot.wait(30)
        beats[:] = [time.monotonic()]
        act()
        qtbot.wait(50)
        return max(after - before for before, after in pairwise(beats))

    yield pause_during
    heart.stop()


@pytest.mark.parametrize("kind", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_category_change_is_refused_at_once_and_can_be_tried_again(user, workspace, heard, lock, longest_pause, kind):
    user.pick_category("Åkerhöjden", SARSKILT)
    user.write_reason("vittnen hotas")
    other = lock(kind)
    assert longest_pause(lambda: user.press("applyCategoryButton")) < LONGEST_PAUSE_S
    assert "in use by another program" in user.widget("changeHint").text()
    assert "try again" in user.widget("changeHint").text()
    assert (user.category("Åkerhöjden"), len(heard.errors), heard.changes) == (UTSATT, 1, [])
    other.let_go()
    user.press("applyCategoryButton")
    assert user.category("Åkerhöjden") == SARSKILT
    assert [change.reason for change in workspace.changes() if change.what == "set_category"] == ["vittnen hotas"]


@pytest.mark.parametrize("kind", ["IMMEDIATE", "EXCLUSIVE"])
def test_undo_and_redo_are_refused_at_once_and_stay_to_be_tried_again(user, heard, lock, longest_pause, kind):
    user.change_category("Åkerhöjden", SARSKILT, "vittnen hotas")
    other = lock(kind)
    said = list(heard.sentences)
    assert longest_pause(lambda: user.press("undoButton")) < LONGEST_PAUSE_S
    assert (user.category("Åkerhöjden"), len(heard.errors), heard.sentences) == (SARSKILT, 1, said)
    other.let_go()
    user.press("undoButton")
    assert user.category("Åkerhöjden") == UTSATT
    other = lock(kind)
    assert longest_pause(lambda: user.press("redoButton")) < LONGEST_PAUSE_S
    assert (user.category("Åkerhöjden"), len(heard.errors)) == (UTSATT, 2)
    other.let_go()
    user.press("redoButton")
    assert user.category("Åkerhöjden") == SARSKILT
    assert not user.widget("redoButton").isEnabled()
    assert user.widget("undoButton").isEnabled()


def pick_edition(user, year: int) -> None:
    editions = user.widget("editionSelector")
    editions.setCurrentIndex(editions.findData(year))
    editions.activated.emit(editions.currentIndex())


def test_choosing_areas_and_editions_never_waits_for_a_program_that_lets_nobody_read(
    user, session, heard, lock, longest_pause
):
    other = lock("EXCLUSIVE")
    assert longest_pause(lambda: user.click_row("Åkerhöjden")) < LONGEST_PAUSE_S
    assert longest_pause(lambda: pick_edition(user, 2023)) < LONGEST_PAUSE_S
    assert user.widget("editionSelector").currentText() == "2025"
    assert {type(error) for error in heard.errors} == {LockedWorkspace}
    assert session.edition.year == 2025
    other.let_go()
