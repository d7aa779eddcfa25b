"""The groups of actors of step 3: kinds, count bands and roles from the method's lists, never free text."""

from __future__ import annotations

import sqlite3

from ..domain.assessment import ActorChange, ActorGroup
from ..domain.change import Change
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_assessments import assessment_row
from .geopackage_methods import get_method
from .geopackage_parts import remove_part, save_part
from .geopackage_rows import RowTable
from .method_terms import refuse_unlisted

ACTORS = RowTable(
    name="actor_group",
    columns=("assessment_id", "kind", "count_band", "role", "change"),
    select="SELECT * FROM actor_group WHERE id = :id",
    insert=(
        "INSERT INTO actor_group (id, assessment_id, kind, count_band, role, change, changed_at, changed_by) "
        "VALUES (:id, :assessment_id, :kind, :count_band, :role, :change, :changed_at, :changed_by)"
    ),
    update=(
        "UPDATE actor_group SET assessment_id = :assessment_id, kind = :kind, count_band = :count_band, role = :role, "
        "change = :change, row_version = row_version + 1, changed_at = :changed_at, changed_by = :changed_by "
        "WHERE id = :id"
    ),
    delete="DELETE FROM actor_group WHERE id = :id",
)


def actor_groups(connection: sqlite3.Connection, assessment_id: str) -> list[ActorGroup]:
    """Return the groups of an assessment in the order they were added."""
    assessment_row(connection, assessment_id)
    rows = connection.execute("SELECT * FROM actor_group WHERE assessment_id = ? ORDER BY fid", (assessment_id,))
    return [
        ActorGroup(
            kind=row["kind"],
            count_band=row["count_band"],
            role=row["role"],
            change=ActorChange(row["change"]),
            id=row["id"],
            row_version=row["row_version"],
        )
        for row in rows
    ]


def save_actor_group(connection: sqlite3.Connection, assessment_id: str, group: ActorGroup, by: str) -> Change:
    """Store a group with its change-log row. Raises ``RuleError`` as the interface says."""
    row = assessment_row(connection, assessment_id)
    method = get_method(connection, row["method_id"], row["method_version"])
    refuse_unlisted(
        group.kind, method.actor_kinds, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "kinds of groups of actors"))
    )
    refuse_unlisted(
        group.count_band, method.count_bands, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "numbers of actors"))
    )
    if group.role:
        refuse_unlisted(
            group.role, method.actor_roles, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "roles of groups of actors"))
        )
    return save_part(
        connection,
        ACTORS,
        assessment_id,
        group.id,
        _values(group),
        what="save_actor_group",
        by=by,
        expected_row_version=group.row_version,
    )


def remove_actor_group(connection: sqlite3.Connection, group_id: str, by: str) -> Change:
    """Take a group out, with its change-log row. Raises ``RuleError`` when it does not exist."""
    return remove_part(connection, ACTORS, group_id, what="remove_actor_group", by=by)


def _values(group: ActorGroup) -> dict[str, object]:
    """Return the columns of a group as the log writes them, without its assessment."""
    return {"kind": group.kind, "count_band": group.count_band, "role": group.role, "change": group.change.value}
