"""A boundary laid on another line where it runs close to it: a published boundary, a property, a street, a RegSO."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely

from ..area import AreaVersion
from ..boundary import as_multipolygons
from ..errors import RuleError
from ..text import QT_TRANSLATE_NOOP, text
from .following import Reference, followed
from .frame import Frame
from .line import must_be_sound, nothing_left
from .linework import each_line
from .outcome import Redrawn, redrawn, with_boundary
from .space import made_valid, with_free_gain


def snap_to(
    area: AreaVersion, reference: shapely.Geometry, tolerance_m: float, neighbours: Sequence[AreaVersion] = ()
) -> Redrawn:
    """Return the area with vertices and segments that lie closer than the tolerance on the reference's course.

    ``reference`` are polygons, whose borders count, or lines, in EPSG:3006. Ground that the area would take from
    ``neighbours`` that way stays theirs. Raises ``RuleError`` when nothing of the border lies so close without being
    on the reference already, or when nothing of the area would be left.
    """
    must_be_sound(area, *neighbours)
    frame = Frame.around(area.boundary)
    ground = frame.inward(area.boundary)
    near = frame.inward(_close_parts(reference, area.boundary, tolerance_m))
    new_ground = snapped(ground, near, tolerance_m)
    if shapely.equals_identical(shapely.normalize(new_ground), shapely.normalize(ground)):
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "No part of the border of {area} is moved by the snapping."),
                area=area.name,
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "It lies on the chosen lines already, or farther away than the tolerance."
                )
            ),
        )
    boundary = frame.boundary(with_free_gain(ground, new_ground, neighbours, frame))
    if boundary is None:
        raise nothing_left(area)
    return redrawn([area], [with_boundary(area, boundary)])


def snapped(ground: Any, reference: Any, tolerance_m: float) -> Any:
    """Return a MultiPolygon, measured from a frame, with its rings laid on the reference; valid."""
    if reference.is_empty:
        return ground
    lines = Reference.of(reference)
    laid = each_line(ground, lambda ring: followed(ring, lines, tolerance_m))
    sound = as_multipolygons(np.array([made_valid(laid)], dtype=object))[0]
    return shapely.MultiPolygon() if sound is None else sound


def _close_parts(reference: Any, ground: Any, tolerance_m: float) -> Any:
    """Return the members of the reference that come close to the ground's border; a layer may hold thousands."""
    members = shapely.get_parts(shapely.get_parts(reference))
    border = shapely.boundary(ground)
    close = members[shapely.STRtree(members).query(border, predicate="dwithin", distance=tolerance_m)]
    return shapely.geometrycollections(close)
