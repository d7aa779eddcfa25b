"""Answers to the questions of an assessment: saved one by one, logged where they differ, taken back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date

from ..domain.assessment import Answer, Answers, SourceKind, StepState
from ..domain.change import Change
from ..domain.errors import RuleError, WorkspaceError
from ..domain.method import HIGHEST_PROBLEM, HIGHEST_UNCERTAINTY
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .clock import now
from .geopackage_assessments import assessment_row, open_row, reviewed_in, touch, write_states
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
    "is_draft": False,
}
"""The columns of an answer as the log writes them, with the values of one that says nothing."""
NO_ANSWER = Answer()


def answers(connection: sqlite3.Connection, assessment_id: str) -> dict[str, Answer]:
    """Return the answers of an assessment by question id; those emptied again are left out."""
    assessment_row(connection, assessment_id)
    rows = connection.execute("SELECT * FROM answer WHERE assessment_id = ? ORDER BY fid", (assessment_id,))
    found = {row["question_id"]: answer_of(row) for row in rows}
    return {question: answer for question, answer in found.items() if answer != NO_ANSWER}


def save_answers(
    connection: sqlite3.Connection,
    assessment_id: str,
    given: Answers,
    states: Mapping[str, StepState],
    by: str,
    reviewed: Mapping[str, str] | None = None,
) -> list[Change]:
    """Store these answers and states, with one change-log row per answer that differs."""
    row = open_row(connection, assessment_id)
    known = {question.id for question in get_method(connection, row["method_id"], row["method_version"]).questions}
    changes = []
    for question_id, answer in given.items():
        _check(question_id, answer, known)
        stored = _answer_row(connection, assessment_id, question_id)
        old = dict(_BLANK) if stored is None else _columns_of(stored)
        new = answer_columns(answer)
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
    _save_states(connection, row, states, reviewed_in(row) if reviewed is None else dict(reviewed), by, changes)
    return changes


def _save_states(
    connection: sqlite3.Connection,
    row: sqlite3.Row,
    states: Mapping[str, StepState],
    reviewed: Mapping[str, str],
    by: str,
    changes: Sequence[Change],
) -> None:
    old = {"step_states": json.loads(row["step_states"]), "reviewed": reviewed_in(row)}
    new = {"step_states": {step: state.value for step, state in states.items()}, "reviewed": dict(reviewed)}
    if old == new:
        if changes:
            touch(connection, row["id"], by)
        return
    write_states(connection, row["id"], states, reviewed, by)
    if not changes:
        differing = [column for column in new if new[column] != old[column]]
        append(
            connection,
            by=by,
            what="save_step_states",
            table="assessment",
            row_id=row["id"],
            area_id=row["area_id"],
            old={column: old[column] for column in differing},
            new={column: new[column] for column in differing},
        )


def take_back_answer(connection: sqlite3.Connection, change: Change, by: str) -> dict[str, object]:
    """Put the old values of a saved answer back. Return them. The states of the steps are left to be settled."""
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
    open_row(connection, stored["assessment_id"])
    _write_answer(connection, stored["assessment_id"], stored["question_id"], stored, {**present, **change.old}, by)
    return dict(change.old)


def assessment_of_answer(connection: sqlite3.Connection, answer_id: str) -> str:
    """Return the id of the assessment that an answer belongs to."""
    return str(connection.execute("SELECT assessment_id FROM answer WHERE id = ?", (answer_id,)).fetchone()[0])


def put_answers(connection: sqlite3.Connection, assessment_id: str, given: Answers, known: set[str], by: str) -> None:
    """Store the first answers of a new assessment; the log tells of them with its making. Raises ``RuleError``."""
    for question_id, answer in given.items():
        _check(question_id, answer, known)
        if answer != NO_ANSWER:
            _write_answer(connection, assessment_id, question_id, None, answer_columns(answer), by)


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


def answer_columns(answer: Answer) -> dict[str, object]:
    """Return the columns of an answer as the log writes them."""
    return {
        "problem": answer.problem,
        "uncertainty": answer.uncertainty,
        "unknown": answer.unknown,
        "value": answer.value,
        "motivation": answer.motivation,
        "source_kind": None if answer.source_kind is None else answer.source_kind.value,
        "source_reference": answer.source_reference,
        "data_date": None if answer.data_date is None else answer.data_date.isoformat(),
        "is_draft": answer.is_draft,
    }


def _columns_of(row: sqlite3.Row) -> dict[str, object]:
    columns: dict[str, object] = {column: row[column] for column in _BLANK}
    columns["unknown"] = bool(row["unknown"])
    columns["is_draft"] = bool(row["is_draft"])
    columns["value"] = None if row["value"] is None else json.loads(row["value"])
    return columns


def answer_of(row: sqlite3.Row) -> Answer:
    """Return the answer in a row of its table. Raises ``ValueError`` when a row holds what the plugin never wrote."""
    kind, day, value = row["source_kind"], row["data_date"], row["value"]
    # In the order of the fields of Answer: whole editions are read like this.
    return Answer(
        row["problem"],
        row["uncertainty"],
        row["unknown"] == 1,
        None if value is None else json.loads(value),
        row["motivation"],
        None if kind is None else SourceKind(kind),
        row["source_reference"],
        None if day is None else date.fromisoformat(day),
        row["is_draft"] == 1,
    )


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
        "source_reference = ?, data_date = ?, is_draft = ?, row_version = row_version + 1, changed_at = ?, "
        "changed_by = ? WHERE id = ?",
        (
            columns["problem"],
            columns["uncertainty"],
            columns["unknown"],
            None if value is None else json.dumps(value, ensure_ascii=False),
            columns["motivation"],
            columns["source_kind"],
            columns["source_reference"],
            columns["data_date"],
            columns["is_draft"],
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
