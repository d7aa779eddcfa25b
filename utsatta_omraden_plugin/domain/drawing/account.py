"""What ground comes and goes, checked by its own sum."""

from __future__ import annotations

from typing import Any

import shapely

from .frame import SAFE_GRID_M

CLOSED_M2 = 1e-6
"""The account closes when its sum is right to this."""

_GRIDS_M = (None, SAFE_GRID_M, 10 * SAFE_GRID_M, 100 * SAFE_GRID_M)


def lost_and_gained(before: Any, after: Any) -> tuple[Any, Any]:
    """Return the ground of ``before`` that ``after`` does not cover, and the reverse; measured from one frame.

    Where borders all but coincide GEOS 3.14 can overlook whole differences without a word. Then the sum is wrong, and
    they are computed on a grid, on which vertices are apart or the same; on a coarser one if that fails as well.
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
        found.append((abs(float(open_m2)), lost, gained))
        if found[-1][0] <= CLOSED_M2:
            break
    _, lost, gained = min(found, key=lambda one: one[0])
    return lost, gained
