"""Answers from files come into the workspace: all of them or none, and never twice."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.domain.methods import full_method_file
from tests.exchange.assessment.conftest import ANALYST
from tests.exchange.assessment.samples import ANSWERS, METHOD, PLACES
from utsatta_omraden_plugin.domain.assessment import Answer, Judgement, JudgementLevel, StepState, step_states
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.errors import RuleError, SourceFileError
from utsatta_omraden_plugin.domain.text import text
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.exchange.assessment_export import export_assessment
from utsatta_omraden_plugin.exchange.assessment_faults import AssessmentFileError
from utsatta_omraden_plugin.exchange.assessment_import import import_assessment

NAMES = ["norrby.json", "norrby.csv", "norrby.xlsx"]


@pytest.fixture(params=NAMES)
def exported(request, workspace, assessed, tmp_path):
    """The analyst's assessment of Norrby as a file of each form."""
    export_assessment(workspace, 2025, "Norrby", tmp_path / request.param, with_places=True)
    return tmp_path / request.param


@pytest.fixture
def as_json(workspace, assessed, tmp_path):
    """The same as JSON."""
    export_assessment(workspace, 2025, "Norrby", tmp_path / "norrby.json", with_places=True)
    return tmp_path / "norrby.json"


def changed(path, **members):
    data = json.loads(path.read_text(encoding="utf-8")) | members
    path.write_text(json.dumps(data, ensure_ascii=False, indent=2), encoding="utf-8")
    return path


def of_norrby(workspace):
    edition = workspace.edition(2025)
    area = workspace.find_area(edition.id, "Norrby")
    return [one for one in workspace.assessments(edition.id) if one.area_id == area.area_id]


def everything_in(workspace):
    return (
        workspace.changes(),
        [(one, workspace.answers(one.id), workspace.places(one.id)) for one in of_norrby(workspace)],
    )


def test_the_answers_arrive_in_another_workspace(exported, other_workspace):
    done = import_assessment(other_workspace, 2025, "Norrby", exported, by="Noa")
    [begun] = of_norrby(other_workspace)
    assert (begun.assessor, begun.id) == (ANALYST, done.assessment_id)
    assert other_workspace.answers(begun.id) == ANSWERS
    assert (done.answers, done.changed, done.drafts) == (len(ANSWERS), len(ANSWERS), 1)
    assert other_workspace.changes()[-1].by == "Noa"


def test_gates_actors_and_places_arrive_with_json(as_json, other_workspace):
    done = import_assessment(other_workspace, 2025, "Norrby", as_json)
    [begun] = of_norrby(other_workspace)
    assert [place.shape.wkt for place in other_workspace.places(begun.id)] == [place.shape.wkt for place in PLACES]
    assert other_workspace.gate_overrides(begun.id)["2"].reason == "Underlaget är försenat."
    assert (done.actors, done.places, done.overrides) == (1, 3, 1)
    assert other_workspace.step_states(begun.id)["1"] is StepState.COMPLETE


def test_the_same_file_again_changes_nothing(exported, other_workspace):
    import_assessment(other_workspace, 2025, "Norrby", exported)
    before = everything_in(other_workspace)
    done = import_assessment(other_workspace, 2025, "Norrby", exported)
    assert done.is_unchanged
    assert everything_in(other_workspace) == before


def test_a_file_from_the_workspace_itself_changes_nothing(exported, workspace):
    before = everything_in(workspace)
    assert import_assessment(workspace, 2025, "Norrby", exported).is_unchanged
    assert everything_in(workspace) == before


def test_texts_that_a_cell_cannot_hold_as_they_are_are_not_taken_for_changed(workspace, assessed, tmp_path):
    answers = {"a1": Answer(3, 1, motivation="  Tre\r\nskjutningar \x0b ")}
    workspace.save_answers(assessed.id, answers, step_states(METHOD, answers), ANALYST)
    export_assessment(workspace, 2025, "Norrby", tmp_path / "norrby.xlsx")
    assert import_assessment(workspace, 2025, "Norrby", tmp_path / "norrby.xlsx").is_unchanged


def test_answers_that_the_file_does_not_have_stay(as_json, workspace, assessed):
    changed(as_json, answers=[{"question": "a1", "problem": 4, "uncertainty": 0}])
    done = import_assessment(workspace, 2025, "Norrby", as_json)
    assert workspace.answers(assessed.id) == {**ANSWERS, "a1": Answer(4, 0)}
    assert (done.answers, done.changed) == (1, 1)


def test_looking_at_an_empty_form_leaves_no_trace(workspace, tmp_path):
    export_assessment(workspace, 2025, "Norrby", tmp_path / "tom.xlsx", assessor="Andra bedömaren")
    done = import_assessment(workspace, 2025, "Norrby", tmp_path / "tom.xlsx")
    assert (done.assessor, done.answers, done.assessment_id) == ("Andra bedömaren", 0, "")
    assert of_norrby(workspace) == []


def test_nobody_assesses_under_the_name_of_a_person(as_json, other_workspace):
    named = changed(as_json, assessor="Anna Andersson")
    with pytest.raises(RuleError, match=r"never a person.*Give ASSESSOR the role"):
        import_assessment(other_workspace, 2025, "Norrby", named)
    with pytest.raises(RuleError, match="never a person"):
        import_assessment(other_workspace, 2025, "Norrby", as_json, assessor="Anna Andersson")
    assert of_norrby(other_workspace) == []


