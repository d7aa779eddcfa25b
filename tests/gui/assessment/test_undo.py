"""Answers can be taken back and given again, in the order in which they were given, across areas and docks."""

from __future__ import annotations

import time

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from utsatta_omraden_plugin.domain.assessment import Answer

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_click_is_taken_back_and_given_again_by_keys(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.click("problem:1.1:1")
    assessor.press(Qt.Key.Key_Z)
    assert assessor.see("problem:1.1").chosen() == 3
    assessor.press(Qt.Key.Key_Z)
    assert assessor.see("problem:1.1").chosen() is None
    assert assessor.see("progressBar").value() == 0
    assessor.press(Qt.Key.Key_Z, SHIFT)
    assert assessor.see("problem:1.1").chosen() == 3
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården")["1.1"].problem == 3


def test_what_is_taken_back_is_gone_from_the_workspace_and_stays_in_the_log(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.wait_until_saved()
    assessor.press(Qt.Key.Key_Z)
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården") == {}
    changes = [change for change in assessor.session.workspace.changes() if change.what == "save_answer"]
    assert [change.new["problem"] for change in changes] == [3, None]


def test_the_buttons_name_the_question_by_its_number(assessor):
    assessor.choose("Exempelgården")
    assert not assessor.see("undoAnswerButton").isEnabled()
    assessor.click("problem:1.3:3")
    assert assessor.session.undo_stack.undoText() == "Answer to 1.3"
    assert "Answer to 1.3" in assessor.see("undoAnswerButton").toolTip()
    assessor.click("undoAnswerButton")
    assert assessor.see("problem:1.3").chosen() is None
    assert "Answer to 1.3" in assessor.see("redoAnswerButton").toolTip()


def test_typing_in_one_field_is_one_step(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.write("motivation:1.1", "en hel mening")
    assessor.write("sourceReference:1.1", "PM 7")
    assert assessor.session.undo_stack.count() == 3
    assessor.press(Qt.Key.Key_Z)
    assert assessor.see("sourceReference:1.1").text() == ""
    assert assessor.see("motivation:1.1").toPlainText() == "en hel mening"
    assessor.press(Qt.Key.Key_Z)
    assert assessor.see("motivation:1.1").toPlainText() == ""
    assert assessor.see("problem:1.1").chosen() == 3


def test_typing_that_ends_where_it_began_is_no_step(assessor):
    assessor.choose("Exempelgården")
    assessor.write("motivation:1.1", "x")
    QTest.keyClick(assessor.see("motivation:1.1"), Qt.Key.Key_Backspace)
    assert not assessor.session.undo_stack.canUndo()


def test_undo_in_a_text_field_is_the_docks_and_not_the_fields_own(assessor):
    assessor.choose("Exempelgården")
    assessor.write("motivation:1.1", "först")
    assessor.click("problem:1.3:2")
    assessor.see("motivation:1.1").setFocus()
    assessor.press(Qt.Key.Key_Z)
    assert assessor.see("problem:1.3").chosen() is None
    assert assessor.see("motivation:1.1").toPlainText() == "först"


def test_undo_leads_to_the_question_it_concerns(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.click("stepButton3")
    assessor.see("problem:3.1").setFocus()
    assessor.press(Qt.Key.Key_Z)
    assert assessor.see("stepPages").currentIndex() == 0
    assert assessor.see("question:1.1").isAncestorOf(QApplication.focusWidget())


def test_undo_from_another_dock_goes_back_to_the_area(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.wait_until_saved()
    assessor.choose("Åkerhöjden")
    assessor.session.undo_stack.undo()
    assessor.wait_for_area("Exempelgården")
    assert assessor.see("problem:1.1").chosen() is None
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården") == {}


def test_undo_never_waits_for_the_workspace(assessor, monkeypatch):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.wait_until_saved()
    save = assessor.session.workspace.save_answers

    def save_slowly(*arguments):
        time.sleep(0.8)
        return save(*arguments)

    monkeypatch.setattr(assessor.session.workspace, "save_answers", save_slowly)
    started = time.monotonic()
    assessor.session.undo_stack.undo()
    assert time.monotonic() - started < 0.7
    assert assessor.see("problem:1.1").chosen() is None
    assessor.wait_until_saved()


def test_an_answer_of_a_signed_assessment_cannot_be_taken_back(assessor):
    from tests.gui.assessment.signing import sign

    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.wait_until_saved()
    sign(assessor, "Exempelgården")
    assessor.qtbot.waitUntil(lambda: not assessor.see("problem:1.1:3").isEnabled())
    said = []
    assessor.session.failed.connect(said.append)
    assessor.session.undo_stack.undo()
    assert "takes no changes" in str(said[0])
    assert assessor.stored("Exempelgården")["1.1"] == Answer(problem=3)


def test_an_answer_of_an_earlier_revision_cannot_be_taken_back_in_a_later_one(assessor):
    from tests.gui.assessment.signing import sign

    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.wait_until_saved()
    sign(assessor, "Exempelgården")
    assessor.qtbot.waitUntil(lambda: assessor.see("assessmentNotice").isVisible())
    assessor.click("reviseButton")
    assessor.give_reason("assessmentNotice", "Nya uppgifter om vittneshot")
    assessor.qtbot.waitUntil(lambda: assessor.see("problem:1.1:3").isEnabled())
    assessor.session.undo_stack.undo()
    assert assessor.see("problem:1.1").chosen() == 3
    assert not assessor.session.undo_stack.canUndo()


def test_the_first_answer_makes_the_record_known_to_what_stands_beside_the_questions(assessor):
    assessor.choose("Exempelgården")
    assessor.write("motivation:1.1", "först")
    assert assessor.dock.view.shown.assessment is None
    assessor.wait_until_saved()
    assessor.qtbot.waitUntil(lambda: assessor.dock.view.shown.assessment is not None)
    assert assessor.dock.view.shown.assessment.assessor == "GIS-specialist"
    assert assessor.see("motivation:1.1").toPlainText() == "först"
    assert assessor.see("motivation:1.1").hasFocus()
