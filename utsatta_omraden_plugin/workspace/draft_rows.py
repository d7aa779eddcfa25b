"""The rows that hang on an edition, as statements: counted, and removed in an order in which none is left dangling.

``:edition`` is the edition's id. A table that comes to refer to editions, areas or assessments has to be told of here;
a test asks the database which ones do.
"""

from __future__ import annotations

# Identities of the edition with which no other edition has anything to do.
ONLY_HERE = """
SELECT area_id FROM area_version WHERE edition_id = :edition
UNION SELECT area_id FROM assessment WHERE edition_id = :edition
UNION SELECT area_id FROM judgement WHERE edition_id = :edition
UNION SELECT area_id FROM judgement_draft WHERE edition_id = :edition
EXCEPT SELECT area_id FROM area_version WHERE edition_id <> :edition
EXCEPT SELECT area_id FROM assessment WHERE edition_id <> :edition
EXCEPT SELECT area_id FROM judgement WHERE edition_id <> :edition
EXCEPT SELECT area_id FROM judgement_draft WHERE edition_id <> :edition
EXCEPT SELECT proposal.area_id FROM boundary_proposal AS proposal JOIN assessment AS its
    ON its.id = proposal.assessment_id WHERE its.edition_id <> :edition
"""

COUNTED = """
WITH assessed AS (SELECT id, signed_at FROM assessment WHERE edition_id = :edition),
    version AS (SELECT id, area_id FROM area_version WHERE edition_id = :edition)
SELECT
    (SELECT count(*) FROM version) AS areas,
    (SELECT count(*) FROM assessed) AS assessments,
    (SELECT count(*) FROM assessed WHERE signed_at IS NOT NULL) AS signed,
    (SELECT count(*) FROM answer WHERE assessment_id IN (SELECT id FROM assessed)) AS answers,
    (SELECT count(*) FROM place_point WHERE assessment_id IN (SELECT id FROM assessed))
        + (SELECT count(*) FROM place_line WHERE assessment_id IN (SELECT id FROM assessed))
        + (SELECT count(*) FROM place_area WHERE assessment_id IN (SELECT id FROM assessed)) AS places,
    (SELECT count(*) FROM actor_group WHERE assessment_id IN (SELECT id FROM assessed)) AS actor_groups,
    (SELECT count(*) FROM boundary_proposal WHERE assessment_id IN (SELECT id FROM assessed)) AS proposed_boundaries,
    (SELECT count(*) FROM judgement WHERE edition_id = :edition)
        + (SELECT count(*) FROM judgement_draft WHERE edition_id = :edition) AS judgements,
    (SELECT count(*) FROM accepted_finding WHERE edition_id = :edition) AS accepted_findings,
    (SELECT count(*) FROM lineage WHERE confirmed_by <> '' AND (from_version_id IN (SELECT id FROM version)
        OR to_version_id IN (SELECT id FROM version))) AS pair_decisions,
    (SELECT count(*) FROM submission WHERE edition_id = :edition) AS submissions,
    (SELECT count(*) FROM compile_decision WHERE edition_id = :edition) AS conflict_decisions
"""
MEASURES = "SELECT count(*) FROM measure WHERE area_id = ?"

REMOVED = (
    "DELETE FROM answer WHERE assessment_id IN (SELECT id FROM assessment WHERE edition_id = :edition)",
    "DELETE FROM gate_override WHERE assessment_id IN (SELECT id FROM assessment WHERE edition_id = :edition)",
    "DELETE FROM actor_group WHERE assessment_id IN (SELECT id FROM assessment WHERE edition_id = :edition)",
    "DELETE FROM place_point WHERE assessment_id IN (SELECT id FROM assessment WHERE edition_id = :edition)",
    "DELETE FROM place_line WHERE assessment_id IN (SELECT id FROM assessment WHERE edition_id = :edition)",
    "DELETE FROM place_area WHERE assessment_id IN (SELECT id FROM assessment WHERE edition_id = :edition)",
    "DELETE FROM boundary_proposal WHERE assessment_id IN (SELECT id FROM assessment WHERE edition_id = :edition)",
    "DELETE FROM judgement WHERE edition_id = :edition",
    "DELETE FROM judgement_draft WHERE edition_id = :edition",
    "DELETE FROM assessment WHERE edition_id = :edition",
    "DELETE FROM accepted_finding WHERE edition_id = :edition",
    "DELETE FROM compile_conflict WHERE edition_id = :edition",
    "DELETE FROM compile_decision WHERE edition_id = :edition",
    "DELETE FROM area_origin WHERE edition_id = :edition",
    "DELETE FROM compile_lpo WHERE edition_id = :edition",
    "DELETE FROM submission WHERE edition_id = :edition",
    "DELETE FROM lineage WHERE from_version_id IN (SELECT id FROM area_version WHERE edition_id = :edition)",
    "DELETE FROM lineage WHERE to_version_id IN (SELECT id FROM area_version WHERE edition_id = :edition)",
    "DELETE FROM area_version WHERE edition_id = :edition",
)
REMOVED_WITH_AN_IDENTITY = (
    "DELETE FROM measure_follow_up WHERE measure_id IN (SELECT id FROM measure WHERE area_id = ?)",
    "DELETE FROM measure WHERE area_id = ?",
    "DELETE FROM area WHERE id = ?",
)
REMOVED_LAST = "DELETE FROM edition WHERE id = :edition"

TOUCHED = (
    "answer", "gate_override", "actor_group", "place_point", "place_line", "place_area", "boundary_proposal",
    "judgement", "judgement_draft", "assessment", "accepted_finding", "compile_conflict", "compile_decision",
    "area_origin", "compile_lpo", "submission", "lineage", "area_version", "measure_follow_up", "measure", "area",
    "edition",
)  # fmt: skip
"""The tables from which the statements remove."""

SIGNED_STAYS = {
    "answer_of_a_signed_assessment_is_not_removed": "DROP TRIGGER answer_of_a_signed_assessment_is_not_removed",
    "gate_override_of_a_signed_assessment_is_not_removed": (
        "DROP TRIGGER gate_override_of_a_signed_assessment_is_not_removed"
    ),
    "actor_group_of_a_signed_assessment_is_not_removed": (
        "DROP TRIGGER actor_group_of_a_signed_assessment_is_not_removed"
    ),
    "place_point_of_a_signed_assessment_is_not_removed": (
        "DROP TRIGGER place_point_of_a_signed_assessment_is_not_removed"
    ),
    "place_line_of_a_signed_assessment_is_not_removed": "DROP TRIGGER place_line_of_a_signed_assessment_is_not_removed",
    "place_area_of_a_signed_assessment_is_not_removed": "DROP TRIGGER place_area_of_a_signed_assessment_is_not_removed",
    "boundary_proposal_of_a_signed_assessment_is_not_removed": (
        "DROP TRIGGER boundary_proposal_of_a_signed_assessment_is_not_removed"
    ),
    "assessment_that_is_signed_stays": "DROP TRIGGER assessment_that_is_signed_stays",
    "judgement_that_signs_stays": "DROP TRIGGER judgement_that_signs_stays",
}
"""What keeps signed assessments from losing a part goes aside where they go whole, with their edition."""
