"""Polygons so thin that they are no ground but the rounding of coordinates."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import MultiPolygon

from ..checks.tolerances import Tolerances


def is_thin(polygons: NDArray[Any]) -> NDArray[np.bool_]:
    """Tell which polygons are slimmer on average than published coordinates are rounded (metres, EPSG:3006)."""
    area, length = shapely.area(polygons), shapely.length(polygons)
    # The perimeter is twice the length of something thin.
    return np.asarray(2 * area <= Tolerances.rounding_width_m * length)


def without_thin_parts(boundary: MultiPolygon) -> MultiPolygon | None:
    """Return the boundary without its thin parts, None when nothing else is there."""
    parts = shapely.get_parts(boundary)
    thin = is_thin(parts)
    if not thin.any():
        return boundary
    return None if thin.all() else MultiPolygon(parts[~thin].tolist())
