"""The published files are the same bytes tomorrow and on another machine, and hold nothing but what is published."""

from __future__ import annotations

import struct
import zipfile
import zlib
from datetime import date
from pathlib import Path

import pytest
import shapely

from tests.exchange.builders import area
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, write_areas
from utsatta_omraden_plugin.exchange.read_edition import read_edition
from utsatta_omraden_plugin.exchange.write_shapefile import SWEREF99_TM_PRJ

WITH_HOLE = shapely.MultiPolygon(
    [
        shapely.box(5e5, 6.5e6, 5e5 + 100, 6.5e6 + 100).difference(
            shapely.box(5e5 + 20, 6.5e6 + 20, 5e5 + 30.25, 6.5e6 + 30.0001)
        ),
        shapely.box(6e5, 6.5e6, 6e5 + 9, 6.5e6 + 9),
    ]
)


def edition() -> list[AreaVersion]:
    """Every kind of value, with letters of more than one byte."""
    return [
        area("Råslätt", 1, valid_from=date(2025, 12, 1)),
        area("Öster", 2, WITH_HOLE, valid_from=date(2023, 12, 1), special_area_id=None),
    ]


def exported(folder: Path, format_: ExportFormat, areas: list[AreaVersion] | None = None) -> Path:
    target = folder / f"uso_2025{format_.endings[0]}"
    write_areas(areas or edition(), format_, target)
    return target


@pytest.mark.parametrize(
    ("format_", "bytes_", "check_sum"),
    [
        (ExportFormat.SHP, 3464, 1958515541),
        (ExportFormat.GEOJSON, 1334, 650924531),
    ],
)
def test_the_bytes_are_those_of_every_other_day_and_machine(
    tmp_path: Path, format_: ExportFormat, bytes_: int, check_sum: int
):
    content = exported(tmp_path, format_).read_bytes()
    assert (len(content), zlib.crc32(content)) == (bytes_, check_sum)


def test_everything_in_the_zip_bears_the_date_of_the_edition_and_is_stored(tmp_path: Path):
    with zipfile.ZipFile(exported(tmp_path, ExportFormat.SHP)) as archive:
        entries = archive.infolist()
        table = archive.read("uso_2025.dbf")
    assert {entry.date_time for entry in entries} == {(2025, 12, 1, 0, 0, 0)}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}
    assert (1900 + table[1], table[2], table[3]) == (2025, 12, 1)


def test_an_edition_without_a_date_bears_the_first_that_a_zip_can(tmp_path: Path):
    with zipfile.ZipFile(exported(tmp_path, ExportFormat.SHP, [area()])) as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(1980, 1, 1)}


@pytest.mark.parametrize(
    ("since", "borne"),
    [("1890-01-01", (1980, 1, 1)), ("2110-01-01", (2107, 12, 31)), ("9999-12-31", (2107, 12, 31))],
)
@pytest.mark.parametrize("format_", list(ExportFormat))
def test_a_date_that_no_file_can_bear_goes_out_all_the_same(
    tmp_path: Path, format_: ExportFormat, since: str, borne: tuple[int, int, int]
):
    since_then = area(valid_from=date.fromisoformat(since))
    target = exported(tmp_path, format_, [since_then])
    assert [one.valid_from for one in read_edition(target).areas] == [since_then.valid_from]
    if format_ is ExportFormat.SHP:
        with zipfile.ZipFile(target) as archive:
            table = archive.read("uso_2025.dbf")
            assert {entry.date_time[:3] for entry in archive.infolist()} == {borne}
        assert (1900 + table[1], table[2], table[3]) == borne


def test_measures_are_of_kind_f_with_an_exponent_and_what_is_empty_is_blank(tmp_path: Path):
    with zipfile.ZipFile(exported(tmp_path, ExportFormat.SHP)) as archive:
        table = archive.read("uso_2025.dbf")
    rows, header, size = struct.unpack("<IHH", table[4:12])
    columns = [table[at : at + 32] for at in range(32, header - 1, 32)]
    assert [chr(column[11]) for column in columns] == [*"CCCCCCCCC", "N", "C", "C", "F", "F"]
    row = table[header : header + size].decode()
    assert row.endswith("  4.00000000000e+02  1.00000000000e+04")
    before_id = 1 + 200 + 8 * 50
    ids = [table[header + number * size + before_id :][:5] for number in range(rows)]
    assert ids == [b"    1", b" " * 5]


@pytest.mark.published
def test_header_columns_and_projection_are_those_of_the_police(published_2023: Path, tmp_path: Path):
    target = tmp_path / "uso_2023.zip"
    write_areas(read_edition(published_2023).areas, ExportFormat.SHP, target)
    with zipfile.ZipFile(published_2023) as theirs, zipfile.ZipFile(target) as ours:
        name = next(name for name in theirs.namelist() if name.endswith(".dbf"))
        their_table, our_table = theirs.read(name), ours.read("uso_2023.dbf")
        assert (
            theirs.read(name.replace(".dbf", ".prj")).decode() == SWEREF99_TM_PRJ == ours.read("uso_2023.prj").decode()
        )
        assert theirs.read(name.replace(".dbf", ".cpg")) == ours.read("uso_2023.cpg")

    def described(table: bytes) -> list[tuple[bytes, int, int, int]]:
        ends = struct.unpack("<H", table[8:10])[0] - 1
        return [
            (table[at : at + 11].rstrip(b"\0"), table[at + 11], table[at + 16], table[at + 17])
            for at in range(32, ends, 32)
        ]

    ours_without_end = [column for column in described(our_table) if column[0] != b"AKTUALIT_1"]
    assert ours_without_end == described(their_table)


@pytest.mark.parametrize("format_", [ExportFormat.SHP, ExportFormat.GEOJSON])
def test_nothing_tells_of_the_writers_machine(tmp_path: Path, format_: ExportFormat):
    content = exported(tmp_path, format_).read_bytes()
    for trace in (str(tmp_path).encode(), b"GDAL", b"QGIS", b"ESRI", Path.home().name.encode() + b"/"):
        assert trace not in content


def test_coordinates_have_four_decimals_without_noise(tmp_path: Path):
    noisy = shapely.MultiPolygon([shapely.box(500_000.1 + 0.2, 6_500_000, 500_100.30000000004, 6_500_100)])
    text = exported(tmp_path, ExportFormat.GEOJSON, [area(boundary=noisy)]).read_text(encoding="utf-8")
    assert '"coordinates":[[[500100.3,6500000],[500100.3,6500100],[500000.3,6500100],[500000.3,6500000],' in text
