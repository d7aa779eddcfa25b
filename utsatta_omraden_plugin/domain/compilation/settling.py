"""Carrying decisions out on the areas of a compilation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from shapely import MultiPolygon

from ..area import AreaVersion
from ..category import Category, category_of
from ..drawing.clip import clip_to_neighbours
from ..drawing.frame import Frame
from ..drawing.outcome import with_boundary
from ..drawing.space import overlapped_by
from ..errors import RuleError
from .compiled import CompiledArea
from .conflict import Choice, ConflictCode
from .decision import ConflictCase, Decision, is_void_without

_Areas = dict[str, AreaVersion]


def settled(
    areas: Sequence[CompiledArea], cases: Sequence[ConflictCase]
) -> tuple[list[CompiledArea], list[ConflictCase]]:
    """Return the areas as the decisions make them, without those that are left out, and the cases in their order.

    ``areas`` are those before any decision. A case whose decision cannot be carried out (nothing would be left of an
    area) comes back with the problem. Decisions are carried out in an order that is the same on every machine: on what
    areas there are, on the rest by the conflicts' keys, on ids as their numbers were given.
    """
    present: _Areas = {compiled.key: compiled.area for compiled in areas}
    told: dict[str, ConflictCase] = {}
    for case in sorted(cases, key=_turn):
        told[case.conflict.key] = _carried_out(present, case)
    changed = [
        compiled if present[compiled.key] is compiled.area else replace(compiled, area=present[compiled.key])
        for compiled in areas
        if compiled.key in present
    ]
    left_out = {compiled.key for compiled in areas} - present.keys()
    return changed, [
        replace(told[case.conflict.key], is_void=is_void_without(case.conflict, left_out)) for case in cases
    ]


def _turn(case: ConflictCase) -> tuple[bool, int, str]:
    conflict, decision = case.conflict, case.decision
    # Which areas there are is settled first: what is left out cuts nobody back. Of more than two areas with one id the
    # later decisions leave alone whom an earlier one has given a number.
    number = decision.number if decision is not None and conflict.code is ConflictCode.SAME_ID_TWICE else None
    return conflict.code is not ConflictCode.SAME_AREA_TWICE, number or 0, conflict.key


def _carried_out(present: _Areas, case: ConflictCase) -> ConflictCase:
    carry_out = _WAYS.get(case.conflict.code)
    if case.decision is None or carry_out is None or any(side and side not in present for side in case.conflict.sides):
        return replace(case, problem=None)
    before = dict(present)
    try:
        carry_out(present, case.conflict.sides, case.conflict.areas, case.decision)
    except RuleError as error:
        present.clear()
        present.update(before)
        return replace(case, problem=error.message)
    return replace(case, problem=None)


def _ground(present: _Areas, sides: Sequence[str], _: Sequence[AreaVersion], decision: Decision) -> None:
    left, right = sides[:2]
    if decision.choice is Choice.LEFT:
        _cut(present, right, present[left])
    elif decision.choice is Choice.RIGHT:
        _cut(present, left, present[right])
    elif decision.choice is Choice.BOTH_CLIPPED:
        as_it_was = present[left]
        _cut(present, left, present[right])
        _cut(present, right, as_it_was)
    elif decision.choice is Choice.NEW_BOUNDARY and decision.boundary is not None:
        present[left] = with_boundary(present[left], MultiPolygon(decision.boundary))
        _cut(present, right, present[left])


def _cut(present: _Areas, side: str, by: AreaVersion) -> None:
    if _overlap(present[side], by):
        present[side] = clip_to_neighbours(present[side], [by]).after[0]


def _overlap(one: AreaVersion, other: AreaVersion) -> bool:
    # What an earlier decision has parted is not cut again.
    frame = Frame.around(one.boundary)
    return bool(overlapped_by(frame.inward(one.boundary), [frame.inward(other.boundary)]))


def _same_area(present: _Areas, sides: Sequence[str], _: Sequence[AreaVersion], decision: Decision) -> None:
    if decision.choice in (Choice.LEFT, Choice.RIGHT):
        del present[sides[1 if decision.choice is Choice.LEFT else 0]]


def _same_id(present: _Areas, sides: Sequence[str], _: Sequence[AreaVersion], decision: Decision) -> None:
    left, right = (present[side].special_area_id for side in sides[:2])
    if left == right and decision.choice in (Choice.LEFT, Choice.RIGHT):
        other = sides[1 if decision.choice is Choice.LEFT else 0]
        present[other] = replace(present[other], special_area_id=decision.number)


def _category(present: _Areas, sides: Sequence[str], areas: Sequence[AreaVersion], decision: Decision) -> None:
    side = sides[0]
    if decision.choice is Choice.RIGHT:
        in_base = areas[1]
        present[side] = replace(present[side], category=in_base.category, valid_from=in_base.valid_from)
    elif decision.choice is Choice.NEW_CATEGORY:
        category = category_of(decision.category)
        if category is not None:
            since = _in_force_since(category, areas, decision)
            present[side] = replace(present[side], category=category.value, valid_from=since)


def _in_force_since(category: Category, areas: Sequence[AreaVersion], decision: Decision) -> date | None:
    """Return the day of the decision, unless the area was handed in with the category or has it in the base edition."""
    for area in areas:
        if category_of(area.category) is category:
            return area.valid_from
    return date.fromisoformat(decision.at[:10]) if decision.at else areas[0].valid_from


_WAYS: dict[ConflictCode, Callable[[_Areas, Sequence[str], Sequence[AreaVersion], Decision], None]] = {
    ConflictCode.OVERLAP_ACROSS_LPOS: _ground,
    ConflictCode.SAME_AREA_TWICE: _same_area,
    ConflictCode.SAME_ID_TWICE: _same_id,
    ConflictCode.UNSIGNED_CATEGORY: _category,
    ConflictCode.CATEGORY_NOT_IN_SCHEME: _category,
}
