"""Answers taken over from an earlier edition or into a newer method: drafts, until each is confirmed."""

from __future__ import annotations

import json

import pytest
from qgis.PyQt.QtCore import Qt

from utsatta_omraden_plugin.domain.assessment import Answer
from utsatta_omraden_plugin.paths import SHIPPED_METHOD


@pytest.fixture
def earlier(session):
    """The first two questions of Exempelgården are answered in the edition 2023."""
    workspace = session.workspace
    area = workspace.find_area(workspace.edition(2023).id, "Exempelgården")
    begun = workspace.start_assessment(area.area_id, area.edition_id, "LPO-analytiker", "LPO-analytiker")
    given = {"1.1": Answer(problem=3, uncertainty=1, motivation="sedan 2019"), "1.2": Answer(problem=2)}
    workspace.save_answers(begun.id, given, workspace.step_states(begun.id), "LPO-analytiker")
    return begun


def copy_earlier(assessor) -> None:
    assessor.choose("Exempelgården")
    assessor.click("copyEarlierButton")
    assessor.qtbot.waitUntil(lambda: assessor.see("problem:1.1").chosen() == 3)


def test_an_earlier_editions_answers_are_offered_and_come_as_drafts(earlier, assessor):
    assessor.choose("Exempelgården")
    assert "2023 by LPO-analytiker: 2 answer" in assessor.see("assessmentNotice").text()
    copy_earlier(assessor)
    assert assessor.see("motivation:1.1").toPlainText() == "sedan 2019"
    assert "Draft" in assessor.see("draft:1.1").text()
    assert "2 answer(s) copied as drafts" in assessor.see("assessmentNotice").text()
    assert assessor.see("progressBar").value() == 0
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården")["1.1"].is_draft


def test_without_an_earlier_assessment_nothing_is_offered(earlier, assessor):
    assessor.choose("Åkerhöjden")
    assert not assessor.see("assessmentNotice").isVisible()


def test_the_offer_is_gone_with_the_first_answer(earlier, assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.3:1")
    assert not assessor.see("assessmentNotice").isVisible()


def test_a_draft_counts_when_it_is_confirmed(earlier, assessor):
    copy_earlier(assessor)
    assessor.click("confirm:1.1")
    assert not assessor.see("draft:1.1").isVisible()
    assert assessor.see("draft:1.2").isVisible()
    assert assessor.see("progressBar").value() == 1
    assessor.wait_until_saved()
    stored = assessor.stored("Exempelgården")
    assert stored["1.1"] == Answer(problem=3, uncertainty=1, motivation="sedan 2019")
    assert stored["1.2"].is_draft


def test_drafts_are_confirmed_one_by_one_with_a_key(earlier, assessor):
    copy_earlier(assessor)
    assessor.see("problem:1.1").setFocus()
    assessor.press(Qt.Key.Key_Return)
    assert assessor.see("question:1.2").isAncestorOf(assessor.dock.window().focusWidget())
    assessor.press(Qt.Key.Key_Return)
    assessor.wait_until_saved()
    assert not any(answer.is_draft for answer in assessor.stored("Exempelgården").values())


def test_choosing_a_level_is_a_stand_and_writing_beside_it_is_none(earlier, assessor):
    copy_earlier(assessor)
    assessor.write("motivation:1.1", "x")
    assert assessor.see("draft:1.1").isVisible()
    assessor.click("problem:1.1:2")
    assert not assessor.see("draft:1.1").isVisible()
    assessor.wait_until_saved()
    stored = assessor.stored("Exempelgården")["1.1"]
    assert (stored.problem, stored.is_draft) == (2, False)


def test_copying_is_one_step_of_undo(earlier, assessor):
    copy_earlier(assessor)
    assert "Answers copied from 2023" in assessor.see("undoAnswerButton").toolTip()
    assessor.click("undoAnswerButton")
    assert assessor.see("problem:1.1").chosen() is None
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården") == {}


def newer_method() -> str:
    """The shipped method as version 99, in which question 1.2 is worded otherwise."""
    method = json.loads(SHIPPED_METHOD.read_text(encoding="utf-8"))
    method["version"] = "99"
    questions = [question for step in method["steps"] for block in step["blocks"] for question in block["questions"]]
    next(question for question in questions if question["id"] == "1.2")["text"]["sv"] += " Ändrad."
    return json.dumps(method)


def test_a_newer_method_offers_to_take_the_answers_along(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.click("problem:1.2:1")
    assessor.wait_until_saved()
    assessor.session.workspace.add_method(newer_method(), "GIS-specialist")
    assessor.choose("Åkerhöjden")
    assessor.choose("Exempelgården")
    assert "99" in assessor.see("assessmentNotice").text()
    assessor.click("moveToMethodButton")
    assessor.give_reason("assessmentNotice", "Ny version av metoden")
    assessor.qtbot.waitUntil(lambda: "copied as draft" in assessor.see("assessmentNotice").text())
    copied, heading, lost = assessor.see("assessmentNotice").text().split("\n")
    assert copied.startswith("1 answer")
    assert heading.startswith("1 answer")
    assert lost.startswith("• 1.2 ")
    assert "wording" in lost
    assessor.qtbot.waitUntil(lambda: assessor.dock.findChild(object, "draft:1.1") is not None)
    assert assessor.see("problem:1.2").chosen() is None
    workspace = assessor.session.workspace
    versions = [made.method_version for made in workspace.assessments(assessor.session.edition.id)]
    assert versions[-1] == "99"
    assessor.click("dismissCopied")
    assert not assessor.see("assessmentNotice").isVisible()


def test_when_much_cannot_be_taken_along_a_window_of_its_own_names_it_all(assessor):
    from qgis.PyQt.QtWidgets import QPlainTextEdit

    from utsatta_omraden_plugin.gui.dialogs import close_dialogs

    method = json.loads(newer_method())
    for block in method["steps"][0]["blocks"]:
        for question in block["questions"]:
            question["text"]["sv"] += " Ändrad."
    assessor.choose("Exempelgården")
    assessor.answer_step(0, 3)
    assessor.wait_until_saved()
    assessor.session.workspace.add_method(json.dumps(method), "GIS-specialist")
    assessor.choose("Åkerhöjden")
    assessor.choose("Exempelgården")
    assessor.click("moveToMethodButton")
    assessor.give_reason("assessmentNotice", "Ny version av metoden")
    assessor.qtbot.waitUntil(lambda: "more" in assessor.see("assessmentNotice").text())
    assessor.click("showAllNotCopied")
    told = assessor.dock.window().findChild(QPlainTextEdit, "copiedText").toPlainText()
    lost = [line for line in told.split("\n") if line.startswith("• 1.")]
    assert len(lost) == len(assessor.session.workspace.method().steps[0].questions)
    close_dialogs()
