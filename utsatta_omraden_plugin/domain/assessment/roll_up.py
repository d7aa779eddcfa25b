"""The whole tree of means, so that every figure can show the parts it was made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..method import Block, Method, Question, Step, Wording
from .answer import Answers
from .mean import Mean, mean_of_question, weighted_mean

RollUpKind = Literal["question", "block", "step", "total"]


@dataclass(frozen=True)
class RollUp:
    """One figure and its ``parts``. ``weight`` is its own share in the figure above; a question has no parts.

    ``id`` is that of the question, block or step, for the total that of the method.
    """

    kind: RollUpKind
    id: str
    title: Wording
    weight: float
    mean: Mean
    parts: tuple[RollUp, ...] = ()


def roll_up(method: Method, answers: Answers) -> RollUp:
    """Return the total with all its steps, blocks and questions."""
    return _together("total", method.id, method.title, 1.0, tuple(_step(step, answers) for step in method.steps))


def _step(step: Step, answers: Answers) -> RollUp:
    return _together("step", step.id, step.title, step.weight, tuple(_block(block, answers) for block in step.blocks))


def _block(block: Block, answers: Answers) -> RollUp:
    parts = tuple(_question(question, answers) for question in block.questions)
    return _together("block", block.id, block.title, block.weight, parts)


def _question(question: Question, answers: Answers) -> RollUp:
    return RollUp("question", question.id, question.text, question.weight, mean_of_question(question, answers))


def _together(kind: RollUpKind, key: str, title: Wording, weight: float, parts: tuple[RollUp, ...]) -> RollUp:
    mean = weighted_mean((part.weight, part.mean) for part in parts)
    return RollUp(kind, key, title, weight, mean, parts)
