"""What may be answered to a question beside its problem level, by the kind of the question."""

from __future__ import annotations

import math

from ..domain.assessment import Answer
from ..domain.method import HIGHEST_PROBLEM, HIGHEST_UNCERTAINTY, Question, QuestionKind
from ..domain.text import QT_TRANSLATE_NOOP, Text, text

YES_NO = ("yes", "no", "unknown")
HIGHEST_SHARE = 100.0
LARGEST_NUMBER = 1_000_000_000.0
"""As the assessment dock has it: no count of anything in an area is larger."""


def problem_fault(answer: Answer) -> Text | None:
    """Return why the problem level cannot be, as the end of a sentence; None when it can."""
    if answer.unknown and answer.problem is not None:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "“don't know” has no problem level beside it"))
    return level_fault(answer.problem, HIGHEST_PROBLEM)


def uncertainty_fault(answer: Answer) -> Text | None:
    """Return why the uncertainty cannot be, as the end of a sentence; None when it can."""
    return level_fault(answer.uncertainty, HIGHEST_UNCERTAINTY)


def level_fault(level: int | None, highest: int) -> Text | None:
    """Return why a level is none of 0 to ``highest``; None when it is one, or there is none."""
    if level is None or 0 <= level <= highest:
        return None
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "{level} does not exist, only 0–{highest}"), level=level, highest=highest
    )


def value_fault(question: Question, value: object) -> Text | None:
    """Return why ``value`` is no answer to ``question``, as the end of a sentence; None when it is one, or None."""
    if value is None:
        return None
    kind = question.kind
    if kind is QuestionKind.LEVEL:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "this question asks for the problem level only"))
    if kind in (QuestionKind.NUMBER, QuestionKind.SHARE):
        return _number_fault(value, HIGHEST_SHARE if kind is QuestionKind.SHARE else LARGEST_NUMBER)
    if kind is QuestionKind.TEXT:
        return None if isinstance(value, str) else text(QT_TRANSLATE_NOOP("UtsattaOmraden", "a text is expected"))
    allowed = YES_NO if kind is QuestionKind.YES_NO else tuple(choice.value for choice in question.choices)
    if kind is not QuestionKind.MULTIPLE_CHOICE:
        return _choice_fault(value, allowed)
    if not isinstance(value, list) or not value:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "a list with at least one item is expected"))
    faults = [fault for one in value if (fault := _choice_fault(one, allowed)) is not None]
    if not faults and len(set(value)) < len(value):
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "a choice stands there twice"))
    return faults[0] if faults else None


def _number_fault(value: object, highest: float) -> Text | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "a number is expected"))
    if not math.isfinite(value) or not 0 <= value <= highest:
        return text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "the number must be from {low} to {high}"), low=0, high=int(highest)
        )
    return None


def _choice_fault(value: object, allowed: tuple[str, ...]) -> Text | None:
    if isinstance(value, str) and value in allowed:
        return None
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "“{value}” cannot be chosen here, only {choices}"),
        value=value,
        choices=", ".join(allowed),
    )
