"""How many areas, and how much ground, each edition has of each category."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...domain.category import Category, category_of

if TYPE_CHECKING:
    from ...workspace import LifelinePoint, Workspace


@dataclass(frozen=True)
class CategoryTotals:
    """Totals by (year, category). ``years`` are those of all editions, oldest first; categories gravest last."""

    years: tuple[int, ...] = ()
    categories: tuple[str, ...] = ()
    areas: dict[tuple[int, str], float] = field(default_factory=dict)
    hectares: dict[tuple[int, str], float] = field(default_factory=dict)


def totals_of(workspace: Workspace) -> CategoryTotals:
    """Read the totals of all editions. Runs in any thread. Raises ``WorkspaceError``."""
    years = [edition.year for edition in workspace.editions()]
    return added_up(years, (point for life in workspace.lifelines().values() for point in life))


def added_up(years: Sequence[int], points: Iterable[LifelinePoint]) -> CategoryTotals:
    """Return the totals of areas in editions; a category with several spellings counts as one."""
    areas: dict[tuple[int, str], float] = {}
    hectares: dict[tuple[int, str], float] = {}
    for point in points:
        known = category_of(point.category)
        key = (point.year, known.value if known else point.category)
        areas[key] = areas.get(key, 0) + 1
        hectares[key] = hectares.get(key, 0.0) + point.hectares
    found = {category for _, category in areas}
    in_order = [category.value for category in Category if category.value in found]
    unknown = sorted(found - set(in_order))
    return CategoryTotals(tuple(years), (*unknown, *in_order), areas, hectares)
