"""Whether a place lies in its area, and in which other one it lies instead."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from shapely import LineString, Point, Polygon

from ....domain.area import AreaVersion

TOUCHES_METRES = 1.0
"""What reaches out of the area by less is inside: a line drawn along its border is not outside."""


def is_outside(shape: Point | LineString | Polygon, area: AreaVersion) -> bool:
    """Return whether a shape lies outside its area, wholly or in part (2D, EPSG:3006)."""
    if area.boundary is None:
        return False
    return not shapely.covers(shapely.buffer(shapely.make_valid(area.boundary), TOUCHES_METRES), shape)


def is_wholly_outside(shape: Point | LineString | Polygon, area: AreaVersion) -> bool:
    """Return whether no part of a shape lies in its area."""
    return area.boundary is not None and not shapely.intersects(shapely.make_valid(area.boundary), shape)


def area_with(shape: Point | LineString | Polygon, areas: Sequence[AreaVersion]) -> AreaVersion | None:
    """Return the area that holds a shape as a whole, None when there is none."""
    found = (area for area in areas if area.boundary is not None and not is_outside(shape, area))
    return next(found, None)
