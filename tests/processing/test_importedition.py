"""``importedition`` through the registry."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProcessingException

from utsatta_omraden_plugin.workspace import open_workspace


@pytest.fixture
def target(tmp_path):
    return tmp_path / "arbetsyta å.gpkg"


@pytest.fixture
def areas_in(target):
    def count(year: int) -> int:
        workspace = open_workspace(str(target))
        try:
            return len(workspace.areas(workspace.edition(year).id))
        finally:
            workspace.close()

    return count


def test_the_sample_comes_into_a_workspace_that_is_made_for_it(run, listener, sample_2023, target, areas_in):
    results = run("importedition", INPUT=sample_2023, EDITION=0, WORKSPACE=target)
    assert results["AREAS"] == areas_in(2023) > 50
    assert results["WARNINGS"] == len(listener.warned)
    assert any("2023" in line and str(results["AREAS"]) in line for line in listener.said)
    assert listener.shares[-1] == pytest.approx(100)


def test_both_editions_live_in_one_workspace(run, sample_2023, sample_2025, target, areas_in):
    first = run("importedition", INPUT=sample_2023, WORKSPACE=target)
    second = run("importedition", INPUT=sample_2025, WORKSPACE=target)
    assert (first["AREAS"], second["AREAS"]) == (areas_in(2023), areas_in(2025))


def test_the_report_says_what_came_in(run, sample_2025, target, tmp_path):
    report = tmp_path / "rapport.json"
    results = run("importedition", INPUT=sample_2025, WORKSPACE=target, REPORT=report)
    content = json.loads(report.read_text(encoding="utf-8"))
    assert {"edition", "areas", "categories", "layout", "source", "field_map", "warnings"} <= set(content)
    assert (content["edition"], content["areas"]) == (2025, results["AREAS"])
    assert sum(content["categories"].values()) == content["areas"]
    assert content["source"]["name"] == sample_2025.name
    assert len(content["warnings"]) == results["WARNINGS"]


@pytest.mark.parametrize(("spoken", "says"), [("sv", "har en del på bara 2,1 m²"), ("en", "has a part of only 2.1 m²")])
def test_the_report_speaks_the_language_asked_for_and_the_log_that_of_qgis(
    built_plugin, run, listener, sample_2025, target, tmp_path, spoken, says
):
    report = tmp_path / "rapport.json"
    run("importedition", INPUT=sample_2025, WORKSPACE=target, REPORT=report, LANGUAGE=spoken)
    warnings = json.loads(report.read_text(encoding="utf-8"))["warnings"]
    assert any(says in warning["message"] for warning in warnings)
    assert any("has a part of only" in line for line in listener.warned)


def test_the_same_file_again_changes_nothing(run, listener, sample_2025, target, areas_in):
    run("importedition", INPUT=sample_2025, WORKSPACE=target)
    first = areas_in(2025)
    results = run("importedition", INPUT=sample_2025, WORKSPACE=target)
    assert results["AREAS"] == areas_in(2025) == first
    assert any("before" in line for line in listener.said)


@pytest.mark.parametrize("name", ["omraden.kml", "omraden.dbf", "omraden"])
def test_a_file_of_another_kind_is_named_with_the_kinds_that_can_be_read(run, target, tmp_path, name):
    with pytest.raises(QgsProcessingException) as refused:
        run("importedition", INPUT=tmp_path / name, WORKSPACE=target)
    assert str(refused.value) == (
        f"INPUT: {tmp_path / name} is not a kind of file that can be read here. "
        "Give one of: .zip, .shp, .geojson, .json, .gpkg."
    )


@pytest.mark.parametrize("year", ["i fjol", 123456, -1])
def test_a_year_that_is_none_is_told_with_what_to_give(run, target, sample_2025, year):
    with pytest.raises(QgsProcessingException) as refused:
        run("importedition", INPUT=sample_2025, EDITION=year, WORKSPACE=target)
    assert str(refused.value) == f"EDITION: “{year}” cannot be taken. Give a whole number from 0 to 9999."


def test_a_bad_file_is_named_and_leaves_no_new_workspace(run, target, tmp_path):
    bad = tmp_path / "trasig.zip"
    bad.write_bytes(b"not a zip")
    with pytest.raises(QgsProcessingException, match=r"trasig\.zip"):
        run("importedition", INPUT=bad, EDITION=2025, WORKSPACE=target)
    assert list(tmp_path.iterdir()) == [bad]


def test_a_bad_file_leaves_a_workspace_that_was_there_as_it_was(run, sample_2023, target, areas_in, tmp_path):
    run("importedition", INPUT=sample_2023, WORKSPACE=target)
    bad = tmp_path / "tom.geojson"
    bad.write_text('{"type": "FeatureCollection", "features": []}')
    with pytest.raises(QgsProcessingException, match=r"tom\.geojson"):
        run("importedition", INPUT=bad, EDITION=2025, WORKSPACE=target)
    workspace = open_workspace(str(target))
    assert [edition.year for edition in workspace.editions()] == [2023]
    workspace.close()


def test_a_report_that_has_nowhere_to_go_stops_the_import(run, sample_2023, target, tmp_path):
    with pytest.raises(QgsProcessingException, match="saknas"):
        run("importedition", INPUT=sample_2023, WORKSPACE=target, REPORT=tmp_path / "saknas" / "rapport.json")
    assert not target.exists()


def test_cancelling_leaves_nothing_behind(run, listener, sample_2023, target):
    listener.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("importedition", INPUT=sample_2023, WORKSPACE=target)
    assert not target.exists()


def test_the_provider_tells_that_a_workspace_was_written(run, provider, sample_2023, target):
    told: list[str] = []
    provider.workspaceWritten.connect(told.append)
    run("importedition", INPUT=sample_2023, WORKSPACE=target)
    assert told == [str(target)]


@pytest.mark.published
def test_the_published_editions_come_in_whole(run, published_2023, published_2025, target, areas_in):
    assert run("importedition", INPUT=published_2023, EDITION=0, WORKSPACE=target)["AREAS"] == areas_in(2023) == 59
    assert run("importedition", INPUT=published_2025, EDITION=0, WORKSPACE=target)["AREAS"] == areas_in(2025) == 65
