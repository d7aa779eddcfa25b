"""What waits to be written is written one at a time, tried again, and holds nobody else up."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from utsatta_omraden_plugin.domain.errors import RuleError, WorkspaceError
from utsatta_omraden_plugin.domain.text import text
from utsatta_omraden_plugin.gui.assessment import unsaved_queue
from utsatta_omraden_plugin.gui.assessment.background import BackgroundLine
from utsatta_omraden_plugin.gui.assessment.unsaved_queue import UnsavedQueue

WITHIN_S = 5.0


class Letters(UnsavedQueue[str, str]):
    """Writes letters to a list; those in ``refused`` raise their error."""

    def __init__(self, line: BackgroundLine) -> None:
        super().__init__(line)
        self.place: SimpleNamespace | None = SimpleNamespace(location="here")
        self.written: list[str] = []
        self.refused: dict[str, Exception] = {}

    def put(self, key: str, letter: str) -> None:
        self._take(key, letter, waits_for_pause=True)

    def _workspace_to_write(self):
        return self.place

    def _location_of(self, key: str) -> str:
        return key.split()[0]

    def _work_of(self, workspace, key: str, thing: str):
        def write() -> None:
            if key in self.refused:
                raise self.refused[key]
            self.written.append(thing)

        return write

    def _gives_up(self, error) -> bool:
        return isinstance(error, RuleError)


@pytest.fixture
def letters(qapp):
    line = BackgroundLine()
    yield Letters(line)
    line.stop()


def test_only_the_newest_state_is_written(letters):
    letters.put("here 1", "a")
    letters.put("here 1", "b")
    assert letters.has_unsaved("here 1")
    assert letters.flush(WITHIN_S)
    assert letters.written == ["b"]
    assert not letters.has_any


def test_what_belongs_elsewhere_waits_until_that_is_open(letters):
    letters.put("there 1", "a")
    assert letters.flush(WITHIN_S)
    assert (letters.written, letters.has_any, letters.is_saving) == ([], True, False)
    letters.place = SimpleNamespace(location="there")
    assert letters.flush(WITHIN_S)
    assert letters.written == ["a"]


def test_one_that_fails_is_kept_and_holds_no_other_up(letters):
    letters.refused["here 1"] = WorkspaceError(text("The disk is full."))
    letters.put("here 1", "a")
    letters.put("here 2", "b")
    assert not letters.flush(WITHIN_S)
    assert letters.has_unsaved("here 1")
    letters.refused.clear()
    assert letters.flush(WITHIN_S)
    assert sorted(letters.written) == ["a", "b"]


def test_one_that_fails_is_tried_again_by_itself(letters, qtbot, monkeypatch):
    monkeypatch.setattr(unsaved_queue, "RETRY_AFTER", 20)
    letters.refused["here 1"] = WorkspaceError(text("The disk is full."))
    letters.put("here 1", "a")
    letters.write_now()
    qtbot.waitUntil(lambda: letters.error is not None)
    letters.refused.clear()
    qtbot.waitUntil(lambda: letters.error is None)
    assert letters.written == ["a"]


def test_one_that_is_given_up_lets_the_next_go_on_by_itself(letters, qtbot):
    letters.refused["here 1"] = RuleError(text("There is no such area."))
    letters.put("here 1", "a")
    letters.put("here 2", "b")
    letters.write_now()
    qtbot.waitUntil(lambda: letters.written == ["b"])
    qtbot.waitUntil(lambda: not letters.has_any)
