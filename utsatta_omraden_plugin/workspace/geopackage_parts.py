"""Parts of an assessment beside its answers: overridden gates, actors, places, proposed boundaries.

They can be written only while the assessment is open, and are taken back under the same rule.
"""

from __future__ import annotations

import sqlite3

from ..domain.change import Change
from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_assessments import open_row, touch
from .geopackage_rows import RowTable, Values, read_row, store, take_back_row

_DELETED_WITH_PARTS = (
    "DELETE FROM answer WHERE assessment_id = ?",
    "DELETE FROM gate_override WHERE assessment_id = ?",
    "DELETE FROM actor_group WHERE assessment_id = ?",
    "DELETE FROM place_point WHERE assessment_id = ?",
    "DELETE FROM place_line WHERE assessment_id = ?",
    "DELETE FROM place_area WHERE assessment_id = ?",
    "DELETE FROM boundary_proposal WHERE assessment_id = ?",
    "DELETE FROM assessment WHERE id = ?",
)


def save_part(
    connection: sqlite3.Connection,
    table: RowTable,
    assessment_id: str,
    part_id: str,
    values: Values,
    *,
    what: str,
    by: str,
    reason: str = "",
    expected_row_version: int | None = None,
) -> Change:
    """Store a part: a new one without id, else the changed one. Raises ``RuleError`` as ``geopackage_rows.store``."""
    row = open_row(connection, assessment_id)
    stored = read_row(connection, table, part_id) if part_id else None
    if stored is not None and stored["assessment_id"] != assessment_id:
        raise _missing()
    change = store(
        connection,
        table,
        part_id,
        {**values, "assessment_id": assessment_id},
        what=what,
        area_id=row["area_id"],
        by=by,
        reason=reason,
        expected_row_version=expected_row_version if part_id else None,
    )
    touch(connection, assessment_id, by)
    return change


def remove_part(connection: sqlite3.Connection, table: RowTable, part_id: str, *, what: str, by: str) -> Change:
    """Take a part out. Raises ``RuleError`` when it does not exist or its assessment is closed."""
    stored = read_row(connection, table, part_id)
    if stored is None:
        raise _missing()
    row = open_row(connection, stored["assessment_id"])
    change = store(connection, table, part_id, {}, what=what, area_id=row["area_id"], by=by)
    touch(connection, row["id"], by)
    return change


def take_back_part(connection: sqlite3.Connection, table: RowTable, change: Change, by: str) -> dict[str, object]:
    """Put back what stood before a change of a part. Return the values put back. Raises ``RuleError``."""
    assessment_id = assessment_of_part(connection, table, change)
    open_row(connection, assessment_id)
    put_back = take_back_row(connection, table, change, by)
    touch(connection, assessment_id, by)
    return put_back


def assessment_of_part(connection: sqlite3.Connection, table: RowTable, change: Change) -> str:
    """Return the id of the assessment that a changed, added or removed part belongs to."""
    stored = read_row(connection, table, change.row_id)
    return str(change.old.get("assessment_id", "") if stored is None else stored["assessment_id"])


def delete_with_parts(connection: sqlite3.Connection, assessment_id: str) -> None:
    """Take an assessment out with its answers and all its parts; whether it may go is the caller's to say."""
    for statement in _DELETED_WITH_PARTS:
        connection.execute(statement, (assessment_id,))


def _missing() -> RuleError:
    return RuleError(
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "What was to be changed is not part of this assessment any more.")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Open the assessment anew to see how it stands.")),
    )
