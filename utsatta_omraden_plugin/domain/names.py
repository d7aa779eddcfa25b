"""Area names as people mean them. Names are no keys, but they are evidence."""

from __future__ import annotations

import re
import unicodedata

_SEPARATORS = re.compile(r"\s*[/()]\s*")
_AROUND_SLASH = re.compile(r"\s*/\s*")


def folded_name(name: str) -> str:
    """Return a name without what does not matter: case, doubled blanks, blanks around slashes, form of å ä ö."""
    composed = name.casefold() if name.isascii() else unicodedata.normalize("NFC", name).casefold()
    if "/" in composed:
        composed = _AROUND_SLASH.sub("/", composed)
    return " ".join(composed.split())


def name_parts(name: str) -> frozenset[str]:
    """Return the places that a name names: ``Södra Sofielund (Seved)`` → södra sofielund, seved."""
    return frozenset(part for part in _SEPARATORS.split(folded_name(name)) if part)
