"""``checkareas`` through the registry and through ``qgis_process``."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import shapely
from qgis.core import QgsProcessingException, QgsVectorLayer

from tests.gui.edition_samples import areas_of_2023, areas_of_2025, new_edition
from utsatta_omraden_plugin.processing.checkareas import FINDINGS_STYLE, legend
from utsatta_omraden_plugin.processing.layer_style import style
from utsatta_omraden_plugin.workspace import create_workspace, open_workspace

LIMITS = ["NEAR_GAP", "NEAR_LENGTH", "SLIVER_PART", "NEAR_SARSKILT"]
PARAMETERS = ["WORKSPACE", "EDITION", "FIX", "OUTPUT", *LIMITS, "REPORT", "LANGUAGE"]


@pytest.fixture
def faulty(tmp_path):
    """A workspace whose edition 2025 has a doubled blank and an area that lies upon another."""
    path = tmp_path / "Årets arbetsyta.gpkg"
    workspace = create_workspace(str(path))
    first, second, *rest = areas_of_2025()
    areas = [replace(first, name="Exempel  gården"), replace(second, boundary=first.boundary), *rest]
    workspace.add_edition(new_edition(2025), areas, "test")
    workspace.close()
    return path


def test_it_takes_the_parameters_and_gives_the_results_that_scripts_rely_on(algorithm):
    made = algorithm("checkareas")
    assert [parameter.name() for parameter in made.parameterDefinitions()] == PARAMETERS
    assert {output.name() for output in made.outputDefinitions()} >= {"ERRORS", "WARNINGS", "FIXED"}
    assert all(parameter.description() and parameter.help() for parameter in made.parameterDefinitions())


def test_it_counts_what_it_finds_and_changes_nothing_unasked(run, faulty, listener, tmp_path):
    results = run("checkareas", WORKSPACE=faulty, EDITION=2025, REPORT=tmp_path / "fynd.json")
    report = json.loads((tmp_path / "fynd.json").read_text(encoding="utf-8"))
    codes = [finding["code"] for finding in report["findings"] if finding["severity"] != "info"]
    assert codes == ["overlap", "blank"]
    assert results == {"ERRORS": 1, "WARNINGS": 1, "FIXED": 0}
    assert any("overlap" in warning for warning in listener.warned)
    assert listener.said[-1].startswith("Edition 2025, 5 areas: errors 1, warnings 1,")
    assert listener.shares[-1] == pytest.approx(100)


@pytest.mark.parametrize(("spoken", "says"), [("sv", "överlappar"), ("en", "overlap")])
def test_report_and_layer_speak_the_language_asked_for(built_plugin, run, faulty, tmp_path, spoken, says):
    report, layer = tmp_path / "fynd.json", tmp_path / "fynd.geojson"
    run("checkareas", WORKSPACE=faulty, EDITION=2025, REPORT=report, OUTPUT=layer, LANGUAGE=spoken)
    found = json.loads(report.read_text(encoding="utf-8"))["findings"]
    drawn = [feature["properties"] for feature in json.loads(layer.read_text(encoding="utf-8"))["features"]]
    for findings in (found, drawn):
        (overlap,) = [finding for finding in findings if finding["code"] == "overlap"]
        assert says in overlap["message"]


def test_with_fix_what_is_safe_is_mended_and_logged(run, faulty):
    assert run("checkareas", WORKSPACE=faulty, FIX=True) == {"ERRORS": 1, "WARNINGS": 0, "FIXED": 1}
    workspace = open_workspace(str(faulty))
    change = workspace.changes(newest_first=True)[0]
    workspace.close()
    assert (change.what, change.by, change.new) == ("fix_findings", "qgis_process", {"name": "Exempel gården"})


def test_whoever_shows_the_workspace_hears_only_of_runs_that_mended(run, faulty, provider):
    heard: list[str] = []
    provider.workspaceWritten.connect(heard.append)
    run("checkareas", WORKSPACE=faulty)
    assert heard == []
    run("checkareas", WORKSPACE=faulty, FIX=True)
    assert heard == [str(faulty)]


@pytest.mark.parametrize("name", ["fynd.gpkg", "fynd.geojson", "fynd.shp"])
def test_the_findings_are_a_layer_in_any_format(run, faulty, tmp_path, name):
    results = run("checkareas", WORKSPACE=faulty, OUTPUT=tmp_path / name)
    layer = QgsVectorLayer(results["OUTPUT"], "fynd", "ogr")
    assert layer.isValid()
    assert layer.crs().authid() == "EPSG:3006"
    found = {feature["code"]: feature for feature in layer.getFeatures()}
    assert {"overlap", "blank"} <= found.keys()
    assert found["overlap"].geometry().asPoint().x() == pytest.approx(376_400, abs=400)
    assert found["overlap"]["areas"] == "Exempel  gården; Provbacken / Lillåsen"


def test_the_layer_shows_severity_by_shape_and_colour(run, faulty, tmp_path):
    results = run("checkareas", WORKSPACE=faulty, OUTPUT=tmp_path / "fynd.gpkg")
    layer = QgsVectorLayer(results["OUTPUT"], "fynd", "ogr")
    style(layer, FINDINGS_STYLE, legend())
    rules = layer.renderer().rootRule().children()
    assert [rule.label() for rule in rules] == ["Error", "Warning", "Information", "Accepted or mended"]
    shapes = {rule.symbol().symbolLayer(0).properties()["name"] for rule in rules[:3]}
    assert len(shapes) == 3


def test_accepted_findings_are_not_counted(run, faulty, tmp_path):
    run("checkareas", WORKSPACE=faulty, REPORT=tmp_path / "fynd.json")
    overlap = json.loads((tmp_path / "fynd.json").read_text(encoding="utf-8"))["findings"][0]
    workspace = open_workspace(str(faulty))
    workspace.accept_finding(workspace.edition(2025).id, overlap["key"], "overlap", "Båda gäller", "Noa")
    workspace.close()
    assert run("checkareas", WORKSPACE=faulty)["ERRORS"] == 0


def test_a_year_that_the_workspace_lacks_is_an_error_that_names_the_years(run, faulty):
    with pytest.raises(QgsProcessingException, match="2025"):
        run("checkareas", WORKSPACE=faulty, EDITION=1999)


def test_several_editions_want_to_be_told_apart(run, faulty):
    workspace = open_workspace(str(faulty))
    workspace.add_edition(new_edition(2023), areas_of_2023(), "test")
    workspace.close()
    with pytest.raises(QgsProcessingException, match="2023, 2025"):
        run("checkareas", WORKSPACE=faulty)


def test_qgis_process_checks_as_the_docks_do(qgis_process, faulty, tmp_path):
    done = qgis_process(
        "run", "utsattaomraden:checkareas", WORKSPACE=faulty, EDITION=2025, FIX="true",
        OUTPUT=tmp_path / "fynd.gpkg", REPORT=tmp_path / "fynd.json", locale="sv_SE",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "FIXED:\t1" in done.stdout
    assert json.loads((tmp_path / "fynd.json").read_text(encoding="utf-8"))["fixed"] == 1
    assert QgsVectorLayer(str(tmp_path / "fynd.gpkg"), "fynd", "ogr").featureCount() >= 2


@pytest.mark.parametrize(
    ("limit", "value", "code"), [("SLIVER_PART", 600.0, "sliver_part"), ("NEAR_SARSKILT", 20_000.0, "near_sarskilt")]
)
def test_limits_can_be_given_and_are_the_rules_own_when_left_out(run, tmp_path, limit, value, code):
    first, second, *rest = areas_of_2025()
    west, south, _, _ = first.boundary.bounds
    apart = shapely.union(first.boundary, shapely.box(west - 1000, south, west - 980, south + 25))
    near = [replace(each, category="Särskilt utsatt område") for each in (first, second)]
    workspace = create_workspace(str(tmp_path / "gränser.gpkg"))
    workspace.add_edition(new_edition(2025), [replace(near[0], boundary=apart), near[1], *rest], "test")
    workspace.close()
    found = {}
    for given in ({}, {limit: value}):
        run("checkareas", WORKSPACE=tmp_path / "gränser.gpkg", EDITION=2025, REPORT=tmp_path / "fynd.json", **given)
        report = json.loads((tmp_path / "fynd.json").read_text(encoding="utf-8"))
        found[bool(given)] = [finding["code"] for finding in report["findings"]].count(code)
    assert found[True] > found[False]
