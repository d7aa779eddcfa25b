"""Coordinates measured from a place close by, in which geometry is computed a thousand times more exactly.

SWEREF 99 TM counts from the equator: a double holds a northing to a millionth of a millimetre, and GEOS's last resort
for difficult borders moves vertices by a few thousandths of one. Whole metres are taken away and put back, which loses
nothing of the vertices that were there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import MultiPolygon

from ..boundary import put_right
from .thin import without_thin_parts

SAFE_GRID_M = 1e-6


@dataclass(frozen=True, eq=False)
class Frame:
    """A place in EPSG:3006, in whole metres, from which coordinates are measured."""

    origin: NDArray[np.float64]

    @classmethod
    def around(cls, *geometries: shapely.Geometry) -> Frame:
        """Return the frame in the middle of what is worked on."""
        west, south, east, north = shapely.total_bounds(np.array(geometries, dtype=object))
        middle = np.array([(west + east) / 2, (south + north) / 2])
        return cls(np.rint(np.nan_to_num(middle)))

    def inward(self, geometry: Any) -> Any:
        """Return a geometry, or an array of them, as 2D with coordinates measured from the origin."""
        return shapely.transform(shapely.force_2d(geometry), lambda xy: xy - self.origin)

    def outward(self, geometry: Any) -> Any:
        """Return what was computed, back in EPSG:3006."""
        return shapely.transform(geometry, lambda xy: xy + self.origin)

    def boundary(self, ground: shapely.Geometry) -> MultiPolygon | None:
        """Return ground that was computed as a boundary in EPSG:3006: valid, wound as published, without thin parts.

        None when no ground is left. The rounding on the way out can make borders cross that all but touch; then the
        vertices go to a grid that holds the published ones (0.1 mm) and is coarse enough to be rounded safely.
        """
        whole: MultiPolygon | None = put_right(np.array([ground], dtype=object)).boundaries[0]
        whole = None if whole is None else without_thin_parts(whole)
        if whole is None:
            return None
        outward = self.outward(whole)
        if not shapely.is_valid(outward):
            outward = self.outward(shapely.set_precision(whole, SAFE_GRID_M))
        sound: MultiPolygon | None = put_right(np.array([outward], dtype=object)).boundaries[0]
        return None if sound is None else without_thin_parts(sound)
