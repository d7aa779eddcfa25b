"""Boundaries: plain 2D MultiPolygons in EPSG:3006, put right without changing what they enclose.

All functions take and return arrays of shapely geometries so that a whole edition is done in one go.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

EPSG = 3006
"""SWEREF 99 TM, in which everything is computed."""

SLIVER_PART_M2 = 10.0
"""Parts smaller than this are reported as slivers (interface.md, check codes)."""

Geometries = NDArray[Any]


def as_multipolygons(geometries: Geometries) -> Geometries:
    """Return polygons and multipolygons as 2D multipolygons; None and empty ones become None.

    Lines and points inside collections are left out (a repair may produce them), so the area is that of the polygons.
    """
    flat = np.asarray(geometries, dtype=object)
    if shapely.has_z(flat).any():
        flat = shapely.force_2d(flat)
    result = np.empty(flat.shape, dtype=object)
    kinds = shapely.get_type_id(flat)
    result[kinds == 6] = flat[kinds == 6]
    polygons = kinds == 3
    if polygons.any():
        result[polygons] = shapely.multipolygons(flat[polygons], indices=np.arange(int(polygons.sum())))
    for index in np.flatnonzero(kinds == 7):
        parts = _polygons_inside(flat[index])
        result[index] = shapely.multipolygons(parts) if parts else None
    result[shapely.is_empty(result)] = None
    return result


def _polygons_inside(geometry: Any) -> list[Any]:
    kind = shapely.get_type_id(geometry)
    if kind == 3:
        return [geometry]
    if kind in (6, 7):
        return [polygon for part in shapely.get_parts(geometry) for polygon in _polygons_inside(part)]
    return []


@dataclass(frozen=True)
class PutRight:
    """Boundaries put right, and what was done to each.

    ``boundaries`` are valid 2D multipolygons, wound as published; None where nothing with a surface was left.
    ``reasons`` tell by index what was wrong with the invalid ones, in GEOS's words with the place in brackets;
    ``differences_m2`` by how much the repair changed the area that the old ring sums gave (0 for valid ones);
    ``repeated`` how many vertices were removed because they stood where the one before them stands.
    """

    boundaries: Geometries
    reasons: dict[int, str]
    differences_m2: NDArray[np.float64]
    repeated: NDArray[np.int64]


def put_right(geometries: Geometries) -> PutRight:
    """Make plain boundaries of what a file holds: 2D, without repeated vertices, valid, wound as published.

    Where there is nothing to put right a boundary comes back vertex for vertex, apart from the direction of its rings.
    """
    whole = as_multipolygons(geometries)
    broken = np.flatnonzero(~shapely.is_valid(whole) & ~shapely.is_missing(whole))
    differences = np.zeros(len(whole), dtype=np.float64)
    reasons: dict[int, str] = {}
    if len(broken):
        reasons = dict(zip(broken.tolist(), shapely.is_valid_reason(whole[broken]).tolist()))
        mended, differences[broken] = _mended(whole[broken])
        mended[~shapely.is_valid(mended)] = None
        whole[broken] = mended
    # After the repair, for only a sound ring keeps enough vertices.
    whole, repeated = without_repeated_vertices(whole)
    return PutRight(wound_as_published(whole), reasons, differences, repeated)


def without_repeated_vertices(geometries: Geometries) -> tuple[Geometries, NDArray[np.int64]]:
    """Return valid boundaries without vertices that stand where the one before them stands, and how many went."""
    removed = np.zeros(len(geometries), dtype=np.int64)
    coordinates, owners = shapely.get_coordinates(geometries, return_index=True)
    same = (coordinates[1:] == coordinates[:-1]).all(axis=1) & (owners[1:] == owners[:-1])
    suspects = np.unique(owners[1:][same])
    if not len(suspects):
        return geometries, removed
    result = geometries.copy()
    result[suspects] = shapely.remove_repeated_points(geometries[suspects])
    removed[suspects] = shapely.get_num_coordinates(geometries[suspects]) - shapely.get_num_coordinates(
        result[suspects]
    )
    return result, removed


def repaired(geometries: Geometries) -> tuple[Geometries, NDArray[np.float64]]:
    """Return valid 2D multipolygons, and by how many m² each repair changed the area that the old ring sums gave.

    Valid boundaries come back as they are, vertex for vertex, with a difference of 0. Missing ones stay None.
    """
    whole = as_multipolygons(geometries)
    difference = np.zeros(len(whole), dtype=np.float64)
    broken = ~shapely.is_valid(whole) & ~shapely.is_missing(whole)
    if broken.any():
        whole[broken], difference[broken] = _mended(whole[broken])
    return whole, difference


def _mended(broken: Geometries) -> tuple[Geometries, NDArray[np.float64]]:
    before = shapely.area(broken)
    # The structure method keeps rings as shells and holes, so a touching or doubled-back ring loses no ground.
    mended = as_multipolygons(shapely.make_valid(broken, method="structure", keep_collapsed=False))
    return mended, np.nan_to_num(shapely.area(mended)) - before


def wound_as_published(geometries: Geometries) -> Geometries:
    """Return the boundaries with exterior rings counter-clockwise and holes clockwise, as the police publish them."""
    return np.asarray(shapely.orient_polygons(geometries, exterior_cw=False), dtype=object)


def sliver_parts(geometries: Geometries, below_m2: float = SLIVER_PART_M2) -> list[tuple[int, float]]:
    """Return (index of the area, m²) for each part of a boundary smaller than ``below_m2``."""
    # A large area of one part has no sliver, and nearly all are such.
    suspects = np.flatnonzero((shapely.get_num_geometries(geometries) > 1) | (shapely.area(geometries) < below_m2))
    parts, owners = shapely.get_parts(geometries[suspects], return_index=True)
    areas = shapely.area(parts)
    small = areas < below_m2
    return list(zip(suspects[owners[small]].tolist(), areas[small].tolist()))
