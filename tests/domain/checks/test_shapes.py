"""Invalid boundaries, holes, slivers and stated measures: found, and mended where that is safe."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.domain.checks.finding import Severity

from .editions import EAST, NORTH, area, box, findings, fixed, only_finding, placed

_SQUARE = [(0, 0), (100, 0), (100, 100), (0, 100)]


def _with_hole(size: float) -> shapely.MultiPolygon:
    hole = [(50, 50), (50, 50 + size), (50 + size, 50 + size), (50 + size, 50)]
    return placed(shapely.Polygon(_SQUARE, [hole]))


def test_a_boundary_that_crosses_itself_is_shown_where_it_does() -> None:
    bow_tie = placed(shapely.Polygon([(0, 0), (100, 100), (100, 0), (0, 100)]))
    found = only_finding("invalid_geometry", area(1, bow_tie))
    assert found.severity is Severity.ERROR
    assert found.point == pytest.approx((EAST + 50, NORTH + 50))
    assert str(found.message) == "The boundary of Provgården 1 is not valid: it crosses itself."


def test_a_bow_tie_is_left_to_a_person() -> None:
    bow_tie = area(1, placed(shapely.Polygon([(0, 0), (100, 100), (100, 0), (0, 100)])))
    assert not only_finding("invalid_geometry", bow_tie).fixable
    assert fixed("invalid_geometry", bow_tie) is bow_tie


def test_a_doubled_back_line_is_repaired_without_losing_ground() -> None:
    spike = area(1, placed(shapely.Polygon([(0, 0), (100, 0), (100, 50), (150, 50), (100, 50), (100, 100), (0, 100)])))
    assert only_finding("invalid_geometry", spike).fixable
    mended = fixed("invalid_geometry", spike)
    assert mended.boundary.area == pytest.approx(10_000)
    assert findings(mended) == []


def test_an_invalid_boundary_does_not_stop_the_other_checks() -> None:
    bow_tie = area(1, placed(shapely.Polygon([(0, 0), (100, 100), (100, 0), (0, 100)])))
    found = findings(bow_tie, area(2, box(90, 0, 200, 100)))
    assert [finding.code for finding in found] == ["invalid_geometry", "overlap"]


@pytest.mark.parametrize("nothing", ["none", "empty"])
def test_an_area_without_a_boundary_is_an_error(nothing: str) -> None:
    without = area(1, shapely.MultiPolygon())
    if nothing == "none":
        object.__setattr__(without, "boundary", None)
    found = only_finding("invalid_geometry", without, area(2))
    assert found.point is None
    assert str(found.message) == "Provgården 1 has no boundary."


def test_coordinates_that_are_not_numbers_are_an_error_and_nothing_else() -> None:
    broken = area(1, placed(shapely.Polygon([(0, 0), (100, 0), (np.nan, 100)])))
    assert only_finding("invalid_geometry", broken, area(2)).fixable is False


def test_a_small_hole_is_a_warning_and_can_be_filled() -> None:
    holed = area(1, _with_hole(2))
    found = only_finding("hole", holed)
    assert (found.severity, found.fixable) == (Severity.WARNING, True)
    assert found.point == pytest.approx((EAST + 51, NORTH + 51))
    assert "the largest of 4.0 m²" in str(found.message)
    assert fixed("hole", holed).boundary.area == 10_000


def test_a_large_hole_may_be_meant_and_is_only_told() -> None:
    holed = area(1, _with_hole(20))
    found = only_finding("hole", holed)
    assert (found.severity, found.fixable) == (Severity.INFO, False)
    assert fixed("hole", holed) is holed


def test_a_triangle_of_two_square_metres_beside_an_area_is_a_sliver_and_can_be_removed() -> None:
    two_parts = area(1, placed(shapely.Polygon(_SQUARE), shapely.Polygon([(200, 0), (202, 0), (200, 2.1)])))
    found = only_finding("sliver_part", two_parts)
    assert (found.severity, found.fixable) == (Severity.WARNING, True)
    assert "in all 2.1 m²" in str(found.message)
    assert found.point is not None
    assert found.point[0] > EAST + 199
    mended = fixed("sliver_part", two_parts)
    assert shapely.equals_exact(mended.boundary, placed(shapely.Polygon(_SQUARE)))
    assert findings(mended) == []


def test_an_area_that_is_nothing_but_a_sliver_is_not_removed() -> None:
    tiny = area(1, box(0, 0, 2, 2))
    assert not only_finding("sliver_part", tiny).fixable
    assert fixed("sliver_part", tiny) is tiny


def test_an_area_of_two_real_parts_is_no_fault() -> None:
    assert findings(area(1, placed(shapely.box(0, 0, 100, 100), shapely.box(300, 0, 400, 100)))) == []


def test_a_stated_area_and_length_that_the_boundary_does_not_have_are_found_and_measured_anew() -> None:
    wrong = area(1, stated_area=12_000.0, stated_length=380.0)
    found = only_finding("measure_mismatch", wrong)
    assert (found.severity, found.fixable) == (Severity.WARNING, True)
    assert "2\u202f000 m² off; the boundary encloses 1.0 ha" in str(found.message)
    assert "20 m off; the boundary is 400 m long" in str(found.message)
    mended = fixed("measure_mismatch", wrong)
    assert (mended.stated_area, mended.stated_length) == (10_000, 400)


@given(st.floats(-0.9, 0.9), st.floats(-0.09, 0.09))
def test_rounded_measures_are_no_fault(square_metres: float, metres: float) -> None:
    assert findings(area(1, stated_area=10_000 + square_metres, stated_length=400 + metres)) == []
