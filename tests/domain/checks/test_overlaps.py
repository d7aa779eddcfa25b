"""Overlaps, slivers and gaps between neighbours."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st

from utsatta_omraden_plugin.domain.checks.finding import Severity
from utsatta_omraden_plugin.domain.checks.neighbours import neighbours
from utsatta_omraden_plugin.domain.checks.tolerances import Tolerances

from .editions import EAST, NORTH, area, box, findings, only_finding, placed


def test_two_areas_on_the_same_ground_overlap_and_the_finding_says_by_how_much_and_where() -> None:
    found = only_finding("overlap", area(1, box(0, 0, 100, 100)), area(2, box(90, 0, 200, 100)))
    assert found.severity is Severity.ERROR
    assert str(found.message) == "Provgården 1 and Provgården 2 overlap by 1\u202f000 m²."
    assert found.areas == ("Provgården 1", "Provgården 2")
    assert found.point is not None
    assert EAST + 90 < found.point[0] < EAST + 100
    assert NORTH < found.point[1] < NORTH + 100


@pytest.mark.parametrize(("width", "code"), [(0.0101, "overlap"), (0.0099, "sliver_overlap"), (2e-3, "sliver_overlap")])
def test_up_to_one_square_metre_an_overlap_is_a_sliver(width: float, code: str) -> None:
    found = findings(area(1, box(0, 0, 100, 100)), area(2, box(100 - width, 0, 200, 100)))
    assert [finding.code for finding in found] == [code]


def test_a_common_border_is_no_overlap_and_no_gap() -> None:
    assert findings(area(1, box(0, 0, 100, 100)), area(2, box(100, 0, 200, 100))) == []


def test_what_rounding_to_a_tenth_of_a_millimetre_does_to_a_common_border_is_no_fault() -> None:
    assert findings(area(1, box(0, 0, 100, 100)), area(2, box(99.9999, 0, 200, 100))) == []
    assert findings(area(1, box(0, 0, 100, 100)), area(2, box(100.0001, 0, 200, 100))) == []


def test_an_overlap_is_found_where_the_geometry_library_overlooks_it() -> None:
    # GEOS 3.14 sees nothing but two points in common between these two, although one lies in the other.
    inside = shapely.from_wkt(
        "POLYGON ((-188.9961826549843 -60.29703857097775, 23.056031368679832 6.976924364094023, "
        "55.29782579548191 -62.553014513105154, -188.9961826549843 -60.29703857097775))"
    )
    around = shapely.from_wkt(
        "POLYGON ((322.4919000000227 -136.51699999999255, 318.81400000001304 63.449199999682605, "
        "191.37144734116737 61.105184789747, 133.2894635294797 41.94868763256818, "
        "-188.9961826549843 -60.29703857097775, -187.421800000011 -145.8957000002265, "
        "-187.42179956962354 -145.8957234006375, 322.4919000000227 -136.51699999999255))"
    )
    ground = np.array([shapely.MultiPolygon([inside]), shapely.MultiPolygon([around])])
    found = neighbours(ground, shapely.bounds(ground), shapely.STRtree(ground), Tolerances())
    assert found.overlap_m2 == pytest.approx([8456.5], abs=0.1)


def test_the_same_area_twice_overlaps_wholly() -> None:
    assert only_finding("overlap", area(1), area(2, area(1).boundary)).areas == ("Provgården 1", "Provgården 2")


def test_a_narrow_gap_along_a_border_is_found_with_its_length_and_width() -> None:
    found = only_finding("near_border", area(1, box(0, 0, 100, 100)), area(2, box(100.3, 0, 200, 100)))
    assert found.severity is Severity.WARNING
    assert "101 m, up to 30 cm apart" in str(found.message)
    assert found.point is not None
    assert found.point == pytest.approx((EAST + 100, NORTH + 50), abs=1)


def test_a_border_that_leaves_the_common_one_by_a_hand_is_found() -> None:
    neighbour = placed(shapely.Polygon([(100, 0), (200, 0), (200, 500), (100, 500), (100.07, 250)]))
    found = only_finding("near_border", area(1, box(0, 0, 100, 500)), area(2, neighbour))
    assert "up to 7 cm apart" in str(found.message)


@pytest.mark.parametrize("gap", [1.1, 7, 300])
def test_a_street_between_two_areas_is_no_gap(gap: float) -> None:
    assert findings(area(1, box(0, 0, 100, 100)), area(2, box(100 + gap, 0, 500, 100))) == []


def test_areas_that_meet_in_a_corner_have_no_gap() -> None:
    assert findings(area(1, box(0, 0, 100, 100)), area(2, box(100, 100, 200, 200))) == []
    assert findings(area(1, box(0, 0, 100, 100)), area(2, box(100.2, 100.2, 200, 200))) == []


@given(st.integers(1, 4), st.integers(1, 4), st.floats(20, 400), st.sampled_from([0.0, 5.0, 40.0]))
def test_a_grid_of_areas_that_share_borders_or_keep_apart_has_no_findings(
    columns: int, rows: int, size: float, street: float
) -> None:
    step = size + street
    cells = [box(i * step, j * step, i * step + size, j * step + size) for i in range(columns) for j in range(rows)]
    assert findings(*(area(number, cell) for number, cell in enumerate(cells))) == []


@given(st.floats(0.0006, 99), st.floats(10, 400))
def test_the_measured_overlap_is_that_of_the_rectangles(width: float, height: float) -> None:
    found = findings(area(1, box(0, 0, 100, height)), area(2, box(100 - width, 0, 250, height)))
    assume(abs(width * height - 1) > 0.001)
    expected = "overlap" if width * height > 1 else "sliver_overlap"
    assert [finding.code for finding in found] == [expected]
