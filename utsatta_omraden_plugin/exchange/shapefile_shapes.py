"""The .shp and the .shx of a shapefile: 2D polygons, many at a time.

Written here because the file is plain and GDAL's way goes feature by feature; GDAL then is the independent reader that
the file is verified with. Source of the form: ESRI Shapefile Technical Description (1998).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..domain.rings import Numbers, Rings

PIECE = 1000
"""So many boundaries are laid out at a time."""
_FILE_CODE = 9994
_VERSION = 1000
_POLYGON = 5
_HEADER_BYTES = 100
_WORD = 2
"""Lengths are told in words of two bytes."""
_HEAD = np.dtype(
    [("number", ">i4"), ("words", ">i4"), ("kind", "<i4"), ("box", "<f8", (4,)), ("rings", "<i4"), ("points", "<i4")]
)
_RECORD_HEADER_BYTES = 8
_FOURS_OF_HEAD = _HEAD.itemsize // 4


class Shapes:
    """The shapes of boundaries (exterior rings counter-clockwise) as the bytes of .shp and .shx."""

    def __init__(self, rings: Rings) -> None:
        self._rings = rings
        # Bytes of each record with its header.
        self._sizes = _HEAD.itemsize + 4 * rings.rings_of_boundary + 16 * rings.positions_of_boundary
        east, north = rings.positions.T
        self._box = (east.min(), north.min(), east.max(), north.max())

    @property
    def shp_bytes(self) -> int:
        """How long the .shp is."""
        return _HEADER_BYTES + int(self._sizes.sum())

    @property
    def shx_bytes(self) -> int:
        """How long the .shx is."""
        return _HEADER_BYTES + 8 * len(self._sizes)

    def shp(self) -> Iterator[bytes]:
        """Yield the .shp piece by piece."""
        yield self._header(self.shp_bytes)
        done = 0
        for piece in self._rings.pieces(PIECE):
            yield _records(piece, self._sizes[done : done + PIECE], done)
            done += PIECE

    def shx(self) -> Iterator[bytes]:
        """Yield the .shx: where each record stands, and how long it is."""
        yield self._header(self.shx_bytes)
        places = np.empty((len(self._sizes), 2), dtype=">i4")
        places[:, 0] = (_HEADER_BYTES + np.cumsum(self._sizes) - self._sizes) // _WORD
        places[:, 1] = (self._sizes - _RECORD_HEADER_BYTES) // _WORD
        yield places.tobytes()

    def _header(self, size: int) -> bytes:
        codes = np.zeros(7, dtype=">i4")
        codes[0], codes[6] = _FILE_CODE, size // _WORD
        kind = np.array([_VERSION, _POLYGON], dtype="<i4")
        # Behind the box stand the ranges of Z and M, which a 2D file has not.
        return codes.tobytes() + kind.tobytes() + np.array([*self._box, 0, 0, 0, 0], dtype="<f8").tobytes()


def _records(rings: Rings, sizes: Numbers, done: int) -> bytes:
    """Return the records of boundaries; ``done`` is how many stand before them."""
    first_rings = rings.part_starts[rings.boundary_starts[:-1]]
    first_positions = rings.ring_starts[first_rings]
    heads = np.empty(len(rings), dtype=_HEAD)
    heads["number"] = np.arange(done + 1, done + 1 + len(rings))
    heads["words"] = (sizes - _RECORD_HEADER_BYTES) // _WORD
    heads["kind"] = _POLYGON
    heads["box"][:, :2] = np.minimum.reduceat(rings.positions, first_positions)
    heads["box"][:, 2:] = np.maximum.reduceat(rings.positions, first_positions)
    heads["rings"] = rings.rings_of_boundary
    heads["points"] = rings.positions_of_boundary
    # Everything is a multiple of four bytes: which of the fours are heads and ring starts, the rest are positions.
    fours = np.empty(int(sizes.sum()) // 4, dtype="<u4")
    are_positions = np.ones(len(fours), dtype=bool)
    begins = (np.cumsum(sizes) - sizes) // 4
    in_heads = (begins[:, None] + np.arange(_FOURS_OF_HEAD)).ravel()
    fours[in_heads] = heads.view("<u4")
    are_positions[in_heads] = False
    owner = rings.boundary_of_ring
    in_ring_starts = begins[owner] + _FOURS_OF_HEAD + np.arange(len(owner)) - first_rings[owner]
    fours[in_ring_starts] = rings.ring_starts[:-1] - first_positions[owner]
    are_positions[in_ring_starts] = False
    # In a shapefile exterior rings run clockwise.
    fours[are_positions] = rings.turned().astype("<f8", copy=False).view("<u4").ravel()
    return fours.tobytes()
