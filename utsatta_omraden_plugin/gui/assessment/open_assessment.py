"""One area and its assessment as the dock shows it, with what follows from its answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...domain.assessment import (
    Answer,
    Assessment,
    AssessmentStatus,
    StepState,
    reviewed_after,
    status_of,
    step_states,
)
from ..lifeline.life import Life
from .autosave import AssessmentKey

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.assessment import (
        ActorGroup,
        BoundaryProposal,
        GateOverride,
        Judgement,
        JudgementLevel,
        Neighbour,
        Place,
    )
    from ...domain.method import Method
    from ...workspace import KeptDraft, MethodVersion


@dataclass(frozen=True)
class EarlierAssessment:
    """An assessment of the same area in an earlier edition, from which answers can be copied as drafts."""

    assessment_id: str
    method_id: str
    method_version: str
    year: int
    assessor: str
    given: int


@dataclass(frozen=True)
class SignedElsewhere:
    """What another assessor has signed of the area in the same edition: that of an LPO, where Noa goes on."""

    assessor: str
    signed_at: str
    given: int


@dataclass
class OpenAssessment:
    """An area, its life and its assessment as the dock shows it; ``answers`` follows what is typed.

    ``assessment`` is the stored record, None while nothing of it is stored: whoever writes first calls
    ``workspace.start_assessment(key.area_id, key.edition_id, key.assessor, by)``. ``judgements`` are those of the area
    at all levels, ``half_judged`` those that the assessor is still writing, ``neighbours`` the vulnerable areas close
    by, ``reviewed`` the fingerprints by step id; ``states`` are the steps' states for these answers (see ``recount``).
    ``assessors`` are the roles that assess in the edition, ``earlier`` and ``signed_elsewhere`` are offered only
    while nothing is answered, ``newer_method`` is what new assessments use when that is another than ``method``.
    """

    area: AreaVersion
    key: AssessmentKey
    method: Method
    answers: dict[str, Answer] = field(default_factory=dict)
    life: Life = field(default_factory=Life)
    assessment: Assessment | None = None
    actors: Sequence[ActorGroup] = ()
    places: Sequence[Place] = ()
    proposals: Sequence[BoundaryProposal] = ()
    overrides: Mapping[str, GateOverride] = field(default_factory=dict)
    reviewed: Mapping[str, str] = field(default_factory=dict)
    judgements: Sequence[Judgement] = ()
    half_judged: Mapping[JudgementLevel, KeptDraft] = field(default_factory=dict)
    neighbours: Sequence[Neighbour] = ()
    assessors: Sequence[str] = ()
    earlier: EarlierAssessment | None = None
    signed_elsewhere: SignedElsewhere | None = None
    newer_method: MethodVersion | None = None
    states: dict[str, StepState] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.recount()

    def recount(self) -> None:
        """Bring the states in line with answers and overrides."""
        self.reviewed = reviewed_after(self.method, self.answers, self.overrides, self.reviewed)
        self.states = step_states(self.method, self.answers, self.overrides, self.reviewed)

    @property
    def is_signed(self) -> bool:
        """Whether it takes no changes any more."""
        return self.assessment is not None and self.assessment.is_signed

    @property
    def revision(self) -> int:
        """Which revision is open; the first has the number 1, stored or not."""
        return 1 if self.assessment is None else self.assessment.revision

    @property
    def status(self) -> AssessmentStatus:
        """Where it stands in the queue; one whose answers are still being stored has begun."""
        if self.assessment is None and not any(answer != Answer() for answer in self.answers.values()):
            return AssessmentStatus.NOT_BEGUN
        if self.is_signed:
            return AssessmentStatus.SIGNED
        key = self.key
        record = self.assessment or Assessment("", key.area_id, key.edition_id, "", "", key.assessor)
        return status_of(record, self.method, self.answers, self.states)

    @property
    def given(self) -> int:
        """Answers by which the assessor has taken a stand."""
        return sum(answer.is_given for answer in self.answers.values())

    @property
    def drafts(self) -> int:
        """Copied answers that wait to be confirmed."""
        return sum(answer.is_draft for answer in self.answers.values())
