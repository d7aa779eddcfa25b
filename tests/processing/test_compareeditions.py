"""``compareeditions`` through the registry."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)

from tests.exchange.builders import feature, geojson
from utsatta_omraden_plugin.processing.compareeditions import COMPARISON_STYLE, legend
from utsatta_omraden_plugin.processing.layer_style import style


@pytest.fixture
def project():
    """A project of its own."""
    return QgsProject()


@pytest.fixture
def compared(run, sample_2023, sample_2025, tmp_path):
    """The bundled editions compared, with everything that can be asked for."""
    results = run(
        "compareeditions",
        OLD=sample_2023,
        NEW=sample_2025,
        OUTPUT=tmp_path / "förändringar.gpkg",
        REPORT=tmp_path / "rapport.json",
        PAGE=tmp_path / "sida.html",
        LANGUAGE="en",
    )
    return results, tmp_path


def test_the_results_count_each_kind_as_the_report_does(compared, listener):
    results, folder = compared
    report = json.loads((folder / "rapport.json").read_text(encoding="utf-8"))
    assert {kind: results[kind.upper()] for kind in report["summary"]} == report["summary"]
    assert results["UNCHANGED"] < report["new"]["areas"]
    totals = report["totals"]
    said = f"{totals['changes_only_abolished_category']} only from the abolished category"
    assert totals["changes_only_abolished_category"] > 0
    assert any(line.startswith("2023 to 2025") and said in line for line in listener.said)
    assert listener.shares[-1] == pytest.approx(100)


def test_the_layer_opens_in_qgis_with_all_its_parts(compared):
    results, _ = compared
    layer = QgsVectorLayer(results["OUTPUT"], "förändringar", "ogr")
    assert layer.isValid()
    assert layer.crs().authid() == "EPSG:3006"
    sorts = {(feature["sort"], feature["is_real"]) for feature in layer.getFeatures()}
    assert sorts >= {("real", 1), ("abolished_category", 0), ("unchanged", 0)}
    parts = {feature["part"] for feature in layer.getFeatures()}
    assert {"old", "new", "dropped", "gained"} == parts


def test_the_page_is_written_beside_the_layer(compared):
    _, folder = compared
    assert "<svg" in (folder / "sida.html").read_text(encoding="utf-8")


def test_a_layer_may_be_kept_in_memory(run, sample_2023, sample_2025):
    results = run("compareeditions", OLD=sample_2023, NEW=sample_2025, OUTPUT="memory:", LANGUAGE="sv")
    assert results["OUTPUT"]


def test_counts_alone_need_no_layer(run, sample_2025):
    results = run("compareeditions", OLD=sample_2025, NEW=sample_2025)
    assert "OUTPUT" not in results
    assert results["UNCHANGED"] > 50
    assert results["SPLIT"] == results["NEW"] == results["BOUNDARY"] == 0


def test_editions_of_a_workspace_are_named_with_a_bar(run, sample_2023, sample_2025, tmp_path):
    workspace = tmp_path / "arbetsyta.gpkg"
    run("importedition", INPUT=sample_2023, WORKSPACE=workspace)
    run("importedition", INPUT=sample_2025, WORKSPACE=workspace)
    within = run("compareeditions", OLD=f"{workspace}|2023", NEW=f"{workspace}|2025")
    assert within == run("compareeditions", OLD=sample_2023, NEW=sample_2025)


def test_a_year_that_is_not_there_is_told(run, sample_2023, tmp_path):
    run("importedition", INPUT=sample_2023, WORKSPACE=tmp_path / "arbetsyta.gpkg")
    with pytest.raises(QgsProcessingException, match="2023"):
        run("compareeditions", OLD=f"{tmp_path / 'arbetsyta.gpkg'}|2011", NEW=sample_2023)


def test_a_layer_that_qgis_loads_comes_with_its_style(algorithm, listener, sample_2023, sample_2025, project):
    made, context = algorithm("compareeditions"), QgsProcessingContext()
    context.setProject(project)
    target = QgsProcessingOutputLayerDefinition("memory:", project)
    given = {"OLD": str(sample_2023), "NEW": str(sample_2025), "OUTPUT": target, "LANGUAGE": "en"}
    results, went_well = made.run(given, context, listener, {}, False)
    assert went_well
    layer = context.getMapLayer(results["OUTPUT"])
    details = context.layerToLoadOnCompletionDetails(results["OUTPUT"])
    details.postProcessor().postProcessLayer(layer, context, listener)
    assert {rule.label() for rule in layer.renderer().rootRule().children()} == set(legend().values())


def test_the_sentences_speak_swedish_in_an_english_qgis(built_plugin, run, sample_2023, sample_2025, tmp_path):
    report = tmp_path / "rapport.json"
    run("compareeditions", OLD=sample_2023, NEW=sample_2025, REPORT=report, LANGUAGE="sv")
    messages = [change["message"] for change in json.loads(report.read_text(encoding="utf-8"))["changes"]]
    assert any("är oförändrat" in message for message in messages)
    assert not any("is unchanged" in message for message in messages)


def test_the_style_draws_every_part_and_its_legend_speaks():
    fields = "field=part:string&field=kinds:string"
    layer = QgsVectorLayer(f"MultiPolygon?crs=EPSG:3006&{fields}", "förändringar", "memory")
    style(layer, COMPARISON_STYLE, legend())
    rules = layer.renderer().rootRule().children()
    assert {rule.label() for rule in rules} == set(legend().values())
    assert all(rule.symbol().symbolLayerCount() for rule in rules)


def test_an_identity_number_in_a_published_file_stands_in_nothing_that_is_written(run, tmp_path):
    old = geojson(tmp_path / "uso_2023.geojson", feature(1, NAMN="Hos 640823-3234"))
    new = geojson(tmp_path / "uso_2025.geojson", feature(1, NAMN="Vid 640823-3234"))
    written = {name: tmp_path / name for name in ("lager.geojson", "rapport.json", "sida.html")}
    layer, report, page = written.values()
    run("compareeditions", OLD=old, NEW=new, OUTPUT=layer, REPORT=report, PAGE=page, LANGUAGE="sv")
    for file in written.values():
        content = file.read_text(encoding="utf-8")
        assert "64••••-••••" in content
        assert "640823" not in content
