"""Publications of editions in a file: made, opened again, listed."""

from __future__ import annotations

import json
import sqlite3
from abc import abstractmethod
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from ..domain.edition import Edition, EditionStatus
from ..domain.edition_hash import content_hash
from ..domain.errors import RuleError, WorkspaceError
from ..domain.progress import Progress
from ..domain.publication import (
    Hindrance,
    Publication,
    hindrances_of_conflicts,
    hindrances_of_judgements,
    published_label,
)
from ..domain.text import QT_TRANSLATE_NOOP, text
from .clock import now
from .geopackage_areas import areas
from .geopackage_compilation_tables import conflicts
from .geopackage_database import Database
from .geopackage_editions import edition_by_id
from .geopackage_frozen import refuse_frozen
from .geopackage_judgements import judgements
from .geopackage_log import append
from .geopackage_redrawn import redrawn_since_noa
from .identifiers import new_id
from .interface_publication import PublicationKeeper
from .publication_folder import note_folder, settle_folder

PUBLISH = "publish_edition"
REOPEN = "open_new_version"


class GeoPackagePublications(PublicationKeeper):
    """Each call is one use of the file that the workspace brings."""

    _database: Database

    @abstractmethod
    def _reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection whose reads all see the same state."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection inside one transaction."""

    def publish(self, edition_id: str, reason: str, by: str, content_sha256: str) -> Publication:
        """Make a draft or compiled edition the published one and freeze it, as its next version."""
        with self._writing() as connection:
            return _publish(connection, edition_id, reason, by, content_sha256)

    def open_new_version(self, edition_id: str, reason: str, by: str) -> Publication:
        """Let a published edition be changed again, with a reason; return the version that stood until now."""
        with self._writing() as connection:
            return _open_new_version(connection, edition_id, reason, by)

    def publications(self, edition_id: str) -> list[Publication]:
        """Return the versions in which an edition was published here, the first one first."""
        with self._reading() as connection:
            edition_by_id(connection, edition_id)
            return _publications(connection, edition_id)

    def redrawn_since_noa(self, edition_id: str) -> frozenset[str]:
        """Return the ids of the area versions whose boundary is not the one that Noa judged last."""
        with self._reading() as connection:
            edition_by_id(connection, edition_id)
            return redrawn_since_noa(connection, edition_id)

    def note_folder(self, publication: Publication, folder: Path, hashes: Path) -> None:
        """Note that a folder is about to get its name."""
        with self._writing():
            note_folder(self._database.path, publication.id, folder, hashes)

    def settle_folder(self) -> None:
        """Forget the noted folder if its publication stands, else take it away."""
        settle_folder(self._database)


def _publications(connection: sqlite3.Connection, edition_id: str) -> list[Publication]:
    rows = connection.execute("SELECT * FROM publication WHERE edition_id = ? ORDER BY number", (edition_id,))
    return [
        Publication(
            edition_id=row["edition_id"],
            number=row["number"],
            content_sha256=row["content_sha256"],
            areas=row["areas"],
            reason=row["reason"],
            by=row["published_by"],
            at=row["published_at"],
            reopened_at=row["reopened_at"] or "",
            reopened_by=row["reopened_by"],
            reopened_reason=row["reopened_reason"],
            id=row["id"],
        )
        for row in rows
    ]


def _publish(connection: sqlite3.Connection, edition_id: str, reason: str, by: str, content_sha256: str) -> Publication:
    _refuse_blank(
        reason,
        QT_TRANSLATE_NOOP("UtsattaOmraden", "A publication needs a written reason."),
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Write what is published and who decided it."),
    )
    edition = edition_by_id(connection, edition_id)
    _refuse_published(connection, edition)
    there = areas(connection, edition_id, Progress())
    undecided = hindrances_of_conflicts(conflicts(connection, edition_id))
    redrawn = redrawn_since_noa(connection, edition_id)
    unjudged = hindrances_of_judgements(there, judgements(connection, edition_id), redrawn)
    _refuse_hindered([*undecided, *unjudged], edition)
    if content_hash(there) != content_sha256:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Areas of edition {year} have been changed since it was checked."),
                year=edition.year,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Check it again, then publish.")),
        )
    number = len(_publications(connection, edition_id)) + 1
    label = published_label(edition.year)
    # Logged first: the log refuses a change that nobody makes.
    append(
        connection,
        by=by,
        what=PUBLISH,
        table="edition",
        row_id=edition_id,
        old={"status": edition.status.value, "label": edition.label},
        new={
            "status": EditionStatus.PUBLISHED.value,
            "label": label,
            "version": number,
            "areas": len(there),
            "content_sha256": content_sha256,
        },
        reason=reason.strip(),
    )
    _set_status(connection, edition, EditionStatus.PUBLISHED, label)
    connection.execute(
        "INSERT INTO publication (id, edition_id, number, content_sha256, areas, reason, published_by, published_at, "
        "status_before) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            new_id(), edition_id, number, content_sha256, len(there), reason.strip(), by.strip(), now(),
            edition.status.value,
        ),
    )  # fmt: skip
    return _last(connection, edition_id, number, stands=True)


