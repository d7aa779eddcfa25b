"""The fast reader of plain GeoJSON reads what GDAL reads, and leaves to GDAL what is odd."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.builders import CRS_MEMBER, feature, geojson, square
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.exchange.archive import unpacked
from utsatta_omraden_plugin.exchange.gdal_calls import GdalFailure
from utsatta_omraden_plugin.exchange.geojson_table import read_plain_geojson
from utsatta_omraden_plugin.exchange.ogr_table import Table, read_table
from utsatta_omraden_plugin.exchange.projection import code_of, system_of_wkt


def fast(path: Path) -> Table | None:
    return read_plain_geojson(path, Progress())


def is_as_gdal_reads_it(path: Path, table: Table) -> bool:
    by_gdal = read_table(str(path), "GeoJSON")
    return (
        list(table.columns.items()) == list(by_gdal.columns.items())
        and [[type(cell) for cell in cells] for cells in table.columns.values()]
        == [[type(cell) for cell in cells] for cells in by_gdal.columns.values()]
        and bool(shapely.equals_identical(table.geometries, by_gdal.geometries).all())
        and code_of(system_of_wkt(table.crs_wkt)) == code_of(system_of_wkt(by_gdal.crs_wkt))
        and (by_gdal.geometry_names, by_gdal.closed_rows) == (frozenset(), frozenset())
    )


def written(folder: Path, *geometries: dict[str, Any], **properties: Any) -> Path:
    features = [feature(row, geometry, **properties) for row, geometry in enumerate(geometries, 1)]
    return geojson(folder / "u_2025.geojson", *features)


TWO_PARTS = shapely.geometry.mapping(shapely.MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(5, 5, 9, 9)]))
HOLED = shapely.geometry.mapping(shapely.box(0, 0, 9, 9) - shapely.box(1, 1, 2, 2) - shapely.box(4, 4, 5, 5))
SQUARE = {"type": "Polygon", "coordinates": square()}


@pytest.mark.published
def test_the_published_file_is_read_as_gdal_reads_it(tmp_path: Path, published_2025: Path):
    path, _ = unpacked(published_2025, tmp_path)
    table = fast(path)
    assert table is not None
    assert is_as_gdal_reads_it(path, table)


@pytest.mark.parametrize(
    "geometries",
    [(SQUARE,), (TWO_PARTS,), (HOLED,), (SQUARE, TWO_PARTS, HOLED), (TWO_PARTS, TWO_PARTS, SQUARE, TWO_PARTS)],
)
@pytest.mark.parametrize(
    "properties",
    [{}, {"ANTAL": 7}, {"ANDEL": 0.25}, {"NOT": None}, {"NOT": "å ä ö ”citat” \\ {}[]"}, {"NOT": '"coordinates":[1]'}],
)
def test_plain_files_are_read_as_gdal_reads_them(
    tmp_path: Path, geometries: tuple[dict[str, Any], ...], properties: dict[str, Any]
):
    path = written(tmp_path, *geometries, **properties)
    table = fast(path)
    assert table is not None
    assert is_as_gdal_reads_it(path, table)


def test_a_file_without_a_crs_member_is_in_degrees_as_the_standard_has_it(tmp_path: Path):
    path = geojson(tmp_path / "u.geojson", feature(1), crs=None)
    table = fast(path)
    assert table is not None
    assert is_as_gdal_reads_it(path, table)


def with_ring(*ring: list[Any]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [list(ring)]}


@pytest.mark.parametrize(
    "geometry",
    [
        None,
        {"type": "Point", "coordinates": [1, 2]},
        {"type": "GeometryCollection", "geometries": [SQUARE]},
        {"type": "Polygon", "coordinates": []},
        {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1]]]},
        {"type": "Polygon", "coordinates": TWO_PARTS["coordinates"]},
        {"type": "MultiPolygon", "coordinates": square()},
        {"type": "Polygon", "coordinates": square(), "bbox": [0, 0, 1, 1]},
        with_ring([0, 0, 7], [1, 0, 7], [1, 1, 7], [0, 0, 7]),
        with_ring([0, 0], [1, 0], [1], [0, 0]),
        with_ring([0, 0], [1, 0], ["1", 1], [0, 0]),
        with_ring([0, 0], [1, 0], [None, 1], [0, 0]),
        with_ring([0, 0], [1, 0], [[1, 1], 1], [0, 0]),
        with_ring([0, 0], [1, 0], [float("nan"), 1], [0, 0]),
    ],
)
def test_odd_geometries_are_left_to_gdal(tmp_path: Path, geometry: Any):
    assert fast(written(tmp_path, SQUARE, geometry)) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"LISTA": [1, 2]},
        {"INNE": {"coordinates": [1, 2]}},
        {"SANT": True},
    ],
)
def test_odd_properties_are_left_to_gdal(tmp_path: Path, changed: dict[str, Any]):
    assert fast(written(tmp_path, SQUARE, **changed)) is None


def test_a_number_too_large_for_gdal_which_would_read_another_one_is_kept(tmp_path: Path):
    assert fast(written(tmp_path, SQUARE, STORT=2**80)).columns["STORT"] == [2**80]


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content["features"][0]["properties"].pop("ORT"),
        lambda content: content["features"][0]["properties"].update(ORT=7),
        lambda content: content["features"][0].update(id="a"),
        lambda content: content["features"][0].update(title="x"),
        lambda content: content["features"][0].update(type="Fetaure"),
        lambda content: content.update(crs={"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}),
        lambda content: content.update(crs={"type": "link", "properties": {"href": "x"}}),
        lambda content: content.update(type="Collection"),
        lambda content: content["features"].append(7),
    ],
)
def test_odd_members_are_left_to_gdal(tmp_path: Path, change: Callable[[dict[str, Any]], object]):
    content = {"type": "FeatureCollection", "crs": CRS_MEMBER, "features": [feature(1), feature(2)]}
    change(content)
    path = tmp_path / "u.geojson"
    path.write_text(json.dumps(content), encoding="utf-8")
    assert fast(path) is None


@settings(max_examples=300)
@given(
    place=st.floats(0, 1, exclude_max=True), insert=st.sampled_from(list('[]{},:.-e0" 7x')), remove=st.integers(0, 3)
)
def test_a_text_changed_anywhere_is_read_as_gdal_reads_it_or_left_to_gdal(place: float, insert: str, remove: int):
    with tempfile.TemporaryDirectory() as folder:
        path = geojson(Path(folder) / "u.geojson", feature(1, HOLED), feature(2, TWO_PARTS))
        text = path.read_text(encoding="utf-8")
        at = int(place * len(text))
        path.write_text(text[:at] + insert + text[at + remove :], encoding="utf-8")
        table = fast(path)
        if table is not None:
            try:
                assert is_as_gdal_reads_it(path, table)
            except GdalFailure as failure:
                pytest.fail(f"GDAL refuses it: {failure}")
