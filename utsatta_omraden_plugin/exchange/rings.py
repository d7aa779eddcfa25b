"""Boundaries as plain arrays of positions and rings, which files are written from and compared with all at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.boundary import Geometries

Numbers = NDArray[np.int64]
_NEXT_TO_NOTHING_M2 = 1e-6
_PIECE = 2000


@dataclass(frozen=True)
class Rings:
    """The rings of MultiPolygons one after the other, in the order in which they stand in them.

    ``positions`` has shape (n, 2). A ring, a part and a boundary each go from one number in ``ring_starts``,
    ``part_starts`` and ``boundary_starts`` to the next, which count positions, rings and parts; the last number of
    each is where all end.
    """

    positions: NDArray[np.float64]
    ring_starts: Numbers
    part_starts: Numbers
    boundary_starts: Numbers

    def __len__(self) -> int:
        return len(self.boundary_starts) - 1

    @property
    def rings_of_boundary(self) -> Numbers:
        """How many rings each boundary has."""
        return np.diff(self.part_starts[self.boundary_starts])

    @property
    def positions_of_boundary(self) -> Numbers:
        """How many positions each boundary has."""
        return np.diff(self.ring_starts[self.part_starts[self.boundary_starts]])

    @property
    def boundary_of_ring(self) -> Numbers:
        """Which boundary each ring belongs to."""
        return np.repeat(np.arange(len(self)), self.rings_of_boundary)

    def piece(self, start: int, stop: int) -> Rings:
        """Return the boundaries from ``start`` up to ``stop``, which may lie behind the end, as may both."""
        boundaries = self.boundary_starts[min(start, len(self)) : stop + 1]
        parts = self.part_starts[boundaries[0] : boundaries[-1] + 1]
        rings = self.ring_starts[parts[0] : parts[-1] + 1]
        return Rings(
            self.positions[rings[0] : rings[-1]], rings - rings[0], parts - parts[0], boundaries - boundaries[0]
        )

    def pieces(self, size: int) -> Iterator[Rings]:
        """Yield all boundaries, ``size`` at a time."""
        return (self.piece(start, start + size) for start in range(0, len(self), size))

    def turned(self) -> NDArray[np.float64]:
        """Return the positions with each ring running the other way, from the same first position."""
        starts, ends = self.ring_starts[:-1], self.ring_starts[1:]
        backwards = np.repeat(starts + ends - 1, ends - starts) - np.arange(len(self.positions))
        return np.asarray(self.positions[backwards])


def rings_of(boundaries: Geometries) -> Rings:
    """Return the rings of 2D MultiPolygons, none of them missing or empty."""
    counts = shapely.get_num_coordinates(boundaries).astype(np.int64)
    starts = _starts(counts)
    positions = np.empty((int(starts[-1]), 2), dtype=np.float64)
    are_one_ring = np.empty(len(boundaries), dtype=bool)
    # Piece by piece, so that what is reckoned on the way stays in the processor's own memory.
    for start in range(0, len(boundaries), _PIECE):
        piece = slice(start, start + _PIECE)
        own = positions[starts[start] : starts[min(start + _PIECE, len(boundaries))]]
        own[:] = shapely.get_coordinates(boundaries[piece])
        are_one_ring[piece] = _are_one_ring(own, counts[piece])
    several = np.flatnonzero(~are_one_ring | (shapely.get_num_geometries(boundaries) != 1))
    if not len(several):
        one_each = np.arange(len(boundaries) + 1)
        return Rings(positions, starts, one_each, one_each)
    # To take rings out of geometries is slow: only those are asked that may have more than one.
    _, _, (ring_starts, part_starts, boundary_starts) = shapely.to_ragged_array(boundaries[several], include_z=False)
    parts = np.ones(len(boundaries), dtype=np.int64)
    parts[several] = np.diff(boundary_starts)
    rings = _filled(parts, several, np.diff(part_starts))
    boundary_starts = _starts(parts)
    ring_counts = np.add.reduceat(rings, boundary_starts[:-1])
    lengths = _filled(ring_counts, several, np.diff(ring_starts), counts)
    return Rings(positions, _starts(lengths), _starts(rings), boundary_starts)


def as_points(positions: NDArray[np.float64]) -> NDArray[np.complex128]:
    """Return positions of shape (n, 2) as one number each, east real and north imaginary: compared in one step."""
    return positions.view(np.complex128).reshape(-1)


def _are_one_ring(positions: NDArray[np.float64], counts: Numbers) -> NDArray[np.bool_]:
    """Return which boundaries cannot but be one ring: they end where they begin and come by there only then."""
    starts = np.cumsum(counts) - counts
    points = as_points(positions)
    at_first = points == np.repeat(points[starts], counts)
    return np.asarray((np.add.reduceat(at_first.astype(np.int8), starts) == 2) & at_first[starts + counts - 1])


def _filled(sizes: Numbers, several: Numbers, of_several: Numbers, of_others: Numbers | None = None) -> Numbers:
    """Return ``sizes`` values for each boundary: those of ``several`` in their order, one each for the others."""
    is_several = np.zeros(len(sizes), dtype=bool)
    is_several[several] = True
    values = np.ones(int(sizes.sum()), dtype=np.int64)
    places = np.repeat(is_several, sizes)
    values[places] = of_several
    if of_others is not None:
        values[~places] = of_others[~is_several]
    return values


def _starts(sizes: Numbers) -> Numbers:
    return np.concatenate([[0], np.cumsum(sizes)])


def not_wound_as_published(rings: Rings) -> NDArray[np.bool_]:
    """Return which boundaries have a ring that runs the wrong way, or so thin a one that this cannot tell."""
    starts, ends = rings.ring_starts[:-1], rings.ring_starts[1:]
    # From the ring's own first position: of coordinates with seven digits before the point nothing would be left.
    points = as_points(rings.positions)
    points = points - np.repeat(points[starts], ends - starts)
    crossed = np.zeros(len(points))
    crossed[:-1] = points.real[:-1] * points.imag[1:] - points.real[1:] * points.imag[:-1]
    crossed[ends - 1] = 0
    doubled = np.add.reduceat(crossed, starts)
    is_hole = np.ones(len(starts), dtype=bool)
    is_hole[rings.part_starts[:-1]] = False
    doubled[is_hole] *= -1
    wrong = np.zeros(len(rings), dtype=bool)
    wrong[rings.boundary_of_ring[doubled <= _NEXT_TO_NOTHING_M2]] = True
    return wrong
