"""The tables of editions, areas and the log (data.md, "Workspace"), as statements in the order they run.

Rows that travel between workspaces have a UUID ``id``; ``fid`` is only the row number that map programs want.
Times are UTC in ISO 8601 with milliseconds and Z, dates ISO 8601. Geometries are 2D in EPSG:3006.
"""

from __future__ import annotations

META_TABLE = """
CREATE TABLE workspace_meta (
    fid INTEGER PRIMARY KEY NOT NULL CHECK (fid = 1),
    workspace_id TEXT NOT NULL,
    schema_version INTEGER NOT NULL CHECK (schema_version >= 0),
    migrations TEXT NOT NULL DEFAULT '[]',
    lpo_code TEXT NOT NULL DEFAULT '',
    distribution_label TEXT NOT NULL DEFAULT '',
    method_id TEXT NOT NULL DEFAULT '',
    method_version TEXT NOT NULL DEFAULT '',
    created_at DATETIME NOT NULL,
    last_change INTEGER NOT NULL DEFAULT 0,
    last_hash TEXT NOT NULL DEFAULT '0000000000000000000000000000000000000000000000000000000000000000'
)
"""
"""The one row by which a workspace is known. The last hash is kept here so that a cut tail of the log is seen."""

AREA_TABLES = (
    """
CREATE TABLE method (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL CHECK (id <> ''),
    version TEXT NOT NULL CHECK (version <> ''),
    content TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    added_at DATETIME NOT NULL,
    added_by TEXT NOT NULL,
    UNIQUE (id, version)
)
""",
    """
CREATE TABLE edition (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    year INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1900 AND 2999),
    label TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('published', 'draft', 'compiled')),
    scheme TEXT NOT NULL CHECK (scheme IN ('three_categories', 'two_categories')),
    method_id TEXT NOT NULL DEFAULT '',
    source_name TEXT NOT NULL DEFAULT '',
    source_sha256 TEXT NOT NULL DEFAULT '' CHECK (length(source_sha256) IN (0, 64)),
    imported_at DATETIME NOT NULL
)
""",
    "CREATE UNIQUE INDEX edition_by_source ON edition (source_sha256) WHERE source_sha256 <> ''",
    """
CREATE TABLE area (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    special_area_id INTEGER UNIQUE
)
""",
    """
CREATE TABLE area_version (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    geom MULTIPOLYGON NOT NULL,
    id TEXT NOT NULL UNIQUE,
    area_id TEXT NOT NULL REFERENCES area (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    object_id INTEGER,
    special_area_id INTEGER,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    locality TEXT NOT NULL DEFAULT '',
    lpo TEXT NOT NULL DEFAULT '',
    lpo_code TEXT NOT NULL DEFAULT '',
    police_area TEXT NOT NULL DEFAULT '',
    police_area_code TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    region_code TEXT NOT NULL DEFAULT '',
    valid_from DATE,
    valid_to DATE,
    trend TEXT CHECK (trend IN ('positiv', 'stabil', 'negativ')),
    stated_length REAL,
    stated_area REAL,
    extra TEXT NOT NULL DEFAULT '{}',
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL,
    UNIQUE (edition_id, area_id)
)
""",
    "CREATE INDEX area_version_by_area ON area_version (area_id)",
    "CREATE INDEX area_version_by_special_area_id ON area_version (edition_id, special_area_id)",
    "CREATE INDEX area_version_by_category ON area_version (edition_id, category)",
    """
CREATE TABLE lineage (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    from_version_id TEXT REFERENCES area_version (id),
    to_version_id TEXT REFERENCES area_version (id),
    kind TEXT NOT NULL CHECK (kind IN ('new', 'removed', 'returned', 'split', 'merged', 'renamed', 'recategorised',
        'boundary', 'id_changed', 'unchanged')),
    share_of_old REAL CHECK (share_of_old BETWEEN 0 AND 1),
    share_of_new REAL CHECK (share_of_new BETWEEN 0 AND 1),
    confirmed_by TEXT NOT NULL DEFAULT '',
    confirmed_at DATETIME,
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    CHECK (from_version_id IS NOT NULL OR to_version_id IS NOT NULL),
    UNIQUE (from_version_id, to_version_id, kind)
)
""",
    "CREATE INDEX lineage_by_to_version ON lineage (to_version_id)",
    """
CREATE TABLE org_unit (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL CHECK (code <> ''),
    name TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('lpo', 'police_area', 'region', 'nation')),
    parent_id TEXT REFERENCES org_unit (id),
    valid_from DATE,
    valid_to DATE,
    CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from),
    UNIQUE (level, code, valid_from)
)
""",
    "CREATE INDEX org_unit_by_parent ON org_unit (parent_id)",
    """
CREATE TABLE change_log (
    number INTEGER PRIMARY KEY NOT NULL,
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL CHECK (changed_by <> ''),
    what TEXT NOT NULL CHECK (what <> ''),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    area_id TEXT NOT NULL DEFAULT '',
    old_values TEXT NOT NULL DEFAULT '{}',
    new_values TEXT NOT NULL DEFAULT '{}',
    reason TEXT NOT NULL DEFAULT '',
    undoes INTEGER REFERENCES change_log (number),
    previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
)
""",
    "CREATE INDEX change_log_by_area ON change_log (area_id, number)",
)

GUARDS = (
    """
CREATE TRIGGER change_log_is_never_altered BEFORE UPDATE ON change_log
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END
""",
    """
CREATE TRIGGER change_log_is_never_cut BEFORE DELETE ON change_log
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END
""",
    """
CREATE TRIGGER change_log_rows_follow_each_other BEFORE INSERT ON change_log
WHEN NOT EXISTS (SELECT 1 FROM workspace_meta
                 WHERE last_change + 1 = NEW.number AND last_hash = NEW.previous_hash)
BEGIN SELECT RAISE(ABORT, 'the row does not follow the last one of the change log'); END
""",
    """
CREATE TRIGGER change_log_last_hash AFTER INSERT ON change_log
BEGIN UPDATE workspace_meta SET last_change = NEW.number, last_hash = NEW.hash; END
""",
    """
CREATE TRIGGER workspace_meta_stays BEFORE DELETE ON workspace_meta
BEGIN SELECT RAISE(ABORT, 'a workspace keeps its meta row'); END
""",
    """
CREATE TRIGGER area_version_row_version BEFORE UPDATE ON area_version
WHEN NEW.row_version <> OLD.row_version + 1
BEGIN SELECT RAISE(ABORT, 'areas are changed through the plugin, which counts the row version up'); END
""",
    """
CREATE TRIGGER answer_row_version BEFORE UPDATE ON answer
WHEN NEW.row_version <> OLD.row_version + 1
BEGIN SELECT RAISE(ABORT, 'answers are changed through the plugin, which counts the row version up'); END
""",
)
"""Triggers that hold against other programs too: the log only grows, and no row changes without the plugin."""
