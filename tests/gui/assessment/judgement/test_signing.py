"""Judging and signing in step 5, by clicks and keys."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel

from tests.gui.assessment.judgement.conftest import AREA, REASON
from utsatta_omraden_plugin.domain.assessment import Answer, CriterionState


def test_nothing_is_chosen_beforehand(judge):
    judge.open_step_five()
    assert judge.see("categoryCombo").value() is None
    assert judge.see("trendCombo").value() is None
    assert judge.see("judgementReason").toPlainText() == ""
    assert not judge.can_sign()


def test_only_the_categories_of_the_scheme_are_offered_and_none_of_them(judge):
    judge.open_step_five()
    combo = judge.see("categoryCombo")
    offered = [combo.itemText(index) for index in range(1, combo.count())]
    assert offered == ["Utsatt område", "Särskilt utsatt område", "None of the categories"]
    judge.session.choose_edition(2023)
    judge.session.choose_areas((judge.session.workspace.find_area(judge.session.edition.id, AREA).id,))
    judge.qtbot.waitUntil(combo.isEnabled)
    assert "Riskområde" in [combo.itemText(index) for index in range(combo.count())]


def test_the_button_says_what_is_missing_until_it_all_holds(judge):
    judge.open_step_five()
    assert "the category, the trend, a reason that suffices" in judge.missing()
    assert judge.see("signOffButton").toolTip() == judge.missing()
    judge.take("categoryCombo", "None")
    assert "the category" not in judge.missing()
    judge.take("trendCombo", "Stable")
    judge.write("judgementReason", "Läget är lugnt.")
    assert judge.missing() == "Still missing: a reason that suffices."
    judge.write("judgementReason", " Inga påtryckningar har setts.")
    assert not judge.see("signOffMissing").isVisible()
    assert judge.can_sign()
    judge.see("judgementRole").clear()
    assert "the role that signs" in judge.missing()
    assert not judge.can_sign()


def test_a_category_other_than_the_proposed_one_needs_a_longer_reason_and_says_so_at_once(judge):
    judge.open_step_five()
    reason = "Läget är lugnt, inga påtryckningar har setts."
    judge.judge("None", "Stable", reason)
    assert judge.can_sign()
    judge.take("categoryCombo", "Utsatt område")
    assert not judge.can_sign()
    assert "another than the proposed one" in judge.see("judgementHint").text()
    judge.write("judgementReason", " Men i år har hoten mot handlarna blivit systematiska.")
    assert judge.can_sign()
    assert not judge.see("judgementHint").isVisible()


def test_what_is_signed_is_stored_and_freezes_the_assessment(judge):
    judge.open_step_five()
    judge.judge()
    judge.see("judgementRole").setText("LPO-chef")
    judge.see("judgementDate").setDate(QDate(2026, 3, 1))
    judge.sign()
    (judgement,) = judge.judgements()
    assert (judgement.category.value, judgement.trend.value) == ("Särskilt utsatt område", "negativ")
    assert (judgement.reason, judgement.decided_by, judgement.decided_on) == (REASON, "LPO-chef", date(2026, 3, 1))
    (assessment,) = judge.session.workspace.assessments(judge.session.edition.id)
    assert assessment.signed_by == "LPO-chef"
    assert judgement.assessment_id == assessment.id
    area = judge.session.workspace.find_area(judge.session.edition.id, AREA)
    assert area.category == "Särskilt utsatt område"


def test_signing_asks_once_and_says_what_is_worth_a_thought(judge):
    judge.open_step_five()
    judge.judge()
    judge.click("signOffButton")
    asked = judge.dialog()
    said = " ".join(label.text() for label in asked.findChildren(type(judge.see("signOffMissing"))))
    assert "frozen" in said
    assert "without an answer" in said
    QTest.keyClick(asked, Qt.Key.Key_Return)
    assert not asked.isVisible()
    assert judge.judgements() == []


def test_an_incomplete_assessment_is_signed_only_by_who_says_so(judge):
    judge.open_step_five()
    judge.click("problem:5.2:3")
    judge.judge()
    judge.click("signOffButton")
    asked = judge.dialog()
    lacking = asked.findChild(QLabel, "signGaps").text()
    assert "1.1–1." in lacking
    assert "lack a figure or their evidence: 1 (5.2)." in lacking
    judge.qtbot.mouseClick(asked.sign, Qt.MouseButton.LeftButton)
    assert judge.judgements() == []
    asked.anyway.click()
    judge.qtbot.mouseClick(asked.sign, Qt.MouseButton.LeftButton)
    assert len(judge.judgements()) == 1


def test_a_complete_assessment_is_signed_without_further_ado(judge):
    method = judge.session.workspace.method()
    judge.open_step_five()
    judge.judge()
    opened = judge.dock.view.shown
    opened.answers.update({question.id: Answer(unknown=True) for question in method.questions})
    opened.recount()
    judge.dock.view.refresh()
    judge.click("signOffButton")
    asked = judge.dialog()
    assert asked.anyway is None
    assert asked.sign.isEnabled()
    asked.reject()


def test_what_is_missing_wraps_in_the_width_that_the_questions_need(judge):
    judge.open_step_five()
    judge.qtbot.waitUntil(judge.see("judgementConcerns").isVisible)
    judge.click("lackingButton")
    content = judge.see("stepPage5").widget()
    assert content.sizeHint().width() < 1.2 * content.minimumSizeHint().width()


def test_signing_says_nothing_that_would_come_with_an_undo_button(judge):
    said = []
    judge.session.said.connect(said.append)
    judge.open_step_five()
    judge.click("problem:5.6:2")
    judge.judge()
    judge.sign()
    assert said == []


def test_an_answer_that_was_just_given_is_part_of_what_is_signed(judge):
    judge.open_step_five()
    judge.judge()
    judge.write("motivation:5.1", "Enligt trygghetsmätningen")
    judge.sign()
    assert judge.stored(AREA)["5.1"].motivation == "Enligt trygghetsmätningen"


def test_the_date_of_a_signature_cannot_lie_in_the_future(judge):
    judge.open_step_five()
    judge.see("judgementDate").setDate(QDate.currentDate().addDays(3))
    assert judge.see("judgementDate").date() == QDate.currentDate()


def test_a_reason_that_names_someone_is_warned_of_and_an_identity_number_is_never_signed(judge):
    judge.open_step_five()
    judge.judge(reason=f"{REASON} Ring 070-174 06 05.")
    assert "phone number" in judge.see("judgementConcerns").text()
    assert judge.can_sign()
    judge.see("judgementReason").setPlainText(f"{REASON} 811228-9874")
    assert not judge.can_sign()
    assert "without an identity number" in judge.missing()


def test_who_signs_is_a_role_and_no_person(judge):
    judge.open_step_five()
    judge.judge()
    judge.see("judgementRole").setText("Anna Andersson")
    assert "names no person" in judge.missing()


def test_what_is_half_written_is_there_again_when_one_comes_back_to_the_area(judge):
    judge.open_step_five()
    judge.judge("Utsatt område", "Positive", "Halvvägs")
    assert "Not signed yet" in judge.see("judgementKept").text()
    judge.open_step_five("Åkerhöjden")
    assert judge.see("categoryCombo").value() is None
    assert judge.see("judgementReason").toPlainText() == ""
    judge.open_step_five()
    assert judge.see("categoryCombo").value() == "Utsatt område"
    assert judge.see("trendCombo").value() == "positiv"
    assert judge.see("judgementReason").toPlainText() == "Halvvägs"


def test_what_is_half_written_survives_a_workspace_that_is_closed_and_opened_again(judge, workspace_file):
    judge.open_step_five()
    judge.judge("Utsatt område", "Positive", "Halvvägs")
    judge.session.close()
    judge.session.open(str(workspace_file))
    judge.open_step_five()
    assert judge.see("judgementReason").toPlainText() == "Halvvägs"


def test_looking_at_step_five_leaves_no_trace(judge):
    judge.open_step_five()
    judge.judge()
    assert judge.session.workspace.assessments(judge.session.edition.id) == []


def test_a_workspace_locked_by_another_program_refuses_the_signature_and_nothing_is_lost(judge, workspace_file):
    errors = []
    judge.session.failed.connect(errors.append)
    judge.open_step_five()
    judge.judge()
    with closing(sqlite3.connect(workspace_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        judge.click("signOffButton")
        judge.say_yes()
        other.execute("ROLLBACK")
    assert errors
    assert judge.judgements() == []
    assert judge.session.workspace.assessments(judge.session.edition.id) == []
    assert judge.see("judgementReason").toPlainText() == REASON
    assert judge.can_sign()


def test_a_signed_criterion_of_ones_own_is_stored_with_its_reason(judge):
    judge.open_step_five()
    judge.click_criterion("utsatt.less_reporting")
    judge.take("mark:utsatt.less_reporting", "Partly met")
    judge.write("markReason:utsatt.less_reporting", "Enligt områdespolisen")
    judge.judge()
    judge.sign()
    (judgement,) = judge.judgements()
    mark = judgement.criteria["utsatt.less_reporting"]
    assert (mark.state, mark.reason) == (CriterionState.PARTLY, "Enligt områdespolisen")
    assert judge.state_of("utsatt.less_reporting") == "partly"
    assert not judge.see("mark:utsatt.less_reporting").isEnabled()


def test_a_workspace_that_can_only_be_read_takes_no_judgement(judge, monkeypatch):
    monkeypatch.setattr(type(judge.session.workspace), "is_read_only", True)
    judge.session.choose_areas((judge.session.workspace.find_area(judge.session.edition.id, AREA).id,))
    judge.qtbot.waitUntil(lambda: judge.see("areaName").text() == AREA)
    judge.click("stepButton5")
    assert not judge.see("categoryCombo").isEnabled()
    assert not judge.can_sign()


def test_the_form_is_gone_through_by_the_tab_key(judge):
    judge.open_step_five()
    judge.judge()
    judge.see("categoryCombo").setFocus()
    passed = []
    for _key in range(7):  # a date takes three: year, month and day
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget().objectName())
    assert list(dict.fromkeys(passed)) == [
        "trendCombo",
        "judgementReason",
        "judgementRole",
        "judgementDate",
        "signOffButton",
    ]


def test_a_second_assessor_is_told_that_the_lpo_has_judged_already(judge):
    judge.open_step_five()
    judge.judge()
    judge.sign()
    judge.dock.assess_as("Andra bedömare")
    judge.wait_for_area(AREA)
    assert judge.see("levelCombo").value() == "lpo"
    assert judge.see("categoryCombo").value() is None
    assert "has judged already: Särskilt utsatt område" in judge.see("judgementConcerns").text()
