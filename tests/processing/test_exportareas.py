"""``exportareas`` through the registry."""

from __future__ import annotations

import json
import zipfile

import pytest
from osgeo import ogr
from qgis.core import QgsProcessingException

from tests.exchange.test_municipality import give_measure
from utsatta_omraden_plugin.workspace import open_workspace

ogr.UseExceptions()

ENDINGS = {"SHP": "zip", "GEOJSON": "geojson", "GEOJSON_RFC7946": "geojson", "GPKG": "gpkg"}


@pytest.fixture
def area_count(run, sample_2025, tmp_path):
    return run("importedition", INPUT=sample_2025, WORKSPACE=tmp_path / "räkna.gpkg")["AREAS"]


@pytest.mark.parametrize("form", ENDINGS)
def test_every_format_gives_one_file_with_all_areas_and_what_tells_of_it(
    run, listener, target, area_count, tmp_path, form
):
    output = tmp_path / f"utgåva 2025.{ENDINGS[form]}"
    report = tmp_path / "rapport.json"
    results = run(
        "exportareas", WORKSPACE=target, EDITION=2025, PROFILE="published", FORMAT=form, OUTPUT=output, REPORT=report
    )
    assert results["FILES"] == [str(output), f"{output}.README.txt", f"{output}.sha256"]
    assert results["OUTPUT"] == str(output)
    opened = ogr.Open(f"/vsizip/{output}" if form == "SHP" else str(output))
    assert opened.GetLayer(0).GetFeatureCount() == area_count
    assert json.loads(report.read_text(encoding="utf-8"))
    assert any(str(output) in line for line in listener.said)


@pytest.mark.parametrize(("spoken", "says"), [("sv", "avrundas till 7 decimaler"), ("en", "rounded to 7 decimals")])
def test_the_report_tells_the_limits_of_a_format_in_the_language_asked_for(
    built_plugin, run, target, tmp_path, spoken, says
):
    report = tmp_path / "rapport.json"
    given = {"WORKSPACE": target, "FORMAT": "GEOJSON_RFC7946", "OUTPUT": tmp_path / "ut.geojson", "REPORT": report}
    run("exportareas", **given, LANGUAGE=spoken)
    assert any(says in limit for limit in json.loads(report.read_text(encoding="utf-8"))["limits"])


def test_the_shapefile_is_a_zip_of_the_five_parts(run, target, tmp_path):
    output = tmp_path / "uso.zip"
    run("exportareas", WORKSPACE=target, FORMAT="SHP", OUTPUT=output)
    endings = sorted(name.rsplit(".", 1)[1] for name in zipfile.ZipFile(output).namelist())
    assert endings == ["cpg", "dbf", "prj", "shp", "shx"]


@pytest.mark.parametrize("form", ENDINGS)
def test_a_municipality_gets_the_trend_beside_the_published_columns(run, target, area_count, tmp_path, form):
    output = tmp_path / f"kommun.{ENDINGS[form]}"
    run("exportareas", WORKSPACE=target, PROFILE="municipality", FORMAT=form, OUTPUT=output)
    layer = ogr.Open(f"/vsizip/{output}/kommun.shp" if form == "SHP" else str(output))
    assert layer.GetLayer(0).GetFeatureCount() == area_count
    assert layer.GetLayer(0).GetLayerDefn().GetFieldIndex("TREND") >= 0


@pytest.mark.parametrize(("spoken", "says"), [("sv", "Områdets namn"), ("en", "Name of the area")])
def test_the_guide_speaks_the_language_asked_for(built_plugin, run, target, tmp_path, spoken, says):
    output = tmp_path / "ut.geojson"
    run("exportareas", WORKSPACE=target, FORMAT="GEOJSON", OUTPUT=output, LANGUAGE=spoken)
    assert says in output.with_name("ut.geojson.README.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"PROFILE": "secret"}, "PROFILE.*secret.*published"),
        ({"FORMAT": "KML"}, "FORMAT.*KML.*GEOJSON"),
        ({"EDITION": 1999}, "2025"),
        ({"WORKSPACE": "/finns/inte.gpkg"}, r"inte\.gpkg"),
    ],
)
def test_what_cannot_be_exported_says_what_can(run, target, tmp_path, wrong, says):
    output = tmp_path / "ut.geojson"
    given = {"WORKSPACE": target, "EDITION": 2025, "PROFILE": "published", "FORMAT": "GEOJSON", "OUTPUT": output}
    with pytest.raises(QgsProcessingException, match=says):
        run("exportareas", **{**given, **wrong})
    assert not output.exists()


