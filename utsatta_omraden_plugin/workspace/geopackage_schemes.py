"""A draft moved to another category scheme, with the areas whose category that scheme lacks."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date

from ..domain.area import AreaVersion
from ..domain.category import Category, CategoryScheme, category_of
from ..domain.change import Change
from ..domain.edition import Edition
from ..domain.errors import RuleError, WorkspaceError
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_area_values import values_of, write_values
from .geopackage_areas import areas, refuse_foreign_category
from .geopackage_drafts import refuse_undrawable
from .geopackage_editions import edition_by_id
from .geopackage_frozen import refuse_frozen
from .geopackage_log import append, changed_since
from .geopackage_steps import STEP
from .identifiers import new_id

_NAMED = 10
"""So many areas are named in an error; the others are counted."""


def change_scheme(
    connection: sqlite3.Connection,
    edition_id: str,
    scheme: CategoryScheme,
    mapping: Mapping[str, Category],
    reason: str,
    valid_from: date,
    by: str,
) -> list[Change]:
    """Give a draft another scheme and areas their new category. Raises ``RuleError`` as the interface says."""
    edition = edition_by_id(connection, edition_id)
    refuse_frozen(connection, edition.id)
    refuse_undrawable(edition)
    _refuse_blank(reason)
    there = {area.id: area for area in areas(connection, edition_id, Progress())}
    _refuse_incomplete(there, scheme, mapping)
    told: dict[str, object] = {STEP: new_id()}
    changes = []
    if scheme is not edition.scheme:
        _write_scheme(connection, edition, scheme)
        changes.append(
            append(
                connection,
                by=by,
                what="change_scheme",
                table="edition",
                row_id=edition.id,
                old={"scheme": edition.scheme.value, **told},
                new={"scheme": scheme.value, **told},
                reason=reason.strip(),
            )
        )
    moved = edition_by_id(connection, edition_id)
    for version_id, category in mapping.items():
        refuse_foreign_category(moved, category.value)
        before = there[version_id]
        if before.category == category.value:
            continue
        present = values_of(before)
        wanted = {"category": category.value, "valid_from": valid_from.isoformat()}
        old = {column: present[column] for column in wanted if present[column] != wanted[column]}
        write_values(connection, version_id, {**present, **wanted}, present, by)
        changes.append(
            append(
                connection,
                by=by,
                what="change_scheme",
                table="area_version",
                row_id=version_id,
                area_id=before.area_id,
                old={**old, **told},
                new={**{column: wanted[column] for column in old}, **told},
                reason=reason.strip(),
            )
        )
    if not changes:
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Nothing has been changed: it stands like this.")))
    return changes


def take_back_scheme(connection: sqlite3.Connection, change: Change) -> dict[str, object]:
    """Put an edition's former scheme back. Return the values put back. Raises ``RuleError``."""
    edition = edition_by_id(connection, change.row_id)
    if edition.scheme.value != change.new["scheme"]:
        raise changed_since(change)
    _write_scheme(connection, edition, CategoryScheme(change.old["scheme"]))
    return dict(change.old)


def _refuse_blank(reason: str) -> None:
    if not reason.strip():
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Another category scheme needs a written reason.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write why the edition gets the scheme.")),
        )


def _refuse_incomplete(
    there: Mapping[str, AreaVersion], scheme: CategoryScheme, mapping: Mapping[str, Category]
) -> None:
    if not set(mapping) <= set(there):
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The area is not in this workspace any more.")))
    homeless = [
        area.name
        for area in there.values()
        if area.id not in mapping and category_of(area.category) not in (None, *scheme.categories)
    ]
    if homeless:
        named = ", ".join(homeless[:_NAMED]) + (f" + {len(homeless) - _NAMED}" if len(homeless) > _NAMED else "")
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "These areas have a category that the scheme lacks: {names}."),
                names=named,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Say which category each of them gets.")),
        )


def _write_scheme(connection: sqlite3.Connection, edition: Edition, scheme: CategoryScheme) -> None:
    connection.execute("UPDATE edition SET scheme = ? WHERE id = ?", (scheme.value, edition.id))
    if edition_by_id(connection, edition.id).scheme is not scheme:
        raise WorkspaceError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The change did not reach the workspace. Nothing was changed."))
        )
