"""Borders that all but coincide, where the geometry library is known to err."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from tests.domain.checks.editions import area, box
from tests.domain.drawing.nations import PLACE, line, local
from utsatta_omraden_plugin.domain.drawing.account import lost_and_gained
from utsatta_omraden_plugin.domain.drawing.frame import Frame
from utsatta_omraden_plugin.domain.drawing.linework import laid_on
from utsatta_omraden_plugin.domain.drawing.outcome import redrawn
from utsatta_omraden_plugin.domain.drawing.space import with_free_gain
from utsatta_omraden_plugin.domain.drawing.split import split_by_line

# GEOS 3.14 sees nothing but two points in common between these two, although one lies in the other.
_TRIANGLE = shapely.from_wkt(
    "MULTIPOLYGON (((-188.9961826549843 -60.29703857097775, 23.056031368679832 6.976924364094023, "
    "55.29782579548191 -62.553014513105154, -188.9961826549843 -60.29703857097775)))"
)
_NEIGHBOUR = shapely.from_wkt(
    "MULTIPOLYGON (((322.4919000000227 -136.51699999999255, 318.81400000001304 63.449199999682605, "
    "191.37144734116737 61.105184789747, 133.2894635294797 41.94868763256818, "
    "-188.9961826549843 -60.29703857097775, -187.421800000011 -145.8957000002265, "
    "-187.42179956962354 -145.8957234006375, 322.4919000000227 -136.51699999999255)))"
)


def test_ground_of_a_neighbour_is_seen_although_their_borders_all_but_coincide():
    nowhere = Frame(np.zeros(2))
    left = with_free_gain(shapely.MultiPolygon(), _TRIANGLE, [area(2, _NEIGHBOUR)], nowhere)
    assert left.area < 1e-3


def test_lost_and_gained_ground_add_up_to_the_difference_also_there():
    lost, gained = lost_and_gained(_NEIGHBOUR, _TRIANGLE)
    assert _NEIGHBOUR.area - lost.area + gained.area == pytest.approx(_TRIANGLE.area, abs=1e-3)


def test_vertices_come_back_from_a_frame_as_they_were():
    published = shapely.transform(shapely.Point(0, 0).buffer(700, quad_segs=90), lambda xy: np.round(xy + PLACE, 4))
    frame = Frame.around(published)
    assert shapely.equals_identical(frame.outward(frame.inward(published)), published)


def test_a_new_corner_beside_a_neighbours_straight_side_becomes_its_vertex():
    side, corner = box(100, 0, 200, 100), (100.0000001, 41.0)
    moved, (with_corner,) = laid_on(shapely.linestrings([corner, (50, 41)]), [local(side)])
    assert list(corner) not in shapely.get_coordinates(moved).tolist()
    assert set(map(tuple, shapely.get_coordinates(moved).tolist())) & set(
        map(tuple, shapely.get_coordinates(with_corner).tolist())
    )


def test_rounding_is_neither_shown_as_lost_nor_as_gained_but_counted():
    one = area(1, box(0, 0, 100, 100))
    a_hair_wider = area(1, box(0, 0, 100.00005, 100))
    outcome = redrawn([one], [a_hair_wider])
    assert outcome.gained is None
    assert outcome.gained_m2 == pytest.approx(0.005, rel=0.01)


def test_a_split_of_a_split_shares_its_corner_with_the_first_cut():
    first = split_by_line(area(1, box(0, 0, 300, 200)), line((101.7, -9), (93.1, 211)), 0, [2], ["", "B"])
    (kept,), (other,) = first.after, first.added
    second = split_by_line(kept, line((90, 71.3), (310, 99.7)), 0, [3], ["", "C"])
    pieces = [local(one.boundary) for one in (*second.after, *second.added, other)]
    assert sum(piece.area for piece in pieces) == pytest.approx(60_000, abs=1e-5)
    assert shapely.union_all(pieces).area == pytest.approx(60_000, abs=1e-5)
