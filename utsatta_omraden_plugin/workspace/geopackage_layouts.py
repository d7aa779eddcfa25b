"""Layouts of files whose columns a person explained."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from ..domain.change import Change
from .clock import now
from .geopackage_log import append
from .identifiers import new_id


def remembered_layout(connection: sqlite3.Connection, fingerprint: str) -> dict[str, str] | None:
    """Return what the columns mean, None when nobody said. Raises ``ValueError`` when the row is damaged."""
    row = connection.execute("SELECT meanings FROM known_layout WHERE fingerprint = ?", (fingerprint,)).fetchone()
    if row is None:
        return None
    found = json.loads(row["meanings"])
    if not isinstance(found, dict):
        raise ValueError("the meanings of a layout are no JSON object")
    return {str(column): str(meaning) for column, meaning in found.items()}


def remember_layout(
    connection: sqlite3.Connection, fingerprint: str, meanings: Mapping[str, str], by: str
) -> Change | None:
    """Store the meanings with a change-log row; None when exactly these are stored already."""
    before, after = remembered_layout(connection, fingerprint), dict(meanings)
    if before == after:
        return None
    row = connection.execute("SELECT id FROM known_layout WHERE fingerprint = ?", (fingerprint,)).fetchone()
    row_id = new_id() if row is None else str(row["id"])
    connection.execute(
        "INSERT INTO known_layout (id, fingerprint, meanings, changed_at, changed_by) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET meanings = excluded.meanings, changed_at = excluded.changed_at, "
        "changed_by = excluded.changed_by",
        (row_id, fingerprint, json.dumps(after, ensure_ascii=False), now(), by),
    )
    return append(
        connection,
        by=by,
        what="remember_layout",
        table="known_layout",
        row_id=row_id,
        old={} if before is None else {"fingerprint": fingerprint, "meanings": before},
        new={"fingerprint": fingerprint, "meanings": after},
    )
