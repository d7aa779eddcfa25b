"""Lets words that people wrote (names, reasons, paths) be shown as they are.

Qt takes a tooltip that looks like HTML for HTML, and a label cannot break a word that is longer than itself.
"""

from __future__ import annotations

import html
import re

ZERO_WIDTH_SPACE = "\u200b"
LONGEST_WORD = 24
"""Letters of a word that is left whole; hardly any Swedish place name is longer."""
PIECE = 12
"""Letters between two places to break; so many of the widest fit into the narrowest dock."""


def plain_tip(text: str) -> str:
    """Return a tooltip that shows ``text`` letter by letter, whatever it holds."""
    if "<" not in text and not re.search(r"&\w+;", text):
        return text
    return f"<qt>{html.escape(text, quote=False)}</qt>".replace("\n", "<br>")


def breakable(text: str) -> str:
    """Return ``text`` with invisible places to break in words that are too long for a line."""
    return " ".join(_with_breaks(word) for word in text.split(" "))


def _with_breaks(word: str) -> str:
    if len(word) <= LONGEST_WORD:
        return word
    return ZERO_WIDTH_SPACE.join(word[start : start + PIECE] for start in range(0, len(word), PIECE))
