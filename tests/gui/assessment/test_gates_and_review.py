"""A gate opened anyway with its reason, and a step to be looked at again after a change before it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

REASON = "Nya uppgifter från kommunen, se PM 12"


def overrides_of(assessor) -> dict:
    workspace = assessor.session.workspace
    (assessment,) = workspace.assessments(assessor.session.edition.id)
    return workspace.gate_overrides(assessment.id)


def open_step_two_anyway(assessor) -> None:
    assessor.click("openAnyway2")
    assessor.give_reason("lockReason", REASON)
    assessor.qtbot.waitUntil(lambda: assessor.see("stepButton2").isEnabled())


def test_a_locked_step_is_opened_with_a_reason_that_is_logged(assessor):
    assessor.choose("Exempelgården")
    open_step_two_anyway(assessor)
    override = overrides_of(assessor)["2"]
    assert (override.reason, override.by) == (REASON, "GIS-specialist")
    assert REASON in assessor.see("stepButton2").accessibleDescription()
    assert REASON in str(assessor.session.workspace.changes()[-1].new)
    assessor.click("stepButton2")
    assert assessor.see("problem:2.1").isVisible()
    assert REASON in assessor.see("lockReason").text()


def test_steps_that_a_gate_does_not_concern_keep_their_room_for_questions(assessor):
    assessor.choose("Exempelgården")
    assert assessor.see("lockReason").isVisible()
    assessor.click("stepButton3")
    assert not assessor.see("lockReason").isVisible()
    assert "Answer step 1 first" in assessor.see("stepButton2").toolTip()


def test_without_a_reason_nothing_is_opened(assessor):
    assessor.choose("Exempelgården")
    assessor.click("openAnyway2")
    assert assessor.see("lockReasonReason").hasFocus()
    assert not assessor.see("lockReasonDo").isEnabled()
    QTest.keyClick(assessor.see("lockReasonReason"), Qt.Key.Key_Return)
    assert not assessor.see("stepButton2").isEnabled()
    QTest.keyClick(assessor.see("lockReasonReason"), Qt.Key.Key_Escape)
    assert not assessor.see("lockReasonReason").isVisible()
    assert assessor.session.workspace.assessments(assessor.session.edition.id) == []


def test_an_opened_gate_can_be_left_to_decide_again(assessor):
    assessor.choose("Exempelgården")
    open_step_two_anyway(assessor)
    assessor.click("stepButton2")
    assessor.click("closeAgain2")
    assessor.qtbot.waitUntil(lambda: not assessor.see("stepButton2").isEnabled())
    assert overrides_of(assessor) == {}


def test_opening_anyway_is_a_step_of_undo(assessor):
    assessor.choose("Exempelgården")
    open_step_two_anyway(assessor)
    assert "Step 2 opened anyway" in assessor.see("undoAnswerButton").toolTip()
    assessor.click("undoAnswerButton")
    assessor.qtbot.waitUntil(lambda: not assessor.see("stepButton2").isEnabled())
    assessor.click("redoAnswerButton")
    assessor.qtbot.waitUntil(lambda: assessor.see("stepButton2").isEnabled())
    assert overrides_of(assessor)["2"].reason == REASON


def test_a_reason_that_is_being_written_survives_an_answer(assessor):
    assessor.choose("Exempelgården")
    assessor.click("openAnyway2")
    assessor.write("lockReasonReason", "halvvägs")
    assessor.click("problem:1.1:2")
    assert assessor.see("lockReasonReason").text() == "halvvägs"


def complete_two_steps(assessor) -> None:
    assessor.choose("Exempelgården")
    assessor.answer_step(0, 3)
    assessor.click("stepButton2")
    assessor.answer_step(1, 2)
    assessor.wait_until_saved()


def state_of(assessor, step: str) -> str:
    workspace = assessor.session.workspace
    (assessment,) = workspace.assessments(assessor.session.edition.id)
    return workspace.step_states(assessment.id)[step].value


def test_a_change_before_a_complete_step_asks_for_a_review(assessor):
    complete_two_steps(assessor)
    assert "complete" in assessor.see("stepButton2").accessibleName()
    assessor.click("stepButton1")
    assessor.click("problem:1.1:4")
    button = assessor.see("stepButton2")
    assert "needs review" in button.accessibleName()
    assert "↻" in button.text()
    assert "have changed" in button.accessibleDescription()
    assert not assessor.see("reviewNotice").isVisible()
    assessor.click("stepButton2")
    assert "needs review" in assessor.see("reviewNotice").text()
    assessor.wait_until_saved()
    assert state_of(assessor, "2") == "needs_review"


def test_a_step_that_still_holds_is_complete_again(assessor):
    complete_two_steps(assessor)
    assessor.click("stepButton1")
    assessor.click("problem:1.1:4")
    assessor.click("stepButton2")
    assessor.click("stillHolds")
    assert not assessor.see("reviewNotice").isVisible()
    assert "complete" in assessor.see("stepButton2").accessibleName()
    assessor.wait_until_saved()
    assert state_of(assessor, "2") == "complete"
    assessor.click("undoAnswerButton")
    assert "needs review" in assessor.see("stepButton2").accessibleName()


def test_taking_the_change_back_takes_the_review_back(assessor):
    complete_two_steps(assessor)
    assessor.click("stepButton1")
    assessor.click("problem:1.1:4")
    assessor.click("undoAnswerButton")
    assert "complete" in assessor.see("stepButton2").accessibleName()


def test_a_review_is_remembered_when_the_workspace_is_opened_again(assessor, workspace_file):
    complete_two_steps(assessor)
    assessor.click("stepButton1")
    assessor.click("problem:1.1:4")
    assessor.session.close()
    assessor.session.open(str(workspace_file))
    assessor.choose("Exempelgården")
    assert "needs review" in assessor.see("stepButton2").accessibleName()


def test_each_step_says_how_far_it_is(assessor):
    assessor.choose("Exempelgården")
    questions = len(assessor.session.workspace.method().steps[0].questions)
    assessor.click("problem:1.1:2")
    assert assessor.see("stepButton1").accessibleName().endswith(f"in progress – 1 of {questions}")
