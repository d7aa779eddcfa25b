"""Decisions: carried out, held as long as both sides stay, open again when one of them changes."""

from __future__ import annotations

import hashlib
import itertools
from dataclasses import replace
from datetime import date

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
    decided,
    handed,
    of,
    only_case,
)
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.compilation import Choice, ConflictCode, refuse_bad_decision
from utsatta_omraden_plugin.domain.edition_hash import content_hash
from utsatta_omraden_plugin.domain.errors import RuleError

CROSSED = shapely.MultiPolygon([shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])])
REACHING = handed(NORTH, [of(NORTH, 1, box(2950, 0, 3020, 100)), areas_of(NORTH)[1]])

GRAVER = replace(BASE[0], category="Särskilt utsatt område", valid_from=date(2026, 1, 1))
SIGNED = {BASE[1].area_id: BASE[1].category}


def settled(choice, *came, **more):
    """What becomes of the one conflict of these submissions when it is settled so."""
    case = only_case(compiled(*came))
    return compiled(*came, decisions=[decided(case, choice, **more)])


@pytest.mark.parametrize(
    ("choice", "left_m2", "right_m2"),
    [(Choice.LEFT, 7000, 8000), (Choice.RIGHT, 5000, 10_000), (Choice.BOTH_CLIPPED, 5000, 8000)],
)
def test_ground_goes_to_one_side_or_to_neither(choice, left_m2, right_m2):
    result = settled(choice, REACHING, handed(SOUTH))
    left, right = by_number(result)[1].boundary, by_number(result)[3].boundary
    assert (left.area, right.area) == (pytest.approx(left_m2), pytest.approx(right_m2))
    assert shapely.intersection(left, right).area == pytest.approx(0, abs=1e-6)
    assert only_case(result).is_settled
    assert not result.open_cases


def test_a_new_boundary_is_that_of_the_left_one_and_the_right_one_gives_way():
    result = settled(Choice.NEW_BOUNDARY, REACHING, handed(SOUTH), boundary=box(2950, 0, 3010, 100))
    left, right = by_number(result)[1].boundary, by_number(result)[3].boundary
    assert (left.area, right.area) == (pytest.approx(6000), pytest.approx(9000))


def test_what_is_sent_back_changes_nothing_and_stays_open():
    result = settled(Choice.SEND_BACK, REACHING, handed(SOUTH), message="Kom överens om gränsen")
    assert by_number(result)[1].boundary.area == pytest.approx(7000)
    assert only_case(result).is_sent_back
    assert len(result.open_cases) == 1


def test_of_the_same_area_one_stays():
    taken_over = handed(SOUTH, [*areas_of(SOUTH), replace(BASE[0], organisation=SOUTH)])
    for choice, unit in ((Choice.LEFT, NORTH), (Choice.RIGHT, SOUTH)):
        result = settled(choice, handed(NORTH), taken_over)
        assert len(result.areas) == len(BASE)
        assert by_number(result)[1].organisation == unit


def test_two_areas_that_a_person_holds_for_two_are_parted_in_number_and_ground_by_persons():
    mine = of(NORTH, 1, box(1000, 0, 1100, 100))
    theirs = of(SOUTH, 1, box(1050, 0, 1200, 100), area_id="south-1", object_id=None)
    came = handed(NORTH, [mine, BASE[1]]), handed(SOUTH, [*areas_of(SOUTH), theirs])
    two = decided(only_case(compiled(*came)), Choice.ACCEPT)
    result = compiled(*came, decisions=[two])
    cases = {case.conflict.code: case for case in result.cases}
    assert set(cases) == {
        ConflictCode.SAME_AREA_TWICE, ConflictCode.SAME_ID_TWICE, ConflictCode.OVERLAP_ACROSS_LPOS,
    }  # fmt: skip
    parted = [
        two,
        decided(cases[ConflictCode.SAME_ID_TWICE], Choice.LEFT, number=7),
        decided(cases[ConflictCode.OVERLAP_ACROSS_LPOS], Choice.LEFT),
    ]
    result = compiled(*came, decisions=parted)
    assert not result.open_cases
    assert (by_number(result)[1].boundary.area, by_number(result)[7].boundary.area) == (10_000, 10_000)
    unparted = compiled(*came, decisions=[replace(two, choice=Choice.LEFT), *parted[1:]])
    assert only_case(unparted).conflict.code is ConflictCode.SAME_AREA_TWICE


