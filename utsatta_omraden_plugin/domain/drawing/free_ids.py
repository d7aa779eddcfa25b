"""Special area ids that no area has ever had."""

from __future__ import annotations

from collections.abc import Iterable

from ..area import AreaVersion


def next_free_ids(areas_of_all_editions: Iterable[AreaVersion], count: int) -> list[int]:
    """Return the ``count`` numbers after the highest special area id in any edition.

    A gap is not filled: its number may have belonged to an area of an edition that is not in the workspace, and an id
    given anew to other ground would say that this is the same area.
    """
    ids = (area.special_area_id for area in areas_of_all_editions)
    highest = max((number for number in ids if number is not None), default=0)
    return list(range(highest + 1, highest + 1 + count))
