"""The variant in WGS 84 passes a validator of RFC 7946, and the validator finds what is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import shapely

from tests.exchange.builders import area, feature
from tests.exchange.rfc7946 import faults_of
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, write_areas
from utsatta_omraden_plugin.exchange.read_edition import read_edition

RING = [[15.0, 58.0], [15.1, 58.0], [15.1, 58.1], [15.0, 58.0]]
CLOCKWISE = shapely.MultiPolygon(
    [
        shapely.reverse(
            shapely.box(5e5, 6.5e6, 5e5 + 100, 6.5e6 + 100).difference(
                shapely.box(5e5 + 20, 6.5e6 + 20, 5e5 + 30, 6.5e6 + 30)
            )
        ),
        shapely.box(6e5, 6.5e6, 6e5 + 9, 6.5e6 + 9),
    ]
)


def collection(**changed: Any) -> bytes:
    only = feature(1, {"type": "Polygon", "coordinates": [RING]}) | changed
    return json.dumps({"type": "FeatureCollection", "features": [only]}).encode()


@pytest.mark.parametrize(
    "edition",
    [
        "sample_2023",
        "sample_2025",
        pytest.param("published_2023", marks=pytest.mark.published),
        pytest.param("published_2025", marks=pytest.mark.published),
    ],
)
def test_an_edition_passes_the_validator(edition: str, tmp_path: Path, request: pytest.FixtureRequest):
    target = tmp_path / "uso.geojson"
    write_areas(read_edition(request.getfixturevalue(edition)).areas, ExportFormat.GEOJSON_RFC7946, target)
    assert faults_of(target.read_bytes()) == []


def test_holes_and_parts_that_came_the_wrong_way_pass_the_validator(tmp_path: Path):
    target = tmp_path / "uso.geojson"
    write_areas([area(boundary=CLOCKWISE)], ExportFormat.GEOJSON_RFC7946, target)
    assert faults_of(target.read_bytes()) == []


def test_the_published_form_in_metres_does_not_pass(tmp_path: Path):
    target = tmp_path / "uso.geojson"
    write_areas([area()], ExportFormat.GEOJSON, target)
    faults = faults_of(target.read_bytes())
    assert "7.1: the member crs" in faults
    assert "feature 0: 4: no longitude and latitude in degrees" in faults


def test_a_sound_collection_passes():
    assert faults_of(collection()) == []


@pytest.mark.parametrize(
    ("ring", "section"),
    [
        (RING[::-1], "right-hand rule"),
        (RING[:3], "not closed"),
        ([[*RING[0], 0.0], *RING[1:3], [*RING[0], 0.0]], "two numbers"),
        ([[15.00000001, 58.0], *RING[1:3], [15.00000001, 58.0]], "more decimals"),
    ],
)
def test_a_wrong_ring_is_found(ring: list[list[float]], section: str):
    faults = faults_of(collection(geometry={"type": "Polygon", "coordinates": [ring]}))
    assert any(section in fault for fault in faults)


def test_a_byte_order_mark_is_found():
    assert faults_of(b"\xef\xbb\xbf" + collection()) == ["11: a byte order mark"]
