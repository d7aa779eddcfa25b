"""What ground comes and goes, checked by its own sum."""

from __future__ import annotations

from typing import Any

import shapely

from .frame import SAFE_GRID_M
from .thin import is_thin

CLOSED_M2 = 1e-6
"""The account closes when its sum is right to this."""

_GRIDS_M = (None, SAFE_GRID_M, 10 * SAFE_GRID_M, 100 * SAFE_GRID_M)


def lost_and_gained(before: Any, after: Any) -> tuple[Any, Any]:
    """Return the ground of ``before`` that ``after`` does not cover, and the reverse; measured from one frame.

    Where borders all but coincide GEOS 3.14 can overlook whole differences, or whatever two grounds have in common,
    without a word. Then the sum is wrong, or what is said to be lost lies in what is there. Such a result is not
    taken: it is computed again on a grid, on which vertices are apart or the same, and on a coarser one if need be.
    """
    found: list[tuple[float, Any, Any]] = []
    for grid_m in _GRIDS_M:
        try:
            lost = shapely.difference(before, after, grid_size=grid_m)
            gained = shapely.difference(after, before, grid_size=grid_m)
        except shapely.GEOSException:
            if found or grid_m != _GRIDS_M[-1]:
                continue
            raise
        open_m2 = shapely.area(before) - shapely.area(lost) + shapely.area(gained) - shapely.area(after)
        covered_m2 = _still_covered_m2(lost, after) + _still_covered_m2(gained, before)
        found.append((abs(float(open_m2)) + covered_m2, lost, gained))
        if found[-1][0] <= CLOSED_M2:
            break
    _, lost, gained = min(found, key=lambda one: one[0])
    return lost, gained


def _still_covered_m2(ground: Any, other: Any) -> float:
    """Return the size of those parts of the ground that lie in the other, of which none should."""
    parts = shapely.get_parts(shapely.get_parts(ground))
    parts = parts[shapely.get_dimensions(parts) == 2]
    parts = parts[~is_thin(parts)]
    within = shapely.contains_properly(other, shapely.point_on_surface(parts))
    return float(shapely.area(parts[within]).sum())
