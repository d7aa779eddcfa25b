"""Someone who works in a dialog with mouse and keys, and what is cleaned up around them."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TypeVar

from qgis.core import QgsSettings
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from tests.gui.widget_user import LEFT, WidgetUser
from utsatta_omraden_plugin.compat import is_deleted
from utsatta_omraden_plugin.gui.dialogs import close_dialogs
from utsatta_omraden_plugin.workspace import Workspace

Dialog = TypeVar("Dialog", bound=QDialog)


class DialogUser(WidgetUser):
    """Works in a dialog until it is gone."""

    def __init__(self, dialog: QDialog, qtbot) -> None:
        super().__init__(dialog, qtbot)
        self.dialog = dialog

    @property
    def ok(self) -> QPushButton:
        return self.dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)

    @property
    def is_gone(self) -> bool:
        """Whether the window is closed."""
        return is_deleted(self.dialog) or not self.dialog.isVisible()

    def press_ok(self) -> None:
        QTest.mouseClick(self.ok, LEFT)
        self.wait()


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


@contextmanager
def held_by_another_program(workspace: Workspace) -> Iterator[None]:
    """What is done meanwhile neither reads nor writes the workspace, and the window does not stand still over it."""
    begin = time.monotonic()
    with closing(sqlite3.connect(workspace.database_path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")
    assert time.monotonic() - begin < 3, "the window waited for the other program"
