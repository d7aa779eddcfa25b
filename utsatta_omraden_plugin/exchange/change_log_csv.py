"""The change log as a table that a spreadsheet opens."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from ..domain.change import Change
from ..workspace import Workspace
from .privacy_gate import hidden_in_change
from .safe_target import replaced_whole
from .text_for_spreadsheets import safe_cell

COLUMNS = tuple(column.name for column in fields(Change))


def write_change_log(workspace: Workspace, target: Path) -> int:
    """Write the whole change log as CSV: UTF-8 with a byte order mark and semicolons, as Swedish Excel reads it.

    A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection); the hashes
    are of the text without it. Identity numbers are masked, for no row of the log can be corrected or taken away; the
    hash of such a row is that of the text in the workspace. Returns how many rows have something masked. Raises
    ``TargetFileError``, ``WorkspaceError``; an older file stays whole then.
    """
    changes = workspace.changes()
    masked = 0
    with replaced_whole(Path(target)) as path, path.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.writer(opened, delimiter=";", lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for change in changes:
            shown = hidden_in_change(change)
            masked += shown != change
            writer.writerow([_cell(getattr(shown, column)) for column in COLUMNS])
    return masked


def _cell(value: object) -> object:
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, Mapping):
        return json.dumps(dict(value), ensure_ascii=False, sort_keys=True) if value else ""
    return safe_cell(str(value))
