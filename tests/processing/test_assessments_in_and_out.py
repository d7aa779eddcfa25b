"""``exportassessment`` and ``importassessment`` through the registry and through qgis_process."""

from __future__ import annotations

import csv
import json
import re

import pytest
from qgis.core import QgsProcessingException

from utsatta_omraden_plugin.workspace import open_workspace

ROLE = "LPO-analytiker"


@pytest.fixture
def area(target):
    """The name of an area."""
    workspace = open_workspace(str(target))
    found = workspace.areas(workspace.edition(2025).id)[0].name
    workspace.close()
    return found


@pytest.fixture
def form(run, target, area, tmp_path):
    """An empty form on the area, in Swedish."""
    path = tmp_path / "formulär.csv"
    run("exportassessment", WORKSPACE=target, AREA=area, FILE=path, ASSESSOR=ROLE, LANGUAGE="sv")
    return path


def filled_in(path, **answers):
    """Fill in columns of a form by question id, as a person does in a spreadsheet."""
    with path.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened, delimiter=";"))
    heads = {head.split(" (")[0]: head for head in rows[0]}
    for row in rows:
        given = answers.get(row["Fråge-id"].lstrip("'"), {})
        row |= {heads[head]: said for head, said in given.items()}
    with path.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.DictWriter(opened, rows[0].keys(), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return path


def stored(path):
    workspace = open_workspace(str(path))
    try:
        found = workspace.assessments(workspace.edition(2025).id)
        return {one.assessor: workspace.answers(one.id) for one in found}
    finally:
        workspace.close()


def test_a_form_goes_out_empty_and_comes_back_filled_in(run, listener, target, area, form):
    filled_in(form, **{"1.1": {"Problem": "3", "Osäkerhet": "1"}, "1.10": {"Problem": "vet ej", "Motivering": "–"}})
    results = run("importassessment", WORKSPACE=target, EDITION=2025, AREA=area, FILE=form)
    assert results == {"ANSWERS": 2, "CHANGED": 2, "NOT_TAKEN": 0, "ASSESSOR": ROLE}
    answers = stored(target)[ROLE]
    assert (answers["1.1"].problem, answers["1.1"].uncertainty, answers["1.10"].unknown) == (3, 1, True)
    assert f"2 of 2 answers stored in the assessment of {area} by {ROLE}" in listener.said[-1]


def test_the_same_form_again_says_that_nothing_changed(run, listener, target, area, form):
    filled_in(form, **{"1.1": {"Problem": "3"}})
    run("importassessment", WORKSPACE=target, AREA=area, FILE=form)
    before = stored(target)
    assert run("importassessment", WORKSPACE=target, AREA=area, FILE=form)["CHANGED"] == 0
    assert "nothing changed" in listener.said[-1]
    assert stored(target) == before


@pytest.mark.parametrize("name", ["bedömning.json", "bedömning.xlsx", "bedömning.csv"])
def test_what_one_workspace_writes_another_reads(run, target, area, form, sample_2025, tmp_path, name):
    filled_in(form, **{"1.2": {"Problem": "4", "Osäkerhet": "0", "Svar": "1 234", "Källa": "Statistik"}})
    run("importassessment", WORKSPACE=target, AREA=area, FILE=form)
    written = run("exportassessment", WORKSPACE=target, AREA=area, FILE=tmp_path / name)
    assert written == {"FILE": str(tmp_path / name), "ANSWERS": 1, "ASSESSOR": ROLE}
    other = tmp_path / "annan.gpkg"
    run("importedition", INPUT=sample_2025, WORKSPACE=other)
    run("importassessment", WORKSPACE=other, AREA=area, FILE=tmp_path / name, ASSESSOR="Kommunen", BY="Noa")
    assert stored(other) == {"Kommunen": stored(target)[ROLE]}


def test_every_fault_is_told_by_row_and_column_and_nothing_comes_in(run, target, area, form):
    filled_in(form, **{"1.1": {"Problem": "5"}, "1.3": {"Osäkerhet": "säker"}, "2.2": {"Problem": "1", "Svar": "120"}})
    with pytest.raises(QgsProcessingException) as refused:
        run("importassessment", WORKSPACE=target, AREA=area, FILE=form)
    said = str(refused.value)
    assert "formulär.csv is not right, and nothing of it was taken over. Faults: 3." in said
    assert "row 2, column Problem: 5 does not exist, only 0–4" in said
    assert "row 4, column Osäkerhet: “säker” does not exist, only 0–3" in said
    assert re.search(r"row \d+, column Svar: the number must be from 0 to 100", said)
    assert stored(target) == {}


def test_an_area_without_an_assessment_gives_no_json(run, target, area, tmp_path):
    with pytest.raises(QgsProcessingException, match="has no assessment in edition 2025"):
        run("exportassessment", WORKSPACE=target, AREA=area, FILE=tmp_path / "x.json")


def test_a_kind_of_file_that_is_none_is_refused(run, target, area, tmp_path):
    other = tmp_path / "svar.docx"
    other.write_text("no form")
    with pytest.raises(QgsProcessingException, match=r"svar\.docx"):
        run("importassessment", WORKSPACE=target, AREA=area, FILE=other)


def test_a_shown_workspace_hears_of_answers_that_came_in(run, provider, target, area, form):
    heard = []
    provider.workspaceWritten.connect(heard.append)
    run("importassessment", WORKSPACE=target, AREA=area, FILE=form)
    assert heard == []
    run("importassessment", WORKSPACE=target, AREA=area, FILE=filled_in(form, **{"1.1": {"Problem": "3"}}))
    assert heard == [str(target)]


def test_qgis_process_tells_the_faults_in_swedish(qgis_process, target, area, form):
    filled_in(form, **{"1.1": {"Problem": "5"}})
    done = qgis_process(
        "run", "utsattaomraden:importassessment", locale="sv_SE", WORKSPACE=target, AREA=area, FILE=form
    )
    assert done.returncode != 0
    assert "rad 2, kolumn Problem: 5 finns inte, 0–4" in done.stdout + done.stderr


def test_qgis_process_writes_json(qgis_process, run, target, area, form, tmp_path):
    filled_in(form, **{"1.1": {"Problem": "3"}})
    run("importassessment", WORKSPACE=target, AREA=area, FILE=form)
    written = tmp_path / "ut.json"
    done = qgis_process("run", "utsattaomraden:exportassessment", WORKSPACE=target, AREA=area, FILE=written)
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(written.read_text(encoding="utf-8"))["answers"][0]["question"] == "1.1"
