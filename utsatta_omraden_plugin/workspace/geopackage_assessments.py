"""Assessments: begun by each assessor, frozen when they are signed or revised, with the states of their steps."""

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


def assessment_of(row: sqlite3.Row) -> Assessment:
    """Return the assessment in a row of its table."""
    return Assessment(
        id=row["id"],
        area_id=row["area_id"],
        edition_id=row["edition_id"],
        method_id=row["method_id"],
        method_version=row["method_version"],
        assessor=row["assessor"],
        revision=row["revision"],
        signed_at=row["signed_at"] or "",
        signed_by=row["signed_by"],
        revises=row["revises"] or "",
        revision_reason=row["revision_reason"],
        merged_from=tuple(json.loads(row["merged_from"])),
    )


def assessments(connection: sqlite3.Connection, edition_id: str) -> list[Assessment]:
    """Return all assessments of an edition with their revisions in the order they were begun."""
    rows = connection.execute("SELECT * FROM assessment WHERE edition_id = ? ORDER BY fid", (edition_id,))
    return [assessment_of(row) for row in rows]


def assessment(connection: sqlite3.Connection, assessment_id: str) -> Assessment:
    """Return one assessment. Raises ``RuleError`` when it does not exist."""
    return assessment_of(assessment_row(connection, assessment_id))


def assessment_row(connection: sqlite3.Connection, assessment_id: str) -> sqlite3.Row:
    """Return the row of an assessment. Raises ``RuleError`` when it does not exist."""
    row: sqlite3.Row | None = connection.execute("SELECT * FROM assessment WHERE id = ?", (assessment_id,)).fetchone()
    if row is None:
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The assessment is not in this workspace any more.")))
    return row


def open_row(connection: sqlite3.Connection, assessment_id: str) -> sqlite3.Row:
    """Return the row of an assessment that is about to be written into.

    Raises ``RuleError`` when it does not exist, is signed, or a later revision took its place.
    """
    row = assessment_row(connection, assessment_id)
    if row["signed_at"] is not None:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The assessment is signed by {by} and cannot be changed any more."),
                by=row["signed_by"],
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Make a revision of it, with a reason, and go on there.")),
        )
    refuse_revised(connection, row)
    return row


def refuse_revised(connection: sqlite3.Connection, row: sqlite3.Row) -> None:
    """Raise ``RuleError`` when a later revision took the place of the assessment in ``row``."""
    newest = newest_row(connection, row["area_id"], row["edition_id"], row["assessor"])
    if newest is not None and newest["revision"] > row["revision"]:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Revision {newer} has taken the place of revision {older}."),
                newer=newest["revision"],
                older=row["revision"],
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Open the assessment anew and go on in its last revision.")),
        )


def newest_row(connection: sqlite3.Connection, area_id: str, edition_id: str, assessor: str) -> sqlite3.Row | None:
    """Return the row of the last revision of the assessor's assessment of an area in an edition, if it was begun."""
    row: sqlite3.Row | None = connection.execute(
        "SELECT * FROM assessment WHERE area_id = ? AND edition_id = ? AND assessor = ? ORDER BY revision DESC LIMIT 1",
        (area_id, edition_id, assessor),
    ).fetchone()
    return row


def find_assessment(connection: sqlite3.Connection, area_id: str, edition_id: str, assessor: str) -> Assessment | None:
    """Return the last revision of the assessor's assessment of an area in an edition, if it was begun."""
    row = newest_row(connection, area_id, edition_id, assessor)
    return None if row is None else assessment_of(row)


def start_assessment(
    connection: sqlite3.Connection, area_id: str, edition_id: str, assessor: str, by: str
) -> Assessment:
    """Begin the assessor's assessment with the current method, or return the one that was begun."""
    begun = find_assessment(connection, area_id, edition_id, assessor)
    if begun is not None:
        return begun
    if not assessor.strip():
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "An assessment needs the role of its assessor.")))
    refuse_foreign_area(connection, area_id, edition_id)
    method = get_method(connection)
    new = Assessment(new_id(), area_id, edition_id, method.id, method.version, assessor)
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
    insert_assessment(connection, new, step_states_of(method, {}), {}, by)
    return assessment(connection, new.id)


def refuse_foreign_area(connection: sqlite3.Connection, area_id: str, edition_id: str) -> None:
    """Raise ``RuleError`` when the area is not part of the edition."""
    area = connection.execute(
        "SELECT 1 FROM area_version WHERE area_id = ? AND edition_id = ?", (area_id, edition_id)
    ).fetchone()
    if area is None:
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The area is not part of this edition.")))


def insert_assessment(
    connection: sqlite3.Connection,
    new: Assessment,
    states: Mapping[str, StepState],
    reviewed: Mapping[str, str],
    by: str,
) -> None:
    """Store a new, unsigned assessment with the states of its steps."""
    moment = now()
    connection.execute(
        "INSERT INTO assessment (id, area_id, edition_id, method_id, method_version, assessor, revision, revises, "
        "revision_reason, merged_from, step_states, reviewed, started_at, changed_at, changed_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            new.id,
            new.area_id,
            new.edition_id,
            new.method_id,
            new.method_version,
            new.assessor,
            new.revision,
            new.revises or None,
            new.revision_reason,
            json.dumps(list(new.merged_from)),
            _written_states(states),
            _written(reviewed),
            moment,
            moment,
            by,
        ),
    )


def states_in(row: sqlite3.Row) -> dict[str, StepState]:
    """Return the states of the steps in the row of an assessment, by step id."""
    return {step: StepState(state) for step, state in json.loads(row["step_states"]).items()}


def reviewed_in(row: sqlite3.Row) -> dict[str, str]:
    """Return the fingerprints of what came before the complete steps in the row of an assessment, by step id."""
    return {step: str(fingerprint) for step, fingerprint in json.loads(row["reviewed"]).items()}


def write_states(
    connection: sqlite3.Connection,
    assessment_id: str,
    states: Mapping[str, StepState],
    reviewed: Mapping[str, str],
    by: str,
) -> None:
    """Store the states of the steps and what came before them."""
    connection.execute(
        "UPDATE assessment SET step_states = ?, reviewed = ?, row_version = row_version + 1, changed_at = ?, "
        "changed_by = ? WHERE id = ?",
        (_written_states(states), _written(reviewed), now(), by, assessment_id),
    )


def touch(connection: sqlite3.Connection, assessment_id: str, by: str) -> None:
    """Store that something of an assessment was changed now."""
    connection.execute(
        "UPDATE assessment SET row_version = row_version + 1, changed_at = ?, changed_by = ? WHERE id = ?",
        (now(), by, assessment_id),
    )


def _written_states(states: Mapping[str, StepState]) -> str:
    return _written({step: state.value for step, state in states.items()})


def _written(values: Mapping[str, str]) -> str:
    return json.dumps(dict(values), ensure_ascii=False, sort_keys=True)
