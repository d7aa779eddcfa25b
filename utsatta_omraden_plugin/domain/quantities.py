"""Measures in words, with the decimal sign of the reader's language."""

from __future__ import annotations

from math import floor

from .text import QT_TRANSLATE_NOOP, Text, text

M2_PER_HECTARE = 10_000.0

NOTHING_M2 = 0.05
"""What is smaller would read as 0.0 m²: sentences leave it out."""

_NARROW_BLANK = "\u202f"


def area_in_words(square_metres: float) -> Text:
    """Return square metres below one hectare (one decimal below ten), hectares with one decimal above."""
    if square_metres >= M2_PER_HECTARE:
        return _with_tenths(QT_TRANSLATE_NOOP("UtsattaOmraden", "{whole}.{tenth} ha"), square_metres / M2_PER_HECTARE)
    if square_metres < 10:
        return _with_tenths(QT_TRANSLATE_NOOP("UtsattaOmraden", "{whole}.{tenth} m²"), square_metres)
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{whole} m²"), whole=_grouped(round(square_metres)))


def level_in_words(level: float) -> Text:
    """Return a mean level with one decimal."""
    return _with_tenths(QT_TRANSLATE_NOOP("UtsattaOmraden", "{whole}.{tenth}"), level)


def exact_level_in_words(level: float) -> Text:
    """Return a level with two decimals, rounded down, and with one where that says it all: a threshold, or what does
    not come up to it."""
    hundredths = floor(round(level * 100, 6))
    if hundredths % 10 == 0:
        return level_in_words(hundredths / 100)
    whole, rest = divmod(hundredths, 100)
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{whole}.{tenth}"), whole=whole, tenth=f"{rest:02d}")


def _with_tenths(template: str, value: float) -> Text:
    whole, tenth = divmod(round(value * 10), 10)
    return text(template, whole=_grouped(whole), tenth=tenth)


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", _NARROW_BLANK)
