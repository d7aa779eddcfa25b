"""Files that are whole but odd: an edition or one clear refusal, never a crash, never half an import."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import ogr

from tests.exchange.builders import area, feature, geojson, shapefile, square, zipped
from utsatta_omraden_plugin.domain.errors import RuleError, SourceFileError
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, write_areas
from utsatta_omraden_plugin.exchange.import_edition import ImportReport, import_edition
from utsatta_omraden_plugin.workspace import create_workspace

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
coordinate = st.sampled_from([0, 1, 500_000, 500_100, 6_500_000, 6_500_100, 15.2, 59.3, 1_500_000, 150_000, -1, 1e308])
position = st.lists(coordinate, min_size=1, max_size=4)
ring = st.lists(position, max_size=7).map(lambda positions: positions + positions[:1])
rings = st.lists(ring, max_size=3)
polygons = st.fixed_dictionaries({"type": st.just("Polygon"), "coordinates": rings})
multipolygons = st.fixed_dictionaries({"type": st.just("MultiPolygon"), "coordinates": st.lists(rings, max_size=3)})
lines = st.fixed_dictionaries({"type": st.just("LineString"), "coordinates": ring})
plain = st.just({"type": "Polygon", "coordinates": square()})
simple = plain | polygons | multipolygons | lines | anything
geometries = simple | st.fixed_dictionaries(
    {"type": st.just("GeometryCollection"), "geometries": st.lists(simple, max_size=3)}
)
columns = st.sampled_from(
    [*feature()["properties"], "namn", "lpo", "PO", "borttagen", "typ", "", "id", "å ä ö", "UTGAVA"]
)
properties = st.dictionaries(
    columns, scalars | st.sampled_from(["riskomr", "2021-02-31", "561540", " ", "Ã¥"]), max_size=9
)


def outcome_of(path: Path, folder: Path) -> ImportReport | SourceFileError:
    """Import a file into a workspace that is empty before, and see that it holds all of it or nothing."""
    workspace = create_workspace(str(folder / "arbetsyta.gpkg"), overwrite=True)
    outcome: ImportReport | SourceFileError
    try:
        outcome = import_edition(path, 2025, workspace, "GIS-specialist")
    except SourceFileError as refusal:
        outcome = refusal
    stored = [each for edition in workspace.editions() for each in workspace.areas(edition.id)]
    workspace.close()
    if isinstance(outcome, SourceFileError):
        assert stored == []
        assert str(outcome.message).startswith(f"{path.name}: ")
        assert str(outcome.remedy)
    else:
        assert len(stored) == outcome.areas > 0
        assert all(each.boundary.is_valid and each.boundary.area > 0 for each in stored)
        json.dumps(outcome.as_json())
    return outcome


@settings(max_examples=100)
@given(
    content=st.lists(st.tuples(geometries, properties, st.booleans()), min_size=1, max_size=3), crs=st.none() | anything
)
def test_geojson_of_any_content(content: list[tuple[Any, dict[str, Any], bool]], crs: Any):
    features = []
    for row, (geometry, odd, is_whole) in enumerate(content, 1):
        made = feature(row, geometry)
        made["properties"] = made["properties"] | odd if is_whole else odd
        features.append(made)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "odd.geojson"
        text = json.dumps({"type": "FeatureCollection", "crs": crs, "features": features})
        path.write_text(text, encoding="utf-8")
        outcome_of(path, Path(folder))


@settings(max_examples=40)
@given(content=anything)
def test_json_of_any_kind(content: Any):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "odd.geojson"
        path.write_text(json.dumps(content), encoding="utf-8")
        assert isinstance(outcome_of(path, Path(folder)), SourceFileError)


_STATEMENTS = (
    "DELETE FROM gpkg_contents",
    "DELETE FROM gpkg_geometry_columns",
    "DELETE FROM gpkg_spatial_ref_sys",
    "DROP TABLE gpkg_contents",
    "DROP TABLE gpkg_geometry_columns",
    "UPDATE gpkg_geometry_columns SET geometry_type_name = 'POINT'",
    "UPDATE gpkg_geometry_columns SET srs_id = 4711",
    "UPDATE gpkg_contents SET table_name = 'borta'",
    "UPDATE odd SET geom = NULL WHERE OBJECTID = 1",
    "UPDATE odd SET geom = x'00' WHERE OBJECTID = 1",
    "UPDATE odd SET geom = x'4750000100000000' WHERE OBJECTID = 1",
    "UPDATE odd SET geom = 'text' WHERE OBJECTID = 1",
    "UPDATE odd SET NAMN = x'ff00ff'",
    "UPDATE odd SET NAMN = 7.5, KATEGORI = NULL",
    "UPDATE odd SET SPECIALOMRADES_ID = 'sju'",
    "UPDATE odd SET Shape_Area = 1e999",
    "ALTER TABLE odd RENAME COLUMN NAMN TO x",
    "DELETE FROM odd",
)


@settings(max_examples=40)
@given(statements=st.lists(st.sampled_from(_STATEMENTS), min_size=1, max_size=3, unique=True))
def test_a_geopackage_that_someone_has_worked_on(statements: list[str]):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "odd.gpkg"
        write_areas([area(), area("Öster", 2)], ExportFormat.GPKG, path)
        database = sqlite3.connect(path)
        for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f'DROP TRIGGER "{trigger}"')
        for statement in statements:
            try:
                database.execute(statement)
            except sqlite3.Error:
                continue  # a statement before it took the table away
        database.commit()
        database.close()
        outcome_of(path, Path(folder))


@settings(max_examples=40)
@given(
    texts=st.dictionaries(
        st.sampled_from(["NAMN", "KATEGORI", "ORT", "POLISOMRAD", "AKTUALITET"]),
        st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30),
        max_size=4,
    ),
    wkt=st.sampled_from(
        [
            "",
            "POLYGON EMPTY",
            "POLYGON((0 0,1 1,1 0,0 1,0 0))",
            "POLYGON((15 59,16 59,16 60,15 59))",
            "MULTIPOLYGON(((500000 6500000,500100 6500000,500100 6500100,500000 6500000)),((0 0,1 0,1 1,0 0)))",
            "POLYGON((500000 6500000,500100 6500000,500000 6500000,500000 6500000))",
        ]
    ),
    kind=st.sampled_from([ogr.wkbPolygon, ogr.wkbPolygon25D]),
    encoding=st.sampled_from(["UTF-8", "ISO-8859-1", "CP850"]),
    cpg=st.sampled_from([None, "", "UTF-8", "1252", "nonsens"]),
    prj=st.sampled_from([None, "", "nonsens", 'LOCAL_CS["x"]', 'GEOGCS["WGS 84"]']),
    is_zipped=st.booleans(),
)
def test_a_shapefile_with_odd_parts(
    texts: dict[str, str], wkt: str, kind: int, encoding: str, cpg: str | None, prj: str | None, is_zipped: bool
):
    with tempfile.TemporaryDirectory() as folder:
        shp = shapefile(Path(folder) / "files", "odd", encoding=encoding, kind=kind, wkt=wkt, **texts)
        for ending, content in ((".cpg", cpg), (".prj", prj)):
            if content is not None:
                shp.with_suffix(ending).write_text(content)
        parts = [path for path in shp.parent.iterdir() if path.stem == "odd"]
        outcome_of(zipped(Path(folder) / "odd.zip", *parts) if is_zipped else shp, Path(folder))


@pytest.mark.parametrize("ending", [".shp", ".geojson", ".gpkg", ".zip", ".json", ".kml", ""])
@settings(max_examples=15)
@given(content=st.binary(max_size=300))
def test_bytes_that_are_no_file_of_the_kind(ending: str, content: bytes):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"odd{ending}"
        path.write_bytes(content)
        assert isinstance(outcome_of(path, Path(folder)), SourceFileError)


def test_an_import_into_a_year_that_is_there_leaves_it_as_it_was(tmp_path: Path):
    workspace = create_workspace(str(tmp_path / "arbetsyta.gpkg"))
    import_edition(geojson(tmp_path / "uso_2025.geojson", feature(1)), 0, workspace, "GIS-specialist")
    with pytest.raises(RuleError):
        import_edition(geojson(tmp_path / "ny_2025.geojson", feature(2), feature(3)), 0, workspace, "GIS-specialist")
    assert len(workspace.areas(workspace.edition(2025).id)) == 1
    workspace.close()
