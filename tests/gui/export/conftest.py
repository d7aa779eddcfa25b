"""What tests of exporting from the window share."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox

from tests.exchange.test_municipality import give_measure
from utsatta_omraden_plugin.gui.dialogs import close_dialogs
from utsatta_omraden_plugin.gui.export.choices import Chosen
from utsatta_omraden_plugin.gui.export.export_areas import FOLDER_KEY, ExportAreas
from utsatta_omraden_plugin.gui.export.export_dialog import ExportDialog


class Exporting:
    """Someone who uses the dialog."""

    def __init__(self, dialog: ExportDialog, wait_until: Callable) -> None:
        self.dialog = dialog
        self._wait_until = wait_until

    @property
    def ok(self):
        return self.dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)

    @property
    def may_export(self) -> bool:
        return self.ok.isEnabled()

    def wait(self) -> None:
        """Wait until what would leave has been looked at."""
        self._wait_until(lambda: self.dialog.progress.isHidden(), timeout=10_000)

    def choose(self, combo_name: str, value: object) -> None:
        combo = getattr(self.dialog, combo_name)
        combo.setCurrentIndex(combo.findData(value))
        self.wait()

    def lines(self) -> list[tuple[str, str]]:
        """State and sentence of each line."""
        rows = self.dialog.table.model()
        return [(rows.row_at(rows.index(n, 0)).state, rows.index(n, 2).data()) for n in range(rows.rowCount())]

    def click_line(self, number: int) -> None:
        table = self.dialog.table
        place = table.visualRect(table.model().index(number, 2)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def accept_line(self, reason: str) -> None:
        self.dialog.panel.reason.setText(reason)
        QTest.mouseClick(self.dialog.panel.accept, Qt.MouseButton.LeftButton)
        self.wait()

    def export(self) -> None:
        QTest.mouseClick(self.ok, Qt.MouseButton.LeftButton)


@pytest.fixture
def exporter(session, iface, messages, tasks):
    QgsSettings().remove(FOLDER_KEY)
    yield ExportAreas(session, iface, messages, tasks)
    close_dialogs()
    QgsSettings().remove(FOLDER_KEY)


@pytest.fixture
def asked(exporter, iface, qtbot):
    """The dialog as the toolbar's action opens it, once everything has been looked at."""

    def ask() -> Exporting:
        exporter.ask()
        user = Exporting(iface.window.findChild(ExportDialog), qtbot.waitUntil)
        user.wait()
        return user

    return ask


@pytest.fixture
def user(session, iface, tmp_path, qtbot):
    """Someone with the dialog open, once everything has been looked at."""
    dialog = ExportDialog(session, iface, Chosen(2025, "published", "SHP"), tmp_path, iface.mainWindow())
    dialog.show()
    shown = Exporting(dialog, qtbot.waitUntil)
    shown.wait()
    yield shown
    if dialog.isVisible():
        dialog.reject()
    dialog.deleteLater()


@pytest.fixture
def released(session):
    """Release a measure of the first area of the edition shown, as a later version of the program does."""

    def release(description: str) -> str:
        area = session.workspace.areas(session.edition.id)[0]
        give_measure(session.workspace.database_path, area.area_id, 1, "Öppen droghandel", True, description)
        return area.name

    return release
