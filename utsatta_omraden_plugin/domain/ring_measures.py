"""How long boundaries are, what they enclose, and which way their rings run: of all of them at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .rings import Rings, as_points

_NEXT_TO_NOTHING_M2 = 5e-7


def signed_areas(rings: Rings) -> NDArray[np.float64]:
    """Return what each ring encloses in m²: more than zero when it runs counter-clockwise."""
    starts, ends = rings.ring_starts[:-1], rings.ring_starts[1:]
    # From the ring's own first position: of coordinates with seven digits before the point nothing would be left.
    points = as_points(rings.positions)
    points = points - np.repeat(points[starts], ends - starts)
    crossed = np.zeros(len(points))
    crossed[:-1] = points.real[:-1] * points.imag[1:] - points.real[1:] * points.imag[:-1]
    crossed[ends - 1] = 0
    return np.asarray(np.add.reduceat(crossed, starts) / 2)


def lengths_of(rings: Rings) -> NDArray[np.float64]:
    """Return how long the rings of each boundary are together, in m."""
    steps = np.zeros(rings.positions.shape)
    np.subtract(rings.positions[1:], rings.positions[:-1], out=steps[:-1])
    # From the end of a ring to the beginning of the next nobody goes.
    steps[rings.ring_starts[1:] - 1] = 0
    walked = np.sqrt((steps * steps).sum(axis=1))
    return np.asarray(np.add.reduceat(walked, rings.ring_starts[rings.part_starts[rings.boundary_starts[:-1]]]))


def areas_of(rings: Rings, signed: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what each boundary, wound as published, encloses in m², from the ``signed_areas`` of its rings."""
    return np.asarray(np.add.reduceat(signed, rings.part_starts[rings.boundary_starts[:-1]]))


def not_wound_as_published(rings: Rings, signed: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return which boundaries have a ring that runs the wrong way, or so thin a one that this cannot tell.

    ``signed`` are the ``signed_areas`` of the rings.
    """
    is_hole = np.ones(len(signed), dtype=bool)
    is_hole[rings.part_starts[:-1]] = False
    wrong = np.zeros(len(rings), dtype=bool)
    wrong[rings.boundary_of_ring[np.where(is_hole, -signed, signed) <= _NEXT_TO_NOTHING_M2]] = True
    return wrong
