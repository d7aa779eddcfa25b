"""GeoJSON that cannot be used is refused; data errors that a person must mend are imported and told."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely

from tests.exchange.builders import BLANK_END, feature, geojson
from utsatta_omraden_plugin.domain.errors import SourceFileError
from utsatta_omraden_plugin.exchange.read_edition import read_edition


def codes(source: Path) -> list[tuple[str, str]]:
    return [(warning.code, warning.area) for warning in read_edition(source).warnings]


def test_broken_json_is_refused(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    source = geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2))
    source.write_text(source.read_text()[:-200])
    with pytest.raises(SourceFileError, match=r"uso_2025\.geojson: the GeoJSON ends too early: it was cut .*\. Fetch"):
        read_edition(source)
    assert capfd.readouterr() == ("", "")


def test_a_number_of_thousands_of_digits_is_refused(tmp_path: Path):
    source = geojson(tmp_path / "uso_2025.geojson", feature(1))
    digits = '"OBJECTID": ' + "9" * 5000
    source.write_text(source.read_text(encoding="utf-8").replace('"OBJECTID": 1', digits), encoding="utf-8")
    with pytest.raises(SourceFileError, match="the GeoJSON is broken and cannot be read whole"):
        read_edition(source)


def test_json_that_breaks_on_the_way_says_where(tmp_path: Path):
    source = geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2))
    source.write_text(source.read_text(encoding="utf-8").replace('"OBJECTID": 2', '\n"OBJECTID" 2'), encoding="utf-8")
    with pytest.raises(SourceFileError, match=r"the GeoJSON is broken at line 2, column 12\. Fetch"):
        read_edition(source)


def test_json_of_something_else_is_called_that(tmp_path: Path):
    source = tmp_path / "uso_2025.geojson"
    source.write_text('{"editions": []}')
    with pytest.raises(SourceFileError, match=r"it is JSON, but no GeoJSON .*Give the GeoJSON file of the edition"):
        read_edition(source)


def test_a_file_of_another_kind_under_the_name_of_a_geojson_is_refused(tmp_path: Path):
    source = tmp_path / "uso_2025.geojson"
    source.write_text("<html>Sidan finns inte</html>")
    with pytest.raises(SourceFileError, match="it is a web page or XML, no GeoJSON"):
        read_edition(source)
    source.write_text("Hej")
    with pytest.raises(SourceFileError, match="it is no GeoJSON at all"):
        read_edition(source)


def test_an_empty_file_is_refused(tmp_path: Path):
    source = tmp_path / "uso_2025.geojson"
    source.write_bytes(b"")
    with pytest.raises(SourceFileError, match="the file is empty"):
        read_edition(source)


def test_a_collection_without_features_is_refused(tmp_path: Path):
    with pytest.raises(SourceFileError, match=r"the file holds no areas\. Check that it is the right file"):
        read_edition(geojson(tmp_path / "uso_2025.geojson"))


def test_text_that_is_not_utf8_is_refused_with_the_place(tmp_path: Path):
    source = geojson(tmp_path / "uso_2025.geojson", feature())
    source.write_bytes(source.read_text(encoding="utf-8").encode("latin-1"))
    with pytest.raises(SourceFileError, match=r"the text is not UTF-8 \(near byte \d+\), so å, ä and ö are lost"):
        read_edition(source)


def test_text_that_was_encoded_twice_is_refused_with_an_example(tmp_path: Path):
    source = geojson(tmp_path / "uso_2025.geojson", feature(NAMN="SÃ¶dra Sofielund"))
    with pytest.raises(SourceFileError, match="NAMN holds “SÃ¶dra Sofielund”"):
        read_edition(source)


def test_points_are_refused(tmp_path: Path):
    point = {"type": "Point", "coordinates": [500_000, 6_500_000]}
    with pytest.raises(SourceFileError, match=r"the file holds points or lines \(Point\), but an area is a polygon"):
        read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2, point)))


def test_an_area_without_a_boundary_is_named(tmp_path: Path):
    with pytest.raises(
        SourceFileError, match=r"1 area\(s\) have no boundary or one without surface: Område 2. Draw or"
    ):
        read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2, None)))


def test_a_boundary_without_surface_is_named(tmp_path: Path):
    flat = {"type": "Polygon", "coordinates": [[[5e5, 6.5e6], [5e5 + 10, 6.5e6], [5e5, 6.5e6], [5e5, 6.5e6]]]}
    with pytest.raises(SourceFileError, match="no boundary or one without surface: Område 1"):
        read_edition(geojson(tmp_path / "uso_2025.geojson", feature(1, flat)))


def test_a_boundary_that_crosses_itself_is_repaired_and_the_change_told(tmp_path: Path):
    bow_tie = [[5e5, 6.5e6], [5e5 + 100, 6.5e6 + 100], [5e5 + 100, 6.5e6], [5e5, 6.5e6 + 100], [5e5, 6.5e6]]
    source = geojson(tmp_path / "uso_2025.geojson", feature(1, {"type": "Polygon", "coordinates": [bow_tie]}))
    read = read_edition(source)
    assert read.areas[0].boundary.is_valid
    assert read.areas[0].boundary.area == pytest.approx(5000)
    assert codes(source) == [("invalid_geometry", "Område 1")]
    assert "its area changed by +5000.0 m²" in str(read.warnings[0].message)


def test_a_boundary_that_is_not_closed_is_closed_and_that_is_told(tmp_path: Path):
    open_ring = [[5e5, 6.5e6], [5e5 + 100, 6.5e6], [5e5 + 100, 6.5e6 + 100], [5e5, 6.5e6 + 100]]
    source = geojson(tmp_path / "uso_2025.geojson", feature(1, {"type": "Polygon", "coordinates": [open_ring]}))
    read = read_edition(source)
    assert read.areas[0].boundary.area == pytest.approx(10_000)
    assert codes(source) == [("invalid_geometry", "Område 1")]
    assert "was not closed; it was closed with a straight line" in str(read.warnings[0].message)


def test_heights_go_and_rings_are_wound_as_published(tmp_path: Path):
    clockwise = [[5e5, 6.5e6, 7], [5e5, 6.5e6 + 100, 7], [5e5 + 100, 6.5e6, 7], [5e5, 6.5e6, 7]]
    source = geojson(tmp_path / "uso_2025.geojson", feature(1, {"type": "Polygon", "coordinates": [clockwise]}))
    boundary = read_edition(source).areas[0].boundary
    assert not boundary.has_z
    assert boundary.geoms[0].exterior.is_ccw
    assert codes(source) == []


def test_repeated_vertices_go_and_their_number_is_told(tmp_path: Path):
    ring = [[5e5, 6.5e6], [5e5 + 100, 6.5e6], [5e5 + 100, 6.5e6], [5e5 + 100, 6.5e6], [5e5, 6.5e6 + 100], [5e5, 6.5e6]]
    source = geojson(tmp_path / "uso_2025.geojson", feature(1, {"type": "Polygon", "coordinates": [ring]}))
    read = read_edition(source)
    assert shapely.get_num_coordinates(read.areas[0].boundary) == 4
    assert codes(source) == [("repeated_vertex", "Område 1")]
    assert str(read.warnings[0].message) == "Område 1: repeated vertices were removed from the boundary (2)."


def test_a_part_of_less_than_ten_square_metres_is_told_and_kept(tmp_path: Path):
    parts = [shapely.box(5e5, 6.5e6, 5e5 + 100, 6.5e6 + 100), shapely.box(6e5, 6.5e6, 6e5 + 1, 6.5e6 + 2.1)]
    source = geojson(tmp_path / "uso_2025.geojson", feature(1, shapely.geometry.mapping(shapely.MultiPolygon(parts))))
    read = read_edition(source)
    assert len(read.areas[0].boundary.geoms) == 2
    assert codes(source) == [("sliver_part", "Område 1")]
    assert str(read.warnings[0].message) == "Område 1 has a part of only 2.1 m²."


def test_an_unknown_category_is_kept_as_it_came_and_told(tmp_path: Path):
    source = geojson(tmp_path / "uso_2025.geojson", feature(KATEGORI="Bekymrat område"))
    assert read_edition(source).areas[0].category == "Bekymrat område"
    assert codes(source) == [("unknown_category", "Område 1")]


def test_a_category_that_the_edition_does_not_have_is_told(tmp_path: Path):
    source = geojson(tmp_path / "u.geojson", feature(KATEGORI="Riskområde"))
    assert [warning.code for warning in read_edition(source, 2025).warnings] == ["category_not_in_scheme"]
    assert read_edition(source, 2023).warnings == []


@pytest.mark.parametrize("name", [None, "", "  "])
def test_a_missing_name_is_told_by_row_and_id(tmp_path: Path, name: str | None):
    source = geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2, NAMN=name))
    read = read_edition(source)
    assert read.areas[1].name == ""
    assert codes(source) == [("missing_name", "#2")]
    assert str(read.warnings[0].message) == "The area in row 2 (special area id 102) has no name."


def test_an_id_that_two_areas_share_is_told_with_their_names(tmp_path: Path):
    source = geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2, SPECIALOMRADES_ID=101), feature(3))
    read = read_edition(source)
    assert len(read.areas) == 3
    assert [str(warning.message) for warning in read.warnings] == [
        "The special area id 101 is used by several areas: Område 1, Område 2."
    ]


def test_an_id_that_is_no_number_is_kept_aside_and_told(tmp_path: Path):
    source = geojson(tmp_path / "uso_2025.geojson", feature(1, SPECIALOMRADES_ID="A7"))
    read = read_edition(source)
    assert read.areas[0].special_area_id is None
    assert read.areas[0].extra == {"SPECIALOMRADES_ID": "A7", **BLANK_END}
    assert codes(source) == [("id_not_a_number", "Område 1")]


def test_a_collection_of_polygons_becomes_one_boundary(tmp_path: Path):
    parts = [shapely.box(5e5, 6.5e6, 5e5 + 10, 6.5e6 + 10), shapely.box(5e5 + 50, 6.5e6, 5e5 + 60, 6.5e6 + 10)]
    collection = shapely.geometry.mapping(shapely.GeometryCollection(parts))
    source = geojson(tmp_path / "uso_2025.geojson", feature(1, collection))
    assert len(read_edition(source).areas[0].boundary.geoms) == 2
