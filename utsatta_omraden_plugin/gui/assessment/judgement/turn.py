"""What can be done in step 5 now: who judges (the LPO until it has signed, then the levels above), what is locked."""

from __future__ import annotations

from ....domain.assessment import Judgement, JudgementLevel, StepState, levels
from ..open_assessment import OpenAssessment


def offered_levels(opened: OpenAssessment) -> list[JudgementLevel]:
    """Return the levels that can judge now, from below."""
    return levels.offered_levels(levels.holding(opened.judgements), opened.is_signed)


def first_level(opened: OpenAssessment) -> JudgementLevel:
    """Return the level that is asked first."""
    return levels.first_level(levels.holding(opened.judgements), opened.is_signed)


def locked_questions(opened: OpenAssessment) -> frozenset[str]:
    """Return the ids of the questions in locked steps, which nobody can go to."""
    return frozenset(
        question.id
        for step in opened.method.steps
        if opened.states[step.id] is StepState.LOCKED
        for question in step.questions
    )


def signing_judgement(opened: OpenAssessment) -> Judgement | None:
    """Return the judgement that signed what is shown, None while it is not signed."""
    record = opened.assessment
    if record is None or not record.is_signed:
        return None
    own = [judgement for judgement in opened.judgements if judgement.assessment_id == record.id]
    return own[-1] if own else None