def test_of_two_new_areas_that_a_person_holds_for_two_one_is_renumbered_by_rule():
    mine = of(NORTH, 8, box(5000, 0, 5090, 100), name="Vår del", area_id="north-8")
    theirs = of(SOUTH, 8, box(5010, 0, 5100, 100), name="Deras del", area_id="south-8")
    came = handed(NORTH, [*areas_of(NORTH), mine]), handed(SOUTH, [*areas_of(SOUTH), theirs]), handed(WEST, [])
    result = settled(Choice.ACCEPT, *came)
    assert [by_number(result)[number].name for number in (8, 9)] == ["Vår del", "Deras del"]


def twice_beside_a_third():
    """One area from two LPOs, that of Sunnan unsigned, on ground that a third LPO has too."""
    mine = of(NORTH, 1, box(1000, 0, 1200, 100))
    theirs = replace(mine, organisation=SOUTH, area_id="south-1", object_id=None, category="Särskilt utsatt område")
    third = of(WEST, 5, box(1150, 0, 1300, 100))
    signed = {one.area_id: one.category for one in areas_of(SOUTH)}
    south = handed(SOUTH, [*areas_of(SOUTH), theirs], signed=signed)
    return handed(NORTH, [mine, BASE[1]]), south, handed(WEST, [third, BASE[5]])


@pytest.mark.parametrize(("choice", "left_out", "opens"), [(Choice.LEFT, SOUTH, 1), (Choice.RIGHT, NORTH, 2)])
def test_nothing_waits_for_decisions_on_an_area_that_is_left_out(choice, left_out, opens):
    came = twice_beside_a_third()
    cases = compiled(*came).cases
    [same] = [case for case in cases if case.conflict.code is ConflictCode.SAME_AREA_TWICE]
    asked = [decided(case, Choice.SEND_BACK, message="Vems?") for case in cases if case is not same]
    result = compiled(*came, decisions=[decided(same, choice), *asked])
    assert len(result.open_cases) == opens
    assert not [case for case in result.open_cases if left_out.lpo_code in case.conflict.lpos]
    assert [case.conflict for case in result.cases if case.is_sent_back] == [
        case.conflict for case in result.open_cases
    ]
    assert len(result.cases) == len(cases)


def test_what_was_decided_when_the_order_of_rows_made_the_left_side_is_asked_anew():
    [case] = compiled(REACHING, handed(SOUTH)).cases
    # South stood first then when its row did, and nothing in the decision tells.
    sides = sorted(f"{area.organisation.lpo_code}:{content_hash([area])}" for area in case.conflict.areas)
    then = hashlib.sha256("|".join([case.conflict.code.value, "", *sides]).encode()).hexdigest()[:32]
    old = replace(decided(case, Choice.LEFT), conflict_key=then)
    assert not only_case(compiled(REACHING, handed(SOUTH), decisions=[old])).is_settled


def test_two_areas_that_a_person_holds_for_two_both_stay():
    taken_over = handed(SOUTH, [*areas_of(SOUTH), replace(BASE[0], organisation=SOUTH)])
    result = settled(Choice.ACCEPT, handed(NORTH), taken_over)
    assert len(result.areas) == len(BASE) + 1


def test_of_the_same_id_one_area_keeps_it():
    elsewhere = of(SOUTH, 1, box(9000, 0, 9100, 100), name="Annat namn", area_id="south-1")
    result = settled(Choice.LEFT, handed(NORTH), handed(SOUTH, [*areas_of(SOUTH), elsewhere]), number=55)
    assert (by_number(result)[1].name, by_number(result)[55].name) == ("Provgården 1", "Annat namn")


def three_with_one_id():
    south = of(SOUTH, 1, box(9000, 0, 9100, 100), name="Syd ny", area_id="s")
    west = of(WEST, 1, box(19_000, 0, 19_100, 100), name="Väst ny", area_id="w")
    return handed(NORTH), handed(SOUTH, [*areas_of(SOUTH), south]), handed(WEST, [*areas_of(WEST), west])


