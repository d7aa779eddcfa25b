"""``importorganisation`` through the registry."""

from __future__ import annotations

import json
from datetime import date

import pytest
from qgis.core import QgsProcessingException
from shapely import box
from shapely.geometry import mapping

from utsatta_omraden_plugin.workspace import create_workspace, open_workspace


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "arbetsyta.gpkg"
    create_workspace(str(path)).close()
    return path


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "lpo.geojson"
    ground = mapping(box(376_000, 6_164_000, 380_000, 6_168_000))
    row = {"kod": "561540", "namn": "Rosengård", "ort": "Malmö", "kallas": "Gården"}
    features = [{"type": "Feature", "properties": row, "geometry": ground}]
    crs = {"type": "name", "properties": {"name": "EPSG:3006"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), encoding="utf-8")
    return path


def stored(path):
    workspace = open_workspace(str(path))
    try:
        return workspace.org_units(), workspace.changes()
    finally:
        workspace.close()


def test_units_are_stored_with_their_day_and_who_brought_them(run, listener, target, file, tmp_path):
    report = tmp_path / "rapport.json"
    results = run("importorganisation", INPUT=file, WORKSPACE=target, DATE="2026-01-01", BY="Noa", REPORT=report)
    [unit], changes = stored(target)
    assert (results["UNITS"], results["WARNINGS"]) == (1, 0)
    assert (unit.code, unit.name, unit.locality, unit.valid_from) == (
        "561540", "Rosengård", "Malmö", date(2026, 1, 1),
    )  # fmt: skip
    assert (changes[-1].what, changes[-1].by) == ("import_organisation", "Noa")
    assert json.loads(report.read_text(encoding="utf-8"))["units"] == {"lpo": 1}
    assert any("lpo.geojson" in line for line in listener.said)


def test_the_column_of_the_names_can_be_said(run, target, file):
    run("importorganisation", INPUT=file, WORKSPACE=target, NAME_FIELD="kallas")
    assert [unit.name for unit in stored(target)[0]] == ["Gården"]


def test_a_column_that_is_not_there_is_refused_with_those_that_are(run, target, file):
    with pytest.raises(QgsProcessingException, match=r"it has no column lpo.*kod, namn, ort, kallas"):
        run("importorganisation", INPUT=file, WORKSPACE=target, CODE_FIELD="lpo")
    assert stored(target)[0] == []
