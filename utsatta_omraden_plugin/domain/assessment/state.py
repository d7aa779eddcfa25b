"""How far each step is, and whether it was complete before something changed in the steps before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from ..method import Method, Step
from .answer import Answers
from .gate import NO_OVERRIDES, GateOverrides, gate_decision

_DIGITS = 16


class StepState(Enum):
    """How far a step is."""

    LOCKED = "locked"
    OPEN = "open"
    IN_PROGRESS = "in_progress"
    COMPLETE = "complete"
    NEEDS_REVIEW = "needs_review"


Reviewed = Mapping[str, str]
"""By step id: the fingerprint of the answers before the step at the time when it became complete or was reviewed."""

NOT_REVIEWED: Reviewed = MappingProxyType({})


def step_states(
    method: Method,
    answers: Answers,
    overrides: GateOverrides = NO_OVERRIDES,
    reviewed: Reviewed = NOT_REVIEWED,
) -> dict[str, StepState]:
    """Return the state of every step by its id.

    A step behind a locked one is locked with it, unless it was opened by a decision of its own. A complete step needs
    review when the answers before it are others than those in ``reviewed``; a step without an entry there was never
    complete before.
    """
    states: dict[str, StepState] = {}
    for step in method.steps:
        states[step.id] = _state(method, step, answers, overrides, reviewed, states)
    return states


def _state(
    method: Method,
    step: Step,
    answers: Answers,
    overrides: GateOverrides,
    reviewed: Reviewed,
    earlier: Mapping[str, StepState],
) -> StepState:
    if not gate_decision(method, step, answers, overrides).is_open:
        return StepState.LOCKED
    if step.gate is not None and step.id not in overrides and earlier[step.gate.step] is StepState.LOCKED:
        return StepState.LOCKED
    given = {question.id for question in step.questions if _is_given(answers, question.id)}
    if not given:
        return StepState.OPEN
    required = [question for question in step.questions if question.required] or step.questions
    if not all(question.id in given for question in required):
        return StepState.IN_PROGRESS
    known = reviewed.get(step.id)
    if known is not None and known != upstream_fingerprint(method, step, answers):
        return StepState.NEEDS_REVIEW
    return StepState.COMPLETE


def upstream_fingerprint(method: Method, step: Step, answers: Answers) -> str:
    """Return a short SHA-256 over what is answered in the steps before ``step``.

    Problem level, "don't know" and value count; a motivation or source that is written afterwards changes nothing
    that the step was built on.
    """
    content = []
    for earlier in method.steps:
        if earlier.id == step.id:
            break
        for question in earlier.questions:
            answer = answers.get(question.id)
            if answer is not None and answer.is_given:
                content.append([question.id, *answer.stand])
    canonical = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()[:_DIGITS]


def reviewed_after(
    method: Method,
    answers: Answers,
    overrides: GateOverrides = NO_OVERRIDES,
    reviewed: Reviewed = NOT_REVIEWED,
    looked_at: frozenset[str] = frozenset(),
) -> dict[str, str]:
    """Return what is to be kept as ``reviewed`` with these answers.

    Steps that have become complete get the fingerprint of now, and so do those in ``looked_at`` (step ids), which the
    assessor has just gone through again. A step that is no longer complete loses its entry; one that is locked keeps
    it, so that it is looked at when it opens on other answers.
    """
    states = step_states(method, answers, overrides, reviewed)
    kept: dict[str, str] = {}
    for step in method.steps:
        state = states[step.id]
        before = reviewed.get(step.id)
        if state is StepState.LOCKED:
            if before is not None:
                kept[step.id] = before
        elif state in (StepState.COMPLETE, StepState.NEEDS_REVIEW):
            is_new = before is None or step.id in looked_at
            kept[step.id] = upstream_fingerprint(method, step, answers) if is_new else str(before)
    return kept


def _is_given(answers: Answers, question_id: str) -> bool:
    answer = answers.get(question_id)
    return answer is not None and answer.is_given
