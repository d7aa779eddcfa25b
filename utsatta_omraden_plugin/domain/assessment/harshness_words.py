"""What a harshness says in words, and when too little lies behind it."""

from __future__ import annotations

from ..quantities import level_in_words
from ..text import QT_TRANSLATE_NOOP, Text, text
from .harshness import Harshness

AS_OTHERS_WITHIN = 0.25
"""A mean deviation (of levels 0–4) under a quarter of a level is not told apart from grading as the others do."""
FEW = 15
"""Groups of like answers under which chance alone can move the mean by a quarter of a level or more.

The deviations of two assessors who agree as a rule but differ by a level now and then have a standard deviation of
about half a level; the standard error of their mean comes under an eighth of a level, so that a quarter is twice as
much, from about fifteen on.
"""


def harshness_in_words(one: Harshness) -> Text:
    """Return how a group grades like answers beside the others."""
    if abs(one.deviation) < AS_OTHERS_WITHIN:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "grades as the others do"))
    levels = level_in_words(abs(one.deviation))
    if one.deviation > 0:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "grades {levels} levels harder"), levels=levels)
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "grades {levels} levels milder"), levels=levels)


def caution_about(one: Harshness) -> Text | None:
    """Return why a figure is not to be relied on, None when enough lies behind it."""
    if one.compared >= FEW:
        return None
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Only {count} like answers lie behind it: that can be chance."),
        count=one.compared,
    )
