"""``createreport`` through the registry and by qgis_process."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingAlgorithm, QgsProcessingException

from tests.report.conftest import pages_of
from tests.report.samples import METHOD, answers, places
from utsatta_omraden_plugin.domain.assessment import Answer, step_states
from utsatta_omraden_plugin.workspace import open_workspace

BY = "LPO-analytiker"


@pytest.fixture
def workspace_file(run, sample_2025, tmp_path):
    """A workspace with the bundled edition 2025."""
    path = tmp_path / "arbetsyta ö.gpkg"
    run("importedition", INPUT=sample_2025, WORKSPACE=path)
    return path


@pytest.fixture
def assessed_area(workspace_file):
    """The first area of the edition, assessed in part, with a place."""
    workspace = open_workspace(str(workspace_file))
    edition = workspace.edition(2025)
    area = workspace.areas(edition.id)[0]
    workspace.set_distribution_label("ENDAST FÖR TJÄNSTEBRUK", BY)
    assessment = workspace.start_assessment(area.area_id, edition.id, BY, BY)
    given = answers(13)
    workspace.save_answers(assessment.id, given, step_states(METHOD, given), BY)
    workspace.save_place(assessment.id, places()[0], BY)
    workspace.close()
    return area


def test_the_picture_of_an_area_is_written_with_the_workspaces_label(
    run, workspace_file, assessed_area, tmp_path, listener
):
    target = tmp_path / "lägesbild.pdf"
    results = run(
        "createreport", WORKSPACE=workspace_file, SCOPE="area", KEY=assessed_area.name, OUTPUT=target, LANGUAGE="en"
    )
    pages = pages_of(target)
    assert results == {"OUTPUT": str(target), "FILE": str(target), "PAGES": len(pages), "AREAS": 1}
    assert all("ENDAST FÖR TJÄNSTEBRUK" in page for page in pages)
    assert assessed_area.name in pages[0]
    assert "Vid torgets norra sida." not in " ".join(pages)
    assert any(f"{len(pages)} pages in {target}" in said for said in listener.said)
    assert listener.shares[-1] == 100


def test_places_come_with_the_switch(run, workspace_file, assessed_area, tmp_path):
    target = tmp_path / "lägesbild.pdf"
    run(
        "createreport", WORKSPACE=workspace_file, KEY=str(assessed_area.special_area_id), OUTPUT=target,
        LANGUAGE="en", WITH_PLACES=True,
    )  # fmt: skip
    assert "Vid torgets norra sida." in " ".join(pages_of(target))


def test_a_whole_lpo_is_one_document(run, workspace_file, assessed_area, tmp_path):
    target = tmp_path / "lpo.pdf"
    code = assessed_area.organisation.lpo_code
    results = run("createreport", WORKSPACE=workspace_file, SCOPE="lpo", KEY=code, OUTPUT=target, LANGUAGE="en")
    assert results["AREAS"] >= 1
    assert f"LPO {assessed_area.organisation.lpo}" in pages_of(target)[0]


def test_the_national_overview_needs_no_key(run, workspace_file, tmp_path):
    target = tmp_path / "landet.pdf"
    results = run("createreport", WORKSPACE=workspace_file, SCOPE="nation", OUTPUT=target, LANGUAGE="en")
    assert f"areas: {results['AREAS']} ·" in pages_of(target)[0]


def test_swedish_is_written_in_an_english_qgis(built_plugin, run, workspace_file, assessed_area, tmp_path):
    target = tmp_path / "lägesbild.pdf"
    run("createreport", WORKSPACE=workspace_file, KEY=assessed_area.name, OUTPUT=target, LANGUAGE="sv")
    assert "Har vi problem?" in " ".join(pages_of(target))


def test_an_area_without_a_key_is_asked_for(run, workspace_file, tmp_path):
    with pytest.raises(QgsProcessingException, match="Give KEY the area's special area id or name"):
        run("createreport", WORKSPACE=workspace_file, SCOPE="area", OUTPUT=tmp_path / "x.pdf")


def test_an_unknown_area_is_told_and_nothing_is_written(run, workspace_file, tmp_path):
    with pytest.raises(QgsProcessingException, match="Atlantis"):
        run("createreport", WORKSPACE=workspace_file, KEY="Atlantis", OUTPUT=tmp_path / "x.pdf")
    assert not (tmp_path / "x.pdf").exists()


def test_an_identity_number_stops_the_report(run, workspace_file, assessed_area, tmp_path):
    workspace = open_workspace(str(workspace_file))
    edition = workspace.edition(2025)
    assessment = workspace.start_assessment(assessed_area.area_id, edition.id, BY, BY)
    given = {METHOD.questions[0].id: Answer(3, 1, motivation="Se 811228-9874.")}
    workspace.save_answers(assessment.id, given, step_states(METHOD, given), BY)
    workspace.close()
    with pytest.raises(QgsProcessingException, match="A personnummer"):
        run("createreport", WORKSPACE=workspace_file, KEY=assessed_area.name, OUTPUT=tmp_path / "x.pdf")
    assert not (tmp_path / "x.pdf").exists()


def test_layouts_are_drawn_in_the_main_thread(algorithm):
    assert algorithm("createreport").flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading


@pytest.mark.qgis_process
def test_qgis_process_writes_it_without_a_screen(qgis_process, workspace_file, assessed_area, tmp_path):
    target = tmp_path / "lägesbild.pdf"
    done = qgis_process(
        "run", "utsattaomraden:createreport", WORKSPACE=workspace_file, EDITION=2025, SCOPE="area",
        KEY=assessed_area.name, OUTPUT=target, LANGUAGE="sv",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert assessed_area.name in pages_of(target)[0]
