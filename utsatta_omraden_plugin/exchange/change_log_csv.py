"""The change log as a table that a spreadsheet opens."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from ..domain.change import Change
from ..workspace import Workspace
from .safe_target import replaced_whole
from .text_for_spreadsheets import safe_cell

COLUMNS = tuple(column.name for column in fields(Change))


def write_change_log(workspace: Workspace, target: Path) -> None:
    """Write the whole change log as CSV: UTF-8 with a byte order mark and semicolons, as Swedish Excel reads it.

    A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection); the hashes
    are of the text without it. Raises ``TargetFileError``, ``WorkspaceError``; an older file stays whole then.
    """
    changes = workspace.changes()
    with replaced_whole(Path(target)) as path, path.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.writer(opened, delimiter=";", lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for change in changes:
            writer.writerow([_cell(getattr(change, column)) for column in COLUMNS])


def _cell(value: object) -> object:
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, Mapping):
        return json.dumps(dict(value), ensure_ascii=False, sort_keys=True) if value else ""
    return safe_cell(str(value))
