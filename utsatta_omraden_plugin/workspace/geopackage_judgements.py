"""What the levels judge of an area, one after the other, and the signature that freezes an assessment."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from datetime import date

from ..domain.assessment import (
    CriterionMark,
    CriterionState,
    Judgement,
    JudgementLevel,
    judgement_reason_problem,
    propose,
)
from ..domain.assessment.levels import LEVELS
from ..domain.category import Category
from ..domain.change import Change
from ..domain.errors import RuleError, WorkspaceError
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..domain.trend import Trend
from .clock import now
from .geopackage_answers import answers
from .geopackage_areas import refuse_foreign_category
from .geopackage_assessments import assessment_row, open_row, refuse_foreign_area
from .geopackage_editions import edition_by_id
from .geopackage_frozen import refuse_frozen
from .geopackage_judgement_drafts import forget_judgement_draft
from .geopackage_log import append
from .geopackage_methods import get_method
from .geopackage_rows import RowTable, store
from .geopackage_superseded import superseded_judgements

# Rows that are never changed: a judgement is followed by a new one.
JUDGEMENTS = RowTable(
    name="judgement",
    columns=(
        "area_id", "edition_id", "assessment_id", "category", "proposed", "criteria", "trend", "reason", "level",
        "decided_by", "decided_on",
    ),
    select="SELECT * FROM judgement WHERE id = :id",
    insert=(
        "INSERT INTO judgement (id, area_id, edition_id, assessment_id, category, proposed, criteria, trend, reason, "
        "level, decided_by, decided_on, changed_at, changed_by) VALUES (:id, :area_id, :edition_id, :assessment_id, "
        ":category, :proposed, :criteria, :trend, :reason, :level, :decided_by, :decided_on, :changed_at, :changed_by)"
    ),
    delete="DELETE FROM judgement WHERE id = :id",
)  # fmt: skip


def judgements(connection: sqlite3.Connection, edition_id: str, area_id: str = "") -> list[Judgement]:
    """Return the judgements of an edition, or of one area in it, by level, then in the order they were made."""
    edition_by_id(connection, edition_id)
    rows = connection.execute(
        "SELECT * FROM judgement WHERE edition_id = ?1 AND (?2 = '' OR area_id = ?2) ORDER BY fid",
        (edition_id, area_id),
    )
    superseded = superseded_judgements(connection, edition_id)
    made = (replace(_judgement(row), is_superseded=row["id"] in superseded) for row in rows)
    return sorted(made, key=lambda judgement: LEVELS.index(judgement.level))


def sign_assessment(connection: sqlite3.Connection, assessment_id: str, judgement: Judgement, by: str) -> list[Change]:
    """Store the LPO's judgement and freeze the assessment. Raises ``RuleError`` as the interface says."""
    row = open_row(connection, assessment_id)
    if judgement.level is not JudgementLevel.LPO:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "An assessment is signed by the judgement of the LPO itself."))
        )
    signing = replace(
        judgement, area_id=row["area_id"], edition_id=row["edition_id"], assessment_id=assessment_id, id=""
    )
    _refuse_thin_reasons(connection, row, signing)
    judged = _add(connection, signing, "sign_judgement", by)
    moment = now()
    signed = append(
        connection,
        by=by,
        what="sign_assessment",
        table="assessment",
        row_id=assessment_id,
        area_id=row["area_id"],
        old={"signed_at": None, "signed_by": ""},
        new={"signed_at": moment, "signed_by": judgement.decided_by.strip(), "judgement": judged.row_id},
        reason=judgement.reason.strip(),
    )
    connection.execute(
        "UPDATE assessment SET signed_at = ?, signed_by = ?, row_version = row_version + 1, changed_at = ?, "
        "changed_by = ? WHERE id = ?",
        (moment, judgement.decided_by.strip(), moment, by, assessment_id),
    )
    if assessment_row(connection, assessment_id)["signed_at"] != moment:
        raise WorkspaceError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The change did not reach the workspace. Nothing was changed."))
        )
    forget_judgement_draft(connection, row["area_id"], row["edition_id"], JudgementLevel.LPO, row["assessor"])
    return [judged, signed]


def add_judgement(connection: sqlite3.Connection, judgement: Judgement, by: str) -> Change:
    """Store what a level above the LPO judges. Raises ``RuleError`` as the interface says."""
    if judgement.level is JudgementLevel.LPO:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The LPO judges by signing its assessment.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Sign the assessment, or make a revision of it and sign that.")),
        )
    refuse_foreign_area(connection, judgement.area_id, judgement.edition_id)
    if judgement.level is JudgementLevel.NOA:
        refuse_frozen(connection, judgement.edition_id)
    forget_judgement_draft(connection, judgement.area_id, judgement.edition_id, judgement.level, by)
    return _add(connection, replace(judgement, assessment_id="", id=""), "add_judgement", by)


def _refuse_thin_reasons(connection: sqlite3.Connection, row: sqlite3.Row, judgement: Judgement) -> None:
    method = get_method(connection, row["method_id"], row["method_version"])
    scheme = edition_by_id(connection, row["edition_id"]).scheme
    shown = propose(method, scheme, answers(connection, row["id"]))
    # What the person had before them counts: marks of their own may have moved the proposal.
    problem = judgement_reason_problem(judgement, replace(shown, category=judgement.proposed))
    if problem is not None:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The judgement cannot be signed yet. {problem}"), problem=problem)
        )


def _add(connection: sqlite3.Connection, judgement: Judgement, what: str, by: str) -> Change:
    if not judgement.reason.strip():
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A judgement needs a written reason.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write why the area is judged so.")),
        )
    if not judgement.decided_by.strip():
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A judgement needs the role of the one who makes it."))
        )
    edition = edition_by_id(connection, judgement.edition_id)
    for category in (judgement.category, judgement.proposed):
        if category is not None:
            refuse_foreign_category(edition, category.value)
    return store(
        connection,
        JUDGEMENTS,
        "",
        _values(judgement),
        what=what,
        area_id=judgement.area_id,
        by=by,
        reason=judgement.reason,
    )


def _values(judgement: Judgement) -> dict[str, object]:
    marks = {name: {"state": mark.state.value, "reason": mark.reason} for name, mark in judgement.criteria.items()}
    return {
        "area_id": judgement.area_id,
        "edition_id": judgement.edition_id,
        "assessment_id": judgement.assessment_id or None,
        "category": None if judgement.category is None else judgement.category.value,
        "proposed": None if judgement.proposed is None else judgement.proposed.value,
        "criteria": json.dumps(marks, ensure_ascii=False, sort_keys=True),
        "trend": judgement.trend.value,
        "reason": judgement.reason.strip(),
        "level": judgement.level.value,
        "decided_by": judgement.decided_by.strip(),
        "decided_on": judgement.decided_on.isoformat(),
    }


def _judgement(row: sqlite3.Row) -> Judgement:
    marks = json.loads(row["criteria"])
    return Judgement(
        area_id=row["area_id"],
        edition_id=row["edition_id"],
        level=JudgementLevel(row["level"]),
        category=None if row["category"] is None else Category(row["category"]),
        trend=Trend(row["trend"]),
        reason=row["reason"],
        decided_by=row["decided_by"],
        decided_on=date.fromisoformat(row["decided_on"]),
        proposed=None if row["proposed"] is None else Category(row["proposed"]),
        criteria={
            name: CriterionMark(CriterionState(mark["state"]), mark.get("reason", "")) for name, mark in marks.items()
        },
        assessment_id=row["assessment_id"] or "",
        id=row["id"],
    )
