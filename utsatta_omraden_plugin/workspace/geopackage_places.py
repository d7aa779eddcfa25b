"""The places of step 4: drawn points, lines and areas, one table for each kind of shape."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import shapely
from shapely import LineString, Point, Polygon

from ..domain.assessment import Place, SourceKind, TimeOfDay, Weekday
from ..domain.change import Change
from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_assessments import assessment_row
from .geopackage_geometry import to_geometries
from .geopackage_methods import get_method
from .geopackage_parts import remove_part, save_part
from .geopackage_rows import GEOMETRY, RowTable, hexadecimal, read_row
from .method_terms import refuse_unlisted

_COLUMNS = ("assessment_id", GEOMETRY, "kind", "weekday", "time_of_day", "description", "source")
_POINTS = RowTable(
    name="place_point",
    columns=_COLUMNS,
    select="SELECT * FROM place_point WHERE id = :id",
    insert=(
        "INSERT INTO place_point (id, assessment_id, geom, kind, weekday, time_of_day, description, source, "
        "changed_at, changed_by) VALUES (:id, :assessment_id, :geom, :kind, :weekday, :time_of_day, :description, "
        ":source, :changed_at, :changed_by)"
    ),
    update=(
        "UPDATE place_point SET assessment_id = :assessment_id, geom = :geom, kind = :kind, weekday = :weekday, "
        "time_of_day = :time_of_day, description = :description, source = :source, row_version = row_version + 1, "
        "changed_at = :changed_at, changed_by = :changed_by WHERE id = :id"
    ),
    delete="DELETE FROM place_point WHERE id = :id",
)
_LINES = RowTable(
    name="place_line",
    columns=_COLUMNS,
    select="SELECT * FROM place_line WHERE id = :id",
    insert=(
        "INSERT INTO place_line (id, assessment_id, geom, kind, weekday, time_of_day, description, source, "
        "changed_at, changed_by) VALUES (:id, :assessment_id, :geom, :kind, :weekday, :time_of_day, :description, "
        ":source, :changed_at, :changed_by)"
    ),
    update=(
        "UPDATE place_line SET assessment_id = :assessment_id, geom = :geom, kind = :kind, weekday = :weekday, "
        "time_of_day = :time_of_day, description = :description, source = :source, row_version = row_version + 1, "
        "changed_at = :changed_at, changed_by = :changed_by WHERE id = :id"
    ),
    delete="DELETE FROM place_line WHERE id = :id",
)
_AREAS = RowTable(
    name="place_area",
    columns=_COLUMNS,
    select="SELECT * FROM place_area WHERE id = :id",
    insert=(
        "INSERT INTO place_area (id, assessment_id, geom, kind, weekday, time_of_day, description, source, "
        "changed_at, changed_by) VALUES (:id, :assessment_id, :geom, :kind, :weekday, :time_of_day, :description, "
        ":source, :changed_at, :changed_by)"
    ),
    update=(
        "UPDATE place_area SET assessment_id = :assessment_id, geom = :geom, kind = :kind, weekday = :weekday, "
        "time_of_day = :time_of_day, description = :description, source = :source, row_version = row_version + 1, "
        "changed_at = :changed_at, changed_by = :changed_by WHERE id = :id"
    ),
    delete="DELETE FROM place_area WHERE id = :id",
)
PLACES = (_POINTS, _LINES, _AREAS)
_TABLE_OF = {Point: _POINTS, LineString: _LINES, Polygon: _AREAS}


def places(connection: sqlite3.Connection, assessment_id: str) -> list[Place]:
    """Return the places of an assessment, points before lines before areas, each in the order they were added."""
    assessment_row(connection, assessment_id)
    rows = [
        row
        for statement in (
            "SELECT * FROM place_point WHERE assessment_id = ? ORDER BY fid",
            "SELECT * FROM place_line WHERE assessment_id = ? ORDER BY fid",
            "SELECT * FROM place_area WHERE assessment_id = ? ORDER BY fid",
        )
        for row in connection.execute(statement, (assessment_id,))
    ]
    shapes = to_geometries([row[GEOMETRY] for row in rows])
    return [_place(row, shape) for row, shape in zip(rows, shapes)]


def save_place(connection: sqlite3.Connection, assessment_id: str, place: Place, by: str) -> Change:
    """Store a place with its change-log row. Raises ``RuleError`` as the interface says."""
    row = assessment_row(connection, assessment_id)
    method = get_method(connection, row["method_id"], row["method_version"])
    refuse_unlisted(place.kind, method.place_kinds, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "kinds of places")))
    _refuse_unsound(place.shape)
    table = _TABLE_OF[type(place.shape)]
    if place.id and _table_with(connection, place.id) not in (None, table):
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "A place stays what it is: a point, a line or an area. This would change it."
                )
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Take the place out and draw it anew.")),
        )
    return save_part(
        connection,
        table,
        assessment_id,
        place.id,
        _values(place),
        what="save_place",
        by=by,
        expected_row_version=place.row_version,
    )


def remove_places(connection: sqlite3.Connection, place_ids: Sequence[str], by: str) -> list[Change]:
    """Take places out, with a change-log row for each. Raises ``RuleError`` when one does not exist."""
    return [
        remove_part(connection, _table_with(connection, place_id) or _POINTS, place_id, what="remove_place", by=by)
        for place_id in dict.fromkeys(place_ids)
    ]


def _table_with(connection: sqlite3.Connection, place_id: str) -> RowTable | None:
    return next((table for table in PLACES if read_row(connection, table, place_id) is not None), None)


def _refuse_unsound(shape: object) -> None:
    if type(shape) not in _TABLE_OF:
        reason = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "a point, a line or a polygon is expected"))
    elif shapely.is_empty(shape) or not shapely.is_valid(shape):
        # Also what has no finite coordinates is not valid.
        reason = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the shape is empty or crosses itself"))
    else:
        return
    raise RuleError(
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The place cannot be stored: {reason}."), reason=reason),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Draw it anew.")),
    )


def _values(place: Place) -> dict[str, object]:
    return {
        GEOMETRY: hexadecimal(place.shape),
        "kind": place.kind,
        "weekday": ",".join(day.value for day in place.weekdays),
        "time_of_day": ",".join(part.value for part in place.times_of_day),
        "description": place.description,
        "source": "" if place.source_kind is None else place.source_kind.value,
    }


def _place(row: sqlite3.Row, shape: Point | LineString | Polygon) -> Place:
    return Place(
        kind=row["kind"],
        shape=shape,
        weekdays=tuple(Weekday(value) for value in row["weekday"].split(",") if value),
        times_of_day=tuple(TimeOfDay(value) for value in row["time_of_day"].split(",") if value),
        description=row["description"],
        source_kind=SourceKind(row["source"]) if row["source"] else None,
        id=row["id"],
        assessment_id=row["assessment_id"],
        row_version=row["row_version"],
    )
