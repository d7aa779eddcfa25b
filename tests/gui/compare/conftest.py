"""What tests of the compare dock share."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from utsatta_omraden_plugin.gui.compare.compare_dock import CompareDock

LEFT = Qt.MouseButton.LeftButton


class User:
    """Someone who works in the compare dock with mouse and keys."""

    def __init__(self, dock: CompareDock, qtbot) -> None:
        self.dock, self.qtbot = dock, qtbot
        self.table = self.widget("changeTable")

    def widget(self, name: str) -> QWidget:
        found = self.dock.findChild(QWidget, name)
        assert found is not None, f"no widget is named {name}"
        return found

    def wait(self) -> None:
        """Wait until what was asked for has been compared."""
        QTest.qWait(1)
        self.qtbot.waitUntil(lambda: self.widget("comparingProgress").isHidden(), timeout=10_000)

    def column(self, column: int) -> list[str]:
        model = self.table.model()
        return [model.index(row, column).data() for row in range(model.rowCount())]

    def sentences(self) -> list[str]:
        return self.column(1)

    def click(self, words: str) -> None:
        """Click the row whose sentence holds these words."""
        (row,) = [row for row, sentence in enumerate(self.sentences()) if words in sentence]
        index = self.table.model().index(row, 1)
        self.table.scrollTo(index)
        QTest.mouseClick(self.table.viewport(), LEFT, pos=self.table.visualRect(index).center())

    def press(self, name: str) -> None:
        button = self.widget(name)
        assert button.isEnabled(), f"{name} is disabled: {button.toolTip()}"
        QTest.mouseClick(button, LEFT)
        self.wait()

    def choose(self, name: str, value: object) -> None:
        combo = self.widget(name)
        values = [combo.itemData(index) for index in range(combo.count())]
        combo.setCurrentIndex(values.index(value))
        combo.activated.emit(combo.currentIndex())
        self.wait()

    def attribute(self, title: str) -> list[str]:
        """The cells of an attribute: older edition, mark, newer edition."""
        table = self.widget("attributeTable")
        (row,) = [row for row in range(table.rowCount()) if table.item(row, 0).text() == title]
        return [table.item(row, column).text() for column in (1, 2, 3)]


@pytest.fixture
def dock(shown_iface, session, qtbot):
    """The dock in a QGIS window, with editions 2023 and 2025 of the small workspace compared."""
    yield from _loaded(shown_iface, session)


@pytest.fixture
def empty_dock(shown_iface, empty_session):
    """The dock while no workspace is open."""
    yield from _loaded(shown_iface, empty_session)


def _loaded(iface, session):
    dock = CompareDock(session, iface)
    dock.load(iface.mainWindow())
    dock.resize(1300, 400)
    QTest.qWait(1)
    yield dock
    dock.unload(iface.mainWindow())


@pytest.fixture
def user(dock, qtbot):
    user = User(dock, qtbot)
    qtbot.waitUntil(lambda: user.table.model().rowCount() > 0, timeout=10_000)
    return user


@pytest.fixture
def heard(session):
    """What the session said, and where it failed."""

    class Heard:
        def __init__(self):
            self.sentences, self.errors, self.changes = [], [], []

    heard = Heard()
    session.said.connect(heard.sentences.append)
    session.failed.connect(heard.errors.append)
    session.changed.connect(heard.changes.append)
    return heard
