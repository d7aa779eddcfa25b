"""A workspace of schema version 4 learns of the ground of its organisation and keeps what it holds."""

from __future__ import annotations

import contextlib
import sqlite3
import zipfile
from pathlib import Path

import pytest
from osgeo import ogr

from utsatta_omraden_plugin.workspace import create_workspace, open_workspace

OLD = Path(__file__).parent / "assets" / "version_4.zip"
ROW = "INSERT INTO org_unit (id, code, name, level) VALUES ('a', '561540', 'Rosengård', 'lpo')"


@pytest.fixture
def old_place(place: Path) -> Path:
    with zipfile.ZipFile(OLD) as packed:
        place.write_bytes(packed.read("version_4.gpkg"))
    with contextlib.closing(sqlite3.connect(place, isolation_level=None)) as file:
        file.execute(ROW)
    return place


def test_units_known_without_ground_stay(old_place: Path):
    open_workspace(str(old_place)).close()
    with contextlib.closing(sqlite3.connect(old_place)) as file:
        found = file.execute("SELECT code, name, level, locality, geom FROM org_unit").fetchall()
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert found == [("561540", "Rosengård", "lpo", "", None)]


def test_other_programs_find_the_units_as_a_layer_in_sweref_99_tm(old_place: Path):
    open_workspace(str(old_place)).close()
    new_place = old_place.with_name("ny.gpkg")
    create_workspace(str(new_place)).close()
    for path in (old_place, new_place):
        source = ogr.Open(str(path))
        layer = source.GetLayerByName("org_unit")
        assert layer.GetGeomType() == ogr.wkbMultiPolygon, path.name
        assert layer.GetSpatialRef().GetAuthorityCode(None) == "3006"
        del layer, source
