"""The zip of a submission: which files are in it, and how it is written so that the same content is the same bytes."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from ...domain.change import Change
from ...workspace import Share, Workspace
from ..change_log_json import content_of

MANIFEST = "manifest.json"
SHARE = "submission.gpkg"
LOG = "change_log.json"
SUMMARY = "sammanfattning.html"
SIGNATURE = "manifest.sig"
MEMBERS = (MANIFEST, SHARE, LOG, SUMMARY)
"""The files of every submission."""
ORDER = (MANIFEST, SIGNATURE, SHARE, LOG, SUMMARY)
"""All files that may be in it, in their order in the zip: the signature only when it is signed."""

_CHUNK = 1024**2
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


def changes_of(workspace: Workspace, share: Share) -> list[Change]:
    """Return the rows of the workspace's log that concern the areas of a share, but not what the share leaves out."""
    found = {
        change.number: change
        for area_id in share.area_ids
        for change in workspace.changes(area_id)
        if change.number <= share.last_change and change.table not in share.left_out
    }
    return [found[number] for number in sorted(found)]


def log_bytes(workspace_id: str, changes: Sequence[Change]) -> bytes:
    """Return the bytes of ``change_log.json``; identity numbers are masked in it."""
    return (json.dumps(content_of(workspace_id, changes), ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def write_package(target: Path, members: Mapping[str, Path | bytes], at: str) -> None:
    """Write the zip. ``at`` is the time that all members bear.

    All is stored, not packed: the bytes of packed content depend on the version of zlib. Raises ``OSError``.
    """
    moment = datetime.fromisoformat(at.removesuffix("Z"))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name in [name for name in ORDER if name in members]:
            entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE
            content = members[name]
            if isinstance(content, bytes):
                archive.writestr(entry, content)
                continue
            entry.file_size = content.stat().st_size
            with archive.open(entry, "w") as inside, content.open("rb") as opened:
                while chunk := opened.read(_CHUNK):
                    inside.write(chunk)
