"""What leaves the workspace is laid out as the police publish it, and put in place whole or not at all."""

from __future__ import annotations

import dataclasses
import json
import resource
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from osgeo import ogr

from tests.exchange.builders import area
from utsatta_omraden_plugin.domain.errors import Cancelled, TargetFileError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.exchange import published_boundaries, published_profile, write_verified
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, write_areas
from utsatta_omraden_plugin.exchange.read_edition import read_edition

FORMATS = list(ExportFormat)
FULL_ORDER = """
OBJECTID NAMN KATEGORI ORT LOKALPOLISOMRADE OMRADESKOD POLISOMRADE POLISOMRADESKOD REGION REGIONKOD
SPECIALOMRADES_ID AKTUALITET_START AKTUALITET_SLUT Shape_Length Shape_Area
"""
SHAPEFILE_ORDER = """
NAMN KATEGORI ORT LOKALPOLIS OMRADESKOD POLISOMRAD POLISOMR_1 REGION REGIONKOD SPECIALOMR AKTUALITET AKTUALIT_1
Shape_Leng Shape_Area
"""
TWO_PARTS = shapely.MultiPolygon(
    [shapely.box(5e5, 6.5e6, 5e5 + 10, 6.5e6 + 10), shapely.box(6e5, 6.5e6, 6e5 + 9, 6.5e6 + 9)]
)
CLOCKWISE_WITH_HOLE = shapely.MultiPolygon(
    [
        shapely.Polygon(
            [(5e5, 6.5e6), (5e5, 6.5e6 + 100), (5e5 + 100, 6.5e6 + 100), (5e5 + 100, 6.5e6)],
            [[(5e5 + 40, 6.5e6 + 40), (5e5 + 60, 6.5e6 + 40), (5e5 + 60, 6.5e6 + 60), (5e5 + 40, 6.5e6 + 60)]],
        )
    ]
)


def target_for(folder: Path, format_: ExportFormat, name: str = "uso_2025") -> Path:
    return folder / f"{name}{format_.endings[0]}"


def written_json(folder: Path, *areas: Any, format_: ExportFormat = ExportFormat.GEOJSON) -> Any:
    target = target_for(folder, format_)
    write_areas(areas, format_, target)
    return json.loads(target.read_text(encoding="utf-8"))


def test_the_geojson_has_the_published_members_in_the_published_order(tmp_path: Path):
    content = written_json(tmp_path, area(number=7))
    assert list(content) == ["type", "crs", "features"]
    assert content["crs"] == {"type": "name", "properties": {"name": "EPSG:3006"}}
    only = content["features"][0]
    assert list(only) == ["type", "id", "geometry", "properties"]
    assert list(only["properties"]) == FULL_ORDER.split()
    assert (only["id"], only["properties"]["OBJECTID"], only["properties"]["AKTUALITET_SLUT"]) == (7, 7, " ")
    assert (only["properties"]["Shape_Length"], only["properties"]["Shape_Area"]) == (400.0, 10000.0)


def test_the_geojson_has_one_feature_a_line_and_no_needless_zeros(tmp_path: Path):
    box = shapely.MultiPolygon([shapely.box(500_000, 6_500_000.5, 500_000.12346, 6_500_001)])
    written_json(tmp_path, area(number=1, boundary=box), area("Råslätt", 2))
    lines = (tmp_path / "uso_2025.geojson").read_text(encoding="utf-8").split("\n")
    assert len(lines) == 3
    assert "[500000.1235,6500000.5],[500000.1235,6500001],[500000,6500001]" in lines[0]
    assert lines[1].startswith('{"type":"Feature","id":2,')
    assert '"NAMN":"Råslätt"' in lines[1]
    assert lines[1].endswith("}}]}")
    assert lines[2] == ""


def test_one_part_is_a_polygon_and_more_are_a_multipolygon(tmp_path: Path):
    features = written_json(tmp_path, area(number=1), area(number=2, boundary=TWO_PARTS))["features"]
    assert [feature["geometry"]["type"] for feature in features] == ["Polygon", "MultiPolygon"]


