"""The change log's rows: appended inside the transaction of the change itself, read back as sealed changes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from ..domain.change import FIRST_HASH, Change, seal
from ..domain.change import first_broken_link as first_broken_link_of
from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .clock import now

_NOTHING: Mapping[str, object] = {}


def append(
    connection: sqlite3.Connection,
    *,
    by: str,
    what: str,
    table: str,
    row_id: str,
    area_id: str = "",
    old: Mapping[str, object] = _NOTHING,
    new: Mapping[str, object] = _NOTHING,
    reason: str = "",
    undoes: int | None = None,
    at: str = "",
) -> Change:
    """Append a sealed row inside the transaction of ``connection`` and return it as it reads back.

    ``at`` is the present time unless given. Raises ``RuleError`` when nobody is named.
    """
    if not by.strip():
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A change needs the role of the one who makes it.")))
    last_change, last_hash = connection.execute("SELECT last_change, last_hash FROM workspace_meta").fetchone()
    change = seal(
        number=last_change + 1,
        at=at or now(),
        by=by,
        what=what,
        table=table,
        row_id=row_id,
        area_id=area_id,
        old=dict(old),
        new=dict(new),
        reason=reason,
        undoes=undoes,
        previous_hash=last_hash,
    )
    connection.execute(
        "INSERT INTO change_log (number, changed_at, changed_by, what, table_name, row_id, area_id, old_values, "
        "new_values, reason, undoes, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            change.number,
            change.at,
            change.by,
            change.what,
            change.table,
            change.row_id,
            change.area_id,
            json.dumps(change.old, ensure_ascii=False, sort_keys=True),
            json.dumps(change.new, ensure_ascii=False, sort_keys=True),
            change.reason,
            change.undoes,
            change.previous_hash,
            change.hash,
        ),
    )
    return change_of(connection.execute("SELECT * FROM change_log WHERE number = ?", (change.number,)).fetchone())


def change_of(row: sqlite3.Row) -> Change:
    """Return the change in a row. Raises ``ValueError`` when its values are no JSON objects any more."""
    old, new = json.loads(row["old_values"]), json.loads(row["new_values"])
    if not (isinstance(old, dict) and isinstance(new, dict)):
        raise ValueError("the values of a change are no JSON object")
    return Change(
        number=row["number"],
        at=row["changed_at"],
        by=row["changed_by"],
        what=row["what"],
        table=row["table_name"],
        row_id=row["row_id"],
        area_id=row["area_id"],
        old=old,
        new=new,
        reason=row["reason"],
        undoes=row["undoes"],
        previous_hash=row["previous_hash"],
        hash=row["hash"],
    )


def all_changes(connection: sqlite3.Connection) -> list[Change]:
    """Return the whole log, oldest first."""
    return [change_of(row) for row in connection.execute("SELECT * FROM change_log ORDER BY number")]


def changes_of_area(connection: sqlite3.Connection, area_id: str) -> list[Change]:
    """Return the part of the log that concerns one area, oldest first.

    A version that was given another identity takes its changes with it.
    """
    rows = connection.execute(
        "SELECT * FROM change_log WHERE (area_id = ?1 AND NOT EXISTS "
        "(SELECT 1 FROM area_version WHERE id = row_id AND area_version.area_id <> ?1)) "
        "OR row_id IN (SELECT id FROM area_version WHERE area_version.area_id = ?1) "
        "OR row_id IN (SELECT id FROM assessment WHERE assessment.area_id = ?1) "
        "OR row_id IN (SELECT answer.id FROM answer JOIN assessment ON assessment.id = answer.assessment_id "
        "WHERE assessment.area_id = ?1) "
        "OR row_id IN (SELECT id FROM judgement WHERE judgement.area_id = ?1) "
        "OR row_id IN (SELECT part.id FROM (SELECT id, assessment_id FROM gate_override "
        "UNION ALL SELECT id, assessment_id FROM actor_group UNION ALL SELECT id, assessment_id FROM place_point "
        "UNION ALL SELECT id, assessment_id FROM place_line UNION ALL SELECT id, assessment_id FROM place_area "
        "UNION ALL SELECT id, assessment_id FROM boundary_proposal) AS part "
        "JOIN assessment ON assessment.id = part.assessment_id WHERE assessment.area_id = ?1) ORDER BY number",
        (area_id,),
    )
    return [change_of(row) for row in rows]


def find_change(connection: sqlite3.Connection, number: int) -> Change:
    """Return one change. Raises ``RuleError`` when the log has no such row."""
    row = connection.execute("SELECT * FROM change_log WHERE number = ?", (number,)).fetchone()
    if row is None:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The change log has no change number {number}."), number=number)
        )
    return change_of(row)


def changed_since(change: Change) -> RuleError:
    """Return the error of a change that cannot be taken back, since what it wrote is not there as it wrote it."""
    return RuleError(
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "Change {number} cannot be taken back: the same has been changed since."
            ),
            number=change.number,
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Take the later change back first, or make the change anew.")),
    )


def first_broken_link(connection: sqlite3.Connection) -> int | None:
    """Return the number of the first row that was tampered with or is missing, None when the log is whole."""
    readable: list[Change] = []
    unreadable = _read_while_whole(connection, readable)
    broken = first_broken_link_of(readable)
    if broken is not None or unreadable is not None:
        return broken if broken is not None else unreadable
    last_change, last_hash = connection.execute("SELECT last_change, last_hash FROM workspace_meta").fetchone()
    number, digest = (readable[-1].number, readable[-1].hash) if readable else (0, FIRST_HASH)
    if number < last_change:
        return number + 1
    # The chain fits itself but not the hash kept apart: rows were added or made anew past the plugin.
    return None if (number, digest) == (last_change, last_hash) else min(number, last_change + 1)


def _read_while_whole(connection: sqlite3.Connection, into: list[Change]) -> int | None:
    for row in connection.execute("SELECT * FROM change_log ORDER BY number"):
        try:
            into.append(change_of(row))
        except (ValueError, TypeError):
            return int(row["number"])
    return None
