"""An area brought back to an earlier state of its own, as a new change."""

from __future__ import annotations

import sqlite3

import numpy as np
import shapely

from ..domain.area import AreaVersion
from ..domain.boundary import repaired
from ..domain.change import Change
from ..domain.checks.tolerances import Tolerances
from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_area_values import GEOMETRY, values_of, write_values
from .geopackage_areas import area, areas_of, refuse_foreign_category
from .geopackage_draft_lineage import ancestors, relink
from .geopackage_editions import edition_by_id
from .geopackage_frozen import refuse_frozen
from .geopackage_log import append, change_of, find_change


def restore_area(
    connection: sqlite3.Connection, version_id: str, change_number: int, reason: str, by: str
) -> list[Change]:
    """Bring an area back to its state right after a change. Raises ``RuleError`` as the interface says."""
    if not reason.strip():
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Restoring an earlier state needs a written reason.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write why the area gets its earlier state back.")),
        )
    before = area(connection, version_id)
    refuse_frozen(connection, before.edition_id)
    present = values_of(before)
    earlier = _state_after(connection, before, present, change_number)
    columns = [column for column in present if earlier[column] != present[column]]
    if not columns:
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Nothing has been changed: it stands like this.")))
    edition = edition_by_id(connection, before.edition_id)
    if "category" in columns:
        refuse_foreign_category(edition, str(earlier["category"]))
    if GEOMETRY in columns:
        _refuse_overlap(connection, before, shapely.from_wkb(str(earlier[GEOMETRY])))
    came_from = ancestors(connection, edition.id, [version_id]) if GEOMETRY in columns else set()
    write_values(connection, version_id, earlier, present, by)
    if GEOMETRY in columns:
        relink(connection, edition.id, [version_id], came_from)
    return [
        append(
            connection,
            by=by,
            what="restore_area",
            table="area_version",
            row_id=version_id,
            area_id=before.area_id,
            old={column: present[column] for column in columns},
            new={column: earlier[column] for column in columns},
            reason=reason.strip(),
        )
    ]


def _state_after(
    connection: sqlite3.Connection, version: AreaVersion, present: dict[str, object], number: int
) -> dict[str, object]:
    """Return the values that an area had right after a change, by going back through all later ones."""
    find_change(connection, number)
    values, was_there = dict(present), True
    for row in connection.execute(
        "SELECT * FROM change_log WHERE row_id = ? AND table_name = 'area_version' AND number > ? ORDER BY number DESC",
        (version.id, number),
    ):
        change = change_of(row)
        if ("edition_id" in change.old) != ("edition_id" in change.new):
            was_there = "edition_id" in change.old
        values.update({column: value for column, value in change.old.items() if column in present})
    (began,) = connection.execute(
        "SELECT min(number) FROM change_log WHERE row_id = ?", (version.edition_id,)
    ).fetchone()
    if not was_there or number < (began or 0):
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "{name} was not there yet after change {number}."),
                name=version.name,
                number=number,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose a later state.")),
        )
    return values


def _refuse_overlap(connection: sqlite3.Connection, version: AreaVersion, boundary: shapely.MultiPolygon) -> None:
    """Raise ``RuleError`` when ``boundary`` lies over other areas of the edition by more than the present one does."""
    if boundary.is_empty:
        return
    low_x, low_y, high_x, high_y = boundary.bounds
    rows = connection.execute(
        "SELECT area_version.* FROM rtree_area_version_geom AS box CROSS JOIN area_version ON fid = box.id "
        "WHERE box.maxx >= ? AND box.minx <= ? AND box.maxy >= ? AND box.miny <= ? AND edition_id = ? "
        "AND area_version.id <> ?",
        (low_x, high_x, low_y, high_y, version.edition_id, version.id),
    ).fetchall()
    others = areas_of(rows)
    sound, _ = repaired(np.array([boundary, version.boundary, *(other.boundary for other in others)], dtype=object))
    would_lie, lies = (np.nan_to_num(shapely.area(shapely.intersection(one, sound[2:]))) for one in sound[:2])
    for other, over, now in zip(others, would_lie.tolist(), lies.tolist()):
        if over - now > Tolerances().overlap_m2:
            raise RuleError(
                text(
                    QT_TRANSLATE_NOOP(
                        "UtsattaOmraden", "In its earlier state {name} would lie over {other} ({area} m²)."
                    ),
                    name=version.name,
                    other=other.name,
                    area=round(over),
                ),
                text(
                    QT_TRANSLATE_NOOP(
                        "UtsattaOmraden", "Take the change of both areas back together, or redraw {other} first."
                    ),
                    other=other.name,
                ),
            )
