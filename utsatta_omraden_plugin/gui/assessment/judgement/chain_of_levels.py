"""Which judgement holds at each level, and what stands below and above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....domain.assessment import Judgement, JudgementLevel

LEVELS = tuple(JudgementLevel)
"""From below: LPO, police area, region, Noa."""

Holding = Mapping[JudgementLevel, Judgement]


def holding(judgements: Sequence[Judgement]) -> dict[JudgementLevel, Judgement]:
    """Return the judgement that holds at each level: the last one made there."""
    return {judgement.level: judgement for judgement in judgements}


def below(held: Holding, level: JudgementLevel) -> Judgement | None:
    """Return the judgement of the nearest level below that has one."""
    lower = [held[one] for one in LEVELS[: LEVELS.index(level)] if one in held]
    return lower[-1] if lower else None


def highest(held: Holding) -> Judgement | None:
    """Return the judgement of the highest level that has one: it is the one that counts so far."""
    judged = [held[one] for one in LEVELS if one in held]
    return judged[-1] if judged else None


def next_level(held: Holding) -> JudgementLevel:
    """Return the level whose turn it is above the highest that has judged; Noa's after Noa."""
    top = highest(held)
    index = 0 if top is None else LEVELS.index(top.level)
    return LEVELS[min(index + 1, len(LEVELS) - 1)]
