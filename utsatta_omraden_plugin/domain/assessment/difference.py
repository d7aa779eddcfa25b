"""Where assessors differ, question by question.

Source: product.md, "What users ask for": similar problems are graded differently by different assessors.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..method import Method, Question
from .answer import Answer, Answers

Value = str | float | list[str] | None


@dataclass(frozen=True)
class Difference:
    """How the assessments of one area answer one question, by assessment id.

    A problem level or uncertainty is None where it is not given or "don't know"; drafts are not given. ``spread`` is
    the distance between the highest and the lowest problem level, None while fewer than two are known.
    """

    question: Question
    problems: Mapping[str, int | None]
    spread: int | None
    uncertainties: Mapping[str, int | None]
    values: Mapping[str, Value]

    @property
    def mean_uncertainty(self) -> float | None:
        """The mean of the uncertainties (0–3) that are given."""
        return _mean([one for one in self.uncertainties.values() if one is not None])


def differences(method: Method, answers_by_assessment: Mapping[str, Answers]) -> list[Difference]:
    """Return all questions that at least one of the assessments of an area answers, in the method's order."""
    found = []
    for question in method.questions:
        given = {key: _given(answers, question) for key, answers in answers_by_assessment.items()}
        if not any(answer.is_given for answer in given.values()):
            continue
        problems = {key: answer.problem for key, answer in given.items()}
        known = [problem for problem in problems.values() if problem is not None]
        found.append(
            Difference(
                question=question,
                problems=problems,
                spread=max(known) - min(known) if len(known) > 1 else None,
                uncertainties={key: answer.uncertainty for key, answer in given.items()},
                values={key: answer.value for key, answer in given.items()},
            )
        )
    return found


@dataclass(frozen=True)
class QuestionOverAreas:
    """One question over one or several areas.

    ``spreads`` counts the areas in which at least two assessors gave a level; ``mean_spread`` and ``largest_spread``
    are None without any. ``mean_uncertainty`` is the mean of all uncertainties given, None without any.
    """

    question: Question
    areas: int
    spreads: int
    mean_spread: float | None
    largest_spread: int | None
    mean_uncertainty: float | None


def over_areas(found: Iterable[Difference]) -> list[QuestionOverAreas]:
    """Sum up the differences of one or several areas by question, in the order in which the questions come."""
    by_question: dict[str, list[Difference]] = {}
    for difference in found:
        by_question.setdefault(difference.question.id, []).append(difference)
    return [_summed_up(differences_of_one) for differences_of_one in by_question.values()]


def most_disputed(found: Iterable[Difference], count: int = 10) -> list[QuestionOverAreas]:
    """Return the questions on which assessors differ most, the largest mean spread first; where they agree, none."""
    disputed = [one for one in over_areas(found) if one.mean_spread]
    return sorted(disputed, key=lambda one: (-(one.mean_spread or 0), -(one.largest_spread or 0)))[:count]


def most_uncertain(found: Iterable[Difference], count: int = 10) -> list[QuestionOverAreas]:
    """Return the questions whose answers are most uncertain, the highest mean first; certain ones are left out."""
    uncertain = [one for one in over_areas(found) if one.mean_uncertainty]
    return sorted(uncertain, key=lambda one: -(one.mean_uncertainty or 0))[:count]


def _summed_up(found: list[Difference]) -> QuestionOverAreas:
    spreads = [one.spread for one in found if one.spread is not None]
    uncertainties = [level for one in found for level in one.uncertainties.values() if level is not None]
    return QuestionOverAreas(
        question=found[0].question,
        areas=len(found),
        spreads=len(spreads),
        mean_spread=_mean(spreads),
        largest_spread=max(spreads, default=None),
        mean_uncertainty=_mean(uncertainties),
    )


def _given(answers: Answers, question: Question) -> Answer:
    answer = answers.get(question.id)
    return Answer() if answer is None or answer.is_draft else answer


def _mean(values: list[int]) -> float | None:
    return sum(values) / len(values) if values else None
