"""Which identity each area version has: given when an edition is added, moved when a person knows better."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from ..domain.area import AreaVersion
from ..domain.edition import Edition, EditionStatus
from .clock import now
from .geopackage_many_rows import insert_rows
from .history import FoundLink, Kinship, Place
from .identifiers import new_id, new_ids


def identities_for(connection: sqlite3.Connection, areas: Sequence[AreaVersion], kinship: Kinship | None) -> list[str]:
    """Return an identity for each area of a new edition, no two alike; new ones are stored."""
    known = _by_special_area_id(connection, areas) if kinship is None else _by_kinship(connection, kinship)
    identities = new_ids(len(areas))
    kept: set[str] = set()
    for place in sorted(known):
        if known[place] not in kept:
            identities[place] = known[place]
            kept.add(known[place])
    # The number of an identity is the first one it had; a number given anew belongs to its first bearer.
    numbers = {row[0] for row in connection.execute("SELECT special_area_id FROM area")} | {None}
    made: list[tuple[str, int | None]] = []
    for identity, area in zip(identities, areas):
        if identity in kept:
            continue
        number = area.special_area_id
        if number in numbers:
            made.append((identity, None))
        else:
            numbers.add(number)
            made.append((identity, number))
    insert_rows(connection, "INSERT INTO area (id, special_area_id) VALUES ", made)
    return identities


def _by_special_area_id(connection: sqlite3.Connection, areas: Sequence[AreaVersion]) -> dict[int, str]:
    # The newest bearer of a number comes last and stands.
    known = dict(
        connection.execute(
            "SELECT version.special_area_id, version.area_id FROM area_version AS version "
            "JOIN edition ON edition.id = version.edition_id WHERE version.special_area_id IS NOT NULL "
            "ORDER BY edition.year, version.fid DESC"
        ).fetchall()
    )
    return {place: known[area.special_area_id] for place, area in enumerate(areas) if area.special_area_id in known}


def _by_kinship(connection: sqlite3.Connection, kinship: Kinship) -> dict[int, str]:
    there = {row[0] for row in connection.execute("SELECT id FROM area")}
    older = {place: identity for place, identity in kinship.continues.items() if identity in there}
    inherited = set(older.values())
    # What goes on in a newer edition lends its identity only where no older area does.
    newer = {
        place: identity
        for place, identity in kinship.continued_by.items()
        if identity in there and identity not in inherited
    }
    return {**newer, **older}


def join_newer(connection: sqlite3.Connection, edition: Edition, identities: Sequence[str], kinship: Kinship) -> None:
    """Give newer areas the identity of the older ones to which a new edition between them turns out to bind them.

    Only where the two lives lie on either side of the edition, so that nobody's identity is taken away.
    """
    moves: dict[str, str] = {}
    for place, newer in kinship.continued_by.items():
        older = identities[place]
        if newer == older or place not in kinship.continues:
            continue
        before = _years(connection, older)
        after = _years(connection, newer)
        if before and after and max(before) <= edition.year < min(after):
            moves.update(dict.fromkeys(versions_of(connection, newer, edition.year), older))
    if moves:
        move(connection, moves, now())


def _years(connection: sqlite3.Connection, area_id: str) -> list[int]:
    rows = connection.execute(
        "SELECT edition.year FROM area_version JOIN edition ON edition.id = edition_id WHERE area_id = ?", (area_id,)
    )
    return [row[0] for row in rows]


def versions_of(connection: sqlite3.Connection, area_id: str, from_year: int) -> list[str]:
    """Return the ids of an area's versions in editions of ``from_year`` and later."""
    rows = connection.execute(
        "SELECT area_version.id FROM area_version JOIN edition ON edition.id = edition_id "
        "WHERE area_id = ? AND year >= ? ORDER BY year",
        (area_id, from_year),
    )
    return [row[0] for row in rows]


def fresh_identity(connection: sqlite3.Connection) -> str:
    """Store an identity that nobody has and return it."""
    identity = new_id()
    connection.execute("INSERT INTO area (id, special_area_id) VALUES (?, NULL)", (identity,))
    return identity


def identities_of(connection: sqlite3.Connection, version_ids: Sequence[str]) -> dict[str, str]:
    """Return the identities that versions have now."""
    found = {}
    for version_id in version_ids:
        row = connection.execute("SELECT area_id FROM area_version WHERE id = ?", (version_id,)).fetchone()
        if row is not None:
            found[version_id] = row[0]
    return found


def places_taken(connection: sqlite3.Connection, identities: Mapping[str, str]) -> bool:
    """Whether an area that stays where it is has one of these identities in the edition of a version to be moved."""
    for version_id, identity in identities.items():
        there = connection.execute(
            "SELECT there.id FROM area_version AS moved JOIN area_version AS there "
            "ON there.edition_id = moved.edition_id AND there.area_id = ? WHERE moved.id = ?",
            (identity, version_id),
        ).fetchone()
        if there is not None and there["id"] not in identities:
            return True
    return False


