"""Special area ids and row numbers of a compilation: once each, those of persons before those of rules, and lasting."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.compilation.samples import (
    BASE,
    NORTH,
    SOUTH,
    UNITS,
    WEST,
    areas_of,
    box,
    compiled,
    decided,
    handed,
    of,
)
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.compilation import Choice, Compiled, ConflictCode, Handed
from utsatta_omraden_plugin.domain.edition_hash import content_hash
from utsatta_omraden_plugin.domain.organisation import Organisation

_X = {unit: 20_000 + 20_000 * place for place, unit in enumerate(UNITS)}


def new(unit: Organisation, number: int | None, place: int = 0, **changes: object) -> AreaVersion:
    """A new area of an LPO on ground of its own."""
    x = _X[unit] + 500 * place
    name = f"Nyby {chr(ord('A') + place)} i {unit.lpo}"
    usual = of(unit, 1, box(x, 5000, x + 100, 5100), area_id=f"{unit.lpo}-{place}", object_id=None, name=name)
    return replace(usual, special_area_id=number, **changes)


def hands_in(unit: Organisation, *areas: AreaVersion, run: int = 1) -> Handed:
    """What an LPO hands in beside its areas of the base, in its first or a later submission."""
    stamp = f"2026-11-1{run}T12:00:00.000Z"
    return handed(unit, [*areas_of(unit), *areas], sha256=f"{unit.lpo_code}{run}".ljust(64, "0"), created_at=stamp)


def so_far(result: Compiled) -> dict[str, object]:
    """What the compilation after this one is told of it, as the workspace tells it."""
    return {
        "kept_numbers": numbers(result),
        "handed_numbers": {
            one.key: one.handed.special_area_id for one in result.areas if one.handed.special_area_id is not None
        },
    }


def numbers(result: Compiled) -> dict[str, int]:
    """The special area ids of the edition by key."""
    return {one.key: one.area.special_area_id for one in result.areas if one.area.special_area_id is not None}


def number_of(result: Compiled, unit: Organisation, place: int = 0) -> int | None:
    """The special area id that a new area of an LPO has in the edition."""
    return numbers(result).get(f"{unit.lpo_code}:{unit.lpo}-{place}")


def test_an_lpo_that_corrects_the_id_of_another_gets_the_number_that_it_hands_in():
    before = compiled(handed(NORTH), hands_in(SOUTH, new(SOUTH, 1)))
    assert number_of(before, SOUTH) == 1
    after = compiled(handed(NORTH), hands_in(SOUTH, new(SOUTH, 50), run=2), **so_far(before))
    assert number_of(after, SOUTH) == 50
    assert not after.open_cases


def test_an_lpo_that_hands_in_another_new_number_gets_it():
    before = compiled(hands_in(SOUTH, new(SOUTH, 50)))
    assert number_of(compiled(hands_in(SOUTH, new(SOUTH, 60), run=2), **so_far(before)), SOUTH) == 60


def test_an_lpo_that_takes_over_the_number_that_the_rule_gave_keeps_it():
    north = hands_in(NORTH, new(NORTH, 7))
    before = compiled(north, hands_in(SOUTH, new(SOUTH, 7)))
    assert number_of(before, SOUTH) == 8
    after = compiled(north, hands_in(SOUTH, new(SOUTH, 8), run=2), **so_far(before))
    assert number_of(after, SOUTH) == 8
    assert not after.cases


def test_an_area_that_was_renumbered_keeps_its_number_when_the_old_one_becomes_free():
    before = compiled(hands_in(NORTH, new(NORTH, 7)), hands_in(SOUTH, new(SOUTH, 7)))
    newer = hands_in(SOUTH, new(SOUTH, 7, name="Annat namn"), run=2)
    after = compiled(hands_in(NORTH, new(NORTH, 60), run=2), newer, **so_far(before))
    assert (number_of(after, NORTH), number_of(after, SOUTH)) == (60, 8)


def test_a_number_that_the_rule_gave_stays_when_what_was_handed_in_then_is_not_known():
    came = hands_in(NORTH, new(NORTH, 7)), hands_in(SOUTH, new(SOUTH, 7)), hands_in(WEST, new(WEST, 7))
    before = compiled(came[0], came[2])
    after = compiled(*came, kept_numbers=numbers(before))
    assert [number_of(after, unit) for unit in UNITS] == [7, 9, 8]


def test_a_number_given_before_that_another_edition_has_by_now_is_given_up():
    before = compiled(hands_in(NORTH, new(NORTH, 7)), hands_in(SOUTH, new(SOUTH, 7)))
    after = compiled(hands_in(SOUTH, new(SOUTH, 7)), known_ids=[8], **so_far(before))
    assert number_of(after, SOUTH) == 7


def test_a_late_lpo_does_not_get_a_number_that_a_person_wrote_at_another_area():
    before = compiled(hands_in(SOUTH, new(SOUTH, 7)))
    for key, area in (("base:area-1", BASE[0]), (f"{SOUTH.lpo_code}:{SOUTH.lpo}-0", new(SOUTH, 7))):
        written = {key: (content_hash([area]), replace(area, special_area_id=90))}
        late = hands_in(WEST, new(WEST, 90))
        after = compiled(hands_in(SOUTH, new(SOUTH, 7)), late, changed=written, **so_far(before))
        assert (number_of(after, SOUTH), number_of(after, WEST)) == (7, 91)
        assert not after.open_cases


def test_a_number_that_its_lpo_has_corrected_is_free_whatever_a_person_wrote_beside_it():
    before = compiled(hands_in(SOUTH, new(SOUTH, 7)))
    renamed = new(SOUTH, 7, name="Rättat")
    written = {f"{SOUTH.lpo_code}:{SOUTH.lpo}-0": (content_hash([new(SOUTH, 7)]), renamed)}
    came = hands_in(SOUTH, new(SOUTH, 60), run=2), hands_in(WEST, new(WEST, 7))
    after = compiled(*came, changed=written, **so_far(before))
    assert (number_of(after, SOUTH), number_of(after, WEST)) == (60, 7)
    assert not after.cases


def test_a_late_lpo_does_not_get_the_number_that_a_decision_gave():
    south = hands_in(SOUTH, new(SOUTH, 1))
    [case] = [one for one in compiled(handed(NORTH), south).cases if one.conflict.code is ConflictCode.SAME_ID_TWICE]
    for choice, keeps, other in ((Choice.LEFT, "area-1", f"{SOUTH.lpo}-0"), (Choice.RIGHT, f"{SOUTH.lpo}-0", "area-1")):
        late = [hands_in(WEST, new(WEST, 7), run=2)]
        result = compiled(handed(NORTH), south, *late, decisions=[decided(case, choice, number=7)])
        by_id = {one.handed.area_id: one.area.special_area_id for one in result.areas}
        assert (by_id[keeps], by_id[other], by_id[f"{WEST.lpo}-0"]) == (1, 7, 8)
        [told] = [one.conflict for one in result.cases if one.conflict.code is ConflictCode.NEW_ID_TWICE]
        assert "Nyby A i Västan got 8" in str(told.message)
        assert not result.open_cases


def test_the_lpo_that_takes_over_the_number_decided_for_it_gets_it():
    south = hands_in(SOUTH, new(SOUTH, 1))
    [case] = [one for one in compiled(handed(NORTH), south).cases if one.conflict.code is ConflictCode.SAME_ID_TWICE]
    decisions = [decided(case, Choice.LEFT, number=77)]
    before = compiled(handed(NORTH), south, decisions=decisions)
    newer = hands_in(SOUTH, new(SOUTH, 77), run=2)
    after = compiled(handed(NORTH), newer, decisions=decisions, **so_far(before))
    assert number_of(after, SOUTH) == 77
    assert not after.cases


def test_the_rule_gives_nobody_a_number_that_a_decision_has_given_once():
    south = hands_in(SOUTH, new(SOUTH, 1))
    [case] = [one for one in compiled(handed(NORTH), south).cases if one.conflict.code is ConflictCode.SAME_ID_TWICE]
    came = hands_in(NORTH, new(NORTH, 7)), hands_in(WEST, new(WEST, 7))
    after = compiled(*came, handed(SOUTH), decisions=[decided(case, Choice.LEFT, number=8)])
    assert [number_of(after, unit) for unit in (NORTH, WEST)] == [7, 9]


def test_a_number_that_an_lpo_gave_once_and_the_rule_gave_it_too_is_renumbered_for_it():
    north, mine = hands_in(NORTH, new(NORTH, 7)), new(SOUTH, 7)
    before = compiled(north, hands_in(SOUTH, mine))
    after = compiled(north, hands_in(SOUTH, mine, new(SOUTH, 8, 1), run=2), **so_far(before))
    assert [number_of(after, SOUTH, place) for place in (0, 1)] == [8, 9]
    assert not after.open_cases


def test_areas_of_the_base_keep_their_row_numbers_whoever_hands_in_the_same():
    taking = new(NORTH, 60, object_id=5)
    for west in ([], [handed(WEST)]):
        rows = {one.handed.area_id: one.area.object_id for one in compiled(hands_in(NORTH, taking), *west).areas}
        assert rows == {**{one.area_id: one.object_id for one in BASE}, taking.area_id: 7}


def test_of_two_areas_with_the_row_number_and_id_of_the_base_that_of_its_own_lpo_keeps_it():
    taking = new(NORTH, 5, object_id=5)
    rows = {one.handed.area_id: one.area.object_id for one in compiled(hands_in(NORTH, taking), handed(WEST)).areas}
    assert (rows["area-5"], rows[taking.area_id]) == (5, 7)


# Properties

_NUMBERS = st.one_of(st.none(), st.integers(1, 10))
_AREAS = st.lists(_NUMBERS, max_size=3)
_NATION = st.fixed_dictionaries({unit: st.none() | _AREAS for unit in UNITS})


def nation(wished: dict[Organisation, list[int | None] | None], run: int = 1) -> list[Handed]:
    """What the LPOs hand in: new areas with these numbers; nothing for None."""
    return [
        hands_in(unit, *(new(unit, number, place) for place, number in enumerate(mine)), run=run)
        for unit, mine in wished.items()
        if mine is not None
    ]


@given(_NATION, _NATION)
@settings(max_examples=40)
def test_each_number_stands_once_or_somebody_has_to_decide(first, second):
    before = compiled(*nation(first))
    for result in (before, compiled(*nation(second, run=2), **so_far(before))):
        many = Counter(one.area.special_area_id for one in result.areas if one.area.special_area_id is not None)
        open_sides = {side for case in result.open_cases for side in case.conflict.sides}
        for one in result.areas:
            assert many[one.area.special_area_id] < 2 or one.key in open_sides


@given(_NATION, st.data())
@settings(max_examples=40)
def test_a_corrected_number_that_nobody_has_is_honoured(wished, data):
    before = compiled(*nation(wished))
    unit = data.draw(st.sampled_from(UNITS))
    place = data.draw(st.integers(0, len(wished[unit]) - 1)) if wished[unit] else 0
    corrected = [*(wished[unit] or [None])]
    corrected[place] = data.draw(st.integers(40, 50))
    after = compiled(*nation({**wished, unit: corrected}, run=2), **so_far(before))
    assert number_of(after, unit, place) == corrected[place]


@given(_NATION, st.data())
@settings(max_examples=40)
def test_a_number_that_was_given_stays_whoever_comes_or_corrects_itself_later(wished, data):
    before = compiled(*nation(wished))
    unit = data.draw(st.sampled_from(UNITS))
    after = compiled(*nation({**wished, unit: data.draw(_AREAS)}, run=2), **so_far(before))
    others = [one.key for one in before.areas if one.lpo_code != unit.lpo_code]
    assert {key: numbers(after).get(key) for key in others} == {key: numbers(before).get(key) for key in others}


@given(_NATION, _NATION, st.data())
@settings(max_examples=25)
def test_the_order_of_submissions_makes_no_difference(first, second, data):
    before = compiled(*nation(first))
    came = nation(second, run=2)
    other = data.draw(st.permutations(came))
    one, another = (compiled(*some, **so_far(before)) for some in (came, other))
    assert one.areas == another.areas
    assert [case.conflict.key for case in one.cases] == [case.conflict.key for case in another.cases]
