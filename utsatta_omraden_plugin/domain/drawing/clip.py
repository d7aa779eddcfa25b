"""An area cut back to where its neighbours begin."""

from __future__ import annotations

from collections.abc import Sequence

from ..area import AreaVersion
from ..errors import RuleError
from ..text import QT_TRANSLATE_NOOP, text
from .frame import Frame
from .line import must_be_sound, nothing_left
from .outcome import Redrawn, redrawn, with_boundary
from .space import free_of, overlapped_by


def clip_to_neighbours(area: AreaVersion, neighbours: Sequence[AreaVersion]) -> Redrawn:
    """Return the area without the ground that lies in one of the neighbours; it then shares their borders' vertices.

    ``lost`` is what the area gives up; the neighbours keep it. Raises ``RuleError`` when no neighbour overlaps it, or
    when nothing would be left.
    """
    must_be_sound(area, *neighbours)
    frame = Frame.around(area.boundary)
    ground = frame.inward(area.boundary)
    over = overlapped_by(ground, [frame.inward(neighbour.boundary) for neighbour in neighbours])
    if not over:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} overlaps none of its neighbours."), area=area.name),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "There is nothing to cut off.")),
        )
    boundary = frame.boundary(free_of(ground, over))
    if boundary is None:
        raise nothing_left(area)
    return redrawn([area], [with_boundary(area, boundary)])
