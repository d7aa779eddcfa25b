"""The next revision of an assessment, and a common one made of several: what is taken along, and what the log tells."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..domain.assessment import Answer, Answers, Assessment, StepState
from ..domain.errors import RuleError
from ..domain.method import Method
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_actors import ACTORS
from .geopackage_answers import NO_ANSWER, answer_columns, answers, put_answers
from .geopackage_assessments import (
    assessment,
    assessment_of,
    assessment_row,
    insert_assessment,
    newest_row,
    refuse_revised,
    reviewed_in,
    states_in,
)
from .geopackage_log import append
from .geopackage_methods import get_method
from .geopackage_overrides import OVERRIDES, settle_states
from .geopackage_places import PLACES
from .geopackage_proposals import PROPOSALS
from .geopackage_rows import RowTable, values_of, write
from .identifiers import new_id

MERGED_FROM = "merged_from"
MERGED_ANEW = "Sammanvägd på nytt"
"""The reason of the next revision of a common assessment; data are Swedish."""
_ROWS_OF = {
    OVERRIDES: "SELECT * FROM gate_override WHERE assessment_id = ? ORDER BY fid",
    ACTORS: "SELECT * FROM actor_group WHERE assessment_id = ? ORDER BY fid",
    PLACES[0]: "SELECT * FROM place_point WHERE assessment_id = ? ORDER BY fid",
    PLACES[1]: "SELECT * FROM place_line WHERE assessment_id = ? ORDER BY fid",
    PLACES[2]: "SELECT * FROM place_area WHERE assessment_id = ? ORDER BY fid",
    PROPOSALS: "SELECT * FROM boundary_proposal WHERE assessment_id = ? ORDER BY fid",
}


def revise_assessment(
    connection: sqlite3.Connection,
    assessment_id: str,
    reason: str,
    by: str,
    method_id: str,
    method_version: str,
    given: Answers | None,
) -> Assessment:
    """Begin the next revision with what the one before holds. Raises ``RuleError`` as the interface says."""
    row = assessment_row(connection, assessment_id)
    before = assessment_of(row)
    method = get_method(connection, method_id or before.method_id, method_version or _version_of(before, method_id))
    keeps_method = (method.id, method.version) == (before.method_id, before.method_version)
    refuse_revised(connection, row)
    if not reason.strip():
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A revision needs a written reason.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write what makes the revision necessary.")),
        )
    if keeps_method and not before.is_signed:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The assessment is not signed: it needs no revision.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Change its answers as they are.")),
        )
    new = replace(
        before,
        id=new_id(),
        method_id=method.id,
        method_version=method.version,
        revision=before.revision + 1,
        signed_at="",
        signed_by="",
        revises=before.id,
        revision_reason=reason.strip(),
    )
    taken = _known(answers(connection, assessment_id), method) if given is None else dict(given)
    _log(connection, new, "revise_assessment", {} if given is None else taken, by)
    insert_assessment(connection, new, states_in(row), reviewed_in(row) if keeps_method else {}, by)
    put_answers(connection, new.id, taken, _question_ids(method), by)
    _take_along(connection, [before.id], new.id, method, (OVERRIDES, ACTORS, *PLACES, PROPOSALS), by)
    settle_states(connection, new.id, by)
    return assessment(connection, new.id)


def merge_assessments(
    connection: sqlite3.Connection, assessment_ids: Sequence[str], given: Answers, assessor: str, by: str
) -> Assessment:
    """Make a common assessment of several. Raises ``RuleError`` as the interface says."""
    merged = [assessment(connection, assessment_id) for assessment_id in dict.fromkeys(assessment_ids)]
    _refuse_unlike(merged, assessor)
    first = merged[0]
    method = get_method(connection, first.method_id, first.method_version)
    earlier = newest_row(connection, first.area_id, first.edition_id, assessor)
    new = Assessment(
        id=new_id(),
        area_id=first.area_id,
        edition_id=first.edition_id,
        method_id=method.id,
        method_version=method.version,
        assessor=assessor,
        revision=1 if earlier is None else earlier["revision"] + 1,
        revises="" if earlier is None else earlier["id"],
        revision_reason="" if earlier is None else MERGED_ANEW,
        merged_from=tuple(each.id for each in merged),
    )
    _log(connection, new, "merge_assessments", given, by)
    remake(connection, new, given, by)
    return assessment(connection, new.id)


def remake(connection: sqlite3.Connection, new: Assessment, given: Answers, by: str) -> None:
    """Store a common assessment with its answers and what it takes along; the log tells of it elsewhere."""
    method = get_method(connection, new.method_id, new.method_version)
    no_states: Mapping[str, StepState] = {}
    insert_assessment(connection, new, no_states, {}, by)
    put_answers(connection, new.id, given, _question_ids(method), by)
    # What they propose stays theirs: it is shown beside the common assessment already.
    _take_along(connection, new.merged_from, new.id, method, (OVERRIDES, ACTORS, *PLACES), by)
    settle_states(connection, new.id, by)


def _version_of(before: Assessment, method_id: str) -> str:
    return before.method_version if method_id in ("", before.method_id) else ""


def _refuse_unlike(merged: Sequence[Assessment], assessor: str) -> None:
    alike = {(each.area_id, each.edition_id, each.method_id, each.method_version) for each in merged}
    if len(merged) < 2 or len(alike) != 1:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Only two or more assessments of the same area in the same edition, made by the same version of "
                    "the method, can be merged.",
                )
            )
        )
    if not assessor.strip() or assessor in {each.assessor for each in merged}:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The common assessment needs a role of its own as its assessor."))
        )


def _log(connection: sqlite3.Connection, new: Assessment, what: str, given: Answers, by: str) -> None:
    told: dict[str, object] = {
        "edition_id": new.edition_id,
        "assessor": new.assessor,
        "method_id": new.method_id,
        "method_version": new.method_version,
        "revision": new.revision,
    }
    if new.revises:
        told["revises"] = new.revises
    if new.merged_from:
        told[MERGED_FROM] = list(new.merged_from)
    if given:
        told["answers"] = {question: _said(answer_columns(answer)) for question, answer in given.items()}
    append(
        connection,
        by=by,
        what=what,
        table="assessment",
        row_id=new.id,
        area_id=new.area_id,
        new=told,
        reason=new.revision_reason,
    )


def _said(columns: Mapping[str, object]) -> dict[str, object]:
    nothing = answer_columns(NO_ANSWER)
    return {column: value for column, value in columns.items() if value != nothing[column]}


def _question_ids(method: Method) -> set[str]:
    return {question.id for question in method.questions}


def _known(given: Answers, method: Method) -> dict[str, Answer]:
    known = _question_ids(method)
    return {question: answer for question, answer in given.items() if question in known}


def _take_along(
    connection: sqlite3.Connection,
    sources: Sequence[str],
    target: str,
    method: Method,
    tables: Sequence[RowTable],
    by: str,
) -> None:
    """Copy the parts of assessments to another one, like ones once; proposals go on naming the places they are of."""
    gates = {step.id for step in method.steps if step.gate is not None}
    copies: dict[str, str] = {}
    opened: set[object] = set()
    for table in tables:
        seen: dict[str, str] = {}
        for source in sources:
            for row in connection.execute(_ROWS_OF[table], (source,)).fetchall():
                values = {**values_of(table, row), "assessment_id": target}
                if table is OVERRIDES:
                    if values["step_id"] not in gates or values["step_id"] in opened:
                        continue
                    opened.add(values["step_id"])
                if table is PROPOSALS:
                    values["made_from"] = json.dumps([copies.get(each, each) for each in json.loads(row["made_from"])])
                likeness = json.dumps(values, sort_keys=True)
                if len(sources) > 1 and likeness in seen:
                    continue
                seen[likeness] = copies[row["id"]] = new_id()
                write(connection, table, copies[row["id"]], values, by)
