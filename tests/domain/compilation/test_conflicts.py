"""Every kind of conflict, found where it is and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest
import shapely

from tests.domain.compilation.samples import (
    BASE,
    NORTH,
    SOUTH,
    WEST,
    areas_of,
    box,
    by_number,
    compiled,
    handed,
    of,
    only_case,
)  # fmt: skip
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.compilation import Choice, ConflictCode


def test_a_nation_without_conflicts_has_none():
    assert compiled(*map(handed, (NORTH, SOUTH, WEST))).cases == ()


def test_areas_of_two_lpos_that_overlap():
    reaching = of(NORTH, 1, box(2950, 0, 3020, 100))
    case = only_case(compiled(handed(NORTH, [reaching, areas_of(NORTH)[1]]), handed(SOUTH)))
    conflict = case.conflict
    assert conflict.code is ConflictCode.OVERLAP_ACROSS_LPOS
    assert conflict.lpos == (NORTH.lpo_code, SOUTH.lpo_code)
    assert [area.special_area_id for area in conflict.areas] == [1, 3]
    assert conflict.ground.area == pytest.approx(2000)
    assert conflict.ground.contains(shapely.Point(conflict.point))
    assert "Provgården 1 (Nordan) and Provgården 3 (Sunnan) overlap by 2\u202f000 m²" in str(conflict.message)
    assert conflict.blocking
    assert not case.is_settled


def test_an_overlap_with_an_area_of_the_base_counts_too():
    conflict = only_case(compiled(handed(NORTH, [of(NORTH, 1, box(2950, 0, 3020, 100)), areas_of(NORTH)[1]]))).conflict
    assert (conflict.code, conflict.sides[1]) == (ConflictCode.OVERLAP_ACROSS_LPOS, "base:area-3")


def test_a_sliver_is_no_conflict():
    assert not compiled(handed(NORTH, [of(NORTH, 1, box(2950, 0, 3000.005, 100)), areas_of(NORTH)[1]])).cases


def test_an_overlap_within_one_lpo_is_a_failed_check():
    conflict = only_case(compiled(handed(NORTH, [areas_of(NORTH)[0], of(NORTH, 2, box(1050, 0, 1150, 100))]))).conflict
    assert (conflict.code, conflict.lpos) == (ConflictCode.CHECK_FAILED, (NORTH.lpo_code,))
    assert conflict.choices == (Choice.ACCEPT, Choice.SEND_BACK)
    assert conflict.finding_key.startswith("overlap|")


def test_the_same_area_from_two_lpos():
    taken_over = replace(BASE[0], organisation=SOUTH)
    conflict = only_case(compiled(handed(NORTH), handed(SOUTH, [*areas_of(SOUTH), taken_over]))).conflict
    assert conflict.code is ConflictCode.SAME_AREA_TWICE
    assert "one and the same area" in str(conflict.message)
    assert set(conflict.choices) == {Choice.LEFT, Choice.RIGHT, Choice.ACCEPT, Choice.SEND_BACK}


def test_the_same_ground_under_other_names_and_ids_is_the_same_area():
    mine = of(NORTH, 8, box(5000, 0, 5090, 100), name="Vår del", area_id="north-8")
    theirs = of(SOUTH, 9, box(5010, 0, 5100, 100), name="Deras del", area_id="south-9")
    west = handed(WEST, [])
    result = compiled(handed(NORTH, [*areas_of(NORTH), mine]), handed(SOUTH, [*areas_of(SOUTH), theirs]), west)
    assert only_case(result).conflict.code is ConflictCode.SAME_AREA_TWICE


def test_a_known_id_on_other_ground_is_the_same_id_twice():
    elsewhere = of(SOUTH, 1, box(9000, 0, 9100, 100), name="Annat namn", area_id="south-1")
    conflict = only_case(compiled(handed(NORTH), handed(SOUTH, [*areas_of(SOUTH), elsewhere]))).conflict
    assert (conflict.code, conflict.ground) == (ConflictCode.SAME_ID_TWICE, None)
    assert "have the same id 1" in str(conflict.message)


def test_a_new_id_given_twice_is_renumbered_in_the_order_of_the_lpos():
    result = compiled(
        handed(WEST, [*areas_of(WEST), of(WEST, 7, box(7500, 0, 7600, 100), name="Väst ny", area_id="w")]),
        handed(NORTH, [*areas_of(NORTH), of(NORTH, 7, name="Nord ny", area_id="n")]),
        handed(SOUTH, [*areas_of(SOUTH), of(SOUTH, 7, box(8500, 0, 8600, 100), name="Syd ny", area_id="s")]),
    )
    numbers = by_number(result)
    assert [numbers[number].name for number in (7, 8, 9)] == ["Nord ny", "Syd ny", "Väst ny"]
    assert [case.conflict.code for case in result.cases] == [ConflictCode.NEW_ID_TWICE] * 2
    assert all(case.is_settled and not case.conflict.choices for case in result.cases)
    assert "Syd ny got 8" in str(result.cases[0].conflict.message)


def test_a_number_that_was_given_stays_when_an_lpo_comes_later():
    south = handed(SOUTH, [*areas_of(SOUTH), of(SOUTH, 7, box(8500, 0, 8600, 100), name="Syd ny", area_id="s")])
    west = handed(WEST, [*areas_of(WEST), of(WEST, 7, box(7500, 0, 7600, 100), name="Väst ny", area_id="w")])
    north = handed(NORTH, [*areas_of(NORTH), of(NORTH, 7, name="Nord ny", area_id="n")])
    kept = {one.key: one.area.special_area_id for one in compiled(south, west).areas}
    numbers = by_number(compiled(north, south, west, kept_numbers=kept))
    assert [numbers[number].name for number in (7, 8, 9)] == ["Syd ny", "Väst ny", "Nord ny"]


def test_new_ids_avoid_those_of_further_editions():
    came = [handed(unit, [*areas_of(unit), of(unit, 7, box(7000 + 500 * place, 0, 7100 + 500 * place, 100),
            name=unit.lpo, area_id=unit.lpo)]) for place, unit in enumerate((NORTH, SOUTH))]  # fmt: skip
    assert sorted(by_number(compiled(*came, known_ids=[78])))[-2:] == [7, 79]


def test_a_changed_category_without_a_signed_judgement():
    graver = replace(BASE[0], category="Särskilt utsatt område")
    result = compiled(handed(NORTH, [graver, BASE[1]], signed={BASE[1].area_id: BASE[1].category}))
    conflict = only_case(result).conflict
    assert conflict.code is ConflictCode.UNSIGNED_CATEGORY
    assert conflict.blocking
    assert [area.category for area in conflict.areas] == ["Särskilt utsatt område", "Utsatt område"]
    assert conflict.choices == (Choice.ACCEPT, Choice.NEW_CATEGORY, Choice.RIGHT, Choice.SEND_BACK)


def test_a_signature_for_another_category_does_not_count():
    conflict = only_case(
        compiled(handed(NORTH, signed={"area-1": "Särskilt utsatt område", "area-2": "Utsatt område"}))
    )
    assert "the signed judgement says Särskilt utsatt område" in str(conflict.conflict.message)
    assert conflict.conflict.blocking


def test_a_signature_for_no_category_does_not_count():
    conflict = only_case(compiled(handed(NORTH, signed={"area-1": "", "area-2": "Utsatt område"}))).conflict
    assert "none of the categories" in str(conflict.message)


def test_an_unsigned_category_that_stands_as_before_is_only_told():
    case = only_case(compiled(handed(NORTH, signed={"area-2": "Utsatt område"})))
    assert (case.conflict.code, case.conflict.blocking) == (ConflictCode.UNSIGNED_CATEGORY, False)
    assert case.is_settled
    assert str(case.conflict.message).startswith("Provgården 1 (Nordan) keeps the category of the base edition ")


def test_several_unsigned_categories_of_an_lpo_are_told_together():
    told = only_case(compiled(handed(NORTH, signed={}))).conflict
    assert str(told.message).startswith("Nordan: 2 areas keep the category of the base edition ")


@pytest.mark.parametrize("category", ["Riskområde", "Problemområde"])
def test_a_category_that_the_edition_does_not_have(category):
    conflict = only_case(compiled(handed(NORTH, [replace(BASE[0], category=category), BASE[1]]))).conflict
    assert conflict.code is ConflictCode.CATEGORY_NOT_IN_SCHEME
    assert conflict.choices == (Choice.NEW_CATEGORY, Choice.RIGHT, Choice.SEND_BACK)


def test_an_abolished_category_of_the_base_has_to_be_decided():
    base = [replace(BASE[0], category="Riskområde"), *BASE[1:]]
    conflict = only_case(compiled(base_areas=base)).conflict
    assert (conflict.code, conflict.sides[0]) == (ConflictCode.CATEGORY_NOT_IN_SCHEME, "base:area-1")
    assert not compiled(base_areas=base, scheme=CategoryScheme.THREE).cases


def test_an_error_that_a_check_finds():
    wrong = replace(BASE[0], name=" ")
    conflict = only_case(compiled(handed(NORTH, [wrong, BASE[1]]))).conflict
    assert conflict.code is ConflictCode.CHECK_FAILED
    assert conflict.finding_key.startswith("missing_name|")
    assert not compiled(handed(NORTH, [wrong, BASE[1]]), accepted=[conflict.finding_key]).cases


def test_two_areas_of_one_lpo_with_the_same_content_are_two_sides():
    twins = [replace(BASE[0], special_area_id=None, boundary=box(2950, 0, 3020, 100), area_id=name) for name in "ab"]
    cases = compiled(handed(NORTH, twins, signed={}), handed(SOUTH)).cases
    assert {side for case in cases for side in case.conflict.sides} == {"561110:a", "561110:b", "561220:area-3"}
    keys = {case.conflict.key: set(case.conflict.sides) for case in cases}
    assert len(keys) == len(cases)
    turned = compiled(handed(NORTH, twins[::-1], signed={}), handed(SOUTH))
    assert {case.conflict.key: set(case.conflict.sides) for case in turned.cases} == keys
