"""Editions and their areas, written in one go."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, repeat

import numpy as np
import shapely

from ..domain.area import AreaVersion
from ..domain.category import CategoryScheme
from ..domain.edition import Edition, EditionStatus
from ..domain.errors import RuleError, WorkspaceError
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from .clock import now
from .geopackage_geometry import to_blobs
from .geopackage_identities import identities_for, join_newer, put_links
from .geopackage_index import indexed_in_one_go
from .geopackage_log import append
from .geopackage_many_rows import insert_rows
from .history import Kinship
from .identifiers import new_id, new_ids
from .interface import NewEdition

_ROWS_AT_A_TIME = 2000


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


def boundary_blobs(areas: Sequence[AreaVersion]) -> list[bytes]:
    """Return the boundaries as the file stores them. Raises ``RuleError`` naming an area that has none."""
    boundaries = np.empty(len(areas), dtype=object)
    boundaries[:] = [area.boundary for area in areas]
    wrong = np.flatnonzero(shapely.get_type_id(boundaries) != shapely.GeometryType.MULTIPOLYGON)
    if len(wrong):
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The area {name} has no boundary of polygons."),
                name=areas[int(wrong[0])].name,
            )
        )
    return to_blobs(boundaries)


def put_edition(
    connection: sqlite3.Connection,
    new: NewEdition,
    areas: Sequence[AreaVersion],
    blobs: Sequence[bytes],
    by: str,
    progress: Progress,
    kinship: Kinship | None = None,
    base: Edition | None = None,
) -> Edition:
    """Store an edition with all its areas and the one change-log row of it, and count them afterwards.

    ``base`` is the edition that a draft is started from.
    """
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
    rows = _area_rows(areas, blobs, version_ids, identities, edition, by)
    with indexed_in_one_go(connection, edition.id, areas):
        _insert_areas(connection, rows, len(areas), progress)
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


def _insert_areas(
    connection: sqlite3.Connection, rows: Iterator[tuple[object, ...]], count: int, progress: Progress
) -> None:
    for start in range(0, count, _ROWS_AT_A_TIME):
        progress.at(start / count, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Storing the areas")))
        insert_rows(
            connection,
            "INSERT INTO area_version (id, area_id, edition_id, object_id, special_area_id, name, category, locality, "
            "lpo, lpo_code, police_area, police_area_code, region, region_code, valid_from, valid_to, trend, "
            "stated_length, stated_area, extra, row_version, changed_at, changed_by, geom) VALUES ",
            islice(rows, _ROWS_AT_A_TIME),
        )


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


def _area_rows(
    areas: Sequence[AreaVersion],
    blobs: Sequence[bytes],
    version_ids: Sequence[str],
    identities: Sequence[str],
    edition: Edition,
    by: str,
) -> Iterator[tuple[object, ...]]:
    # Column by column: for a hundred thousand areas many times as fast as row by row.
    units = [area.organisation for area in areas]
    # Areas of a file often share one dictionary: it is written out once.
    extras = {id(area.extra): area.extra for area in areas if area.extra}
    written = {key: json.dumps(dict(extra), ensure_ascii=False, default=str) for key, extra in extras.items()}
    iso = {day: day.isoformat() for area in areas for day in (area.valid_from, area.valid_to) if day is not None}
    return zip(
        version_ids,
        identities,
        repeat(edition.id),
        [area.object_id for area in areas],
        [area.special_area_id for area in areas],
        [area.name for area in areas],
        [area.category for area in areas],
        [area.locality for area in areas],
        [unit.lpo for unit in units],
        [unit.lpo_code for unit in units],
        [unit.police_area for unit in units],
        [unit.police_area_code for unit in units],
        [unit.region for unit in units],
        [unit.region_code for unit in units],
        [None if area.valid_from is None else iso[area.valid_from] for area in areas],
        [None if area.valid_to is None else iso[area.valid_to] for area in areas],
        [None if area.trend is None else area.trend.value for area in areas],
        [area.stated_length for area in areas],
        [area.stated_area for area in areas],
        [written.get(id(area.extra), "{}") for area in areas],
        repeat(1),
        repeat(edition.imported_at),
        repeat(by),
        blobs,
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
