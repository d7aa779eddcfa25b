"""What tests of exporting from the window share."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtTest import QTest

from tests.exchange.test_municipality import give_measure
from tests.gui.dialog_user import DialogUser, no_folder_remembered
from tests.gui.widget_user import LEFT
from utsatta_omraden_plugin.gui.export.choices import Chosen
from utsatta_omraden_plugin.gui.export.export_areas import FOLDER_KEY, ExportAreas
from utsatta_omraden_plugin.gui.export.export_dialog import ExportDialog


class Exporting(DialogUser):
    """Someone who uses the dialog."""

    @property
    def may_export(self) -> bool:
        return self.ok.isEnabled()

    def wait(self) -> None:
        """Wait until what would leave has been looked at."""
        self.qtbot.waitUntil(lambda: self.is_gone or self.dialog.progress.isHidden(), timeout=10_000)

    def choose(self, combo_name: str, value: object) -> None:
        combo = getattr(self.dialog, combo_name)
        combo.setCurrentIndex(combo.findData(value))
        self.wait()

    def lines(self) -> list[tuple[str, str]]:
        """State and sentence of each line."""
        rows = self.dialog.table.model()
        return [(rows.row_at(rows.index(n, 0)).state, rows.index(n, 2).data()) for n in range(rows.rowCount())]

    def click_line(self, number: int) -> None:
        self.click_in(self.dialog.table, number, 2)

    def accept_line(self, reason: str) -> None:
        self.dialog.panel.reason.setText(reason)
        QTest.mouseClick(self.dialog.panel.accept, LEFT)
        self.wait()


@pytest.fixture
def exporter(session, iface, messages, tasks):
    with no_folder_remembered(FOLDER_KEY):
        yield ExportAreas(session, iface, messages, tasks)


@pytest.fixture
def asked(exporter, iface, qtbot):
    """The dialog as the toolbar's action opens it, once everything has been looked at."""

    def ask() -> Exporting:
        exporter.ask()
        user = Exporting(iface.window.findChild(ExportDialog), qtbot)
        user.wait()
        return user

    return ask


@pytest.fixture
def user(session, iface, tmp_path, qtbot):
    """Someone with the dialog open, once everything has been looked at."""
    dialog = ExportDialog(session, iface, Chosen(2025, "published", "SHP"), tmp_path, iface.mainWindow())
    dialog.show()
    user = Exporting(dialog, qtbot)
    user.wait()
    yield user
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


def written_into_first_area(session, **fields):
    """Change the first area of the edition shown as somebody else's window would; returns its name."""
    area = session.workspace.areas(session.edition.id)[0]
    session.workspace.replace_areas([replace(area, **fields)], "edit_area", "", "GIS-specialist")
    session.tell_elsewhere()
    return area.name
