"""Vulnerable areas close to an area.

Source: product.md, "The categories": other vulnerable areas close by raise the risk of cooperation between networks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..category import Category, category_of

if TYPE_CHECKING:
    from ..area import AreaVersion


@dataclass(frozen=True)
class Neighbour:
    """A vulnerable area close by: its name, its category (None when the data spell none) and its distance.

    ``metres`` lie between the two boundaries, 0 where they touch or overlap.
    """

    name: str
    category: Category | None
    metres: float


def neighbours_of(area: AreaVersion, areas: Iterable[AreaVersion], within_m: float | None = None) -> list[Neighbour]:
    """Return the other areas of the edition whose boundary lies within ``within_m`` metres, the closest first.

    Without a distance it is that of the check ``near_sarskilt``.
    """
    # The docks know neighbours before the geometry libraries may be loaded (geometry_libraries.py).
    import numpy as np
    import shapely

    from ..checks.tolerances import Tolerances

    reach = Tolerances.near_sarskilt_m if within_m is None else within_m
    others = [other for other in areas if other is not area and not _is_same(area, other)]
    grounds = np.array([other.boundary for other in others], dtype=object)
    close = np.flatnonzero(shapely.dwithin(area.boundary, grounds, reach)).tolist()  # never an empty boundary
    near = []
    for place in close:
        other = others[place]
        metres = float(shapely.distance(area.boundary, other.boundary))
        near.append(Neighbour(other.name, category_of(other.category), metres))
    return sorted(near, key=lambda neighbour: (neighbour.metres, neighbour.name))


def _is_same(one: AreaVersion, other: AreaVersion) -> bool:
    return bool((one.id and one.id == other.id) or (one.area_id and one.area_id == other.area_id))
