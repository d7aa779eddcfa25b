"""Which area a person means by an id or a name: the edition's own first, then what areas were called in other years."""

from __future__ import annotations

import difflib
import sqlite3
import unicodedata
from collections.abc import Iterable, Sequence

from ..domain.area import AreaVersion
from ..domain.errors import RuleError
from ..domain.names import folded_name, name_parts
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .geopackage_areas import area
from .geopackage_editions import edition_by_id

_SUGGESTED = 3


def find_area(connection: sqlite3.Connection, edition_id: str, key: str) -> AreaVersion:
    """Return the edition's area with this special area id or name, or that had it in another edition.

    What the edition itself calls so goes first: a number may have been given anew to other ground. Otherwise the area
    is followed from the other edition by its identity and by the splits and mergers of the lineage. Raises
    ``RuleError`` that names the candidates when there are several, and similar names when there is none.
    """
    year = edition_by_id(connection, edition_id).year
    wanted = _folded(key)
    here = _versions(connection, edition_id)
    found = _called(here, wanted)
    if len(found) == 1:
        return area(connection, found[0]["id"])
    if found:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Several areas of edition {year} fit “{key}”: {names}."),
                year=year,
                key=key,
                names=_named(found),
            ),
            _only_one(),
        )
    every = _versions(connection)
    once = _called(every, wanted)
    if not once:
        raise _unknown(key, year, every)
    heirs = [row for row in here if row["id"] in _heirs(connection, once, every, year)]
    if len(heirs) == 1:
        return area(connection, heirs[0]["id"])
    if heirs:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "“{key}” ({once}) is more than one area in edition {year}: {names}."
                ),
                key=key,
                once=_named(once),
                year=year,
                names=_named(heirs),
            ),
            _only_one(),
        )
    raise RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition {year} has no area that was “{key}” ({once})."),
            year=year,
            key=key,
            once=_named(once),
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give an edition that has it, or another area.")),
    )


def _versions(connection: sqlite3.Connection, edition_id: str = "") -> list[sqlite3.Row]:
    """Return the area versions of an edition, or of all, the newest edition first."""
    return connection.execute(
        "SELECT version.id, version.area_id, version.name, version.special_area_id, edition.year "
        "FROM area_version AS version JOIN edition ON edition.id = version.edition_id "
        "WHERE ? IN ('', version.edition_id) ORDER BY edition.year DESC, version.name",
        (edition_id,),
    ).fetchall()


def _called(rows: Iterable[sqlite3.Row], wanted: str) -> list[sqlite3.Row]:
    """Return what has this id, or else this name (folded)."""
    if not wanted:
        return []
    rows = list(rows)
    return [row for row in rows if str(row["special_area_id"]) == wanted] or [
        row for row in rows if _folded(row["name"]) == wanted
    ]


def _heirs(
    connection: sqlite3.Connection, once: Iterable[sqlite3.Row], every: Iterable[sqlite3.Row], year: int
) -> set[str]:
    """Return the versions to which areas of other editions lead, step by step towards ``year`` and never away."""
    years: dict[str, int] = {}
    identity: dict[str, str] = {}
    lives: dict[str, list[str]] = {}
    for row in every:
        years[row["id"]], identity[row["id"]] = row["year"], row["area_id"]
        lives.setdefault(row["area_id"], []).append(row["id"])
    kin = _kin(connection)
    reached: set[str] = set()
    waiting = [row["id"] for row in once]
    while waiting:
        version = waiting.pop()
        if version in reached:
            continue
        reached.add(version)
        nearer = (
            other
            for other in (*lives[identity[version]], *kin.get(version, ()))
            if abs(years[other] - year) < abs(years[version] - year)
            and (years[other] - year) * (years[version] - year) >= 0
        )
        waiting.extend(nearer)
    return reached


def _kin(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Return, both ways, which versions are parts of which, unless a person holds them for different areas."""
    kin: dict[str, list[str]] = {}
    for old, new in connection.execute(
        "SELECT link.from_version_id, link.to_version_id FROM lineage AS link "
        "WHERE link.kind IN ('split', 'merged') AND link.from_version_id IS NOT NULL "
        "AND link.to_version_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM lineage AS said "
        "WHERE said.from_version_id = link.from_version_id AND said.to_version_id = link.to_version_id "
        "AND said.kind = 'other_area')"
    ):
        kin.setdefault(old, []).append(new)
        kin.setdefault(new, []).append(old)
    return kin


def _unknown(key: str, year: int, every: Sequence[sqlite3.Row]) -> RuleError:
    by_fold: dict[str, sqlite3.Row] = {}
    for row in sorted(every, key=lambda one: abs(one["year"] - year)):
        by_fold.setdefault(_folded(row["name"]), row)
    place = folded_name(key)
    near = [fold for fold, row in by_fold.items() if place and place in name_parts(row["name"])]
    near += difflib.get_close_matches(_folded(key), by_fold, n=_SUGGESTED)
    # One name of each area is enough, the one nearest in time.
    suggested = list({row["area_id"]: row for row in (by_fold[fold] for fold in reversed(near))}.values())
    suggested = suggested[::-1][:_SUGGESTED]
    remedy = (
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Similar names: {names}."), names=_named(suggested))
        if suggested
        else text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give a special area id or a name, of this edition or another."))
    )
    return RuleError(
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition {year} has no area “{key}”."), year=year, key=key), remedy
    )


def _only_one() -> Text:
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Give the special area id (or the name) that only one of them has.")
    )


def _folded(key: str) -> str:
    return "".join(unicodedata.normalize("NFC", key).casefold().split())


def _named(rows: Iterable[sqlite3.Row]) -> str:
    """Return names with edition and id, such as ``Norrby (2025, id 7)``."""
    return ", ".join(
        f"{row['name']} ({row['year']})"
        if row["special_area_id"] is None
        else f"{row['name']} ({row['year']}, id {row['special_area_id']})"
        for row in rows
    )
