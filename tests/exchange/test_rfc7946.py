"""The variant in WGS 84 passes a validator of RFC 7946, and the validator finds what is wrong."""

from __future__ import annotations

import json
import math
import random
from pathlib import Path
from typing import Any

import pytest
import shapely
import shapely.geometry

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


def sliver(number: int) -> shapely.Polygon:
    """A triangle 5 to 60 m long and 1 to 10 mm wide, which no coordinates of 7 decimals can hold."""
    chance = random.Random(number)
    east, north = 500_200 + chance.random() * 50, 6_500_000 + chance.random() * 50
    angle, length, width = chance.random() * math.pi, chance.uniform(5, 60), chance.uniform(0.001, 0.01)
    along, across = (math.cos(angle), math.sin(angle)), (-math.sin(angle), math.cos(angle))
    tip = (east + length * along[0], north + length * along[1])
    return shapely.Polygon([(east, north), tip, (tip[0] + width * across[0], tip[1] + width * across[1])])


def test_parts_and_holes_that_seven_decimals_cannot_hold_are_left_out_and_told(tmp_path: Path):
    block = shapely.box(500_000, 6_500_000, 500_100, 6_500_100)
    slot = shapely.box(500_010, 6_500_050, 500_040, 6_500_050.001)
    areas = [
        area(f"Område {number}", number, shapely.MultiPolygon([block, sliver(number)])) for number in range(1, 101)
    ]
    areas.append(area("Springan", 101, shapely.MultiPolygon([block.difference(slot)])))
    assert len(areas[-1].boundary.geoms[0].interiors) == 1
    areas.append(area("Hel", 102, shapely.MultiPolygon([block])))
    target = tmp_path / "uso.geojson"
    limits = write_areas(areas, ExportFormat.GEOJSON_RFC7946, target)
    assert faults_of(target.read_bytes()) == []
    written = [shapely.geometry.shape(one["geometry"]) for one in json.loads(target.read_bytes())["features"]]
    assert all(one.is_valid for one in written)
    assert len(written[-2].interiors) == 0
    (told,) = [str(limit) for limit in limits if "left out" in str(limit)]
    assert "narrower than 2 cm" in told
    assert not any("cross themselves" in str(limit) for limit in limits)


def test_an_area_that_is_nothing_but_narrow_stays_and_is_told(tmp_path: Path):
    line = shapely.MultiPolygon([shapely.box(500_010, 6_500_050, 500_040, 6_500_050.001)])
    target = tmp_path / "uso.geojson"
    limits = write_areas([area("Springan", 1, line)], ExportFormat.GEOJSON_RFC7946, target)
    assert len(json.loads(target.read_bytes())["features"]) == 1
    assert str(limits[-1]) == "Rounding the coordinates makes the boundaries of these areas cross themselves: Springan."


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
