"""What an assessment lacks that is signed as it is: whoever signs it anyway says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from ..method import Method, Question
from ..text import QT_TRANSLATE_NOOP, Text, text
from .answer import Answer, Answers
from .gate import GateOverrides, gate_decision
from .missing import missing_of
from .state import StepState

States = Mapping[str, StepState]

_Number = tuple[int, int]
"""Of a question: the step and the place in it, both from 1."""


def gaps_of(
    method: Method,
    answers: Answers,
    states: States,
    overrides: GateOverrides,
    today: date,
    is_ready: bool = False,
    with_numbers: bool = True,
) -> list[Text]:
    """Return what is not answered, lacks figures or evidence, is not confirmed or needs review, each as a sentence.

    ``is_ready`` tells that the assessment is ready for review (``status_of``): no step then waits for answers. The
    questions are named by their numbers, which can be many; without them it is a line each.
    """
    said = []
    unanswered = _numbers(method, answers, states, lambda question, answer: question.required and answer == Answer())
    if unanswered:
        words = QT_TRANSLATE_NOOP("UtsattaOmraden", "Required questions in open steps without an answer: {questions}.")
        said.append(text(words, questions=_counted(unanswered, with_numbers)))
    unfinished = _numbers(
        method, answers, states, lambda question, answer: _is_unfinished(method, question, answer, today)
    )
    if unfinished:
        words = QT_TRANSLATE_NOOP("UtsattaOmraden", "Answers that lack a figure or their evidence: {questions}.")
        said.append(text(words, questions=_counted(unfinished, with_numbers)))
    drafts = sum(answer.is_draft for answer in answers.values())
    if drafts:
        words = QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Copied answers that nobody has confirmed and that count nowhere: {count}."
        )
        said.append(text(words, count=drafts))
    return said + _of_steps(method, answers, states, overrides, is_ready)


def _of_steps(method: Method, answers: Answers, states: States, overrides: GateOverrides, is_ready: bool) -> list[Text]:
    said = []
    for number, step in enumerate(method.steps, start=1):
        if states[step.id] is StepState.NEEDS_REVIEW:
            said.append(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Step {number} needs review."), number=number))
            continue
        waits = gate_decision(method, step, answers, overrides).waits_for_answers
        if states[step.id] is StepState.LOCKED and waits and not is_ready:
            words = QT_TRANSLATE_NOOP("UtsattaOmraden", "Step {number} is locked for want of answers.")
            said.append(text(words, number=number))
    return said


def _counted(numbers: Sequence[_Number], with_numbers: bool) -> str:
    return f"{len(numbers)} ({in_runs(numbers)})" if with_numbers else str(len(numbers))


def in_runs(numbers: Sequence[_Number]) -> str:
    """Return numbers of questions, (step, place) in their order, for instance "1.2, 1.4–1.7"."""
    runs = []
    for _key, group in groupby(enumerate(numbers), key=lambda pair: (pair[1][0], pair[1][1] - pair[0])):
        run = [number for _index, number in group]
        (step, first), (_step, last) = run[0], run[-1]
        runs.append(f"{step}.{first}" if first == last else f"{step}.{first}–{step}.{last}")
    return ", ".join(runs)


def _numbers(
    method: Method, answers: Answers, states: States, lacks: Callable[[Question, Answer], bool]
) -> list[_Number]:
    return [
        (index, place)
        for index, step in enumerate(method.steps, start=1)
        if states[step.id] is not StepState.LOCKED
        for place, question in enumerate(step.questions, start=1)
        if lacks(question, answers.get(question.id, Answer()))
    ]


def _is_unfinished(method: Method, question: Question, answer: Answer, today: date) -> bool:
    if answer == Answer() or answer.is_draft:
        return False
    # How old its data are is said at the answer, which is whole for all that.
    return bool(missing_of(question, replace(answer, data_date=None), today, method))
