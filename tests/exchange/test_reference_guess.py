"""Editions that came in another system without saying so do not land in the sea.

The bundled sample and the published edition are moved, by pyproj as an independent reference, into each system that is
common in Sweden, and written without a word about it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pyproj
import pytest
import shapely

from tests.exchange.builders import crs_member
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.boundary import sliver_parts
from utsatta_omraden_plugin.domain.errors import SourceFileError
from utsatta_omraden_plugin.exchange.read_edition import ReadEdition, read_edition

LOCAL_ZONES = range(3007, 3019)
RT90_ZONES = (3019, 3020, 3022, 3023, 3024)
EDITIONS = ["sample_2025", pytest.param("published_2025", marks=pytest.mark.published)]

areas_of = cache(lambda path: read_edition(path).areas)


@pytest.fixture
def edition(request: pytest.FixtureRequest) -> list[AreaVersion]:
    return areas_of(request.getfixturevalue(request.param))


def moved_copy(
    path: Path,
    areas: list[AreaVersion],
    epsg: int,
    *,
    swap: bool = False,
    stated: int | None = None,
    localities: bool = True,
) -> Path:
    """Write the areas as a GeoJSON in another system; ``stated`` is what its crs member says, None leaves it out."""
    move: Callable[..., Any] = pyproj.Transformer.from_crs(3006, epsg, always_xy=True).transform
    features = []
    for area in areas:
        there = shapely.transform(
            area.boundary,
            lambda pairs: np.column_stack(move(*pairs.T))[:, ::-1] if swap else np.column_stack(move(*pairs.T)),
        )
        properties = {"NAMN": area.name, "KATEGORI": area.category}
        if localities:
            properties["ORT"] = area.locality
        features.append({"type": "Feature", "geometry": shapely.geometry.mapping(there), "properties": properties})
    content: dict[str, Any] = {"type": "FeatureCollection", "features": features}
    if stated is not None:
        content["crs"] = crs_member(stated)
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def lies_where_it_was(source: Path, areas: list[AreaVersion]) -> bool:
    found = np.array([area.boundary.bounds for area in read_edition(source).areas])
    return bool(np.allclose(found, [area.boundary.bounds for area in areas], atol=0.05))


def codes_of(read: ReadEdition) -> list[str]:
    return [warning.code for warning in read.warnings]


def slivers_of(areas: list[AreaVersion]) -> list[str]:
    """The warnings that the areas bring with them wherever they lie: the sample has a sliver on purpose."""
    return ["sliver_part"] * len(sliver_parts(np.array([area.boundary for area in areas])))


def answer_about(source: Path, areas: list[AreaVersion]) -> str:
    """Where the areas land, or the reason why they land nowhere."""
    try:
        return "where they were" if lies_where_it_was(source, areas) else "elsewhere"
    except SourceFileError as refusal:
        return str(refusal.message)


@pytest.mark.parametrize("edition", EDITIONS, indirect=True)
@pytest.mark.parametrize("epsg", [3006, 3021, *LOCAL_ZONES, *RT90_ZONES])
def test_a_whole_edition_in_an_unstated_system_lands_where_it_was(
    tmp_path: Path, edition: list[AreaVersion], epsg: int
):
    source = moved_copy(tmp_path / "u_2025.geojson", edition, epsg)
    read = read_edition(source)
    assert (read.crs, codes_of(read)) == (f"EPSG:{epsg}", ["crs_suspect", *slivers_of(edition)])
    assert lies_where_it_was(source, edition)


@pytest.mark.parametrize("edition", EDITIONS, indirect=True)
@pytest.mark.parametrize("epsg", LOCAL_ZONES)
def test_the_areas_of_a_town_in_its_local_zone_land_where_they_were_or_are_refused(
    tmp_path: Path, edition: list[AreaVersion], epsg: int
):
    """With the towns named the zone is found; without them it is found or left open, never guessed wrong."""
    meridian = pyproj.CRS.from_epsg(epsg).to_dict()["lon_0"]
    to_degrees = pyproj.Transformer.from_crs(3006, 4326, always_xy=True).transform
    near = [area for area in edition if abs(to_degrees(*area.boundary.bounds[:2])[0] - meridian) < 0.75]
    if not near:
        pytest.skip(f"no area of this edition lies in the zone {epsg}")
    assert lies_where_it_was(moved_copy(tmp_path / "a_2025.geojson", near, epsg), near)
    nameless = moved_copy(tmp_path / "b_2025.geojson", near, epsg, localities=False)
    answer = answer_about(nameless, near)
    assert answer == "where they were" or ("several are possible" in answer and f"(EPSG:{epsg})" in answer)


@pytest.mark.parametrize("edition", EDITIONS, indirect=True)
@pytest.mark.parametrize("epsg", [3006, 4326, 3021, 3011])
@pytest.mark.parametrize("is_stated", [True, False])
def test_north_before_east_is_changed_over(tmp_path: Path, edition: list[AreaVersion], epsg: int, is_stated: bool):
    stated = epsg if is_stated else None
    source = moved_copy(tmp_path / "u_2025.geojson", edition, epsg, swap=True, stated=stated)
    read = read_edition(source)
    assert read.crs == f"EPSG:{epsg}"
    assert "north before east" in str(read.warnings[0].message)
    assert lies_where_it_was(source, edition)


@pytest.mark.parametrize("edition", EDITIONS, indirect=True)
@pytest.mark.parametrize(("epsg", "stated"), [(3021, 3006), (3011, 3006), (3006, 4326), (3006, 3021), (4326, 3006)])
def test_a_wrong_statement_that_would_put_the_areas_into_the_sea_is_not_believed(
    tmp_path: Path, edition: list[AreaVersion], epsg: int, stated: int
):
    source = moved_copy(tmp_path / "u_2025.geojson", edition, epsg, stated=stated)
    read = read_edition(source)
    assert (read.crs, codes_of(read)) == (f"EPSG:{epsg}", ["crs_suspect", *slivers_of(edition)])
    assert "would lie outside Sweden" in str(read.warnings[0].message)
    assert lies_where_it_was(source, edition)


@pytest.mark.parametrize("epsg", [3021, 3006, *LOCAL_ZONES])
def test_a_stated_system_is_used_without_a_word(tmp_path: Path, sample_2025: Path, epsg: int):
    areas = areas_of(sample_2025)
    source = moved_copy(tmp_path / "u_2025.geojson", areas, epsg, stated=epsg)
    read = read_edition(source)
    assert (read.crs, codes_of(read)) == (f"EPSG:{epsg}", slivers_of(areas))
    assert lies_where_it_was(source, areas)
