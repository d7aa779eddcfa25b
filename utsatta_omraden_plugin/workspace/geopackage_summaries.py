"""How far all assessments of an edition have come, and what they answer, each in one read."""

from __future__ import annotations

import sqlite3

from ..domain.assessment import Answer
from .assessment_summary import AssessmentSummary
from .geopackage_answers import NO_ANSWER, answer_of
from .geopackage_assessments import assessment_of, states_in
from .geopackage_editions import edition_by_id


def summaries(connection: sqlite3.Connection, edition_id: str) -> list[AssessmentSummary]:
    """Return how far the newest revision of each assessor and area has come, oldest first."""
    edition_by_id(connection, edition_id)
    rows = connection.execute(
        "SELECT held.*, counted.given, counted.drafts, EXISTS (SELECT 1 FROM judgement "
        "WHERE judgement.area_id = held.area_id AND judgement.edition_id = held.edition_id) AS has_judgement "
        "FROM assessment AS held LEFT JOIN (SELECT assessment_id, "
        "sum(is_draft = 0 AND (problem IS NOT NULL OR unknown = 1)) AS given, sum(is_draft) AS drafts "
        "FROM answer GROUP BY assessment_id) AS counted ON counted.assessment_id = held.id "
        "WHERE held.edition_id = ? AND NOT EXISTS (SELECT 1 FROM assessment AS later "
        "WHERE later.area_id = held.area_id AND later.edition_id = held.edition_id "
        "AND later.assessor = held.assessor AND later.revision > held.revision) ORDER BY held.fid",
        (edition_id,),
    )
    return [
        AssessmentSummary(
            assessment=assessment_of(row),
            states=states_in(row),
            given=row["given"] or 0,
            drafts=row["drafts"] or 0,
            changed_at=row["changed_at"],
            has_judgement=bool(row["has_judgement"]),
        )
        for row in rows
    ]


def all_answers(connection: sqlite3.Connection, edition_id: str) -> dict[str, dict[str, Answer]]:
    """Return by assessment id the answers of the newest revision of each assessor and area."""
    edition_by_id(connection, edition_id)
    found: dict[str, dict[str, Answer]] = {}
    for row in connection.execute(
        "SELECT held.id AS held_id, answer.* FROM assessment AS held "
        "LEFT JOIN answer ON answer.assessment_id = held.id "
        "WHERE held.edition_id = ? AND NOT EXISTS (SELECT 1 FROM assessment AS later "
        "WHERE later.area_id = held.area_id AND later.edition_id = held.edition_id "
        "AND later.assessor = held.assessor AND later.revision > held.revision) ORDER BY held.fid, answer.fid",
        (edition_id,),
    ):
        answers = found.setdefault(row["held_id"], {})
        answer = NO_ANSWER if row["question_id"] is None else answer_of(row)
        if answer != NO_ANSWER:
            answers[row["question_id"]] = answer
    return found
