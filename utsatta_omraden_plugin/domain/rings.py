"""Boundaries as plain arrays of positions and rings, which files are written from and compared with all at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from .boundary import Geometries

Numbers = NDArray[np.int64]
_PIECE = 2000
_ROOM = 1.2
"""How much more room is kept than the first lot of boundaries lets expect."""


@dataclass(frozen=True)
class Rings:
    """The rings of MultiPolygons one after the other, in the order in which they stand in them.

    ``positions`` has shape (n, 2). A ring, a part and a boundary each go from one number in ``ring_starts``,
    ``part_starts`` and ``boundary_starts`` to the next, which count positions, rings and parts; the last number of
    each is where all end. No part is without a ring, no ring without positions.
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

    def geometries(self) -> Geometries:
        """Return the boundaries as MultiPolygons."""
        starts = (self.ring_starts, self.part_starts, self.boundary_starts)
        made = shapely.from_ragged_array(shapely.GeometryType.MULTIPOLYGON, self.positions, starts)
        return np.asarray(made, dtype=object)

    def taken(self, order: Numbers) -> Rings:
        """Return these boundaries in this order."""
        parts = _runs(self.boundary_starts, order)
        rings = _runs(self.part_starts, parts)
        positions = self.positions[_runs(self.ring_starts, rings)]
        return Rings(
            positions,
            _starts(np.diff(self.ring_starts)[rings]),
            _starts(np.diff(self.part_starts)[parts]),
            _starts(np.diff(self.boundary_starts)[order]),
        )

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
    several = ~are_one_ring | (shapely.get_num_geometries(boundaries) != 1)
    if not several.any():
        return one_ring_each(positions, counts)
    others = one_ring_each(positions[np.repeat(~several, counts)], counts[~several])
    # To take rings out of geometries is slow: only those are asked that may have more than one.
    _, of_several, (ring_starts, part_starts, boundary_starts) = shapely.to_ragged_array(
        boundaries[several], include_z=False
    )
    filled = _filled(Rings(of_several, ring_starts, part_starts, boundary_starts))
    return merged(others, filled, several)


def _filled(rings: Rings) -> Rings:
    """Leave out parts without a ring and rings without positions, of which shapely cannot make a geometry again."""
    sizes = np.diff(rings.ring_starts)
    part_starts = _starts(sizes > 0)[rings.part_starts]
    ring_counts = np.diff(part_starts)
    boundary_starts = _starts(ring_counts > 0)[rings.boundary_starts]
    return Rings(rings.positions, _starts(sizes[sizes > 0]), _starts(ring_counts[ring_counts > 0]), boundary_starts)


def one_ring_each(positions: NDArray[np.float64], counts: Numbers) -> Rings:
    """Return boundaries of one ring with so many positions each."""
    one_each = np.arange(len(counts) + 1)
    return Rings(positions, _starts(counts), one_each, one_each)


def merged(some: Rings, others: Rings, is_other: NDArray[np.bool_]) -> Rings:
    """Return boundaries of two kinds in one row; ``is_other`` tells for each place in it which kind comes next."""
    part_counts = _alternating(np.diff(some.boundary_starts), np.diff(others.boundary_starts), is_other)
    are_others = np.repeat(is_other, part_counts)
    ring_counts = _alternating(np.diff(some.part_starts), np.diff(others.part_starts), are_others)
    are_others = np.repeat(are_others, ring_counts)
    lengths = _alternating(np.diff(some.ring_starts), np.diff(others.ring_starts), are_others)
    positions = _alternating(some.positions, others.positions, np.repeat(are_others, lengths))
    return Rings(positions, _starts(lengths), _starts(ring_counts), _starts(part_counts))


class GatheredRings:
    """Boundaries that come one lot after the other, gathered in one array without being copied twice."""

    def __init__(self, expected: int) -> None:
        """``expected`` is how many boundaries will come, as far as is known."""
        self._expected = expected
        self._positions = np.empty((0, 2))
        self._filled = 0
        self._counts: list[tuple[Numbers, Numbers, Numbers]] = []

    def add(self, lot: Rings) -> None:
        """Put a lot behind those that are there."""
        end = self._filled + len(lot.positions)
        if end > len(self._positions):
            self._make_room(end, lot)
        self._positions[self._filled : end] = lot.positions
        self._filled = end
        self._counts.append((np.diff(lot.ring_starts), np.diff(lot.part_starts), np.diff(lot.boundary_starts)))

    def rings(self) -> Rings:
        """Return all of them."""
        nothing = np.empty(0, dtype=np.int64)
        counts = [np.concatenate([nothing, *of_lots]) for of_lots in zip(*self._counts)] or [nothing] * 3
        return Rings(self._positions[: self._filled], *map(_starts, counts))

    def _make_room(self, needed: int, lot: Rings) -> None:
        # Room that is not used in the end costs nothing, for the system gives memory when it is written to.
        guess = int(self._expected * len(lot.positions) / max(len(lot), 1) * _ROOM)
        try:
            positions = np.empty((max(needed, guess, 2 * len(self._positions)), 2))
        except (MemoryError, ValueError):  # the lot was much larger than the others will be
            positions = np.empty((needed, 2))
        positions[: self._filled] = self._positions[: self._filled]
        self._positions = positions


def as_points(positions: NDArray[np.float64]) -> NDArray[np.complex128]:
    """Return positions of shape (n, 2) as one number each, east real and north imaginary: compared in one step."""
    return positions.view(np.complex128).reshape(-1)


def _are_one_ring(positions: NDArray[np.float64], counts: Numbers) -> NDArray[np.bool_]:
    """Return which boundaries cannot but be one ring: they end where they begin and come by there only then."""
    starts = np.cumsum(counts) - counts
    points = as_points(positions)
    at_first = points == np.repeat(points[starts], counts)
    return np.asarray((np.add.reduceat(at_first.astype(np.int8), starts) == 2) & at_first[starts + counts - 1])


def _alternating(some: NDArray[Any], others: NDArray[Any], is_other: NDArray[np.bool_]) -> NDArray[Any]:
    values = np.empty((len(is_other), *some.shape[1:]), dtype=some.dtype)
    values[~is_other] = some
    values[is_other] = others
    return values


def _runs(starts: Numbers, chosen: Numbers) -> Numbers:
    """Return what lies between the starts of the chosen and the next, one run after the other."""
    sizes = np.diff(starts)[chosen]
    return np.asarray(np.arange(int(sizes.sum())) + np.repeat(starts[chosen] - (np.cumsum(sizes) - sizes), sizes))


def _starts(sizes: NDArray[Any]) -> Numbers:
    return np.concatenate([[0], np.cumsum(sizes)])
