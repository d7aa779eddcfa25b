"""Which areas have another boundary than when Noa judged them last, as the change log tells."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

import shapely

from ..domain.assessment import JudgementLevel
from .geopackage_area_values import GEOMETRY
from .geopackage_geometry import to_geometries


def redrawn_since_noa(connection: sqlite3.Connection, edition_id: str) -> frozenset[str]:
    """Return the ids of the area versions of an edition whose boundary is not the one that Noa judged last.

    A boundary that was changed and is what it was again is the one judged, whichever corner its rings begin at. Areas
    without a judgement of Noa are none of these.
    """
    last = {
        row["area_id"]: row
        for row in connection.execute(
            "SELECT id, area_id, changed_at FROM judgement WHERE edition_id = ? AND level = ? ORDER BY fid",
            (edition_id, JudgementLevel.NOA.value),
        )
    }
    versions = connection.execute("SELECT id, area_id FROM area_version WHERE edition_id = ?", (edition_id,)).fetchall()
    return frozenset(
        row["id"]
        for row in versions
        if row["area_id"] in last
        and _is_redrawn(connection, edition_id, row, _number(connection, last[row["area_id"]]))
    )


def _number(connection: sqlite3.Connection, judgement: sqlite3.Row) -> int:
    """Return the number of the change by which a judgement was added."""
    (number,) = connection.execute("SELECT min(number) FROM change_log WHERE row_id = ?", (judgement["id"],)).fetchone()
    if number is None:
        # It came with a copy of a workspace, whose log stayed there.
        (number,) = connection.execute(
            "SELECT max(number) FROM change_log WHERE changed_at <= ?", (judgement["changed_at"],)
        ).fetchone()
    return int(number or 0)


def _is_redrawn(connection: sqlite3.Connection, edition_id: str, version: sqlite3.Row, since: int) -> bool:
    seen = ""
    for old, new in _changes(connection, version["id"], since):
        if GEOMETRY in old:
            seen = str(old[GEOMETRY])
            break
        if GEOMETRY in new:
            # It came in place of one that had its identity when Noa judged.
            seen = _left_behind(connection, edition_id, version["area_id"], since)
            if not seen:
                return True
            break
    if not seen:
        return False
    (blob,) = connection.execute("SELECT geom FROM area_version WHERE id = ?", (version["id"],)).fetchone()
    [stands] = to_geometries([bytes(blob)])
    judged = shapely.force_2d(shapely.from_wkb(seen))
    return not shapely.equals_exact(shapely.normalize(shapely.force_2d(stands)), shapely.normalize(judged), 0.0)


def _changes(
    connection: sqlite3.Connection, version_id: str, since: int
) -> list[tuple[Mapping[str, object], Mapping[str, object]]]:
    rows = connection.execute(
        "SELECT old_values, new_values FROM change_log WHERE row_id = ? AND number > ? "
        "AND table_name = 'area_version' ORDER BY number",
        (version_id, since),
    )
    return [(json.loads(row["old_values"]), json.loads(row["new_values"])) for row in rows]


def _left_behind(connection: sqlite3.Connection, edition_id: str, area_id: str, since: int) -> str:
    """Return the boundary of the version that left the edition first with this identity, empty when none did."""
    rows = connection.execute(
        "SELECT old_values FROM change_log WHERE area_id = ? AND number > ? AND table_name = 'area_version' "
        "ORDER BY number",
        (area_id, since),
    )
    for row in rows:
        old = json.loads(row["old_values"])
        if old.get("edition_id") == edition_id and old.get("area_id") == area_id:
            return str(old[GEOMETRY])
    return ""
