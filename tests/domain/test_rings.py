"""The rings of boundaries as arrays are those that shapely gives one by one."""

from __future__ import annotations

from dataclasses import astuple
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.ring_samples import boundaries
from utsatta_omraden_plugin.domain import rings as rings_module
from utsatta_omraden_plugin.domain.rings import GatheredRings, Rings, rings_of


def one_by_one(boundary: Any) -> list[list[list[tuple[float, float]]]]:
    return [[list(ring.coords) for ring in (part.exterior, *part.interiors)] for part in boundary.geoms]


def nested(rings: Rings, index: int) -> list[list[list[tuple[float, float]]]]:
    """The rings of one boundary as lists."""
    own = rings.piece(index, index + 1)
    starts = own.ring_starts
    lists = [list(map(tuple, own.positions[begin:end].tolist())) for begin, end in pairwise(starts)]
    return [lists[begin:end] for begin, end in pairwise(own.part_starts)]


@given(boundaries())
def test_every_ring_stands_where_it_stood(some: np.ndarray):
    rings = rings_of(some)
    assert [nested(rings, index) for index in range(len(some))] == [one_by_one(boundary) for boundary in some]


def test_rings_stand_where_they_stood_in_the_pieces_behind_the_first(monkeypatch: pytest.MonkeyPatch):
    holed = shapely.box(0, 0, 9, 9).difference(shapely.box(2, 2, 3, 3))
    kinds = [[shapely.box(0, 0, 1, 1)], [holed], [holed, shapely.box(20, 0, 21, 1)]]
    some = np.array([shapely.MultiPolygon(kinds[number % 3]) for number in range(7)], dtype=object)
    whole = rings_of(some)
    monkeypatch.setattr(rings_module, "_PIECE", 2)
    for in_pieces, at_once in zip(astuple(rings_of(some)), astuple(whole)):
        assert np.array_equal(in_pieces, at_once)
    assert [nested(whole, index) for index in range(len(some))] == [one_by_one(boundary) for boundary in some]


@given(boundaries())
def test_turned_rings_begin_where_they_began(some: np.ndarray):
    rings = rings_of(some)
    turned = rings.turned()
    for begin, end in pairwise(rings.ring_starts):
        assert (turned[begin:end] == rings.positions[begin:end][::-1]).all()


@given(boundaries(), st.integers(1, 4))
def test_pieces_hold_everything_once(some: np.ndarray, size: int):
    rings = rings_of(some)
    pieces = list(rings.pieces(size))
    assert sum(map(len, pieces)) == len(some)
    assert np.array_equal(np.concatenate([piece.positions for piece in pieces]), rings.positions)


def test_a_piece_behind_the_end_is_empty():
    rings = rings_of(np.array([shapely.MultiPolygon([shapely.box(0, 0, 1, 1)])], dtype=object))
    assert len(rings.piece(5, 9)) == 0


@given(boundaries())
def test_geometries_come_out_as_they_went_in(some: np.ndarray):
    assert shapely.equals_identical(rings_of(some).geometries(), some).all()


def test_empty_parts_are_left_out():
    box = shapely.box(0, 0, 1, 1)
    with_empty = shapely.MultiPolygon([shapely.Polygon(), box, shapely.Polygon()])
    some = np.array([with_empty, shapely.MultiPolygon([box]), with_empty], dtype=object)
    assert [one.wkt for one in rings_of(some).geometries()] == [shapely.MultiPolygon([box]).wkt] * 3


@given(boundaries(), st.data())
def test_boundaries_are_taken_in_any_order(some: np.ndarray, data: st.DataObject):
    order = np.array(data.draw(st.lists(st.integers(0, len(some) - 1))), dtype=np.intp)
    assert shapely.equals_identical(rings_of(some).taken(order).geometries(), some[order]).all()


@given(st.lists(boundaries()), st.integers(0, 20))
def test_lots_are_gathered_one_after_the_other_however_many_were_expected(lots: list[np.ndarray], expected: int):
    together = np.concatenate([np.empty(0, dtype=object), *lots])
    gathered = GatheredRings(expected)
    for lot in lots:
        gathered.add(rings_of(lot))
    assert shapely.equals_identical(gathered.rings().geometries(), together).all()


@pytest.mark.parametrize("expected", [10**12, 10**30])
def test_a_first_lot_much_larger_than_the_others_takes_no_room_that_is_not_there(expected: int):
    lot = rings_of(np.array([shapely.MultiPolygon([shapely.box(0, 0, 1, 1)])], dtype=object))
    gathered = GatheredRings(expected)
    gathered.add(lot)
    gathered.add(lot)
    assert shapely.equals_identical(gathered.rings().geometries(), np.concatenate([lot.geometries()] * 2)).all()
