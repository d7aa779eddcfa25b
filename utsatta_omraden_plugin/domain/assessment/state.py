"""How far each step is."""

from __future__ import annotations

from enum import Enum

from ..method import Method, Step
from .answer import Answer, Answers
from .gate import gate_decision


class StepState(Enum):
    """How far a step is."""

    LOCKED = "locked"
    OPEN = "open"
    IN_PROGRESS = "in_progress"
    COMPLETE = "complete"


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
