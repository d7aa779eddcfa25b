"""A measure: what is done against a problem in an area, by whom, and how it is followed up (product.md, "Words")."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


class MeasureStatus(Enum):
    """How far a measure has come; the value is kept in the workspace."""

    PLANNED = "planned"
    ONGOING = "ongoing"
    DONE = "done"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Measure:
    """What is done against which problem, by which agency or municipal unit, from which baseline to which target.

    ``area_id`` is the area's stable identity. Only a ``released`` measure may leave the workspace to a municipality.
    """

    area_id: str
    problem: str
    description: str
    owner: str
    baseline: str
    target: str
    starts_on: date | None
    ends_on: date | None
    status: MeasureStatus
    outcome: str
    released: bool
    id: str
