"""Which side of a conflict is the left one: the same from run to run, so that a decision means what it meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.compilation.samples import BASE, NORTH, SOUTH, WEST, box, compiled, decided, handed, of
from tests.domain.compilation.test_numbers import hands_in, new
from utsatta_omraden_plugin.domain.compilation import Choice, ConflictCode

LATE = hands_in(NORTH, new(NORTH, 70, object_id=8), run=2)
"""A late submission with an area that takes the row number of the one in the conflict."""
MINE = new(SOUTH, 50, object_id=8)
THEIRS = {
    ConflictCode.OVERLAP_ACROSS_LPOS: replace(
        new(WEST, 60, object_id=9, name="Granne"), boundary=box(40_080, 5000, 40_180, 5100)
    ),
    ConflictCode.SAME_AREA_TWICE: replace(new(WEST, 60, object_id=9), boundary=MINE.boundary),
}


@pytest.mark.parametrize("code", THEIRS)
@pytest.mark.parametrize("choice", [Choice.LEFT, Choice.RIGHT])
def test_a_decision_keeps_its_meaning_when_a_late_lpo_moves_the_rows(code, choice):
    came = hands_in(SOUTH, MINE), hands_in(WEST, THEIRS[code])
    [case] = compiled(*came).cases
    assert case.conflict.code is code
    decisions = [decided(case, choice)]
    before, after = compiled(*came, decisions=decisions), compiled(*came, LATE, decisions=decisions)
    ground = [{one.key: one.area.boundary.area for one in result.areas if one.lpo_code != NORTH.lpo_code}
              for result in (before, after)]  # fmt: skip
    assert ground[0] == pytest.approx(ground[1])
    assert [one.conflict.sides for one in after.open_cases] == []


def test_the_left_side_is_that_of_the_first_lpo_by_code():
    reaching = of(WEST, 5, box(-10, 0, 50, 100), object_id=1)
    nation = [replace(BASE[0], boundary=box(0, 0, 100, 100), object_id=9), *BASE[1:]]
    [case] = compiled(handed(WEST, [reaching, BASE[5]]), base_areas=nation).cases
    assert case.conflict.lpos == (NORTH.lpo_code, WEST.lpo_code)
    assert case.conflict.sides == ("base:area-1", f"{WEST.lpo_code}:area-5")