def move(connection: sqlite3.Connection, identities: Mapping[str, str], moment: str) -> None:
    """Give versions other identities; assessments, judgements and proposals of their editions go with them."""
    # Two areas may swap: all step aside before any takes its new place, and the references are checked at the end.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for version_id in identities:
        _carry(connection, version_id, version_id)
    for version_id, identity in identities.items():
        _carry(connection, version_id, identity)
    connection.execute("UPDATE gpkg_contents SET last_change = ? WHERE table_name = 'area_version'", (moment,))


def swap(connection: sqlite3.Connection, version_id: str, identity: str, moment: str) -> None:
    """Give a version the identity of one that is not in its edition any more, and that one the identity it had.

    What was assessed and judged of each in the edition follows it.
    """
    connection.execute("PRAGMA defer_foreign_keys = ON")
    place = connection.execute("SELECT area_id, edition_id FROM area_version WHERE id = ?", (version_id,)).fetchone()
    _carry_assessed(connection, place["edition_id"], identity, version_id)
    _carry(connection, version_id, identity)
    _carry_assessed(connection, place["edition_id"], version_id, place["area_id"])
    connection.execute("UPDATE gpkg_contents SET last_change = ? WHERE table_name = 'area_version'", (moment,))


def _carry(connection: sqlite3.Connection, version_id: str, identity: str) -> None:
    present = connection.execute("SELECT area_id, edition_id FROM area_version WHERE id = ?", (version_id,)).fetchone()
    _carry_assessed(connection, present["edition_id"], present["area_id"], identity)
    connection.execute(
        "UPDATE area_version SET area_id = ?, row_version = row_version + 1 WHERE id = ?", (identity, version_id)
    )


def _carry_assessed(connection: sqlite3.Connection, edition_id: str, identity: str, to: str) -> None:
    place = (to, identity, edition_id)
    connection.execute("UPDATE assessment SET area_id = ? WHERE area_id = ? AND edition_id = ?", place)
    connection.execute("UPDATE judgement SET area_id = ? WHERE area_id = ? AND edition_id = ?", place)
    connection.execute("UPDATE judgement_draft SET area_id = ? WHERE area_id = ? AND edition_id = ?", place)
    connection.execute(
        "UPDATE boundary_proposal SET area_id = ?, row_version = row_version + 1 WHERE area_id = ? "
        "AND assessment_id IN (SELECT id FROM assessment WHERE edition_id = ?)",
        place,
    )


def put_links(
    connection: sqlite3.Connection, edition: Edition, version_ids: Sequence[str], links: Sequence[FoundLink]
) -> None:
    """Store what a comparison found, in place of what it found across the new edition before.

    A draft may come to nothing: what was found across it stays.
    """
    if edition.status is not EditionStatus.DRAFT:
        forget_across(connection, edition)

    store_links(connection, links, version_ids)


def store_links(connection: sqlite3.Connection, links: Iterable[FoundLink], version_ids: Sequence[str] = ()) -> None:
    """Store what a comparison found; ``version_ids`` are the versions behind the places of areas just added."""

    def version(place: Place) -> str | None:
        return version_ids[place] if isinstance(place, int) else place

    listed = list(links)
    insert_rows(
        connection,
        "INSERT INTO lineage (id, from_version_id, to_version_id, kind, share_of_old, share_of_new) VALUES ",
        (
            (link_id, version(link.old), version(link.new), link.kind, _share(link.share_of_old),
             _share(link.share_of_new))
            for link_id, link in zip(new_ids(len(listed)), listed)
        ),
    )  # fmt: skip


def _share(value: float | None) -> float | None:
    return None if value is None else min(1.0, max(0.0, value))


def forget_across(connection: sqlite3.Connection, edition: Edition) -> None:
    """Forget what was found between the editions on either side of one; what people confirmed stays."""
    before, after = (
        connection.execute("SELECT id FROM edition WHERE year < ? ORDER BY year DESC", (edition.year,)).fetchone(),
        connection.execute("SELECT id FROM edition WHERE year > ? ORDER BY year", (edition.year,)).fetchone(),
    )
    if before is None or after is None:
        return
    connection.execute(
        "DELETE FROM lineage WHERE confirmed_by = '' "
        "AND (from_version_id IS NULL OR from_version_id IN (SELECT id FROM area_version WHERE edition_id = ?1)) "
        "AND (to_version_id IS NULL OR to_version_id IN (SELECT id FROM area_version WHERE edition_id = ?2))",
        (before["id"], after["id"]),
    )
