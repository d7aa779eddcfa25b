"""The dock that compares assessors in a shown window, and how tests look into it."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.exchange.calibration_samples import workspace_with_assessors
from tests.gui.dock_user import DockUser, in_window
from utsatta_omraden_plugin.compat import QAction
from utsatta_omraden_plugin.gui.calibration.calibration_bar import Scope
from utsatta_omraden_plugin.gui.calibration.calibration_dock import CalibrationDock


class User(DockUser):
    """Someone who compares assessors with mouse and keys."""

    TABLE = "calibrationTable"

    def __init__(self, dock: CalibrationDock, session, qtbot) -> None:
        super().__init__(dock, qtbot)
        self.session = session

    def action(self, name: str) -> QAction:
        found = self.dock.findChild(QAction, name)
        assert found is not None, f"no action is named {name}"
        return found

    def wait_for_rows(self, count: int | None = None) -> None:
        self.qtbot.waitUntil(lambda: self.rows() > 0 if count is None else self.rows() == count, timeout=10_000)

    def heads(self) -> list[str]:
        model = self.table.model()
        return [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]

    def row(self, number: int) -> list[str]:
        model = self.table.model()
        return [model.index(number, column).data() for column in range(model.columnCount())]

    def cell(self, question: str, head: str) -> str:
        """The cell of the question with this number under a head."""
        (column,) = [place for place, words in enumerate(self.heads()) if words == head]
        return self.row(self.column(0).index(question))[column]

    def click_row(self, question: str) -> None:
        self.click_cell(self.column(0).index(question), 0)

    def key(self, key, held=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.table, key, held)

    def compare(self, scope: Scope) -> None:
        self.choose("calibrationScope", scope)

    def hint(self) -> str:
        return self.widget("calibrationHint").text()


@pytest.fixture
def session(empty_session, tmp_path):
    """A session with several assessors' work open (see ``workspace_with_assessors``)."""
    path = tmp_path / "bedömare.gpkg"
    workspace_with_assessors(path).close()
    empty_session.open(str(path))
    return empty_session


@pytest.fixture
def dock(shown_iface, session):
    """The dock in a QGIS window."""
    yield from loaded(shown_iface, session)


@pytest.fixture
def user(dock, session, qtbot):
    """Someone at the dock, with the first area that can be compared shown."""
    someone = User(dock, session, qtbot)
    someone.wait_for_rows()
    return someone


def loaded(iface, session):
    yield from in_window(CalibrationDock(session), iface, 1200, 400)
