"""GDAL is shared with QGIS: its settings are met as they are and left as they were."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr

from tests.exchange.builders import area, feature, geojson, shapefile
from utsatta_omraden_plugin.domain.errors import SourceFileError, TargetFileError
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, write_areas
from utsatta_omraden_plugin.exchange.read_edition import read_edition


@pytest.fixture
def gdal_raises() -> Iterator[None]:
    """GDAL as another plugin may have set it: errors are exceptions."""
    quiet = [module for module in (gdal, ogr, osr) if not module.GetUseExceptions()]
    for module in quiet:
        module.UseExceptions()
    yield
    for module in reversed(quiet):  # they sit on a stack before GDAL 3.7
        module.DontUseExceptions()


@pytest.mark.parametrize("format_", list(ExportFormat))
def test_files_are_written_and_read_when_gdal_raises_exceptions(
    gdal_raises: None, tmp_path: Path, format_: ExportFormat
):
    target = tmp_path / f"uso_2025{format_.endings[0]}"
    write_areas([area(), area("Öster", 2)], format_, target)
    assert [found.name for found in read_edition(target).areas] == ["Norrby", "Öster"]
    assert all(module.GetUseExceptions() for module in (gdal, ogr, osr))


def test_a_broken_file_is_refused_when_gdal_raises_exceptions(gdal_raises: None, tmp_path: Path):
    source = tmp_path / "uso_2025.geojson"
    source.write_text('{"type":"FeatureCollection","features":[{"type":')
    with pytest.raises(SourceFileError, match=r"uso_2025\.geojson: the GeoJSON ends too early"):
        read_edition(source)


@pytest.mark.parametrize("ending", [".shp", ".geojson", ".gpkg"])
def test_nothing_reaches_the_console_and_no_error_is_left_for_others(
    tmp_path: Path, ending: str, capfd: pytest.CaptureFixture[str]
):
    source = shapefile(tmp_path) if ending == ".shp" else tmp_path / f"uso_2023{ending}"
    if ending == ".geojson":
        source.write_text('{"type":"FeatureCollection","features":[{"type":')
    elif ending == ".gpkg":
        source.write_bytes(b"SQLite format 3\0" + bytes(3000))
    else:
        content = bytearray(source.read_bytes())
        content[108:112] = b"\xff\xff\xff\x7f"
        source.write_bytes(content)
    with pytest.raises(SourceFileError):
        read_edition(source)
    assert capfd.readouterr() == ("", "")
    assert gdal.GetLastErrorMsg() == ""


def test_files_can_be_read_in_any_thread(tmp_path: Path):
    source = geojson(tmp_path / "uso_2025.geojson", *(feature(number) for number in range(1, 50)))
    counts: list[int] = []
    threads = [threading.Thread(target=lambda: counts.append(len(read_edition(source).areas))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [49] * 4


def test_a_geopackage_with_two_layers_of_areas_names_both(tmp_path: Path):
    path = tmp_path / "uso_2025.gpkg"
    write_areas([area()], ExportFormat.GPKG, path)
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    dataset.CreateLayer("andra", None, ogr.wkbPolygon)
    del dataset
    with pytest.raises(SourceFileError, match=r"the file holds several layers: uso_2025, andra\. Export the layer"):
        read_edition(path)


def test_an_export_over_a_folder_is_refused(tmp_path: Path):
    (tmp_path / "uso.gpkg").mkdir()
    with pytest.raises(TargetFileError, match="there is a folder of this name"):
        write_areas([area()], ExportFormat.GPKG, tmp_path / "uso.gpkg")


def test_a_geopackage_that_keeps_a_journal_is_left_as_it_was(tmp_path: Path):
    path = tmp_path / "uso_2025.gpkg"
    write_areas([area()], ExportFormat.GPKG, path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
    before = path.read_bytes()
    assert len(read_edition(path).areas) == 1
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == before