def test_a_file_can_go_into_another_role(exported, workspace, assessed):
    import_assessment(workspace, 2025, "Norrby", exported, assessor="Andra bedömaren")
    assert [one.assessor for one in of_norrby(workspace)] == [ANALYST, "Andra bedömaren"]


def test_year_nought_is_the_year_that_the_file_names(exported, other_workspace):
    assert import_assessment(other_workspace, 0, "Norrby", exported).edition == 2025


def test_a_draft_does_not_take_the_place_of_an_answer(as_json, workspace, assessed):
    changed(as_json, answers=[{"question": "a1", "problem": 0, "uncertainty": 0, "draft": True}])
    done = import_assessment(workspace, 2025, "Norrby", as_json)
    assert done.is_unchanged
    assert [str(one) for one in done.not_taken] == [
        "Question a1 was not taken over: the workspace has an answer already."
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_signed_assessment_is_left_alone(workspace, assessed, tmp_path, name):
    export_assessment(workspace, 2025, "Norrby", tmp_path / name)
    judgement = Judgement(
        area_id=assessed.area_id,
        edition_id=assessed.edition_id,
        level=JudgementLevel.LPO,
        category=Category.UTSATT,
        trend=Trend.STABLE,
        reason="Öppen narkotikahandel och hot mot vittnen, i tilltagande omfattning sedan i våras i hela området.",
        decided_by="LPO-chef",
        decided_on=date(2026, 11, 20),
    )
    workspace.sign_assessment(assessed.id, judgement, "LPO-chef")
    before = everything_in(workspace)
    with pytest.raises(RuleError, match=r"is signed; nothing was imported\. Begin a revision"):
        import_assessment(workspace, 2025, "Norrby", tmp_path / name)
    assert everything_in(workspace) == before


def test_judgements_are_told_and_not_taken_over(as_json, other_workspace):
    changed(
        as_json,
        judgements=[
            {
                "level": "noa", "category": "Utsatt område", "trend": "stabil", "reason": "Efter dialog.",
                "decided_by": "Noa", "decided_on": "2026-11-20",
            }
        ],
    )  # fmt: skip
    done = import_assessment(other_workspace, 2025, "Norrby", as_json)
    assert other_workspace.judgements(other_workspace.edition(2025).id) == []
    assert any("judgements" in str(one) for one in done.not_taken)


def test_one_fault_and_nothing_comes_in(as_json, other_workspace):
    before = other_workspace.changes()
    changed(as_json, answers=[{"question": "a1", "problem": 3}, {"question": "a2", "problem": 5}])
    with pytest.raises(AssessmentFileError):
        import_assessment(other_workspace, 2025, "Norrby", as_json)
    assert (other_workspace.changes(), of_norrby(other_workspace)) == (before, [])


def test_what_fails_at_the_last_moment_undoes_the_rest(as_json, other_workspace, monkeypatch):
    before = other_workspace.changes()

    def full(*_):
        raise RuleError(text("The disk is full."))

    monkeypatch.setattr(type(other_workspace), "save_place", full)
    with pytest.raises(RuleError):
        import_assessment(other_workspace, 2025, "Norrby", as_json)
    assert (other_workspace.changes(), of_norrby(other_workspace)) == (before, [])


@pytest.mark.parametrize(
    ("members", "says"),
    [
        ({"area": {"name": "Hässleholmen/ Hulta", "special_area_id": 12}}, "is about Hässleholmen/ Hulta"),
        ({"area": {"name": "Hässleholmen/ Hulta"}}, "is about Hässleholmen/ Hulta"),
        ({"edition": 2023}, "about edition 2023, not 2025"),
        ({"method": {"id": "annan", "version": "1"}}, "belong to the method annan 1, not to prov 1"),
        ({"method": {"id": "prov", "version": "0.9"}}, "version 0.9 of the method prov"),
    ],
)
def test_a_file_about_something_else_is_refused(as_json, other_workspace, members, says):
    changed(as_json, **members)
    with pytest.raises((RuleError, SourceFileError), match=says):
        import_assessment(other_workspace, 2025, "Norrby", as_json)
    assert of_norrby(other_workspace) == []


@pytest.mark.parametrize("name", NAMES)
def test_answers_to_an_older_method_come_as_drafts_and_the_rest_is_told(workspace, assessed, tmp_path, name):
    export_assessment(workspace, 2025, "Norrby", tmp_path / name)
    newer = full_method_file() | {"version": "2"}
    newer["steps"][0]["blocks"][0]["questions"][0]["text"]["sv"] = "En helt annan fråga"
    newer["steps"][4]["blocks"][0]["questions"][0]["id"] = "f2"
    workspace.add_method(json.dumps(newer), by="Noa")
    done = import_assessment(workspace, 2025, "Norrby", tmp_path / name, assessor="Andra bedömaren")
    begun = of_norrby(workspace)[-1]
    assert begun.method_version == "2"
    answers = workspace.answers(begun.id)
    assert list(answers) == [question for question in ANSWERS if question != "a1"]
    assert all(answer.is_draft for answer in answers.values())
    assert [str(one) for one in done.not_taken] == [
        "Question a1 was not taken over: The wording of the question has changed."
    ]
