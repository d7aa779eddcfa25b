"""The sample that the plugin carries is the one its script draws, and holds what its README promises."""

import json
import re
import struct
import subprocess
import sys
import zipfile
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
import shapely
from osgeo import ogr

REPOSITORY = Path(__file__).resolve().parents[2]
SAMPLE = REPOSITORY / "utsatta_omraden_plugin" / "assets" / "sample"
SHAPES, GEOJSON = SAMPLE / "exempel_2023_shp.zip", SAMPLE / "exempel_2025_geojson.zip"


def read_features(path):
    """Attributes and flat geometry of each feature, by the area's id."""
    source = ogr.Open(f"/vsizip/{path}")
    layer = source.GetLayer(0)
    areas = {}
    for feature in layer:
        attributes = feature.items()
        special_id = attributes.get("SPECIALOMR", attributes.get("SPECIALOMRADES_ID"))
        assert special_id not in areas
        areas[special_id] = attributes, shapely.force_2d(shapely.from_wkb(bytes(feature.geometry().ExportToWkb())))
    return areas


def fields_of(path):
    source = ogr.Open(f"/vsizip/{path}")
    return [
        (field.GetName(), field.GetTypeName(), field.GetWidth(), field.GetPrecision())
        for field in source.GetLayer(0).schema
    ]


def reference_system_of(path):
    source = ogr.Open(f"/vsizip/{path}")
    return source.GetLayer(0).GetSpatialRef().GetAuthorityCode(None)


@pytest.fixture(scope="module")
def areas_2023():
    return read_features(SHAPES)


@pytest.fixture(scope="module")
def areas_2025():
    return read_features(GEOJSON)


@pytest.fixture(scope="module")
def features_2025():
    with zipfile.ZipFile(GEOJSON) as archive:
        return json.loads(archive.read("exempel_2025.geojson"))


def shape(areas, special_id):
    return areas[special_id][1]


def attributes(areas, special_id):
    return areas[special_id][0]


def categories(areas):
    return Counter(attributes["KATEGORI"] for attributes, _ in areas.values())


def test_the_script_draws_the_sample_byte_for_byte(tmp_path):
    script = REPOSITORY / "scripts" / "make_sample.py"
    subprocess.run([sys.executable, str(script), "--output", str(tmp_path)], check=True, capture_output=True)
    for path in (SHAPES, GEOJSON):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), "run scripts/make_sample.py and keep its files"


def test_the_editions_have_the_promised_categories(areas_2023, areas_2025):
    assert categories(areas_2023) == {"Utsatt område": 28, "Riskområde": 15, "Särskilt utsatt område": 17}
    assert categories(areas_2025) == {"Utsatt område": 45, "Särskilt utsatt område": 19}


def test_the_shapefile_has_the_fields_of_the_published_one():
    assert fields_of(SHAPES) == [
        ("NAMN", "String", 200, 0),
        ("KATEGORI", "String", 50, 0),
        ("ORT", "String", 50, 0),
        ("LOKALPOLIS", "String", 50, 0),
        ("OMRADESKOD", "String", 50, 0),
        ("POLISOMRAD", "String", 50, 0),
        ("POLISOMR_1", "String", 50, 0),
        ("REGION", "String", 50, 0),
        ("REGIONKOD", "String", 50, 0),
        ("SPECIALOMR", "Integer", 5, 0),
        ("AKTUALITET", "String", 30, 0),
        ("Shape_Leng", "Real", 19, 11),
        ("Shape_Area", "Real", 19, 11),
    ]


def test_both_files_have_the_fields_and_reference_system_of_the_published_ones(published_2023, published_2025):
    assert fields_of(SHAPES) == fields_of(published_2023)
    assert fields_of(GEOJSON) == fields_of(published_2025)
    for ours, theirs in ((SHAPES, published_2023), (GEOJSON, published_2025)):
        assert reference_system_of(ours) == reference_system_of(theirs) == "3006"


def test_the_shapefile_holds_polygons_with_heights_of_zero_and_no_sidecar_that_tells_tales():
    with zipfile.ZipFile(SHAPES) as archive:
        assert [Path(name).suffix for name in archive.namelist()] == [".shp", ".shx", ".dbf", ".prj", ".cpg"]
        assert archive.read("exempel_2023.cpg") == b"UTF-8"
        assert archive.read("exempel_2023.prj").startswith(b'PROJCS["SWEREF99_TM",GEOGCS["GCS_SWEREF99"')
        main = archive.read("exempel_2023.shp")
    assert struct.unpack("<i", main[32:36])[0] == 15  # PolygonZ
    assert struct.unpack("<dd", main[68:84]) == (0.0, 0.0)


