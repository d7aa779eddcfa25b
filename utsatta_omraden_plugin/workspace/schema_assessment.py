"""The tables of assessments, places, judgements and measures (data.md, "Workspace")."""

from __future__ import annotations

ASSESSMENT_TABLES = (
    """
CREATE TABLE assessment (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    area_id TEXT NOT NULL REFERENCES area (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    method_id TEXT NOT NULL,
    method_version TEXT NOT NULL,
    assessor TEXT NOT NULL CHECK (assessor <> ''),
    step_states TEXT NOT NULL DEFAULT '{}',
    started_at DATETIME NOT NULL,
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL,
    FOREIGN KEY (method_id, method_version) REFERENCES method (id, version),
    UNIQUE (area_id, edition_id, assessor)
)
""",
    "CREATE INDEX assessment_by_edition ON assessment (edition_id)",
    """
CREATE TABLE answer (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    assessment_id TEXT NOT NULL REFERENCES assessment (id),
    question_id TEXT NOT NULL CHECK (question_id <> ''),
    problem INTEGER CHECK (problem BETWEEN 0 AND 4),
    uncertainty INTEGER CHECK (uncertainty BETWEEN 0 AND 3),
    unknown BOOLEAN NOT NULL DEFAULT 0 CHECK (unknown IN (0, 1)),
    value TEXT,
    motivation TEXT NOT NULL DEFAULT '',
    source_kind TEXT CHECK (source_kind IN ('own_observation', 'intelligence', 'statistics', 'survey',
        'municipality', 'media', 'other')),
    source_reference TEXT NOT NULL DEFAULT '',
    data_date DATE,
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL,
    UNIQUE (assessment_id, question_id)
)
""",
    """
CREATE TABLE actor_group (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    assessment_id TEXT NOT NULL REFERENCES assessment (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    count_band TEXT NOT NULL CHECK (count_band <> ''),
    role TEXT NOT NULL DEFAULT '',
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL
)
""",
    "CREATE INDEX actor_group_by_assessment ON actor_group (assessment_id)",
    """
CREATE TABLE place_point (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    geom POINT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    assessment_id TEXT NOT NULL REFERENCES assessment (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    weekday TEXT NOT NULL DEFAULT '',
    time_of_day TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL
)
""",
    "CREATE INDEX place_point_by_assessment ON place_point (assessment_id)",
    """
CREATE TABLE place_line (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    geom LINESTRING NOT NULL,
    id TEXT NOT NULL UNIQUE,
    assessment_id TEXT NOT NULL REFERENCES assessment (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    weekday TEXT NOT NULL DEFAULT '',
    time_of_day TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL
)
""",
    "CREATE INDEX place_line_by_assessment ON place_line (assessment_id)",
    """
CREATE TABLE place_area (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    geom POLYGON NOT NULL,
    id TEXT NOT NULL UNIQUE,
    assessment_id TEXT NOT NULL REFERENCES assessment (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    weekday TEXT NOT NULL DEFAULT '',
    time_of_day TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL
)
""",
    "CREATE INDEX place_area_by_assessment ON place_area (assessment_id)",
    """
CREATE TABLE judgement (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    area_id TEXT NOT NULL REFERENCES area (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    assessment_id TEXT REFERENCES assessment (id),
    category TEXT NOT NULL CHECK (category <> ''),
    criteria TEXT NOT NULL DEFAULT '{}',
    trend TEXT CHECK (trend IN ('positiv', 'stabil', 'negativ')),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    level TEXT NOT NULL CHECK (level IN ('lpo', 'police_area', 'region', 'noa')),
    status TEXT NOT NULL CHECK (status IN ('proposed', 'decided')),
    decided_by TEXT NOT NULL CHECK (decided_by <> ''),
    decided_on DATE NOT NULL,
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL
)
""",
    "CREATE INDEX judgement_by_area ON judgement (area_id, edition_id)",
    """
CREATE TABLE measure (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    area_id TEXT NOT NULL REFERENCES area (id),
    problem TEXT NOT NULL CHECK (problem <> ''),
    description TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL CHECK (owner <> ''),
    baseline TEXT NOT NULL DEFAULT '',
    target TEXT NOT NULL DEFAULT '',
    starts_on DATE,
    ends_on DATE,
    status TEXT NOT NULL CHECK (status IN ('planned', 'ongoing', 'done', 'stopped')),
    outcome TEXT NOT NULL DEFAULT '',
    released BOOLEAN NOT NULL DEFAULT 0 CHECK (released IN (0, 1)),
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL,
    CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on)
)
""",
    "CREATE INDEX measure_by_area ON measure (area_id)",
    """
CREATE TABLE measure_follow_up (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    measure_id TEXT NOT NULL REFERENCES measure (id),
    followed_up_on DATE NOT NULL,
    value TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT '',
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL
)
""",
    "CREATE INDEX measure_follow_up_by_measure ON measure_follow_up (measure_id)",
)
