"""What a document tells: everything read from the workspace, before a word of it is laid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from ..domain.area import AreaVersion
from ..domain.assessment import (
    ActorGroup,
    Answers,
    Assessment,
    AssessmentStatus,
    CriterionMark,
    GateOverride,
    Judgement,
    JudgementLevel,
    Neighbour,
    Place,
    StepState,
)
from ..domain.edition import Edition
from ..domain.method import Method


class ReportScope(Enum):
    """What a document is about; the value is the parameter's word."""

    AREA = "area"
    LPO = "lpo"
    NATION = "nation"


@dataclass(frozen=True)
class AssessedArea:
    """An area with the one assessment that the document shows of it; ``assessment`` and ``method`` may be missing.

    ``judgements`` holds the one that stands of each level, LPO first. ``around`` are other areas of the edition that a
    map of it may show. ``other_assessors`` are the roles whose assessments are not shown. ``revision_under_way`` is
    the number of a revision that is not signed yet, 0 when there is none.
    """

    area: AreaVersion
    assessment: Assessment | None = None
    method: Method | None = None
    answers: Answers = field(default_factory=dict)
    states: Mapping[str, StepState] = field(default_factory=dict)
    overrides: Mapping[str, GateOverride] = field(default_factory=dict)
    status: AssessmentStatus = AssessmentStatus.NOT_BEGUN
    judgements: tuple[Judgement, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    around: tuple[AreaVersion, ...] = ()
    actors: tuple[ActorGroup, ...] = ()
    places: tuple[Place, ...] = ()
    other_assessors: tuple[str, ...] = ()
    revision_under_way: int = 0

    @property
    def is_signed(self) -> bool:
        """Whether the assessment shown is signed."""
        return self.assessment is not None and self.assessment.is_signed

    @property
    def is_answered(self) -> bool:
        """Whether at least one question is answered."""
        return any(answer.is_given for answer in self.answers.values())

    @property
    def marks(self) -> Mapping[str, CriterionMark]:
        """What the LPO, which knows the area, holds of the criteria, by criterion id."""
        return next((one.criteria for one in self.judgements if one.level is JudgementLevel.LPO), {})


@dataclass(frozen=True)
class ReportFacts:
    """Everything of one document. ``made_at`` is local time; ``today`` decides which data are stale.

    ``name`` is the area's, the LPO's or the country's. ``with_places`` says whether actors and places are told.
    """

    scope: ReportScope
    name: str
    edition: Edition
    areas: tuple[AssessedArea, ...]
    distribution_label: str
    workspace_id: str
    made_at: datetime
    with_places: bool = False

    @property
    def today(self) -> date:
        """The day on which the document is made."""
        return self.made_at.date()
