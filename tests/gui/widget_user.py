"""Someone who works in a part of the window with mouse and keys."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QTableView, QWidget

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


class WidgetUser:
    """Finds widgets by their object names in a part of the window, presses buttons and chooses lines of tables."""

    def __init__(self, part: QWidget, qtbot) -> None:
        self._part, self.qtbot = part, qtbot

    def widget(self, name: str) -> QWidget:
        found = self._part.findChild(QWidget, name)
        assert found is not None, f"no widget is named {name}"
        return found

    def wait(self) -> None:
        """Wait until what was asked for is done; what is done at once lets nobody wait."""

    def press(self, name: str) -> None:
        button = self.widget(name)
        assert button.isVisible(), f"{name} is hidden"
        assert button.isEnabled(), f"{name} is disabled: {button.toolTip()}"
        QTest.mouseClick(button, LEFT)
        self.wait()

    def click_in(self, table: QTableView, line: int, column: int, held=NO_KEY) -> None:
        """Click a cell of a table; ``held`` are keys that are pressed meanwhile."""
        index = table.model().index(line, column)
        table.scrollTo(index)
        QTest.mouseClick(table.viewport(), LEFT, held, table.visualRect(index).center())
