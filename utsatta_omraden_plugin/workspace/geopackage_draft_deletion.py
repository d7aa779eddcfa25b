"""A draft deleted with all that hangs on it, after a copy of the workspace was kept; the change log stays whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from ..domain.change import Change
from ..domain.compare.changes import compare
from ..domain.edition import Edition, EditionStatus
from ..domain.edition_hash import content_hash
from ..domain.errors import RuleError, WorkspaceError
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from . import draft_rows as rows
from .clock import now
from .draft_contents import DeletedDraft, DraftContents
from .found_links import found_links
from .geopackage_areas import areas
from .geopackage_draft_lineage import decided, sound
from .geopackage_drafts import base_edition
from .geopackage_editions import edition_by_id, edition_of
from .geopackage_frozen import refuse_frozen
from .geopackage_guards import set_aside
from .geopackage_identities import forget_across, store_links
from .geopackage_log import append

DELETE_DRAFT = "delete_draft"
COPY = "copy"
"""Where the log tells the name of the file that was kept."""


def draft_contents(connection: sqlite3.Connection, edition_id: str) -> DraftContents:
    """Count what would go with a draft. Raises ``RuleError`` when it must not be deleted."""
    refuse_kept(connection, edition_by_id(connection, edition_id))
    return _contents(connection, edition_id)


def delete_draft(
    connection: sqlite3.Connection,
    edition_id: str,
    reason: str,
    by: str,
    keep_copy: Callable[[], Path],
    progress: Progress,
) -> DeletedDraft:
    """Delete a draft. Raises ``RuleError`` as the interface says, ``Cancelled``; then no copy is left either.

    ``keep_copy`` copies the workspace as it is before anything is written and returns the file.
    """
    edition = edition_by_id(connection, edition_id)
    _refuse_blank(reason, by)
    refuse_kept(connection, edition)
    contents = _contents(connection, edition_id)
    progress.at(0.0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Copying the workspace")))
    copy = keep_copy()
    try:
        progress.at(0.4, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Deleting the draft of {year}"), year=edition.year))
        told = _told(connection, edition, contents, copy)
        _remove(connection, edition_id, progress.part(0.5, 0.8))
        _link_across(connection, edition, progress.part(0.8, 1.0))
        change = append(
            connection, by=by, what=DELETE_DRAFT, table="edition", row_id=edition_id, old=told, reason=reason.strip()
        )
        _refuse_left_over(connection, edition_id)
        progress.at(1.0)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
    return DeletedDraft(contents, change, copy)


def refuse_kept(connection: sqlite3.Connection, edition: Edition) -> None:
    """Raise ``RuleError`` when an edition is no draft, or something rests on it."""
    refuse_frozen(connection, edition.id)
    if edition.status is EditionStatus.PUBLISHED:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition {year} is no draft: only drafts can be deleted."),
                year=edition.year,
            )
        )
    if connection.execute("SELECT 1 FROM publication WHERE edition_id = ?", (edition.id,)).fetchone():
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Edition {year} has been published from this workspace; what was published stays listed, so the "
                    "edition cannot be deleted.",
                ),
                year=edition.year,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Change the edition and publish it as its next version.")),
        )
    built = connection.execute("SELECT * FROM edition WHERE base_edition_id = ? ORDER BY year", (edition.id,))
    years = ", ".join(str(edition_of(row).year) for row in built)
    if years:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition {years} was begun from that of {year}, which must stay."),
                years=years,
                year=edition.year,
            ),
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Delete {years} first, if that is a draft that nobody needs."),
                years=years,
            ),
        )
    asked = connection.execute(
        "SELECT count(*) FROM compile_decision WHERE edition_id = ? AND choice = 'send_back' AND conflict_key IN "
        "(SELECT key FROM compile_conflict WHERE compile_conflict.edition_id = compile_decision.edition_id)",
        (edition.id,),
    ).fetchone()[0]
    if asked:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Conflicts in edition {year} have been sent back to local police areas ({count}): their answers "
                    "belong in this compilation.",
                ),
                year=edition.year,
                count=asked,
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Take their answers in, or withdraw what was sent back, then delete the edition."
                )
            ),
        )


def _refuse_blank(reason: str, by: str) -> None:
    if not reason.strip():
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Deleting a draft needs a written reason.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write why nobody needs it any more.")),
        )
    if not by.strip():
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A change needs the role of the one who makes it.")))


def _only_here(connection: sqlite3.Connection, edition_id: str) -> list[str]:
    return [row[0] for row in connection.execute(rows.ONLY_HERE, {"edition": edition_id})]


def _contents(connection: sqlite3.Connection, edition_id: str) -> DraftContents:
    counted = connection.execute(rows.COUNTED, {"edition": edition_id}).fetchone()
    alone = _only_here(connection, edition_id)
    measures = sum(connection.execute(rows.MEASURES, (identity,)).fetchone()[0] for identity in alone)
    return DraftContents(**dict(counted), only_here=len(alone), measures=measures)


def _told(connection: sqlite3.Connection, edition: Edition, contents: DraftContents, copy: Path) -> dict[str, object]:
    base = base_edition(connection, edition.id)
    return {
        "year": edition.year,
        "label": edition.label,
        "status": edition.status.value,
        "scheme": edition.scheme.value,
        "base_year": None if base is None else base.year,
        "content_sha256": content_hash(areas(connection, edition.id, Progress())),
        "deleted": contents.counted(),
        # The log leaves the workspace: no folders of this machine in it.
        COPY: copy.name,
    }


def _remove(connection: sqlite3.Connection, edition_id: str, progress: Progress) -> None:
    alone = _only_here(connection, edition_id)
    # Revisions name those before them.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    with set_aside(connection, rows.SIGNED_STAYS):
        for number, statement in enumerate(rows.REMOVED):
            progress.at(number / len(rows.REMOVED))
            connection.execute(statement, {"edition": edition_id})
    for statement in rows.REMOVED_WITH_AN_IDENTITY:
        connection.executemany(statement, [(identity,) for identity in alone])
    connection.execute(rows.REMOVED_LAST, {"edition": edition_id})
    moment = now()
    connection.executemany(
        "UPDATE gpkg_contents SET last_change = ? WHERE table_name = ?", [(moment, table) for table in rows.TOUCHED]
    )


def _link_across(connection: sqlite3.Connection, gone: Edition, progress: Progress) -> None:
    """Tell the lineage between the editions on either side as if the draft had never stood between them.

    What people confirmed stays as it is.
    """
    earlier = connection.execute("SELECT * FROM edition WHERE year < ? ORDER BY year DESC", (gone.year,)).fetchall()
    after = connection.execute("SELECT * FROM edition WHERE year > ? ORDER BY year", (gone.year,)).fetchone()
    before = earlier[0] if earlier else None
    if before is None or after is None:
        _forget_loose_ends(connection, before, after)
    elif not _goes_on_from_its_base(connection, after):
        forget_across(connection, gone)
        olds, news = (sound(areas(connection, row["id"], Progress())) for row in (before, after))
        beyond = [one for row in earlier[1:] for one in areas(connection, row["id"], Progress())]
        same, other = decided(connection, olds, news)
        changes = compare(olds, news, sound(beyond), same, progress, other)
        links = found_links(changes, [one.id for one in olds], [one.id for one in news], olds, news)
        store_links(connection, links)


def _goes_on_from_its_base(connection: sqlite3.Connection, edition: sqlite3.Row) -> bool:
    """Whether the lineage of an edition leads to the one it was begun from; of one that was compiled it leads to the
    edition that stood before it then."""
    linked = connection.execute(
        "SELECT 1 FROM lineage JOIN area_version AS old ON old.id = from_version_id "
        "JOIN area_version AS new ON new.id = to_version_id "
        "WHERE old.edition_id = ? AND new.edition_id = ? AND confirmed_by = '' LIMIT 1",
        (edition["base_edition_id"], edition["id"]),
    )
    return linked.fetchone() is not None


def _forget_loose_ends(connection: sqlite3.Connection, before: sqlite3.Row | None, after: sqlite3.Row | None) -> None:
    """Forget what was found to be gone after the newest edition, or new in the oldest one."""
    if before is not None:
        connection.execute(
            "DELETE FROM lineage WHERE confirmed_by = '' AND to_version_id IS NULL "
            "AND from_version_id IN (SELECT id FROM area_version WHERE edition_id = ?)",
            (before["id"],),
        )
    if after is not None:
        connection.execute(
            "DELETE FROM lineage WHERE confirmed_by = '' AND from_version_id IS NULL "
            "AND to_version_id IN (SELECT id FROM area_version WHERE edition_id = ?)",
            (after["id"],),
        )


def _refuse_left_over(connection: sqlite3.Connection, edition_id: str) -> None:
    is_there = connection.execute("SELECT 1 FROM edition WHERE id = ?", (edition_id,)).fetchone()
    if is_there or _contents(connection, edition_id).counted():
        raise WorkspaceError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The change did not reach the workspace. Nothing was changed."))
        )


def not_from_the_log(change: Change) -> RuleError:
    """Return why a deleted draft is not taken back, and where it is."""
    return RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "The draft of {year} was deleted and cannot be taken back."),
            year=change.old.get("year"),
        ),
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Open the copy that was kept of the workspace: {file}."),
            file=change.old.get(COPY),
        ),
    )
