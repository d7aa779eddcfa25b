"""The common border of two neighbours drawn anew: what one gives, the other takes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from shapely import LineString

from ..area import AreaVersion
from ..errors import RuleError
from ..text import QT_TRANSLATE_NOOP, text
from .course import Step, length_of, shortest_course, steps_of, stretch_between_borders
from .faces import faces_between, joined, lies_in, lies_within_ring
from .frame import Frame
from .line import REACH_M, different, drawn_line, must_be_sound, must_not_cross_itself, nothing_left, with_ends_on
from .linework import Coordinates, laid_on
from .outcome import Redrawn, redrawn, with_boundary

_PREFERENCE = 1e-6
"""A metre along the common border counts for so much, so that the way leaves it only where it ends."""


def reshape_shared(areas: Sequence[AreaVersion], line: LineString, reach_m: float = REACH_M) -> Redrawn:
    """Return two neighbours with the stretch of their common border replaced by the line; both follow.

    The line (EPSG:3006) counts from where it first meets the borders of the two to where it last does; an end within
    ``reach_m`` of the common border, or else of the outer one, is moved onto it. Where it ends on the outer border, the
    common border leads there from now on. The outer border itself stays: no ground is lost or gained.
    Raises ``RuleError`` when the two have no common border, or when the line does not begin and end on it.
    """
    if len(different(areas)) != 2:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A common border is that of two areas.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose two areas that lie side by side.")),
        )
    one, other = different(areas)
    must_be_sound(one, other)
    frame = Frame.around(one.boundary, other.boundary)
    second, (first,) = laid_on(frame.inward(other.boundary), [frame.inward(one.boundary)])
    common = steps_of(first) & steps_of(second)
    if not common:
        raise _no_common_border(one, other)
    common_border = shapely.multilinestrings([list(step) for step in sorted(common)])
    vertices = shapely.get_coordinates(frame.inward(shapely.linestrings(drawn_line(line))))
    vertices = with_ends_on(vertices, [common_border, first, second], reach_m)
    if len(vertices) < 2:
        raise _does_not_meet(one, other)
    must_not_cross_itself(vertices)
    drawn, (first, second) = laid_on(shapely.linestrings(vertices), [first, second])
    stretch = stretch_between_borders(drawn, [first, second])
    closed = None if stretch is None else _closed_along_borders(stretch, steps_of(first), steps_of(second))
    if stretch is None or closed is None:
        raise _does_not_meet(one, other)
    faces = faces_between([first, second, shapely.linestrings(stretch)])
    in_first, in_second = lies_in(faces, first), lies_in(faces, second)
    changes_hands = lies_within_ring(faces, closed) & (in_first != in_second)
    grounds = [joined(faces[in_one ^ changes_hands]) for in_one in (in_first, in_second)]
    after = []
    for area, ground in zip((one, other), grounds):
        boundary = frame.boundary(ground)
        if boundary is None:
            raise nothing_left(area)
        after.append(with_boundary(area, boundary))
    return redrawn([one, other], after)


def _closed_along_borders(stretch: Coordinates, first: set[Step], second: set[Step]) -> Coordinates | None:
    """Return the new border and the way back along the old one; None when that is nowhere the common border."""
    borders, common = first | second, first & second
    ways = {step: length_of(step) * (_PREFERENCE if step in common else 1.0) for step in borders}
    start, end = map(tuple, stretch[[-1, 0]].tolist())
    back = shortest_course(ways, start, end)
    on_common = {vertex for step in common for vertex in step}
    if back is None or on_common.isdisjoint(map(tuple, back.tolist())):
        return None
    closed: Coordinates = np.concatenate([stretch, back[1:]])
    return closed


def _no_common_border(one: AreaVersion, other: AreaVersion) -> RuleError:
    return RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{one} and {other} have no common border."),
            one=one.name,
            other=other.name,
        ),
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "Choose two areas that lie side by side. If there is a gap between them, snap one to the other first.",
            )
        ),
    )


def _does_not_meet(one: AreaVersion, other: AreaVersion) -> RuleError:
    return RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "The line does not begin and end on the border of {one} and {other}."),
            one=one.name,
            other=other.name,
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Begin and end the line on the border that is to be moved.")),
    )
