"""Areas: read, and given another category."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ..domain.area import AreaVersion, Organisation
from ..domain.assessment import JudgementLevel
from ..domain.category import Category
from ..domain.change import Change
from ..domain.edition import Edition
from ..domain.errors import RuleError, WorkspaceError
from ..domain.many_objects import many_objects
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..domain.trend import Trend
from .clock import now
from .geopackage_editions import edition_by_id
from .geopackage_frozen import refuse_frozen
from .geopackage_geometry import to_multipolygons
from .geopackage_log import append


def areas_of(rows: Sequence[sqlite3.Row]) -> list[AreaVersion]:
    """Return the areas in rows of area_version. Raises ``ValueError`` when a row holds what the plugin never wrote."""
    if not rows:
        return []
    # Column by column, for most hold few values many times and this is the way to an export of a whole edition.
    columns = dict(zip(rows[0].keys(), zip(*rows)))
    days = {text: date.fromisoformat(text) for text in _distinct(columns, "valid_from", "valid_to")}
    trends = {text: Trend(text) for text in _distinct(columns, "trend")}
    extras = {text: _members(text) for text in set(columns["extra"])}
    units = list(zip(*(columns[name] for name in _ORGANISATION)))
    organisations = {unit: Organisation(*unit) for unit in set(units)}
    return list(
        # In the order of the fields of AreaVersion.
        map(
            AreaVersion,
            columns["name"],
            _shared(columns["category"]),
            to_multipolygons(columns["geom"]).tolist(),
            columns["special_area_id"],
            columns["object_id"],
            _shared(columns["locality"]),
            [organisations[unit] for unit in units],
            [days.get(text) for text in columns["valid_from"]],
            [days.get(text) for text in columns["valid_to"]],
            [trends.get(text) for text in columns["trend"]],
            columns["stated_length"],
            columns["stated_area"],
            [extras[text] for text in columns["extra"]],
            columns["id"],
            columns["area_id"],
            _shared(columns["edition_id"]),
            columns["row_version"],
            _shared(columns["changed_at"]),
            _shared(columns["changed_by"]),
        )
    )


_STEP = 10_000
_ORGANISATION = ("lpo", "lpo_code", "police_area", "police_area_code", "region", "region_code")


def _members(text: str) -> dict[str, Any]:
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError("further attributes are no members of an object")
    return found


def _shared(texts: Sequence[str]) -> list[str]:
    """Return the texts with one object for equal ones: SQLite makes a new one for each row."""
    one: dict[str, str] = {}
    return [one.setdefault(text, text) for text in texts]


def _distinct(columns: Mapping[str, Sequence[Any]], *names: str) -> set[str]:
    return {text for name in names for text in columns[name]} - {None}


@many_objects()
def areas(connection: sqlite3.Connection, edition_id: str, progress: Progress) -> list[AreaVersion]:
    """Return the areas of an edition in the order of their object id, those without one last."""
    edition = edition_by_id(connection, edition_id)
    doing = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Reading the areas of {year}"), year=edition.year)
    progress.at(0.0, doing)
    count = connection.execute("SELECT count(*) FROM area_version WHERE edition_id = ?", (edition_id,)).fetchone()[0]
    cursor = connection.execute("SELECT * FROM area_version WHERE edition_id = ?", (edition_id,))
    found: list[AreaVersion] = []
    numbers: list[int] = []
    while rows := cursor.fetchmany(_STEP):
        progress.at(len(found) / count, doing)
        found += areas_of(rows)
        numbers += [row["fid"] for row in rows]
    progress.at(1.0)
    # Sorted here, for SQLite would carry the boundaries through its sorting.
    keys = [(area.object_id is None, area.object_id or 0, number) for area, number in zip(found, numbers)]
    return [found[place] for place in sorted(range(len(found)), key=keys.__getitem__)]


def area(connection: sqlite3.Connection, version_id: str) -> AreaVersion:
    """Return one area version. Raises ``RuleError`` when it does not exist."""
    row = connection.execute("SELECT * FROM area_version WHERE id = ?", (version_id,)).fetchone()
    if row is None:
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The area is not in this workspace any more.")))
    return areas_of([row])[0]


def set_category(
    connection: sqlite3.Connection,
    version_id: str,
    category: Category,
    reason: str,
    valid_from: date,
    by: str,
    expected_row_version: int | None,
    level: JudgementLevel | None = None,
) -> Change:
    """Give an area another category, with its change-log row. Raises ``RuleError`` as ``Workspace.set_category``."""
    before = area(connection, version_id)
    refuse_frozen(connection, before.edition_id)
    if not reason.strip():
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A change of category needs a written reason.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write why the area gets the category.")),
        )
    refuse_foreign_category(edition_by_id(connection, before.edition_id), category.value)
    refuse_changed(before, expected_row_version)
    old = {"category": before.category, "valid_from": _iso(before.valid_from)}
    wanted = {"category": category.value, "valid_from": valid_from.isoformat()}
    changed = [column for column in wanted if wanted[column] != old[column]]
    if "category" not in changed:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "{name} has the category {category} already."),
                name=before.name,
                category=category.value,
            )
        )
    _write_category(connection, version_id, wanted, by)
    return append(
        connection,
        by=by,
        what="set_category",
        table="area_version",
        row_id=version_id,
        area_id=before.area_id,
        old={column: old[column] for column in changed},
        new={**{column: wanted[column] for column in changed}, **said_by(level)},
        reason=reason.strip(),
    )


def said_by(level: JudgementLevel | None) -> dict[str, object]:
    """Return what the log tells of the level that decided; it is no value of the area."""
    return {} if level is None else {"level": level.value}


def refuse_foreign_category(edition: Edition, category: str) -> None:
    """Raise ``RuleError`` when the edition's scheme has no such category."""
    known = [own.value for own in edition.scheme.categories]
    if category not in known:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition {year} has no category {category}. It has: {categories}."),
                year=edition.year,
                category=category,
                categories=", ".join(known),
            )
        )


def refuse_changed(before: AreaVersion, expected_row_version: int | None) -> None:
    """Raise ``RuleError`` when the area has been changed since the expected row version was read."""
    if expected_row_version is not None and expected_row_version != before.row_version:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "{name} has been changed by {by} since you read it."),
                name=before.name,
                by=before.changed_by,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Look at the present values, then make your change again.")),
        )


def _write_category(connection: sqlite3.Connection, version_id: str, values: Mapping[str, object], by: str) -> None:
    """Write category and date into the row and read them back. Raises ``WorkspaceError`` when they differ."""
    moment = now()
    connection.execute(
        "UPDATE area_version SET category = ?, valid_from = ?, row_version = row_version + 1, changed_at = ?, "
        "changed_by = ? WHERE id = ?",
        (values["category"], values["valid_from"], moment, by, version_id),
    )
    connection.execute("UPDATE gpkg_contents SET last_change = ? WHERE table_name = 'area_version'", (moment,))
    row = connection.execute(
        "SELECT category, valid_from, changed_at FROM area_version WHERE id = ?", (version_id,)
    ).fetchone()
    if row is None or tuple(row) != (values["category"], values["valid_from"], moment):
        raise WorkspaceError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The change did not reach the workspace. Nothing was changed."))
        )


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
