"""The pairs of areas that overlap or lie beside each other, found in one query for all checks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
import shapely
from numpy.typing import NDArray

from ..boundary import Geometries
from .side_by_side import side_by_side
from .tolerances import Tolerances

Places = NDArray[np.intp]

_SAFE_GRID_M = 1e-6
"""So coarse a grid leaves no vertices that are almost the same, and moves none by what anybody measures."""


@dataclass(frozen=True)
class Neighbours:
    """Pairs by their places in the edition, ``first`` < ``second``.

    ``first``, ``second``, ``overlap`` (polygons) and ``overlap_m2`` belong together: pairs with common ground that is
    more than rounding. ``beside_first`` and ``beside_second`` are the pairs without it that touch, or come closer than
    the gap of the tolerances.
    """

    first: Places
    second: Places
    overlap: Geometries
    overlap_m2: NDArray[np.float64]
    beside_first: Places
    beside_second: Places


def neighbours(
    ground: Geometries, bounds: NDArray[np.float64], tree: shapely.STRtree, tolerances: Tolerances
) -> Neighbours:
    """Find the pairs. ``ground`` are valid MultiPolygons or None, ``bounds`` their bounds, ``tree`` their index."""
    gap = tolerances.near_gap_m
    first, second = tree.query(_boxes(bounds, gap))
    once = first < second
    first, second = first[once], second[once]
    close = side_by_side(partial(shapely.dwithin, distance=gap), ground[first], ground[second])
    first, second = first[close], second[close]
    # To know that there is no common ground costs a tenth of making it.
    meet = np.flatnonzero(side_by_side(shapely.intersects, ground[first], ground[second]))
    common = _common_ground(ground[first[meet]], ground[second[meet]])
    common_m2 = shapely.area(common)
    # The perimeter is twice the length of something thin, so this is its mean width.
    width = np.divide(2 * common_m2, shapely.length(common), out=np.zeros(len(common)), where=common_m2 > 0)
    wide = width > tolerances.rounding_width_m
    overlaps = np.zeros(len(first), dtype=bool)
    overlaps[meet[wide]] = True
    return Neighbours(
        first=first[overlaps],
        second=second[overlaps],
        overlap=common[wide],
        overlap_m2=common_m2[wide],
        beside_first=first[~overlaps],
        beside_second=second[~overlaps],
    )


def _common_ground(one: Geometries, other: Geometries) -> Geometries:
    """Cut out what the pairs have in common.

    Where borders all but coincide GEOS 3.14 can find nothing although one ground lies in the other. Its predicates do
    not err there, so pairs without common ground that do more than touch are cut out again, on a grid.
    """
    common: Geometries = side_by_side(shapely.intersection, one, other)
    nothing = np.flatnonzero(shapely.area(common) == 0)
    overlooked = nothing[~side_by_side(shapely.touches, one[nothing], other[nothing])]
    common[overlooked] = shapely.intersection(one[overlooked], other[overlooked], grid_size=_SAFE_GRID_M)
    return common


def _boxes(bounds: NDArray[np.float64], margin: float) -> Geometries:
    west, south, east, north = bounds.T
    boxes: Geometries = shapely.box(west - margin, south - margin, east + margin, north + margin)
    boxes[np.isnan(west)] = None
    return boxes
