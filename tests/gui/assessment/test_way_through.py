"""The next unanswered question, a question by its words, and a whole assessment by the keyboard alone."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication


def question_with_focus(assessor) -> str:
    widget = QApplication.focusWidget()
    while widget is not None and not widget.objectName().startswith("question:"):
        widget = widget.parentWidget()
    return "" if widget is None else widget.objectName().removeprefix("question:")


def test_a_key_leads_to_the_next_unanswered_question(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:2")
    assessor.press(Qt.Key.Key_J)
    assert question_with_focus(assessor) == "1.2"
    assessor.press(Qt.Key.Key_J)
    assert question_with_focus(assessor) == "1.3"
    assert "Ctrl+J" in assessor.see("nextUnansweredButton").toolTip()


def test_next_unanswered_passes_over_locked_steps_and_goes_round(assessor):
    assessor.choose("Exempelgården")
    assessor.answer_step(0, 0)
    assessor.click("nextUnansweredButton")
    assert question_with_focus(assessor) == "3.1"
    assessor.click("stepButton5")
    last = assessor.session.workspace.method().steps[4].questions[-1].id
    assessor.see(f"problem:{last}").setFocus()
    assessor.press(Qt.Key.Key_J)
    assert question_with_focus(assessor) == "3.1"


def test_when_nothing_is_left_there_is_nowhere_to_go(assessor):
    assessor.choose("Exempelgården")
    for step in (0, 2, 3, 4):
        assessor.click(f"stepButton{step + 1}")
        assessor.answer_step(step, 0)
    assert not assessor.see("nextUnansweredButton").isEnabled()


def test_a_question_is_found_by_its_words_and_taken_with_return(assessor):
    assessor.choose("Exempelgården")
    assessor.see("problem:1.1").setFocus()
    assessor.press(Qt.Key.Key_K)
    assert assessor.see("questionSearch").hasFocus()
    wanted = assessor.session.workspace.method().steps[2].questions[0]
    assessor.write("questionSearch", wanted.text.en[:30])
    assert wanted.text.en in assessor.see("foundQuestions").item(0).text()
    QTest.keyClick(assessor.see("questionSearch"), Qt.Key.Key_Return)
    assert question_with_focus(assessor) == wanted.id
    assert not assessor.see("questionSearch").isVisible()


def test_arrow_keys_choose_among_what_was_found(assessor):
    assessor.choose("Exempelgården")
    assessor.see("problem:1.1").setFocus()
    assessor.press(Qt.Key.Key_K)
    assessor.write("questionSearch", "1.")
    assert assessor.see("foundQuestions").count() > 2
    QTest.keyClick(assessor.see("questionSearch"), Qt.Key.Key_Down)
    chosen = assessor.see("foundQuestions").currentItem().text()
    QTest.keyClick(assessor.see("questionSearch"), Qt.Key.Key_Return)
    assert chosen.removeprefix("✔ ").startswith(question_with_focus(assessor))


def test_a_question_of_a_locked_step_is_named_and_cannot_be_taken(assessor):
    assessor.choose("Exempelgården")
    assessor.see("problem:1.1").setFocus()
    assessor.press(Qt.Key.Key_K)
    locked = assessor.session.workspace.method().steps[1].questions[0]
    assessor.write("questionSearch", locked.id)
    assert "(locked)" in assessor.see("foundQuestions").item(0).text()
    QTest.keyClick(assessor.see("questionSearch"), Qt.Key.Key_Return)
    assert assessor.see("stepPages").currentIndex() == 0


def test_escape_closes_the_search_and_leads_back(assessor):
    assessor.choose("Exempelgården")
    assessor.see("problem:1.2").setFocus()
    assessor.press(Qt.Key.Key_K)
    assessor.write("questionSearch", "zzz")
    assert assessor.see("noQuestionFound").isVisible()
    QTest.keyClick(assessor.see("questionSearch"), Qt.Key.Key_Escape)
    assert not assessor.see("questionSearch").isVisible()
    assert question_with_focus(assessor) == "1.2"


def test_the_search_key_does_not_cut_the_text_that_is_being_written(assessor):
    assessor.choose("Exempelgården")
    assessor.write("motivation:1.1", "kvar")
    field = assessor.see("motivation:1.1")
    field.moveCursor(field.textCursor().MoveOperation.Start)
    assessor.press(Qt.Key.Key_K)
    assert field.toPlainText() == "kvar"
    assert assessor.see("questionSearch").hasFocus()


def test_a_whole_assessment_by_the_keyboard(assessor):
    assessor.choose("Exempelgården")
    method = assessor.session.workspace.method()
    assessor.see("areaSelector").setFocus()
    for _question in method.questions:
        assessor.press(Qt.Key.Key_J)
        question = question_with_focus(assessor)
        assessor.see(f"problem:{question}").setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(QApplication.focusWidget(), "3")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        QTest.keyClick(QApplication.focusWidget(), "1")
    assert assessor.see("progressBar").text() == f"{len(method.questions)} of {len(method.questions)}"
    assert "problem 3.0, uncertainty 1.0" in assessor.see("mean:total:all").text()
    assessor.wait_until_saved()
    stored = assessor.stored("Exempelgården")
    assert {answer.problem for answer in stored.values()} == {3}
    assert {answer.uncertainty for answer in stored.values()} == {1}
    assert set(stored) == {question.id for question in method.questions}
