"""A proposed boundary from drawn problem areas, and what it would change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
import shapely
from shapely import MultiPolygon, Polygon

from ....domain.boundary import put_right


class Basis(Enum):
    """What the drawn areas are to be."""

    INSTEAD = "instead"
    ADDED = "added"
    NEW = "new"


@dataclass(frozen=True)
class BoundaryDifference:
    """What one boundary has and another has not, in m²."""

    gained_m2: float
    lost_m2: float


def proposed_boundary(drawn: Sequence[Polygon], boundary: MultiPolygon | None, basis: Basis) -> MultiPolygon | None:
    """Return the union of the drawn areas (2D, EPSG:3006), with the area's own boundary when they are added to it.

    It is put right as an imported boundary is (``domain/boundary.py``); None when nothing with a surface is left.
    """
    parts = [*drawn, *([boundary] if basis is Basis.ADDED and boundary is not None else [])]
    if not parts:
        return None
    sound = put_right(np.array(parts, dtype=object)).boundaries
    united = shapely.union_all([one for one in sound if one is not None])
    return put_right(np.array([united], dtype=object)).boundaries[0]


def difference(old: MultiPolygon | None, new: MultiPolygon) -> BoundaryDifference:
    """Return the ground that only ``new`` has and that only ``old`` has; without ``old`` all is gained."""
    if old is None:
        return BoundaryDifference(new.area, 0.0)
    sound = put_right(np.array([old], dtype=object)).boundaries[0]
    if sound is None:
        return BoundaryDifference(new.area, 0.0)
    return BoundaryDifference(float(new.difference(sound).area), float(sound.difference(new).area))
