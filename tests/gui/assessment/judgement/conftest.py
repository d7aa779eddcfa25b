"""Someone at step 5 of the assessment dock, who looks at criteria and judges."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QDialog

from tests.gui.assessment.conftest import Assessor, dock_in
from tests.gui.conftest import let_qt_delete

REASON = "Öppen narkotikahandel pågår dagligen vid torget, och få vågar anmäla vad de ser."
AREA = "Exempelgården"


class Judge(Assessor):
    """Goes to step 5 and writes a judgement by clicks and keys."""

    def open_step_five(self, area: str = AREA) -> None:
        self.choose(area)
        self.click("stepButton5")
        self.qtbot.waitUntil(lambda: self.see("criteriaTable").isVisible())

    def take(self, combo: str, words: str) -> None:
        """Choose from a combo by what it says."""
        index = next((i for i in range(self.see(combo).count()) if words in self.see(combo).itemText(i)), -1)
        assert index >= 0, f"{combo} does not offer {words}"
        self.see(combo).setCurrentIndex(index)

    def judge(self, category: str = "Särskilt utsatt område", trend: str = "Negative", reason: str = REASON) -> None:
        self.take("categoryCombo", category)
        self.take("trendCombo", trend)
        self.see("judgementReason").setPlainText("")
        self.write("judgementReason", reason)

    def sign(self) -> None:
        """Press the button and say yes to the question."""
        self.click("signOffButton")
        dialog = self.dialog()
        self.qtbot.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(lambda: "Signed" in self.see("assessmentNotice").text())

    def dialog(self) -> QDialog:
        found = [one for one in QApplication.topLevelWidgets() if one.objectName() == "SignDialog" and one.isVisible()]
        assert found, "no question is asked"
        return found[0]

    def judgements(self, area: str = AREA) -> list:
        workspace = self.session.workspace
        version = workspace.find_area(self.session.edition.id, area)
        return workspace.judgements(version.edition_id, version.area_id)

    def row_of(self, criterion: str) -> int:
        return self.see("criteriaTable").row_of(criterion)

    def state_of(self, criterion: str) -> str:
        return self.see("criteriaTable").item(self.row_of(criterion), 1).text()

    def click_criterion(self, criterion: str) -> None:
        table = self.see("criteriaTable")
        spot = table.visualItemRect(table.item(self.row_of(criterion), 0)).center()
        self.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)


@pytest.fixture
def judge(shown_iface, session, qtbot):
    """Someone at the dock, with the small workspace open and no area chosen."""
    dock = dock_in(shown_iface, session)
    yield Judge(dock, session, qtbot)
    dock.unload(shown_iface.window)
    let_qt_delete()
