"""Rows of area_version as a table of areas: column by column, for this is the way to an export of a whole edition."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..domain.area_table import AreaTable
from ..domain.boundary import Geometries
from ..domain.coded_column import CodedColumn, Coding
from ..domain.many_objects import many_objects
from ..domain.organisation import ORGANISATION_VALUES, Organisation
from ..domain.progress import Progress
from ..domain.rings import Rings
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..domain.trend import Trend
from .geopackage_editions import edition_by_id
from .geopackage_geometry import to_multipolygons
from .geopackage_rings import GatheredShapes

_STEP = 1000
"""So many rows are taken apart at a time: they stay in the processor's own memory."""
_OWN = ("special_area_id", "object_id", "stated_length", "stated_area", "id", "area_id")
"""What nearly every area has for itself, and its name and boundary."""
_SHARED = (
    "category", "locality", *ORGANISATION_VALUES, "valid_from", "valid_to", "trend", "extra",
    "edition_id", "row_version", "changed_at", "changed_by",
)  # fmt: skip
"""What many areas have alike."""


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)


def _trend(written: str | None) -> Trend | None:
    return None if written is None else Trend(written)


def _members(written: str) -> dict[str, Any]:
    found = json.loads(written)
    if not isinstance(found, dict):
        raise ValueError("further attributes are no members of an object")
    return found


_READERS: dict[str, Callable[[Any], Any]] = {
    "valid_from": _day,
    "valid_to": _day,
    "trend": _trend,
    "extra": _members,
}


def table_of(columns: Mapping[str, Sequence[Any]]) -> AreaTable:
    """Return the areas in columns of area_version. Raises ``ValueError`` when they hold what the plugin never wrote."""
    shared: CodedColumn[Sequence[Any]] = CodedColumn.of(list(zip(*(columns[name] for name in _SHARED))))
    own = {name: columns[name] for name in _OWN}
    return _table(own, CodedColumn.of(columns["name"]), shared, to_multipolygons(columns["geom"]))


def _table(
    own: Mapping[str, Sequence[Any]],
    names: CodedColumn[str],
    shared: CodedColumn[Sequence[Any]],
    shapes: Rings | Geometries,
) -> AreaTable:
    said = shared.mapped(lambda cells: dict(zip(_SHARED, cells, strict=True)))
    alike = {name: said.mapped(itemgetter(name)) for name in _SHARED if name not in ORGANISATION_VALUES}
    alike |= {name: alike[name].mapped(reader) for name, reader in _READERS.items()}
    alike["organisation"] = said.mapped(lambda cells: Organisation(*(cells[name] for name in ORGANISATION_VALUES)))
    return AreaTable({"name": names, **own, **alike}, shapes)


@many_objects()
def area_table(connection: sqlite3.Connection, edition_id: str, progress: Progress) -> AreaTable:
    """Return the areas of an edition in the order of their object id, those without one last."""
    edition = edition_by_id(connection, edition_id)
    doing = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Reading the areas of {year}"), year=edition.year)
    progress.at(0.0, doing)
    count = connection.execute("SELECT count(*) FROM area_version WHERE edition_id = ?", (edition_id,)).fetchone()[0]
    cursor = connection.cursor()
    cursor.row_factory = None  # plain tuples are put into columns twice as fast
    # What many areas have alike comes as one cell, to be taken apart once and not a hundred thousand times. The areas
    # come in the order in which they are stored, which an index on something else would not give.
    cursor.execute(
        "SELECT special_area_id, object_id, stated_length, stated_area, id, area_id, name, geom, json_array(category, "
        "locality, lpo, lpo_code, police_area, police_area_code, region, region_code, valid_from, valid_to, trend, "
        "extra, edition_id, row_version, changed_at, changed_by) FROM area_version "
        "WHERE fid IN (SELECT fid FROM area_version WHERE edition_id = ?)",
        (edition_id,),
    )
    own: dict[str, list[Any]] = {name: [] for name in _OWN}
    names, shared = Coding[str](), Coding[str]()
    shapes = GatheredShapes(count)
    while rows := cursor.fetchmany(_STEP):
        progress.at(len(names) / count, doing)
        *cells, own_names, blobs, alike = zip(*rows)
        for column, some in zip(own.values(), cells):
            column.extend(some)
        names.add(own_names)
        shared.add(alike)
        shapes.add(blobs)
    table = _table(own, names.column(), shared.column().mapped(json.loads), shapes.shapes())
    progress.at(1.0)
    # Sorted here, for SQLite would carry the boundaries through its sorting.
    return table.in_order(_order(own["object_id"]))


def _order(object_ids: Sequence[int | None]) -> NDArray[np.intp]:
    """Return the rows by their number, as they stand where several have the same, those without one last."""
    has_none = np.array([number is None for number in object_ids], dtype=bool)
    numbers = np.array([number or 0 for number in object_ids], dtype=np.int64)
    return np.asarray(np.lexsort((numbers, has_none)))
