"""Findings of the checks that people let stand."""

from __future__ import annotations

import sqlite3

from ..domain.change import Change
from ..domain.errors import RuleError, WorkspaceError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .clock import now
from .geopackage_editions import edition_by_id
from .geopackage_log import append
from .history import Acceptance
from .identifiers import new_id

_TABLE = "accepted_finding"


def accepted_findings(connection: sqlite3.Connection, edition_id: str) -> dict[str, Acceptance]:
    """Return the accepted findings of an edition by their key."""
    edition_by_id(connection, edition_id)
    rows = connection.execute("SELECT * FROM accepted_finding WHERE edition_id = ? ORDER BY fid", (edition_id,))
    return {
        row["finding_key"]: Acceptance(row["code"], row["reason"], row["accepted_by"], row["accepted_at"])
        for row in rows
    }


def accept_finding(
    connection: sqlite3.Connection,
    edition_id: str,
    key: str,
    code: str,
    reason: str,
    by: str,
    accepted_by: str = "",
) -> Change:
    """Store an acceptance with its change-log row. Raises ``RuleError`` when the reason is blank.

    ``accepted_by`` is the one who accepted, where that is not the one who writes it.
    """
    edition_by_id(connection, edition_id)
    if not reason.strip():
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "An accepted finding needs a written reason.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write why it may stand.")),
        )
    before = _values(connection, edition_id, key)
    after = {**before, "code": code, "reason": reason.strip(), "accepted_by": accepted_by or by, "accepted_at": now()}
    return _store(connection, "accept_finding", before, after, by, reason.strip())


def withdraw_acceptance(connection: sqlite3.Connection, edition_id: str, key: str, by: str, reason: str = "") -> Change:
    """Take an acceptance away, with its change-log row. Raises ``RuleError`` when there is none."""
    edition_by_id(connection, edition_id)
    before = _values(connection, edition_id, key)
    if not before["code"]:
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The finding has not been accepted.")))
    return _store(connection, "withdraw_acceptance", before, _blank(edition_id, key), by, reason)


def take_back_acceptance(connection: sqlite3.Connection, change: Change) -> dict[str, object]:
    """Put back what stood before an acceptance or its withdrawal. Return the values put back."""
    present = _values(connection, str(change.new["edition_id"]), str(change.new["finding_key"]))
    if present != dict(change.new):
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Change {number} cannot be taken back: the finding has been judged anew since."
                ),
                number=change.number,
            )
        )
    _write(connection, change.row_id, dict(change.old))
    return dict(change.old)


def _store(
    connection: sqlite3.Connection,
    what: str,
    before: dict[str, object],
    after: dict[str, object],
    by: str,
    reason: str,
) -> Change:
    row = connection.execute(
        "SELECT id FROM accepted_finding WHERE edition_id = ? AND finding_key = ?",
        (after["edition_id"], after["finding_key"]),
    ).fetchone()
    row_id = new_id() if row is None else str(row["id"])
    # The log refuses a change that nobody makes before anything is written.
    change = append(connection, by=by, what=what, table=_TABLE, row_id=row_id, old=before, new=after, reason=reason)
    _write(connection, row_id, after)
    return change


def _blank(edition_id: str, key: str) -> dict[str, object]:
    return {
        "edition_id": edition_id,
        "finding_key": key,
        "code": "",
        "reason": "",
        "accepted_by": "",
        "accepted_at": None,
    }


def _values(connection: sqlite3.Connection, edition_id: str, key: str) -> dict[str, object]:
    blank = _blank(edition_id, key)
    row = connection.execute(
        "SELECT * FROM accepted_finding WHERE edition_id = ? AND finding_key = ?", (edition_id, key)
    ).fetchone()
    return blank if row is None else {column: row[column] for column in blank}


def _write(connection: sqlite3.Connection, row_id: str, values: dict[str, object]) -> None:
    if values["code"]:
        connection.execute(
            "INSERT INTO accepted_finding (id, edition_id, finding_key, code, reason, accepted_by, accepted_at) "
            "VALUES (:id, :edition_id, :finding_key, :code, :reason, :accepted_by, :accepted_at) "
            "ON CONFLICT (id) DO UPDATE SET code = excluded.code, reason = excluded.reason, "
            "accepted_by = excluded.accepted_by, accepted_at = excluded.accepted_at",
            {**values, "id": row_id},
        )
    else:
        connection.execute("DELETE FROM accepted_finding WHERE id = ?", (row_id,))
    if _values(connection, str(values["edition_id"]), str(values["finding_key"])) != values:
        raise WorkspaceError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The change did not reach the workspace. Nothing was changed."))
        )
