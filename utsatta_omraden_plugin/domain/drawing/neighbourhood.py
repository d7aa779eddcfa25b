"""Which areas lie beside a boundary, found quickly among ten thousand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from shapely import MultiPolygon

from ..area import AreaVersion
from ..checks.tolerances import Tolerances


class Neighbourhood:
    """The areas of an edition with an index of their ground; to be made anew when one of them was redrawn."""

    def __init__(self, areas: Sequence[AreaVersion]) -> None:
        self._areas = areas
        ground = np.empty(len(areas), dtype=object)
        ground[:] = [area.boundary for area in areas]
        self._tree = shapely.STRtree(ground)

    def beside(
        self, boundary: MultiPolygon, apart_from: Sequence[AreaVersion] = (), within_m: float = Tolerances.near_gap_m
    ) -> list[AreaVersion]:
        """Return the areas within the distance of a boundary (metres, EPSG:3006), except those of the same id or self.

        Their order is that of the edition.
        """
        ids = {area.id for area in apart_from} - {""}
        found = np.sort(self._tree.query(boundary, predicate="dwithin", distance=within_m)).tolist()
        close = [self._areas[place] for place in found]
        return [area for area in close if area.id not in ids and not any(area is own for own in apart_from)]

    def nearest(self, boundary: MultiPolygon) -> AreaVersion | None:
        """Return the area closest to the boundary, None when there is none."""
        found = self._tree.query_nearest(boundary, all_matches=False)
        return self._areas[int(found[0])] if len(found) else None
