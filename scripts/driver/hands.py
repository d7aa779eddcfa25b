"""What a user's hands do: click, type, choose. Widgets are found by their object names (interface.md)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from qgis.PyQt.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QScrollArea,
    QToolBar,
    QToolButton,
    QWidget,
)
from qgis.utils import iface

from utsatta_omraden_plugin.compat import QAction

from .waiting import let_qgis_work, wait_for

Kind = TypeVar("Kind", bound=QWidget)

LEFT = Qt.MouseButton.LeftButton


class NotThere(Exception):
    """A widget that a script relies on is missing, hidden or disabled; the text names it."""


def window() -> QWidget:
    """Return QGIS's main window."""
    return iface.mainWindow()


def find(name: str, inside: QWidget | None = None, kind: type[Any] = QWidget) -> Any:
    """Return the widget with this object name.

    Raises ``NotThere`` when there is none.
    """
    found = (inside or window()).findChild(kind, name)
    if found is None:
        raise NotThere(f"no {kind.__name__} is named {name}")
    return found


def click(widget: QWidget) -> None:
    """Click in the middle of a widget, scrolling to it when it stands in a scroll area.

    Raises ``NotThere`` when a user could not click it.
    """
    reveal(widget)
    if not widget.isVisible() or not widget.isEnabled():
        state = "hidden" if not widget.isVisible() else "disabled"
        raise NotThere(f"{widget.objectName() or type(widget).__name__} is {state}")
    QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, _spot(widget))
    QTest.qWait(20)


def _spot(widget: QWidget) -> QPoint:
    # Radio buttons and check boxes are clicked on their mark, which stands at the left.
    if widget.inherits("QRadioButton") or widget.inherits("QCheckBox"):
        return QPoint(10, widget.height() // 2)
    return widget.rect().center()


def reveal(widget: QWidget) -> None:
    """Scroll every scroll area around a widget so that it can be seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
    QTest.qWait(10)


def type_text(field: QWidget, text: str) -> None:
    """Click a field, clear it, and type a text key by key."""
    click(field)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    for letter in text:
        # QTest's own typing knows no å, ä and ö.
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
    QTest.qWait(20)


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in a widget."""
    QTest.keyClick(widget, key, modifier)
    QTest.qWait(20)


def choose(combo: QComboBox, value: object) -> None:
    """Choose the entry of a combo box that stands for ``value``, with the arrow keys.

    Raises ``NotThere`` when it has no such entry.
    """
    index = combo.findData(value)
    if index < 0:
        offered = ", ".join(combo.itemText(row) for row in range(combo.count()))
        raise NotThere(f"{combo.objectName()} offers no {value}, only: {offered}")
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(combo.count()):
        if combo.currentIndex() == index:
            break
        QTest.keyClick(combo, Qt.Key.Key_Down)
    QTest.qWait(20)


def search_and_choose(selector: QComboBox, text: str) -> None:
    """Type into an editable combo box and press Return."""
    type_text(selector.lineEdit(), text)
    popup = selector.completer().popup()
    press(popup if popup.isVisible() else selector.lineEdit(), Qt.Key.Key_Return)
    if popup.isVisible():
        popup.hide()


def press_action(name: str) -> None:
    """Click the button of an action on the plugin's toolbar."""
    toolbar = find("UtsattaOmradenToolbar", kind=QToolBar)
    action = next((action for action in toolbar.actions() if action.objectName() == name), None)
    if action is None:
        raise NotThere(f"the toolbar has no action {name}")
    button = toolbar.widgetForAction(action)
    if not action.isEnabled():
        raise NotThere(f"{name} is disabled")
    if isinstance(button, QToolButton) and button.isVisible():
        click(button)
    else:
        # A narrow window hides buttons behind the toolbar's arrow.
        action.trigger()


def cell(view: QAbstractItemView, text: str, column: int = 0) -> QModelIndex:
    """Return the cell of a table's column that shows ``text``, scrolled into view.

    Raises ``NotThere`` when no row shows it.
    """
    model = view.model()
    for row in range(model.rowCount()):
        index = model.index(row, column)
        if index.data(Qt.ItemDataRole.DisplayRole) == text:
            view.scrollTo(index)
            let_qgis_work(0.05)
            return index
    raise NotThere(f"{view.objectName()} shows no “{text}” in column {column}")


def click_cell(view: QAbstractItemView, index: QModelIndex, double: bool = False) -> None:
    """Click a cell of a table, or click it twice."""
    spot = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, spot)
    if double:
        QTest.mouseDClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, spot)
    QTest.qWait(30)


def pick_from_editor(view: QAbstractItemView, index: QModelIndex, text: str) -> None:
    """Click a cell twice and pick an entry of the combo box that opens in it.

    Raises ``NotThere`` when the combo box does not offer it.
    """
    click_cell(view, index, double=True)
    combo = wait_for("a combo box in the cell", lambda: view.viewport().findChild(QComboBox))
    entries = combo.view()
    wait_for("the combo box opening its list", entries.isVisible)
    row = combo.findText(text)
    if row < 0:
        offered = ", ".join(combo.itemText(number) for number in range(combo.count()))
        raise NotThere(f"the cell offers no “{text}”, only: {offered}")
    entry = combo.model().index(row, combo.modelColumn())
    let_qgis_work(0.3)  # Qt takes no click right after a list has opened
    QTest.mouseMove(entries.viewport(), entries.visualRect(entry).center())
    QTest.mouseClick(entries.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, entries.visualRect(entry).center())
    QTest.qWait(50)


def pick_from_menu(button: QToolButton, is_it: Callable[[QAction], bool]) -> None:
    """Click a button that opens a menu, and one of its entries.

    Raises ``NotThere`` when the menu has no such entry.
    """
    offered: list[str] = []

    def pick() -> None:
        menu = button.menu()
        if not menu.isVisible():
            return
        timer.stop()
        offered.extend(action.text() for action in menu.actions())
        entry = next((action for action in menu.actions() if is_it(action) and action.isEnabled()), None)
        if entry is None:
            menu.close()
            return
        offered.clear()
        QTest.mouseClick(menu, LEFT, Qt.KeyboardModifier.NoModifier, menu.actionGeometry(entry).center())

    # The menu keeps the click waiting until it is closed.
    timer = QTimer()
    timer.timeout.connect(pick)
    timer.start(50)
    try:
        click(button)
        wait_for("the menu being used", lambda: not timer.isActive() and not button.menu().isVisible())
    finally:
        timer.stop()
    if offered:
        raise NotThere(f"the menu of {button.objectName()} offers only: {', '.join(offered)}")
