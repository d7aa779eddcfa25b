"""WKB of strangers: what GEOS reads is read, and what would take the program down is refused before."""

from __future__ import annotations

import struct

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import GeometryCollection, LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon, box

from utsatta_omraden_plugin.domain.wkb import geometries_of

HOLED = Polygon(box(0, 0, 9, 9).exterior, [box(1, 1, 2, 2).exterior, box(3, 3, 4, 4).exterior])
KINDS = [
    Point(1, 2),
    LineString([(0, 0), (1, 1)]),
    HOLED,
    MultiPoint([(0, 0), (1, 1)]),
    MultiLineString([[(0, 0), (1, 1)], [(2, 2), (3, 3)]]),
    MultiPolygon([HOLED]),
    MultiPolygon([HOLED, box(20, 20, 21, 21)]),
    MultiPolygon(),
    Polygon(),
    GeometryCollection([Point(0, 0), GeometryCollection([MultiPolygon([HOLED, box(20, 20, 21, 21)]), HOLED])]),
]
COLLECTION, MULTIPOLYGON, CURVE_POLYGON, ARC = 7, 6, 10, 8


def within(kind: int, deep: int, order: str = "<") -> bytes:
    """A square within so many collections."""
    head = struct.pack(f"{order}BII", order == "<", kind, 1)
    return head * deep + shapely.to_wkb(box(0, 0, 1, 1), byte_order=int(order == "<"))


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.wkt[:30])
@pytest.mark.parametrize("order", [0, 1])
@pytest.mark.parametrize("flavour", ["iso", "extended"])
@pytest.mark.parametrize("has_z", [False, True])
def test_every_kind_is_read_as_it_was_written(kind, order: int, flavour: str, has_z: bool):
    shape = shapely.force_3d(kind, 7.0) if has_z else kind
    reference = {"include_srid": True} if flavour == "extended" else {}
    shape = shapely.set_srid(shape, 3006) if reference else shape
    wkb = shapely.to_wkb(shape, byte_order=order, flavor=flavour, output_dimension=3 if has_z else 2, **reference)
    [read] = geometries_of([wkb])
    assert shapely.equals_exact(read, shape)
    assert shapely.has_z(read) == shapely.has_z(shape)


@pytest.mark.parametrize("kind", [COLLECTION, MULTIPOLYGON])
@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("deep", [40, 200_000])
def test_parts_within_parts_without_an_end_are_refused(kind: int, order: str, deep: int):
    with pytest.raises(ValueError, match="too deep"):
        geometries_of([within(kind, deep, order)])


def test_deep_parts_behind_plain_ones_are_found():
    plain = shapely.to_wkb(box(0, 0, 1, 1), byte_order=1)
    with pytest.raises(ValueError, match="too deep"):
        geometries_of([struct.pack("<BII", 1, COLLECTION, 2) + plain + within(COLLECTION, 200_000)])


def test_parts_as_deep_as_gdal_reads_them_are_read():
    assert shapely.area(geometries_of([within(COLLECTION, 30)])).tolist() == [1.0]


@pytest.mark.parametrize(
    "wkb",
    [
        b"",
        b"\x01",
        b"\x02\x03\x00\x00\x00",
        struct.pack("<BI", 1, 99),
        struct.pack("<BI", 1, 0x00010003),
        struct.pack("<BI", 1, 9003),
        struct.pack("<BII", 1, MULTIPOLYGON, 0xFFFFFFFF),
        struct.pack("<BIII", 1, 3, 1, 0x0FFFFFFF),
        struct.pack("<BII", 1, CURVE_POLYGON, 1) + struct.pack("<BII6d", 1, ARC, 3, 0, 0, 1, 1, 2, 0),
    ],
)
def test_what_is_no_geometry_or_a_curve_is_refused(wkb: bytes):
    with pytest.raises(ValueError, match=r"."):
        geometries_of([wkb])


@given(st.sampled_from(KINDS), st.data())
def test_broken_wkb_is_read_or_refused(kind, data: st.DataObject):
    wkb = bytearray(shapely.to_wkb(kind))
    for _ in range(data.draw(st.integers(1, 3))):
        wkb[data.draw(st.integers(0, len(wkb) - 1))] = data.draw(st.integers(0, 255))
    try:
        read = geometries_of([bytes(wkb[: data.draw(st.integers(0, len(wkb)))])])
    except ValueError:
        return
    assert np.asarray(read).shape == (1,)