def test_three_areas_with_one_id_are_three_pairs_and_nothing_else():
    cases = compiled(*three_with_one_id()).cases
    assert [case.conflict.code for case in cases] == [ConflictCode.SAME_ID_TWICE] * 3
    one = {case.conflict.lpos: decided(case, Choice.LEFT, number=7) for case in cases}[NORTH.lpo_code, SOUTH.lpo_code]
    after = compiled(*three_with_one_id(), decisions=[one])
    assert [case.conflict.code for case in after.cases] == [ConflictCode.SAME_ID_TWICE] * 3
    assert len(after.open_cases) == 2


@pytest.mark.parametrize("order", itertools.permutations(range(3)), ids=str)
def test_of_three_areas_with_one_id_nobody_is_renumbered_twice(order):
    cases = compiled(*three_with_one_id()).cases
    decisions = []
    numbers = []
    for turn, place in enumerate(order):
        decisions.append(decided(cases[place], Choice.LEFT, number=7 + turn))
        after = compiled(*three_with_one_id(), decisions=decisions)
        numbers.append({one.key: one.area.special_area_id for one in after.areas})
    assert not after.open_cases
    assert len(set(numbers[-1].values())) == len(numbers[-1])
    for key in numbers[-1]:
        given = [told[key] for told in numbers]
        assert len({number for number in given if number != 1}) <= 1, (key, given)


def test_a_category_is_that_of_the_base_or_the_one_decided():
    graver = handed(
        NORTH, [replace(BASE[0], category="Särskilt utsatt område"), BASE[1]], signed={"area-2": "Utsatt område"}
    )
    assert by_number(settled(Choice.RIGHT, graver))[1].category == "Utsatt område"
    assert by_number(settled(Choice.ACCEPT, graver))[1].category == "Särskilt utsatt område"
    abolished = handed(NORTH, [replace(BASE[0], category="Riskområde"), BASE[1]])
    now = by_number(settled(Choice.NEW_CATEGORY, abolished, category="Särskilt utsatt område"))[1]
    assert (now.category, now.valid_from) == ("Särskilt utsatt område", date(2026, 11, 20))


def test_what_the_base_says_is_decided_anew_when_another_base_says_something_else():
    came = handed(NORTH, [GRAVER, BASE[1]], signed={GRAVER.area_id: "Utsatt område", "area-2": "Utsatt område"})
    decision = decided(only_case(compiled(came)), Choice.RIGHT)
    assert only_case(compiled(came, handed(SOUTH), decisions=[decision])).is_settled
    for changes in ({"category": "Riskområde"}, {"valid_from": date(2019, 6, 1)}):
        base = [replace(BASE[0], **changes), *BASE[1:]]
        result = compiled(came, decisions=[decision], base_areas=base, scheme=CategoryScheme.THREE)
        assert not only_case(result).is_settled
        assert by_number(result)[1].category == GRAVER.category


def test_a_category_decided_to_be_that_of_the_base_is_in_force_since_then():
    result = settled(Choice.NEW_CATEGORY, handed(NORTH, [GRAVER, BASE[1]], signed=SIGNED), category="Utsatt område")
    assert (by_number(result)[1].category, by_number(result)[1].valid_from) == ("Utsatt område", BASE[0].valid_from)


def test_a_category_decided_to_be_that_handed_in_is_in_force_as_handed_in():
    result = settled(Choice.NEW_CATEGORY, handed(NORTH, [GRAVER, BASE[1]], signed=SIGNED), category=GRAVER.category)
    assert (by_number(result)[1].category, by_number(result)[1].valid_from) == (GRAVER.category, GRAVER.valid_from)


def test_a_check_that_a_person_lets_stand_is_settled():
    result = settled(Choice.ACCEPT, handed(NORTH, [replace(BASE[0], name=" "), BASE[1]]))
    assert only_case(result).is_settled


def test_a_late_submission_that_touches_neither_side_leaves_the_decision():
    case = only_case(compiled(REACHING, handed(SOUTH)))
    result = compiled(REACHING, handed(SOUTH), handed(WEST), decisions=[decided(case, Choice.LEFT)])
    assert only_case(result).is_settled


