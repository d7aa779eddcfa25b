"""Drafts: an edition that begins with all areas of another one."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from ..domain.category import CategoryScheme
from ..domain.edition import Edition, EditionStatus
from ..domain.errors import RuleError
from ..domain.many_objects import many_objects
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_areas import areas
from .geopackage_editions import edition_by_id, edition_of, put_edition
from .history import FoundLink, Kinship
from .interface import NewEdition


@many_objects()
def start_draft(
    connection: sqlite3.Connection,
    base_edition_id: str,
    year: int,
    label: str,
    by: str,
    scheme: CategoryScheme | None,
    progress: Progress,
) -> Edition:
    """Store a draft with all areas of its base, their identities and lineage. Raises ``RuleError``, ``Cancelled``."""
    base = edition_by_id(connection, base_edition_id)
    if year <= base.year:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "A draft for {year} cannot start from the edition of {base}."),
                year=year,
                base=base.year,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give a year after {base}."), base=base.year),
        )
    carried = areas(connection, base.id, progress.part(0.0, 0.2))
    # What a source file stated is no word about the draft.
    unstated = [replace(area, stated_length=None, stated_area=None) for area in carried]
    kinship = Kinship(
        continues={place: area.area_id for place, area in enumerate(carried)},
        links=[FoundLink("unchanged", area.id, place, 1.0, 1.0) for place, area in enumerate(carried)],
    )
    new = NewEdition(year, label.strip(), EditionStatus.DRAFT, scheme or base.scheme)
    return put_edition(connection, new, unstated, by, progress.part(0.3, 1.0), kinship, base)


def base_edition(connection: sqlite3.Connection, edition_id: str) -> Edition | None:
    """Return the edition that a draft was started from, if it was."""
    edition_by_id(connection, edition_id)
    row = connection.execute(
        "SELECT base.* FROM edition JOIN edition AS base ON base.id = edition.base_edition_id WHERE edition.id = ?",
        (edition_id,),
    ).fetchone()
    return None if row is None else edition_of(row)


def refuse_undrawable(edition: Edition) -> None:
    """Raise ``RuleError`` when an edition is no draft."""
    if edition.status is not EditionStatus.DRAFT:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition {year} is no draft: its areas cannot be redrawn."),
                year=edition.year,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Start a draft from it and draw there.")),
        )
