"""Everything can be reached and done by keys, and everything has a name for screen readers."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

QGIS_MENUS = set("jevlsporadwmch")
"""Letters that QGIS's own English menus use."""


@pytest.mark.parametrize("level", range(5))
def test_a_digit_chooses_the_problem_level(assessor, level):
    assessor.choose("Exempelgården")
    group = assessor.see("problem:1.1")
    group.setFocus()
    QTest.keyClick(QApplication.focusWidget(), str(level))
    assert group.chosen() == level
    assert QApplication.focusWidget() is assessor.see(f"problem:1.1:{level}")
    assessor.wait_until_saved()
    assert assessor.stored("Exempelgården")["1.1"].problem == level


def test_a_digit_sent_to_the_group_works_for_scripts(assessor):
    assessor.choose("Exempelgården")
    QTest.keyClick(assessor.see("problem:1.1"), "2")
    QTest.keyClick(assessor.see("uncertainty:1.1"), "3")
    assert (assessor.see("problem:1.1").chosen(), assessor.see("uncertainty:1.1").chosen()) == (2, 3)


def test_a_question_mark_is_do_not_know(assessor):
    assessor.choose("Exempelgården")
    QTest.keyClick(assessor.see("problem:1.1"), "?", Qt.KeyboardModifier.ShiftModifier)
    assert assessor.see("problem:1.1").chosen() == "unknown"


def test_a_level_that_is_not_offered_changes_nothing(assessor):
    assessor.choose("Exempelgården")
    QTest.keyClick(assessor.see("uncertainty:1.1"), "4")
    assert assessor.see("uncertainty:1.1").chosen() is None
    with pytest.raises(ValueError, match="9"):
        assessor.see("problem:1.1").setChosen(9)


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_takes_an_answer_back(assessor, key):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:3")
    assessor.wait_until_saved()
    QTest.keyClick(assessor.see("problem:1.1:3"), key)
    assert assessor.see("problem:1.1").chosen() is None
    assessor.wait_until_saved()
    assert "1.1" not in assessor.stored("Exempelgården")
    assert assessor.see("progressBar").value() == 0


def test_arrow_keys_walk_through_the_levels(assessor):
    assessor.choose("Exempelgården")
    assessor.click("problem:1.1:1")
    QTest.keyClick(assessor.see("problem:1.1:1"), Qt.Key.Key_Right)
    assert assessor.see("problem:1.1").chosen() == 2


def test_tab_leads_through_a_question_in_reading_order(assessor):
    assessor.choose("Exempelgården")
    assessor.see("value:1.1").setFocus()
    order = []
    for _step in range(8):
        owner = QApplication.focusWidget()
        while owner is not None and not owner.objectName().endswith((":1.1", ":1.3", ":1.2")):
            owner = owner.parentWidget()
        order.append(owner.objectName())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert order[:7] == [
        "value:1.1",
        "problem:1.1",
        "uncertainty:1.1",
        "motivation:1.1",
        "source:1.1",
        "dataDate:1.1",
        "sourceReference:1.1",
    ]
    assert order[7].endswith(":1.2")


def test_shortcuts_go_on_and_back_and_find(assessor):
    assessor.choose("Exempelgården")
    assessor.see("problem:1.1").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert assessor.see("stepPages").currentIndex() == 2
    assessor.see("problem:3.1").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert assessor.see("stepPages").currentIndex() == 0
    assessor.see("problem:1.1").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert assessor.see("areaSelector").lineEdit().hasFocus() or assessor.see("areaSelector").hasFocus()


def test_everything_that_can_be_focused_has_a_name(assessor):
    assessor.choose("Exempelgården")
    for step in range(5):
        assessor.see("stepPages").widget(step).build()
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
    nameless = []
    for widget in assessor.dock.findChildren(QWidget):
        if not isinstance(widget, kinds) or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        is_inside_combo = isinstance(widget.parentWidget(), QComboBox)
        has_words = isinstance(widget, QAbstractButton) and widget.text()
        is_shown = not widget.isHidden()
        if is_shown and not widget.accessibleName() and not has_words and not is_inside_combo:
            nameless.append((type(widget).__name__, widget.objectName()))
    assert nameless == []


def test_mnemonics_collide_neither_among_themselves_nor_with_the_menus(assessor):
    assessor.choose("Exempelgården")
    letters = []
    for button in assessor.dock.findChildren(QAbstractButton):
        plain = button.text().replace("&&", "")
        if "&" in plain:
            letters.append(plain[plain.index("&") + 1].lower())
    # "Op&en workspace" is shown only while no workspace is open, and belongs to the empty state.
    letters = [letter for letter in letters if letter not in {"w", "e"}]
    # The button that tries again and the one of the guidance are never shown together.
    assert len(letters) == len(set(letters))
    assert not set(letters) & QGIS_MENUS


def test_the_wheel_scrolls_and_never_changes_an_answer(assessor):
    assessor.choose("Exempelgården")
    assessor.see("areaSelector").setFocus()
    source = assessor.see("source:1.1")
    before = source.currentIndex()
    centre = QPointF(source.rect().center())
    wheel = QWheelEvent(
        centre,
        QPointF(source.mapToGlobal(source.rect().center())),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(source, wheel)
    assert source.currentIndex() == before
    assert not wheel.isAccepted()


def test_long_motivations_grow_and_shrink(assessor):
    assessor.choose("Exempelgården")
    motivation = assessor.see("motivation:1.1")
    small = motivation.height()
    assessor.write("motivation:1.1", "Ett långt skäl som behöver flera rader. " * 8)
    assert motivation.height() > small
    motivation.clear()
    assert motivation.height() == small


def test_tab_leads_from_the_steps_through_the_questions_to_the_buttons_below(assessor, qtlog):
    assessor.choose("Exempelgården")
    page, last_step = assessor.see("stepPages").currentWidget(), assessor.see("stepButton5")
    assessor.qtbot.waitUntil(lambda: page.isAncestorOf(last_step.nextInFocusChain()))
    assert not [record for record in qtlog.records if "setTabOrder" in record.message]
    assessor.see("stepButton1").setFocus()
    order = []
    for _ in range(200):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget().objectName())
        if order[-1] == "nextButton":
            break
    last = assessor.session.workspace.method().steps[0].questions[-1].id
    places = [order.index(name) for name in ("problem:1.1:0", "motivation:1.1", f"motivation:{last}", "nextButton")]
    assert places == sorted(places)
    assert not {"areaSelector", "pickButton"} & set(order)


def test_what_is_offered_later_stands_in_the_order_of_tab_too(assessor):
    from utsatta_omraden_plugin.domain.assessment import Answer

    assessor.choose("Exempelgården")
    assessor.see("lockReasonReason").setFocus()
    after_lock = assessor.see("lockReasonReason").nextInFocusChain()
    assert after_lock is assessor.see("openAnyway2")
    assessor.dock.view.shown.answers["1.1"] = Answer(problem=2, is_draft=True)
    assessor.dock.view.show_answers(("1.1",))
    assessor.see("sourceReference:1.1").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is assessor.see("confirm:1.1")
