"""Boundaries are put right without changing what they enclose."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.domain.boundary import (
    as_multipolygons,
    put_right,
    repaired,
    sliver_parts,
    wound_as_published,
)

_BOW_TIE = shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])


def _array(*geometries: shapely.Geometry | None) -> np.ndarray:
    array = np.empty(len(geometries), dtype=object)
    array[:] = geometries
    return array


def test_heights_are_dropped() -> None:
    with_heights = shapely.Polygon([(0, 0, 7), (10, 0, 7), (10, 10, 7)])
    assert not as_multipolygons(_array(with_heights))[0].has_z


def test_polygons_and_multipolygons_stand_side_by_side_and_keep_their_places() -> None:
    one = shapely.box(0, 0, 1, 1)
    two = shapely.MultiPolygon([shapely.box(5, 5, 6, 6), shapely.box(8, 8, 9, 9)])
    result = as_multipolygons(_array(two, one, None, two))
    assert [g.geom_type if g else None for g in result] == ["MultiPolygon", "MultiPolygon", None, "MultiPolygon"]
    assert result[0].equals(two)
    assert result[1].equals(one)


def test_an_empty_boundary_is_none() -> None:
    assert as_multipolygons(_array(shapely.Polygon()))[0] is None


def test_of_a_collection_the_polygons_remain() -> None:
    mixed = shapely.GeometryCollection(
        [shapely.box(0, 0, 1, 1), shapely.LineString([(0, 0), (1, 1)]), shapely.MultiPolygon([shapely.box(3, 3, 4, 4)])]
    )
    assert as_multipolygons(_array(mixed))[0].area == 2
    assert as_multipolygons(_array(shapely.GeometryCollection([shapely.Point(0, 0)])))[0] is None


def test_points_and_lines_are_no_boundary() -> None:
    assert as_multipolygons(_array(shapely.Point(0, 0), shapely.LineString([(0, 0), (1, 1)]))).tolist() == [None, None]


def test_a_bow_tie_becomes_valid_and_the_difference_is_told() -> None:
    mended, difference = repaired(_array(_BOW_TIE))
    assert mended[0].is_valid
    assert mended[0].area == pytest.approx(50)
    assert difference[0] == pytest.approx(50)


@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 1000)), min_size=3, max_size=12))
def test_whatever_ring_comes_in_a_valid_boundary_or_nothing_comes_out(ring: list[tuple[float, float]]) -> None:
    mended, difference = repaired(_array(shapely.Polygon(ring)))
    assert mended[0] is None or (mended[0].is_valid and mended[0].geom_type == "MultiPolygon")
    assert np.isfinite(difference[0])


@given(st.floats(0, 1e6), st.floats(6e6, 7.7e6), st.floats(0.1, 1e4))
def test_a_valid_boundary_comes_back_vertex_for_vertex(x: float, y: float, size: float) -> None:
    boundary = shapely.MultiPolygon([shapely.box(x, y, x + size, y + size)])
    mended, difference = repaired(_array(boundary))
    assert shapely.equals_exact(mended[0], boundary)
    assert difference[0] == 0


def test_outer_rings_run_counter_clockwise_and_holes_clockwise() -> None:
    ring = [(0, 0), (0, 10), (10, 10), (10, 0)]
    hole = [(2, 2), (4, 2), (4, 4), (2, 4)]
    (wound,) = wound_as_published(_array(shapely.MultiPolygon([shapely.Polygon(ring, [hole])])))
    assert wound.geoms[0].exterior.is_ccw
    assert not wound.geoms[0].interiors[0].is_ccw


def test_a_part_under_ten_square_metres_is_a_sliver() -> None:
    whole = shapely.MultiPolygon([shapely.box(0, 0, 100, 100)])
    with_sliver = shapely.MultiPolygon([shapely.box(0, 0, 100, 100), shapely.box(200, 0, 201, 2.1)])
    assert sliver_parts(_array(whole, with_sliver)) == [(1, pytest.approx(2.1))]


def test_everything_is_put_right_at_once_and_told_by_index() -> None:
    repeating = shapely.Polygon([(0, 0), (10, 0), (10, 0), (10, 10), (10, 10), (0, 10)])
    clockwise = shapely.Polygon([(0, 0, 5), (0, 10, 5), (10, 10, 5)])
    right = put_right(_array(_BOW_TIE, repeating, None, clockwise))
    assert shapely.is_valid(right.boundaries).tolist() == [True, True, False, True]
    assert list(right.reasons) == [0]
    assert right.reasons[0] == "Self-intersection[5 5]"
    assert right.differences_m2.tolist() == [pytest.approx(50), 0, 0, 0]
    assert right.repeated.tolist() == [0, 2, 0, 0]
    assert right.boundaries[2] is None
    assert right.boundaries[3].geoms[0].exterior.is_ccw
    assert not right.boundaries[3].has_z


def test_a_boundary_in_which_nothing_repeats_is_not_touched() -> None:
    two = shapely.MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(1, 1, 2, 2)])
    right = put_right(_array(two))
    assert shapely.equals_exact(right.boundaries[0], wound_as_published(_array(two))[0])
    assert right.repeated.tolist() == [0]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=3, max_size=14))
def test_what_is_put_right_has_no_vertex_twice_in_a_row(ring: list[tuple[int, int]]) -> None:
    (boundary,) = put_right(_array(shapely.Polygon(ring))).boundaries
    if boundary is not None:
        assert boundary.is_valid
        for part in boundary.geoms:
            for each in (part.exterior, *part.interiors):
                assert all(first != second for first, second in zip(each.coords, each.coords[1:]))
