"""How far all assessments of an edition are, and what they answer, read in one go."""

from __future__ import annotations

import time

import pytest

from tests.workspace.assessment_samples import ANALYST, POINT, judgement_of, save
from tests.workspace.samples import method_text
from utsatta_omraden_plugin.domain.assessment import Answer, Assessment, JudgementLevel
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.workspace import AssessmentSummary, Workspace


def test_a_summary_counts_answers_and_drafts_apart(workspace: Workspace, begun: Assessment, edition: Edition):
    answers = {
        "q1.1": Answer(problem=0),
        "q1.2": Answer(unknown=True),
        "q2.1": Answer(problem=3, is_draft=True),
        "q2.2": Answer(motivation="Bara en tanke"),
    }
    save(workspace, begun, answers)
    [summary] = workspace.summaries(edition.id)
    assert (summary.assessment, summary.given, summary.drafts) == (begun, 2, 1)
    assert summary.states == workspace.step_states(begun.id)
    assert not summary.has_judgement


def test_an_emptied_answer_counts_no_more(workspace: Workspace, begun: Assessment, edition: Edition):
    save(workspace, begun, {"q1.1": Answer(problem=2)})
    save(workspace, begun, {"q1.1": Answer()})
    assert workspace.summaries(edition.id)[0].given == 0
    assert workspace.all_answers(edition.id) == {begun.id: {}}


def test_every_change_of_an_assessment_moves_its_time(
    workspace: Workspace, begun: Assessment, edition: Edition, monkeypatch: pytest.MonkeyPatch
):
    times = iter(f"2026-11-22T10:00:{second:02d}.000Z" for second in range(60))
    for module in ("answers", "assessments", "rows"):
        monkeypatch.setattr(f"utsatta_omraden_plugin.workspace.geopackage_{module}.now", lambda: next(times))
    seen = [workspace.summaries(edition.id)[0].changed_at]
    for write in (
        lambda: workspace.save_answers(begun.id, {"q1.1": Answer(problem=1)}, workspace.step_states(begun.id), "a"),
        lambda: workspace.save_place(begun.id, POINT, "a"),
        lambda: workspace.remove_places([workspace.places(begun.id)[0].id], "a"),
        lambda: workspace.override_gate(begun.id, "step2", "Läget", "a"),
        lambda: workspace.take_back([workspace.changes()[-1].number], "a"),
    ):
        write()
        seen.append(workspace.summaries(edition.id)[0].changed_at)
    assert len(set(seen)) == len(seen)
    assert seen[1:] == sorted(seen[1:])


def test_only_the_newest_revision_of_each_assessor_stands_in_the_list(
    workspace: Workspace, begun: Assessment, edition: Edition
):
    save(workspace, begun, {"q1.1": Answer(problem=2)})
    workspace.sign_assessment(begun.id, judgement_of(begun), ANALYST)
    revision = workspace.revise_assessment(begun.id, "Nya uppgifter", ANALYST)
    other = workspace.start_assessment(begun.area_id, edition.id, "Andre bedömare", "Noa")
    summaries = workspace.summaries(edition.id)
    assert [summary.assessment for summary in summaries] == [revision, other]
    assert [summary.has_judgement for summary in summaries] == [True, True], "the area has been judged"
    assert workspace.all_answers(edition.id) == {revision.id: {"q1.1": Answer(problem=2)}, other.id: {}}


def test_other_editions_and_areas_are_kept_apart(workspace: Workspace, begun: Assessment, edition: Edition):
    far = workspace.start_assessment(workspace.find_area(edition.id, "12").area_id, edition.id, ANALYST, ANALYST)
    workspace.add_judgement(judgement_of(far, level=JudgementLevel.NOA), "Noa")
    assert [(each.assessment.id, each.has_judgement) for each in workspace.summaries(edition.id)] == [
        (begun.id, False), (far.id, True),
    ]  # fmt: skip
    with pytest.raises(RuleError):
        workspace.summaries("finns inte")
    with pytest.raises(RuleError):
        workspace.all_answers("finns inte")


def test_nothing_begun_gives_empty_lists(workspace: Workspace, edition: Edition):
    assert workspace.summaries(edition.id) == []
    assert workspace.all_answers(edition.id) == {}
    assert AssessmentSummary(Assessment("a", "b", "c", "d", "1", "e")).given == 0


def test_a_save_is_quick_with_a_method_of_two_hundred_questions(workspace: Workspace, edition: Edition):
    """A tenth of a second here; the benchmark of the dock holds the real bound."""
    workspace.add_method(method_text("200", questions=40), by="Noa")
    begun = workspace.start_assessment(workspace.areas(edition.id)[0].area_id, edition.id, ANALYST, ANALYST)
    assert len(workspace.method().questions) == 200
    states = workspace.step_states(begun.id)
    taken = []
    for number in range(1, 21):
        start = time.perf_counter()
        workspace.save_answers(begun.id, {f"q1.{number}": Answer(problem=2)}, states, ANALYST)
        taken.append(time.perf_counter() - start)
    assert sorted(taken)[len(taken) // 2] < 0.1