@pytest.mark.parametrize("format_", [ExportFormat.GEOJSON, ExportFormat.GEOJSON_RFC7946])
def test_exterior_rings_run_counter_clockwise_and_holes_clockwise(tmp_path: Path, format_: ExportFormat):
    features = written_json(tmp_path, area(boundary=CLOCKWISE_WITH_HOLE), format_=format_)["features"]
    shell, hole = features[0]["geometry"]["coordinates"]
    assert shapely.LinearRing(shell).is_ccw
    assert not shapely.LinearRing(hole).is_ccw


def test_the_rfc7946_variant_is_in_degrees_with_seven_decimals_and_without_crs(tmp_path: Path):
    content = written_json(tmp_path, area(number=0), format_=ExportFormat.GEOJSON_RFC7946)
    assert list(content) == ["type", "features"]
    first = content["features"][0]["geometry"]["coordinates"][0][0]
    # EPSG:3006 (500100, 6500000) lies on the central meridian 15° E plus 100 m.
    assert first == pytest.approx([15.0017, 58.6402], abs=1e-3)
    text = (tmp_path / "uso_2025.geojson").read_text(encoding="utf-8")
    decimals = [
        len(number.partition(".")[2])
        for pair in content["features"]
        for number in map(str, pair["geometry"]["coordinates"][0][0])
    ]
    assert max(decimals) <= 7
    assert "crs" not in text


def test_areas_stand_in_the_order_of_their_object_id_and_those_without_come_last(tmp_path: Path):
    areas = [area("ny", None), area("fem", 5), area("två", 2), area("två igen", 2)]
    features = written_json(tmp_path, *areas)["features"]
    assert [(feature["id"], feature["properties"]["NAMN"]) for feature in features] == [
        (2, "två"),
        (5, "fem"),
        (6, "ny"),
        (7, "två igen"),
    ]


def test_the_shapefile_zip_holds_five_files_and_the_published_columns(tmp_path: Path):
    target = tmp_path / "uso_2025.zip"
    write_areas([area()], ExportFormat.SHP, target)
    with zipfile.ZipFile(target) as archive:
        assert [entry.filename for entry in archive.infolist()] == [
            f"uso_2025{ending}" for ending in (".shp", ".shx", ".dbf", ".prj", ".cpg")
        ]
        archive.extractall(tmp_path)
    dataset = ogr.Open(str(tmp_path / "uso_2025.shp"))
    definition = dataset.GetLayer().GetLayerDefn()
    fields = [definition.GetFieldDefn(index) for index in range(definition.GetFieldCount())]
    assert [field.GetName() for field in fields] == SHAPEFILE_ORDER.split()
    assert [field.GetWidth() for field in fields] == [200, *[50] * 8, 5, 30, 30, 19, 19]
    row = dataset.GetLayer().GetNextFeature()
    assert (row.GetField("POLISOMRAD"), row.GetField("POLISOMR_1")) == ("5614", "Älvsborg")
    assert definition.GetGeomType() == ogr.wkbPolygon
    assert (tmp_path / "uso_2025.cpg").read_text() == "UTF-8"


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_edition_gives_the_same_bytes(tmp_path: Path, format_: ExportFormat):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    contents = set()
    for folder in ("a", "b"):
        target = target_for(tmp_path / folder, format_)
        write_areas([area(), area("Öster", 2, TWO_PARTS)], format_, target)
        contents.add(target.read_bytes())
    assert len(contents) == 1


@pytest.mark.parametrize("format_", FORMATS)
def test_nothing_but_the_file_is_left_in_the_folder(tmp_path: Path, format_: ExportFormat):
    target = target_for(tmp_path, format_, "områden å ä ö")
    write_areas([area()], format_, target)
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("format_", FORMATS)
def test_a_full_disk_is_told_and_leaves_the_old_file_whole(
    tmp_path: Path, format_: ExportFormat, capfd: pytest.CaptureFixture[str]
):
    target = target_for(tmp_path, format_)
    target.write_bytes(b"the old file")
    areas = [area(f"Område {number}", number) for number in range(200)]
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, hard))  # no file may grow over this: as on a full disk
    try:
        with pytest.raises(
            TargetFileError, match=f"uso_2025{format_.endings[0]}: .* a file that stood there is untouched"
        ):
            write_areas(areas, format_, target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert target.read_bytes() == b"the old file"
    assert list(tmp_path.iterdir()) == [target]
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("after", [0, 1, 2])
def test_an_export_that_the_user_cancels_leaves_the_old_file_whole(
    tmp_path: Path, format_: ExportFormat, after: int, capfd: pytest.CaptureFixture[str]
):
    target = target_for(tmp_path, format_)
    target.write_bytes(b"the old file")
    areas = [area(f"Område {number}", number) for number in range(1100)]
    looks = iter(range(1000))
    with pytest.raises(Cancelled):
        write_areas(areas, format_, target, Progress(is_cancelled=lambda: next(looks) >= after))
    assert target.read_bytes() == b"the old file"
    assert list(tmp_path.iterdir()) == [target]
    assert capfd.readouterr() == ("", "")


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path):
    with pytest.raises(TargetFileError, match=r"the folder does not exist\. Choose another place"):
        write_areas([area()], ExportFormat.GEOJSON, tmp_path / "borta" / "uso.geojson")


