"""Borders drawn anew: the common one of two neighbours, and the outer one of an area."""

from __future__ import annotations

import pytest
import shapely

from tests.domain.checks.editions import area, box, placed
from tests.domain.drawing.nations import line, local, must_be_accounted_for, must_be_sound, same_ground
from utsatta_omraden_plugin.domain.drawing.reshape import reshape
from utsatta_omraden_plugin.domain.drawing.reshape_shared import reshape_shared
from utsatta_omraden_plugin.domain.errors import RuleError

LEFT = area(1, box(0, 0, 100, 100), id="v1")
RIGHT = area(2, box(100, 0, 200, 100), id="v2")


def sizes(outcome):
    return [round(one.boundary.area) for one in outcome.after]


class TestTheCommonBorder:
    def test_what_one_gives_the_other_takes(self):
        outcome = reshape_shared([LEFT, RIGHT], line((100, 20), (130, 50), (100, 80)))
        assert [one.id for one in outcome.after] == ["v1", "v2"]
        assert sizes(outcome) == [10_900, 9_100]
        assert (outcome.lost, outcome.gained) == (None, None)
        must_be_accounted_for(outcome)
        must_be_sound(outcome.after)

    def test_both_follow_vertex_by_vertex(self):
        outcome = reshape_shared([LEFT, RIGHT], line((100.6, 20), (130, 50), (99.5, 80)))
        left, right = (set(map(tuple, shapely.get_coordinates(local(one.boundary)).tolist())) for one in outcome.after)
        assert left & right == {(100, 0), (100, 20), (130, 50), (100, 80), (100, 100)}

    def test_a_line_that_crosses_the_border_gives_and_takes(self):
        outcome = reshape_shared([LEFT, RIGHT], line((100, 0), (120, 25), (80, 75), (100, 100)))
        assert sizes(outcome) == [10_000, 10_000]
        must_be_accounted_for(outcome)

    def test_only_the_line_between_its_first_and_last_crossing_counts(self):
        drawn_too_far = line((60, 20), (130, 20), (130, 80), (60, 80))
        assert sizes(reshape_shared([LEFT, RIGHT], drawn_too_far)) == [11_800, 8_200]

    def test_a_line_out_of_both_lets_the_border_end_elsewhere(self):
        outcome = reshape_shared([LEFT, RIGHT], line((100, 50), (140, 110)))
        must_be_sound(outcome.after)
        assert sizes(outcome) == [10_833, 9_167]
        assert same_ground(
            shapely.union_all([one.boundary for one in outcome.after]), box(0, 0, 200, 100), within_m2=1e-5
        )

    def test_a_line_through_both_from_side_to_side_is_the_new_border(self):
        assert sizes(reshape_shared([LEFT, RIGHT], line((90, -10), (110, 110)))) == [10_000, 10_000]

    def test_a_corner_that_meets_the_others_side_between_two_vertices_counts(self):
        long_side = area(3, box(0, 100, 200, 150))
        outcome = reshape_shared([LEFT, long_side], line((20, 100), (50, 130), (80, 100)))
        assert sizes(outcome) == [10_900, 9_100]

    def test_a_border_parted_by_rounding_is_common(self):
        rounded = area(2, placed(shapely.Polygon([(100.00004, 0), (200, 0), (200, 100), (99.99996, 100)])))
        outcome = reshape_shared([LEFT, rounded], line((100, 20), (130, 50), (100, 80)))
        must_be_sound(outcome.after)
        must_be_accounted_for(outcome)

    def test_a_line_in_one_area_only_moves_no_common_border(self):
        with pytest.raises(RuleError, match="does not begin and end on the border"):
            reshape_shared([LEFT, RIGHT], line((10, -5), (-5, 10)))
        with pytest.raises(RuleError, match="Begin and end the line on the border"):
            reshape_shared([LEFT, RIGHT], line((10, 10), (20, 20)))

    def test_a_line_that_crosses_itself_is_no_border(self):
        with pytest.raises(RuleError, match="crosses itself"):
            reshape_shared([LEFT, RIGHT], line((100, 20), (140, 60), (140, 20), (100, 60)))

    def test_areas_apart_have_no_common_border_to_draw(self):
        with pytest.raises(RuleError, match=r"no common border.*snap one to the other"):
            reshape_shared([LEFT, area(2, box(100.07, 0, 200, 100))], line((100, 20), (130, 50), (100, 80)))

    def test_all_ground_of_one_is_a_merging_and_no_reshaping(self):
        around = line((100, 0), (100, -10), (-10, -10), (-10, 110), (100, 110), (100, 100))
        with pytest.raises(RuleError, match=r"Nothing would be left of Provgården 1. .*merge the two"):
            reshape_shared([LEFT, RIGHT], around)

    def test_it_takes_two_different_areas(self):
        with pytest.raises(RuleError, match="two areas"):
            reshape_shared([LEFT, LEFT], line((100, 20), (130, 50), (100, 80)))


