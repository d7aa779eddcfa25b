"""Drives the areas dock as a user does: by clicks and keys on the widgets' object names."""

from __future__ import annotations

from qgis.PyQt.QtCore import QDate, QEvent, QModelIndex, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLineEdit

from tests.gui.dock_user import DockUser
from tests.gui.widget_user import LEFT, NO_KEY
from utsatta_omraden_plugin.compat import QAction
from utsatta_omraden_plugin.gui.dock import UtsattaDock


def type_into(field: QLineEdit, text: str) -> None:
    """Type as on a keyboard; QTest itself knows no å, ä and ö and ends the program at them."""
    for letter in text:
        if letter.isascii():
            QTest.keyClick(field, letter)
        else:
            field.insert(letter)


class Driver(DockUser):
    """Finds things in the table by the area's name."""

    TABLE = "areaTable"

    def __init__(self, dock: UtsattaDock, qtbot) -> None:
        super().__init__(dock, qtbot)
        qtbot.waitUntil(lambda: self.widget("readingProgress").isHidden())

    # The table

    def cell(self, name: str, column: int = 0) -> QModelIndex:
        model = self.table.model()
        for row in range(model.rowCount()):
            if model.index(row, 0).data() == name:
                return model.index(row, column)
        raise AssertionError(f"{name} is not in the table: {self.column(0)}")

    def names(self) -> list[str]:
        return self.column(0)

    def category(self, name: str) -> str:
        return self.cell(name, 1).data()

    def id_of(self, name: str) -> str:
        return self.cell(name).data(Qt.ItemDataRole.UserRole)

    def click_row(self, name: str, modifier=NO_KEY, column: int = 0) -> None:
        self.click_cell(self.cell(name).row(), column, modifier)

    def double_click_category(self, name: str) -> None:
        self.click_row(name, column=1)
        QTest.mouseDClick(self.table.viewport(), LEFT, pos=self._middle(name, 1))

    def selected(self) -> set[str]:
        return {index.data() for index in self.table.selectionModel().selectedRows()}

    def _middle(self, name: str, column: int) -> QPoint:
        return self.table.visualRect(self.cell(name, column)).center()

    # Changing a category

    def editor(self) -> QComboBox | None:
        editors = [e for e in self.table.findChildren(QComboBox, "categoryEditor") if e.isVisible()]
        return editors[-1] if editors else None

    def offered(self) -> list[str]:
        editor = self.editor()
        assert editor is not None
        return [editor.itemText(index) for index in range(editor.count())]

    def pick_in_editor(self, category: str) -> None:
        """Choose with the arrow keys in the open list, and take it with Enter."""
        editor = self.editor()
        assert editor is not None
        self.qtbot.waitUntil(editor.view().isVisible)
        target = editor.findText(category)
        for _ in range(editor.count()):
            if editor.view().currentIndex().row() == target:
                break
            down = editor.view().currentIndex().row() < target
            QTest.keyClick(editor.view(), Qt.Key.Key_Down if down else Qt.Key.Key_Up)
        assert editor.view().currentIndex().row() == target
        QTest.keyClick(editor.view(), Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.editor() is None)
        QTest.qWait(1)

    def pick_category(self, name: str, category: str) -> None:
        self.double_click_category(name)
        self.pick_in_editor(category)

    def write_reason(self, reason: str) -> None:
        field = self.widget("changeReason")
        field.clear()
        type_into(field, reason)

    def set_date(self, year: int, month: int, day: int) -> None:
        self.widget("validFrom").setDate(QDate(year, month, day))

    def change_category(self, name: str, category: str, reason: str) -> None:
        self.pick_category(name, category)
        self.write_reason(reason)
        self.press("applyCategoryButton")

    def choose_action(self, name: str) -> None:
        """Choose from a menu of the dock."""
        action = self.dock.findChild(QAction, name)
        assert action is not None, f"no action is named {name}"
        assert action.isEnabled(), action.toolTip()
        action.trigger()
        QTest.qWait(1)

    # The map

    def pixel(self, canvas, east: float, north: float) -> QPoint:
        place = canvas.mapSettings().mapToPixel().transform(east, north)
        return QPoint(round(place.x()), round(place.y()))

    def click_map(self, canvas, east: float, north: float) -> None:
        QTest.mouseClick(canvas.viewport(), LEFT, NO_KEY, self.pixel(canvas, east, north))

    def drag_map(self, canvas, *places: tuple[float, float]) -> None:
        """Press at the first place, draw through the others and let go at the last."""
        pixels = [self.pixel(canvas, *place) for place in places]
        QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, pixels[0])
        for pixel in pixels[1:]:  # QTest moves the pointer of the screen, which this platform has none of
            moved = QMouseEvent(QEvent.Type.MouseMove, QPointF(pixel), Qt.MouseButton.NoButton, LEFT, NO_KEY)
            QApplication.sendEvent(canvas.viewport(), moved)
        QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, pixels[-1])

    # Filters

    def search(self, text: str) -> None:
        self.widget("searchField").clear()
        type_into(self.widget("searchField"), text)

    def choose(self, combo_name: str, text: str) -> None:
        combo = self.widget(combo_name)
        index = combo.findText(text)
        assert index >= 0, [combo.itemText(i) for i in range(combo.count())]
        combo.setFocus()
        while combo.currentIndex() != index:
            QTest.keyClick(combo, Qt.Key.Key_Down if combo.currentIndex() < index else Qt.Key.Key_Up)

    def history(self) -> list[str]:
        items = self.widget("historyList")
        return [items.item(row).text() for row in range(items.count())]
