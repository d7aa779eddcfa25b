"""What tests of handing in from the window share."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.gui.dialog_user import DialogUser
from utsatta_omraden_plugin.gui.submission.submission_dialog import SubmissionDialog

MALMO = "461210"


class HandingIn(DialogUser):
    """Someone who uses the window."""

    @property
    def choices(self):
        return self.dialog.choices

    def wait(self) -> None:
        """Wait until all has been looked at."""
        self.qtbot.waitUntil(lambda: self.dialog._seen is not None, timeout=10_000)

    def wait_until_free(self) -> None:
        """Wait until it can be handed in."""
        self.qtbot.waitUntil(self.ok.isEnabled, timeout=10_000)

    def wait_for_a_line(self) -> None:
        """Wait until something is listed that lies in the way."""
        self.qtbot.waitUntil(lambda: bool(self.lines()), timeout=10_000)

    def choose_lpo(self, code: str) -> None:
        self.choices.lpo.setCurrentIndex(self.choices.lpo.findData(code))
        self.wait()

    def lines(self) -> list[str]:
        rows = self.dialog.table.model()
        return [rows.row_at(rows.index(number, 0)).sentence for number in range(rows.rowCount())]

    def hand_in(self) -> None:
        QTest.mouseClick(self.ok, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(lambda: self.dialog.pages.currentWidget() is self.dialog.result, timeout=20_000)


@pytest.fixture
def user(session, iface, tmp_path, qtbot):
    """Someone with the window open, once everything has been looked at."""
    dialog = SubmissionDialog(session, iface, "", tmp_path, iface.mainWindow())
    dialog.show()
    user = HandingIn(dialog, qtbot)
    user.wait()
    yield user
    if dialog.isVisible():
        dialog.reject()
    dialog.deleteLater()


def change_first_area(session, lpo: str, **fields) -> str:
    """Change an area of an LPO as somebody else's window would; returns its name."""
    area = next(one for one in session.workspace.areas(session.edition.id) if one.organisation.lpo_code == lpo)
    session.workspace.replace_areas([replace(area, **fields)], "edit_area", "", "GIS-specialist")
    session.tell_elsewhere()
    return area.name
