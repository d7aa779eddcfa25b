"""The values of an area version as the log writes them: compared, replaced, put back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
import shapely

from ..domain.area import AreaVersion
from ..domain.change import Change
from ..domain.errors import RuleError, WorkspaceError
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from .clock import now
from .geopackage_area_rows import boundaries_of
from .geopackage_areas import area, refuse_changed, refuse_foreign_category
from .geopackage_draft_lineage import ancestors, relink
from .geopackage_editions import edition_by_id
from .geopackage_frozen import refuse_frozen
from .geopackage_geometry import to_blobs
from .geopackage_index import widen_extent
from .geopackage_log import append

GEOMETRY = "geom"


def values_of(version: AreaVersion) -> dict[str, object]:
    """Return the columns that people change, as JSON values; the boundary is WKB in hexadecimal."""
    unit = version.organisation
    return {
        "object_id": version.object_id,
        "special_area_id": version.special_area_id,
        "name": version.name,
        "category": version.category,
        "locality": version.locality,
        "lpo": unit.lpo,
        "lpo_code": unit.lpo_code,
        "police_area": unit.police_area,
        "police_area_code": unit.police_area_code,
        "region": unit.region,
        "region_code": unit.region_code,
        "valid_from": _iso(version.valid_from),
        "valid_to": _iso(version.valid_to),
        "trend": None if version.trend is None else version.trend.value,
        "stated_length": version.stated_length,
        "stated_area": version.stated_area,
        "extra": json.loads(json.dumps(dict(version.extra), ensure_ascii=False, default=str)),
        GEOMETRY: shapely.to_wkb(version.boundary, hex=True, output_dimension=2, byte_order=1),
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def replace_areas(
    connection: sqlite3.Connection,
    new_versions: Sequence[AreaVersion],
    what: str,
    reason: str,
    by: str,
    expected_row_versions: Sequence[int | None],
    progress: Progress,
) -> list[Change]:
    """Store what differs of areas that exist, one change-log row each. Raises ``RuleError`` as the interface says."""
    # Refuses areas without polygons, by name.
    boundaries_of(new_versions)
    changes: list[Change] = []
    redrawn: dict[str, list[str]] = {}
    for index, new in progress.each(new_versions):
        before = area(connection, new.id)
        refuse_frozen(connection, before.edition_id)
        refuse_changed(before, expected_row_versions[index])
        old_values, new_values = values_of(before), values_of(new)
        changed = [column for column in new_values if new_values[column] != old_values[column]]
        if not changed:
            continue
        if "category" in changed:
            refuse_foreign_category(edition_by_id(connection, before.edition_id), new.category)
        if GEOMETRY in changed:
            redrawn.setdefault(before.edition_id, []).append(new.id)
        write_values(connection, new.id, new_values, old_values, by)
        changes.append(
            append(
                connection,
                by=by,
                what=what,
                table="area_version",
                row_id=new.id,
                area_id=before.area_id,
                old={column: old_values[column] for column in changed},
                new={column: new_values[column] for column in changed},
                reason=reason.strip(),
            )
        )
    for edition_id, version_ids in redrawn.items():
        relink(connection, edition_id, version_ids, ancestors(connection, edition_id, version_ids))
    progress.at(1.0)
    return changes


def take_back_values(connection: sqlite3.Connection, change: Change, by: str) -> dict[str, object]:
    """Put the old values of a changed area back. Return the values put back.

    What the log tells beside the columns (such as the mark of a step) is no value of the area.
    """
    before = area(connection, change.row_id)
    present = values_of(before)
    if any(present[column] != value for column, value in change.new.items() if column in present):
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Change {number} cannot be taken back: {name} has been changed by {by} since.",
                ),
                number=change.number,
                name=before.name,
                by=before.changed_by,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Take the later change back first, or make the change anew.")),
        )
    put_back = {column: value for column, value in change.old.items() if column in present}
    write_values(connection, before.id, {**present, **put_back}, present, by)
    return dict(change.old)


def write_values(
    connection: sqlite3.Connection,
    version_id: str,
    values: Mapping[str, object],
    present: Mapping[str, object],
    by: str,
) -> None:
    """Write all values into the row and read them back. Raises ``WorkspaceError`` when they differ."""
    moment = now()
    blob = None
    if values[GEOMETRY] != present[GEOMETRY]:
        boundary = np.array([shapely.from_wkb(str(values[GEOMETRY]))], dtype=object)
        [blob] = to_blobs(boundary)
    columns = {**values, "extra": json.dumps(values["extra"], ensure_ascii=False), GEOMETRY: blob}
    connection.execute(
        "UPDATE area_version SET object_id = :object_id, special_area_id = :special_area_id, name = :name, "
        "category = :category, locality = :locality, lpo = :lpo, lpo_code = :lpo_code, police_area = :police_area, "
        "police_area_code = :police_area_code, region = :region, region_code = :region_code, "
        "valid_from = :valid_from, valid_to = :valid_to, trend = :trend, stated_length = :stated_length, "
        "stated_area = :stated_area, extra = :extra, row_version = row_version + 1, changed_at = :changed_at, "
        "changed_by = :changed_by WHERE id = :id",
        {**columns, "changed_at": moment, "changed_by": by, "id": version_id},
    )
    if blob is not None:
        _write_boundary(connection, version_id, blob, boundary)
    connection.execute("UPDATE gpkg_contents SET last_change = ? WHERE table_name = 'area_version'", (moment,))
    written = area(connection, version_id)
    if values_of(written) != dict(values) or written.changed_at != moment:
        raise WorkspaceError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The change did not reach the workspace. Nothing was changed."))
        )


def _write_boundary(connection: sqlite3.Connection, version_id: str, blob: bytes, boundary: object) -> None:
    # A statement of its own: the triggers of the spatial index run for every write of the column.
    connection.execute(
        "UPDATE area_version SET geom = ?, row_version = row_version + 1 WHERE id = ?", (blob, version_id)
    )
    bounds = shapely.bounds(boundary)
    filled = ~np.isnan(bounds[:, 0])
    if filled.any():
        widen_extent(connection, bounds[filled])
