"""Which criteria of a category the answers show as met. It prepares a proposal; a person decides (product.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..category import Category
from ..method import Criterion, Method, Question
from .answer import Answers
from .judgement import CriterionMark, CriterionState
from .mean import mean_of_question, reaches, weighted_mean

CriterionMarks = Mapping[str, CriterionMark]
"""What a person holds of the criteria, by criterion id."""


@dataclass(frozen=True)
class CriterionFinding:
    """What the answers say of one criterion.

    ``problem`` (0–4) and ``uncertainty`` (0–3) are the weighted means of those of its ``questions`` that have a level,
    None when none has; ``answered`` counts the questions that are given, "don't know" among them.
    """

    criterion: Criterion
    state: CriterionState
    problem: float | None
    uncertainty: float | None
    questions: tuple[Question, ...]
    answered: int

    @property
    def unanswered(self) -> int:
        """How many of its questions are not answered."""
        return len(self.questions) - self.answered


def criteria_table(method: Method, category: Category, answers: Answers) -> list[CriterionFinding]:
    """Return the category's criteria in the method's order, each with what the answers say of it."""
    questions: dict[str, list[Question]] = {}
    for question in method.questions:
        questions.setdefault(question.criterion, []).append(question)
    return [
        _finding(criterion, tuple(questions.get(criterion.id, ())), answers)
        for criterion in method.criteria
        if criterion.category is category
    ]


def with_marks(findings: list[CriterionFinding], marks: CriterionMarks) -> list[CriterionFinding]:
    """Return the findings with the states that a person holds instead, where there are such."""
    return [
        replace(finding, state=marks[finding.criterion.id].state) if finding.criterion.id in marks else finding
        for finding in findings
    ]


def _finding(criterion: Criterion, questions: tuple[Question, ...], answers: Answers) -> CriterionFinding:
    mean = weighted_mean((question.weight, mean_of_question(question, answers)) for question in questions)
    return CriterionFinding(
        criterion=criterion,
        state=_state(criterion, mean.problem),
        problem=mean.problem,
        uncertainty=mean.uncertainty,
        questions=questions,
        answered=mean.answered,
    )


def _state(criterion: Criterion, problem: float | None) -> CriterionState:
    if problem is None:
        return CriterionState.UNKNOWN
    if reaches(problem, criterion.met_from):
        return CriterionState.MET
    return CriterionState.PARTLY if reaches(problem, criterion.partly_from) else CriterionState.NOT_MET
