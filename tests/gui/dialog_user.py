"""Someone who works in a dialog with mouse and keys, and what is cleaned up around them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTableView, QWidget

from utsatta_omraden_plugin.compat import is_deleted
from utsatta_omraden_plugin.gui.dialogs import close_dialogs

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
Dialog = TypeVar("Dialog", bound=QDialog)


class DialogUser:
    """Finds widgets by their object names, chooses lines of tables and presses the buttons of a dialog."""

    def __init__(self, dialog: QDialog, qtbot) -> None:
        self.dialog, self.qtbot = dialog, qtbot

    @property
    def ok(self) -> QPushButton:
        return self.dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)

    @property
    def is_gone(self) -> bool:
        """Whether the window is closed."""
        return is_deleted(self.dialog) or not self.dialog.isVisible()

    def widget(self, name: str) -> QWidget:
        found = self.dialog.findChild(QWidget, name)
        assert found is not None, f"no widget is named {name}"
        return found

    def wait(self) -> None:
        """Wait until what was asked for is done; dialogs that do it at once let nobody wait."""

    def press(self, name: str) -> None:
        button = self.widget(name)
        assert button.isVisible(), f"{name} is hidden"
        assert button.isEnabled(), f"{name} is disabled: {button.toolTip()}"
        QTest.mouseClick(button, LEFT)
        self.wait()

    def press_ok(self) -> None:
        QTest.mouseClick(self.ok, LEFT)
        self.wait()

    def click_cell(self, table: QTableView, line: int, column: int) -> None:
        index = table.model().index(line, column)
        table.scrollTo(index)
        QTest.mouseClick(table.viewport(), LEFT, NO_KEY, table.visualRect(index).center())


def shown(window: QWidget, kind: type[Dialog]) -> Dialog:
    """The one dialog of its kind that is open; one that was closed a moment ago may still be there."""
    [dialog] = [one for one in window.findChildren(kind) if one.isVisible()]
    return dialog


@contextmanager
def no_folder_remembered(key: str) -> Iterator[None]:
    """The dialogs that are opened meanwhile know no folder from before, are closed in the end and leave none."""
    QgsSettings().remove(key)
    yield
    close_dialogs()
    QgsSettings().remove(key)