def test_the_geojson_keeps_the_order_of_the_published_members(features_2025):
    assert list(features_2025) == ["type", "crs", "features"]
    assert features_2025["crs"] == {"type": "name", "properties": {"name": "EPSG:3006"}}
    for feature in features_2025["features"]:
        assert list(feature) == ["type", "id", "geometry", "properties"]
        assert feature["id"] == feature["properties"]["OBJECTID"]
        assert list(feature["properties"]) == [
            "OBJECTID",
            "NAMN",
            "KATEGORI",
            "ORT",
            "LOKALPOLISOMRADE",
            "OMRADESKOD",
            "POLISOMRADE",
            "POLISOMRADESKOD",
            "REGION",
            "REGIONKOD",
            "SPECIALOMRADES_ID",
            "AKTUALITET_START",
            "AKTUALITET_SLUT",
            "Shape_Length",
            "Shape_Area",
        ]
        assert feature["properties"]["AKTUALITET_SLUT"] == " "
    numbers = [feature["id"] for feature in features_2025["features"]]
    assert set(range(1, 66)) - set(numbers) == {23}


@pytest.mark.parametrize("edition", ["areas_2023", "areas_2025"])
def test_every_boundary_is_plausible_and_measured_rightly(edition, request):
    for attributes, polygon in request.getfixturevalue(edition).values():
        name = attributes["NAMN"]
        assert polygon.is_valid, name
        assert 0.1e6 <= polygon.area <= 4e6, name
        assert 20 <= len(max(shapely.get_parts(polygon), key=shapely.area).exterior.coords) - 1 <= 80, name
        assert polygon.area == pytest.approx(attributes["Shape_Area"], abs=0.001), name
        length = attributes.get("Shape_Leng", attributes.get("Shape_Length"))
        assert polygon.length == pytest.approx(length, abs=0.001), name


def test_outer_rings_run_as_published(areas_2023, features_2025):
    for _, polygon in areas_2023.values():
        assert not any(part.exterior.is_ccw for part in shapely.get_parts(polygon))
    for feature in features_2025["features"]:
        for part in shapely.get_parts(shapely.geometry.shape(feature["geometry"])):
            assert part.exterior.is_ccw


def test_the_codes_nest_but_for_the_one_contradiction(areas_2023, areas_2025):
    for areas, code in ((areas_2023, "POLISOMRAD"), (areas_2025, "POLISOMRADESKOD")):
        wrong = {
            special_id
            for special_id, (attributes, _) in areas.items()
            if attributes["OMRADESKOD"][:4] != attributes[code]
            or attributes["REGIONKOD"] != attributes[code][:2] + "00"
            or not re.fullmatch(r"\d{6}", attributes["OMRADESKOD"])
        }
        assert wrong == {925}
    assert attributes(areas_2023, 925)["POLISOMRAD"] == attributes(areas_2025, 925)["POLISOMRADESKOD"] == "5313"
    assert attributes(areas_2023, 925)["POLISOMR_1"] == "Stockholm nord"
    assert attributes(areas_2025, 925)["POLISOMRADE"] == "Stockholm syd"


def test_names_have_swedish_letters_and_both_kinds_of_slashes(areas_2023):
    names = {attributes["NAMN"] for attributes, _ in areas_2023.values()}
    assert all(any(letter in name for name in names) for letter in "åäöÄÖ")
    assert [name for name in names if "  " in name] == ["Mallslätten/  Provhulta"]
    assert "Ekprovet/Björkprovet" in names
    assert "Exempelby / Provby / Mallby" in names


def test_two_areas_overlap_in_2023_and_neighbours_have_a_sliver_in_both(areas_2023, areas_2025):
    def overlaps(areas):
        shared = {
            pair: shape(areas, pair[0]).intersection(shape(areas, pair[1])).area
            for pair in combinations(sorted(areas), 2)
            if shape(areas, pair[0]).intersects(shape(areas, pair[1]))
        }
        return {pair: area for pair, area in shared.items() if area > 0.001}

    assert overlaps(areas_2023) == {(905, 906): pytest.approx(2700, abs=1), (920, 921): pytest.approx(0.3, abs=0.02)}
    assert overlaps(areas_2025) == {(920, 921): pytest.approx(0.3, abs=0.02)}


