"""Judgements that are still being written: working copies without change-log rows."""

from __future__ import annotations

import json
import sqlite3

from ..domain.assessment import JudgementLevel
from .clock import now
from .geopackage_assessments import open_row, refuse_foreign_area
from .judgement_draft import KeptDraft


def keep_judgement_draft(connection: sqlite3.Connection, draft: KeptDraft, by: str) -> None:
    """Store a draft in place of the one before it. Raises ``RuleError`` as the interface says."""
    refuse_foreign_area(connection, draft.area_id, draft.edition_id)
    if draft.assessment_id:
        open_row(connection, draft.assessment_id)
    moment = now()
    connection.execute(
        "INSERT INTO judgement_draft (area_id, edition_id, assessment_id, level, assessor, content, changed_at, "
        "changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (area_id, edition_id, level, assessor) DO UPDATE SET "
        "assessment_id = excluded.assessment_id, content = excluded.content, row_version = row_version + 1, "
        "changed_at = excluded.changed_at, changed_by = excluded.changed_by",
        (
            draft.area_id, draft.edition_id, draft.assessment_id, draft.level.value, draft.assessor,
            json.dumps(dict(draft.content), ensure_ascii=False, sort_keys=True), moment, by,
        ),
    )  # fmt: skip
    connection.execute("UPDATE gpkg_contents SET last_change = ? WHERE table_name = 'judgement_draft'", (moment,))


def judgement_drafts(
    connection: sqlite3.Connection, area_id: str, edition_id: str, assessor: str
) -> dict[JudgementLevel, KeptDraft]:
    """Return an assessor's drafts by level; one that another program made unreadable counts as none."""
    found = connection.execute(
        "SELECT * FROM judgement_draft WHERE area_id = ? AND edition_id = ? AND assessor = ?",
        (area_id, edition_id, assessor),
    )
    drafts = (_draft(row) for row in found)
    return {draft.level: draft for draft in drafts if draft is not None}


def forget_judgement_draft(
    connection: sqlite3.Connection, area_id: str, edition_id: str, level: JudgementLevel, assessor: str
) -> bool:
    """Take a draft out. Returns whether there was one."""
    gone = connection.execute(
        "DELETE FROM judgement_draft WHERE area_id = ? AND edition_id = ? AND level = ? AND assessor = ?",
        (area_id, edition_id, level.value, assessor),
    )
    return gone.rowcount > 0


def _draft(row: sqlite3.Row) -> KeptDraft | None:
    try:
        content = json.loads(row["content"])
    except ValueError:
        return None
    if not isinstance(content, dict):
        return None
    return KeptDraft(
        area_id=row["area_id"],
        edition_id=row["edition_id"],
        level=JudgementLevel(row["level"]),
        assessor=row["assessor"],
        content=content,
        assessment_id=row["assessment_id"],
        row_version=row["row_version"],
        changed_at=row["changed_at"],
        changed_by=row["changed_by"],
    )
