"""Figures and lists in the sentences of the findings."""

from __future__ import annotations

from collections.abc import Sequence

from ..quantities import area_in_words
from ..text import QT_TRANSLATE_NOOP, Text, text

_LISTED = 10
_NARROW_BLANK = "\u202f"


def square_metres(value: float) -> Text:
    """Return an area in words, also one that rounds to nothing."""
    if value < 0.05:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "less than 0.1 m²"))
    return area_in_words(value)


def metres(value: float) -> Text:
    """Return a length: centimetres below a metre, one decimal below ten metres, whole metres above."""
    if value < 1:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{whole} cm"), whole=max(1, round(value * 100)))
    if value < 10:
        whole, tenth = divmod(round(value * 10), 10)
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{whole}.{tenth} m"), whole=whole, tenth=tenth)
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{whole} m"), whole=f"{round(value):,}".replace(",", _NARROW_BLANK))


def listed(names: Sequence[str]) -> str:
    """Return names with commas; of many only the first."""
    return ", ".join(names[:_LISTED]) + (" …" if len(names) > _LISTED else "")


def sentences(parts: Sequence[Text]) -> Text:
    """Return several sentences as one text."""
    if len(parts) == 1:
        return parts[0]
    values = {f"sentence{number}": part for number, part in enumerate(parts)}
    return Text(" ".join("{" + name + "}" for name in values), values)
