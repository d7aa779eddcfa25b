"""The identities of areas of a compiled edition that are left out by a decision, stay instead of others, or come back.

Of two areas that are one, the one that stays goes on as the one that other editions know. What was said of each in the
edition follows it (``geopackage_identities.swap``): what was said of the one that left then lies under the identity
that the other had, until it comes back.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping

from ..domain.change import Change
from .clock import now
from .geopackage_identities import places_taken, swap
from .geopackage_log import change_of, changed_since
from .geopackage_steps import STEP

DECIDE, WITHDRAW = "decide_conflict", "withdraw_decision"
"""The commands that the change log names for a decision on a conflict, and for one that holds no more."""
IDENTITY = "area_id"
Moved = tuple[str, Mapping[str, object], Mapping[str, object]]
"""An area version with the identity it had and the one it has now, as the log writes them."""


def hand_over(connection: sqlite3.Connection, edition_id: str, identity: str, version_id: str) -> Moved | None:
    """Let the area that stays go on as one that just left, if that is known in other editions and it itself is not."""
    row = connection.execute("SELECT area_id FROM area_version WHERE id = ?", (version_id,)).fetchone()
    if row is None or not _is_known(connection, edition_id, identity):
        return None
    if _is_known(connection, edition_id, row["area_id"]) or places_taken(connection, {version_id: identity}):
        return None
    return _swap(connection, version_id, row["area_id"], identity)


def identity_to_come_back_with(
    connection: sqlite3.Connection, edition_id: str, version_id: str
) -> tuple[str, Moved | None]:
    """Return the identity under which lies what was said of an area that left, and the area that gave it back.

    The identity is empty when the area was never there, or when another one has it now.
    """
    left = _leaving(connection, version_id)
    if left is None:
        return "", None
    identity = str(left.old[IDENTITY])
    taken = _taking_over(connection, left, identity)
    if taken is not None:
        before = str(taken.old[IDENTITY])
        holder = _bearer(connection, edition_id, identity)
        if holder == taken.row_id and _bearer(connection, edition_id, before) is None:
            return identity, _swap(connection, holder, identity, before)
        identity = before
    return ("" if _bearer(connection, edition_id, identity) else identity), None


def hands_over(change: Change) -> bool:
    """Whether a change is one by which an area went on as another one that was left out, or gave that up again."""
    return change.table == "area_version" and set(change.old) - {STEP} == {IDENTITY}


def take_back_identity(connection: sqlite3.Connection, change: Change) -> dict[str, object]:
    """Give an area the identity that it had before. Return the values put back. Raises ``RuleError``."""
    row = connection.execute("SELECT area_id FROM area_version WHERE id = ?", (change.row_id,)).fetchone()
    before = str(change.old[IDENTITY])
    if row is None or row["area_id"] != change.new[IDENTITY] or places_taken(connection, {change.row_id: before}):
        raise changed_since(change)
    swap(connection, change.row_id, before, now())
    return dict(change.old)


def _swap(connection: sqlite3.Connection, version_id: str, old: str, new: str) -> Moved:
    swap(connection, version_id, new, now())
    return version_id, {IDENTITY: old}, {IDENTITY: new}


def _is_known(connection: sqlite3.Connection, edition_id: str, identity: str) -> bool:
    row = connection.execute(
        "SELECT 1 FROM area_version WHERE area_id = ? AND edition_id <> ?", (identity, edition_id)
    ).fetchone()
    return row is not None


def _bearer(connection: sqlite3.Connection, edition_id: str, identity: str) -> str | None:
    row = connection.execute(
        "SELECT id FROM area_version WHERE edition_id = ? AND area_id = ?", (edition_id, identity)
    ).fetchone()
    return None if row is None else str(row["id"])


def _leaving(connection: sqlite3.Connection, version_id: str) -> Change | None:
    """Return the change by which an area version left its edition last."""
    rows = connection.execute(
        "SELECT * FROM change_log WHERE row_id = ? AND table_name = 'area_version' ORDER BY number DESC", (version_id,)
    )
    for row in rows:
        if "edition_id" in json.loads(row["old_values"]):
            return change_of(row)
    return None


def _taking_over(connection: sqlite3.Connection, left: Change, identity: str) -> Change | None:
    """Return the change by which another area went on as the one that left, in the same step."""
    for change in _after(connection, left):
        if hands_over(change) and change.new[IDENTITY] == identity:
            return change
    return None


def _after(connection: sqlite3.Connection, change: Change) -> Iterator[Change]:
    """Return the later changes of the step of a change."""
    if STEP not in change.old:
        return
    for row in connection.execute("SELECT * FROM change_log WHERE number > ? ORDER BY number", (change.number,)):
        later = change_of(row)
        if later.old.get(STEP) != change.old[STEP]:
            return
        yield later
