"""Which areas of the base edition go on: told by identity, id, name and ground together, never by the id alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.compilation.samples import BASE, NORTH, SOUTH, areas_of, box, compiled, handed, of, only_case
from utsatta_omraden_plugin.domain.compilation import Choice, ConflictCode

ELSEWHERE = box(9000, 0, 9100, 100)


def numbers_left_out(result):
    return [area.special_area_id for area in result.left_out]


@pytest.mark.parametrize("unit", [NORTH, SOUTH], ids=lambda unit: unit.lpo)
def test_an_unsigned_new_area_under_an_old_id_has_to_be_decided(unit):
    new = of(unit, 1, ELSEWHERE, name="Nybygget", area_id="new", object_id=None)
    others = [area for area in areas_of(unit) if area.special_area_id != 1]
    signed = {area.area_id: area.category for area in others}
    north = [] if unit is NORTH else [handed(NORTH, [BASE[1]])]
    conflict = only_case(compiled(*north, handed(unit, [*others, new], signed=signed))).conflict
    assert (conflict.code, conflict.blocking) == (ConflictCode.UNSIGNED_CATEGORY, True)
    assert conflict.choices == (Choice.ACCEPT, Choice.NEW_CATEGORY, Choice.SEND_BACK)
    assert len(conflict.areas) == 1


@pytest.mark.parametrize(
    "changes",
    [{"name": "Nytt namn"}, {"boundary": ELSEWHERE}, {"organisation": SOUTH}, {"name": "Nytt / Provgården 1"}],
    ids=["renamed", "redrawn", "taken over", "both names"],
)
def test_an_unsigned_area_that_goes_on_keeps_the_category_of_the_base(changes):
    moved = replace(BASE[0], area_id="other", **changes)
    own = [moved, BASE[1]] if moved.organisation is NORTH else [BASE[1]]
    south = [*areas_of(SOUTH), moved] if moved.organisation is SOUTH else areas_of(SOUTH)
    signed = {area.area_id: area.category for area in BASE}
    result = compiled(handed(NORTH, own, signed=signed), handed(SOUTH, south, signed=signed))
    assert (only_case(result).conflict.code, only_case(result).is_settled) == (ConflictCode.UNSIGNED_CATEGORY, True)


@pytest.mark.parametrize("changes", [{}, {"name": "Nytt namn"}, {"boundary": box(1010, 0, 1120, 100)}])
def test_an_area_handed_in_under_a_new_id_is_not_left_out(changes):
    anew = replace(BASE[0], special_area_id=78, area_id="other", **changes)
    assert numbers_left_out(compiled(handed(NORTH, [anew, BASE[1]]))) == []


def test_an_area_is_left_out_whoever_uses_its_id():
    new = of(SOUTH, 1, ELSEWHERE, name="Nybygget", area_id="new", object_id=None)
    assert numbers_left_out(compiled(handed(NORTH, [BASE[1]]), handed(SOUTH, [*areas_of(SOUTH), new]))) == [1]
    own = of(NORTH, 1, ELSEWHERE, name="Nybygget", area_id="new", object_id=None)
    assert numbers_left_out(compiled(handed(NORTH, [BASE[1], own]))) == [1]


def test_an_area_that_another_one_has_taken_up_is_left_out():
    grown = replace(BASE[0], boundary=box(1000, 0, 1700, 100))
    base = [BASE[0], replace(BASE[1], boundary=box(1100, 0, 1700, 100)), *BASE[2:]]
    assert numbers_left_out(compiled(handed(NORTH, [grown]), base_areas=base)) == [2]
