"""Whatever becomes different between writing and reading back is found, value by value and vertex by vertex."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.builders import area
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.exchange import shapefile_verification
from utsatta_omraden_plugin.exchange.gdal_calls import GdalFailure
from utsatta_omraden_plugin.exchange.geojson_verification import verify_geojson
from utsatta_omraden_plugin.exchange.ogr_table import SeveralLayers
from utsatta_omraden_plugin.exchange.published_profile import PublishedEdition, published_edition
from utsatta_omraden_plugin.exchange.shapefile_verification import verify_shapefile
from utsatta_omraden_plugin.exchange.verification import NotAsWritten
from utsatta_omraden_plugin.exchange.write_geojson import write_geojson
from utsatta_omraden_plugin.exchange.write_shapefile import write_shapefile_zip

WITH_HOLE = shapely.MultiPolygon(
    [
        shapely.box(5e5, 6.5e6, 5e5 + 100, 6.5e6 + 100).difference(
            shapely.box(5e5 + 20, 6.5e6 + 20, 5e5 + 30, 6.5e6 + 30)
        ),
        shapely.box(6e5, 6.5e6, 6e5 + 9, 6.5e6 + 9),
    ]
)
HEADERS = {"shp": 100, "dbf": 32 * 15 + 1}
REFUSED = (NotAsWritten, GdalFailure, SeveralLayers)


def areas() -> list[AreaVersion]:
    return [area("Norrby", 1), area("Öster", 2, WITH_HOLE), area("Väster", 3)]


@pytest.fixture(scope="module")
def edition() -> PublishedEdition:
    return published_edition(areas())


@pytest.fixture(scope="module")
def parts(edition: PublishedEdition, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The parts of the edition's shapefile by their endings."""
    path = tmp_path_factory.mktemp("hel") / "uso.zip"
    write_shapefile_zip(edition, path)
    with zipfile.ZipFile(path) as archive:
        return {name.rsplit(".", 1)[1]: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def written_json(edition: PublishedEdition, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("hel") / "uso.geojson"
    write_geojson(edition, path)
    return path.read_bytes()


def laid_out(parts: dict[str, bytes], folder: Path) -> str:
    for ending, content in parts.items():
        (folder / f"uso.{ending}").write_bytes(content)
    return str(folder / "uso.shp")


@pytest.mark.parametrize("with_arrays", [True, False])
def test_a_whole_shapefile_is_found_whole(
    edition: PublishedEdition,
    parts: dict[str, bytes],
    tmp_path: Path,
    with_arrays: bool,
    monkeypatch: pytest.MonkeyPatch,
):
    if not with_arrays:
        monkeypatch.setattr(shapefile_verification, "can_read_arrays", lambda: False)
    verify_shapefile(laid_out(parts, tmp_path), edition)


@pytest.mark.parametrize("with_arrays", [True, False])
@pytest.mark.parametrize("ending", HEADERS)
def test_a_changed_byte_of_a_shapefile_is_found(
    edition: PublishedEdition,
    parts: dict[str, bytes],
    tmp_path: Path,
    ending: str,
    with_arrays: bool,
    monkeypatch: pytest.MonkeyPatch,
):
    if not with_arrays:
        monkeypatch.setattr(shapefile_verification, "can_read_arrays", lambda: False)
    # A digit of a name and of a measure; a coordinate of one ring and of a ring among several.
    places = {"dbf": (1, 600, -3), "shp": (60 + 5, 160 + 160 + 100)}[ending]
    for place in places:
        content = bytearray(parts[ending])
        at = place + HEADERS[ending] if place > 0 else len(content) + place
        content[at] ^= 0x04
        with pytest.raises(REFUSED):
            verify_shapefile(laid_out({**parts, ending: bytes(content)}, tmp_path), edition)


@settings(max_examples=60)
@given(data=st.data())
def test_no_changed_coordinate_gets_through(
    data: st.DataObject, edition: PublishedEdition, parts: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
):
    content = bytearray(parts["shp"])
    # Behind the head of the first record there are positions of eight bytes each: the first is that of its ring.
    first = HEADERS["shp"] + 8 + 44 + 4
    # The three bytes of the least worth are less than a tenth of a millimetre.
    at = first + 8 * data.draw(st.integers(0, 9)) + data.draw(st.integers(3, 7))
    content[at] ^= data.draw(st.integers(1, 255))
    path = laid_out({**parts, "shp": bytes(content)}, tmp_path_factory.mktemp("annan"))
    with pytest.raises(REFUSED):
        verify_shapefile(path, edition)


@pytest.mark.parametrize("rows", [2, 4])
def test_a_missing_or_additional_area_is_found(parts: dict[str, bytes], tmp_path: Path, rows: int):
    others = published_edition([*areas(), area("Söder", 4)][:rows])
    with pytest.raises(NotAsWritten):
        verify_shapefile(laid_out(parts, tmp_path), others)


def test_a_whole_geojson_is_found_whole(edition: PublishedEdition, written_json: bytes, tmp_path: Path):
    (tmp_path / "uso.geojson").write_bytes(written_json)
    verify_geojson(tmp_path / "uso.geojson", edition, edition.rings, 3006)


@settings(max_examples=150)
@given(data=st.data())
def test_no_changed_sign_of_a_geojson_gets_through(
    data: st.DataObject, edition: PublishedEdition, written_json: bytes, tmp_path_factory: pytest.TempPathFactory
):
    content = bytearray(written_json)
    at = data.draw(st.integers(0, len(content) - 2))
    sign = data.draw(st.sampled_from(b'0123456789abc[]{},:". -\n'))
    path = tmp_path_factory.mktemp("annan") / "uso.geojson"
    was = content[at]
    content[at] = sign
    path.write_bytes(content)
    if sign == was:
        verify_geojson(path, edition, edition.rings, 3006)
        return
    with pytest.raises(REFUSED):
        verify_geojson(path, edition, edition.rings, 3006)


@pytest.mark.parametrize("size", [100, 1, 0])
def test_a_geojson_that_ends_early_is_found(edition: PublishedEdition, written_json: bytes, tmp_path: Path, size: int):
    (tmp_path / "uso.geojson").write_bytes(written_json[:size])
    with pytest.raises(NotAsWritten):
        verify_geojson(tmp_path / "uso.geojson", edition, edition.rings, 3006)


def test_a_geojson_in_another_system_is_found(edition: PublishedEdition, written_json: bytes, tmp_path: Path):
    (tmp_path / "uso.geojson").write_bytes(written_json)
    with pytest.raises(NotAsWritten, match="EPSG:4326"):
        verify_geojson(tmp_path / "uso.geojson", edition, edition.rings, 4326)
