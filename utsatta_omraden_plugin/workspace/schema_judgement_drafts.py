"""What version 6 adds: judgements that are still being written."""

from __future__ import annotations

JUDGEMENT_DRAFT_TABLES = (
    # The text of a draft is nobody's word yet: what stands in ``content`` is read as it is and never reported on.
    """
CREATE TABLE judgement_draft (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    area_id TEXT NOT NULL REFERENCES area (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    assessment_id TEXT NOT NULL DEFAULT '',
    level TEXT NOT NULL CHECK (level IN ('lpo', 'police_area', 'region', 'noa')),
    assessor TEXT NOT NULL CHECK (assessor <> ''),
    content TEXT NOT NULL DEFAULT '{}',
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL,
    UNIQUE (area_id, edition_id, level, assessor)
)
""",
)
