"""An assessment on its way in or out: everything it says, without the ids of the workspace it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..domain.assessment import ActorGroup, Answer, GateOverride, Judgement, Place


@dataclass(frozen=True)
class AssessmentHead:
    """What an assessment is about. What a file does not say is empty, 0 or None.

    ``special_area_id`` and ``area`` (the name) tell the area, ``edition`` is a year, ``assessor`` a role.
    """

    area: str = ""
    special_area_id: int | None = None
    edition: int = 0
    method_id: str = ""
    method_version: str = ""
    assessor: str = ""
    revision: int = 0
    signed_at: str = ""
    signed_by: str = ""


@dataclass(frozen=True)
class AssessmentContent:
    """A whole assessment.

    ``answers`` are by question id, ``overrides`` by the id of the step. Actors and places have no ids of a workspace;
    the shapes of places are 2D in EPSG:3006. ``judgements`` (without ids too) stand in the order of their levels.
    """

    head: AssessmentHead
    answers: Mapping[str, Answer] = field(default_factory=dict)
    overrides: Mapping[str, GateOverride] = field(default_factory=dict)
    actors: tuple[ActorGroup, ...] = ()
    places: tuple[Place, ...] = ()
    judgements: tuple[Judgement, ...] = ()
