"""Boundaries read all at once are those that shapely reads one by one."""

from __future__ import annotations

import struct

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.domain.rings import Rings
from utsatta_omraden_plugin.workspace.geopackage_geometry import to_blobs, to_multipolygons
from utsatta_omraden_plugin.workspace.geopackage_rings import GatheredShapes, to_shapes

HOLED = shapely.MultiPolygon([shapely.box(0, 0, 9, 9).difference(shapely.box(2, 2, 3, 3))])
TWO = shapely.MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(5, 0, 6, 1)])
BOX = shapely.MultiPolygon([shapely.box(3, 4, 8, 9)])
STAR = shapely.MultiPolygon([shapely.Point(50, 50).buffer(7)])


def blobs_of(*geometries: shapely.Geometry) -> list[bytes]:
    return to_blobs(np.array(geometries, dtype=object))


@given(st.lists(st.sampled_from([BOX, STAR, HOLED, TWO])), st.integers(1, 4))
def test_every_boundary_comes_out_as_it_went_in(boundaries: list[shapely.MultiPolygon], lot: int):
    blobs = blobs_of(*boundaries)
    gathered = GatheredShapes(len(blobs))
    for start in range(0, len(blobs), lot):
        gathered.add(blobs[start : start + lot])
    whole = gathered.shapes()
    assert isinstance(whole, Rings)
    assert shapely.equals_identical(whole.geometries(), np.array(boundaries, dtype=object)).all()


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(shapely.to_wkb(BOX, byte_order=0), id="big-endian"),
        pytest.param(shapely.to_wkb(shapely.box(3, 4, 8, 9)), id="a polygon"),
        pytest.param(shapely.to_wkb(shapely.MultiPolygon([shapely.Polygon(), *BOX.geoms])), id="an empty part"),
        pytest.param(shapely.to_wkb(shapely.force_3d(BOX, 7)), id="with heights"),
        pytest.param(shapely.to_wkb(shapely.GeometryCollection([BOX, shapely.Point(0, 0)])), id="a collection"),
    ],
)
def test_what_other_programs_wrote_is_read_too(body: bytes):
    whole = to_shapes([*blobs_of(STAR), b"GP\0\1" + struct.pack("<i", 3006) + body])
    assert isinstance(whole, Rings)
    found = shapely.normalize(whole.geometries())
    assert shapely.equals_identical(found, shapely.normalize(np.array([STAR, BOX], dtype=object))).all()


def test_an_empty_boundary_leaves_geometries():
    blobs = blobs_of(BOX, shapely.MultiPolygon(), STAR)
    shapes = to_shapes(blobs)
    assert not isinstance(shapes, Rings)
    gathered = GatheredShapes(5)
    for lot in (blobs[:1], blobs, blobs[2:]):
        gathered.add(lot)
    assert [one.is_empty for one in gathered.shapes()] == [False, False, True, False, False]


def test_a_ring_that_does_not_end_where_it_begins_is_refused():
    [blob] = blobs_of(BOX)
    with pytest.raises(ValueError, match="closed"):
        to_shapes([blob[:-16] + struct.pack("<2d", 1.0, 1.0)])


@given(st.data())
def test_a_changed_byte_is_read_or_refused_as_it_always_was(data: st.DataObject):
    [blob] = blobs_of(BOX)
    place = data.draw(st.integers(0, len(blob) - 1))
    blob = blob[:place] + bytes([data.draw(st.integers(0, 255))]) + blob[place + 1 :]
    try:
        always = to_multipolygons([blob])
    except ValueError:
        with pytest.raises(ValueError):
            to_shapes([blob])
        return
    shapes = to_shapes([blob])
    found = shapes.geometries() if isinstance(shapes, Rings) else shapes
    assert shapely.to_wkb(found).tolist() == shapely.to_wkb(always).tolist()


def test_cut_and_foreign_blobs_are_refused():
    for blob in (b"", b"GP", b"no geometry at all", blobs_of(BOX)[0][:70]):
        with pytest.raises(ValueError):
            to_shapes([blob])
