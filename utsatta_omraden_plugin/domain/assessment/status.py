"""Where an assessment stands in the queue."""

from __future__ import annotations

from ..method import Method, Step
from .answer import Answers
from .flow import States
from .gate import gate_decision
from .record import Assessment, AssessmentStatus
from .state import StepState


def status_of(assessment: Assessment | None, method: Method, answers: Answers, states: States) -> AssessmentStatus:
    """Return where an assessment stands; None is one that was never begun.

    It is ready for review when every open step is complete and none of them needs review, when no copied answer waits
    for its confirmation in them, and when each locked step is locked by what was found and not for want of answers.
    """
    if assessment is None:
        return AssessmentStatus.NOT_BEGUN
    if assessment.is_signed:
        return AssessmentStatus.SIGNED
    is_ready = all(_is_done(method, step, answers, states) for step in method.steps)
    return AssessmentStatus.READY if is_ready else AssessmentStatus.IN_PROGRESS


def _is_done(method: Method, step: Step, answers: Answers, states: States) -> bool:
    if states[step.id] is StepState.LOCKED:
        return not (gate_decision(method, step, answers).waits_for_answers and _is_asked(step, states))
    has_drafts = any(question.id in answers and answers[question.id].is_draft for question in step.questions)
    return states[step.id] is StepState.COMPLETE and not has_drafts


def _is_asked(step: Step, states: States) -> bool:
    """Whether the step that a locked one waits for is open itself; behind a locked one nothing can be answered."""
    return step.gate is not None and states[step.gate.step] is not StepState.LOCKED
