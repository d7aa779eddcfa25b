"""A boundary changed vertex by vertex."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
import shapely.affinity
from shapely import MultiPolygon, Polygon, box

from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.drawing.redraw_boundary import (
    redraw_boundaries,
    redraw_boundary,
    with_common_vertices,
)
from utsatta_omraden_plugin.domain.errors import RuleError

X, Y = 376_000.0, 6_164_000.0


def area(name: str, *bounds: float) -> AreaVersion:
    west, south, east, north = bounds
    ground = MultiPolygon([box(X + west, Y + south, X + east, Y + north)])
    return AreaVersion(name, "Utsatt område", ground, id=name)


WEST, EAST = area("West", 0, 0, 800, 800), area("East", 800, 0, 1600, 800)


def drawn(*corners: tuple[float, float]) -> Polygon:
    return Polygon([(X + east, Y + north) for east, north in corners])


def test_free_ground_is_gained_and_the_account_closes():
    outcome = redraw_boundary(WEST, drawn((-200, 0), (800, 0), (800, 800), (0, 800)), [EAST])
    assert outcome.gained_m2 == pytest.approx(80_000)
    [after] = outcome.after
    assert WEST.boundary.area - outcome.lost_m2 + outcome.gained_m2 == pytest.approx(after.boundary.area, abs=1e-6)


def test_ground_of_a_neighbour_stays_its_own():
    outcome = redraw_boundary(WEST, drawn((0, 0), (1000, 0), (1000, 800), (0, 800)), [EAST])
    [after] = outcome.after
    assert shapely.intersection(after.boundary, EAST.boundary).area < 1e-6
    assert after.boundary.area == pytest.approx(640_000)


def test_a_ring_that_crosses_itself_is_put_right():
    [after] = redraw_boundary(WEST, drawn((0, 0), (800, 800), (800, 0), (0, 800))).after
    assert after.boundary.is_valid
    assert after.boundary.area == pytest.approx(320_000)


def test_nothing_left_is_refused():
    with pytest.raises(RuleError, match="Nothing would be left of West"):
        redraw_boundary(WEST, MultiPolygon())


def test_areas_that_share_a_moved_vertex_share_the_moved_border_and_one_account():
    west = drawn((0, 0), (1000, 0), (800, 800), (0, 800))
    east = drawn((1000, 0), (1600, 0), (1600, 800), (800, 800))
    outcome = redraw_boundaries([WEST, EAST], [west, east])
    new_west, new_east = outcome.after
    assert shapely.intersection(new_west.boundary, new_east.boundary).area == 0
    assert (outcome.lost_m2, outcome.gained_m2) == (pytest.approx(0, abs=1e-6), pytest.approx(0, abs=1e-6))
    assert new_west.boundary.area == pytest.approx(720_000)


def test_where_both_would_gain_the_same_ground_one_gets_it():
    west = drawn((0, 0), (800, 0), (800, 800), (900, 1000), (0, 800))
    east = drawn((800, 0), (1600, 0), (1600, 800), (700, 1000), (800, 800))
    outcome = redraw_boundaries([WEST, EAST], [west, east])
    new_west, new_east = outcome.after
    assert shapely.intersection(new_west.boundary, new_east.boundary).area < 1e-6
    both = shapely.union(west, east).area
    assert new_west.boundary.area + new_east.boundary.area == pytest.approx(both, abs=1e-3)


def test_a_corner_beside_a_long_border_becomes_a_vertex_of_it():
    upper, lower = area("Upper", 0, 800, 400, 1000), area("Lower", 400.0004, 800, 800, 1000)
    laid, (first, second) = with_common_vertices(WEST.boundary, [upper.boundary, lower.boundary])
    corners = {tuple(corner) for corner in shapely.get_coordinates(laid).tolist()}
    assert {(X + 400, Y + 800), (X + 400.0004, Y + 800)} & corners
    assert shapely.equals(laid, WEST.boundary)
    for one, before in ((first, upper), (second, lower)):
        assert shapely.equals(one, before.boundary)


def test_common_vertices_stand_in_the_very_same_place():
    turned = shapely.affinity.rotate(box(X, Y, X + 800, Y + 800), 17.3, origin=(X, Y))
    corners = shapely.get_coordinates(turned)
    along = corners[1] * 0.3 + corners[2] * 0.7
    beside = Polygon([along, corners[2], along + np.array([500, 20])])
    laid, [other] = with_common_vertices(MultiPolygon([turned]), [MultiPolygon([beside])])
    shared = {tuple(xy) for xy in shapely.get_coordinates(laid)} & {tuple(xy) for xy in shapely.get_coordinates(other)}
    assert len(shared) == 2
