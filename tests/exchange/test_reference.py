"""Everything ends in SWEREF 99 TM, and nothing is guessed silently."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyproj
import pytest
from pyproj.transformer import TransformerGroup

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
    assert read.warnings == []
    assert read.areas[0].boundary.bounds == pytest.approx((500_000, 6_500_000, 500_100, 6_500_100), abs=0.01)


def test_degrees_that_are_called_metres_are_taken_as_degrees_with_a_warning(tmp_path: Path):
    read = read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1, polygon(4326))))
    assert (read.crs, [warning.code for warning in read.warnings]) == ("EPSG:4326", ["crs_suspect"])
    assert read.areas[0].boundary.bounds == pytest.approx((500_000, 6_500_000, 500_100, 6_500_100), abs=1e-3)


def test_metres_that_lie_nowhere_in_sweden_in_any_system_are_refused_when_they_count_as_degrees(tmp_path: Path):
    abroad = {"type": "Polygon", "coordinates": square(3_000_000, 1_000_000)}
    with pytest.raises(
        SourceFileError, match=r"does not say which .* a GeoJSON then counts as WGS 84, and .* cannot be .*Export"
    ):
        read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1, abroad), crs=None))
    with pytest.raises(SourceFileError, match=r"the coordinates cannot be in the stated coordinate system \(WGS 84\)"):
        read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1, abroad), crs=crs(4326)))


def test_what_was_assumed_is_not_called_stated(tmp_path: Path):
    unstated = read_edition(geojson(tmp_path / "uso_2025.geojson", feature(), crs=None))
    assert "The file does not say" in str(unstated.warnings[0].message)
    assert "A GeoJSON then counts as WGS 84, where" in str(unstated.warnings[0].message)
    for member in (crs(4326), {"properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}, "type": "name"}):
        stated = read_edition(geojson(tmp_path / "uso_2025.geojson", feature(), crs=member))
        assert str(stated.warnings[0].message).startswith("The file says that it is in WGS 84")


def test_a_stated_system_that_nobody_knows_is_named(tmp_path: Path):
    known = read_edition(geojson(tmp_path / "uso_2025.geojson", feature(), crs=crs(999999)))
    assert "states (urn:ogc:def:crs:EPSG::999999) is not known; the coordinates were taken as SWEREF 99 TM" in str(
        known.warnings[0].message
    )
    abroad = {"type": "Polygon", "coordinates": square(3_000_000, 1_000_000)}
    with pytest.raises(SourceFileError, match=r"the stated coordinate system \(.*EPSG::999999\) is not known\. Export"):
        read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1, abroad), crs=crs(999999)))


def test_several_possible_systems_are_named(tmp_path: Path):
    somewhere = {"type": "Polygon", "coordinates": square(150_000, 6_580_000)}
    with pytest.raises(SourceFileError, match=r"does not say which coordinate system it is in, and several are possib"):
        read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1, somewhere, ORT=""), crs=None))
    with pytest.raises(SourceFileError, match=r"outside Sweden in the stated coordinate system \(WGS 84\), and sev"):
        read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1, somewhere, ORT=""), crs=crs(4326)))


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


@pytest.mark.parametrize(("epsg", "accuracy"), [(3006, 0.0), (3011, 0.0), (4326, 1.0), (3021, 0.1), (3857, 1.0)])
def test_the_accuracy_of_the_way_is_that_of_the_operation(tmp_path: Path, epsg: int, accuracy: float):
    read = read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1, polygon(epsg)), crs=crs(epsg)))
    assert read.crs_accuracy_m == accuracy
    ways = TransformerGroup(epsg, 3006, always_xy=True).transformers
    assert epsg == 3006 or min(way.accuracy for way in ways) == accuracy


@pytest.mark.parametrize(
    ("epsg", "accuracy", "told"),
    [(4284, 5.0, "accurate to 5 m only"), (3027, None, "nobody can say how accurate that is")],
)
def test_a_way_that_is_not_accurate_to_a_metre_is_told(tmp_path: Path, epsg: int, accuracy: float | None, told: str):
    """Pulkovo 1942 has ways of metres; for RT 38 PROJ knows none that minds the datum."""
    read = read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1, polygon(epsg)), crs=crs(epsg)))
    assert read.crs_accuracy_m == accuracy
    assert [warning.code for warning in read.warnings] == ["crs_accuracy"]
    assert told in str(read.warnings[0].message)
