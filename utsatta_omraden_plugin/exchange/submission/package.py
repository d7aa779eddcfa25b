"""The zip of a submission: which files are in it, and how it is written so that the same content is the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

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
