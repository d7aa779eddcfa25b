"""Geometries as a GeoPackage stores them: a header with the envelope, then WKB (OGC 12-128r15, clause 2.1.3)."""

from __future__ import annotations

import math
import sqlite3
import struct
from collections.abc import Sequence

import numpy as np
import shapely
from shapely import MultiPolygon

from ..domain.boundary import EPSG, Geometries, as_multipolygons
from ..domain.wkb import geometries_of

_HEADER = np.dtype([("magic", "S2"), ("version", "u1"), ("flags", "u1"), ("srs", "<i4"), ("envelope", "<f8", (4,))])
_LITTLE_ENDIAN_WITH_XY_ENVELOPE = 0b0000_0011
_EMPTY = 0b0001_0000
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_FIXED_BYTES = 8


def to_blobs(geometries: Geometries) -> list[bytes]:
    """Return the blobs of 2D geometries in EPSG:3006, none of them None."""
    bounds = shapely.bounds(geometries)
    headers = np.zeros(len(bounds), dtype=_HEADER)
    headers["magic"] = b"GP"
    headers["flags"] = _LITTLE_ENDIAN_WITH_XY_ENVELOPE
    headers["flags"][shapely.is_empty(geometries)] |= _EMPTY
    headers["srs"] = EPSG
    headers["envelope"] = bounds[:, [0, 2, 1, 3]]
    laid_out = headers.tobytes()
    size = _HEADER.itemsize
    bodies = shapely.to_wkb(geometries, output_dimension=2, byte_order=1)
    return [laid_out[i * size : (i + 1) * size] + body for i, body in enumerate(bodies)]


def to_geometries(blobs: Sequence[bytes]) -> Geometries:
    """Return the geometries in blobs, of whatever kind. Raises ``ValueError`` for a blob that is none."""
    return geometries_of([blob[_wkb_start(blob) :] for blob in blobs])


def to_multipolygons(blobs: Sequence[bytes]) -> Geometries:
    """Return the boundaries in blobs, whatever program wrote them. Raises ``ValueError`` for a blob that is none."""
    geometries = as_multipolygons(to_geometries(blobs))
    geometries[shapely.is_missing(geometries)] = MultiPolygon()
    return geometries


def _wkb_start(blob: bytes) -> int:
    if len(blob) < _FIXED_BYTES or blob[:2] != b"GP":
        raise ValueError("no GeoPackage geometry")
    kind = (blob[3] >> 1) & 0b111
    if kind >= len(_ENVELOPE_BYTES):
        raise ValueError("unknown envelope of a GeoPackage geometry")
    return _FIXED_BYTES + _ENVELOPE_BYTES[kind]


def _envelope(blob: bytes) -> tuple[float, float, float, float] | None:
    """Return (min x, max x, min y, max y), None when the geometry is empty."""
    if blob[3] & _EMPTY:
        return None
    if _wkb_start(blob) == _FIXED_BYTES:
        (geometry,) = geometries_of([blob[_FIXED_BYTES:]])
        if geometry.is_empty:
            return None
        low_x, low_y, high_x, high_y = geometry.bounds
        return low_x, high_x, low_y, high_y
    order = "<" if blob[3] & 1 else ">"
    envelope: tuple[float, float, float, float] = struct.unpack_from(order + "4d", blob, _FIXED_BYTES)
    return None if math.isnan(envelope[0]) else envelope


def add_functions(connection: sqlite3.Connection) -> None:
    """Register the functions that the triggers of the spatial index call (OGC 12-128r15, annex F.3)."""

    def bound(index: int, blob: bytes | None) -> float | None:
        envelope = None if blob is None else _envelope(blob)
        return None if envelope is None else envelope[index]

    def is_empty(blob: bytes | None) -> int | None:
        return None if blob is None else int(_envelope(blob) is None)

    connection.create_function("ST_IsEmpty", 1, is_empty, deterministic=True)
    connection.create_function("ST_MinX", 1, lambda blob: bound(0, blob), deterministic=True)
    connection.create_function("ST_MaxX", 1, lambda blob: bound(1, blob), deterministic=True)
    connection.create_function("ST_MinY", 1, lambda blob: bound(2, blob), deterministic=True)
    connection.create_function("ST_MaxY", 1, lambda blob: bound(3, blob), deterministic=True)
