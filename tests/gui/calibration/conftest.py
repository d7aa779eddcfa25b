"""The dock that compares assessors in a shown window, and how tests look into it."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from tests.exchange.calibration_samples import workspace_with_assessors
from tests.gui.conftest import let_qt_delete
from utsatta_omraden_plugin.compat import QAction
from utsatta_omraden_plugin.gui.calibration.calibration_bar import Scope
from utsatta_omraden_plugin.gui.calibration.calibration_dock import CalibrationDock

LEFT = Qt.MouseButton.LeftButton


class User:
    """Someone who compares assessors with mouse and keys."""

    def __init__(self, dock: CalibrationDock, session, qtbot) -> None:
        self.dock, self.session, self.qtbot = dock, session, qtbot
        self.table = self.widget("calibrationTable")

    def widget(self, name: str) -> QWidget:
        found = self.dock.findChild(QWidget, name)
        assert found is not None, f"no widget is named {name}"
        return found

    def action(self, name: str) -> QAction:
        found = self.dock.findChild(QAction, name)
        assert found is not None, f"no action is named {name}"
        return found

    def wait_for_rows(self, count: int | None = None) -> None:
        self.qtbot.waitUntil(lambda: self.rows() > 0 if count is None else self.rows() == count, timeout=10_000)

    def rows(self) -> int:
        return self.table.model().rowCount()

    def heads(self) -> list[str]:
        model = self.table.model()
        return [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]

    def row(self, number: int) -> list[str]:
        model = self.table.model()
        return [model.index(number, column).data() for column in range(model.columnCount())]

    def column(self, column: int) -> list[str]:
        return [self.row(number)[column] for number in range(self.rows())]

    def cell(self, question: str, head: str) -> str:
        """The cell of the question with this number under a head."""
        (column,) = [place for place, words in enumerate(self.heads()) if words == head]
        return self.row(self.column(0).index(question))[column]

    def click_row(self, question: str) -> None:
        index = self.table.model().index(self.column(0).index(question), 0)
        self.table.scrollTo(index)
        QTest.mouseClick(self.table.viewport(), LEFT, pos=self.table.visualRect(index).center())

    def press(self, name: str) -> None:
        button = self.widget(name)
        assert button.isEnabled(), f"{name} is disabled: {button.toolTip()}"
        QTest.mouseClick(button, LEFT)

    def key(self, key, held=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.table, key, held)

    def compare(self, scope: Scope) -> None:
        combo = self.widget("calibrationScope")
        combo.setCurrentIndex(combo.findData(scope))

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
    made = CalibrationDock(session)
    made.load(iface.mainWindow())
    made.resize(1200, 400)
    QTest.qWait(1)
    yield made
    made.unload(iface.mainWindow())
    let_qt_delete()


@pytest.fixture
def heard(session):
    """What the session said, where it failed, and what it was asked to show."""

    class Heard:
        def __init__(self):
            self.sentences, self.errors, self.wanted = [], [], []

    made = Heard()
    session.said.connect(made.sentences.append)
    session.failed.connect(made.errors.append)
    session.questionWanted.connect(lambda *wanted: made.wanted.append(wanted))
    return made
