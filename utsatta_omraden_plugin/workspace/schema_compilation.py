"""What version 9 adds: submissions and how each LPO stands, conflicts, decisions, where each area comes from."""

from __future__ import annotations

COMPILATION_TABLES = (
    # Refused files are kept too, so that everybody can see later why an LPO is missing.
    """
CREATE TABLE submission (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    lpo_code TEXT NOT NULL DEFAULT '',
    lpo_name TEXT NOT NULL DEFAULT '',
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    phone_code TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL DEFAULT '',
    base_year INTEGER,
    base_sha256 TEXT NOT NULL DEFAULT '',
    manifest TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('used', 'superseded', 'refused')),
    reasons TEXT NOT NULL DEFAULT '[]',
    areas INTEGER NOT NULL DEFAULT 0 CHECK (areas >= 0),
    received_at DATETIME NOT NULL,
    UNIQUE (edition_id, sha256)
)
""",
    """
CREATE TABLE compile_lpo (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    lpo_code TEXT NOT NULL,
    lpo_name TEXT NOT NULL DEFAULT '',
    statuses TEXT NOT NULL DEFAULT '[]',
    submission_id TEXT REFERENCES submission (id),
    areas INTEGER NOT NULL DEFAULT 0 CHECK (areas >= 0),
    base_areas INTEGER NOT NULL DEFAULT 0 CHECK (base_areas >= 0),
    UNIQUE (edition_id, lpo_code)
)
""",
    # What an area in a conflict was like before decisions stays in ``compiled``, so that they can be taken back. An
    # area that was left out has no version any more.
    """
CREATE TABLE area_origin (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    version_id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL CHECK (key <> ''),
    origin TEXT NOT NULL CHECK (origin IN ('lpo', 'base')),
    lpo_code TEXT NOT NULL DEFAULT '',
    submission_sha256 TEXT NOT NULL DEFAULT '',
    compiled TEXT NOT NULL DEFAULT '',
    settled_sha256 TEXT NOT NULL DEFAULT '',
    UNIQUE (edition_id, key)
)
""",
    """
CREATE TABLE compile_conflict (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    key TEXT NOT NULL CHECK (key <> ''),
    code TEXT NOT NULL CHECK (code <> ''),
    blocking BOOLEAN NOT NULL CHECK (blocking IN (0, 1)),
    content TEXT NOT NULL,
    problem TEXT NOT NULL DEFAULT '',
    UNIQUE (edition_id, key)
)
""",
    # Decisions outlive the conflicts: one that comes back with the same sides is decided already.
    """
CREATE TABLE compile_decision (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    conflict_key TEXT NOT NULL CHECK (conflict_key <> ''),
    choice TEXT NOT NULL CHECK (choice IN ('left', 'right', 'both_clipped', 'new_boundary', 'new_category',
        'send_back', 'accept')),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    decided_by TEXT NOT NULL CHECK (decided_by <> ''),
    decided_at DATETIME NOT NULL,
    boundary TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT '',
    message TEXT NOT NULL DEFAULT '',
    number INTEGER,
    UNIQUE (edition_id, conflict_key)
)
""",
)
