"""Boundaries laid on other lines, and cut back to their neighbours."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from tests.domain.checks.editions import area, box, placed
from tests.domain.drawing.nations import line, local, must_be_accounted_for, must_be_sound, same_ground
from utsatta_omraden_plugin.domain.drawing.clip import clip_to_neighbours
from utsatta_omraden_plugin.domain.drawing.outcome import ground_kept_by, redrawn, with_boundary
from utsatta_omraden_plugin.domain.drawing.snap import snap_to
from utsatta_omraden_plugin.domain.errors import RuleError

SQUARE = area(1, box(0, 0, 100, 100), id="v1")


def vertices(boundary):
    return set(map(tuple, shapely.get_coordinates(local(boundary)).round(6).tolist()))


class TestSnapping:
    def test_a_redrawn_boundary_becomes_the_published_one(self):
        published = placed(shapely.Point(50, 50).buffer(60, quad_segs=12))
        shaken = np.random.default_rng(3).uniform(-0.3, 0.3, (len(shapely.get_coordinates(published)), 2))
        shaken[-1] = shaken[0]
        redrawn = area(
            1, shapely.set_coordinates(shapely.from_wkb(published.wkb), published.geoms[0].exterior.coords + shaken)
        )
        outcome = snap_to(redrawn, published, 0.5)
        assert vertices(outcome.after[0].boundary) == vertices(published)
        must_be_accounted_for(outcome)

    def test_a_long_side_takes_the_bends_of_a_street_beside_it(self):
        street = line((-20, 0.2), (30, -0.3), (60, 0.3), (120, 0.1))
        outcome = snap_to(SQUARE, street, 0.5)
        assert {(30, -0.3), (60, 0.3)} <= vertices(outcome.after[0].boundary)
        assert {(0, 100), (100, 100)} <= vertices(outcome.after[0].boundary)
        must_be_accounted_for(outcome)

    def test_the_border_goes_its_own_way_where_the_street_turns_away(self):
        outcome = snap_to(SQUARE, line((-20, 0.2), (40, 0.2), (40, -50)), 0.5)
        after = local(outcome.after[0].boundary)
        assert shapely.Point(42, 0).distance(after.boundary) < 1e-9
        assert shapely.Point(30, 0.2).distance(after.boundary) < 1e-6

    def test_lines_farther_away_than_the_tolerance_do_nothing(self):
        with pytest.raises(RuleError, match=r"No part of the border of Provgården 1 is moved.*farther away"):
            snap_to(SQUARE, line((-20, -0.6), (120, -0.6)), 0.5)

    def test_what_lies_on_the_line_already_does_not_move(self):
        with pytest.raises(RuleError, match="No part of the border"):
            snap_to(SQUARE, box(100, 0, 200, 100), 0.5)

    def test_a_gap_to_a_neighbour_is_closed_without_an_overlap(self):
        beside = area(2, box(100.07, -20, 200, 80))
        outcome = snap_to(SQUARE, beside.boundary, 0.5, [beside])
        assert outcome.gained_m2 == pytest.approx(0.07 * 80, abs=0.05)
        must_be_sound([*outcome.after, beside])

    def test_ground_of_a_neighbour_is_not_taken_to_follow_a_street(self):
        beside = area(2, box(100, 0, 200, 100))
        outcome = snap_to(SQUARE, line((100.4, -10), (100.4, 110)), 0.5, [beside])
        must_be_sound([*outcome.after, beside])
        assert same_ground(outcome.after[0].boundary, SQUARE.boundary, within_m2=0.5)

    def test_a_whole_layer_of_polygons_can_be_followed(self):
        blocks = shapely.geometrycollections(
            [box(x, y, x + 33.4, y + 33.4) for x in (-0.2, 33.2, 66.6) for y in (-0.2, 33.2, 66.6)]
        )
        outcome = snap_to(SQUARE, blocks, 0.5)
        assert same_ground(outcome.after[0].boundary, box(-0.2, -0.2, 100, 100), within_m2=0.5)

    def test_an_area_narrower_than_the_tolerance_is_not_snapped_away(self):
        strip = area(1, box(0, 0, 100, 0.4))
        with pytest.raises(RuleError, match="Nothing would be left"):
            snap_to(strip, line((-5, 0.2), (105, 0.2)), 1.0)


class TestClipping:
    def test_the_common_ground_goes_to_the_neighbour(self):
        neighbour = area(2, box(90, 50, 150, 150))
        outcome = clip_to_neighbours(SQUARE, [neighbour])
        assert outcome.lost_m2 == pytest.approx(500)
        must_be_sound([*outcome.after, neighbour])
        must_be_accounted_for(outcome)

    def test_what_is_cut_off_stays_with_the_neighbours(self):
        one, other = area(2, box(90, 0, 150, 100)), area(3, box(80, 80, 150, 150))
        outcome = clip_to_neighbours(SQUARE, [one, other])
        kept, nobodys_m2 = ground_kept_by(outcome, [SQUARE, one, other, area(4, box(500, 0, 600, 100))])
        assert [(each.id, pytest.approx(held)) for each, held in kept] == [(one.id, 1000), (other.id, 400)]
        assert nobodys_m2 == pytest.approx(0, abs=1e-6)

    def test_what_nobody_else_has_is_no_areas(self):
        smaller = redrawn([SQUARE], [with_boundary(SQUARE, area(1, box(0, 0, 60, 100)).boundary)])
        kept, nobodys_m2 = ground_kept_by(smaller, [area(2, box(90, 0, 150, 100))])
        assert [held for _, held in kept] == [pytest.approx(1000)]
        assert nobodys_m2 == pytest.approx(3000)

    def test_several_neighbours_at_once(self):
        neighbours = [area(2, box(90, 0, 150, 100)), area(3, box(0, 90, 90, 150)), area(4, box(500, 0, 600, 100))]
        outcome = clip_to_neighbours(SQUARE, neighbours)
        assert same_ground(outcome.after[0].boundary, box(0, 0, 90, 90))

    def test_without_overlap_there_is_nothing_to_cut(self):
        with pytest.raises(RuleError, match="overlaps none of its neighbours"):
            clip_to_neighbours(SQUARE, [area(2, box(100, 0, 200, 100))])

    def test_an_area_inside_its_neighbour_is_not_cut_to_nothing(self):
        with pytest.raises(RuleError, match="Nothing would be left of Provgården 1"):
            clip_to_neighbours(SQUARE, [area(2, box(-10, -10, 200, 200))])
