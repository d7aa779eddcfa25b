"""What an answer still lacks, and when its data are old."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.methods import full_method_file
from utsatta_omraden_plugin.domain.assessment import Answer, SourceKind, is_stale, missing_of, months_old
from utsatta_omraden_plugin.domain.method import read_method

METHOD = read_method(full_method_file())  # data older than 12 months are old
QUESTIONS = {question.id: question for question in METHOD.questions}
TODAY = date(2026, 11, 22)
GIVEN = Answer(problem=2, uncertainty=1)
WITH_VALUE = {"q1": "often", "q2": ["often"], "q3": 0.0, "q4": 12.5, "q5": "no", "q6": "Mer patrullering."}


def missing(key, answer, today=TODAY):
    return [str(one) for one in missing_of(QUESTIONS[key], answer, today, METHOD)]


@pytest.mark.parametrize("answer", [None, Answer()])
def test_a_question_that_must_be_answered_says_so(answer):
    assert missing("a1", answer) == ["Not answered yet."]
    assert missing("a2", answer) == []


def test_a_level_with_its_uncertainty_lacks_nothing():
    assert missing("a1", GIVEN) == []


def test_the_level_and_the_uncertainty_are_missed():
    assert missing("a1", Answer(motivation="skäl")) == ["The problem level, or don't know, is missing."]
    assert missing("a1", Answer(problem=0)) == ["The uncertainty is missing."]


@pytest.mark.parametrize("key", ["q1", "q2", "q4", "q5", "q6"])
def test_the_value_of_the_questions_kind_is_missed(key):
    assert len(missing(key, GIVEN)) == 1
    assert missing(key, replace(GIVEN, value=WITH_VALUE[key])) == []


@pytest.mark.parametrize(("key", "value"), [("q2", []), ("q6", "  ")])
def test_an_empty_value_is_none(key, value):
    assert len(missing(key, replace(GIVEN, value=value))) == 1


def test_none_of_several_and_no_problem_is_an_answer():
    assert missing("q2", Answer(problem=0, uncertainty=0, value=[])) == []


def test_evidence_is_a_kind_of_source_with_a_reference_or_a_motivation():
    answer = replace(GIVEN, value=WITH_VALUE["q3"])
    assert missing("q3", answer) == [
        "The kind of source is missing.",
        "A reference to the source, or a motivation, is missing.",
    ]
    sourced = replace(answer, source_kind=SourceKind.STATISTICS)
    assert missing("q3", sourced) == ["A reference to the source, or a motivation, is missing."]
    assert missing("q3", replace(sourced, source_reference="K 2026/12")) == []
    assert missing("q3", replace(sourced, motivation="Räknat för hand.")) == []


def test_do_not_know_needs_neither_figures_nor_evidence():
    assert missing("q3", Answer(unknown=True)) == []


def test_a_copied_answer_lacks_its_confirmation_only():
    assert missing("q3", replace(GIVEN, is_draft=True)) == ["Copied and not confirmed: it counts nowhere yet."]


def test_old_data_and_a_date_to_come_are_told():
    assert missing("a1", replace(GIVEN, data_date=date(2025, 5, 1))) == [
        "The data are 18 months old; the method marks those older than 12."
    ]
    assert missing("a1", replace(GIVEN, data_date=date(2026, 12, 1))) == ["The date of the data lies in the future."]


@pytest.mark.parametrize(
    ("collected", "today", "months", "old"),
    [
        (date(2025, 11, 22), date(2026, 11, 22), 12, False),
        (date(2025, 11, 22), date(2026, 11, 23), 12, True),
        (date(2025, 11, 23), date(2026, 11, 22), 11, False),
        (date(2024, 11, 22), date(2026, 11, 22), 24, True),
        (date(2024, 2, 29), date(2025, 2, 28), 11, False),
        (date(2024, 2, 29), date(2025, 3, 1), 12, True),
        (date(2027, 1, 1), date(2026, 11, 22), 0, False),
    ],
)
def test_data_are_old_a_day_after_the_months_of_the_method(collected, today, months, old):
    answer = replace(GIVEN, data_date=collected)
    assert months_old(answer, today) == months
    assert is_stale(answer, METHOD, today) is old


def test_data_without_a_date_have_no_age():
    assert months_old(GIVEN, TODAY) is None
    assert not is_stale(GIVEN, METHOD, TODAY)
