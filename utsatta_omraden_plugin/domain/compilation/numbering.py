"""New special area ids that several LPOs gave, each in its own workspace: renumbered by rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..area import AreaVersion
from .compiled import CompiledArea, Origin
from .conflict import Choice, ConflictCode, conflict_key
from .decision import Decision
from .meeting import Meeting


@dataclass(frozen=True)
class Given:
    """Special area ids that were given before this compilation, so that they stay.

    ``numbers`` tells by ``CompiledArea.key`` what the compilation before gave each area, ``handed`` what its LPO had
    handed in then: an LPO that hands in another number since has corrected itself. ``written`` are those of areas that
    people have changed since. ``decided`` tells of numbers that a decision gives the place of the area that gets it,
    ``burnt`` are all numbers that decisions ever gave.
    """

    numbers: Mapping[str, int] = field(default_factory=dict)
    handed: Mapping[str, int] = field(default_factory=dict)
    written: Mapping[str, int | None] = field(default_factory=dict)
    decided: Mapping[int, int] = field(default_factory=dict)
    burnt: Collection[int] = ()

    def stands(self, compiled: CompiledArea) -> int | None:
        """Return the number given to an area before, None when there is none or other than this was handed in then."""
        own = compiled.area.special_area_id
        return self.numbers.get(compiled.key) if own is not None and self.handed.get(compiled.key) == own else None


def decided_numbers(
    areas: Sequence[CompiledArea], met: Iterable[Meeting], decisions: Mapping[str, Decision]
) -> dict[int, int]:
    """Return the numbers that decisions (by the key of their conflict) give, each with the place of the area."""
    found: dict[int, int] = {}
    for meeting in met:
        sides = (areas[meeting.left].side, areas[meeting.right].side)
        decision = decisions.get(conflict_key(ConflictCode.SAME_ID_TWICE, sides)) if meeting.same_id else None
        if decision is not None and decision.number is not None:
            found[decision.number] = meeting.right if decision.choice is Choice.LEFT else meeting.left
    return found


def renumbered(
    areas: Sequence[CompiledArea], known_ids: Collection[int], given: Given, met: Iterable[Meeting]
) -> tuple[list[CompiledArea], dict[int, int]]:
    """Return the areas with each new number once, and for every renumbered place that of the area which keeps it.

    What a person has given keeps its number, then what had it before, then the first in the order of LPO code. The
    others get the number that they had before, or the next free one after all that there are. What a compilation before
    has given stays, so that a late submission renumbers nobody, as long as its LPO hands in the same number; a number
    that was corrected is honoured. What is one and the same area (``met``) keeps its number twice, and so does what an
    LPO itself has numbered alike, for a person to decide.
    """
    one_area = {frozenset((meeting.left, meeting.right)) for meeting in met if meeting.is_one_area}
    wanted = {place: _wanted(one, known_ids, given) for place, one in enumerate(areas) if _is_new(one, known_ids)}
    taken = {**_by_hand(areas, known_ids, given), **given.decided}
    groups: dict[int, list[int]] = defaultdict(list)
    for place, number in wanted.items():
        groups[number].append(place)
    occupied = {*known_ids, *groups, *taken, *given.burnt}
    free = max({*occupied, *given.numbers.values()}, default=0) + 1
    numbers = dict(wanted)
    for number, places in sorted(groups.items()):
        places.sort(key=lambda place: _rank(areas[place], place, number, given))
        bearer = taken.get(number, places[0])
        for place in places:
            if place == bearer or _stays_twice(areas[place], areas[bearer], frozenset((place, bearer)) in one_area):
                continue
            before = given.numbers.get(areas[place].key)
            if before is None or before in occupied:
                before, free = free, free + 1
            numbers[place] = before
            occupied.add(before)
    return _with_numbers(areas, numbers, taken)


def _is_new(compiled: CompiledArea, known_ids: Collection[int]) -> bool:
    number = compiled.area.special_area_id
    return compiled.origin is Origin.LPO and number is not None and number not in known_ids


def _wanted(compiled: CompiledArea, known_ids: Collection[int], given: Given) -> int:
    stands = given.stands(compiled)
    return stands if stands is not None and stands not in known_ids else compiled.area.special_area_id or 0


def _by_hand(areas: Sequence[CompiledArea], known_ids: Collection[int], given: Given) -> dict[int, int]:
    """Return the new numbers that people wrote and that no LPO has corrected since, each with the area's place."""
    written = {
        given.written.get(one.key): place
        for place, one in enumerate(areas)
        if given.handed.get(one.key) == one.area.special_area_id
    }
    return {number: place for number, place in written.items() if number is not None and number not in known_ids}


def _rank(compiled: CompiledArea, place: int, number: int, given: Given) -> tuple[bool, str, int]:
    return given.numbers.get(compiled.key) != number, compiled.lpo_code, place


def _stays_twice(one: CompiledArea, bearer: CompiledArea, is_one_area: bool) -> bool:
    return is_one_area or (one.lpo_code == bearer.lpo_code and one.area.special_area_id == bearer.area.special_area_id)


def _with_numbers(
    areas: Sequence[CompiledArea], numbers: Mapping[int, int], taken: Mapping[int, int]
) -> tuple[list[CompiledArea], dict[int, int]]:
    bearers = {**{number: place for place, number in sorted(numbers.items(), reverse=True)}, **taken}
    result, told = list(areas), dict[int, int]()
    for place, number in numbers.items():
        before = areas[place].area.special_area_id
        if before is not None and before != number:
            result[place] = replace(areas[place], area=replace(areas[place].area, special_area_id=number))
            if before in bearers:
                told[place] = bearers[before]
    return result, told


def with_row_numbers(areas: Sequence[CompiledArea], base: Iterable[AreaVersion] = ()) -> list[CompiledArea]:
    """Return the areas in the order of the edition, each with a row number (object id) of its own.

    Those of the base edition keep theirs, whether they were handed in or not; of others that have the same row number
    the first by LPO code keeps it where nobody of the base does. The rest follows by LPO code and its own order.
    """
    in_base = {area.object_id: area for area in base}
    taken: set[int] = set()
    numbered: list[CompiledArea] = []
    later: list[CompiledArea] = []
    for compiled in sorted(areas, key=lambda one: _by_row_number(one, in_base)):
        number = compiled.area.object_id
        if number is None or number in taken:
            later.append(compiled)
        else:
            taken.add(number)
            numbered.append(compiled)
    free = max(taken, default=0) + 1
    for place, compiled in enumerate(sorted(later, key=lambda one: (one.lpo_code, *_by_row_number(one, in_base)))):
        numbered.append(replace(compiled, area=replace(compiled.area, object_id=free + place)))
    return numbered


def _by_row_number(
    compiled: CompiledArea, in_base: Mapping[int | None, AreaVersion]
) -> tuple[bool, int, bool, bool, str, str]:
    number = compiled.area.object_id
    before = None if number is None else in_base.get(number)
    is_other = before is None or not _is_that_of(compiled.area, before)
    is_elsewhere = before is None or before.organisation.lpo_code != compiled.lpo_code
    return number is None, number or 0, is_other, is_elsewhere, compiled.lpo_code, compiled.key


def _is_that_of(area: AreaVersion, before: AreaVersion) -> bool:
    if before.special_area_id is not None and area.special_area_id == before.special_area_id:
        return True
    return before.area_id != "" and area.area_id == before.area_id
