"""The SHA-256 of files, read piece by piece."""

from __future__ import annotations

import hashlib
from pathlib import Path

_CHUNK = 1024**2


def sha256_of(*paths: Path) -> str:
    """Return the SHA-256, in hexadecimal, of files one after the other. Raises ``OSError``."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as opened:
            while chunk := opened.read(_CHUNK):
                digest.update(chunk)
    return digest.hexdigest()
