"""Answers, what they add up to, and when the next step opens (data.md, "The method is data")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from .method import Block, Method, Question, Step
from .quantities import level_in_words
from .text import QT_TRANSLATE_NOOP, Text, text


class SourceKind(Enum):
    """Where an answer's facts come from; the value is kept in the data."""

    OWN_OBSERVATION = "own_observation"
    INTELLIGENCE = "intelligence"
    STATISTICS = "statistics"
    SURVEY = "survey"
    MUNICIPALITY = "municipality"
    MEDIA = "media"
    OTHER = "other"


@dataclass(frozen=True)
class Answer:
    """The answer to one question.

    ``problem`` is 0 (none) to 4, ``uncertainty`` 0 (certain) to 3; None means not answered. ``unknown`` is the
    assessor's "don't know", which counts as answered but into no mean. ``value`` is what kinds other than a level ask
    for: a number, a share in percent, a choice, "yes", "no" or "unknown", or a text; a multiple choice is a list.
    """

    problem: int | None = None
    uncertainty: int | None = None
    unknown: bool = False
    value: str | float | list[str] | None = None
    motivation: str = ""
    source_kind: SourceKind | None = None
    source_reference: str = ""
    data_date: date | None = None

    @property
    def is_given(self) -> bool:
        """Whether the assessor has taken a stand: a problem level, or "don't know"."""
        return self.problem is not None or self.unknown


@dataclass(frozen=True)
class Assessment:
    """One assessor's five steps for one area in one edition. ``assessor`` is a role, never a person's name."""

    id: str
    area_id: str
    edition_id: str
    method_id: str
    method_version: str
    assessor: str


@dataclass(frozen=True)
class Mean:
    """A weighted mean of problem (0–4) and uncertainty (0–3), None when nothing bears on it, and how many of the
    questions are answered. Unanswered ones are counted apart, never as zero."""

    problem: float | None
    uncertainty: float | None
    answered: int
    questions: int


Answers = Mapping[str, Answer]
"""Answers by question id."""


def mean_of_block(block: Block, answers: Answers) -> Mean:
    """Average a block's answers, each with its question's weight."""
    return _mean((question.weight, _mean_of_question(question, answers)) for question in block.questions)


def mean_of_step(step: Step, answers: Answers) -> Mean:
    """Average a step's blocks, each with its weight."""
    return _mean((block.weight, mean_of_block(block, answers)) for block in step.blocks)


def mean_of_method(method: Method, answers: Answers) -> Mean:
    """Average all steps, each with its weight."""
    return _mean((step.weight, mean_of_step(step, answers)) for step in method.steps)


def _mean_of_question(question: Question, answers: Answers) -> Mean:
    answer = answers.get(question.id, Answer())
    problem = None if answer.problem is None else float(answer.problem)
    uncertainty = None if answer.uncertainty is None else float(answer.uncertainty)
    return Mean(problem, uncertainty, int(answer.is_given), 1)


def _mean(parts: Iterable[tuple[float, Mean]]) -> Mean:
    weighted = list(parts)
    return Mean(
        problem=_weighted((weight, mean.problem) for weight, mean in weighted),
        uncertainty=_weighted((weight, mean.uncertainty) for weight, mean in weighted),
        answered=sum(mean.answered for _, mean in weighted),
        questions=sum(mean.questions for _, mean in weighted),
    )


def _weighted(values: Iterable[tuple[float, float | None]]) -> float | None:
    known = [(weight, value) for weight, value in values if value is not None and weight > 0]
    if not known:
        return None
    return sum(weight * value for weight, value in known) / sum(weight for weight, _ in known)


class StepState(Enum):
    """How far a step is."""

    LOCKED = "locked"
    OPEN = "open"
    IN_PROGRESS = "in_progress"
    COMPLETE = "complete"


@dataclass(frozen=True)
class GateDecision:
    """Whether a step is open, and the sentence that says why or why not."""

    is_open: bool
    reason: Text


def gate_decision(method: Method, step: Step, answers: Answers) -> GateDecision:
    """Decide by the method's gate whether ``step`` is open for these answers."""
    gate = step.gate
    if gate is None:
        return GateDecision(True, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "This step is always open.")))
    earlier = next(candidate for candidate in method.steps if candidate.id == gate.step)
    mean = mean_of_step(earlier, answers)
    if mean.answered < gate.answered_share * mean.questions:
        return GateDecision(
            False,
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Answer step {step} first: {answered} of {questions} questions are answered."
                ),
                step=earlier.id,
                answered=mean.answered,
                questions=mean.questions,
            ),
        )
    problem = mean.problem if mean.problem is not None else 0.0
    sentence = (
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Open: step {step} shows a problem level of {problem}; {needed} is needed.")
        if problem >= gate.problem
        else QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Locked: step {step} shows a problem level of {problem}; {needed} is needed."
        )
    )
    return GateDecision(
        problem >= gate.problem,
        text(sentence, step=earlier.id, problem=level_in_words(problem), needed=level_in_words(gate.problem)),
    )


def step_states(method: Method, answers: Answers) -> dict[str, StepState]:
    """Return the state of every step by its id. A step behind a locked one is locked with it."""
    states: dict[str, StepState] = {}
    for step in method.steps:
        gate_is_open = gate_decision(method, step, answers).is_open
        source_is_locked = step.gate is not None and states[step.gate.step] is StepState.LOCKED
        states[step.id] = _state(step, answers) if gate_is_open and not source_is_locked else StepState.LOCKED
    return states


def _state(step: Step, answers: Answers) -> StepState:
    given = {question.id for question in step.questions if answers.get(question.id, Answer()).is_given}
    if not given:
        return StepState.OPEN
    required = [question for question in step.questions if question.required] or step.questions
    return StepState.COMPLETE if all(q.id in given for q in required) else StepState.IN_PROGRESS
