"""Which area of the base edition goes on as which one handed in: an id alone tells nothing (data.md, "Identity")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..area import AreaVersion
from ..compare.evidence import gather_evidence
from ..compare.pairing import may_be_one_area
from ..names import folded_name
from .compiled import CompiledArea, Origin
from .handed import LpoState


class Predecessors:
    """The areas of the base edition, asked which of them an area was before."""

    def __init__(self, base: Iterable[AreaVersion]) -> None:
        areas = list(base)
        self._by_identity = {area.area_id: area for area in areas if area.area_id}
        self._by_number = {area.special_area_id: area for area in areas if area.special_area_id is not None}

    def of(self, area: AreaVersion) -> AreaVersion | None:
        """Return the area with the same identity, or the one with the same id if name or ground agree."""
        known = self._by_identity.get(area.area_id)
        if known is not None or area.special_area_id is None:
            return known
        before = self._by_number.get(area.special_area_id)
        return before if before is not None and _goes_on(before, area) else None


def left_out(
    base: Iterable[AreaVersion], lpos: Iterable[LpoState], areas: Iterable[CompiledArea]
) -> Iterator[AreaVersion]:
    """Return the base areas of LPOs that handed in and have them no more, whatever ids others use."""
    came = {state.lpo_code for state in lpos if state.is_in}
    before: dict[str, list[AreaVersion]] = defaultdict(list)
    now: dict[str, list[AreaVersion]] = defaultdict(list)
    for area in base:
        if area.organisation.lpo_code in came:
            before[area.organisation.lpo_code].append(area)
    for compiled in areas:
        if compiled.origin is Origin.LPO:
            now[compiled.lpo_code].append(compiled.handed)
    for lpo_code, own in before.items():
        yield from _gone(own, now[lpo_code])


def _gone(before: Sequence[AreaVersion], now: Sequence[AreaVersion]) -> list[AreaVersion]:
    there = {name for area in now for name in _names(area)}
    gone = [area for area in before if not there.intersection(_names(area))]
    if not gone:
        return []
    # What goes on as itself is none of those that are missed, however much of their ground it has taken.
    known = {name for area in before for name in _names(area)}
    fresh = [area for area in now if not known.intersection(_names(area))]
    found = {evidence.old for evidence in gather_evidence(gone, fresh) if may_be_one_area(evidence)}
    return [area for place, area in enumerate(gone) if place not in found]


def _names(area: AreaVersion) -> Iterator[object]:
    """Yield what tells an area without a look at its ground: its identity, its id together with its name."""
    if area.area_id:
        yield area.area_id
    name = folded_name(area.name)
    if area.special_area_id is not None and name:
        yield area.special_area_id, name


def _goes_on(before: AreaVersion, area: AreaVersion) -> bool:
    if before.name == area.name and area.name.strip():
        return True
    return any(may_be_one_area(evidence) for evidence in gather_evidence([before], [area]))
