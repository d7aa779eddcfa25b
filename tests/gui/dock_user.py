"""Someone who works in a dock with mouse and keys, and the dock put into a window for them."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from tests.gui.conftest import let_qt_delete
from utsatta_omraden_plugin.gui.dock import UtsattaDock

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


class DockUser:
    """Finds widgets by their object names and works in the table of the dock, which is called ``TABLE``."""

    TABLE = ""

    def __init__(self, dock: UtsattaDock, qtbot) -> None:
        self.dock, self.qtbot = dock, qtbot
        self.table = self.widget(self.TABLE)

    def widget(self, name: str) -> QWidget:
        found = self.dock.findChild(QWidget, name)
        assert found is not None, f"no widget is named {name}"
        return found

    def wait(self) -> None:
        """Wait until what was asked for is done; docks that do it at once let nobody wait."""

    def press(self, name: str) -> None:
        button = self.widget(name)
        assert button.isVisible(), f"{name} is hidden"
        assert button.isEnabled(), f"{name} is disabled: {button.toolTip()}"
        QTest.mouseClick(button, LEFT)
        self.wait()

    def choose(self, name: str, value: object) -> None:
        """Choose what stands for a value in a combo box."""
        combo = self.widget(name)
        values = [combo.itemData(index) for index in range(combo.count())]
        combo.setCurrentIndex(values.index(value))

    # The table

    def rows(self) -> int:
        return self.table.model().rowCount()

    def column(self, column: int) -> list[str]:
        model = self.table.model()
        return [model.index(row, column).data() for row in range(model.rowCount())]

    def click_cell(self, row: int, column: int, held=NO_KEY) -> None:
        index = self.table.model().index(row, column)
        self.table.scrollTo(index)
        QTest.mouseClick(self.table.viewport(), LEFT, held, self.table.visualRect(index).center())


def in_window(dock: UtsattaDock, iface, *size: int, is_floating: bool = False) -> Iterator[UtsattaDock]:
    """Put a dock into the window as the plugin does it, in a size if one is given, and take it out again."""
    dock.load(iface.mainWindow())
    dock.setFloating(is_floating)
    if size:
        dock.resize(*size)
    QTest.qWait(1)
    yield dock
    dock.unload(iface.mainWindow())
    let_qt_delete()
