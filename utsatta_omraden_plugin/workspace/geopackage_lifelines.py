"""The life of areas through the editions, read and measured in one go."""

from __future__ import annotations

import sqlite3
from datetime import date

import shapely

from ..domain.area import AreaVersion
from ..domain.quantities import M2_PER_HECTARE
from .geopackage_areas import areas_of
from .geopackage_geometry import to_multipolygons
from .history import LifelinePoint


def lifeline(connection: sqlite3.Connection, area_id: str) -> list[AreaVersion]:
    """Return the versions of an area, oldest edition first."""
    return areas_of(
        connection.execute(
            "SELECT version.* FROM area_version AS version JOIN edition ON edition.id = version.edition_id "
            "WHERE version.area_id = ? ORDER BY edition.year",
            (area_id,),
        ).fetchall()
    )


def lifelines(connection: sqlite3.Connection) -> dict[str, list[LifelinePoint]]:
    """Return the life of every area by area id, oldest edition first."""
    rows = connection.execute(
        "SELECT edition.year, version.edition_id, version.id, version.area_id, version.special_area_id, version.name, "
        "version.category, version.valid_from, version.geom FROM area_version AS version "
        "JOIN edition ON edition.id = version.edition_id ORDER BY edition.year, version.fid"
    ).fetchall()
    hectares = (shapely.area(to_multipolygons([row["geom"] for row in rows])) / M2_PER_HECTARE).tolist() if rows else []
    lines: dict[str, list[LifelinePoint]] = {}
    for row, size in zip(rows, hectares):
        point = LifelinePoint(
            year=row["year"],
            edition_id=row["edition_id"],
            version_id=row["id"],
            special_area_id=row["special_area_id"],
            name=row["name"],
            category=row["category"],
            hectares=size,
            valid_from=None if row["valid_from"] is None else date.fromisoformat(row["valid_from"]),
        )
        lines.setdefault(row["area_id"], []).append(point)
    return lines


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
