"""What a comparison of two editions found, as the links of their lineage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..domain.area import AreaVersion
from ..domain.compare.changes import AreaChange
from ..domain.compare.kinds import ChangeKind
from .history import FoundLink


def found_links(
    changes: Iterable[AreaChange],
    old_places: Sequence[str | int],
    new_places: Sequence[str | int],
    old: Sequence[AreaVersion],
    new: Sequence[AreaVersion],
) -> Iterator[FoundLink]:
    """Return a link for each kind of change of each pair, and for each area that has no pair.

    ``old_places`` and ``new_places`` are what the links call the areas of ``old`` and ``new``, in their order.
    """
    old_index = {id(area): index for index, area in enumerate(old)}
    new_index = {id(area): index for index, area in enumerate(new)}
    for change in changes:
        for e in change.evidence:
            for kind in change.kinds:
                if kind is ChangeKind.RECATEGORISED and old[e.old].category == new[e.new].category:
                    continue
                yield FoundLink(kind.value, old_places[e.old], new_places[e.new], e.overlap_of_old, e.overlap_of_new)
        if not change.evidence:
            kind = change.kinds[0]
            for area in change.old:
                yield FoundLink(kind.value, old_places[old_index[id(area)]], None)
            for area in change.new:
                yield FoundLink(kind.value, None, new_places[new_index[id(area)]])
