"""Proposed boundaries, kept beside the ones that hold."""

from __future__ import annotations

import json
import sqlite3

import numpy as np
import shapely

from ..domain.assessment import BoundaryProposal
from ..domain.boundary import as_multipolygons
from ..domain.change import Change
from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .geopackage_assessments import assessment_row, refuse_foreign_area
from .geopackage_editions import edition_by_id
from .geopackage_geometry import to_multipolygons
from .geopackage_parts import remove_part, save_part
from .geopackage_rows import GEOMETRY, RowTable, hexadecimal

PROPOSALS = RowTable(
    name="boundary_proposal",
    columns=("assessment_id", GEOMETRY, "area_id", "name", "reason", "made_from"),
    select="SELECT * FROM boundary_proposal WHERE id = :id",
    insert=(
        "INSERT INTO boundary_proposal (id, assessment_id, geom, area_id, name, reason, made_from, changed_at, "
        "changed_by) VALUES (:id, :assessment_id, :geom, :area_id, :name, :reason, :made_from, :changed_at, "
        ":changed_by)"
    ),
    update=(
        "UPDATE boundary_proposal SET assessment_id = :assessment_id, geom = :geom, area_id = :area_id, name = :name, "
        "reason = :reason, made_from = :made_from, row_version = row_version + 1, changed_at = :changed_at, "
        "changed_by = :changed_by WHERE id = :id"
    ),
    delete="DELETE FROM boundary_proposal WHERE id = :id",
)


def boundary_proposals(connection: sqlite3.Connection, edition_id: str) -> list[BoundaryProposal]:
    """Return what the newest revisions of an edition's assessments propose, oldest first."""
    edition_by_id(connection, edition_id)
    rows = connection.execute(
        "SELECT boundary_proposal.* FROM boundary_proposal JOIN assessment AS held ON held.id = assessment_id "
        "WHERE held.edition_id = ? AND NOT EXISTS (SELECT 1 FROM assessment AS later "
        "WHERE later.area_id = held.area_id AND later.edition_id = held.edition_id "
        "AND later.assessor = held.assessor AND later.revision > held.revision) ORDER BY boundary_proposal.fid",
        (edition_id,),
    ).fetchall()
    boundaries = to_multipolygons([row[GEOMETRY] for row in rows])
    return [
        BoundaryProposal(
            boundary=boundary,
            reason=row["reason"],
            area_id=row["area_id"] or "",
            name=row["name"],
            made_from=tuple(json.loads(row["made_from"])),
            id=row["id"],
            assessment_id=row["assessment_id"],
            row_version=row["row_version"],
        )
        for row, boundary in zip(rows, boundaries)
    ]


def propose_boundary(connection: sqlite3.Connection, assessment_id: str, proposal: BoundaryProposal, by: str) -> Change:
    """Store a proposed boundary with its change-log row. Raises ``RuleError`` as the interface says."""
    row = assessment_row(connection, assessment_id)
    if proposal.area_id:
        refuse_foreign_area(connection, proposal.area_id, row["edition_id"])
    [boundary] = as_multipolygons(np.array([proposal.boundary], dtype=object))
    lacking: Text | None = None
    if not proposal.reason.strip():
        lacking = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "it needs a written reason"))
    elif not proposal.area_id and not proposal.name.strip():
        lacking = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "it needs the name of the new area"))
    elif boundary is None or not shapely.is_valid(boundary):
        lacking = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the boundary is empty or crosses itself"))
    if lacking is not None:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The proposed boundary cannot be stored: {reason}."),
                reason=lacking,
            )
        )
    values = {
        GEOMETRY: hexadecimal(boundary),
        "area_id": proposal.area_id or None,
        "name": proposal.name.strip(),
        "reason": proposal.reason.strip(),
        "made_from": json.dumps(list(proposal.made_from)),
    }
    return save_part(
        connection,
        PROPOSALS,
        assessment_id,
        proposal.id,
        values,
        what="propose_boundary",
        by=by,
        reason=proposal.reason,
        expected_row_version=proposal.row_version,
    )


def withdraw_proposal(connection: sqlite3.Connection, proposal_id: str, by: str) -> Change:
    """Take a proposed boundary out, with its change-log row. Raises ``RuleError`` when it does not exist."""
    return remove_part(connection, PROPOSALS, proposal_id, what="withdraw_proposal", by=by)
