"""The lineage between a draft and its base, told anew wherever a boundary of the draft has changed.

It is worked out from identity and ground by the comparison that imports use (``domain.compare``), among the areas
around the change, so it is right whatever was drawn and taken back, in whatever order.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
import shapely
from shapely import MultiPolygon

from ..domain.area import AreaVersion
from ..domain.boundary import repaired
from ..domain.compare.changes import AreaChange, compare
from ..domain.compare.kinds import ChangeKind
from .geopackage_areas import areas_of
from .history import KINSHIP_ONLY
from .identifiers import new_ids

_OF_GROUND = frozenset({ChangeKind.SPLIT, ChangeKind.MERGED, ChangeKind.BOUNDARY, ChangeKind.NEW})
# That an old area has no heir at all is not stored: such a row would not say in which of several editions.
_Link = tuple[str, str | None, str, float | None, float | None]


def ancestors(connection: sqlite3.Connection, edition_id: str, version_ids: Iterable[str]) -> set[str]:
    """Return the versions of the base that these versions of a draft come from, as the lineage has it now."""
    base_id = _base_id(connection, edition_id)
    return set() if base_id is None else _linked(connection, "to", version_ids, base_id)


def relink(connection: sqlite3.Connection, edition_id: str, version_ids: Iterable[str], came_from: set[str]) -> None:
    """Tell the lineage of changed versions anew; ``came_from`` are their ancestors before the change.

    Nothing happens to an edition that was not started from another one. What people confirmed stays as it is.
    """
    base_id = _base_id(connection, edition_id)
    if base_id is None:
        return
    told = _there(connection, {*version_ids, *_linked(connection, "from", came_from, edition_id)})
    around = _around(connection, base_id, told)
    olds = _there(connection, {*came_from, *around, *(a.id for a in _alike(connection, base_id, told))})
    kin = _linked(connection, "from", [old.id for old in olds], edition_id)
    news = _there(connection, {*(a.id for a in told), *kin, *(a.id for a in _alike(connection, edition_id, olds))})
    confirmed, rejected = decided(connection, olds, news)
    changes = compare(sound(olds), sound(news), confirmed=confirmed, rejected=rejected)
    named = {area.id for area in told}
    _forget(connection, base_id, named)
    links = [link for link in _links(changes, olds, news) if link[2] in named]
    connection.executemany(
        "INSERT INTO lineage (id, kind, from_version_id, to_version_id, share_of_old, share_of_new) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        [(link_id, *link) for link_id, link in zip(new_ids(len(links)), links)],
    )


def sound(areas: Sequence[AreaVersion]) -> list[AreaVersion]:
    """Return the areas with boundaries that can be measured: what is being drawn may cross itself for a while."""
    boundaries = np.array([area.boundary for area in areas], dtype=object)
    if shapely.is_valid(boundaries).all():
        return list(areas)
    mended, _ = repaired(boundaries)
    return [replace(area, boundary=boundary or MultiPolygon()) for area, boundary in zip(areas, mended)]


def _base_id(connection: sqlite3.Connection, edition_id: str) -> str | None:
    row = connection.execute("SELECT base_edition_id FROM edition WHERE id = ?", (edition_id,)).fetchone()
    return None if row is None else row[0]


def _linked(connection: sqlite3.Connection, end: str, version_ids: Iterable[str], other_edition_id: str) -> set[str]:
    """Return the versions in the other edition at the far ends of links whose ``end`` is one of these versions."""
    statement = (
        "SELECT link.from_version_id FROM lineage AS link JOIN area_version AS far ON far.id = link.from_version_id "
        "WHERE link.to_version_id = ? AND far.edition_id = ? AND link.kind <> 'other_area'"
        if end == "to"
        else "SELECT link.to_version_id FROM lineage AS link JOIN area_version AS far ON far.id = link.to_version_id "
        "WHERE link.from_version_id = ? AND far.edition_id = ? AND link.kind <> 'other_area'"
    )
    return {
        row[0] for version_id in version_ids for row in connection.execute(statement, (version_id, other_edition_id))
    }


def _there(connection: sqlite3.Connection, version_ids: Iterable[str]) -> list[AreaVersion]:
    rows = (
        connection.execute("SELECT * FROM area_version WHERE id = ?", (version_id,)).fetchone()
        for version_id in sorted(version_ids)
    )
    return areas_of([row for row in rows if row is not None])


def _alike(connection: sqlite3.Connection, edition_id: str, areas: Sequence[AreaVersion]) -> list[AreaVersion]:
    """Return the versions of an edition with the identities of these areas."""
    rows = (
        connection.execute(
            "SELECT * FROM area_version WHERE edition_id = ? AND area_id = ?", (edition_id, area.area_id)
        ).fetchone()
        for area in areas
    )
    return areas_of([row for row in rows if row is not None])


def _around(connection: sqlite3.Connection, edition_id: str, areas: Sequence[AreaVersion]) -> set[str]:
    """Return the versions of an edition whose bounds meet those of these areas."""
    found: set[str] = set()
    for area in areas:
        if area.boundary.is_empty:
            continue
        low_x, low_y, high_x, high_y = area.boundary.bounds
        # CROSS JOIN: SQLite otherwise goes through the whole edition first.
        found.update(
            row[0]
            for row in connection.execute(
                "SELECT area_version.id FROM rtree_area_version_geom AS box CROSS JOIN area_version ON fid = box.id "
                "WHERE box.maxx >= ? AND box.minx <= ? AND box.maxy >= ? AND box.miny <= ? AND edition_id = ?",
                (low_x, high_x, low_y, high_y, edition_id),
            )
        )
    return found


def decided(
    connection: sqlite3.Connection, olds: Sequence[AreaVersion], news: Sequence[AreaVersion]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the places of the pairs that are one area, by identity or a person's word, and of those that are not."""
    places = {area.id: place for place, area in enumerate(news)}
    by_identity = {area.area_id: place for place, area in enumerate(news)}
    same = [(place, by_identity[old.area_id]) for place, old in enumerate(olds) if old.area_id in by_identity]
    other = []
    for place, old in enumerate(olds):
        for new_id, kind in connection.execute(
            "SELECT to_version_id, kind FROM lineage WHERE from_version_id = ? AND confirmed_by <> ''", (old.id,)
        ):
            if new_id in places and kind == "other_area":
                other.append((place, places[new_id]))
            elif new_id in places and kind not in KINSHIP_ONLY and (place, places[new_id]) not in same:
                same.append((place, places[new_id]))
    return [pair for pair in same if pair not in other], other


def _forget(connection: sqlite3.Connection, base_id: str, told: Iterable[str]) -> None:
    connection.executemany(
        "DELETE FROM lineage WHERE to_version_id = ? AND confirmed_by = '' AND (from_version_id IS NULL "
        "OR EXISTS (SELECT 1 FROM area_version WHERE id = from_version_id AND edition_id = ?))",
        [(version_id, base_id) for version_id in told],
    )


def _links(changes: Iterable[AreaChange], olds: Sequence[AreaVersion], news: Sequence[AreaVersion]) -> Iterator[_Link]:
    for change in changes:
        kinds = [kind for kind in change.kinds if kind in _OF_GROUND] or [ChangeKind.UNCHANGED]
        for e in change.evidence:
            for kind in kinds:
                yield kind.value, olds[e.old].id, news[e.new].id, min(1.0, e.overlap_of_old), min(1.0, e.overlap_of_new)
        if not change.evidence:
            for new in change.new:
                yield kinds[0].value, None, new.id, None, None
