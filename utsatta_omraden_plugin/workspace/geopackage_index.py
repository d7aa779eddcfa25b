"""The spatial index and the extent of the areas' table, kept in step with a large import."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.boundary import Geometries
from .clock import now
from .geopackage_guards import set_aside
from .geopackage_rtree import add_to_index

_ON_EVERY_ROW = {
    "rtree_area_version_geom_insert": "DROP TRIGGER rtree_area_version_geom_insert",
    "area_of_a_published_edition_is_not_added": "DROP TRIGGER area_of_a_published_edition_is_not_added",
}
"""What SQLite does on every row that comes into area_version, and how that is set aside."""


@contextlib.contextmanager
def indexed_in_one_go(connection: sqlite3.Connection, edition_id: str, boundaries: Geometries) -> Iterator[None]:
    """Set the triggers that look at row by row aside while the areas of a new edition are stored, then index them.

    All of it belongs to the transaction of ``connection``, in which nobody can have published the new edition. The
    trigger that indexes, as the format prescribes it (OGC 12-128r15, annex F.3), takes three quarters of the time of an
    import, because SQLite guards each of its calls by a savepoint; the other one, for which it copies each row, a
    quarter of what is left.
    """
    with set_aside(connection, _ON_EVERY_ROW) as aside:
        yield
        bounds = shapely.bounds(boundaries).reshape(-1, 4)
        filled = ~np.isnan(bounds[:, 0])
        if "rtree_area_version_geom_insert" in aside:
            _index(connection, edition_id, bounds, filled)
    if filled.any():
        widen_extent(connection, bounds[filled])


def _index(connection: sqlite3.Connection, edition_id: str, bounds: NDArray[Any], filled: NDArray[Any]) -> None:
    fids = connection.execute(
        "SELECT fid FROM area_version WHERE edition_id = ? ORDER BY fid", (edition_id,)
    ).fetchall()
    numbers = np.array([row[0] for row in fids], dtype=np.int64)
    add_to_index(connection, numbers[filled], bounds[filled][:, [0, 2, 1, 3]])


def widen_extent(connection: sqlite3.Connection, bounds: NDArray[Any], table: str = "area_version") -> None:
    """Make the extent of a table hold these bounds (min x, min y, max x, max y), none of them empty."""
    low_x, low_y = bounds[:, :2].min(axis=0).tolist()
    high_x, high_y = bounds[:, 2:].max(axis=0).tolist()
    connection.execute(
        "UPDATE gpkg_contents SET min_x = min(coalesce(min_x, ?1), ?1), min_y = min(coalesce(min_y, ?2), ?2), "
        "max_x = max(coalesce(max_x, ?3), ?3), max_y = max(coalesce(max_y, ?4), ?4), last_change = ?5 "
        "WHERE table_name = ?6",
        (low_x, low_y, high_x, high_y, now(), table),
    )
