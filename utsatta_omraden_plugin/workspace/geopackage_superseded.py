"""Judgements that came with a submission in whose place a newer one came, which does not have them any more.

They are signed and stay where they are, but the newer submission is what the LPO says (the newer one wins, both are
kept). Which they are stands in the change log, in the row of the last compilation.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from .compilation_records import AssessedRows

SUPERSEDED = "superseded_judgements"


def superseded_judgements(connection: sqlite3.Connection, edition_id: str) -> frozenset[str]:
    """Return the ids of the judgements of an edition that do not count any more; none when it is no compilation."""
    row = connection.execute(
        "SELECT new_values FROM change_log WHERE row_id = ? AND what = 'compile_edition' AND table_name = 'edition' "
        "ORDER BY number DESC LIMIT 1",
        (edition_id,),
    ).fetchone()
    return frozenset() if row is None else frozenset(json.loads(row["new_values"]).get(SUPERSEDED, ()))


def not_handed_in_any_more(
    connection: sqlite3.Connection, edition_id: str, handed: Iterable[AssessedRows]
) -> list[str]:
    """Return the ids of the judgements that came from others and are in none of the submissions taken over, sorted.

    What was judged in this workspace has a row of its own in the change log, and counts whatever is handed in.
    """
    there = {str(row["id"]) for one in handed for row in one.rows.get("judgement", ())}
    rows = connection.execute(
        "SELECT id FROM judgement WHERE edition_id = ? AND level <> 'noa' "
        "AND NOT EXISTS (SELECT 1 FROM change_log WHERE row_id = judgement.id)",
        (edition_id,),
    )
    return sorted(str(row["id"]) for row in rows if str(row["id"]) not in there)
