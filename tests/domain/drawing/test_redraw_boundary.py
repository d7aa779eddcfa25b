"""A boundary changed vertex by vertex."""

from __future__ import annotations

import pytest
import shapely
from shapely import MultiPolygon, Polygon, box

from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.drawing.redraw_boundary import redraw_boundary
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
