"""What version 4 adds: revisions, signatures, drafts, overridden gates, proposed boundaries, judgements in full."""

from __future__ import annotations

_FROZEN_WHEN_ADDED = """
CREATE TRIGGER {table}_of_a_signed_assessment_is_not_added BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM assessment WHERE id = NEW.assessment_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the assessment is signed'); END
"""
_FROZEN_WHEN_CHANGED = """
CREATE TRIGGER {table}_of_a_signed_assessment_is_not_changed BEFORE UPDATE ON {table}
WHEN EXISTS (SELECT 1 FROM assessment WHERE id IN (OLD.assessment_id, NEW.assessment_id) AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the assessment is signed'); END
"""
_FROZEN_WHEN_REMOVED = """
CREATE TRIGGER {table}_of_a_signed_assessment_is_not_removed BEFORE DELETE ON {table}
WHEN EXISTS (SELECT 1 FROM assessment WHERE id = OLD.assessment_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the assessment is signed'); END
"""
_COUNTED = """
CREATE TRIGGER {table}_row_version BEFORE UPDATE ON {table}
WHEN NEW.row_version <> OLD.row_version + 1
BEGIN SELECT RAISE(ABORT, 'rows are changed through the plugin, which counts the row version up'); END
"""


def _for(tables: tuple[str, ...], *templates: str) -> tuple[str, ...]:
    return tuple(template.replace("{table}", table) for table in tables for template in templates)


_ASSESSMENTS = (
    # A table's constraints cannot be altered: it is made anew, under its own name, so that the rows of other tables
    # go on referring to it. Foreign keys rest meanwhile and are checked at the end of the step.
    "CREATE TABLE assessment_before AS SELECT * FROM assessment",
    "DROP TABLE assessment",
    """
CREATE TABLE assessment (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    area_id TEXT NOT NULL REFERENCES area (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    method_id TEXT NOT NULL,
    method_version TEXT NOT NULL,
    assessor TEXT NOT NULL CHECK (assessor <> ''),
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    revises TEXT REFERENCES assessment (id),
    revision_reason TEXT NOT NULL DEFAULT '',
    merged_from TEXT NOT NULL DEFAULT '[]',
    step_states TEXT NOT NULL DEFAULT '{}',
    reviewed TEXT NOT NULL DEFAULT '{}',
    signed_at DATETIME,
    signed_by TEXT NOT NULL DEFAULT '',
    started_at DATETIME NOT NULL,
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL,
    FOREIGN KEY (method_id, method_version) REFERENCES method (id, version),
    CHECK ((signed_at IS NULL) = (signed_by = '')),
    UNIQUE (area_id, edition_id, assessor, revision)
)
""",
    """
INSERT INTO assessment (fid, id, area_id, edition_id, method_id, method_version, assessor, step_states, started_at,
                        row_version, changed_at, changed_by)
SELECT fid, id, area_id, edition_id, method_id, method_version, assessor, step_states, started_at, row_version,
       changed_at, changed_by FROM assessment_before
""",
    "DROP TABLE assessment_before",
    "CREATE INDEX assessment_by_edition ON assessment (edition_id)",
    "ALTER TABLE answer ADD COLUMN is_draft BOOLEAN NOT NULL DEFAULT 0 CHECK (is_draft IN (0, 1))",
    """
ALTER TABLE actor_group ADD COLUMN change TEXT NOT NULL DEFAULT 'unknown'
    CHECK (change IN ('new', 'grown', 'same', 'shrunk', 'gone', 'unknown'))
""",
    """
CREATE TABLE gate_override (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    assessment_id TEXT NOT NULL REFERENCES assessment (id),
    step_id TEXT NOT NULL CHECK (step_id <> ''),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    overridden_by TEXT NOT NULL CHECK (overridden_by <> ''),
    overridden_at DATETIME NOT NULL,
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL,
    UNIQUE (assessment_id, step_id)
)
""",
)

