"""An assessment leaves the workspace: whole, checked, and without what must stay."""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace
from datetime import date

import pytest

from tests.exchange.assessment.conftest import ANALYST
from tests.exchange.assessment.samples import ANSWERS, METHOD
from utsatta_omraden_plugin.domain.assessment import Answer, Judgement, JudgementLevel, step_states
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.errors import RuleError, TargetFileError
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.exchange import assessment_export
from utsatta_omraden_plugin.exchange.assessment_export import export_assessment
from utsatta_omraden_plugin.exchange.assessment_sheets import read_csv, read_xlsx
from utsatta_omraden_plugin.exchange.verification import NotAsWritten


def save(workspace, assessment, answers):
    workspace.save_answers(assessment.id, answers, step_states(METHOD, answers), ANALYST)


def rows_of(path):
    rows = read_csv(path) if path.suffix == ".csv" else read_xlsx(path)[0]
    heads = [head.split(" (")[0] for head in rows[0]]
    return [dict(zip(heads, row)) for row in rows[1:]]


def test_the_file_says_what_it_is_about_and_every_answer(workspace, assessed, tmp_path):
    target = tmp_path / "norrby.json"
    done = export_assessment(workspace, 2025, "Norrby", target)
    data = json.loads(target.read_text(encoding="utf-8"))
    assert data["area"] == {"name": "Norrby", "special_area_id": 7}
    assert (data["edition"], data["method"]) == (2025, {"id": METHOD.id, "version": METHOD.version})
    assert (data["assessor"], data["revision"]) == (ANALYST, 1)
    assert [answer["question"] for answer in data["answers"]] == list(ANSWERS)
    assert data["gate_overrides"][0]["reason"] == "Underlaget är försenat."
    assert (done.area, done.assessor, done.answers) == ("Norrby", ANALYST, len(ANSWERS))


def test_places_and_actors_stay_unless_asked_for(workspace, assessed, tmp_path):
    target = tmp_path / "norrby.json"
    export_assessment(workspace, 2025, "7", target)
    assert not {"places", "actors"} & set(json.loads(target.read_text(encoding="utf-8")))
    export_assessment(workspace, 2025, "7", target, with_places=True)
    data = json.loads(target.read_text(encoding="utf-8"))
    assert (len(data["places"]), len(data["actors"])) == (3, 1)


@pytest.mark.parametrize("name", ["norrby.csv", "norrby.xlsx"])
def test_a_form_has_a_row_for_every_question(workspace, assessed, tmp_path, name):
    done = export_assessment(workspace, 2025, "Norrby", tmp_path / name, with_places=True)
    rows = rows_of(tmp_path / name)
    assert [row["Fråge-id"] for row in rows] == [question.id for question in METHOD.questions]
    assert (rows[0]["Problem"], rows[0]["Osäkerhet"], rows[0]["Uppgifternas datum"]) == ("3", "1", "2026-10-05")
    assert (rows[1]["Problem"], rows[0]["Motivering"]) == ("vet ej", "Tre skjutningar.\nTvå på öppen gata.")
    assert {row["Områdes-id"] for row in rows} == {"7"}
    assert any("Actors and places are left out" in str(note) for note in done.notes)


def test_a_form_says_what_may_be_filled_in(workspace, tmp_path):
    export_assessment(workspace, 2025, "Norrby", tmp_path / "tom.csv")
    heads = read_csv(tmp_path / "tom.csv")[0]
    assert {"Problem (0–4 eller vet ej)", "Osäkerhet (0–3)", "Uppgifternas datum (år-månad-dag)"} <= set(heads)
    rows = {row["Fråge-id"]: row for row in rows_of(tmp_path / "tom.csv")}
    assert (rows["q1"]["Kan besvaras med"], rows["q1"]["Hjälp"]) == ("never (sv) / often (sv)", "help (sv)")
    assert rows["q2"]["Kan besvaras med"] == "never (sv); often (sv)"
    assert [rows[key]["Kan besvaras med"] for key in ("a1", "q3", "q4", "q5")] == [
        "",
        "st",
        "0–100 %",
        "ja / nej / vet ej",
    ]


def test_an_english_form_speaks_english(workspace, assessed, tmp_path):
    export_assessment(workspace, 2025, "Norrby", tmp_path / "norrby.csv", language="en")
    row = rows_of(tmp_path / "norrby.csv")[1]
    assert (row["Problem level"], row["Question"]) == ("don't know", "a2 (en)")


@pytest.mark.parametrize("name", ["tom.csv", "tom.xlsx"])
def test_an_area_that_nobody_has_assessed_gives_an_empty_form(workspace, tmp_path, name):
    done = export_assessment(workspace, 2025, "Norrby", tmp_path / name, assessor="Andra bedömaren")
    rows = rows_of(tmp_path / name)
    assert len(rows) == len(METHOD.questions)
    assert {row["Problem"] + row["Motivering"] for row in rows} == {""}
    assert {row["Bedömare"] for row in rows} == {"Andra bedömaren"}
    assert (done.answers, [str(note) for note in done.notes]) == (0, ["Nothing is answered yet: the form is empty."])


def test_an_assessor_who_has_not_begun_gets_an_empty_form_although_another_has(workspace, assessed, tmp_path):
    assert export_assessment(workspace, 2025, "Norrby", tmp_path / "tom.csv", assessor="Andra bedömaren").answers == 0


