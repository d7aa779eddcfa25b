"""A boundary that an LPO proposes, kept beside the one that holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the docks know proposals before shapely may be loaded (geometry_libraries.py)
    from shapely import MultiPolygon


@dataclass(frozen=True)
class BoundaryProposal:
    """A proposed boundary (2D MultiPolygon, EPSG:3006) for an area, or for a new one with ``name``.

    ``area_id`` is empty for a new area. ``made_from`` holds the ids of the drawn problem areas it was made of.
    """

    boundary: MultiPolygon
    reason: str
    area_id: str = ""
    name: str = ""
    made_from: tuple[str, ...] = ()
    id: str = ""
    assessment_id: str = ""
    row_version: int = 1
