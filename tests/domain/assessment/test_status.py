"""Where an assessment stands in the queue."""

from __future__ import annotations

from dataclasses import replace

from tests.domain.methods import method_with
from utsatta_omraden_plugin.domain.assessment import (
    Answer,
    Assessment,
    AssessmentStatus,
    reviewed_after,
    status_of,
    step_states,
)

METHOD = method_with(gate={"step": "1", "problem": 1.5, "answered_share": 1})
BEGUN = Assessment("id", "area", "edition", "prov", "1", "LPO-analytiker")
ALL = ("a1", "a2", "b1", "c1", "d1", "e1", "f1")


def answered(level: int, *keys: str) -> dict[str, Answer]:
    return {key: Answer(problem=level) for key in keys}


def status(answers, assessment=BEGUN, reviewed=None):
    return status_of(assessment, METHOD, answers, step_states(METHOD, answers, reviewed=reviewed or {}))


def test_what_was_never_begun_is_not_begun():
    assert status({}, assessment=None) is AssessmentStatus.NOT_BEGUN


def test_what_is_begun_is_in_progress_until_all_open_steps_are_complete():
    assert status({}) is AssessmentStatus.IN_PROGRESS
    assert status(answered(4, *ALL[:-1])) is AssessmentStatus.IN_PROGRESS
    assert status(answered(4, *ALL)) is AssessmentStatus.READY


def test_a_step_locked_by_what_was_found_needs_no_answers():
    assert status(answered(0, "a1", "a2", "b1", "d1", "e1", "f1")) is AssessmentStatus.READY


def test_a_step_locked_for_want_of_answers_keeps_it_in_progress():
    assert status(answered(0, "a1", "b1", "d1", "e1", "f1")) is AssessmentStatus.IN_PROGRESS  # a2 is not required


def test_a_draft_keeps_it_in_progress_unless_its_step_is_locked():
    answers = answered(4, *ALL)
    assert status(answers | {"a2": Answer(problem=4, is_draft=True)}) is AssessmentStatus.IN_PROGRESS
    low = answered(0, "a1", "a2", "b1", "d1", "e1", "f1")
    assert status(low | {"c1": Answer(problem=4, is_draft=True)}) is AssessmentStatus.READY


def test_a_step_to_be_reviewed_keeps_it_in_progress():
    answers = answered(4, *ALL)
    reviewed = reviewed_after(METHOD, answers)
    assert status(answers | answered(3, "a1"), reviewed=reviewed) is AssessmentStatus.IN_PROGRESS


def test_a_signed_one_is_signed_whatever_it_holds():
    signed = replace(BEGUN, signed_at="2026-11-22T08:00:00Z", signed_by="LPO-chef")
    assert status({}, assessment=signed) is AssessmentStatus.SIGNED
