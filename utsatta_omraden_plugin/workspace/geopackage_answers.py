"""Answers to the questions of an assessment: saved one by one, logged where they differ, taken back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import date

from ..domain.assessment import Answer, Answers, SourceKind, StepState
from ..domain.assessment import step_states as step_states_of
from ..domain.change import Change
from ..domain.errors import RuleError, WorkspaceError
from ..domain.method import HIGHEST_PROBLEM, HIGHEST_UNCERTAINTY
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .clock import now
from .geopackage_assessments import assessment_row, write_states
from .geopackage_log import append
from .geopackage_methods import get_method
from .identifiers import new_id

_BLANK: Mapping[str, object] = {
    "problem": None,
    "uncertainty": None,
    "unknown": False,
    "value": None,
    "motivation": "",
    "source_kind": None,
    "source_reference": "",
    "data_date": None,
}
"""The columns of an answer as the log writes them, with the values of one that says nothing."""


def answers(connection: sqlite3.Connection, assessment_id: str) -> dict[str, Answer]:
    """Return the answers of an assessment by question id; those emptied again are left out."""
    assessment_row(connection, assessment_id)
    rows = connection.execute("SELECT * FROM answer WHERE assessment_id = ? ORDER BY fid", (assessment_id,))
    found = {row["question_id"]: _answer(_columns_of(row)) for row in rows}
    return {question: answer for question, answer in found.items() if answer != Answer()}


def save_answers(
    connection: sqlite3.Connection,
    assessment_id: str,
    given: Answers,
    states: Mapping[str, StepState],
    by: str,
) -> list[Change]:
    """Store these answers and states, with one change-log row per answer that differs."""
    row = assessment_row(connection, assessment_id)
    known = {question.id for question in get_method(connection, row["method_id"], row["method_version"]).questions}
    changes = []
    for question_id, answer in given.items():
        _check(question_id, answer, known)
        stored = _answer_row(connection, assessment_id, question_id)
        old = dict(_BLANK) if stored is None else _columns_of(stored)
        new = _columns(answer)
        changed = [column for column in new if new[column] != old[column]]
        if not changed:
            continue
        answer_id = _write_answer(connection, assessment_id, question_id, stored, new, by)
        changes.append(
            append(
                connection,
                by=by,
                what="save_answer",
                table="answer",
                row_id=answer_id,
                area_id=row["area_id"],
                old={column: old[column] for column in changed},
                new={column: new[column] for column in changed},
            )
        )
    old_states, new_states = json.loads(row["step_states"]), {step: state.value for step, state in states.items()}
    if old_states != new_states:
        write_states(connection, assessment_id, states, by)
        if not changes:
            append(
                connection,
                by=by,
                what="save_step_states",
                table="assessment",
                row_id=assessment_id,
                area_id=row["area_id"],
                old={"step_states": old_states},
                new={"step_states": new_states},
            )
    return changes


def take_back_answer(connection: sqlite3.Connection, change: Change, by: str) -> dict[str, object]:
    """Put the old values of a saved answer back and bring the step states in line. Return the values put back."""
    stored = connection.execute("SELECT * FROM answer WHERE id = ?", (change.row_id,)).fetchone()
    present = {} if stored is None else _columns_of(stored)
    if stored is None or any(present[column] != value for column, value in change.new.items()):
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Change {number} cannot be taken back: the answer has been changed since."
                ),
                number=change.number,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Take the later change back first, or answer anew.")),
        )
    assessment_id = stored["assessment_id"]
    _write_answer(connection, assessment_id, stored["question_id"], stored, {**present, **change.old}, by)
    row = assessment_row(connection, assessment_id)
    method = get_method(connection, row["method_id"], row["method_version"])
    write_states(connection, assessment_id, step_states_of(method, answers(connection, assessment_id)), by)
    return dict(change.old)


def _check(question_id: str, answer: Answer, known: set[str]) -> None:
    reason: Text | None = None
    if question_id not in known:
        reason = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the method of the assessment has no such question"))
    elif answer.problem is not None and not 0 <= answer.problem <= HIGHEST_PROBLEM:
        reason = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "the problem level goes from 0 to {highest}"), highest=HIGHEST_PROBLEM
        )
    elif answer.uncertainty is not None and not 0 <= answer.uncertainty <= HIGHEST_UNCERTAINTY:
        reason = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "the uncertainty goes from 0 to {highest}"), highest=HIGHEST_UNCERTAINTY
        )
    if reason is not None:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The answer to question {question} cannot be stored: {reason}."),
                question=question_id,
                reason=reason,
            )
        )


def _columns(answer: Answer) -> dict[str, object]:
    return {
        "problem": answer.problem,
        "uncertainty": answer.uncertainty,
        "unknown": answer.unknown,
        "value": answer.value,
        "motivation": answer.motivation,
        "source_kind": None if answer.source_kind is None else answer.source_kind.value,
        "source_reference": answer.source_reference,
        "data_date": None if answer.data_date is None else answer.data_date.isoformat(),
    }


def _columns_of(row: sqlite3.Row) -> dict[str, object]:
    columns: dict[str, object] = {column: row[column] for column in _BLANK}
    columns["unknown"] = bool(row["unknown"])
    columns["value"] = None if row["value"] is None else json.loads(row["value"])
    return columns


def _answer(columns: Mapping[str, object]) -> Answer:
    values: dict[str, object] = dict(columns)
    if isinstance(kind := values["source_kind"], str):
        values["source_kind"] = SourceKind(kind)
    if isinstance(day := values["data_date"], str):
        values["data_date"] = date.fromisoformat(day)
    return Answer(**values)  # type: ignore[arg-type]  # the columns bear the names of the fields


def _answer_row(connection: sqlite3.Connection, assessment_id: str, question_id: str) -> sqlite3.Row | None:
    row: sqlite3.Row | None = connection.execute(
        "SELECT * FROM answer WHERE assessment_id = ? AND question_id = ?", (assessment_id, question_id)
    ).fetchone()
    return row


def _write_answer(
    connection: sqlite3.Connection,
    assessment_id: str,
    question_id: str,
    stored: sqlite3.Row | None,
    columns: Mapping[str, object],
    by: str,
) -> str:
    answer_id = new_id() if stored is None else str(stored["id"])
    if stored is None:
        connection.execute(
            "INSERT INTO answer (id, assessment_id, question_id, row_version, changed_at, changed_by) "
            "VALUES (?, ?, ?, 1, ?, ?)",
            (answer_id, assessment_id, question_id, now(), by),
        )
    value = columns["value"]
    connection.execute(
        "UPDATE answer SET problem = ?, uncertainty = ?, unknown = ?, value = ?, motivation = ?, source_kind = ?, "
        "source_reference = ?, data_date = ?, row_version = row_version + 1, changed_at = ?, changed_by = ? "
        "WHERE id = ?",
        (
            columns["problem"],
            columns["uncertainty"],
            columns["unknown"],
            None if value is None else json.dumps(value, ensure_ascii=False),
            columns["motivation"],
            columns["source_kind"],
            columns["source_reference"],
            columns["data_date"],
            now(),
            by,
            answer_id,
        ),
    )
    written = _answer_row(connection, assessment_id, question_id)
    if written is None or _columns_of(written) != dict(columns):
        raise WorkspaceError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The change did not reach the workspace. Nothing was changed."))
        )
    return answer_id
