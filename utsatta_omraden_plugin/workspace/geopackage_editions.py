"""Editions and their areas, written in one go."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence

from ..domain.area import AreaVersion
from ..domain.category import CategoryScheme
from ..domain.edition import Edition, EditionStatus
from ..domain.errors import RuleError, WorkspaceError
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from .clock import now
from .geopackage_area_rows import NewRows, boundaries_of, store_areas
from .geopackage_identities import identities_for, join_newer, put_links
from .geopackage_index import indexed_in_one_go
from .geopackage_log import append
from .history import Kinship
from .identifiers import new_id, new_ids
from .interface import NewEdition


def edition_of(row: sqlite3.Row) -> Edition:
    """Return the edition in a row."""
    return Edition(
        id=row["id"],
        year=row["year"],
        label=row["label"],
        status=EditionStatus(row["status"]),
        scheme=CategoryScheme(row["scheme"]),
        method_id=row["method_id"],
        source_name=row["source_name"],
        source_sha256=row["source_sha256"],
        imported_at=row["imported_at"],
    )


def editions(connection: sqlite3.Connection) -> list[Edition]:
    """Return the editions, oldest first."""
    return [edition_of(row) for row in connection.execute("SELECT * FROM edition ORDER BY year")]


def edition_of_year(connection: sqlite3.Connection, year: int) -> Edition:
    """Return the edition of a year. Raises ``RuleError`` that names the years there are."""
    there = editions(connection)
    for edition in there:
        if edition.year == year:
            return edition
    if not there:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "The workspace has no edition {year}; it has no edition at all yet."
                ),
                year=year,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Import an edition first.")),
        )
    raise RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace has no edition {year}. It has: {years}."),
            year=year,
            years=", ".join(str(edition.year) for edition in there),
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose one of these years, or import the edition.")),
    )


def edition_by_id(connection: sqlite3.Connection, edition_id: str) -> Edition:
    """Return an edition. Raises ``RuleError`` when it does not exist."""
    row = connection.execute("SELECT * FROM edition WHERE id = ?", (edition_id,)).fetchone()
    if row is None:
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The edition is not in this workspace any more.")))
    return edition_of(row)


def edition_by_source(connection: sqlite3.Connection, sha256: str) -> Edition | None:
    """Return the edition that was imported from the file with this hash, if any."""
    if not sha256:
        return None
    row = connection.execute("SELECT * FROM edition WHERE source_sha256 = ?", (sha256,)).fetchone()
    return None if row is None else edition_of(row)


def put_edition(
    connection: sqlite3.Connection,
    new: NewEdition,
    areas: Sequence[AreaVersion],
    by: str,
    progress: Progress,
    kinship: Kinship | None = None,
    base: Edition | None = None,
) -> Edition:
    """Store an edition with all its areas and the one change-log row of it, and count them afterwards.

    ``base`` is the edition that a draft is started from. Raises ``RuleError`` when the year or the file is known, and
    naming an area without a boundary of polygons.
    """
    boundaries = boundaries_of(areas)
    _refuse_known(connection, new)
    edition = Edition(
        id=new_id(),
        year=new.year,
        label=new.label,
        status=new.status,
        scheme=new.scheme,
        method_id=connection.execute("SELECT method_id FROM workspace_meta").fetchone()[0],
        source_name=new.source_name,
        source_sha256=new.source_sha256,
        imported_at=now(),
    )
    _insert_edition(connection, edition, base)
    version_ids = new_ids(len(areas))
    identities = identities_for(connection, areas, kinship)
    with indexed_in_one_go(connection, edition.id, boundaries):
        store_areas(connection, NewRows(areas, boundaries, version_ids, identities), edition, by, progress)
    if kinship is not None:
        put_links(connection, edition, version_ids, kinship.links)
        join_newer(connection, edition, identities, kinship)
    _log_edition(connection, edition, areas, base, by)
    stored = connection.execute("SELECT count(*) FROM area_version WHERE edition_id = ?", (edition.id,)).fetchone()[0]
    if stored != len(areas):
        raise WorkspaceError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Only {stored} of {areas} areas were stored. Nothing was changed."),
                stored=stored,
                areas=len(areas),
            )
        )
    progress.at(1.0)
    return edition_by_id(connection, edition.id)


def _refuse_known(connection: sqlite3.Connection, new: NewEdition) -> None:
    taken = connection.execute("SELECT source_name FROM edition WHERE year = ?", (new.year,)).fetchone()
    if taken is not None:
        here = QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace already has an edition {year}.")
        imported = QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "The workspace already has an edition {year}, imported from {file}."
        )
        raise RuleError(
            text(imported if taken[0] else here, year=new.year, file=taken[0] or ""),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give another year, or import into another workspace.")),
        )
    known = edition_by_source(connection, new.source_sha256)
    if known is not None:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The file {file} has been imported already, as edition {year}."),
                file=new.source_name,
                year=known.year,
            )
        )


def _insert_edition(connection: sqlite3.Connection, edition: Edition, base: Edition | None) -> None:
    connection.execute(
        "INSERT INTO edition (id, year, label, status, scheme, method_id, source_name, source_sha256, imported_at, "
        "base_edition_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            edition.id,
            edition.year,
            edition.label,
            edition.status.value,
            edition.scheme.value,
            edition.method_id,
            edition.source_name,
            edition.source_sha256,
            edition.imported_at,
            None if base is None else base.id,
        ),
    )


def _log_edition(
    connection: sqlite3.Connection, edition: Edition, areas: Sequence[AreaVersion], base: Edition | None, by: str
) -> None:
    told: dict[str, object] = {
        "year": edition.year,
        "areas": len(areas),
        "categories": dict(Counter(area.category for area in areas)),
    }
    if base is None:
        what = "import_edition" if edition.source_sha256 else "add_edition"
        told.update(source_name=edition.source_name, source_sha256=edition.source_sha256)
    else:
        what = "start_draft"
        told.update(base_edition_id=base.id, base_year=base.year)
    if edition.status is EditionStatus.COMPILED:
        what = "start_compilation"
    append(connection, by=by, what=what, table="edition", row_id=edition.id, new=told)
