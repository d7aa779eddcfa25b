"""Gates that a person opened with a reason, and the step states that follow from answers and open gates."""

from __future__ import annotations

import sqlite3

from ..domain.assessment import GateOverride, reviewed_after
from ..domain.assessment import step_states as step_states_of
from ..domain.change import Change
from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .clock import now
from .geopackage_answers import answers
from .geopackage_assessments import assessment_row, reviewed_in, write_states
from .geopackage_methods import get_method
from .geopackage_parts import remove_part, save_part
from .geopackage_rows import RowTable

OVERRIDES = RowTable(
    name="gate_override",
    columns=("assessment_id", "step_id", "reason", "overridden_by", "overridden_at"),
    select="SELECT * FROM gate_override WHERE id = :id",
    insert=(
        "INSERT INTO gate_override (id, assessment_id, step_id, reason, overridden_by, overridden_at, changed_at, "
        "changed_by) VALUES (:id, :assessment_id, :step_id, :reason, :overridden_by, :overridden_at, :changed_at, "
        ":changed_by)"
    ),
    update=(
        "UPDATE gate_override SET assessment_id = :assessment_id, step_id = :step_id, reason = :reason, "
        "overridden_by = :overridden_by, overridden_at = :overridden_at, row_version = row_version + 1, "
        "changed_at = :changed_at, changed_by = :changed_by WHERE id = :id"
    ),
    delete="DELETE FROM gate_override WHERE id = :id",
)


def gate_overrides(connection: sqlite3.Connection, assessment_id: str) -> dict[str, GateOverride]:
    """Return the overridden gates of an assessment by step id."""
    assessment_row(connection, assessment_id)
    rows = connection.execute("SELECT * FROM gate_override WHERE assessment_id = ? ORDER BY fid", (assessment_id,))
    return {
        row["step_id"]: GateOverride(row["step_id"], row["reason"], row["overridden_by"], row["overridden_at"])
        for row in rows
    }


def override_gate(connection: sqlite3.Connection, assessment_id: str, step_id: str, reason: str, by: str) -> Change:
    """Open a step against its gate. Raises ``RuleError`` when the reason is blank or the step has no gate."""
    row = assessment_row(connection, assessment_id)
    method = get_method(connection, row["method_id"], row["method_version"])
    if not any(step.id == step_id and step.gate is not None for step in method.steps):
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Step {step} has no gate that could be opened."), step=step_id)
        )
    if not reason.strip():
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A gate that is opened needs a written reason.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write why the step is answered although its gate is closed.")),
        )
    values = {
        "step_id": step_id,
        "reason": reason.strip(),
        "overridden_by": by,
        "overridden_at": now(),
    }
    override_id = _id_of(connection, assessment_id, step_id)
    change = save_part(
        connection, OVERRIDES, assessment_id, override_id, values, what="override_gate", by=by, reason=reason
    )
    settle_states(connection, assessment_id, by)
    return change


def withdraw_override(connection: sqlite3.Connection, assessment_id: str, step_id: str, by: str) -> Change:
    """Let the gate decide again. Raises ``RuleError`` when it was not overridden."""
    assessment_row(connection, assessment_id)
    override_id = _id_of(connection, assessment_id, step_id)
    if not override_id:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The gate of step {step} was not opened by anyone."), step=step_id)
        )
    change = remove_part(connection, OVERRIDES, override_id, what="withdraw_override", by=by)
    settle_states(connection, assessment_id, by)
    return change


def settle_states(connection: sqlite3.Connection, assessment_id: str, by: str) -> None:
    """Bring the states of the steps in line with the answers and overridden gates that are stored."""
    row = assessment_row(connection, assessment_id)
    method = get_method(connection, row["method_id"], row["method_version"])
    given, overrides = answers(connection, assessment_id), gate_overrides(connection, assessment_id)
    reviewed = reviewed_after(method, given, overrides, reviewed_in(row))
    write_states(connection, assessment_id, step_states_of(method, given, overrides, reviewed), reviewed, by)


def _id_of(connection: sqlite3.Connection, assessment_id: str, step_id: str) -> str:
    row = connection.execute(
        "SELECT id FROM gate_override WHERE assessment_id = ? AND step_id = ?", (assessment_id, step_id)
    ).fetchone()
    return "" if row is None else str(row["id"])
