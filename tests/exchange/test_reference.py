"""Everything ends in SWEREF 99 TM, and nothing is guessed silently."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyproj
import pytest

from tests.exchange.builders import feature, geojson, square
from utsatta_omraden_plugin.domain.errors import SourceFileError
from utsatta_omraden_plugin.exchange.read_edition import read_edition


def polygon(epsg: int, swap: bool = False) -> dict[str, Any]:
    """A square of 100 m in Örebro in the coordinates of another system, east or longitude first."""
    move = pyproj.Transformer.from_crs(3006, epsg, always_xy=True).transform
    points = [move(*point) for point in square()[0]]
    return {"type": "Polygon", "coordinates": [[[y, x] if swap else [x, y] for x, y in points]]}


def crs(epsg: int) -> dict[str, Any]:
    return {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{epsg}"}}


def test_metres_without_a_stated_system_are_taken_as_sweref_with_a_warning(tmp_path: Path):
    read = read_edition(geojson(tmp_path / "uso_2025.geojson", feature(), crs=None))
    assert read.crs == "EPSG:3006"
    assert read.areas[0].boundary.bounds == (501_000, 6_500_000, 501_100, 6_500_100)
    assert [warning.code for warning in read.warnings] == ["crs_suspect"]


def test_wgs84_is_moved_to_sweref(tmp_path: Path):
    read = read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1, polygon(4326)), crs=None))
    assert (read.crs, read.warnings) == ("EPSG:4326", [])
    assert read.areas[0].boundary.bounds == pytest.approx((500_000, 6_500_000, 500_100, 6_500_100), abs=1e-3)


@pytest.mark.parametrize("epsg", [3021, 3011, 3857, 4619, 25832])
def test_other_stated_systems_are_moved_to_sweref(tmp_path: Path, epsg: int):
    read = read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1, polygon(epsg)), crs=crs(epsg)))
    assert read.crs == f"EPSG:{epsg}"
    assert read.areas[0].boundary.bounds == pytest.approx((500_000, 6_500_000, 500_100, 6_500_100), abs=0.01)


def test_metres_of_another_system_without_its_name_are_refused(tmp_path: Path):
    with pytest.raises(SourceFileError, match=r"uso_2025\.geojson: the coordinates cannot be in the stated .*WGS 84"):
        read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1, polygon(3021)), crs=None))


def test_degrees_that_are_called_metres_are_refused(tmp_path: Path):
    with pytest.raises(
        SourceFileError, match=r"the coordinates cannot be in the stated coordinate system \(SWEREF99 TM\)"
    ):
        read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1, polygon(4326))))


def test_north_before_east_is_refused(tmp_path: Path):
    with pytest.raises(SourceFileError, match="the coordinates stand with north before east"):
        read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1, polygon(3006, swap=True))))


def test_an_area_outside_sweden_is_told(tmp_path: Path):
    abroad = {"type": "Polygon", "coordinates": square(120_000, 5_000_000)}
    read = read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2, abroad)))
    assert [(warning.code, warning.area) for warning in read.warnings] == [("outside_sweden", "Område 2")]


@pytest.mark.parametrize("number", ["1e300", "-7e7"])
def test_coordinates_that_lie_nowhere_on_earth_are_refused(tmp_path: Path, number: str):
    source = geojson(tmp_path / "uso_2025.geojson", feature(1))
    source.write_text(source.read_text(encoding="utf-8").replace("501100", number), encoding="utf-8")
    with pytest.raises(SourceFileError, match="some coordinates are no numbers or lie nowhere on Earth"):
        read_edition(source)
