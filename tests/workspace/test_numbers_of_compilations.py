"""Special area ids of a compilation last: what an LPO handed in is kept beside what its area was given."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from tests.domain.compilation.samples import NORTH, SOUTH, WEST, decided, handed
from tests.domain.compilation.test_numbers import hands_in, new
from tests.workspace.compilation_samples import NOA, compile_into, with_base
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


def test_a_compilation_from_before_numbers_were_kept_as_handed_in_goes_on(workspace: Workspace, place: Path):
    with_base(workspace)
    came = hands_in(NORTH, new(NORTH, 7)), hands_in(SOUTH, new(SOUTH, 7))
    edition = compile_into(workspace, *came)
    workspace.close()
    with contextlib.closing(sqlite3.connect(place, isolation_level=None)) as file:
        file.execute("ALTER TABLE area_origin DROP COLUMN handed_number")
        file.execute("UPDATE workspace_meta SET schema_version = 10")
    again = open_workspace(str(place))
    assert again.meta().schema_version == SCHEMA_VERSION
    assert again.handed_numbers(edition.id) == {}
    compile_into(again, *came, hands_in(WEST, new(WEST, 7)))
    assert [number(again, edition, lpo) for lpo in ("Nordan", "Sunnan", "Västan")] == [7, 8, 9]
    again.close()
