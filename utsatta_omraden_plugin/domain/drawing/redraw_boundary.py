"""A boundary changed freely, vertex by vertex."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from shapely import MultiPolygon, Polygon

from ..area import AreaVersion
from ..boundary import put_right
from .frame import Frame
from .line import must_be_sound, nothing_left
from .outcome import Redrawn, redrawn, with_boundary
from .space import with_free_gain


def redraw_boundary(
    area: AreaVersion, drawn: MultiPolygon | Polygon, neighbours: Sequence[AreaVersion] = ()
) -> Redrawn:
    """Return the area with the drawn boundary (EPSG:3006), put right where it crosses itself.

    Ground that it would take from ``neighbours`` stays theirs. Raises ``RuleError`` when nothing would be left.
    """
    must_be_sound(area, *neighbours)
    sound: MultiPolygon | None = put_right(np.array([drawn], dtype=object)).boundaries[0]
    if sound is None:
        raise nothing_left(area)
    frame = Frame.around(area.boundary, sound)
    ground = with_free_gain(frame.inward(area.boundary), frame.inward(sound), neighbours, frame)
    boundary = frame.boundary(ground)
    if boundary is None:
        raise nothing_left(area)
    return redrawn([area], [with_boundary(area, boundary)])
