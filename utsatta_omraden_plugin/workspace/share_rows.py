"""Which rows of which tables go into a share, and which never do.

The statements ask tables of the moment: ``shared_version`` (versions of areas), ``shared_area`` (their identities),
``shared_work`` (assessments) and ``shared_finding`` (keys), and the parameters ``edition``, ``base`` and ``lpo``.
"""

from __future__ import annotations

SCOPE = (
    "CREATE TEMP TABLE shared_version (id TEXT PRIMARY KEY, area_id TEXT NOT NULL, is_new INTEGER NOT NULL)",
    "CREATE TEMP TABLE shared_area (id TEXT PRIMARY KEY)",
    "CREATE TEMP TABLE shared_work (id TEXT PRIMARY KEY)",
    "CREATE TEMP TABLE shared_finding (key TEXT PRIMARY KEY)",
)
FILL_SCOPE = (
    """
INSERT INTO shared_version SELECT id, area_id, 1 FROM area_version WHERE edition_id = :edition AND lpo_code = :lpo
""",
    """
INSERT INTO shared_version SELECT id, area_id, 0 FROM area_version
WHERE edition_id = :base AND (lpo_code = :lpo OR area_id IN (SELECT area_id FROM temp.shared_version))
""",
    "INSERT INTO shared_area SELECT DISTINCT area_id FROM temp.shared_version",
    """
INSERT INTO shared_work SELECT assessment.id FROM assessment
WHERE edition_id = :edition AND area_id IN (SELECT area_id FROM temp.shared_version WHERE is_new = 1)
""",
)
CLEAR_SCOPE = (
    "DROP TABLE IF EXISTS temp.shared_version",
    "DROP TABLE IF EXISTS temp.shared_area",
    "DROP TABLE IF EXISTS temp.shared_work",
    "DROP TABLE IF EXISTS temp.shared_finding",
)

ROWS = {
    "gpkg_spatial_ref_sys": "SELECT * FROM gpkg_spatial_ref_sys WHERE srs_id IN (-1, 0, 4326, 3006) ORDER BY srs_id",
    "method": """
SELECT method.* FROM method WHERE EXISTS (SELECT 1 FROM assessment JOIN temp.shared_work AS work
    ON work.id = assessment.id WHERE assessment.method_id = method.id AND assessment.method_version = method.version)
OR EXISTS (SELECT 1 FROM workspace_meta AS meta WHERE meta.method_id = method.id
    AND meta.method_version = method.version) ORDER BY method.fid
""",
    "edition": "SELECT * FROM edition WHERE id IN (:edition, :base) ORDER BY year",
    "area": "SELECT area.* FROM area JOIN temp.shared_area AS shared ON shared.id = area.id ORDER BY area.fid",
    "area_version": """
SELECT area_version.* FROM area_version JOIN temp.shared_version AS shared ON shared.id = area_version.id
ORDER BY area_version.fid
""",
    "lineage": """
SELECT * FROM lineage WHERE (from_version_id IS NULL OR from_version_id IN (SELECT id FROM temp.shared_version))
AND (to_version_id IS NULL OR to_version_id IN (SELECT id FROM temp.shared_version)) ORDER BY fid
""",
    "org_unit": """
WITH RECURSIVE held (id, parent_id) AS (
    SELECT id, parent_id FROM org_unit WHERE level = 'lpo' AND code = :lpo
    UNION SELECT above.id, above.parent_id FROM org_unit AS above JOIN held ON above.id = held.parent_id
) SELECT * FROM org_unit WHERE id IN (SELECT id FROM held) ORDER BY length(code), fid
""",
    "assessment": """
SELECT assessment.* FROM assessment JOIN temp.shared_work AS work ON work.id = assessment.id ORDER BY assessment.fid
""",
    "answer": """
SELECT answer.* FROM answer JOIN temp.shared_work AS work ON work.id = assessment_id ORDER BY answer.fid
""",
    "gate_override": """
SELECT gate_override.* FROM gate_override JOIN temp.shared_work AS work ON work.id = assessment_id
ORDER BY gate_override.fid
""",
    "actor_group": """
SELECT actor_group.* FROM actor_group JOIN temp.shared_work AS work ON work.id = assessment_id ORDER BY actor_group.fid
""",
    "place_point": """
SELECT place_point.* FROM place_point JOIN temp.shared_work AS work ON work.id = assessment_id ORDER BY place_point.fid
""",
    "place_line": """
SELECT place_line.* FROM place_line JOIN temp.shared_work AS work ON work.id = assessment_id ORDER BY place_line.fid
""",
    "place_area": """
SELECT place_area.* FROM place_area JOIN temp.shared_work AS work ON work.id = assessment_id ORDER BY place_area.fid
""",
    "boundary_proposal": """
SELECT boundary_proposal.* FROM boundary_proposal JOIN temp.shared_work AS work ON work.id = assessment_id
ORDER BY boundary_proposal.fid
""",
    "judgement": """
SELECT judgement.* FROM judgement WHERE edition_id = :edition
AND area_id IN (SELECT area_id FROM temp.shared_version WHERE is_new = 1) ORDER BY judgement.fid
""",
    "measure": """
SELECT measure.* FROM measure JOIN temp.shared_area AS shared ON shared.id = area_id ORDER BY measure.fid
""",
    "measure_follow_up": """
SELECT measure_follow_up.* FROM measure_follow_up JOIN measure ON measure.id = measure_id
JOIN temp.shared_area AS shared ON shared.id = measure.area_id ORDER BY measure_follow_up.fid
""",
    "accepted_finding": """
SELECT accepted_finding.* FROM accepted_finding JOIN temp.shared_finding AS shared ON shared.key = finding_key
WHERE edition_id = :edition ORDER BY accepted_finding.fid
""",
}
"""In an order in which each row finds those that it refers to."""

