"""What the dock reads of a workspace, as plain data, in the background."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...domain.assessment import Answer
from ...paths import SHIPPED_METHOD
from ..lifeline.life import Life, life_of
from .autosave import AssessmentKey

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.assessment import (
        ActorGroup,
        Assessment,
        BoundaryProposal,
        GateOverride,
        Judgement,
        Neighbour,
        Place,
    )
    from ...domain.method import Method
    from ...workspace import Workspace


@dataclass
class OpenAssessment:
    """An area, its life and its assessment as the dock shows it; ``answers`` follows what is typed.

    ``assessment`` is the stored record, None while nothing of it is stored: whoever writes first calls
    ``workspace.start_assessment(key.area_id, key.edition_id, key.assessor, by)``. ``judgements`` are those of the area
    at all levels, ``neighbours`` the vulnerable areas close by, ``reviewed`` the fingerprints by step id.
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
    neighbours: Sequence[Neighbour] = ()


@dataclass(frozen=True)
class EditionAreas:
    """The areas of an edition, the names and ids that they have in all editions, and the life of the open one."""

    areas: Sequence[AreaVersion] = ()
    all_names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    life: Life | None = None


def read_areas(workspace: Workspace, edition_id: str, open_area_id: str = "") -> EditionAreas:
    """Return what the dock offers of an edition; ``open_area_id`` is the area whose assessment is shown, if any."""
    life = life_of(workspace, open_area_id) if open_area_id else None
    return EditionAreas(workspace.areas(edition_id), workspace.all_area_names(), life)


def has_method(workspace: Workspace) -> bool:
    """Return whether assessments can be made in a workspace."""
    return bool(workspace.meta().method_id)


def store_shipped_method(workspace: Workspace, by: str) -> None:
    """Make the shipped example the workspace's method."""
    workspace.add_method(SHIPPED_METHOD.read_text(encoding="utf-8"), by)


def read_assessment(workspace: Workspace, version_id: str, assessor: str) -> OpenAssessment:
    """Return the assessor's assessment of an area; an empty one, not stored, when there is none yet.

    An assessment keeps the method it was made with. Raises ``RuleError`` when the area does not exist.
    """
    area = workspace.area(version_id)
    key = AssessmentKey(workspace.location, area.id, area.area_id, area.edition_id, assessor)
    stored = next(
        (
            assessment
            for assessment in workspace.assessments(area.edition_id)
            if assessment.area_id == area.area_id and assessment.assessor == assessor
        ),
        None,
    )
    life = life_of(workspace, area.area_id)
    if stored is None:
        return OpenAssessment(area, key, workspace.method(), life=life)
    method = workspace.method(stored.method_id, stored.method_version)
    return OpenAssessment(area, key, method, workspace.answers(stored.id), life, stored)
