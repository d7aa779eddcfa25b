"""The change log: append-only rows, each sealed with the hash of the one before.

A row that is altered or removed afterwards breaks the chain at that place, and everyone can see where.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

FIRST_HASH = "0" * 64
"""What the first row of a log has as the hash of its predecessor."""


@dataclass(frozen=True)
class Change:
    """One row of the change log.

    ``what`` names the command (``set_category``, ``import_edition`` …), ``table`` and ``row_id`` the row it concerned.
    ``old`` and ``new`` hold only the columns that changed. ``at`` is an ISO 8601 time in UTC, ``by`` a role, never a
    person's name. ``undoes`` is the number of the change that this one takes back, or None.
    """

    number: int
    at: str
    by: str
    what: str
    table: str
    row_id: str
    area_id: str
    old: Mapping[str, object]
    new: Mapping[str, object]
    reason: str
    undoes: int | None
    previous_hash: str
    hash: str


def seal(
    *,
    number: int,
    at: str,
    by: str,
    what: str,
    table: str,
    row_id: str,
    area_id: str,
    old: Mapping[str, object],
    new: Mapping[str, object],
    reason: str,
    undoes: int | None,
    previous_hash: str,
) -> Change:
    """Return the change with its hash: SHA-256 over all its fields and the hash of the row before."""
    content = [number, at, by, what, table, row_id, area_id, dict(old), dict(new), reason, undoes, previous_hash]
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Change(
        number=number,
        at=at,
        by=by,
        what=what,
        table=table,
        row_id=row_id,
        area_id=area_id,
        old=old,
        new=new,
        reason=reason,
        undoes=undoes,
        previous_hash=previous_hash,
        hash=hashlib.sha256(canonical.encode("utf-8")).hexdigest(),
    )


def is_sealed(change: Change) -> bool:
    """Whether the content of a row and the hash of the row before, as it stands in it, fit its own hash."""
    resealed = seal(
        number=change.number,
        at=change.at,
        by=change.by,
        what=change.what,
        table=change.table,
        row_id=change.row_id,
        area_id=change.area_id,
        old=change.old,
        new=change.new,
        reason=change.reason,
        undoes=change.undoes,
        previous_hash=change.previous_hash,
    )
    return change.hash == resealed.hash


def first_broken_link(changes: Iterable[Change]) -> int | None:
    """Return the number of the first row whose place, content or predecessor does not fit its hash; None when whole.

    A cut tail cannot be seen from the rows alone; the workspace keeps the last hash in its meta table for that.
    """
    previous, expected_number = FIRST_HASH, 1
    for change in changes:
        if change.number != expected_number or change.previous_hash != previous or not is_sealed(change):
            return change.number
        previous, expected_number = change.hash, expected_number + 1
    return None
