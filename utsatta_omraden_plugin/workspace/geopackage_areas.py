"""Areas: read, and given another category."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date

from ..domain.area import AreaVersion
from ..domain.assessment import JudgementLevel
from ..domain.category import Category
from ..domain.change import Change
from ..domain.edition import Edition
from ..domain.errors import RuleError, WorkspaceError
from ..domain.many_objects import many_objects
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from .clock import now
from .geopackage_area_table import area_table, table_of
from .geopackage_editions import edition_by_id
from .geopackage_frozen import refuse_frozen
from .geopackage_log import append


def areas_of(rows: Sequence[sqlite3.Row]) -> list[AreaVersion]:
    """Return the areas in rows of area_version. Raises ``ValueError`` when a row holds what the plugin never wrote."""
    return list(table_of(dict(zip(rows[0].keys(), zip(*rows))))) if rows else []


@many_objects()
def areas(connection: sqlite3.Connection, edition_id: str, progress: Progress) -> list[AreaVersion]:
    """Return the areas of an edition in the order of their object id, those without one last."""
    return list(area_table(connection, edition_id, progress))


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
