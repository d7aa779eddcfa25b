"""``publishedition`` and ``opennewversion`` through the registry."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProcessingException, QgsSettings

from tests.workspace.draft_samples import begun, drawn
from tests.workspace.publication_samples import judge
from tests.workspace.samples import method_text
from utsatta_omraden_plugin.workspace import create_workspace, open_workspace


@pytest.fixture
def target(tmp_path):
    """A workspace with a draft on which Noa has judged all areas but one."""
    path = tmp_path / "arbetsyta.gpkg"
    workspace = create_workspace(str(path), method=method_text(), by="Noa")
    _, draft = begun(workspace)
    judge(workspace, workspace.areas(draft.id)[1:])
    workspace.close()
    return path


@pytest.fixture
def judged(target):
    workspace = open_workspace(str(target))
    judge(workspace, [drawn(workspace, workspace.edition(2027))["Ahlmarken"]])
    workspace.close()
    return target


def test_an_edition_is_published_into_one_folder_and_told_of(run, listener, judged, tmp_path):
    report, folder = tmp_path / "rapport.json", tmp_path / "ut å"
    results = run(
        "publishedition", WORKSPACE=judged, EDITION=2027, OUTPUT=folder, REASON="Beslut", BY="Noa", REPORT=report
    )
    assert (results["OUTPUT"], results["VERSION"], results["AREAS"]) == (str(folder), 1, 4)
    assert sorted(results["FILES"]) == sorted(str(path) for path in folder.iterdir())
    told = json.loads(report.read_text(encoding="utf-8"))
    assert (told["version"], told["content_sha256"], told["by"]) == (1, results["SHA256"], "Noa")
    assert listener.said[-1] == f"Edition 2027 is published as version 1: {folder}."


def test_what_stops_it_is_said_and_nothing_is_written(run, target, tmp_path):
    report, folder = tmp_path / "rapport.json", tmp_path / "ut"
    with pytest.raises(QgsProcessingException, match=r"cannot be published yet\.\nAhlmarken has no judgement of Noa"):
        run("publishedition", WORKSPACE=target, EDITION=2027, OUTPUT=folder, REASON="Beslut", REPORT=report)
    assert not folder.exists()
    assert not report.exists()


@pytest.mark.parametrize(("spoken", "says"), [("sv", "Utsatta områden 2027"), ("en", "Vulnerable areas 2027")])
def test_the_summary_speaks_the_language_asked_for(built_plugin, run, judged, tmp_path, spoken, says):
    folder = tmp_path / "ut"
    run("publishedition", WORKSPACE=judged, EDITION=2027, OUTPUT=folder, REASON="Beslut", LANGUAGE=spoken)
    page = (folder / "uso_2027_sammanfattning.html").read_text(encoding="utf-8")
    assert f'<html lang="{spoken}">' in page
    assert says in page


@pytest.fixture(params=["sv_SE", "en_US", "de_DE"])
def locale(qgis_app, request):
    """QGIS set to a language by its user."""
    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", request.param)
    yield request.param
    settings.remove("locale")


def test_without_a_language_the_pages_speak_that_of_qgis_as_reports_do(locale, algorithm, run, judged, tmp_path):
    spoken = "sv" if locale == "sv_SE" else "en"
    run("publishedition", WORKSPACE=judged, EDITION=2027, OUTPUT=tmp_path / "ut", REASON="Beslut")
    for page in (tmp_path / "ut").glob("*.html"):
        assert f'<html lang="{spoken}">' in page.read_text(encoding="utf-8"), page.name
    assert algorithm("createreport").parameterDefinition("LANGUAGE").defaultValue() == spoken


def test_the_files_are_written_again_without_a_new_version(run, listener, judged, tmp_path):
    run("publishedition", WORKSPACE=judged, EDITION=2027, OUTPUT=tmp_path / "ut", REASON="Beslut")
    again = run("publishedition", WORKSPACE=judged, EDITION=2027, OUTPUT=tmp_path / "igen")
    assert again["VERSION"] == 1
    assert "was published already" in listener.said[-1]


def test_a_new_version_is_opened_with_a_reason_only(run, listener, judged, tmp_path):
    run("publishedition", WORKSPACE=judged, EDITION=2027, OUTPUT=tmp_path / "ut", REASON="Beslut")
    with pytest.raises(QgsProcessingException, match="needs a written reason"):
        run("opennewversion", WORKSPACE=judged, EDITION=2027, REASON=" ")
    assert run("opennewversion", WORKSPACE=judged, EDITION=2027, REASON="Fel gräns")["VERSION"] == 2
    assert "version 1 stays listed" in listener.said[-1]
    second = run("publishedition", WORKSPACE=judged, EDITION=2027, OUTPUT=tmp_path / "ut 2", REASON="Rättad")
    assert second["VERSION"] == 2