def test_a_folder_that_does_not_exist_is_named(run, target, tmp_path):
    with pytest.raises(QgsProcessingException, match="saknas"):
        run("exportareas", WORKSPACE=target, FORMAT="GEOJSON", OUTPUT=tmp_path / "saknas" / "ut.geojson")


def test_cancelling_leaves_the_old_file_whole(run, listener, target, tmp_path):
    output = tmp_path / "ut.geojson"
    output.write_text("det gamla")
    listener.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("exportareas", WORKSPACE=target, FORMAT="GEOJSON", OUTPUT=output)
    assert output.read_text() == "det gamla"
    assert {path.name for path in tmp_path.iterdir()} == {"ut.geojson", target.name}


def release_measure(target, description):
    """Release a measure of one area, as a later version of the program does; returns the name of the area."""
    workspace = open_workspace(str(target))
    area = workspace.areas(workspace.edition(2025).id)[0]
    workspace.close()
    give_measure(str(target), area.area_id, 1, "Öppen droghandel", True, description)
    return area.name


def test_what_may_point_out_a_person_is_warned_of_and_listed_in_the_report(run, listener, target, tmp_path):
    name = release_measure(target, "Ring 070-123 45 67")
    report = tmp_path / "rapport.json"
    given = {"WORKSPACE": target, "FORMAT": "GPKG", "PROFILE": "municipality", "REPORT": report, "LANGUAGE": "en"}
    run("exportareas", **given, OUTPUT=tmp_path / "ut.gpkg")
    (listed,) = json.loads(report.read_text(encoding="utf-8"))["privacy"]
    assert listed.startswith(f"{name}, ATGARD: What looks like a phone number (070-•••")
    assert listener.warned[-1] == listed


def test_an_identity_number_in_a_released_measure_stops_the_municipality_profile_alone(run, target, tmp_path):
    name = release_measure(target, "Vittnet 640823-3234")
    with pytest.raises(QgsProcessingException, match=rf"{name}, ATGARD: A personnummer \(64••••-••••\)"):
        run("exportareas", WORKSPACE=target, FORMAT="GPKG", PROFILE="municipality", OUTPUT=tmp_path / "ut.gpkg")
    assert not list(tmp_path.glob("ut*"))
    run("exportareas", WORKSPACE=target, FORMAT="GPKG", PROFILE="published", OUTPUT=tmp_path / "ut.gpkg")


def test_a_warning_is_accepted_with_a_reason_that_the_change_log_keeps(run, listener, target, tmp_path):
    name = release_measure(target, "Ring 070-123 45 67")
    report = tmp_path / "rapport.json"
    given = {"WORKSPACE": target, "FORMAT": "GPKG", "PROFILE": "municipality", "REPORT": report, "LANGUAGE": "en"}
    run("exportareas", **given, OUTPUT=tmp_path / "ut.gpkg", ACCEPT="Kommunens växel", BY="Noa")
    told = json.loads(report.read_text(encoding="utf-8"))
    assert (told["privacy"], len(told["accepted"])) == ([], 1)
    assert told["accepted"][0]["message"].startswith(f"{name}, ATGARD:")
    assert not any("phone" in said for said in listener.warned)
    workspace = open_workspace(str(target))
    last = workspace.changes()[-1]
    workspace.close()
    assert (last.what, last.reason, last.by) == ("accept_finding", "Kommunens växel", "Noa")
