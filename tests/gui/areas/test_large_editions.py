"""An edition that takes its time to read does not hold up the window."""

from __future__ import annotations

import threading
import time

import pytest
from qgis.PyQt.QtCore import QTimer

from tests.gui.areas.driver import Driver
from tests.gui.edition_samples import GOTEBORG, area, new_edition
from utsatta_omraden_plugin.domain.errors import WorkspaceError
from utsatta_omraden_plugin.domain.text import text
from utsatta_omraden_plugin.workspace import open_workspace


class Slow:
    """A workspace on a slow disk: reading the areas of an edition waits until the test lets it go on."""

    def __init__(self, workspace):
        self._workspace = workspace
        self.may_go_on = threading.Event()
        self.error = None

    def __getattr__(self, name):
        return getattr(self._workspace, name)

    def areas(self, edition_id):
        self.may_go_on.wait(20)
        if self.error is not None:
            raise self.error
        return self._workspace.areas(edition_id)


@pytest.fixture
def slow(workspace_file):
    workspace = Slow(open_workspace(str(workspace_file)))
    yield workspace
    workspace.may_go_on.set()


@pytest.fixture
def slow_dock(empty_dock, empty_session, slow):
    empty_session.use(slow)
    return empty_dock


def test_while_areas_are_read_the_window_lives_and_shows_that_it_reads(slow_dock, slow, qtbot):
    table, progress = (slow_dock.findChild(object, name) for name in ("areaTable", "readingProgress"))
    assert progress.isVisible()
    beats = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(10)
    qtbot.waitUntil(lambda: len(beats) > 20)
    assert table.model().rowCount() == 0
    slow.may_go_on.set()
    qtbot.waitUntil(lambda: table.model().rowCount() == 5)
    assert not progress.isVisible()


def test_only_the_edition_that_was_chosen_last_is_shown(slow_dock, empty_session, slow, qtbot):
    empty_session.choose_edition(2023)
    slow.may_go_on.set()
    table = slow_dock.findChild(object, "areaTable")
    qtbot.waitUntil(lambda: table.model().rowCount() > 0)
    qtbot.wait(100)
    assert table.model().rowCount() == 4


def test_an_edition_that_cannot_be_read_is_said_once_and_in_the_dock(slow_dock, empty_session, slow, qtbot):
    errors = []
    empty_session.failed.connect(errors.append)
    slow.error = WorkspaceError(text("The disk is gone."))
    slow.may_go_on.set()
    qtbot.waitUntil(lambda: len(errors) > 0)
    assert [str(error) for error in errors] == ["The disk is gone."]
    hint = slow_dock.findChild(object, "areasHint")
    assert hint.isVisible()
    assert hint.text() == "The areas could not be read."
    assert not slow_dock.findChild(object, "readingProgress").isVisible()


def test_closing_the_workspace_while_it_is_read_leaves_an_empty_dock(slow_dock, empty_session, slow, qtbot):
    errors = []
    empty_session.failed.connect(errors.append)
    empty_session.close()
    slow.may_go_on.set()
    qtbot.wait(200)
    assert slow_dock.findChild(object, "areaTable").model().rowCount() == 0
    assert errors == []


def test_ten_thousand_areas_are_shown_sorted_filtered_and_chosen(empty_dock, empty_session, workspace_file, qtbot):
    x, y = 316_000.0, 6_404_000.0
    categories = ("Utsatt område", "Särskilt utsatt område")
    areas = [
        area(f"Ort {n:05}", categories[n % 2], n, (x + n % 100 * 900, y + n // 100 * 900), GOTEBORG)
        for n in range(10_000)
    ]
    empty_session.open(str(workspace_file))
    empty_session.workspace.add_edition(new_edition(2027), areas, "GIS-specialist")
    empty_session.choose_edition(2027)
    table = empty_dock.findChild(object, "areaTable")
    qtbot.waitUntil(lambda: table.model().rowCount() == 10_000, timeout=20_000)
    user = Driver(empty_dock, qtbot)
    assert user.names()[:3] == ["Ort 00000", "Ort 00001", "Ort 00002"]
    user.search("ort 0123 hisingen")
    assert user.widget("totals").text() == "U 5 · S 6 (11 of 10000)"
    table.selectAll()
    assert len(empty_session.chosen_areas) == 11