class TestTheOuterBorder:
    def test_ground_is_gained_where_the_line_runs_outside(self):
        outcome = reshape(LEFT, line((20, 0.3), (50, -30), (80, -0.3)))
        assert outcome.gained_m2 == pytest.approx(900)
        assert outcome.lost is None
        must_be_accounted_for(outcome)

    def test_ground_is_lost_where_the_line_runs_inside(self):
        outcome = reshape(LEFT, line((20, 0), (50, 30), (80, 0)))
        assert outcome.lost_m2 == pytest.approx(900)
        assert outcome.lost is not None
        assert same_ground(outcome.lost, placed(shapely.Polygon([(20, 0), (80, 0), (50, 30)])))

    def test_the_smaller_change_is_meant(self):
        assert sizes(reshape(LEFT, line((80, -10), (110, 20)))) == [10_000 - 50]

    def test_a_neighbours_ground_stays_the_neighbours(self):
        outcome = reshape(LEFT, line((60, 100), (140, 150), (140, 50), (100, 50)), [RIGHT])
        must_be_sound([*outcome.after, RIGHT])
        must_be_accounted_for(outcome)
        assert outcome.gained is not None
        assert (100.0, 100.0) in map(tuple, shapely.get_coordinates(local(outcome.after[0].boundary)).tolist())

    def test_ground_that_lay_in_two_areas_before_is_left_for_a_person_to_decide(self):
        overlapping = area(2, box(90, 0, 200, 100))
        outcome = reshape(LEFT, line((20, 0), (50, -30), (80, 0)), [overlapping])
        assert shapely.intersection(outcome.after[0].boundary, overlapping.boundary).area == pytest.approx(1000)

    def test_the_border_of_a_hole_can_be_drawn_anew(self):
        holed = area(1, placed(shapely.box(0, 0, 100, 100).difference(shapely.box(40, 40, 60, 60))))
        outcome = reshape(holed, line((40, 45), (30, 50), (40, 55)))
        assert outcome.lost_m2 == pytest.approx(50)

    def test_a_line_from_the_hole_to_the_outer_border_says_what_to_do(self):
        holed = area(1, placed(shapely.box(0, 0, 100, 100).difference(shapely.box(40, 40, 60, 60))))
        with pytest.raises(RuleError, match="does not begin and end on the border of Provgården 1"):
            reshape(holed, line((50, 50), (50, 38), (20, 38), (20, 110)))

    def test_the_rest_of_the_border_keeps_its_vertices(self):
        wavy = area(1, placed(shapely.Point(50, 50).buffer(50)))
        before = set(map(tuple, shapely.get_coordinates(wavy.boundary).tolist()))
        after = set(
            map(tuple, shapely.get_coordinates(reshape(wavy, line((95, 50), (120, 51), (95, 52))).after[0].boundary))
        )
        assert len(before - after) <= 1
