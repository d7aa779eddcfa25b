"""The statements by which rows of assessments leave one workspace and come into another, table by table.

What is written is the whole row but for ``fid``: ids, times and roles stay those of whoever made it.
"""

from __future__ import annotations

SELECTED = {
    "method": """
SELECT method.* FROM method WHERE EXISTS (SELECT 1 FROM assessment WHERE edition_id = :edition
AND assessment.method_id = method.id AND assessment.method_version = method.version) ORDER BY fid
""",
    "assessment": "SELECT * FROM assessment WHERE edition_id = :edition ORDER BY area_id, assessor, revision",
    "answer": """
SELECT * FROM answer WHERE assessment_id IN (SELECT id FROM assessment WHERE edition_id = :edition) ORDER BY fid
""",
    "gate_override": """
SELECT * FROM gate_override WHERE assessment_id IN (SELECT id FROM assessment WHERE edition_id = :edition) ORDER BY fid
""",
    "actor_group": """
SELECT * FROM actor_group WHERE assessment_id IN (SELECT id FROM assessment WHERE edition_id = :edition) ORDER BY fid
""",
    "place_point": """
SELECT * FROM place_point WHERE assessment_id IN (SELECT id FROM assessment WHERE edition_id = :edition) ORDER BY fid
""",
    "place_line": """
SELECT * FROM place_line WHERE assessment_id IN (SELECT id FROM assessment WHERE edition_id = :edition) ORDER BY fid
""",
    "place_area": """
SELECT * FROM place_area WHERE assessment_id IN (SELECT id FROM assessment WHERE edition_id = :edition) ORDER BY fid
""",
    "boundary_proposal": """
SELECT * FROM boundary_proposal WHERE assessment_id IN (SELECT id FROM assessment WHERE edition_id = :edition)
ORDER BY fid
""",
    "judgement": "SELECT * FROM judgement WHERE edition_id = :edition ORDER BY fid",
    "measure": """
SELECT * FROM measure WHERE area_id IN (SELECT area_id FROM area_version WHERE edition_id = :edition) ORDER BY fid
""",
    "measure_follow_up": """
SELECT * FROM measure_follow_up WHERE measure_id IN (SELECT id FROM measure WHERE area_id IN
(SELECT area_id FROM area_version WHERE edition_id = :edition)) ORDER BY fid
""",
}

PARTS = {
    "answer": """
INSERT INTO answer (id, assessment_id, question_id, problem, uncertainty, unknown, value, motivation, source_kind,
    source_reference, data_date, is_draft, row_version, changed_at, changed_by)
VALUES (:id, :assessment_id, :question_id, :problem, :uncertainty, :unknown, :value, :motivation, :source_kind,
    :source_reference, :data_date, :is_draft, :row_version, :changed_at, :changed_by)
""",
    "gate_override": """
INSERT INTO gate_override (id, assessment_id, step_id, reason, overridden_by, overridden_at, row_version, changed_at,
    changed_by)
VALUES (:id, :assessment_id, :step_id, :reason, :overridden_by, :overridden_at, :row_version, :changed_at, :changed_by)
""",
    "actor_group": """
INSERT INTO actor_group (id, assessment_id, kind, count_band, role, change, row_version, changed_at, changed_by)
VALUES (:id, :assessment_id, :kind, :count_band, :role, :change, :row_version, :changed_at, :changed_by)
""",
    "place_point": """
INSERT INTO place_point (id, assessment_id, geom, kind, weekday, time_of_day, description, source, row_version,
    changed_at, changed_by)
VALUES (:id, :assessment_id, :geom, :kind, :weekday, :time_of_day, :description, :source, :row_version, :changed_at,
    :changed_by)
""",
    "place_line": """
INSERT INTO place_line (id, assessment_id, geom, kind, weekday, time_of_day, description, source, row_version,
    changed_at, changed_by)
VALUES (:id, :assessment_id, :geom, :kind, :weekday, :time_of_day, :description, :source, :row_version, :changed_at,
    :changed_by)
""",
    "place_area": """
INSERT INTO place_area (id, assessment_id, geom, kind, weekday, time_of_day, description, source, row_version,
    changed_at, changed_by)
VALUES (:id, :assessment_id, :geom, :kind, :weekday, :time_of_day, :description, :source, :row_version, :changed_at,
    :changed_by)
""",
    "boundary_proposal": """
INSERT INTO boundary_proposal (id, assessment_id, geom, area_id, name, reason, made_from, row_version, changed_at,
    changed_by)
VALUES (:id, :assessment_id, :geom, :area_id, :name, :reason, :made_from, :row_version, :changed_at, :changed_by)
""",
}
"""What belongs to an assessment: it comes in while that is not signed yet."""