def test_a_write_protected_folder_is_told():
    protected = Path("/sys/kernel")
    if not protected.is_dir():
        pytest.skip("no folder at hand that even an administrator cannot write to (/sys/kernel)")
    with pytest.raises(TargetFileError, match="write-protected or open in another program"):
        write_areas([area()], ExportFormat.GEOJSON, protected / "uso.geojson")


def test_a_geopackage_that_is_open_elsewhere_is_not_replaced(tmp_path: Path):
    (tmp_path / "uso.gpkg").write_bytes(b"the old file")
    (tmp_path / "uso.gpkg-wal").write_bytes(b"")
    with pytest.raises(TargetFileError, match="open in another program"):
        write_areas([area()], ExportFormat.GPKG, tmp_path / "uso.gpkg")
    assert (tmp_path / "uso.gpkg").read_bytes() == b"the old file"


@pytest.mark.parametrize("format_", FORMATS)
def test_a_name_with_the_wrong_ending_is_refused(tmp_path: Path, format_: ExportFormat):
    with pytest.raises(TargetFileError, match="the name must end in"):
        write_areas([area()], format_, tmp_path / "uso.txt")


def test_texts_too_long_for_a_shapefile_are_listed_and_nothing_is_written(tmp_path: Path):
    areas = [area("å" * 101, 1), area("Öster", 2, locality="ö" * 26), area("å" * 100, 3)]
    with pytest.raises(TargetFileError) as error:
        write_areas(areas, ExportFormat.SHP, tmp_path / "uso.zip")
    message = str(error.value)
    assert "SHP cannot hold 2 value(s)" in message
    assert "NAMN: the text takes 202 bytes, but the column holds 200" in message
    assert "Öster, ORT: the text takes 52 bytes, but the column holds 50" in message
    assert list(tmp_path.iterdir()) == []


def test_an_id_too_long_for_a_shapefile_is_listed(tmp_path: Path):
    with pytest.raises(TargetFileError, match="Norrby, SPECIALOMR: the number 123456 has more than 5 digits"):
        write_areas([area(special_area_id=123456)], ExportFormat.SHP, tmp_path / "uso.zip")


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("bad", ["a\0b", "a\ud800b"])
def test_characters_that_no_file_can_hold_are_refused(tmp_path: Path, format_: ExportFormat, bad: str):
    with pytest.raises(TargetFileError, match="a character cannot be encoded"):
        write_areas([area(bad)], format_, target_for(tmp_path, format_))


@pytest.mark.parametrize("boundary", [shapely.MultiPolygon(), shapely.MultiPolygon([shapely.Polygon()])])
def test_an_area_without_a_boundary_stops_the_export(tmp_path: Path, boundary: Any):
    with pytest.raises(TargetFileError, match=r"1 value\(s\): Norrby has no boundary"):
        write_areas([area(boundary=boundary)], ExportFormat.GEOJSON, tmp_path / "uso.geojson")


def test_an_edition_without_areas_is_not_exported(tmp_path: Path):
    with pytest.raises(TargetFileError, match="there are no areas to export"):
        write_areas([], ExportFormat.GEOJSON, tmp_path / "uso.geojson")


