"""The change log as JSON, for programs that check it or go through it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from ..domain.change import Change
from ..workspace import Workspace
from .change_log_csv import COLUMNS
from .privacy_gate import hidden_in_change
from .safe_target import replaced_whole


def write_change_log_json(workspace: Workspace, target: Path) -> int:
    """Write the whole change log as a JSON object with ``changes``, oldest first, each with all its fields.

    UTF-8; with ``domain.change.seal`` anyone can follow the hashes, except of the changes whose numbers stand in
    ``masked``: an identity number is hidden in them, and the hash is that of the text in the workspace. Returns how
    many these are. Raises ``TargetFileError``, ``WorkspaceError``; an older file stays whole then.
    """
    changes = workspace.changes()
    shown = list(map(hidden_in_change, changes))
    content = content_of(workspace.meta().workspace_id, changes, shown)
    with replaced_whole(Path(target), (".json",)) as path:
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return sum(hidden != change for change, hidden in zip(changes, shown, strict=True))


def content_of(workspace_id: str, changes: Sequence[Change], shown: Sequence[Change]) -> dict[str, object]:
    """Return what such a file says of these changes; ``shown`` are the same with what must not leave masked."""
    rows = [
        {**{column: getattr(change, column) for column in COLUMNS}, "old": dict(change.old), "new": dict(change.new)}
        for change in shown
    ]
    masked = [change.number for change, hidden in zip(changes, shown, strict=True) if change != hidden]
    return {"workspace": workspace_id, "changes": rows, "masked": masked}
