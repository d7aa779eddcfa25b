"""Someone who works in a dock with mouse and keys, and the dock put into a window for them."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtTest import QTest

from tests.gui.conftest import let_qt_delete
from tests.gui.widget_user import NO_KEY, WidgetUser
from utsatta_omraden_plugin.gui.dock import UtsattaDock


class DockUser(WidgetUser):
    """Works in the table of the dock, which is called ``TABLE``, and beside it."""

    TABLE = ""

    def __init__(self, dock: UtsattaDock, qtbot) -> None:
        super().__init__(dock, qtbot)
        self.dock = dock
        self.table = self.widget(self.TABLE)

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
        self.click_in(self.table, row, column, held)


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
