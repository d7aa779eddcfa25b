"""Many sentences as lines of one message."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.text import QT_TRANSLATE_NOOP, Text, text

SHOWN = 40
"""More sentences than these are counted but not listed: nobody reads them in one message."""


def listed_sentences(sentences: Sequence[Text]) -> Text:
    """Return sentences as lines below what stands before."""
    lines = list(sentences[:SHOWN])
    if len(sentences) > SHOWN:
        lines.append(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "… and {count} more"), count=len(sentences) - SHOWN))
    together = text("")
    for sentence in lines:
        together = text("{before}\n{sentence}", before=together, sentence=sentence)
    return text("{lines}\n", lines=together)
