"""Rows that are added, changed and taken out one by one, each step with its change-log row, and taken back.

The values of a row are what the log writes: JSON values by column, a geometry as WKB in hexadecimal under ``geom``.
A row that is not there has no values.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import shapely

from ..domain.change import Change
from ..domain.errors import RuleError, WorkspaceError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .clock import now
from .geopackage_geometry import to_blobs, to_geometries
from .geopackage_index import widen_extent
from .geopackage_log import append, changed_since
from .identifiers import new_id

GEOMETRY = "geom"
Values = Mapping[str, object]
_NOT_COMPARED = ("area_id",)
"""Moves with the identity of the area, which is no change of the row."""


@dataclass(frozen=True)
class RowTable:
    """A table of such rows: its columns as the log writes them, and its statements with the columns as parameters.

    ``update`` is empty for rows that are added and taken out, but never changed.
    """

    name: str
    columns: tuple[str, ...]
    select: str
    insert: str
    delete: str
    update: str = ""


def read_row(connection: sqlite3.Connection, table: RowTable, row_id: str) -> sqlite3.Row | None:
    """Return the whole row with this id, None when there is none."""
    row: sqlite3.Row | None = connection.execute(table.select, {"id": row_id}).fetchone()
    return row


def values_of(table: RowTable, row: sqlite3.Row | None) -> dict[str, object]:
    """Return the values of a row as the log writes them; nothing for a row that is not there."""
    if row is None:
        return {}
    values: dict[str, object] = {column: row[column] for column in table.columns}
    if GEOMETRY in values:
        [shape] = to_geometries([row[GEOMETRY]])
        values[GEOMETRY] = hexadecimal(shape)
    return values


def hexadecimal(shape: object) -> str:
    """Return a shape (2D, EPSG:3006) as the log writes it: WKB in hexadecimal."""
    return str(shapely.to_wkb(shape, hex=True, output_dimension=2, byte_order=1))


def store(
    connection: sqlite3.Connection,
    table: RowTable,
    row_id: str,
    after: Values,
    *,
    what: str,
    area_id: str,
    by: str,
    reason: str = "",
    expected_row_version: int | None = None,
) -> Change:
    """Bring a row to these values, with its change-log row of what differs; without values the row is taken out.

    An empty ``row_id`` makes a new one. Raises ``RuleError`` when a row that is to change or to go does not exist, has
    changed since the expected row version was read, or has these values already.
    """
    row = read_row(connection, table, row_id) if row_id else None
    if row is None and row_id:
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "What was to be changed was taken out meanwhile.")))
    if row is not None and expected_row_version not in (None, row["row_version"]):
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "This has been changed by {by} since you read it."),
                by=row["changed_by"],
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Look at the present values, then make your change again.")),
        )
    before = values_of(table, row)
    old, new = _differing(before, after)
    if not old and not new:
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Nothing has been changed: it stands like this.")))
    row_id = row_id or new_id()
    # The log refuses a change that nobody makes before anything is written.
    change = append(
        connection,
        by=by,
        what=what,
        table=table.name,
        row_id=row_id,
        area_id=area_id,
        old=old,
        new=new,
        reason=reason.strip(),
    )
    write(connection, table, row_id, after, by)
    return change


def take_back_row(connection: sqlite3.Connection, table: RowTable, change: Change, by: str) -> dict[str, object]:
    """Put back what stood before a change of a row. Return the values put back.

    Raises ``RuleError`` when the row has been changed since.
    """
    present = values_of(table, read_row(connection, table, change.row_id))
    was_removed = not change.new
    stands = not present if was_removed else _holds(present, change.new)
    if not stands:
        raise changed_since(change)
    write(connection, table, change.row_id, {**present, **change.old} if change.old else {}, by)
    return dict(change.old)


def write(connection: sqlite3.Connection, table: RowTable, row_id: str, values: Values, by: str) -> None:
    """Bring the row with this id to these values and read it back. Raises ``WorkspaceError`` when it differs."""
    moment = now()
    if not values:
        connection.execute(table.delete, {"id": row_id})
    else:
        parameters = {**values, "id": row_id, "changed_at": moment, "changed_by": by}
        if GEOMETRY in values:
            shape = shapely.from_wkb(str(values[GEOMETRY]))
            [parameters[GEOMETRY]] = to_blobs(np.array([shape], dtype=object))
            widen_extent(connection, shapely.bounds(np.array([shape], dtype=object)), table.name)
        there = read_row(connection, table, row_id) is not None
        connection.execute(table.update if there else table.insert, parameters)
    connection.execute("UPDATE gpkg_contents SET last_change = ? WHERE table_name = ?", (moment, table.name))
    if values_of(table, read_row(connection, table, row_id)) != dict(values):
        raise WorkspaceError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The change did not reach the workspace. Nothing was changed."))
        )


def _differing(before: Values, after: Values) -> tuple[Values, Values]:
    if not before or not after:
        return before, after
    changed = [column for column in after if after[column] != before[column]]
    return {column: before[column] for column in changed}, {column: after[column] for column in changed}


def _holds(present: Values, values: Values) -> bool:
    return bool(present) and all(
        present[column] == value for column, value in values.items() if column not in _NOT_COMPARED
    )
