"""How the areas flow from the categories of one edition to those of the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..domain.category import Category, category_of
from .compare_editions import EditionComparison

OUTSIDE = ""
"""Stands for no category: where new areas come from and removed ones go."""


@dataclass
class Flow:
    """The areas that went from one category to another. ``weight_old`` and ``weight_new`` are how many areas it is wide
    at either end: an area that was split in three leaves as one and arrives as three."""

    old: str
    new: str
    weight_old: float = 0.0
    weight_new: float = 0.0
    old_areas: set[int] = field(default_factory=set)
    new_areas: set[int] = field(default_factory=set)


def flows(comparison: EditionComparison) -> list[Flow]:
    """Return the flows, those between the gravest categories first; their ends add up to the areas of each edition."""
    found: dict[tuple[str, str], Flow] = {}
    for old, new, weight_old, weight_new in _links(comparison):
        before = OUTSIDE if old is None else _spelled(comparison.old.areas[old].category)
        after = OUTSIDE if new is None else _spelled(comparison.new.areas[new].category)
        flow = found.setdefault((before, after), Flow(before, after))
        flow.weight_old += weight_old
        flow.weight_new += weight_new
        if old is not None:
            flow.old_areas.add(old)
        if new is not None:
            flow.new_areas.add(new)
    return sorted(found.values(), key=lambda flow: (place_of(flow.old), place_of(flow.new)))


def place_of(category: str) -> tuple[int, str]:
    """Return where a category stands from top to bottom: the gravest first, unknown ones below, no category last."""
    if category == OUTSIDE:
        return (9, "")
    known = category_of(category)
    order = (Category.SARSKILT, Category.RISK, Category.UTSATT)
    return (order.index(known), "") if known else (5, category)


def _links(comparison: EditionComparison) -> Iterator[tuple[int | None, int | None, float, float]]:
    """Give (old, new, share of the old one, share of the new one); the shares of each area add up to one."""
    old_place = {id(area): place for place, area in enumerate(comparison.old.areas)}
    new_place = {id(area): place for place, area in enumerate(comparison.new.areas)}
    for change in comparison.changes:
        olds = [old_place[id(area)] for area in change.old]
        news = [new_place[id(area)] for area in change.new]
        if not news:
            yield from ((old, None, 1.0, 0.0) for old in olds)
        elif not olds:
            yield from ((None, new, 0.0, 1.0) for new in news)
        else:
            pairs = [(e.old, e.new) for e in change.evidence]
            for old, new in pairs:
                yield old, new, 1 / _count(pairs, 0, old), 1 / _count(pairs, 1, new)


def _count(pairs: Sequence[tuple[int, int]], side: int, place: int) -> int:
    return sum(pair[side] == place for pair in pairs)


def _spelled(category: str) -> str:
    known = category_of(category)
    return known.value if known else category or "?"
