"""The rows of the sender's change log that came along with a submission, each held against its own hash."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from ...domain.change import Change, is_sealed
from .manifest import Manifest
from .package import LOG
from .refused import ReasonCode, Refusal, reason

_NAMES = frozenset(column.name for column in fields(Change))
_TEXTS = _NAMES - {"number", "old", "new", "undoes"}


def read_log(path: Path, manifest: Manifest) -> tuple[Change, ...]:
    """Return the rows, oldest first. Raises ``Refusal`` when one is not as it was sealed, or none could be."""
    try:
        given = json.loads(path.read_bytes().decode("utf-8"))
        workspace_id, rows, masked = given["workspace"], given["changes"], set(given["masked"])
        changes = tuple(_change(row) for row in rows)
        whole = [change.number in masked or is_sealed(change) for change in changes]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refusal((reason(ReasonCode.BROKEN_LOG, LOG),), repr(error)) from error
    if workspace_id != manifest.workspace_id or len(changes) != manifest.counts.changes:
        raise Refusal((reason(ReasonCode.BROKEN_LOG, LOG),), "another workspace or another number of rows")
    last = 0
    for change, is_whole in zip(changes, whole, strict=True):
        # Where an identity number is masked the hash is that of the text in the sender's workspace.
        if change.number <= last or not is_whole:
            raise Refusal((reason(ReasonCode.BROKEN_LOG, f"{LOG}, {change.number}"),))
        last = change.number
    return changes


def _change(row: Mapping[str, Any]) -> Change:
    if set(row) != _NAMES or not all(isinstance(row[name], str) for name in _TEXTS):
        raise ValueError("a row of the log has other members")
    if not isinstance(row["number"], int) or not isinstance(row["undoes"], (int, type(None))):
        raise ValueError("a number of the log is none")
    if not isinstance(row["old"], dict) or not isinstance(row["new"], dict):
        raise ValueError("values of the log are none")
    json.dumps(row, ensure_ascii=False, allow_nan=False).encode("utf-8")  # ValueError for what nobody can write again
    return Change(**row)
