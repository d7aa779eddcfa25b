"""An area cut by a drawn line."""

from __future__ import annotations

from datetime import date

import pytest
import shapely

from tests.domain.checks.editions import area, box, placed
from tests.domain.drawing.nations import line, local, must_be_accounted_for, must_be_sound, same_ground
from utsatta_omraden_plugin.domain.drawing.split import parts_of, split_by_line
from utsatta_omraden_plugin.domain.errors import RuleError

NORRA = area(7, box(0, 0, 300, 200), id="v7", area_id="a7", object_id=3, row_version=4, stated_area=1.0)
ACROSS = line((100, -10), (120, 50), (100, 210))


def sizes(parts: list[shapely.MultiPolygon]) -> list[int]:
    return [round(part.area) for part in parts]


def test_parts_come_largest_first_and_are_the_area():
    parts = parts_of(NORRA, ACROSS)
    assert parts[0].area > parts[1].area
    assert same_ground(shapely.union_all(parts), NORRA.boundary)


def test_the_chosen_part_keeps_the_identity_and_the_other_is_a_new_area():
    outcome = split_by_line(NORRA, ACROSS, keeps=1, next_ids=[80], names=["Östra", ""])
    (kept,), (new,) = outcome.after, outcome.added
    assert outcome.before == (NORRA,)
    assert (kept.id, kept.area_id, kept.special_area_id, kept.name) == ("v7", "a7", 7, NORRA.name)
    assert (new.id, new.area_id, new.special_area_id, new.object_id, new.name) == ("", "", 80, None, "Östra")
    assert new.boundary.area > kept.boundary.area
    assert (new.category, new.organisation, new.valid_from) == (NORRA.category, NORRA.organisation, date(2021, 12, 1))
    assert kept.stated_area is None
    assert (outcome.lost, outcome.gained) == (None, None)
    must_be_accounted_for(outcome)


def test_both_parts_have_every_vertex_of_the_line():
    outcome = split_by_line(NORRA, ACROSS, keeps=0, next_ids=[80], names=["", "Västra"])
    bend = (120.0, 50.0)
    for one in (*outcome.after, *outcome.added):
        assert bend in [tuple(xy) for xy in shapely.get_coordinates(local(one.boundary)).round(9).tolist()]
    must_be_sound([*outcome.after, *outcome.added])


def test_a_part_that_is_given_up_is_lost_ground():
    outcome = split_by_line(NORRA, line((250, -1), (250, 201)), keeps=0, next_ids=[], names=["", None])
    assert outcome.added == ()
    assert outcome.lost_m2 == pytest.approx(50 * 200)
    assert outcome.lost is not None
    assert same_ground(outcome.lost, box(250, 0, 300, 200))


def test_a_line_may_cut_more_than_once():
    zigzag = line((50, -10), (50, 210), (250, 210), (250, -10))
    assert sizes(parts_of(NORRA, zigzag)) == [40_000, 10_000, 10_000]


def test_a_closed_line_cuts_out_what_it_encloses():
    closed = line((10, 10), (40, 10), (40, 40), (10, 40), (10, 10))
    around, inside = parts_of(NORRA, closed)
    assert len(around.geoms[0].interiors) == 1
    assert inside.area == pytest.approx(900)


def test_ends_within_reach_of_the_border_are_taken_to_lie_on_it():
    assert sizes(parts_of(NORRA, line((100, 0.4), (100, 199.2)))) == [40_000, 20_000]


@pytest.mark.parametrize(
    "points",
    [
        [(50, 50), (60, 60)],
        [(50, -10), (50, 150)],
        [(0, 0), (300, 0)],
        [(400, 0), (400, 200)],
    ],
    ids=["inside", "half way", "along the border", "beside"],
)
def test_a_line_that_does_not_cut_says_what_to_do(points):
    with pytest.raises(RuleError, match=r"does not cut Provgården 7 in two.*from one side of the area to the other"):
        parts_of(NORRA, line(*points))


def test_a_line_without_length_is_refused():
    with pytest.raises(RuleError, match="no length"):
        parts_of(NORRA, line((5, 5), (5, 5)))


def test_a_line_from_a_hole_to_the_border_cuts_nothing_and_one_across_the_hole_does():
    ring = shapely.box(0, 0, 100, 100).difference(shapely.box(40, 40, 60, 60))
    holed = area(1, placed(ring))
    with pytest.raises(RuleError):
        parts_of(holed, line((-5, 50), (50, 50)))
    assert sizes(parts_of(holed, line((-5, 50), (105, 50)))) == [4800, 4800]


def test_parts_of_a_multipart_area_that_are_not_cut_stay_with_the_closest_piece():
    both = area(1, placed(shapely.box(0, 0, 100, 100), shapely.box(110, 0, 120, 10)))
    left, right = sorted(parts_of(both, line((40, -5), (40, 105))), key=lambda part: part.bounds[0])
    assert (len(left.geoms), len(right.geoms)) == (1, 2)


def test_a_z_of_the_drawn_line_is_left_out():
    drawn = shapely.force_3d(ACROSS, 12.0)
    assert not any(part.has_z for part in parts_of(NORRA, drawn))


def test_an_invalid_boundary_is_not_split():
    bow = area(1, placed(shapely.Polygon([(0, 0), (100, 100), (100, 0), (0, 100)])))
    with pytest.raises(RuleError, match=r"no valid boundary.*repair"):
        parts_of(bow, ACROSS)


def test_names_and_ids_that_do_not_fit_the_parts_are_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="1 names for 2 parts"):
        split_by_line(NORRA, ACROSS, 0, [80], ["Norra"])
    with pytest.raises(ValueError, match="0 ids for 1 new areas"):
        split_by_line(NORRA, ACROSS, 0, [], ["Norra", "Södra"])
