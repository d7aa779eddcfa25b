"""What a compilation has written, to tell whether one that is run again brought anything new."""

from __future__ import annotations

import sqlite3

from .geopackage_carrying import assessed_rows

_KEPT = (
    """
SELECT lpo_code, lpo_name, file, sha256, phone_code, created_at, base_year, base_sha256, manifest, state, reasons,
    areas, signature
FROM submission WHERE edition_id = ? ORDER BY sha256
""",
    """
SELECT lpo_code, lpo_name, statuses, submission_id, areas, base_areas FROM compile_lpo WHERE edition_id = ?
ORDER BY lpo_code
""",
    """
SELECT key, version_id, origin, lpo_code, submission_sha256, compiled, settled_sha256 FROM area_origin
WHERE edition_id = ? ORDER BY key
""",
    "SELECT key, code, blocking, content, problem FROM compile_conflict WHERE edition_id = ? ORDER BY key",
)


def kept_of(connection: sqlite3.Connection, edition_id: str) -> list[list[tuple[object, ...]]]:
    """Return what stands beside the areas: submissions, LPOs, origins, conflicts."""
    return [[tuple(row) for row in connection.execute(statement, (edition_id,))] for statement in _KEPT]


def assessed_of(connection: sqlite3.Connection, edition_id: str) -> dict[str, set[str]]:
    """Return what is assessed of the areas, whatever the order and the numbers of the rows."""
    tables = assessed_rows(connection, edition_id).rows
    return {name: {repr(sorted({**row, "fid": 0}.items())) for row in rows} for name, rows in tables.items()}
