"""What an assessment lacks that is about to be signed."""

from __future__ import annotations

from datetime import date

from tests.domain.methods import method_with
from utsatta_omraden_plugin.domain.assessment import Answer, step_states
from utsatta_omraden_plugin.domain.assessment.gaps import gaps_of, in_runs

METHOD = method_with(gate={"step": "1", "problem": 1.5, "answered_share": 1})
ALL = ("a1", "a2", "b1", "c1", "d1", "e1", "f1")
TODAY = date(2026, 11, 22)


def gaps(answers, with_numbers=True, is_ready=False):
    states = step_states(METHOD, answers)
    found = gaps_of(METHOD, answers, states, {}, TODAY, is_ready, with_numbers)
    return [str(sentence) for sentence in found]


def unknown(*keys):
    return {key: Answer(unknown=True) for key in keys}


def test_what_nobody_answered_is_named_by_its_numbers_and_locked_steps_by_theirs():
    assert gaps({}) == [
        "Required questions in open steps without an answer: 2 (1.1, 1.3).",
        "Step 2 is locked for want of answers.",
    ]


def test_without_numbers_it_is_only_counted():
    assert gaps({}, with_numbers=False)[0] == "Required questions in open steps without an answer: 2."


def test_an_answer_without_its_uncertainty_and_one_that_nobody_confirmed_are_told():
    answers = unknown(*ALL) | {"a1": Answer(problem=4), "b1": Answer(problem=4, uncertainty=1, is_draft=True)}
    said = gaps(answers)
    assert "Answers that lack a figure or their evidence: 1 (1.1)." in said
    assert "Copied answers that nobody has confirmed and that count nowhere: 1." in said


def test_no_step_waits_for_answers_once_it_is_ready():
    assert "Step 2 is locked for want of answers." not in gaps({}, is_ready=True)


def test_numbers_that_follow_each_other_are_drawn_together():
    assert in_runs([(1, 2), (1, 4), (1, 5), (1, 6), (2, 7)]) == "1.2, 1.4–1.6, 2.7"
