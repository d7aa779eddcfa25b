"""What a level above the LPO would confirm of an area as it stands, without judging it anew.

Source: product.md, "The five steps" and "The categories": the dialogue runs from the LPO to Noa, which decides; a
person decides with a written reason, so nothing here chooses a category that does not stand in the edition already.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ..area import AreaVersion
from ..category import Category, category_of
from ..errors import RuleError
from ..text import QT_TRANSLATE_NOOP, text
from ..trend import Trend
from .judgement import Judgement, JudgementLevel
from .levels import holding, level_below, may_judge


@dataclass(frozen=True)
class AsItStands:
    """An area as ``level`` finds it; ``judgements`` are those of the area, of each level the last one holds."""

    area: AreaVersion
    level: JudgementLevel
    judgements: tuple[Judgement, ...] = ()

    @property
    def lower(self) -> Judgement | None:
        """The judgement of the nearest level below that has one."""
        return level_below(holding(self.judgements), self.level)

    @property
    def is_signed(self) -> bool:
        """Whether an LPO's signed judgement lies under it."""
        return JudgementLevel.LPO in holding(self.judgements)

    @property
    def category(self) -> Category | None:
        """The category that the area has; None when that is none that is known."""
        return category_of(self.area.category)

    @property
    def trend(self) -> Trend | None:
        """The area's own trend, else that of the level below; None when neither says one."""
        return self.area.trend or (None if self.lower is None else self.lower.trend)

    @property
    def differs(self) -> bool:
        """Whether confirming it would differ from what the level below has judged."""
        return self.lower is not None and (self.lower.category, self.lower.trend) != (self.category, self.trend)

    def confirmed(self, trend: Trend, reason: str, by: str, on: date) -> Judgement:
        """Return the judgement that confirms it; ``trend`` holds where none is known.

        Raises ``RuleError`` when the area's category is none that could be judged.
        """
        if self.category is None:
            raise RuleError(
                text(
                    QT_TRANSLATE_NOOP(
                        "UtsattaOmraden", "{area} has the category “{category}”, which this edition does not have."
                    ),
                    area=self.area.name,
                    category=self.area.category,
                ),
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give it a category of the edition first.")),
            )
        return judgement_above(self, self.category, self.trend or trend, reason, by, on)


def judgement_above(
    standing: AsItStands, category: Category | None, trend: Trend, reason: str, by: str, on: date
) -> Judgement:
    """Return what a level above the LPO judges of an area, which may be another category than it has."""
    signed = holding(standing.judgements).get(JudgementLevel.LPO)
    return Judgement(
        area_id=standing.area.area_id,
        edition_id=standing.area.edition_id,
        level=standing.level,
        category=category,
        trend=trend,
        reason=reason,
        decided_by=by,
        decided_on=on,
        proposed=None if signed is None else signed.proposed,
    )


def standing_of(area: AreaVersion, level: JudgementLevel, judgements: Iterable[Judgement]) -> AsItStands:
    """Return an area as a level finds it; ``judgements`` are those of its edition or of itself."""
    return AsItStands(area, level, tuple(one for one in judgements if one.area_id == area.area_id))


def not_judged_yet(
    areas: Sequence[AreaVersion], level: JudgementLevel, judgements: Iterable[Judgement]
) -> tuple[list[AsItStands], list[AsItStands]]:
    """Return the areas of an edition that a level has not judged: those it may judge now, and those that wait.

    Both are in the order of ``areas``. What waits lacks an LPO's signature (``may_judge``).
    """
    by_area: defaultdict[str, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        by_area[judgement.area_id].append(judgement)
    free: list[AsItStands] = []
    waiting: list[AsItStands] = []
    for area in areas:
        made = by_area[area.area_id]
        held = holding(made)
        if level not in held:
            (free if may_judge(held, level) else waiting).append(AsItStands(area, level, tuple(made)))
    return free, waiting
