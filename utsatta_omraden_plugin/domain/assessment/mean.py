"""What answers add up to: question → block → step → total, each part with its weight."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..method import Block, Method, Question, Step
from .answer import Answers


@dataclass(frozen=True)
class Mean:
    """A weighted mean of problem (0–4) and uncertainty (0–3), None when nothing bears on it, and how many of the
    questions are answered. Unanswered ones are counted apart, never as zero."""

    problem: float | None
    uncertainty: float | None
    answered: int
    questions: int


_ROUNDING = 1e-9
"""What adding up weights such as 0.2 may cost; far less than any difference between answers."""


def reaches(level: float, threshold: float) -> bool:
    """Whether a mean level comes up to a threshold of the method; one that equals it does, whatever the weights."""
    return level >= threshold - _ROUNDING


_NOT_ANSWERED = Mean(None, None, 0, 1)


def mean_of_question(question: Question, answers: Answers) -> Mean:
    """Return the figures of one question's answer; a draft has none."""
    answer = answers.get(question.id)
    if answer is None or answer.is_draft:
        return _NOT_ANSWERED
    problem = None if answer.problem is None else float(answer.problem)
    uncertainty = None if answer.uncertainty is None else float(answer.uncertainty)
    return Mean(problem, uncertainty, int(answer.is_given), 1)


def mean_of_block(block: Block, answers: Answers) -> Mean:
    """Average a block's answers, each with its question's weight."""
    return weighted_mean((question.weight, mean_of_question(question, answers)) for question in block.questions)


def mean_of_step(step: Step, answers: Answers) -> Mean:
    """Average a step's blocks, each with its weight."""
    return weighted_mean((block.weight, mean_of_block(block, answers)) for block in step.blocks)


def mean_of_method(method: Method, answers: Answers) -> Mean:
    """Average all steps, each with its weight."""
    return weighted_mean((step.weight, mean_of_step(step, answers)) for step in method.steps)


def weighted_mean(parts: Iterable[tuple[float, Mean]]) -> Mean:
    """Average (weight, mean); parts without a figure, and those of weight 0, bear on no mean but are counted."""
    weighted = list(parts)
    return Mean(
        problem=_weighted((weight, mean.problem) for weight, mean in weighted),
        uncertainty=_weighted((weight, mean.uncertainty) for weight, mean in weighted),
        answered=sum(mean.answered for _, mean in weighted),
        questions=sum(mean.questions for _, mean in weighted),
    )


def _weighted(values: Iterable[tuple[float, float | None]]) -> float | None:
    total = weights = 0.0
    for weight, value in values:
        if value is not None and weight > 0:
            total += weight * value
            weights += weight
    return total / weights if weights else None