def test_an_area_that_nobody_has_assessed_gives_no_json(workspace, tmp_path):
    with pytest.raises(RuleError, match=r"Norrby has no assessment in edition 2025\. .*empty form"):
        export_assessment(workspace, 2025, "Norrby", tmp_path / "norrby.json")


@pytest.mark.parametrize("name", ["norrby.json", "norrby.csv"])
def test_with_two_assessors_one_must_be_named(workspace, assessed, tmp_path, name):
    workspace.start_assessment(assessed.area_id, assessed.edition_id, "Kommunen", by="Noa")
    with pytest.raises(RuleError, match="“LPO-analytiker”, “Kommunen”"):
        export_assessment(workspace, 2025, "Norrby", tmp_path / name)


def test_a_personnummer_stops_the_export_and_says_where_it_stands(workspace, assessed, tmp_path):
    target = tmp_path / "norrby.csv"
    target.write_text("äldre")
    save(workspace, assessed, {"a1": Answer(3, 1, motivation="Vittnet 811228-9874 hotades.")})
    with pytest.raises(RuleError, match="question a1: A personnummer"):
        export_assessment(workspace, 2025, "Norrby", target)
    assert target.read_text() == "äldre"


def test_what_may_point_out_a_person_is_warned_of(workspace, assessed, tmp_path):
    save(workspace, assessed, {"a1": Answer(3, 1, motivation="Tips till kalle.anka@example.se i maj.")})
    done = export_assessment(workspace, 2025, "Norrby", tmp_path / "norrby.json")
    assert any("question a1" in str(note) and "e-mail" in str(note) for note in done.notes)


def test_a_text_too_long_for_a_cell_is_refused_for_a_workbook_only(workspace, assessed, tmp_path):
    save(workspace, assessed, {"a1": Answer(3, 1, motivation="ordet " * 6000)})
    with pytest.raises(TargetFileError, match=r"norrby\.xlsx: Motivering of question a1 is longer"):
        export_assessment(workspace, 2025, "Norrby", tmp_path / "norrby.xlsx")
    assert not (tmp_path / "norrby.xlsx").exists()
    export_assessment(workspace, 2025, "Norrby", tmp_path / "norrby.csv")


def test_a_file_that_does_not_read_back_the_same_never_takes_its_place(workspace, assessed, tmp_path, monkeypatch):
    target = tmp_path / "norrby.json"
    target.write_text("äldre")
    whole = assessment_export.json_text

    def cut_short(content):
        return whole(replace(content, answers={}))

    def not_whole(path, content, method):
        path.write_text(cut_short(content), encoding="utf-8")
        return verify(path, content, method)

    verify = assessment_export._verify
    monkeypatch.setattr(assessment_export, "_verify", not_whole)
    with pytest.raises(TargetFileError) as refused:
        export_assessment(workspace, 2025, "Norrby", target)
    assert isinstance(refused.value.__cause__, NotAsWritten)
    assert target.read_text() == "äldre"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_an_ending_that_is_no_form_is_refused(workspace, assessed, tmp_path):
    with pytest.raises(TargetFileError, match=r"\.json / \.xlsx / \.csv"):
        export_assessment(workspace, 2025, "Norrby", tmp_path / "norrby.ods")


def test_the_judgement_that_signs_it_goes_with_it(workspace, assessed, tmp_path):
    judgement = Judgement(
        area_id=assessed.area_id,
        edition_id=assessed.edition_id,
        level=JudgementLevel.LPO,
        category=Category.UTSATT,
        trend=Trend.NEGATIVE,
        reason="Öppen narkotikahandel och hot mot vittnen, i tilltagande omfattning sedan i våras i hela området.",
        decided_by="LPO-chef",
        decided_on=date(2026, 11, 20),
    )
    workspace.sign_assessment(assessed.id, judgement, "LPO-chef")
    export_assessment(workspace, 2025, "Norrby", tmp_path / "norrby.json")
    data = json.loads((tmp_path / "norrby.json").read_text(encoding="utf-8"))
    assert data["signed"]["by"] == "LPO-chef"
    assert [(one["level"], one["category"]) for one in data["judgements"]] == [("lpo", "Utsatt område")]


@pytest.mark.parametrize("name", ["norrby.json", "norrby.csv", "norrby.xlsx"])
def test_a_full_disk_is_told_and_the_older_file_stays(workspace, assessed, small_disk, name):
    target = small_disk / name
    target.write_text("äldre")
    with contextlib.suppress(OSError), (small_disk / "fyllnad").open("wb", buffering=0) as filling:
        while True:
            filling.write(bytes(1024))
    with pytest.raises(TargetFileError, match="the disk is full"):
        export_assessment(workspace, 2025, "Norrby", target)
    assert target.read_text() == "äldre"
    assert sorted(path.name for path in small_disk.iterdir()) == ["fyllnad", name]


@pytest.mark.parametrize("name", ["norrby.json", "norrby.csv", "norrby.xlsx"])
def test_a_folder_that_does_not_exist_is_told(workspace, assessed, tmp_path, name):
    with pytest.raises(TargetFileError, match="the folder does not exist"):
        export_assessment(workspace, 2025, "Norrby", tmp_path / "saknas" / name)