TAKEN = {
    "answer": "SELECT 1 FROM answer WHERE id = ?",
    "gate_override": "SELECT 1 FROM gate_override WHERE id = ?",
    "actor_group": "SELECT 1 FROM actor_group WHERE id = ?",
    "place_point": "SELECT 1 FROM place_point WHERE id = ?",
    "place_line": "SELECT 1 FROM place_line WHERE id = ?",
    "place_area": "SELECT 1 FROM place_area WHERE id = ?",
    "boundary_proposal": "SELECT 1 FROM boundary_proposal WHERE id = ?",
}
"""Whether another row has an id."""

GEOMETRIES = ("place_point", "place_line", "place_area", "boundary_proposal")

METHOD = """
INSERT INTO method (id, version, content, sha256, added_at, added_by)
VALUES (:id, :version, :content, :sha256, :added_at, :added_by)
"""
ASSESSMENT = """
INSERT INTO assessment (id, area_id, edition_id, method_id, method_version, assessor, revision, revises,
    revision_reason, merged_from, step_states, reviewed, started_at, row_version, changed_at, changed_by)
VALUES (:id, :area_id, :edition_id, :method_id, :method_version, :assessor, :revision, :revises, :revision_reason,
    :merged_from, :step_states, :reviewed, :started_at, :row_version, :changed_at, :changed_by)
"""
SIGNATURE = "UPDATE assessment SET signed_at = :signed_at, signed_by = :signed_by WHERE id = :id"
JUDGEMENT = """
INSERT INTO judgement (id, area_id, edition_id, assessment_id, category, proposed, criteria, trend, reason, level,
    decided_by, decided_on, row_version, changed_at, changed_by)
VALUES (:id, :area_id, :edition_id, :assessment_id, :category, :proposed, :criteria, :trend, :reason, :level,
    :decided_by, :decided_on, :row_version, :changed_at, :changed_by)
"""
MEASURE = """
INSERT INTO measure (id, area_id, problem, description, owner, baseline, target, starts_on, ends_on, status, outcome,
    released, row_version, changed_at, changed_by)
VALUES (:id, :area_id, :problem, :description, :owner, :baseline, :target, :starts_on, :ends_on, :status, :outcome,
    :released, :row_version, :changed_at, :changed_by)
ON CONFLICT (id) DO UPDATE SET area_id = excluded.area_id, problem = excluded.problem,
    description = excluded.description, owner = excluded.owner, baseline = excluded.baseline, target = excluded.target,
    starts_on = excluded.starts_on, ends_on = excluded.ends_on, status = excluded.status, outcome = excluded.outcome,
    released = excluded.released, row_version = excluded.row_version, changed_at = excluded.changed_at,
    changed_by = excluded.changed_by
"""
MEASURE_FOLLOW_UP = """
INSERT INTO measure_follow_up (id, measure_id, followed_up_on, value, outcome, row_version, changed_at, changed_by)
VALUES (:id, :measure_id, :followed_up_on, :value, :outcome, :row_version, :changed_at, :changed_by)
ON CONFLICT (id) DO UPDATE SET followed_up_on = excluded.followed_up_on, value = excluded.value,
    outcome = excluded.outcome, row_version = excluded.row_version, changed_at = excluded.changed_at,
    changed_by = excluded.changed_by
"""
