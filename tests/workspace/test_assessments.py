"""Methods, assessments and answers: stored at once, logged one by one, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.workspace.samples import SAMPLE, edition_of, method_text
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.assessment import (
    Answer,
    Assessment,
    SourceKind,
    StepState,
    reviewed_after,
    step_states,
)
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import MethodError, RuleError
from utsatta_omraden_plugin.workspace import Workspace, create_workspace, open_workspace

FULL = Answer(
    problem=3,
    uncertainty=1,
    value=["a", "b"],
    motivation="Öppen handel med narkotika vid torget",
    source_kind=SourceKind.SURVEY,
    source_reference="Trygghetsmätning 2024",
    data_date=date(2024, 3, 31),
)


def states(workspace: Workspace, answers: dict[str, Answer]) -> dict[str, StepState]:
    return step_states(workspace.method(), answers)


def test_the_method_can_be_read_back(workspace: Workspace):
    method = workspace.method()
    assert (method.id, method.version, len(method.questions)) == ("prov", "1", 10)
    assert workspace.method("prov") == workspace.method("prov", "1") == method


def test_the_same_method_again_changes_nothing(workspace: Workspace):
    log = workspace.changes()
    workspace.add_method(method_text(), by="Noa")
    assert workspace.changes() == log


def test_a_newer_version_becomes_the_current_one_and_the_old_one_stays_readable(
    workspace: Workspace, begun: Assessment
):
    workspace.add_method(method_text("2"), by="Noa")
    assert workspace.method().version == workspace.meta().method_version == "2"
    assert workspace.method(begun.method_id, begun.method_version).version == "1"
    change = workspace.changes()[-1]
    assert (change.what, change.old["method_version"], change.new["method_version"]) == ("add_method", "1", "2")
    workspace.add_method(method_text("1"), by="Noa")
    assert workspace.method().version == "1"


def test_another_text_under_the_same_version_is_refused(workspace: Workspace):
    with pytest.raises(RuleError, match="id prov and the version 1"):
        workspace.add_method(method_text(title="Omgjord"), by="Noa")
    assert workspace.method().title.sv == "Provmall"


def test_a_wrong_method_is_refused_with_its_place(workspace: Workspace):
    log = workspace.changes()
    with pytest.raises(MethodError, match="line 1, column 2"):
        workspace.add_method("{", by="Noa")
    with pytest.raises(MethodError, match="at steps"):
        workspace.add_method("{}", by="Noa")
    assert workspace.changes() == log


def test_a_workspace_without_method_says_so(tmp_path: Path):
    workspace = create_workspace(str(tmp_path / "w.gpkg"))
    with pytest.raises(RuleError, match="no method of assessment"):
        workspace.method()
    edition = workspace.add_edition(edition_of(2023), SAMPLE, by="Noa")
    area = workspace.find_area(edition.id, "7")
    with pytest.raises(RuleError, match="no method of assessment"):
        workspace.start_assessment(area.area_id, edition.id, "LPO-analytiker", by="Noa")
    assert workspace.assessments(edition.id) == []


def test_a_missing_method_is_named(workspace: Workspace):
    with pytest.raises(RuleError, match="no method annan 3"):
        workspace.method("annan", "3")


def test_an_assessment_remembers_its_method_and_begins_with_locked_steps(
    workspace: Workspace, begun: Assessment, edition: Edition, norrby: AreaVersion
):
    assert (begun.area_id, begun.edition_id, begun.assessor) == (norrby.area_id, edition.id, "LPO-analytiker")
    assert (begun.method_id, begun.method_version) == ("prov", "1")
    assert workspace.assessments(edition.id) == [begun]
    assert workspace.answers(begun.id) == {}
    assert workspace.step_states(begun.id) == states(workspace, {})
    assert workspace.step_states(begun.id)["step2"] is StepState.LOCKED
    assert workspace.changes(norrby.area_id)[-1].what == "start_assessment"


def test_beginning_again_returns_the_same_and_logs_nothing(
    workspace: Workspace, begun: Assessment, edition: Edition, norrby: AreaVersion
):
    log = workspace.changes()
    assert workspace.start_assessment(norrby.area_id, edition.id, "LPO-analytiker", by="Noa") == begun
    assert workspace.changes() == log
    second = workspace.start_assessment(norrby.area_id, edition.id, "Andre bedömare", by="Noa")
    assert workspace.assessments(edition.id) == [begun, second]


def test_an_area_outside_the_edition_cannot_be_assessed(workspace: Workspace, norrby: AreaVersion):
    later = workspace.add_edition(edition_of(2025), SAMPLE[1:], by="Noa")
    with pytest.raises(RuleError, match="not part of this edition"):
        workspace.start_assessment(norrby.area_id, later.id, "LPO-analytiker", by="Noa")


@pytest.mark.parametrize(
    "answer",
    [FULL, Answer(unknown=True), Answer(problem=0, uncertainty=0), Answer(value=12.5), Answer(value="yes")],
)
def test_an_answer_comes_back_as_it_was_given_also_after_reopening(
    workspace: Workspace, begun: Assessment, place: Path, answer: Answer
):
    answers = {"q1.1": answer}
    workspace.save_answers(begun.id, answers, states(workspace, answers), by="LPO-analytiker")
    assert workspace.answers(begun.id) == answers
    workspace.close()
    again = open_workspace(str(place))
    assert again.answers(begun.id) == answers
    assert again.step_states(begun.id) == states(again, answers)


def test_only_what_is_given_changes_and_only_what_differs_is_logged(
    workspace: Workspace, begun: Assessment, norrby: AreaVersion
):
    first = {"q1.1": FULL, "q1.2": Answer(problem=4)}
    changes = workspace.save_answers(begun.id, first, states(workspace, first), by="LPO-analytiker")
    assert [change.new for change in changes][1] == {"problem": 4}
    second = {"q1.2": Answer(problem=2), "q1.1": FULL}
    [change] = workspace.save_answers(begun.id, second, states(workspace, second), by="Andre")
    assert (change.what, change.table, change.old, change.new) == (
        "save_answer", "answer", {"problem": 4}, {"problem": 2},
    )  # fmt: skip
    assert (change.area_id, change.by) == (norrby.area_id, "Andre")
    assert workspace.save_answers(begun.id, {"q1.2": Answer(problem=2)}, states(workspace, second), by="Andre") == []
    assert workspace.changes()[-1] == change
    assert workspace.answers(begun.id) == second


def test_a_new_state_of_a_step_alone_is_stored_and_logged(workspace: Workspace, begun: Assessment):
    locked = workspace.step_states(begun.id)
    opened = {**locked, "step2": StepState.OPEN}
    assert workspace.save_answers(begun.id, {}, opened, by="Noa") == []
    assert workspace.step_states(begun.id) == opened
    assert workspace.changes()[-1].new["step_states"]["step2"] == "open"
    assert workspace.first_broken_link() is None


@pytest.mark.parametrize(
    ("question", "answer", "reason"),
    [
        ("q9.9", Answer(problem=1), "no such question"),
        ("q1.2", Answer(problem=5), "0 to 4"),
        ("q1.2", Answer(problem=-1), "0 to 4"),
        ("q1.2", Answer(uncertainty=4), "0 to 3"),
    ],
)
def test_an_answer_that_cannot_be_stops_the_whole_save(
    workspace: Workspace, begun: Assessment, question: str, answer: Answer, reason: str
):
    log = workspace.changes()
    with pytest.raises(RuleError, match=f"{question}.*{reason}"):
        workspace.save_answers(begun.id, {"q1.1": FULL, question: answer}, {}, by="Noa")
    assert workspace.answers(begun.id) == {}
    assert workspace.changes() == log


def test_an_unknown_assessment_is_refused(workspace: Workspace):
    for call in (workspace.answers, workspace.step_states):
        with pytest.raises(RuleError, match="not in this workspace"):
            call("finns inte")
    with pytest.raises(RuleError, match="not in this workspace"):
        workspace.save_answers("finns inte", {}, {}, by="Noa")


def test_taking_an_answer_back_locks_the_step_that_it_had_opened(workspace: Workspace, begun: Assessment):
    answers = {"q1.1": Answer(problem=4), "q1.2": Answer(problem=4)}
    changes = workspace.save_answers(begun.id, answers, states(workspace, answers), by="Noa")
    assert workspace.step_states(begun.id)["step2"] is StepState.OPEN
    [undone] = workspace.take_back([changes[1].number], "Noa")
    assert workspace.answers(begun.id) == {"q1.1": Answer(problem=4)}
    assert workspace.step_states(begun.id)["step2"] is StepState.LOCKED
    workspace.take_back([undone.number], "Noa")
    assert workspace.answers(begun.id) == answers
    assert workspace.step_states(begun.id)["step2"] is StepState.OPEN
    assert workspace.first_broken_link() is None


def test_an_answer_changed_since_cannot_be_taken_back(workspace: Workspace, begun: Assessment):
    [first] = workspace.save_answers(begun.id, {"q1.1": Answer(problem=1)}, {}, by="Noa")
    workspace.save_answers(begun.id, {"q1.1": Answer(problem=2)}, {}, by="Noa")
    with pytest.raises(RuleError, match="answer has been changed since"):
        workspace.take_back([first.number], "Noa")
    assert workspace.answers(begun.id) == {"q1.1": Answer(problem=2)}


def test_a_draft_stays_a_draft_until_it_is_confirmed(workspace: Workspace, begun: Assessment):
    draft = replace(FULL, is_draft=True)
    workspace.save_answers(begun.id, {"q1.1": draft}, {}, by="Noa")
    assert workspace.answers(begun.id) == {"q1.1": draft}
    [confirmed] = workspace.save_answers(begun.id, {"q1.1": FULL}, {}, by="Noa")
    assert (confirmed.old, confirmed.new) == ({"is_draft": True}, {"is_draft": False})
    assert workspace.answers(begun.id) == {"q1.1": FULL}
    workspace.take_back([confirmed.number], "Noa")
    assert workspace.answers(begun.id) == {"q1.1": draft}


def test_what_a_complete_step_was_built_on_is_remembered(workspace: Workspace, begun: Assessment):
    assert workspace.reviewed(begun.id) == {}
    workspace.save_answers(begun.id, {"q1.1": FULL}, {}, by="Noa", reviewed={"step2": "abc"})
    assert workspace.reviewed(begun.id) == {"step2": "abc"}
    workspace.save_answers(begun.id, {"q1.2": FULL}, {}, by="Noa")
    assert workspace.reviewed(begun.id) == {"step2": "abc"}
    workspace.save_answers(begun.id, {}, {}, by="Noa", reviewed={})
    assert workspace.reviewed(begun.id) == {}
    assert workspace.changes()[-1].old == {"reviewed": {"step2": "abc"}}


def test_a_step_that_was_complete_needs_review_after_an_earlier_answer_is_taken_back(
    workspace: Workspace, begun: Assessment
):
    method = workspace.method()
    first = {"q1.1": Answer(problem=4), "q1.2": Answer(problem=4)}
    workspace.save_answers(begun.id, first, states(workspace, first), by="Noa")
    [changed] = workspace.save_answers(begun.id, {"q1.2": Answer(problem=3)}, states(workspace, first), by="Noa")
    second = {**first, "q1.2": Answer(problem=3), "q2.1": Answer(problem=1), "q2.2": Answer(problem=1)}
    reviewed = reviewed_after(method, second)
    workspace.save_answers(begun.id, second, step_states(method, second, {}, reviewed), "Noa", reviewed)
    assert workspace.step_states(begun.id)["step2"] is StepState.COMPLETE
    [undone] = workspace.take_back([changed.number], "Noa")
    assert workspace.step_states(begun.id)["step2"] is StepState.NEEDS_REVIEW
    workspace.take_back([undone.number], "Noa")
    assert workspace.step_states(begun.id)["step2"] is StepState.COMPLETE
