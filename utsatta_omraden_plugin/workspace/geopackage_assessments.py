"""Assessments: begun once by each assessor, with the states of their steps."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from ..domain.assessment import Assessment, StepState
from ..domain.assessment import step_states as step_states_of
from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .clock import now
from .geopackage_log import append
from .geopackage_methods import get_method
from .identifiers import new_id


def _assessment(row: sqlite3.Row) -> Assessment:
    return Assessment(
        id=row["id"],
        area_id=row["area_id"],
        edition_id=row["edition_id"],
        method_id=row["method_id"],
        method_version=row["method_version"],
        assessor=row["assessor"],
    )


def assessments(connection: sqlite3.Connection, edition_id: str) -> list[Assessment]:
    """Return all assessments of an edition in the order they were begun."""
    rows = connection.execute("SELECT * FROM assessment WHERE edition_id = ? ORDER BY fid", (edition_id,))
    return [_assessment(row) for row in rows]


def assessment(connection: sqlite3.Connection, assessment_id: str) -> Assessment:
    """Return one assessment. Raises ``RuleError`` when it does not exist."""
    return _assessment(assessment_row(connection, assessment_id))


def assessment_row(connection: sqlite3.Connection, assessment_id: str) -> sqlite3.Row:
    """Return the row of an assessment. Raises ``RuleError`` when it does not exist."""
    row: sqlite3.Row | None = connection.execute("SELECT * FROM assessment WHERE id = ?", (assessment_id,)).fetchone()
    if row is None:
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The assessment is not in this workspace any more.")))
    return row


def find_assessment(connection: sqlite3.Connection, area_id: str, edition_id: str, assessor: str) -> Assessment | None:
    """Return the assessor's assessment of an area in an edition, if it has been begun."""
    row = connection.execute(
        "SELECT * FROM assessment WHERE area_id = ? AND edition_id = ? AND assessor = ?",
        (area_id, edition_id, assessor),
    ).fetchone()
    return None if row is None else _assessment(row)


def start_assessment(
    connection: sqlite3.Connection, area_id: str, edition_id: str, assessor: str, by: str
) -> Assessment:
    """Begin the assessor's assessment with the current method, or return the one that was begun."""
    begun = find_assessment(connection, area_id, edition_id, assessor)
    if begun is not None:
        return begun
    if not assessor.strip():
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "An assessment needs the role of its assessor.")))
    area = connection.execute(
        "SELECT 1 FROM area_version WHERE area_id = ? AND edition_id = ?", (area_id, edition_id)
    ).fetchone()
    if area is None:
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The area is not part of this edition.")))
    method = get_method(connection)
    new = Assessment(new_id(), area_id, edition_id, method.id, method.version, assessor)
    moment = now()
    connection.execute(
        "INSERT INTO assessment (id, area_id, edition_id, method_id, method_version, assessor, step_states, "
        "started_at, changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            new.id,
            area_id,
            edition_id,
            method.id,
            method.version,
            assessor,
            _written_states(step_states_of(method, {})),
            moment,
            moment,
            by,
        ),
    )
    append(
        connection,
        by=by,
        what="start_assessment",
        table="assessment",
        row_id=new.id,
        area_id=area_id,
        new={
            "edition_id": edition_id,
            "assessor": assessor,
            "method_id": method.id,
            "method_version": method.version,
        },
    )
    return assessment(connection, new.id)


def step_states(connection: sqlite3.Connection, assessment_id: str) -> dict[str, StepState]:
    """Return the states of the steps as they were last saved, by step id."""
    written = json.loads(assessment_row(connection, assessment_id)["step_states"])
    return {step: StepState(state) for step, state in written.items()}


def _written_states(states: Mapping[str, StepState]) -> str:
    return json.dumps({step: state.value for step, state in states.items()}, ensure_ascii=False, sort_keys=True)


def write_states(connection: sqlite3.Connection, assessment_id: str, states: Mapping[str, StepState], by: str) -> None:
    """Store the states of the steps."""
    connection.execute(
        "UPDATE assessment SET step_states = ?, row_version = row_version + 1, changed_at = ?, changed_by = ? "
        "WHERE id = ?",
        (_written_states(states), now(), by, assessment_id),
    )
