"""The LPO's signature under an assessment: the same for the dock and for Processing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..domain.area import AreaVersion
from ..domain.assessment import (
    Answer,
    Assessment,
    AssessmentStatus,
    GateOverride,
    Judgement,
    JudgementLevel,
    propose,
    reviewed_after,
    status_of,
    step_states,
)
from ..domain.assessment.gaps import gaps_of
from ..domain.assessment.levels import holding
from ..domain.assessment.signature import signature_problem
from ..domain.category import Category
from ..domain.change import Change
from ..domain.edition import Edition
from ..domain.errors import RuleError
from ..domain.method import Method
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .interface import Workspace


@dataclass(frozen=True)
class Unsigned:
    """An assessor's assessment of an area as it stands before it is signed; ``record`` is None while it is not begun.

    ``judged`` is the judgement of an LPO that holds now, whose place a signature would take.
    """

    method: Method
    record: Assessment | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
    overrides: Mapping[str, GateOverride] = field(default_factory=dict)
    reviewed: Mapping[str, str] = field(default_factory=dict)
    judged: Judgement | None = None

    def gaps(self, today: date) -> list[Text]:
        """Return what it lacks; one that is signed already lacks nothing that could be given."""
        if self.record is not None and self.record.is_signed:
            return []
        reviewed = reviewed_after(self.method, self.answers, self.overrides, self.reviewed)
        states = step_states(self.method, self.answers, self.overrides, reviewed)
        is_ready = status_of(self.record, self.method, self.answers, states) is AssessmentStatus.READY
        return gaps_of(self.method, self.answers, states, self.overrides, today, is_ready)

    def proposed(self, edition: Edition) -> Category | None:
        """Return the category that the answers point to, None when they point to none."""
        return propose(self.method, edition.scheme, self.answers).category


def assessors_of_area(workspace: Workspace, area: AreaVersion) -> list[str]:
    """Return the roles that assess an area in its edition, in the order in which they began."""
    summaries = workspace.summaries(area.edition_id)
    return [one.assessment.assessor for one in summaries if one.assessment.area_id == area.area_id]


def before_signing(workspace: Workspace, area: AreaVersion, assessor: str) -> Unsigned:
    """Return the newest revision of an assessor's assessment of an area. Raises ``RuleError`` without a method."""
    judged = holding(workspace.judgements(area.edition_id, area.area_id)).get(JudgementLevel.LPO)
    for summary in workspace.summaries(area.edition_id):
        record = summary.assessment
        if (record.area_id, record.assessor) == (area.area_id, assessor):
            return Unsigned(
                workspace.method(record.method_id, record.method_version),
                record,
                workspace.answers(record.id),
                workspace.gate_overrides(record.id),
                workspace.reviewed(record.id),
                judged,
            )
    return Unsigned(workspace.method(), judged=judged)


def sign(workspace: Workspace, area: AreaVersion, assessor: str, judgement: Judgement, today: date) -> list[Change]:
    """Store the LPO's judgement and freeze the assessor's assessment of an area; one that is not begun is made first.

    Raises ``RuleError`` when the judgement cannot stand or the assessment is signed already; then nothing was made.
    """
    problem = signature_problem(judgement, today)
    if problem is not None:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The judgement cannot be signed yet. {problem}"), problem=problem)
        )
    with workspace.together():
        begun = workspace.start_assessment(area.area_id, area.edition_id, assessor, assessor)
        return workspace.sign_assessment(begun.id, judgement, assessor)
