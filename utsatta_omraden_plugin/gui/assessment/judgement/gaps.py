"""What an assessment lacks that is signed as it is: whoever signs it anyway says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from ....domain.assessment import Answer, AssessmentStatus, StepState, gate_decision, missing_of
from ....domain.method import Question
from ....translation import translate
from ..open_assessment import OpenAssessment


def gaps(opened: OpenAssessment, today: date, with_numbers: bool = True) -> list[str]:
    """Return what is not answered, lacks figures or evidence, is not confirmed or needs review.

    The questions are named by their numbers, which can be many; without them it is a line each.
    """
    said = []
    unanswered = _numbers(opened, lambda question, answer: question.required and answer == Answer())
    if unanswered:
        said.append(
            translate(
                "UtsattaOmraden", "%n required question(s) in open steps are not answered.", None, len(unanswered)
            )
            + _named(unanswered, with_numbers)
        )
    unfinished = _numbers(opened, lambda question, answer: _is_unfinished(opened, question, answer, today))
    if unfinished:
        said.append(
            translate("UtsattaOmraden", "%n answer(s) lack a figure or their evidence.", None, len(unfinished))
            + _named(unfinished, with_numbers)
        )
    if opened.drafts:
        said.append(
            translate("UtsattaOmraden", "%n copied answer(s) are not confirmed and count nowhere.", None, opened.drafts)
        )
    for index, step in enumerate(opened.method.steps):
        if opened.states[step.id] is StepState.NEEDS_REVIEW:
            said.append(translate("UtsattaOmraden", "Step {number} needs review.").format(number=index + 1))
        elif opened.states[step.id] is StepState.LOCKED:
            decision = gate_decision(opened.method, step, opened.answers, opened.overrides)
            if decision.waits_for_answers and opened.status is not AssessmentStatus.READY:
                said.append(
                    translate("UtsattaOmraden", "Step {number} is locked for want of answers.").format(number=index + 1)
                )
    return said


def _named(numbers: Sequence[tuple[int, int]], with_numbers: bool) -> str:
    return f" ({in_runs(numbers)})" if with_numbers else ""


def in_runs(numbers: Sequence[tuple[int, int]]) -> str:
    """Return numbers of questions, (step, place) in their order, for instance "1.2, 1.4–1.7"."""
    runs = []
    for _key, group in groupby(enumerate(numbers), key=lambda pair: (pair[1][0], pair[1][1] - pair[0])):
        run = [number for _index, number in group]
        (step, first), (_step, last) = run[0], run[-1]
        runs.append(f"{step}.{first}" if first == last else f"{step}.{first}–{step}.{last}")
    return ", ".join(runs)


def _numbers(opened: OpenAssessment, lacks: Callable[[Question, Answer], bool]) -> list[tuple[int, int]]:
    return [
        (index, place)
        for index, step in enumerate(opened.method.steps, start=1)
        if opened.states[step.id] is not StepState.LOCKED
        for place, question in enumerate(step.questions, start=1)
        if lacks(question, opened.answers.get(question.id, Answer()))
    ]


def _is_unfinished(opened: OpenAssessment, question: Question, answer: Answer, today: date) -> bool:
    if answer == Answer() or answer.is_draft:
        return False
    # How old its data are is said at the answer, which is whole for all that.
    return bool(missing_of(question, replace(answer, data_date=None), today, opened.method))