ROW_IDS = """
SELECT id FROM area UNION SELECT id FROM area_version UNION SELECT id FROM lineage UNION SELECT id FROM assessment
UNION SELECT id FROM answer UNION SELECT id FROM gate_override UNION SELECT id FROM actor_group
UNION SELECT id FROM place_point UNION SELECT id FROM place_line UNION SELECT id FROM place_area
UNION SELECT id FROM boundary_proposal UNION SELECT id FROM judgement UNION SELECT id FROM measure
UNION SELECT id FROM measure_follow_up UNION SELECT id FROM accepted_finding
"""
"""Asked of a share: the rows in it that a change can be about."""

PLACES = ("place_point", "place_line", "place_area")
ACTORS = ("actor_group",)

NEVER = {
    "judgement_draft": "nobody's word yet",
    "known_layout": "how files of others were read",
    "publication": "what was published before is told by the change log",
    "change_log": "a share has a log of its own",
    "submission": "what others handed in",
    "compile_lpo": "what others handed in",
    "area_origin": "what others handed in",
    "compile_conflict": "what others handed in",
    "compile_decision": "what others handed in",
}
"""Tables of which no row goes into a share, and why."""

_WITH_AREA = """
SELECT coalesce((SELECT version.name FROM area_version AS version JOIN edition ON edition.id = version.edition_id
    WHERE version.area_id = row.area_id ORDER BY edition.year DESC LIMIT 1), '') AS area_name,
    row.area_id AS owner_id, row.* FROM {rows} AS row
"""
_OF_ASSESSMENT = """
(SELECT part.*, held.area_id AS area_id FROM {table} AS part JOIN assessment AS held ON held.id = part.assessment_id)
"""


def _asked(table: str, rows: str = "") -> str:
    return _WITH_AREA.replace("{rows}", rows.replace("{table}", table) or table)


TEXTS = {
    "edition": "SELECT '' AS area_name, '' AS owner_id, row.* FROM edition AS row",
    "area_version": _asked("area_version"),
    "lineage": "SELECT '' AS area_name, '' AS owner_id, row.* FROM lineage AS row",
    "org_unit": "SELECT '' AS area_name, '' AS owner_id, row.* FROM org_unit AS row",
    "assessment": _asked("assessment"),
    "answer": _asked("answer", _OF_ASSESSMENT),
    "gate_override": _asked("gate_override", _OF_ASSESSMENT),
    "actor_group": _asked("actor_group", _OF_ASSESSMENT),
    "place_point": _asked("place_point", _OF_ASSESSMENT),
    "place_line": _asked("place_line", _OF_ASSESSMENT),
    "place_area": _asked("place_area", _OF_ASSESSMENT),
    "boundary_proposal": _asked(
        "boundary_proposal",
        "(SELECT part.*, held.area_id AS area_id FROM (SELECT fid, assessment_id, name, reason, changed_by "
        "FROM boundary_proposal) AS part JOIN assessment AS held ON held.id = part.assessment_id)",
    ),
    "judgement": _asked("judgement"),
    "measure": _asked("measure"),
    "measure_follow_up": _asked(
        "measure_follow_up",
        "(SELECT part.*, held.area_id AS area_id FROM measure_follow_up AS part JOIN measure AS held "
        "ON held.id = part.measure_id)",
    ),
    "accepted_finding": "SELECT '' AS area_name, '' AS owner_id, row.* FROM accepted_finding AS row",
}
"""Where people's own words stand in a share: each row with the name of its area."""

NO_WORDS = frozenset({
    "id", "area_id", "edition_id", "assessment_id", "measure_id", "method_id", "base_edition_id", "question_id",
    "step_id", "parent_id", "from_version_id", "to_version_id", "revises", "merged_from", "made_from", "step_states",
    "reviewed", "source_sha256", "finding_key", "changed_at", "started_at", "signed_at", "imported_at", "accepted_at",
    "confirmed_at", "overridden_at", "area_name", "owner_id", "geom",
})  # fmt: skip
"""Columns that programs write; random ids would look like a number of a person once in a while."""
