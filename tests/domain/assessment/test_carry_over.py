"""Answers are taken over as drafts where the question is the same, and it is told where it is not."""

from __future__ import annotations

from datetime import date

import pytest

from tests.domain.methods import full_method_file, wording
from utsatta_omraden_plugin.domain.assessment import (
    Answer,
    SourceKind,
    carry_over,
    from_earlier_edition,
    mean_of_method,
    step_states,
)
from utsatta_omraden_plugin.domain.method import read_method

OLD = read_method(full_method_file())
ANSWERS = {
    "a1": Answer(problem=3, uncertainty=1, motivation="Enligt bostadsbolaget", data_date=date(2024, 3, 1)),
    "q1": Answer(problem=1, value="often"),
    "q3": Answer(problem=2, value=4.0, source_kind=SourceKind.STATISTICS),
    "q5": Answer(unknown=True),
}


def changed(**changes):
    """The method in its next version, with members of one of its questions changed; None takes the question away."""
    data = full_method_file() | {"version": "2"}
    for step in data["steps"]:
        for block in step["blocks"]:
            for number, question in enumerate(block["questions"]):
                if question["id"] not in changes:
                    continue
                if changes[question["id"]] is None:
                    del block["questions"][number]
                else:
                    question |= changes[question["id"]]
    return read_method(data)


def test_answers_to_the_same_questions_become_drafts_with_all_they_hold():
    carried = carry_over(OLD, changed(), ANSWERS)
    assert carried.kept == ("a1", "q1", "q3", "q5")
    assert carried.not_kept == ()
    draft = carried.drafts["a1"]
    assert draft.is_draft
    assert (draft.problem, draft.motivation, draft.data_date) == (3, "Enligt bostadsbolaget", date(2024, 3, 1))


def test_drafts_count_nowhere_until_they_are_confirmed():
    drafts = carry_over(OLD, changed(), ANSWERS).drafts
    assert mean_of_method(OLD, drafts) == mean_of_method(OLD, {})
    assert step_states(OLD, drafts) == step_states(OLD, {})


@pytest.mark.parametrize(
    ("key", "change", "reason"),
    [
        ("a1", None, "no longer asks"),
        ("a1", {"text": wording("another")}, "wording"),
        ("q3", {"kind": "share"}, "another way"),
        ("q3", {"unit": "fall"}, "unit"),
        ("q1", {"choices": [{"value": "never", "text": wording("never")}]}, "alternatives"),
        (
            "q1",
            {"choices": [{"value": key, "text": wording("seldom")} for key in ("never", "often")]},
            "alternatives",
        ),
    ],
)
def test_what_was_asked_otherwise_is_not_taken_over_and_it_is_told_why(key, change, reason):
    carried = carry_over(OLD, changed(**{key: change}), ANSWERS)
    assert key not in carried.drafts
    [not_kept] = carried.not_kept
    assert not_kept.question_id == key
    assert not_kept.title == next(question.text for question in OLD.questions if question.id == key)
    assert reason in str(not_kept.reason)
    assert len(carried.kept) == 3


@pytest.mark.parametrize("change", [{"help": wording("new")}, {"weight": 9}, {"required": False}, {"criterion": "k2"}])
def test_what_does_not_change_the_question_does_not_hinder(change):
    assert "a1" in carry_over(OLD, changed(a1=change), ANSWERS).kept


def test_answers_that_say_nothing_are_left_behind():
    carried = carry_over(OLD, changed(), {"a1": Answer()})
    assert (carried.kept, carried.not_kept) == ((), ())


def test_an_answer_to_an_unknown_question_is_named_by_its_id():
    carried = carry_over(OLD, changed(), {"x9": Answer(problem=1)})
    assert carried.not_kept[0].title.sv == "x9"


def test_an_earlier_edition_is_copied_in_the_same_way():
    assert from_earlier_edition(OLD, changed(a1=None), ANSWERS) == carry_over(OLD, changed(a1=None), ANSWERS)
