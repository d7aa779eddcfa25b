"""What version 3 adds: lineage with the word of people, accepted findings, layouts that a person explained."""

from __future__ import annotations

HISTORY_TABLES = (
    # A table's checks cannot be altered: it is made anew. Renaming would run into the triggers of the spatial index.
    "CREATE TABLE lineage_before AS SELECT * FROM lineage",
    "DROP TABLE lineage",
    """
CREATE TABLE lineage (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    from_version_id TEXT REFERENCES area_version (id),
    to_version_id TEXT REFERENCES area_version (id),
    kind TEXT NOT NULL CHECK (kind IN ('new', 'removed', 'returned', 'split', 'merged', 'renamed', 'recategorised',
        'boundary', 'id_changed', 'unchanged', 'other_area')),
    share_of_old REAL CHECK (share_of_old BETWEEN 0 AND 1),
    share_of_new REAL CHECK (share_of_new BETWEEN 0 AND 1),
    confirmed_by TEXT NOT NULL DEFAULT '',
    confirmed_at DATETIME,
    reason TEXT NOT NULL DEFAULT '',
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    CHECK (from_version_id IS NOT NULL OR to_version_id IS NOT NULL),
    CHECK (kind <> 'other_area' OR confirmed_by <> '')
)
""",
    """
INSERT INTO lineage (fid, id, from_version_id, to_version_id, kind, share_of_old, share_of_new, confirmed_by,
                     confirmed_at, row_version)
SELECT fid, id, from_version_id, to_version_id, kind, share_of_old, share_of_new, confirmed_by, confirmed_at,
       row_version FROM lineage_before
""",
    "DROP TABLE lineage_before",
    # Of a pair the comparison may tell several kinds, a person decides once.
    "CREATE UNIQUE INDEX lineage_found ON lineage (from_version_id, to_version_id, kind) WHERE confirmed_by = ''",
    "CREATE UNIQUE INDEX lineage_decided ON lineage (from_version_id, to_version_id) WHERE confirmed_by <> ''",
    "CREATE INDEX lineage_by_from_version ON lineage (from_version_id)",
    "CREATE INDEX lineage_by_to_version ON lineage (to_version_id)",
    """
CREATE TABLE accepted_finding (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    finding_key TEXT NOT NULL CHECK (finding_key <> ''),
    code TEXT NOT NULL CHECK (code <> ''),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    accepted_by TEXT NOT NULL CHECK (accepted_by <> ''),
    accepted_at DATETIME NOT NULL,
    UNIQUE (edition_id, finding_key)
)
""",
    """
CREATE TABLE known_layout (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    fingerprint TEXT NOT NULL UNIQUE CHECK (fingerprint <> ''),
    meanings TEXT NOT NULL DEFAULT '{}',
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL
)
""",
    # The history of an area asks for changes of its versions too, whichever identity they had then.
    "CREATE INDEX change_log_by_row ON change_log (row_id, number)",
)
