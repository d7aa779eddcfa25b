"""Vulnerable areas close to an area.

Source: product.md, "The categories": other vulnerable areas close by raise the risk of cooperation between networks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..category import Category, category_of
from ..checks.tolerances import Tolerances

if TYPE_CHECKING:
    from ..area import AreaVersion

NEAR_M = Tolerances.near_sarskilt_m
"""The same distance (m) as that of the check ``near_sarskilt``."""


@dataclass(frozen=True)
class Neighbour:
    """A vulnerable area close by: its name, its category (None when the data spell none) and its distance.

    ``metres`` lie between the two boundaries, 0 where they touch or overlap.
    """

    name: str
    category: Category | None
    metres: float


def neighbours_of(area: AreaVersion, areas: Iterable[AreaVersion], within_m: float = NEAR_M) -> list[Neighbour]:
    """Return the other areas of the edition whose boundary lies within ``within_m`` metres, the closest first."""
    others = [other for other in areas if other is not area and not _is_same(area, other)]
    if not others:
        return []
    import shapely  # the docks know neighbours before it may be loaded (geometry_libraries.py)

    distances = shapely.distance(area.boundary, [other.boundary for other in others])
    near = [
        Neighbour(other.name, category_of(other.category), float(metres))
        for other, metres in zip(others, distances)
        if metres <= within_m  # never true for the nan of a missing or empty boundary
    ]
    return sorted(near, key=lambda neighbour: (neighbour.metres, neighbour.name))


def _is_same(one: AreaVersion, other: AreaVersion) -> bool:
    return bool((one.id and one.id == other.id) or (one.area_id and one.area_id == other.area_id))
