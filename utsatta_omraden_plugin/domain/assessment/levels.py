"""Which judgement holds at each level of the dialogue, what stands below and above it, and whose turn it is.

Source: product.md, "The five steps": the dialogue runs LPO → police area → region → Noa, and Noa decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..text import QT_TRANSLATE_NOOP
from .judgement import Judgement, JudgementLevel

LEVELS = tuple(JudgementLevel)
"""From below: LPO, police area, region, Noa."""

LEVEL_NAMES: Mapping[JudgementLevel, str] = {
    JudgementLevel.LPO: QT_TRANSLATE_NOOP("UtsattaOmraden", "Local police area"),
    JudgementLevel.POLICE_AREA: QT_TRANSLATE_NOOP("UtsattaOmraden", "Police area"),
    JudgementLevel.REGION: QT_TRANSLATE_NOOP("UtsattaOmraden", "Region"),
    JudgementLevel.NOA: QT_TRANSLATE_NOOP("UtsattaOmraden", "Noa"),
}
"""What each is called, untranslated."""

Holding = Mapping[JudgementLevel, Judgement]


def holding(judgements: Sequence[Judgement]) -> dict[JudgementLevel, Judgement]:
    """Return the judgement that holds at each level: the last one made there that no newer submission leaves out."""
    return {judgement.level: judgement for judgement in judgements if not judgement.is_superseded}


def level_below(held: Holding, level: JudgementLevel) -> Judgement | None:
    """Return the judgement of the nearest level below that has one."""
    lower = [held[one] for one in LEVELS[: LEVELS.index(level)] if one in held]
    return lower[-1] if lower else None


def passed_over(held: Holding, level: JudgementLevel) -> list[JudgementLevel]:
    """Return the levels below that have not judged, from below."""
    return [one for one in LEVELS[: LEVELS.index(level)] if one not in held]


def highest(held: Holding) -> Judgement | None:
    """Return the judgement of the highest level that has one: it is the one that counts so far."""
    judged = [held[one] for one in LEVELS if one in held]
    return judged[-1] if judged else None


def next_level(held: Holding) -> JudgementLevel:
    """Return the level whose turn it is above the highest that has judged; Noa's after Noa."""
    top = highest(held)
    index = 0 if top is None else LEVELS.index(top.level)
    return LEVELS[min(index + 1, len(LEVELS) - 1)]


def may_judge(held: Holding, level: JudgementLevel) -> bool:
    """Return whether a level above the LPO may judge an area on which others have judged so.

    The police area and the region answer an LPO and wait until one has signed. Noa decides on every area, also on one
    that nobody handed in and that was taken over from the edition before: what lies under it, or nothing, is shown.
    """
    return level is JudgementLevel.NOA or JudgementLevel.LPO in held


def offered_levels(held: Holding, is_signed: bool) -> list[JudgementLevel]:
    """Return the levels that can judge now, from below; ``is_signed`` is the assessment on which the LPO would judge.

    An LPO has signed also with another assessor's assessment of the area.
    """
    lpo = [] if is_signed else [JudgementLevel.LPO]
    return lpo + [level for level in LEVELS[1:] if is_signed or may_judge(held, level)]


def first_level(held: Holding, is_signed: bool) -> JudgementLevel:
    """Return the level that is asked first: the LPO while it has not signed, then the next one above the highest."""
    return next_level(held) if is_signed else JudgementLevel.LPO
