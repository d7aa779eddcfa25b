"""Special area ids of a compilation last: what an LPO handed in is kept beside what its area was given."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import replace
from pathlib import Path

from tests.domain.compilation.samples import NORTH, SOUTH, WEST, decided, handed
from tests.domain.compilation.test_numbers import hands_in, new
from tests.workspace.compilation_samples import NOA, areas_by_number, compile_into, with_base
from utsatta_omraden_plugin.domain.compilation import Choice, ConflictCode
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.workspace import Workspace, open_workspace
from utsatta_omraden_plugin.workspace.migrations import SCHEMA_VERSION


def number(workspace: Workspace, edition: Edition, lpo: str) -> int | None:
    """The special area id of the new area of an LPO."""
    [area] = [one for one in workspace.areas(edition.id) if one.name == f"Nyby A i {lpo}"]
    return area.special_area_id


def test_a_number_that_the_rule_gave_stays_when_the_other_lpo_takes_its_own_back(workspace: Workspace):
    with_base(workspace)
    south = hands_in(SOUTH, new(SOUTH, 7))
    edition = compile_into(workspace, hands_in(NORTH, new(NORTH, 7)), south)
    assert number(workspace, edition, "Sunnan") == 8
    assert workspace.handed_numbers(edition.id)[f"{SOUTH.lpo_code}:Sunnan-0"] == 7
    compile_into(workspace, hands_in(NORTH, new(NORTH, 60), run=2), south)
    assert (number(workspace, edition, "Nordan"), number(workspace, edition, "Sunnan")) == (60, 8)


def test_a_number_that_an_lpo_corrects_is_taken_over(workspace: Workspace):
    with_base(workspace)
    edition = compile_into(workspace, handed(NORTH), hands_in(SOUTH, new(SOUTH, 1)))
    compile_into(workspace, handed(NORTH), hands_in(SOUTH, new(SOUTH, 50), run=2))
    assert number(workspace, edition, "Sunnan") == 50
    compile_into(workspace, handed(NORTH), hands_in(SOUTH, new(SOUTH, 60), run=3))
    assert number(workspace, edition, "Sunnan") == 60


def test_a_late_lpo_does_not_get_a_number_that_was_decided_here(workspace: Workspace):
    with_base(workspace)
    came = handed(NORTH), hands_in(SOUTH, new(SOUTH, 1))
    edition = compile_into(workspace, *came)
    [case] = [one for one in workspace.conflicts(edition.id) if one.conflict.code is ConflictCode.SAME_ID_TWICE]
    workspace.decide(edition.id, decided(case, Choice.LEFT), NOA)
    given = number(workspace, edition, "Sunnan")
    compile_into(workspace, *came, hands_in(WEST, new(WEST, given), run=2))
    assert number(workspace, edition, "Sunnan") == given
    assert number(workspace, edition, "Västan") == given + 1


def test_a_number_written_by_hand_stays_and_so_does_what_was_put_right_beside_it(workspace: Workspace):
    with_base(workspace)
    came = hands_in(NORTH, new(NORTH, 7)), hands_in(SOUTH, new(SOUTH, 7))
    edition = compile_into(workspace, *came)
    [area] = [one for one in workspace.areas(edition.id) if one.special_area_id == 8]
    workspace.replace_areas([replace(area, special_area_id=70, name="Rättat")], "edit_area", "", NOA)
    compile_into(workspace, *came, hands_in(WEST, new(WEST, 70)))
    by_number = areas_by_number(workspace, edition)
    assert (by_number[70].name, by_number[71].name) == ("Rättat", "Nyby A i Västan")
    assert 8 not in by_number


def test_an_area_that_was_left_out_comes_back_with_the_number_that_it_was_given(workspace: Workspace):
    with_base(workspace)
    mine, theirs = new(SOUTH, 60), new(WEST, 7, boundary=new(SOUTH, 60).boundary)
    came = hands_in(NORTH, new(NORTH, 7)), hands_in(SOUTH, mine), hands_in(WEST, theirs)
    edition = compile_into(workspace, *came)
    [case] = [one for one in workspace.conflicts(edition.id) if one.conflict.blocking]
    assert case.conflict.code is ConflictCode.SAME_AREA_TWICE
    given = number(workspace, edition, "Västan")
    workspace.decide(edition.id, decided(case, Choice.LEFT), NOA)
    compile_into(workspace, hands_in(NORTH, new(NORTH, 90), run=2), *came[1:])
    workspace.withdraw_decision(edition.id, case.conflict.key, NOA)
    assert number(workspace, edition, "Västan") == given


def test_a_compilation_from_before_numbers_were_kept_as_handed_in_goes_on(workspace: Workspace, place: Path):
    with_base(workspace)
    came = hands_in(NORTH, new(NORTH, 7)), hands_in(SOUTH, new(SOUTH, 7))
    edition = compile_into(workspace, *came)
    workspace.close()
    with contextlib.closing(sqlite3.connect(place, isolation_level=None)) as file:
        file.execute("ALTER TABLE area_origin DROP COLUMN handed_number")
        file.execute("ALTER TABLE area_origin DROP COLUMN given_number")
        file.execute("UPDATE workspace_meta SET schema_version = 10")
    again = open_workspace(str(place))
    assert again.meta().schema_version == SCHEMA_VERSION
    assert again.handed_numbers(edition.id) == {}
    compile_into(again, *came, hands_in(WEST, new(WEST, 7)))
    assert [number(again, edition, lpo) for lpo in ("Nordan", "Sunnan", "Västan")] == [7, 8, 9]
    again.close()


def test_a_decision_gives_no_number_of_an_area_that_another_decision_left_out(workspace: Workspace):
    with_base(workspace)
    theirs = new(WEST, 90, boundary=new(NORTH, 60).boundary)
    came = hands_in(NORTH, new(NORTH, 60)), hands_in(SOUTH, new(SOUTH, 1)), hands_in(WEST, theirs)
    edition = compile_into(workspace, *came)
    cases = {one.conflict.code: one for one in workspace.conflicts(edition.id) if one.conflict.blocking}
    workspace.decide(edition.id, decided(cases[ConflictCode.SAME_AREA_TWICE], Choice.LEFT), NOA)
    workspace.decide(edition.id, decided(cases[ConflictCode.SAME_ID_TWICE], Choice.LEFT), NOA)
    assert number(workspace, edition, "Sunnan") == 91
    workspace.withdraw_decision(edition.id, cases[ConflictCode.SAME_AREA_TWICE].conflict.key, NOA)
    assert number(workspace, edition, "Västan") == 90
