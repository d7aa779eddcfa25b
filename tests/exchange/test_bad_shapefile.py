"""A shapefile with a part missing, cut or in the wrong encoding is refused, and nothing is written beside it."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from osgeo import gdal, ogr

from tests.exchange.builders import shapefile
from utsatta_omraden_plugin.domain.errors import SourceFileError
from utsatta_omraden_plugin.exchange.garbled import is_garbled
from utsatta_omraden_plugin.exchange.read_edition import read_edition


@pytest.fixture(autouse=True, params=[None, ""], ids=["gdal alone", "gdal inside QGIS"])
def shape_encoding(request: pytest.FixtureRequest) -> Iterator[None]:
    """QGIS empties SHAPE_ENCODING for its whole process when it opens its first layer."""
    before = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", request.param)
    yield
    gdal.SetConfigOption("SHAPE_ENCODING", before)


@pytest.mark.parametrize("ending", [".shx", ".dbf"])
def test_a_missing_part_is_named_and_not_made_up(tmp_path: Path, ending: str):
    source = shapefile(tmp_path)
    source.with_suffix(ending).unlink()
    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(
        SourceFileError, match=rf"uso_2023\.shp: the shapefile's \{ending} file is missing\. Put it beside"
    ):
        read_edition(source)
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_missing_prj_is_told_when_the_coordinates_are_unmistakable(tmp_path: Path):
    source = shapefile(tmp_path)
    source.with_suffix(".prj").unlink()
    read = read_edition(source)
    assert read.crs == "EPSG:3006"
    assert [warning.code for warning in read.warnings] == ["crs_suspect"]
    assert "were taken as SWEREF 99 TM (EPSG:3006)" in str(read.warnings[0].message)


def test_a_missing_prj_is_refused_when_the_coordinates_could_be_anything(tmp_path: Path):
    source = shapefile(tmp_path, wkt="POLYGON((5000000 900000,5000100 900000,5000100 900100,5000000 900000))")
    source.with_suffix(".prj").unlink()
    with pytest.raises(SourceFileError, match=r"uso_2023\.shp: the coordinate system is not stated .* needs its \.prj"):
        read_edition(source)


@pytest.mark.parametrize("ending", [".shp", ".shx", ".dbf"])
def test_a_cut_file_is_refused_with_both_lengths(tmp_path: Path, ending: str):
    part = shapefile(tmp_path).with_suffix(ending)
    part.write_bytes(part.read_bytes()[:-10])
    with pytest.raises(SourceFileError, match=rf"the \{ending} file is cut short: {part.stat().st_size} bytes, but"):
        read_edition(tmp_path / "uso_2023.shp")


@pytest.mark.parametrize("ending", [".shp", ".shx", ".dbf"])
def test_an_empty_part_is_refused(tmp_path: Path, ending: str):
    shapefile(tmp_path).with_suffix(ending).write_bytes(b"")
    with pytest.raises(SourceFileError, match=rf"the \{ending} file is damaged: its header is wrong"):
        read_edition(tmp_path / "uso_2023.shp")


def test_boundaries_and_rows_that_do_not_match_in_number_are_refused(tmp_path: Path):
    table = shapefile(tmp_path).with_suffix(".dbf")
    content = bytearray(table.read_bytes())
    content[4:8] = struct.pack("<I", 2)
    table.write_bytes(content)
    with pytest.raises(SourceFileError, match="there are 3 boundaries but 2 rows in the table"):
        read_edition(tmp_path / "uso_2023.shp")


def test_utf8_text_with_a_cpg_of_1252_is_refused_with_an_example(tmp_path: Path):
    source = shapefile(tmp_path)
    source.with_suffix(".cpg").write_text("1252")
    with pytest.raises(SourceFileError, match=r"å, ä and ö are garbled: NAMN holds “OmrÃ¥de 1” .* \.cpg"):
        read_edition(source)


def test_utf8_text_is_refused_when_only_the_table_itself_names_another_encoding(tmp_path: Path):
    source = shapefile(tmp_path)
    source.with_suffix(".cpg").unlink()
    table = bytearray(source.with_suffix(".dbf").read_bytes())
    table[29] = 0x57  # "ANSI" in dBASE's list of languages
    source.with_suffix(".dbf").write_bytes(table)
    with pytest.raises(SourceFileError, match="å, ä and ö are garbled"):
        read_edition(source)


def test_windows_text_with_a_cpg_of_utf8_is_refused(tmp_path: Path):
    source = shapefile(tmp_path, encoding="CP1252")
    source.with_suffix(".cpg").write_text("UTF-8")
    with pytest.raises(SourceFileError, match="å, ä and ö are garbled: NAMN holds “Omr\ufffdde 1”"):
        read_edition(source)


def test_dos_text_with_a_cpg_of_1252_is_refused(tmp_path: Path):
    source = shapefile(tmp_path, encoding="CP850")
    source.with_suffix(".cpg").write_text("1252")
    with pytest.raises(SourceFileError, match="å, ä and ö are garbled: NAMN holds “Omr†de 1”"):
        read_edition(source)


def test_windows_text_with_the_right_cpg_is_read(tmp_path: Path):
    assert read_edition(shapefile(tmp_path, encoding="CP1252")).areas[0].category == "Särskilt utsatt område"


def test_a_shapefile_of_points_is_refused(tmp_path: Path):
    source = shapefile(tmp_path, kind=ogr.wkbPoint, wkt="POINT(500000 6500000)")
    with pytest.raises(SourceFileError, match="the file holds points or lines, but an area is a polygon"):
        read_edition(source)


def test_a_shapefile_without_rows_is_refused(tmp_path: Path):
    with pytest.raises(SourceFileError, match=r"uso_2023\.shp: the file holds no areas"):
        read_edition(shapefile(tmp_path, rows=0))


def test_heights_are_left_out_of_boundaries(tmp_path: Path):
    source = shapefile(
        tmp_path,
        kind=ogr.wkbPolygon25D,
        wkt="POLYGON Z((500000 6500000 0,500100 6500000 0,500100 6500100 0,500000 6500000 0))",
    )
    assert not read_edition(source).areas[0].boundary.has_z


def test_a_file_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(SourceFileError, match=r"borta_2023\.shp: there is no such file"):
        read_edition(tmp_path / "borta_2023.shp")


def test_a_kind_of_file_that_is_not_known_is_refused(tmp_path: Path):
    other = tmp_path / "uso_2023.docx"
    other.write_text("x")
    with pytest.raises(SourceFileError, match=r"this kind of file is not known\. Give a shapefile"):
        read_edition(other)


@pytest.mark.parametrize("stored", ["UTF-8", "CP1252"])
@pytest.mark.parametrize("stated", ["US-ASCII", "1250", "1251", "1253", "437", "BIG5", "SHIFT_JIS", "ISO-8859-5"])
def test_a_category_that_lost_its_letters_to_another_cpg_is_refused(stored: str, stated: str, tmp_path: Path):
    source = shapefile(tmp_path, encoding=stored)
    source.with_suffix(".cpg").write_text(stated)
    with pytest.raises(SourceFileError, match="å, ä and ö are garbled"):
        read_edition(source)


@pytest.mark.parametrize("written", ["Utsatt omrade", "UTSATT OMRADE", "utsattomr", "Farligt område"])
def test_a_category_written_without_its_letters_on_purpose_is_not_called_garbled(written: str):
    assert not is_garbled(written)


def test_a_prj_with_a_byte_that_is_no_text_does_not_keep_the_areas_out(tmp_path: Path):
    source = shapefile(tmp_path)
    wkt = source.with_suffix(".prj").read_bytes()
    source.with_suffix(".prj").write_bytes(wkt.replace(b"GRS_1980", b"GRS\x801980", 1))
    assert len(read_edition(source).areas) == 3