def test_a_file_that_reads_back_otherwise_never_takes_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    whole = write_verified.write_geojson

    def writes_something_else(edition: Any, path: Path, progress: Any) -> None:
        whole(edition, path, progress)
        path.write_text(path.read_text(encoding="utf-8").replace("Norrby", "Norby"), encoding="utf-8")

    monkeypatch.setattr(write_verified, "write_geojson", writes_something_else)
    with pytest.raises(TargetFileError, match="could not be written so that it reads back the same") as error:
        write_areas([area()], ExportFormat.GEOJSON, tmp_path / "uso.geojson")
    assert error.value.details == "row 1, NAMN: 'Norby' instead of 'Norrby'"
    assert list(tmp_path.iterdir()) == []


def test_a_vertex_that_moved_by_more_than_a_tenth_of_a_millimetre_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    whole = write_verified.write_geopackage

    def moves(edition: Any, path: Path, progress: Any) -> None:
        moved = dataclasses.replace(edition.rings, positions=edition.rings.positions + np.array([0.0002, 0]))
        whole(dataclasses.replace(edition, rings=moved), path, progress)

    monkeypatch.setattr(write_verified, "write_geopackage", moves)
    with pytest.raises(TargetFileError) as error:
        write_areas([area()], ExportFormat.GPKG, tmp_path / "uso.gpkg")
    assert error.value.details == "the boundary in row 1 differs"


def test_a_boundary_that_rounding_makes_cross_itself_is_told(tmp_path: Path):
    # A needle 0.04 mm wide: rounded to 0.1 mm its sides fall together.
    needle = shapely.Polygon(
        [
            (5e5, 6.5e6),
            (5e5 + 10, 6.5e6),
            (5e5 + 10, 6.5e6 + 10),
            (5e5 + 5, 6.5e6 + 10),
            (5e5 + 5.00002, 6.5e6 + 20),
            (5e5 + 4.99998, 6.5e6 + 10),
            (5e5, 6.5e6 + 10),
        ]
    )
    limits = write_areas(
        [area(boundary=shapely.MultiPolygon([needle]))], ExportFormat.GEOJSON, tmp_path / "uso.geojson"
    )
    assert [str(limit) for limit in limits] == [
        "Rounding the coordinates makes the boundaries of these areas cross themselves: Norrby."
    ]


def test_every_coordinate_is_rounded_and_the_workspace_keeps_its_own(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(published_boundaries, "_POSITIONS", 4)
    finer = shapely.MultiPolygon([shapely.box(5e5 + 0.00003, 6.5e6 + 0.12345678, 5e5 + 10, 6.5e6 + 10)])
    areas = [area("Norrby", 1), area("Öster", 2, finer), area("Väster", 3)]
    edition = published_profile.published_edition(areas)
    positions = shapely.get_coordinates(edition.boundaries)
    assert np.array_equal(positions, np.round(shapely.get_coordinates([one.boundary for one in areas]), 4))
    assert np.array_equal(positions, edition.rings.positions)
    assert areas[1].boundary.bounds == (5e5 + 0.00003, 6.5e6 + 0.12345678, 5e5 + 10, 6.5e6 + 10)


def test_lengths_and_areas_are_those_of_the_written_boundary(tmp_path: Path):
    box = shapely.MultiPolygon([shapely.box(500_000.00004, 6_500_000, 500_100.00004, 6_500_100)])
    write_areas([area(boundary=box, stated_area=1.0, stated_length=1.0)], ExportFormat.GPKG, tmp_path / "uso_2025.gpkg")
    read = read_edition(tmp_path / "uso_2025.gpkg").areas[0]
    assert np.allclose([read.stated_length, read.stated_area], [read.boundary.length, read.boundary.area], rtol=1e-14)
    assert read.stated_area == 10_000.0


def test_the_blank_for_an_open_end_is_written_and_therefore_not_said_to_be_left_out(tmp_path: Path):
    limits = write_areas([area(extra={"AKTUALITET_SLUT": " "})], ExportFormat.GEOJSON, tmp_path / "uso.geojson")
    assert limits == []
    ended = area(extra={"AKTUALITET_SLUT": "snart"})
    limits = write_areas([ended], ExportFormat.GEOJSON, tmp_path / "uso.geojson")
    assert str(limits[0]).endswith("extra attributes AKTUALITET_SLUT.")


def test_extra_attributes_that_are_left_out_are_named(tmp_path: Path):
    limits = write_areas([area(extra={"borttagen": 2021})], ExportFormat.GEOJSON, tmp_path / "uso.geojson")
    assert str(limits[0]) == "The published schema has no place for the extra attributes borttagen."
