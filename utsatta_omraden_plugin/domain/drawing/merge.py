"""Several areas made into one."""

from __future__ import annotations

from collections.abc import Sequence

import shapely

from ..area import AreaVersion
from ..checks.tolerances import Tolerances
from ..errors import RuleError
from ..text import QT_TRANSLATE_NOOP, text
from .frame import Frame
from .line import different, must_be_sound, nothing_left
from .linework import as_lines
from .outcome import Redrawn, redrawn, with_boundary
from .snap import snapped
from .space import with_free_gain


def merge_areas(areas: Sequence[AreaVersion], keeps: int, neighbours: Sequence[AreaVersion] = ()) -> Redrawn:
    """Return the areas as one, which goes on as the one at the place ``keeps``, with its name, id and category.

    Where their borders run closer together than the check ``near_border`` allows, the gap is closed and counts as
    gained, except for ground of ``neighbours``. Areas apart from each other become parts of one area.
    Raises ``RuleError`` when there are fewer than two.
    """
    if len(different(areas)) < 2:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Merging takes at least two areas.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Select the areas that are to become one.")),
        )
    must_be_sound(*areas, *neighbours)
    kept = areas[keeps]
    gone = different([kept, *areas])[1:]
    frame = Frame.around(*(area.boundary for area in areas))
    grounds = [frame.inward(area.boundary) for area in (kept, *gone)]
    before = shapely.union_all(grounds)
    whole = grounds[0]
    for ground in grounds[1:]:
        gap_closed = snapped(ground, as_lines(whole), Tolerances.near_gap_m)
        # The old ground as well: snapping may give up what overlapped.
        whole = shapely.union_all([whole, ground, gap_closed])
    boundary = frame.boundary(with_free_gain(before, whole, neighbours, frame))
    if boundary is None:
        raise nothing_left(kept)
    return redrawn([kept], [with_boundary(kept, boundary)], removed=gone)
