"""Boundaries changed freely, vertex by vertex."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from shapely import MultiPolygon, Polygon

from ..area import AreaVersion
from ..boundary import put_right
from .frame import Frame
from .line import must_be_sound, nothing_left
from .linework import laid_on
from .outcome import Redrawn, redrawn, with_boundary
from .space import with_free_gain


def redraw_boundary(
    area: AreaVersion, drawn: MultiPolygon | Polygon, neighbours: Sequence[AreaVersion] = ()
) -> Redrawn:
    """Return the area with the drawn boundary (EPSG:3006), put right where it crosses itself.

    Ground that it would take from ``neighbours`` stays theirs. Raises ``RuleError`` when nothing would be left.
    """
    return redraw_boundaries([area], [drawn], neighbours)


def redraw_boundaries(
    areas: Sequence[AreaVersion], drawn: Sequence[MultiPolygon | Polygon], neighbours: Sequence[AreaVersion] = ()
) -> Redrawn:
    """Return areas whose boundaries (EPSG:3006) were changed together, such as by moving a vertex that they share.

    Ground that one gains is no other's: what an area would take from another one, as that one was drawn, or from
    ``neighbours`` stays theirs; an area goes before those after it in giving way. Raises ``RuleError`` when nothing
    would be left of one of them.
    """
    must_be_sound(*areas, *neighbours)
    sound = put_right(np.array(drawn, dtype=object)).boundaries
    for area, boundary in zip(areas, sound):
        if boundary is None:
            raise nothing_left(area)
    frame = Frame.around(*(area.boundary for area in areas), *sound)
    after = [with_boundary(area, boundary) for area, boundary in zip(areas, sound)]
    for place, area in enumerate(areas):
        others = [*after[:place], *after[place + 1 :], *neighbours]
        ground = with_free_gain(frame.inward(area.boundary), frame.inward(sound[place]), others, frame)
        boundary = frame.boundary(ground)
        if boundary is None:
            raise nothing_left(area)
        after[place] = with_boundary(area, boundary)
    return redrawn(areas, after)


def with_common_vertices(
    boundary: MultiPolygon, neighbours: Sequence[MultiPolygon]
) -> tuple[MultiPolygon, list[MultiPolygon]]:
    """Return boundaries (EPSG:3006) that have the same vertices wherever they share a border.

    Whoever moves a vertex of one then finds that of the other in the very same place. The first one gives way by up
    to a millimetre; the others only get further vertices.
    """
    frame = Frame.around(boundary, *neighbours)
    laid, others = laid_on(frame.inward(boundary), [frame.inward(neighbour) for neighbour in neighbours])
    if not shapely.is_valid(laid):
        return boundary, list(neighbours)
    return frame.outward(laid), [frame.outward(other) for other in others]
