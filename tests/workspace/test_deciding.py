"""Conflicts decided in the workspace: carried out, taken back, kept for the next compilation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import shapely

from tests.domain.compilation.samples import BASE, NORTH, SOUTH, WEST, areas_of, box, decided, handed, of
from tests.workspace.assessment_samples import ANALYST, fill, judgement_of
from tests.workspace.compilation_samples import NOA, areas_by_number, compile_into, the_case, with_base
from tests.workspace.publication_samples import judged_by_noa
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.compilation import Choice
from utsatta_omraden_plugin.domain.errors import RuleError

REACHING = handed(NORTH, [of(NORTH, 1, box(2950, 0, 3020, 100)), areas_of(NORTH)[1]])
TWICE = (handed(NORTH), handed(SOUTH, [*areas_of(SOUTH), replace(BASE[0], organisation=SOUTH, area_id="south-1")]))


@pytest.fixture
def base(workspace):
    """The base edition."""
    return with_base(workspace)


@pytest.fixture
def overlapping(workspace, base):
    """A compilation with one overlap across LPOs."""
    return compile_into(workspace, REACHING, handed(SOUTH))


def settle(workspace, edition, choice, **more):
    return workspace.decide(edition.id, decided(the_case(workspace, edition), choice, **more), NOA)


def sizes(workspace, edition):
    numbers = areas_by_number(workspace, edition)
    return round(numbers[1].boundary.area), round(numbers[3].boundary.area)


@pytest.mark.parametrize(
    ("choice", "expected"),
    [(Choice.LEFT, (7000, 8000)), (Choice.RIGHT, (5000, 10_000)), (Choice.BOTH_CLIPPED, (5000, 8000))],
)
def test_a_decision_is_carried_out_at_once(workspace, overlapping, choice, expected):
    changes = settle(workspace, overlapping, choice)
    assert sizes(workspace, overlapping) == expected
    case = the_case(workspace, overlapping)
    assert (case.decision.choice, case.decision.by, case.decision.reason) == (choice, NOA, "Efter samtal med båda")
    assert case.is_settled
    assert changes[0].table == "compile_decision"
    assert {change.what for change in changes} == {"decide_conflict"}
    assert workspace.first_broken_link() is None


def test_deciding_anew_takes_the_place_of_the_decision_before(workspace, overlapping):
    settle(workspace, overlapping, Choice.LEFT)
    settle(workspace, overlapping, Choice.RIGHT)
    assert sizes(workspace, overlapping) == (5000, 10_000)
    assert len(workspace.decisions(overlapping.id)) == 1


def test_a_conflict_is_opened_again_and_the_areas_are_what_they_were(workspace, overlapping):
    before = sizes(workspace, overlapping)
    key = the_case(workspace, overlapping).conflict.key
    settle(workspace, overlapping, Choice.LEFT)
    workspace.withdraw_decision(overlapping.id, key, NOA)
    assert sizes(workspace, overlapping) == before
    assert the_case(workspace, overlapping).decision is None
    with pytest.raises(RuleError, match="has not been decided"):
        workspace.withdraw_decision(overlapping.id, key, NOA)


def test_a_decision_is_taken_back_and_redone_as_one_step(workspace, overlapping):
    before = sizes(workspace, overlapping)
    changes = settle(workspace, overlapping, Choice.BOTH_CLIPPED)
    back = workspace.take_back([changes[0].number], NOA)
    assert len(back) == 3
    assert sizes(workspace, overlapping) == before
    assert the_case(workspace, overlapping).decision is None
    workspace.take_back([back[0].number], NOA)
    assert sizes(workspace, overlapping) == (5000, 8000)
    assert the_case(workspace, overlapping).decision.choice is Choice.BOTH_CLIPPED


def test_what_was_taken_back_stays_so_in_the_next_compilation(workspace, overlapping):
    changes = settle(workspace, overlapping, Choice.LEFT)
    workspace.take_back([change.number for change in changes[:1]], NOA)
    before = workspace.areas(overlapping.id)
    compile_into(workspace, REACHING, handed(SOUTH))
    assert workspace.areas(overlapping.id) == before


def test_what_people_changed_beside_the_decision_stays(workspace, overlapping):
    area = areas_by_number(workspace, overlapping)[3]
    workspace.set_category([area.id], Category.SARSKILT, "Beslut", date(2026, 11, 21), NOA)
    settle(workspace, overlapping, Choice.LEFT)
    now = areas_by_number(workspace, overlapping)[3]
    assert (now.category, round(now.boundary.area)) == ("Särskilt utsatt område", 8000)


def test_a_late_submission_leaves_decisions_on_others_alone(workspace, overlapping):
    settle(workspace, overlapping, Choice.LEFT)
    before = areas_by_number(workspace, overlapping)
    compile_into(workspace, REACHING, handed(SOUTH), handed(WEST))
    assert the_case(workspace, overlapping).is_settled
    assert areas_by_number(workspace, overlapping) == before


def test_a_late_submission_that_changes_a_side_opens_the_conflict_and_undoes_its_cut(workspace, overlapping):
    settle(workspace, overlapping, Choice.LEFT)
    newer = handed(NORTH, [of(NORTH, 1, box(2950, 0, 3010, 100)), BASE[1]], sha256="a" * 64,
                   created_at="2026-11-20T00:00:00.000Z")  # fmt: skip
    compile_into(workspace, REACHING, newer, handed(SOUTH))
    assert the_case(workspace, overlapping).decision is None
    assert sizes(workspace, overlapping) == (6000, 10_000)
    assert len(workspace.decisions(overlapping.id)) == 1


def test_sent_back_changes_no_area_and_keeps_the_text(workspace, overlapping):
    before = workspace.areas(overlapping.id)
    settle(workspace, overlapping, Choice.SEND_BACK, message="Kom överens om gränsen.")
    case = the_case(workspace, overlapping)
    assert (case.decision.message, case.is_settled, case.is_sent_back) == ("Kom överens om gränsen.", False, True)
    assert workspace.areas(overlapping.id) == before


def test_a_new_boundary_is_kept_with_the_decision(workspace, overlapping):
    drawn = box(2950, 0, 3010, 100)
    settle(workspace, overlapping, Choice.NEW_BOUNDARY, boundary=drawn)
    assert sizes(workspace, overlapping) == (6000, 9000)
    assert shapely.equals(the_case(workspace, overlapping).decision.boundary, drawn)


def test_of_the_same_area_the_one_that_stays_goes_on_as_the_one_known(workspace, base):
    edition = compile_into(workspace, *TWICE)
    known = {area.special_area_id: area.area_id for area in workspace.areas(base.id)}[1]
    settle(workspace, edition, Choice.RIGHT)
    [staying] = [area for area in workspace.areas(edition.id) if area.special_area_id == 1]
    assert (staying.organisation.lpo, staying.area_id) == ("Sunnan", known)
    workspace.withdraw_decision(edition.id, the_case(workspace, edition).conflict.key, NOA)
    assert len(workspace.areas(edition.id)) == 7
    assert compile_into(workspace, *TWICE).id == edition.id
    assert len(workspace.areas(edition.id)) == 7


def test_a_decision_on_the_same_area_is_taken_back_and_redone_with_both_identities(workspace, base):
    edition = compile_into(workspace, *TWICE)

    def standing():
        return {(area.organisation.lpo, area.special_area_id): area.area_id for area in workspace.areas(edition.id)}

    before = standing()
    changes = settle(workspace, edition, Choice.RIGHT)
    after = standing()
    assert after == {key: value for key, value in before.items() if key != ("Nordan", 1)} | {
        ("Sunnan", 1): before[("Nordan", 1)]
    }
    back = workspace.take_back([changes[0].number], NOA)
    assert standing() == before
    workspace.take_back([back[0].number], NOA)
    assert standing() == after
    assert workspace.first_broken_link() is None


def assess_both(workspace, edition):
    """All LPOs have signed an assessment of the area, under the same role, and Noa has judged that of Nordan."""
    for area in twins(workspace, edition):
        assessment = workspace.start_assessment(area.area_id, edition.id, ANALYST, ANALYST)
        fill(workspace, assessment)
        reason = f"Det som LPO {area.organisation.lpo} har sett under hösten väger tyngre än vad modellen räknar fram."
        workspace.sign_assessment(assessment.id, judgement_of(assessment, reason=reason), ANALYST)
    north = twins(workspace, edition)[0]
    workspace.add_judgement(judged_by_noa(north, reason="Om Nordans"), NOA)


def twins(workspace, edition):
    """The two areas that are one, as far as they stand, that of Nordan first."""
    both = [area for area in workspace.areas(edition.id) if area.special_area_id == 1]
    return sorted(both, key=lambda area: area.organisation.lpo)


def said(workspace, edition):
    """How the judgements begin of each of the two and who assessed it, by LPO."""
    return {
        area.organisation.lpo: (
            [judgement.reason[:18] for judgement in workspace.judgements(edition.id, area.area_id)],
            [one.assessor for one in workspace.assessments(edition.id) if one.area_id == area.area_id],
        )
        for area in twins(workspace, edition)
    }


OF_BOTH = {"Nordan": (["Det som LPO Nordan", "Om Nordans"], [ANALYST]), "Sunnan": (["Det som LPO Sunnan"], [ANALYST])}


@pytest.fixture
def twice_assessed(workspace, base):
    """A compilation with one area from two LPOs, both of which have assessed it."""
    edition = compile_into(workspace, *TWICE)
    assess_both(workspace, edition)
    assert said(workspace, edition) == OF_BOTH
    return edition


@pytest.mark.parametrize(("choice", "staying"), [(Choice.LEFT, "Nordan"), (Choice.RIGHT, "Sunnan")])
def test_what_was_said_of_the_area_that_is_left_out_is_not_said_of_the_one_that_stays(
    workspace, twice_assessed, choice, staying
):
    settle(workspace, twice_assessed, choice)
    assert said(workspace, twice_assessed) == {staying: OF_BOTH[staying]}
    compile_into(workspace, *TWICE)
    assert said(workspace, twice_assessed) == {staying: OF_BOTH[staying]}


@pytest.mark.parametrize("choice", [Choice.LEFT, Choice.RIGHT])
def test_a_decision_taken_back_gives_each_of_the_two_what_was_said_of_it(workspace, twice_assessed, choice):
    changes = settle(workspace, twice_assessed, choice)
    left = said(workspace, twice_assessed)
    back = workspace.take_back([changes[0].number], NOA)
    assert said(workspace, twice_assessed) == OF_BOTH
    workspace.take_back([back[0].number], NOA)
    assert said(workspace, twice_assessed) == left


@pytest.mark.parametrize("again", [False, True], ids=["at once", "compiled again meanwhile"])
@pytest.mark.parametrize("choice", [Choice.LEFT, Choice.RIGHT])
def test_an_area_that_comes_back_has_what_was_said_of_it(workspace, twice_assessed, choice, again):
    before = {area.organisation.lpo: area.area_id for area in twins(workspace, twice_assessed)}
    settle(workspace, twice_assessed, choice)
    if again:
        compile_into(workspace, *TWICE)
    changes = workspace.withdraw_decision(twice_assessed.id, the_case(workspace, twice_assessed).conflict.key, NOA)
    assert said(workspace, twice_assessed) == OF_BOTH
    assert {area.organisation.lpo: area.area_id for area in twins(workspace, twice_assessed)} == before
    workspace.take_back([changes[0].number], NOA)
    assert len(twins(workspace, twice_assessed)) == 1
    assert workspace.first_broken_link() is None


@pytest.mark.parametrize(
    ("first", "then", "staying"),
    [
        (Choice.LEFT, Choice.RIGHT, ["Sunnan"]),
        (Choice.RIGHT, Choice.LEFT, ["Nordan"]),
        (Choice.LEFT, Choice.ACCEPT, ["Nordan", "Sunnan"]),
        (Choice.RIGHT, Choice.ACCEPT, ["Nordan", "Sunnan"]),
    ],
)
def test_deciding_anew_on_the_same_area_brings_back_what_was_said(
    workspace, base, twice_assessed, first, then, staying
):
    known = {area.special_area_id: area.area_id for area in workspace.areas(base.id)}[1]
    settle(workspace, twice_assessed, first)
    left = said(workspace, twice_assessed)
    changes = settle(workspace, twice_assessed, then)
    assert said(workspace, twice_assessed) == {lpo: OF_BOTH[lpo] for lpo in staying}
    assert twins(workspace, twice_assessed)[0].area_id == known
    workspace.take_back([changes[0].number], NOA)
    assert said(workspace, twice_assessed) == left


def test_of_three_that_are_one_each_comes_back_with_what_was_said_of_it(workspace, base):
    west = handed(WEST, [*areas_of(WEST), replace(BASE[0], organisation=WEST, area_id="west-1")])
    edition = compile_into(workspace, *TWICE, west)
    assess_both(workspace, edition)
    before = said(workspace, edition)
    assert len(before) == 3
    cases = {tuple(area.organisation for area in one.conflict.areas): one for one in workspace.conflicts(edition.id)}
    # Nordan's goes on in Sunnan's, and that in Västan's.
    chain = (cases[NORTH, SOUTH], cases[SOUTH, WEST])
    for case in chain:
        workspace.decide(edition.id, decided(case, Choice.RIGHT), NOA)
        assert all(before[lpo] == now for lpo, now in said(workspace, edition).items())
    for case in chain:
        workspace.withdraw_decision(edition.id, case.conflict.key, NOA)
        assert all(before[lpo] == now for lpo, now in said(workspace, edition).items())
    assert said(workspace, edition) == before


def test_an_area_that_a_late_submission_brings_back_has_what_was_said_of_it(workspace, twice_assessed):
    settle(workspace, twice_assessed, Choice.RIGHT)
    moved = replace(BASE[0], organisation=SOUTH, area_id="south-1", boundary=box(1000, 0, 1095, 100))
    newer = handed(SOUTH, [*areas_of(SOUTH), moved], sha256="a" * 64, created_at="2026-11-20T00:00:00.000Z")
    compile_into(workspace, *TWICE, newer)
    assert the_case(workspace, twice_assessed).decision is None
    assert said(workspace, twice_assessed) == OF_BOTH


def test_of_the_same_id_the_other_area_gets_a_free_one_that_stays(workspace, base):
    elsewhere = of(SOUTH, 1, box(9000, 0, 9100, 100), name="Annat namn", area_id="south-1", object_id=9)
    came = (handed(NORTH), handed(SOUTH, [*areas_of(SOUTH), elsewhere]))
    edition = compile_into(workspace, *came)
    settle(workspace, edition, Choice.LEFT)
    assert areas_by_number(workspace, edition)[7].name == "Annat namn"
    compile_into(workspace, *came, handed(WEST))
    assert areas_by_number(workspace, edition)[7].name == "Annat namn"


def test_a_check_that_is_let_stand_is_accepted_for_the_checks_too(workspace, base):
    edition = compile_into(workspace, handed(NORTH, [replace(BASE[0], name=" "), BASE[1]]))
    conflict = the_case(workspace, edition).conflict
    settle(workspace, edition, Choice.ACCEPT)
    assert workspace.accepted_findings(edition.id)[conflict.finding_key].reason == "Efter samtal med båda"
    workspace.withdraw_decision(edition.id, conflict.key, NOA)
    assert not workspace.accepted_findings(edition.id)


def test_a_decision_that_leaves_nothing_is_refused_and_nothing_is_kept(workspace, base):
    swallowed = handed(SOUTH, [of(SOUTH, 3, box(1010, 10, 1020, 20)), BASE[3]])
    edition = compile_into(workspace, handed(NORTH), swallowed)
    with pytest.raises(RuleError, match="Nothing would be left of Provgården 3"):
        settle(workspace, edition, Choice.LEFT)
    assert not workspace.decisions(edition.id)


def test_only_what_stands_open_can_be_decided(workspace, overlapping):
    decision = decided(the_case(workspace, overlapping), Choice.LEFT)
    with pytest.raises(RuleError, match="not there any more"):
        workspace.decide(overlapping.id, replace(decision, conflict_key="annan"), NOA)
    with pytest.raises(RuleError, match="no compilation"):
        workspace.decide(workspace.edition(2025).id, decision, NOA)
