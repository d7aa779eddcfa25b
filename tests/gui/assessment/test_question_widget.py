"""Each kind of question gives and shows its value."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QWidget

from utsatta_omraden_plugin.domain.assessment import Answer, SourceKind
from utsatta_omraden_plugin.domain.method import Choice, Question, QuestionKind, Wording
from utsatta_omraden_plugin.gui.assessment.question_widget import QuestionWidget
from utsatta_omraden_plugin.gui.assessment.small_editors import MonthCombo

CHOICES = (Choice("a", Wording("Aldrig", "Never")), Choice("o", Wording("Ofta", "Often")))


def question(kind: QuestionKind, unit: str = "") -> Question:
    choices = CHOICES if kind in (QuestionKind.CHOICE, QuestionKind.MULTIPLE_CHOICE) else ()
    return Question("q", Wording("Hur?", "How?"), Wording("", ""), kind, True, False, "", 1.0, unit, choices)


@pytest.fixture
def ask(qtbot):
    """Shows a question of a kind; answers by users are collected in ``told``."""

    def show(kind: QuestionKind, language: str = "en", unit: str = "") -> QuestionWidget:
        widget = QuestionWidget("1.1", question(kind, unit), language)
        widget.told = []
        widget.edited.connect(lambda _id, answer, typed: widget.told.append((answer, typed)))
        qtbot.addWidget(widget)
        widget.show()
        return widget

    return show


FULL = Answer(2, 1, False, None, "därför", SourceKind.SURVEY, "NTU 2025", date(2025, 9, 17))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (QuestionKind.LEVEL, None),
        (QuestionKind.YES_NO, "no"),
        (QuestionKind.YES_NO, "unknown"),
        (QuestionKind.NUMBER, 1234.5),
        (QuestionKind.SHARE, 12.5),
        (QuestionKind.CHOICE, "o"),
        (QuestionKind.MULTIPLE_CHOICE, ["a", "o"]),
        (QuestionKind.TEXT, "Två rader\ntext"),
    ],
)
def test_what_is_shown_is_what_is_answered_and_showing_tells_nobody(ask, kind, value):
    widget = ask(kind)
    stored = Answer(**{**FULL.__dict__, "value": value})
    widget.show_answer(stored)
    assert widget.answer() == stored
    widget.show_answer(Answer())
    assert widget.answer() == Answer()
    assert widget.told == []


def test_a_level_question_asks_for_no_value(ask):
    assert ask(QuestionKind.LEVEL).findChild(QWidget, "value:q") is None


def test_a_number_may_have_a_decimal_comma(ask):
    usual = QLocale()
    QLocale.setDefault(QLocale("sv_SE"))
    try:
        widget = ask(QuestionKind.NUMBER, unit="st")
        field = widget.value.focusProxy()
        QTest.keyClicks(field, "12,5")
    finally:
        QLocale.setDefault(usual)
    assert widget.answer().value == 12.5
    assert widget.told[-1][1] is True
    assert "st" in [label.text() for label in widget.value.findChildren(QLabel)]


def test_a_share_stays_within_a_hundred(ask):
    widget = ask(QuestionKind.SHARE)
    field = widget.value.focusProxy()
    QTest.keyClicks(field, "120")
    field.clearFocus()
    assert widget.answer().value is None or widget.answer().value <= 100


def test_several_choices_are_a_list_in_the_methods_order(ask):
    widget = ask(QuestionKind.MULTIPLE_CHOICE)
    widget.findChild(QCheckBox, "value:q:o").click()
    widget.findChild(QCheckBox, "value:q:a").click()
    assert widget.answer().value == ["a", "o"]


def test_the_words_beside_a_check_box_work_like_the_box(ask):
    widget = ask(QuestionKind.MULTIPLE_CHOICE)
    words = next(label for label in widget.value.findChildren(QLabel) if label.text() == "Often")
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert widget.answer().value == ["o"]


def test_a_choice_that_the_method_no_longer_offers_is_kept(ask):
    widget = ask(QuestionKind.CHOICE)
    widget.show_answer(Answer(value="gone"))
    assert widget.answer().value == "gone"


def test_texts_are_in_the_users_language(ask):
    def words(widget):
        return [label.text() for label in widget.findChildren(QLabel)]

    assert any("Hur?" in text for text in words(ask(QuestionKind.LEVEL, "sv")))
    assert any("How?" in text for text in words(ask(QuestionKind.LEVEL, "en")))


def test_the_day_of_a_stored_date_survives_edits_of_other_parts(ask):
    widget = ask(QuestionKind.LEVEL)
    widget.show_answer(FULL)
    widget.motivation.setPlainText("nytt skäl")
    assert widget.answer().data_date == date(2025, 9, 17)


def test_a_half_typed_month_does_not_count(qtbot):
    month = MonthCombo(today=date(2026, 11, 22))
    qtbot.addWidget(month)
    month.show_month(date(2026, 5, 1))
    month.lineEdit().selectAll()
    QTest.keyClicks(month.lineEdit(), "2026-1")
    assert month.month() == date(2026, 5, 1)
    QTest.keyClicks(month.lineEdit(), "0")
    assert month.month() == date(2026, 10, 1)


def test_a_month_cannot_be_nonsense(qtbot):
    month = MonthCombo(today=date(2026, 11, 22))
    qtbot.addWidget(month)
    QTest.keyClicks(month.lineEdit(), "2026-13")
    assert month.month() is None
    assert month.itemText(1) == "2026-11"
    assert month.itemText(12) == "2025-12"


def test_no_month_is_no_date(qtbot):
    month = MonthCombo(today=date(2026, 11, 22))
    qtbot.addWidget(month)
    told = []
    month.edited.connect(lambda: told.append(month.month()))
    month.setCurrentIndex(2)
    month.lineEdit().clear()
    assert told[0] == date(2026, 10, 1)
    assert told[-1] is None
