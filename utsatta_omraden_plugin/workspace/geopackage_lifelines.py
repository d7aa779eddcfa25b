"""The life of areas through the editions, read and measured in one go."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import shapely

from ..domain.area import AreaVersion
from ..domain.many_objects import many_objects
from ..domain.progress import Progress
from ..domain.quantities import M2_PER_HECTARE
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_areas import areas_of
from .geopackage_geometry import to_multipolygons
from .history import Kin, LifelinePoint

_STEP = 10_000


def lifeline(connection: sqlite3.Connection, area_id: str) -> list[AreaVersion]:
    """Return the versions of an area, oldest edition first."""
    return areas_of(
        connection.execute(
            "SELECT version.* FROM area_version AS version JOIN edition ON edition.id = version.edition_id "
            "WHERE version.area_id = ? ORDER BY edition.year",
            (area_id,),
        ).fetchall()
    )


@many_objects()
def lifelines(connection: sqlite3.Connection, progress: Progress) -> dict[str, list[LifelinePoint]]:
    """Return the life of every area by area id, oldest edition first."""
    doing = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Reading the lives of the areas"))
    progress.at(0.0, doing)
    count = connection.execute("SELECT count(*) FROM area_version").fetchone()[0]
    cursor = connection.execute(
        "SELECT edition.year, version.edition_id, version.id, version.area_id, version.special_area_id, version.name, "
        "version.category, version.valid_from, version.geom FROM area_version AS version "
        "JOIN edition ON edition.id = version.edition_id ORDER BY edition.year, version.fid"
    )
    lines: dict[str, list[LifelinePoint]] = {}
    done = 0
    while rows := cursor.fetchmany(_STEP):
        progress.at(done / count, doing)
        for row, point in zip(rows, _points(rows)):
            lines.setdefault(row["area_id"], []).append(point)
        done += len(rows)
    progress.at(1.0)
    return lines


def kin(connection: sqlite3.Connection, area_id: str | None) -> list[Kin]:
    """Return the pairs of areas that a split or merger binds, of one area or of all, oldest edition first."""
    pairs = connection.execute(
        "SELECT link.from_version_id, link.to_version_id, before.area_id, after.area_id FROM lineage AS link "
        "JOIN area_version AS before ON before.id = link.from_version_id "
        "JOIN area_version AS after ON after.id = link.to_version_id "
        "JOIN edition ON edition.id = after.edition_id "
        "WHERE link.kind IN ('split', 'merged') AND before.area_id <> after.area_id "
        "AND (?1 IS NULL OR before.area_id = ?1 OR after.area_id = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM lineage AS word WHERE word.kind = 'other_area' "
        "AND word.from_version_id = link.from_version_id AND word.to_version_id = link.to_version_id) "
        "GROUP BY link.from_version_id, link.to_version_id ORDER BY edition.year, before.fid, after.fid",
        (area_id,),
    ).fetchall()
    points = _points_of(connection, {version for pair in pairs for version in pair[:2]})
    return [Kin(pair[2], points[pair[0]], pair[3], points[pair[1]]) for pair in pairs]


def _points_of(connection: sqlite3.Connection, version_ids: Iterable[str]) -> dict[str, LifelinePoint]:
    rows = [
        connection.execute(
            "SELECT edition.year, version.edition_id, version.id, version.special_area_id, version.name, "
            "version.category, version.valid_from, version.geom FROM area_version AS version "
            "JOIN edition ON edition.id = version.edition_id WHERE version.id = ?",
            (version_id,),
        ).fetchone()
        for version_id in version_ids
    ]
    return {row["id"]: point for row, point in zip(rows, _points(rows))}


def _points(rows: Sequence[sqlite3.Row]) -> Iterator[LifelinePoint]:
    hectares = (shapely.area(to_multipolygons([row["geom"] for row in rows])) / M2_PER_HECTARE).tolist() if rows else []
    for row, size in zip(rows, hectares):
        yield LifelinePoint(
            year=row["year"],
            edition_id=row["edition_id"],
            version_id=row["id"],
            special_area_id=row["special_area_id"],
            name=row["name"],
            category=row["category"],
            hectares=size,
            valid_from=None if row["valid_from"] is None else date.fromisoformat(row["valid_from"]),
        )


def all_area_names(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """Return the names and special area ids that each area ever had, newest first, each once."""
    found: dict[str, dict[str, None]] = {}
    for area_id, name, number in connection.execute(
        "SELECT version.area_id, version.name, version.special_area_id FROM area_version AS version "
        "JOIN edition ON edition.id = version.edition_id ORDER BY edition.year DESC, version.fid"
    ):
        said = found.setdefault(area_id, {})
        said[name] = None
        if number is not None:
            said[str(number)] = None
    return {area_id: tuple(said) for area_id, said in found.items()}
