"""How many areas an edition has: by category, by region, and by which way they are going."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..domain.area import AreaVersion
from ..domain.category import CategoryScheme
from ..domain.trend import Trend

_TRENDS = (Trend.POSITIVE, Trend.STABLE, Trend.NEGATIVE, None)


@dataclass(frozen=True)
class EditionCounts:
    """Counts of areas. ``categories`` are those of the scheme, gravest last, then any other that stands in the data.

    ``by_region`` and ``by_trend`` count by category; regions are in the order of their names, an area without one
    counts under "". A trend of None is one that is not known.
    """

    total: int
    categories: tuple[str, ...]
    by_category: Mapping[str, int]
    by_region: Mapping[str, Mapping[str, int]]
    by_trend: Mapping[Trend | None, Mapping[str, int]]

    def as_json(self) -> dict[str, object]:
        """Return the counts as plain data."""
        return {
            "areas": self.total,
            "categories": {category: self.by_category[category] for category in self.categories},
            "regions": {region: dict(counts) for region, counts in self.by_region.items()},
            "trends": {"" if trend is None else trend.value: dict(counts) for trend, counts in self.by_trend.items()},
        }


def counts_of(areas: Sequence[AreaVersion], scheme: CategoryScheme) -> EditionCounts:
    """Count areas of an edition with a category scheme."""
    by_category = Counter(area.category for area in areas)
    known = [category.value for category in scheme.categories]
    categories = (*known, *sorted(set(by_category) - set(known)))
    by_region: Counter[tuple[str, str]] = Counter()
    by_trend: Counter[tuple[Trend | None, str]] = Counter()
    for area in areas:
        by_region[area.organisation.region, area.category] += 1
        by_trend[area.trend, area.category] += 1
    regions = sorted({region for region, _ in by_region}, key=lambda name: (not name, name.casefold()))
    return EditionCounts(
        total=len(areas),
        categories=categories,
        by_category={category: by_category[category] for category in categories},
        by_region={region: {category: by_region[region, category] for category in categories} for region in regions},
        by_trend={trend: {category: by_trend[trend, category] for category in categories} for trend in _TRENDS},
    )
