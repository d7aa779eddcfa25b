"""Whole area versions that come into an edition and go out of it again, with what hangs on them.

The values of such a row are what the log writes: those of ``geopackage_area_values`` with ``fid`` (the place in the
order of the edition), identity and edition.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

import numpy as np
import shapely

from ..domain.errors import WorkspaceError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .clock import now
from .geopackage_area_values import GEOMETRY, values_of
from .geopackage_areas import areas_of
from .geopackage_geometry import to_blobs
from .geopackage_index import widen_extent


def row_values(connection: sqlite3.Connection, version_id: str) -> dict[str, object]:
    """Return the values of a whole row; nothing for a row that is not there."""
    row = connection.execute("SELECT * FROM area_version WHERE id = ?", (version_id,)).fetchone()
    if row is None:
        return {}
    place = {"fid": row["fid"], "area_id": row["area_id"], "edition_id": row["edition_id"]}
    return {**place, **values_of(areas_of([row])[0])}


def insert_version(
    connection: sqlite3.Connection, version_id: str, values: Mapping[str, object], by: str, row_version: int = 1
) -> None:
    """Bring a row in, with its identity when nobody has that any more; without ``fid`` it comes last in its edition.

    Raises ``WorkspaceError`` when it does not read back.
    """
    moment = now()
    _ensure_identity(connection, str(values["area_id"]), values["special_area_id"])
    boundary = np.array([shapely.from_wkb(str(values[GEOMETRY]))], dtype=object)
    [blob] = to_blobs(boundary)
    connection.execute(
        "INSERT INTO area_version (fid, id, area_id, edition_id, object_id, special_area_id, name, category, locality, "
        "lpo, lpo_code, police_area, police_area_code, region, region_code, valid_from, valid_to, trend, "
        "stated_length, stated_area, extra, row_version, changed_at, changed_by, geom) VALUES (:fid, :id, :area_id, "
        ":edition_id, :object_id, :special_area_id, :name, :category, :locality, :lpo, :lpo_code, :police_area, "
        ":police_area_code, :region, :region_code, :valid_from, :valid_to, :trend, :stated_length, :stated_area, "
        ":extra, :row_version, :changed_at, :changed_by, :geom)",
        {
            **values,
            "fid": values.get("fid"),
            "id": version_id,
            "extra": json.dumps(values["extra"], ensure_ascii=False),
            "row_version": row_version,
            "changed_at": moment,
            "changed_by": by,
            GEOMETRY: blob,
        },
    )
    bounds = shapely.bounds(boundary)
    if not np.isnan(bounds[0, 0]):
        widen_extent(connection, bounds)
    written = row_values(connection, version_id)
    if {**written, "fid": None} != {**values, "fid": None}:
        raise not_reached()


def delete_version(connection: sqlite3.Connection, version_id: str) -> list[dict[str, object]]:
    """Take a row out, with its lineage, and with its identity when nothing else has it.

    Return the lineage that only people or later drafts can tell again: what a person decided, and what goes on from it.
    Raises ``WorkspaceError`` when the row is still there.
    """
    (area_id,) = connection.execute("SELECT area_id FROM area_version WHERE id = ?", (version_id,)).fetchone()
    kept = [
        dict(link)
        for link in connection.execute(
            "SELECT id, from_version_id, to_version_id, kind, share_of_old, share_of_new, confirmed_by, confirmed_at, "
            "reason FROM lineage WHERE from_version_id = ?1 OR (to_version_id = ?1 AND confirmed_by <> '') "
            "ORDER BY fid",
            (version_id,),
        )
    ]
    connection.execute("DELETE FROM lineage WHERE from_version_id = ?1 OR to_version_id = ?1", (version_id,))
    connection.execute("DELETE FROM area_version WHERE id = ?", (version_id,))
    connection.execute(
        "DELETE FROM area WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM area_version WHERE area_id = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM assessment WHERE area_id = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM judgement WHERE area_id = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM judgement_draft WHERE area_id = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM measure WHERE area_id = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM boundary_proposal WHERE area_id = ?1)",
        (area_id,),
    )
    connection.execute("UPDATE gpkg_contents SET last_change = ? WHERE table_name = 'area_version'", (now(),))
    if row_values(connection, version_id):
        raise not_reached()
    return kept


def put_links_back(connection: sqlite3.Connection, links: object) -> None:
    """Put lineage back that ``delete_version`` returned, as far as its other ends are still there."""
    for link in links if isinstance(links, list) else []:
        connection.execute(
            "INSERT INTO lineage (id, from_version_id, to_version_id, kind, share_of_old, share_of_new, confirmed_by, "
            "confirmed_at, reason) SELECT :id, :from_version_id, :to_version_id, :kind, :share_of_old, :share_of_new, "
            ":confirmed_by, :confirmed_at, :reason WHERE (:from_version_id IS NULL "
            "OR EXISTS (SELECT 1 FROM area_version WHERE id = :from_version_id)) AND (:to_version_id IS NULL "
            "OR EXISTS (SELECT 1 FROM area_version WHERE id = :to_version_id)) "
            "ON CONFLICT DO NOTHING",
            link,
        )


def not_reached() -> WorkspaceError:
    """Return the error of a write that does not read back."""
    return WorkspaceError(
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The change did not reach the workspace. Nothing was changed."))
    )


def _ensure_identity(connection: sqlite3.Connection, area_id: str, special_area_id: object) -> None:
    connection.execute(
        "INSERT INTO area (id, special_area_id) SELECT ?1, "
        "CASE WHEN EXISTS (SELECT 1 FROM area WHERE special_area_id = ?2) THEN NULL ELSE ?2 END "
        "WHERE NOT EXISTS (SELECT 1 FROM area WHERE id = ?1)",
        (area_id, special_area_id),
    )