def test_a_late_submission_that_only_changes_another_area_of_a_side_leaves_the_decision():
    case = only_case(compiled(REACHING, handed(SOUTH)))
    newer = handed(SOUTH, [BASE[2], replace(BASE[3], name="Nytt namn")], sha256="a" * 64,
                   created_at="2026-11-20T00:00:00.000Z")  # fmt: skip
    assert only_case(compiled(REACHING, newer, decisions=[decided(case, Choice.LEFT)])).is_settled


def test_the_base_area_of_an_lpo_that_hands_it_in_unchanged_is_the_same_side():
    case = only_case(compiled(REACHING))
    assert only_case(compiled(REACHING, handed(SOUTH), decisions=[decided(case, Choice.RIGHT)])).is_settled


def test_a_late_submission_that_changes_a_side_opens_the_conflict_again():
    case = only_case(compiled(REACHING, handed(SOUTH)))
    newer = handed(NORTH, [of(NORTH, 1, box(2950, 0, 3030, 100)), BASE[1]], sha256="a" * 64,
                   created_at="2026-11-20T00:00:00.000Z")  # fmt: skip
    result = compiled(newer, handed(SOUTH), decisions=[decided(case, Choice.LEFT)])
    assert only_case(result).decision is None
    assert not only_case(result).is_settled


def test_a_submission_that_parts_the_sides_leaves_nothing_to_decide():
    case = only_case(compiled(REACHING, handed(SOUTH)))
    newer = handed(NORTH, sha256="a" * 64, created_at="2026-11-20T00:00:00.000Z")
    assert not compiled(newer, handed(SOUTH), decisions=[decided(case, Choice.LEFT)]).cases


def test_a_decision_that_would_leave_nothing_stays_open_with_the_reason():
    swallowed = handed(SOUTH, [of(SOUTH, 3, box(1010, 10, 1020, 20)), BASE[3]])
    result = settled(Choice.LEFT, handed(NORTH), swallowed)
    case = only_case(result)
    assert "Nothing would be left of Provgården 3" in str(case.problem)
    assert not case.is_settled
    assert by_number(result)[3].boundary.area == pytest.approx(100)


def test_three_areas_on_one_ground_are_parted_whatever_is_decided():
    came = (
        handed(NORTH, [of(NORTH, 1, box(0, 0, 100, 100)), BASE[1]]),
        handed(SOUTH, [of(SOUTH, 3, box(80, 0, 180, 100)), BASE[3]]),
        handed(WEST, [of(WEST, 5, box(60, 60, 130, 200)), BASE[5]]),
    )
    cases = compiled(*came).cases
    assert [case.conflict.code for case in cases] == [ConflictCode.OVERLAP_ACROSS_LPOS] * 3
    for choices in ((Choice.LEFT,) * 3, (Choice.RIGHT,) * 3, (Choice.LEFT, Choice.RIGHT, Choice.BOTH_CLIPPED)):
        result = compiled(*came, decisions=[decided(case, choice) for case, choice in zip(cases, choices)])
        assert not result.open_cases
        numbers = by_number(result)
        for one, other in ((1, 3), (1, 5), (3, 5)):
            common = shapely.intersection(numbers[one].boundary, numbers[other].boundary)
            assert common.area == pytest.approx(0, abs=1e-4)


@pytest.mark.parametrize(
    ("choice", "fields", "said"),
    [
        (Choice.LEFT, {"reason": " "}, "needs a written reason"),
        (Choice.ACCEPT, {}, "cannot be settled in that way"),
        (Choice.SEND_BACK, {"message": ""}, "needs a text"),
        (Choice.NEW_BOUNDARY, {"boundary": None}, "missing or crosses itself"),
        (Choice.NEW_BOUNDARY, {"boundary": CROSSED}, "crosses itself"),
    ],
)
def test_a_decision_that_says_too_little_is_refused(choice, fields, said):
    case = only_case(compiled(REACHING, handed(SOUTH)))
    with pytest.raises(RuleError, match=said):
        refuse_bad_decision(case.conflict, replace(decided(case, choice), **fields), CategoryScheme.TWO)


def test_a_category_that_the_edition_lacks_is_refused():
    case = only_case(compiled(handed(NORTH, [replace(BASE[0], category="Riskområde"), BASE[1]])))
    with pytest.raises(RuleError, match="has no category Riskområde"):
        refuse_bad_decision(
            case.conflict, decided(case, Choice.NEW_CATEGORY, category="Riskområde"), CategoryScheme.TWO
        )