def test_one_area_has_a_forgotten_triangle(areas_2023, areas_2025):
    for areas in (areas_2023, areas_2025):
        several = {
            special_id: polygon for special_id, (_, polygon) in areas.items() if len(shapely.get_parts(polygon)) > 1
        }
        assert list(several) == [925]
        assert min(shapely.area(shapely.get_parts(several[925]))) == pytest.approx(2.1, abs=0.001)


def test_areas_are_new_removed_and_renumbered(areas_2023, areas_2025):
    assert areas_2023.keys() - areas_2025.keys() == {910, 915, 919, 941, 947}
    assert areas_2025.keys() - areas_2023.keys() == {961, 962, 963, 964, 965, 966, 967, 968, 969}
    assert shape(areas_2023, 947).equals(shape(areas_2025, 967))
    assert attributes(areas_2023, 947)["NAMN"] == attributes(areas_2025, 967)["NAMN"]


@pytest.mark.parametrize(("old", "new"), [(904, [904, 961, 962]), (918, [918, 963]), (930, [930, 964])])
def test_split_areas_fill_the_old_one_but_for_dropped_ground(areas_2023, areas_2025, old, new):
    parts = shapely.union_all([shape(areas_2025, special_id) for special_id in new])
    assert parts.difference(shape(areas_2023, old)).area < 1
    dropped = shape(areas_2023, old).difference(parts).area
    assert 0.05 < dropped / shape(areas_2023, old).area < 0.3


def test_merged_areas_cover_the_two_old_ones(areas_2023, areas_2025):
    both = shape(areas_2023, 914).union(shape(areas_2023, 915))
    assert both.symmetric_difference(shape(areas_2025, 914)).area < 1


@pytest.mark.parametrize("special_id", [934, 953])
def test_renamed_areas_keep_their_boundary_and_id(areas_2023, areas_2025, special_id):
    assert shape(areas_2023, special_id).equals(shape(areas_2025, special_id))
    assert attributes(areas_2023, special_id)["NAMN"] != attributes(areas_2025, special_id)["NAMN"]


def test_some_areas_are_recategorised_and_every_riskomrade_is_gone(areas_2023, areas_2025):
    both = areas_2023.keys() & areas_2025.keys()
    changes = Counter(
        (attributes(areas_2023, special_id)["KATEGORI"], attributes(areas_2025, special_id)["KATEGORI"])
        for special_id in both
    )
    assert changes["Utsatt område", "Särskilt utsatt område"] == 1
    assert changes["Särskilt utsatt område", "Utsatt område"] == 1
    assert changes["Riskområde", "Särskilt utsatt område"] == 1
    assert changes["Riskområde", "Utsatt område"] == 14


def test_most_areas_keep_id_name_and_boundary(areas_2023, areas_2025):
    same = [
        special_id
        for special_id in areas_2023.keys() & areas_2025.keys()
        if shape(areas_2023, special_id).equals(shape(areas_2025, special_id))
        and attributes(areas_2023, special_id)["NAMN"] == attributes(areas_2025, special_id)["NAMN"]
    ]
    assert len(same) > len(areas_2023) * 0.6


def test_no_area_lies_within_a_kilometre_of_a_published_one(areas_2023, areas_2025, published_2023, published_2025):
    real = [
        shapely.make_valid(polygon)
        for path in (published_2023, published_2025)
        for _, polygon in read_features(path).values()
    ]
    everywhere = shapely.union_all(real)
    for areas in (areas_2023, areas_2025):
        assert min(polygon.distance(everywhere) for _, polygon in areas.values()) >= 1000


def test_no_area_bears_a_published_id_name_or_local_police_area(areas_2023, areas_2025, published_2023, published_2025):
    for ours in (areas_2023, areas_2025):
        for path in (published_2023, published_2025):
            real = read_features(path)
            assert not ours.keys() & real.keys()
            assert not words_of(ours) & words_of(real)


def words_of(areas):
    """The parts of all names, the local police areas and their codes."""
    words = set()
    for attributes, _ in areas.values():
        words.update(word.strip() for word in attributes["NAMN"].split("/"))
        words.add(attributes.get("LOKALPOLIS", attributes.get("LOKALPOLISOMRADE")))
        words.add(attributes["OMRADESKOD"])
    return words