def _open_new_version(connection: sqlite3.Connection, edition_id: str, reason: str, by: str) -> Publication:
    _refuse_blank(
        reason,
        QT_TRANSLATE_NOOP("UtsattaOmraden", "A new version of a published edition needs a written reason."),
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Write what must be changed and why."),
    )
    edition = edition_by_id(connection, edition_id)
    row = connection.execute(
        "SELECT number, status_before FROM publication WHERE edition_id = ? AND reopened_at IS NULL", (edition_id,)
    ).fetchone()
    if row is None:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition {year} is not published from this workspace."),
                year=edition.year,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "It can be changed as it is; a new version is not needed.")),
        )
    before = EditionStatus(row["status_before"])
    label = _label_before(connection, edition)
    append(
        connection,
        by=by,
        what=REOPEN,
        table="edition",
        row_id=edition_id,
        old={"status": edition.status.value, "label": edition.label, "version": row["number"]},
        new={"status": before.value, "label": label, "version": row["number"] + 1},
        reason=reason.strip(),
    )
    connection.execute(
        "UPDATE publication SET reopened_at = ?, reopened_by = ?, reopened_reason = ? "
        "WHERE edition_id = ? AND reopened_at IS NULL",
        (now(), by.strip(), reason.strip(), edition_id),
    )
    _set_status(connection, edition, before, label)
    return _last(connection, edition_id, row["number"], stands=False)


def _refuse_blank(reason: str, message: str, remedy: str) -> None:
    if not reason.strip():
        raise RuleError(text(message), text(remedy))


def _refuse_published(connection: sqlite3.Connection, edition: Edition) -> None:
    refuse_frozen(connection, edition.id)
    if edition.status is EditionStatus.PUBLISHED:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition {year} came into the workspace as a published one."),
                year=edition.year,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose a draft or a compiled edition.")),
        )


def _refuse_hindered(hindrances: Sequence[Hindrance], edition: Edition) -> None:
    if hindrances:
        first = hindrances[0]
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Edition {year} cannot be published yet, for {count} reason(s). The first: {first}",
                ),
                year=edition.year,
                count=len(hindrances),
                first=first.message,
            ),
            first.how_to_go_on,
        )


def _label_before(connection: sqlite3.Connection, edition: Edition) -> str:
    """Return what an edition was called before it was published."""
    row = connection.execute(
        "SELECT old_values FROM change_log WHERE row_id = ? AND what = ? ORDER BY number DESC", (edition.id, PUBLISH)
    ).fetchone()
    told = {} if row is None else json.loads(row["old_values"])
    return str(told.get("label", edition.label))


def _set_status(connection: sqlite3.Connection, edition: Edition, status: EditionStatus, label: str) -> None:
    connection.execute("UPDATE edition SET status = ?, label = ? WHERE id = ?", (status.value, label, edition.id))
    written = edition_by_id(connection, edition.id)
    if (written.status, written.label) != (status, label):
        raise _not_reached()


def _last(connection: sqlite3.Connection, edition_id: str, number: int, stands: bool) -> Publication:
    """Return the newest publication as it reads back. Raises ``WorkspaceError`` when it is not as it was written."""
    written = _publications(connection, edition_id)[-1:]
    if not written or written[0].number != number or written[0].stands is not stands:
        raise _not_reached()
    return written[0]


def _not_reached() -> WorkspaceError:
    return WorkspaceError(
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The change did not reach the workspace. Nothing was changed."))
    )
