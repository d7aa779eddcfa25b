"""Several areas made into one."""

from __future__ import annotations

import pytest
import shapely

from tests.domain.checks.editions import area, box
from tests.domain.drawing.nations import line, must_be_accounted_for, must_be_sound, same_ground
from utsatta_omraden_plugin.domain.drawing.merge import merge_areas
from utsatta_omraden_plugin.domain.drawing.split import split_by_line
from utsatta_omraden_plugin.domain.errors import RuleError

WEST = area(1, box(0, 0, 100, 100), id="v1")
EAST_OF_IT = area(2, box(100, 0, 200, 100), id="v2", category="Särskilt utsatt område")


def test_the_kept_one_goes_on_with_all_ground_and_the_other_goes():
    outcome = merge_areas([WEST, EAST_OF_IT], keeps=1)
    (kept,) = outcome.after
    assert (kept.id, kept.special_area_id, kept.category) == ("v2", 2, "Särskilt utsatt område")
    assert outcome.before == (EAST_OF_IT, WEST)
    assert outcome.removed == (WEST,)
    assert same_ground(kept.boundary, box(0, 0, 200, 100))
    assert (outcome.lost, outcome.gained) == (None, None)
    must_be_accounted_for(outcome)


def test_a_split_merged_again_has_the_ground_it_had():
    split = split_by_line(WEST, line((31.4, -10), (70, 51), (33.3, 150)), 0, [9], ["", "Ny"])
    merged = merge_areas([*split.after, *split.added], 0)
    assert same_ground(merged.after[0].boundary, WEST.boundary)


def test_a_narrow_gap_is_closed_and_counts_as_gained():
    beside = area(2, box(100.07, 0, 200, 100))
    outcome = merge_areas([WEST, beside], 0)
    assert same_ground(outcome.after[0].boundary, box(0, 0, 200, 100))
    assert outcome.gained_m2 == pytest.approx(7.0)
    assert len(outcome.after[0].boundary.geoms) == 1


def test_a_wide_gap_stays_and_the_area_has_two_parts():
    apart = area(2, box(150, 0, 200, 100))
    outcome = merge_areas([WEST, apart], 0)
    assert len(outcome.after[0].boundary.geoms) == 2
    assert outcome.gained is None


def test_a_gap_that_belongs_to_a_neighbour_stays_the_neighbours():
    beside, between = area(2, box(100.5, 0, 200, 100)), area(3, box(100, 0, 100.5, 40))
    outcome = merge_areas([WEST, beside], 0, neighbours=[between])
    assert outcome.gained_m2 == pytest.approx(0.5 * 60)
    must_be_sound([*outcome.after, between])


def test_ground_of_both_is_counted_once():
    outcome = merge_areas([WEST, area(2, box(50, 0, 150, 100))], 0)
    assert outcome.after[0].boundary.area == pytest.approx(15_000)
    must_be_accounted_for(outcome)


def test_many_areas_become_one():
    row = [area(number, box(100 * number, 0, 100 * number + 100, 100), id=f"v{number}") for number in range(6)]
    outcome = merge_areas(row, 3)
    assert [gone.id for gone in outcome.removed] == ["v0", "v1", "v2", "v4", "v5"]
    assert len(shapely.get_parts(outcome.after[0].boundary)) == 1


@pytest.mark.parametrize("areas", [[], [WEST], [WEST, WEST]], ids=["none", "one", "the same twice"])
def test_it_takes_two(areas):
    with pytest.raises(RuleError, match="at least two areas"):
        merge_areas(areas, 0)