_PROPOSALS = (
    """
CREATE TABLE boundary_proposal (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    geom MULTIPOLYGON NOT NULL,
    id TEXT NOT NULL UNIQUE,
    assessment_id TEXT NOT NULL REFERENCES assessment (id),
    area_id TEXT REFERENCES area (id),
    name TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    made_from TEXT NOT NULL DEFAULT '[]',
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL,
    CHECK (area_id IS NOT NULL OR trim(name) <> '')
)
""",
    "CREATE INDEX boundary_proposal_by_assessment ON boundary_proposal (assessment_id)",
    # The spatial index as the format prescribes it (OGC 12-128r15, annex F.3): an old file gets the table, its index
    # and its data in one transaction.
    """
CREATE TABLE IF NOT EXISTS gpkg_extensions (
    table_name TEXT,
    column_name TEXT,
    extension_name TEXT NOT NULL,
    definition TEXT NOT NULL,
    scope TEXT NOT NULL,
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
)
""",
    """
INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
VALUES ('boundary_proposal', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree',
        'write-only')
""",
    "CREATE VIRTUAL TABLE rtree_boundary_proposal_geom USING rtree (id, minx, maxx, miny, maxy)",
    """
CREATE TRIGGER rtree_boundary_proposal_geom_insert AFTER INSERT ON boundary_proposal
WHEN NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom)
BEGIN
    INSERT OR REPLACE INTO rtree_boundary_proposal_geom
    VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END
""",
    """
CREATE TRIGGER rtree_boundary_proposal_geom_update1 AFTER UPDATE OF geom ON boundary_proposal
WHEN OLD.fid = NEW.fid AND (NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    INSERT OR REPLACE INTO rtree_boundary_proposal_geom
    VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END
""",
    """
CREATE TRIGGER rtree_boundary_proposal_geom_update2 AFTER UPDATE OF geom ON boundary_proposal
WHEN OLD.fid = NEW.fid AND (NEW.geom IS NULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_boundary_proposal_geom WHERE id = OLD.fid;
END
""",
    """
CREATE TRIGGER rtree_boundary_proposal_geom_update3 AFTER UPDATE ON boundary_proposal
WHEN OLD.fid <> NEW.fid AND (NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_boundary_proposal_geom WHERE id = OLD.fid;
    INSERT OR REPLACE INTO rtree_boundary_proposal_geom
    VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END
""",
    """
CREATE TRIGGER rtree_boundary_proposal_geom_update4 AFTER UPDATE ON boundary_proposal
WHEN OLD.fid <> NEW.fid AND (NEW.geom IS NULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_boundary_proposal_geom WHERE id IN (OLD.fid, NEW.fid);
END
""",
    """
CREATE TRIGGER rtree_boundary_proposal_geom_delete AFTER DELETE ON boundary_proposal
WHEN OLD.geom NOT NULL
BEGIN
    DELETE FROM rtree_boundary_proposal_geom WHERE id = OLD.fid;
END
""",
)

_JUDGEMENTS = (
    "CREATE TABLE judgement_before AS SELECT * FROM judgement",
    "DROP TABLE judgement",
    # A category of NULL holds the area for none of the categories.
    """
CREATE TABLE judgement (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    area_id TEXT NOT NULL REFERENCES area (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    assessment_id TEXT REFERENCES assessment (id),
    category TEXT CHECK (category <> ''),
    proposed TEXT CHECK (proposed <> ''),
    criteria TEXT NOT NULL DEFAULT '{}',
    trend TEXT NOT NULL DEFAULT 'stabil' CHECK (trend IN ('positiv', 'stabil', 'negativ')),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    level TEXT NOT NULL CHECK (level IN ('lpo', 'police_area', 'region', 'noa')),
    decided_by TEXT NOT NULL CHECK (decided_by <> ''),
    decided_on DATE NOT NULL,
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version >= 1),
    changed_at DATETIME NOT NULL,
    changed_by TEXT NOT NULL
)
""",
    """
INSERT INTO judgement (fid, id, area_id, edition_id, assessment_id, category, criteria, trend, reason, level,
                       decided_by, decided_on, row_version, changed_at, changed_by)
SELECT fid, id, area_id, edition_id, assessment_id, category, criteria, coalesce(trend, 'stabil'), reason, level,
       decided_by, decided_on, row_version, changed_at, changed_by FROM judgement_before
""",
    "DROP TABLE judgement_before",
    "CREATE INDEX judgement_by_area ON judgement (area_id, edition_id)",
    "CREATE INDEX judgement_by_edition ON judgement (edition_id)",
)

_GUARDS = (
    *_for(
        ("answer", "actor_group", "gate_override", "place_point", "place_line", "place_area"),
        _FROZEN_WHEN_ADDED,
        _FROZEN_WHEN_CHANGED,
        _FROZEN_WHEN_REMOVED,
    ),
    *_for(("boundary_proposal",), _FROZEN_WHEN_ADDED, _FROZEN_WHEN_REMOVED),
    *_for(
        ("actor_group", "gate_override", "place_point", "place_line", "place_area", "boundary_proposal"),
        _COUNTED,
    ),
    # The identity of an area may still be put right: that moves what belongs to it, and changes nothing in it.
    """
CREATE TRIGGER boundary_proposal_of_a_signed_assessment_is_not_changed
BEFORE UPDATE OF geom, assessment_id, name, reason, made_from ON boundary_proposal
WHEN EXISTS (SELECT 1 FROM assessment WHERE id IN (OLD.assessment_id, NEW.assessment_id) AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the assessment is signed'); END
""",
    """
CREATE TRIGGER assessment_stays_signed BEFORE UPDATE OF method_id, method_version, assessor, revision, revises,
    revision_reason, merged_from, step_states, reviewed, signed_at, signed_by ON assessment
WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the assessment is signed'); END
""",
    """
CREATE TRIGGER assessment_that_is_signed_stays BEFORE DELETE ON assessment
WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the assessment is signed'); END
""",
    """
CREATE TRIGGER judgement_that_signs_stays BEFORE DELETE ON judgement
WHEN OLD.assessment_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the judgement signs an assessment'); END
""",
    """
CREATE TRIGGER judgement_is_not_rewritten BEFORE UPDATE OF assessment_id, category, proposed, criteria, trend, reason,
    level, decided_by, decided_on ON judgement
BEGIN SELECT RAISE(ABORT, 'a judgement is followed by a new one, never rewritten'); END
""",
)

REVISION_TABLES = _ASSESSMENTS + _PROPOSALS + _JUDGEMENTS + _GUARDS
