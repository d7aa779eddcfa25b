"""Which version of the plugin writes a file."""

from __future__ import annotations

import re
from functools import lru_cache

from ..paths import METADATA

_VERSION = re.compile(r"^version\s*=\s*(\S+)", re.MULTILINE)


@lru_cache(maxsize=1)
def plugin_version() -> str:
    """Return the version in ``metadata.txt``; empty where the plugin has not been built."""
    try:
        found = _VERSION.search(METADATA.read_text(encoding="utf-8"))
    except OSError:
        return ""
    return found[1] if found else ""
