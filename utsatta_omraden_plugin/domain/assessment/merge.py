"""One common assessment out of several; the several stay as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..errors import RuleError
from ..method import Method, Question
from ..text import QT_TRANSLATE_NOOP, text
from .answer import Answer, Answers


def merge(method: Method, answers_by_assessment: Mapping[str, Answers], choose: Mapping[str, str]) -> dict[str, Answer]:
    """Return the common answers: for each question the one of the assessment that ``choose`` names for it.

    Where nothing is chosen, an answer stands that is the only one given, or one on which all that are given agree in
    level and value; of those the most uncertain, since the common answer is no surer than its parts. Where they differ
    the question stays unanswered (``undecided`` names these). Raises ``RuleError`` when ``choose`` names an
    assessment that is not among them.
    """
    merged: dict[str, Answer] = {}
    for question in method.questions:
        given = _given(question, answers_by_assessment)
        chosen = choose.get(question.id)
        if chosen is not None:
            if chosen not in answers_by_assessment:
                raise RuleError(
                    text(
                        QT_TRANSLATE_NOOP(
                            "UtsattaOmraden", "Question {question}: the chosen assessment is not one of those compared."
                        ),
                        question=question.id,
                    ),
                    text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Compare the assessments again and choose anew.")),
                )
            if chosen in given:
                merged[question.id] = replace(given[chosen], is_draft=False)
        elif given and not _differ(given):
            merged[question.id] = max(given.values(), key=_uncertainty)
    return merged


def undecided(
    method: Method, answers_by_assessment: Mapping[str, Answers], choose: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the ids of the questions on which the assessments differ and for which nothing is chosen yet."""
    return tuple(
        question.id
        for question in method.questions
        if question.id not in choose and _differ(_given(question, answers_by_assessment))
    )


def _given(question: Question, answers_by_assessment: Mapping[str, Answers]) -> dict[str, Answer]:
    found = {key: answers.get(question.id) for key, answers in answers_by_assessment.items()}
    return {key: answer for key, answer in found.items() if answer is not None and answer.is_given}


def _differ(given: Mapping[str, Answer]) -> bool:
    stands = [answer.stand for answer in given.values()]
    return any(stand != stands[0] for stand in stands)


def _uncertainty(answer: Answer) -> int:
    return -1 if answer.uncertainty is None else answer.uncertainty
