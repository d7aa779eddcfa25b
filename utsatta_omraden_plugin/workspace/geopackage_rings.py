"""The boundaries of many areas as rings, straight out of the blobs that a GeoPackage stores.

Nearly all areas are one ring, which this plugin writes in one form; those are read all at once. Whatever else there is
goes by way of geometries.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ..domain.boundary import Geometries
from ..domain.rings import GatheredRings, Rings, as_points, merged, one_ring_each, rings_of
from .geopackage_geometry import to_multipolygons

_HEAD = np.dtype(
    [
        ("magic", "S2"), ("version", "u1"), ("flags", "u1"), ("srs", "<i4"), ("envelope", "<f8", (4,)),
        ("order", "u1"), ("kind", "<u4"), ("parts", "<u4"),
        ("part_order", "u1"), ("part_kind", "<u4"), ("rings", "<u4"), ("positions", "<u4"),
    ]
)  # fmt: skip
_FORM = {
    "magic": b"GP", "flags": 0b0000_0011, "order": 1, "kind": 6, "parts": 1, "part_order": 1, "part_kind": 3, "rings": 1
}  # fmt: skip
"""How the blob of one ring begins: its envelope, then a MultiPolygon of one polygon, all of it little-endian."""
_POSITION_BYTES = 16
_LEAST_POSITIONS = 4


def to_shapes(blobs: Sequence[bytes]) -> Rings | Geometries:
    """Return the boundaries in blobs: as rings, or as MultiPolygons when one of them is missing or empty.

    Raises ``ValueError`` for a blob that is none.
    """
    size = _HEAD.itemsize
    lengths = np.fromiter(map(len, blobs), dtype=np.int64, count=len(blobs))
    counts = (lengths - size) // _POSITION_BYTES
    simple = (counts >= _LEAST_POSITIONS) & (counts * _POSITION_BYTES + size == lengths)
    likely = blobs if simple.all() else [blob for blob, is_simple in zip(blobs, simple.tolist()) if is_simple]
    heads = np.frombuffer(b"".join([blob[:size] for blob in likely]), dtype=_HEAD)
    positions = np.frombuffer(b"".join([blob[size:] for blob in likely]), dtype=np.float64).reshape(-1, 2)
    counts = counts[simple]
    ends = np.cumsum(counts)
    points = as_points(positions)
    sound = (heads["positions"] == counts) & (points[ends - counts] == points[ends - 1])
    for field, value in _FORM.items():
        sound &= heads[field] == value
    rings = one_ring_each(positions, counts)
    if not sound.all():
        rings = rings.taken(np.flatnonzero(sound))
        simple[np.flatnonzero(simple)[~sound]] = False
    if simple.all():
        return rings
    others = to_multipolygons([blobs[place] for place in np.flatnonzero(~simple)])
    if shapely.is_empty(others).any():
        return to_multipolygons(blobs)
    return merged(rings, rings_of(others), ~simple)


class GatheredShapes:
    """What ``to_shapes`` makes of several lots of blobs, as one."""

    def __init__(self, expected: int) -> None:
        """``expected`` is how many blobs will come."""
        self._rings = GatheredRings(expected)
        self._geometries: list[Geometries] = []

    def add(self, blobs: Sequence[bytes]) -> None:
        """Take in the next lot. Raises ``ValueError`` for a blob that is no boundary."""
        shapes = to_shapes(blobs)
        if isinstance(shapes, Rings) and not self._geometries:
            self._rings.add(shapes)
            return
        if not self._geometries:
            self._geometries.append(self._rings.rings().geometries())
        self._geometries.append(shapes.geometries() if isinstance(shapes, Rings) else shapes)

    def shapes(self) -> Rings | Geometries:
        """Return all of them."""
        return np.concatenate(self._geometries) if self._geometries else self._rings.rings()
