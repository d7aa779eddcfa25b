"""Someone at step 5 of the assessment dock, who looks at criteria and judges."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QDialog

from tests.gui.assessment.conftest import Assessor, dock_in
from tests.gui.conftest import let_qt_delete
from utsatta_omraden_plugin.domain.assessment import Judgement
from utsatta_omraden_plugin.gui.assessment.judgement.criteria_table import STATE

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
        offered = [self.see(combo).itemText(index) for index in range(self.see(combo).count())]
        self.see(combo).setCurrentIndex(next(index for index, said in enumerate(offered) if words in said))

    def judge(self, category: str = "Särskilt utsatt område", trend: str = "Negative", reason: str = REASON) -> None:
        """Fill in the form."""
        self.take("categoryCombo", category)
        self.take("trendCombo", trend)
        self.see("judgementReason").setPlainText(reason)

    def can_sign(self) -> bool:
        return self.see("signOffButton").isEnabled()

    def missing(self) -> str:
        return self.see("signOffMissing").text()

    def sign(self) -> None:
        """Press the button, say yes to the question, and wait until the signed assessment is shown."""
        self.click("signOffButton")
        self.say_yes()
        self.qtbot.waitUntil(lambda: "Signed" in self.see("assessmentNotice").text())

    def say_yes(self) -> None:
        """Sign in the question that is asked, be the assessment complete or not."""
        asked = self.dialog()
        if asked.anyway is not None:
            asked.anyway.click()
        self.qtbot.mouseClick(asked.sign, Qt.MouseButton.LeftButton)

    def judge_above(self, level: str, role: str, category: str, trend: str = "Negative", reason: str = REASON) -> None:
        """Add the judgement of a level above the LPO, and wait until the chain shows it."""
        self.take("levelCombo", level)
        self.judge(category, trend, reason)
        self.see("judgementRole").setText(role)
        before = len(self.judgements())
        self.click("signOffButton")
        self.qtbot.waitUntil(lambda: len(self.judgements()) == before + 1)
        value = self.judgements()[-1].level.value
        self.qtbot.waitUntil(lambda: self.see(f"chain:{value}").text().startswith("●"))

    def revise(self, reason: str = "Nya uppgifter från kommunen") -> None:
        self.click("reviseButton")
        self.give_reason("assessmentNotice", reason)
        self.qtbot.waitUntil(self.see("revisionChanges").isVisible)

    @staticmethod
    def dialog() -> QDialog:
        """The question that is asked before anything is frozen."""
        asked = [one for one in QApplication.topLevelWidgets() if one.objectName() == "SignDialog" and one.isVisible()]
        assert asked, "nobody asked"
        return asked[0]

    def judgements(self, area: str = AREA) -> list[Judgement]:
        workspace = self.session.workspace
        version = workspace.find_area(self.session.edition.id, area)
        return workspace.judgements(version.edition_id, version.area_id)

    # The criteria

    def state_of(self, criterion: str) -> str:
        table = self.see("criteriaTable")
        return table.item(table.row_of(criterion), 0).data(STATE)

    def words_of(self, criterion: str) -> str:
        table = self.see("criteriaTable")
        return table.item(table.row_of(criterion), 1).text()

    def click_criterion(self, criterion: str) -> None:
        table = self.see("criteriaTable")
        spot = table.visualItemRect(table.item(table.row_of(criterion), 1)).center()
        self.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    def answer(self, *questions: str, level: int) -> None:
        """Answer questions, each in its step, and come back to step 5."""
        for question in questions:
            self.click(f"stepButton{question.split('.')[0]}")
            self.click(f"problem:{question}:{level}")
        self.click("stepButton5")


@pytest.fixture
def judge(shown_iface, session, qtbot):
    """Someone at the dock, with the small workspace open and no area chosen."""
    dock = dock_in(shown_iface, session)
    yield Judge(dock, session, qtbot)
    dock.unload(shown_iface.window)
    let_qt_delete()
