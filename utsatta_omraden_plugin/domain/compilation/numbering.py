"""New special area ids that several LPOs gave, each in its own workspace: renumbered by rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from .compiled import CompiledArea, Origin
from .meeting import Meeting


def renumbered(
    areas: Sequence[CompiledArea], known_ids: Collection[int], kept: Mapping[str, int], met: Iterable[Meeting]
) -> tuple[list[CompiledArea], dict[int, int]]:
    """Return the areas with each new number once, and for every renumbered place that of the area which keeps it.

    The first in the order of LPO code keeps the number, the others get the next free ones after all that there are.
    ``kept`` tells by key what a compilation before has given: that stays, so that a late submission renumbers nobody.
    What is one and the same area (``met``) keeps its number twice, for a person to decide.
    """
    one_area = {frozenset((meeting.left, meeting.right)) for meeting in met if meeting.same_area}
    wanted = {place: _wanted(one, kept) for place, one in enumerate(areas) if _is_new(one, known_ids)}
    groups: dict[int, list[int]] = defaultdict(list)
    for place, number in wanted.items():
        groups[number].append(place)
    free = max({*known_ids, *groups, *kept.values()}, default=0) + 1
    numbers = dict(wanted)
    for _, places in sorted(groups.items()):
        first, *others = sorted(places, key=lambda place: (areas[place].key not in kept, areas[place].lpo_code, place))
        for place in others:
            if areas[place].lpo_code != areas[first].lpo_code and frozenset((first, place)) not in one_area:
                numbers[place], free = free, free + 1
    bearers = {number: place for place, number in sorted(numbers.items(), reverse=True)}
    result, told = list(areas), dict[int, int]()
    for place, number in numbers.items():
        before = areas[place].area.special_area_id
        if before is not None and before != number:
            result[place] = replace(areas[place], area=replace(areas[place].area, special_area_id=number))
            if before in bearers:
                told[place] = bearers[before]
    return result, told


def _is_new(compiled: CompiledArea, known_ids: Collection[int]) -> bool:
    number = compiled.area.special_area_id
    return compiled.origin is Origin.LPO and number is not None and number not in known_ids


def _wanted(compiled: CompiledArea, kept: Mapping[str, int]) -> int:
    return kept.get(compiled.key, compiled.area.special_area_id or 0)


def with_row_numbers(areas: Sequence[CompiledArea]) -> list[CompiledArea]:
    """Return the areas in the order of the edition, each with a row number (object id) of its own.

    Those of the base edition keep theirs where nobody else has it; the others follow by LPO code and their own order.
    """
    taken: set[int] = set()
    numbered: list[CompiledArea] = []
    later: list[CompiledArea] = []
    for compiled in sorted(areas, key=_by_row_number):
        number = compiled.area.object_id
        if number is None or number in taken:
            later.append(compiled)
        else:
            taken.add(number)
            numbered.append(compiled)
    free = max(taken, default=0) + 1
    for place, compiled in enumerate(sorted(later, key=lambda one: (one.lpo_code, *_by_row_number(one)))):
        numbered.append(replace(compiled, area=replace(compiled.area, object_id=free + place)))
    return numbered


def _by_row_number(compiled: CompiledArea) -> tuple[bool, int, str, str]:
    number = compiled.area.object_id
    return number is None, number or 0, compiled.lpo_code, compiled.key
