"""Geometries in WKB that strangers may have written, looked at before GEOS reads them.

GEOS reads what is inside of a collection by calling itself: parts within parts, some thousands deep, take the whole
program down. Source of the form: OGC 06-103r4, clause 8, and PostGIS's EWKB.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

import numpy as np
import shapely

from .boundary import Geometries

_DEEPEST = 32
"""So deep GDAL reads as well."""
_ORDERS = {0: ">", 1: "<"}
_HAS_Z, _HAS_M, _HAS_SRID, _UNKNOWN = 0x80000000, 0x40000000, 0x20000000, 0x1FFF0000
_POINT, _LINES, _SURFACES, _COLLECTIONS = 1, (2, 8), (3, 17), (4, 5, 6, 7, 9, 10, 11, 12, 15, 16)
# How nearly all boundaries begin: a polygon, or a multipolygon whose one part is a polygon. Nothing is deep in them.
_FLAT = (struct.pack("<BI", 1, 3), struct.pack("<BIIBI", 1, 6, 1, 1, 3))


def geometries_of(stored: Sequence[bytes]) -> Geometries:
    """Return the geometries, of whatever kind. Raises ``ValueError`` for one that is none or that GEOS cannot hold."""
    try:
        for wkb in stored:
            if not wkb.startswith(_FLAT):
                _refuse_deep(wkb)
        return np.asarray(shapely.from_wkb(stored), dtype=object)
    except (shapely.errors.GEOSException, NotImplementedError, struct.error) as error:
        raise ValueError(str(error)) from error


def _refuse_deep(wkb: bytes) -> None:
    """Follow the parts from head to head. Raises ``ValueError``, and ``struct.error`` where it was cut off."""
    at, to_come = 0, [1]  # how many parts are still to come, level by level
    while to_come:
        if not to_come[-1]:
            to_come.pop()
            continue
        to_come[-1] -= 1
        order, kind, width, at = _head(wkb, at)
        if kind == _POINT:
            at += width
            continue
        (count,) = struct.unpack_from(f"{order}I", wkb, at)
        at += 4
        if kind in _COLLECTIONS:
            to_come.append(count)
            if len(to_come) > _DEEPEST:
                raise ValueError("geometries lie too deep within others")
        elif kind in _LINES:
            at += count * width
        elif kind in _SURFACES:
            for _ in range(count):
                (positions,) = struct.unpack_from(f"{order}I", wkb, at)
                at += 4 + positions * width
        else:
            raise ValueError(f"no kind of geometry: {kind}")


def _head(wkb: bytes, at: int) -> tuple[str, int, int, int]:
    """Return byte order, kind and bytes of a position of the part whose head stands at ``at``, and where it goes on."""
    order = _ORDERS.get(wkb[at] if at < len(wkb) else -1)
    if order is None:
        raise ValueError("no WKB")
    (word,) = struct.unpack_from(f"{order}I", wkb, at + 1)
    dimensions, kind = divmod(word & 0xFFFF, 1000)
    if word & _UNKNOWN or dimensions > 3:
        raise ValueError(f"no kind of geometry: {word}")
    has_z, has_m = word & _HAS_Z or dimensions in (1, 3), word & _HAS_M or dimensions in (2, 3)
    return order, kind, 8 * (2 + bool(has_z) + bool(has_m)), at + (9 if word & _HAS_SRID else 5)
