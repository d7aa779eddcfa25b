"""The outer border of one area drawn anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from shapely import LineString

from ..area import AreaVersion
from ..errors import RuleError
from ..text import QT_TRANSLATE_NOOP, text
from .course import stretch_between_borders
from .faces import faces_between, joined, lies_in, lies_within_ring
from .frame import Frame
from .line import REACH_M, drawn_line, must_be_sound, must_not_cross_itself, nothing_left, with_ends_on
from .linework import Coordinates, laid_on
from .outcome import Redrawn, redrawn, with_boundary
from .space import made_valid, with_free_gain


def reshape(
    area: AreaVersion, line: LineString, neighbours: Sequence[AreaVersion] = (), reach_m: float = REACH_M
) -> Redrawn:
    """Return the area with a stretch of its border replaced by the line (EPSG:3006).

    The line counts from where it first meets the border to where it last does; an end within ``reach_m`` is moved onto
    it. Of the two stretches between these points the one goes whose loss changes less ground. What the line takes from
    ``neighbours`` stays theirs. Raises ``RuleError`` when the line does not begin and end on one ring of the border.
    """
    must_be_sound(area, *neighbours)
    frame = Frame.around(area.boundary)
    before = ground = frame.inward(area.boundary)
    vertices = shapely.get_coordinates(frame.inward(shapely.linestrings(drawn_line(line))))
    vertices = with_ends_on(vertices, [ground], reach_m)
    if len(vertices) < 2:
        raise _does_not_meet(area)
    must_not_cross_itself(vertices)
    drawn, (ground,) = laid_on(shapely.linestrings(vertices), [ground])
    stretch = stretch_between_borders(drawn, [ground])
    ways_back = [] if stretch is None else _ways_along_ring(ground, stretch)
    if stretch is None or not ways_back:
        raise _does_not_meet(area)
    faces = faces_between([ground, shapely.linestrings(stretch)])
    inside = lies_in(faces, ground)
    outcomes = [lies_within_ring(faces, np.concatenate([stretch, back[1:]])) for back in ways_back]
    changed = min(outcomes, key=lambda outcome: float(shapely.area(faces[outcome]).sum()))
    new_ground = with_free_gain(before, made_valid(joined(faces[inside ^ changed])), neighbours, frame)
    boundary = frame.boundary(new_ground)
    if boundary is None:
        raise nothing_left(area)
    return redrawn([area], [with_boundary(area, boundary)])


def _ways_along_ring(ground: Any, stretch: Coordinates) -> list[Coordinates]:
    """Return both ways from the end of the stretch to its beginning along the ring that holds both."""
    for ring in shapely.get_rings(shapely.get_parts(ground)):
        vertices = shapely.get_coordinates(ring)[:-1]
        start, end = ((vertices == vertex).all(axis=1) for vertex in (stretch[-1], stretch[0]))
        if not (start.any() and end.any()):
            continue
        turned = np.roll(vertices, -int(np.argmax(start)), axis=0)
        place = int(np.argmax((turned == stretch[0]).all(axis=1)))
        onward = turned[: place + 1]
        backward = np.concatenate([turned[:1], turned[place:][::-1]])
        return [onward, backward] if place else [onward]
    return []


def _does_not_meet(area: AreaVersion) -> RuleError:
    return RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "The line does not begin and end on the border of {area}."),
            area=area.name,
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Begin and end the line on the border that is to be moved.")),
    )
