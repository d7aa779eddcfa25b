"""Who is in, missing, late, doubled, or began from an older edition, and what comes from the base."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from tests.domain.compilation.samples import BASE, NORTH, SOUTH, WEST, areas_of, by_number, compiled, handed, of
from utsatta_omraden_plugin.domain.compilation import LpoStatus, Origin
from utsatta_omraden_plugin.domain.errors import Cancelled
from utsatta_omraden_plugin.domain.progress import Progress


def statuses(result):
    return {state.lpo_code: set(state.statuses) for state in result.lpos}


def test_all_lpos_of_the_base_are_expected():
    result = compiled(handed(NORTH))
    assert statuses(result) == {
        NORTH.lpo_code: {LpoStatus.IN},
        SOUTH.lpo_code: {LpoStatus.MISSING},
        WEST.lpo_code: {LpoStatus.MISSING},
    }
    assert result.missing_lpos == [SOUTH.lpo_code, WEST.lpo_code]


def test_an_lpo_that_is_known_to_exist_is_expected_without_areas():
    result = compiled(*map(handed, (NORTH, SOUTH, WEST)), units={"561440": "Östan"})
    assert result.missing_lpos == ["561440"]
    assert [state.lpo_name for state in result.lpos] == ["Nordan", "Sunnan", "Västan", "Östan"]


def test_what_nobody_handed_in_comes_from_the_base_and_says_so():
    result = compiled(handed(NORTH))
    assert [(one.area.special_area_id, one.origin) for one in result.areas] == [
        (1, Origin.LPO), (2, Origin.LPO), (3, Origin.BASE), (4, Origin.BASE), (5, Origin.BASE), (6, Origin.BASE),
    ]  # fmt: skip
    assert {one.submission for one in result.areas if one.origin is Origin.BASE} == {""}
    assert not result.cases


def test_a_base_area_without_an_lpo_always_comes_along():
    adrift = replace(BASE[0], special_area_id=9, area_id="area-9", organisation=type(NORTH)(), object_id=9,
                     boundary=of(NORTH, 9).boundary)  # fmt: skip
    result = compiled(*map(handed, (NORTH, SOUTH, WEST)), base_areas=[*BASE, adrift])
    assert by_number(result)[9].name == adrift.name


def test_an_area_that_its_lpo_has_no_more_is_gone_and_told():
    result = compiled(handed(NORTH, areas_of(NORTH)[:1]))
    assert sorted(by_number(result)) == [1, 3, 4, 5, 6]
    assert [area.special_area_id for area in result.left_out] == [2]


def test_the_newer_of_two_submissions_counts_and_both_are_kept():
    renamed = replace(BASE[0], name="Nya Provgården")
    older = handed(NORTH)
    newer = handed(NORTH, [renamed, BASE[1]], sha256="f" * 64, created_at="2026-11-12T08:00:00.000Z")
    for came in ((older, newer), (newer, older)):
        result = compiled(*came)
        [state] = [state for state in result.lpos if state.lpo_code == NORTH.lpo_code]
        assert set(state.statuses) == {LpoStatus.IN, LpoStatus.DOUBLED}
        assert (state.used, state.superseded) == (newer, (older,))
        assert by_number(result)[1].name == "Nya Provgården"


def test_the_same_file_twice_counts_once():
    result = compiled(handed(NORTH), handed(NORTH, file="kopia.zip"))
    assert statuses(result)[NORTH.lpo_code] == {LpoStatus.IN}


def test_what_is_made_after_the_day_is_late_and_counts_all_the_same():
    result = compiled(handed(NORTH, created_at="2026-11-16T00:00:00.000Z"))
    assert statuses(result)[NORTH.lpo_code] == {LpoStatus.IN, LpoStatus.LATE}
    assert compiled(handed(NORTH, created_at="2026-11-16T00:00:00.000Z"), due="").lpos[0].statuses == (LpoStatus.IN,)


@pytest.mark.parametrize("base", [{"base_year": 2023}, {"base_sha256": "0" * 64}, {"base_year": None}])
def test_an_older_base_is_told(base):
    assert LpoStatus.OLDER_BASE in statuses(compiled(handed(NORTH, **base)))[NORTH.lpo_code]


def test_the_order_in_which_files_come_does_not_matter():
    came = [
        handed(NORTH),
        handed(SOUTH, [*areas_of(SOUTH), of(SOUTH, 7)]),
        handed(WEST, [*areas_of(WEST), of(WEST, 7)]),
    ]
    results = [compiled(*some) for some in permutations(came)]
    assert all(result.areas == results[0].areas and result.cases == results[0].cases for result in results)


def test_it_can_be_cancelled():
    from tests.domain.compilation.samples import order
    from utsatta_omraden_plugin.domain.compilation import compile_edition

    with pytest.raises(Cancelled):
        compile_edition(order(), [handed(NORTH)], progress=Progress(is_cancelled=lambda: True))
