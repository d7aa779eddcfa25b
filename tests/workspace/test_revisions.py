"""Revisions go on where a signed assessment stopped; a common assessment is made of several that stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.workspace.assessment_samples import (
    ANALYST,
    AREA,
    CHIEF,
    GROUP,
    LINE,
    POINT,
    PROPOSAL,
    fill,
    judgement_of,
    save,
    without_ids,
)
from tests.workspace.samples import method_text
from utsatta_omraden_plugin.domain.assessment import (
    Answer,
    Assessment,
    SourceKind,
    StepState,
    reviewed_after,
    step_states,
)
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.workspace import Workspace, WorkspaceLayer

WHY = "Nya uppgifter från kommunen"


@pytest.fixture
def signed(workspace: Workspace, begun: Assessment) -> Assessment:
    fill(workspace, begun)
    workspace.sign_assessment(begun.id, judgement_of(begun), by=ANALYST)
    return workspace.assessment(begun.id)


def test_a_revision_takes_along_everything_and_can_be_written(workspace: Workspace, signed: Assessment):
    revision = workspace.revise_assessment(signed.id, f" {WHY} ", by=ANALYST)
    assert revision == replace(
        signed, id=revision.id, revision=2, signed_at="", signed_by="", revises=signed.id, revision_reason=WHY
    )
    assert workspace.answers(revision.id) == workspace.answers(signed.id)
    assert workspace.step_states(revision.id) == workspace.step_states(signed.id)
    assert workspace.gate_overrides(revision.id) == workspace.gate_overrides(signed.id)
    assert without_ids(workspace.actor_groups(revision.id)) == [GROUP]
    assert without_ids(workspace.places(revision.id)) == [POINT, LINE, AREA]
    save(workspace, revision, {"q1.1": Answer(problem=1)})
    assert workspace.answers(signed.id)["q1.1"].problem == 3, "what was signed stays as it was"
    assert workspace.first_broken_link() is None


def test_proposals_name_the_places_of_their_own_revision(workspace: Workspace, signed: Assessment, edition: Edition):
    revision = workspace.revise_assessment(signed.id, WHY, by=ANALYST)
    [proposal] = workspace.boundary_proposals(edition.id)
    assert proposal.assessment_id == revision.id
    assert proposal.made_from == (workspace.places(revision.id)[-1].id,)
    assert proposal.reason == PROPOSAL.reason


def test_the_log_tells_of_the_revision_and_why(workspace: Workspace, signed: Assessment):
    revision = workspace.revise_assessment(signed.id, WHY, by=ANALYST)
    change = workspace.changes(signed.area_id)[-1]
    assert (change.what, change.row_id, change.reason) == ("revise_assessment", revision.id, WHY)
    assert (change.new["revision"], change.new["revises"]) == (2, signed.id)
    with pytest.raises(RuleError, match="cannot be taken back"):
        workspace.take_back([change.number], "Noa")


def test_all_revisions_are_kept_and_the_newest_is_the_one_to_go_on_with(workspace: Workspace, signed: Assessment):
    second = workspace.revise_assessment(signed.id, WHY, by=ANALYST)
    workspace.sign_assessment(second.id, judgement_of(second), by=ANALYST)
    third = workspace.revise_assessment(second.id, "Ännu en gång", by=ANALYST)
    assert [each.revision for each in workspace.assessments(signed.edition_id)] == [1, 2, 3]
    assert workspace.start_assessment(signed.area_id, signed.edition_id, ANALYST, ANALYST) == third
    assert [each.assessment_id for each in workspace.judgements(signed.edition_id)] == [signed.id, second.id]


def test_only_the_last_revision_can_be_revised(workspace: Workspace, signed: Assessment):
    workspace.revise_assessment(signed.id, WHY, by=ANALYST)
    with pytest.raises(RuleError, match="Revision 2 has taken the place of revision 1"):
        workspace.revise_assessment(signed.id, WHY, by=ANALYST)


@pytest.mark.parametrize(("reason", "said"), [(" ", "needs a written reason"), (WHY, "not signed")])
def test_a_revision_needs_a_reason_and_something_signed(
    workspace: Workspace, begun: Assessment, reason: str, said: str
):
    with pytest.raises(RuleError, match=said):
        workspace.revise_assessment(begun.id, reason, by=ANALYST)
    assert workspace.assessments(begun.edition_id) == [begun]


def test_a_newer_method_takes_over_with_drafts_even_before_a_signature(workspace: Workspace, begun: Assessment):
    fill(workspace, begun)
    workspace.add_method(method_text("2"), by="Noa")
    drafts = {"q1.1": Answer(problem=3, is_draft=True), "q1.2": Answer(problem=0, is_draft=True)}
    revision = workspace.revise_assessment(begun.id, "Ny metod", ANALYST, "prov", "2", drafts)
    assert (revision.method_version, revision.revision, revision.revises) == ("2", 2, begun.id)
    assert workspace.answers(revision.id) == drafts
    assert workspace.step_states(revision.id)["step1"] is StepState.OPEN, "drafts are not given"
    assert workspace.gate_overrides(revision.id)["step2"].reason == "Läget har förvärrats"
    assert len(workspace.places(revision.id)) == 3
    assert workspace.changes()[-1].new["answers"] == {
        "q1.1": {"problem": 3, "is_draft": True}, "q1.2": {"problem": 0, "is_draft": True},
    }  # fmt: skip


def test_what_was_replaced_before_a_signature_cannot_be_written_any_more(workspace: Workspace, begun: Assessment):
    [number] = save(workspace, begun, {"q1.1": Answer(problem=3)})
    workspace.add_method(method_text("2"), by="Noa")
    workspace.revise_assessment(begun.id, "Ny metod", ANALYST, "prov", "2")
    for write in (
        lambda: save(workspace, begun, {"q1.1": Answer(problem=1)}),
        lambda: workspace.save_place(begun.id, POINT, ANALYST),
        lambda: workspace.sign_assessment(begun.id, judgement_of(begun), ANALYST),
        lambda: workspace.take_back([number], ANALYST),
    ):
        with pytest.raises(RuleError, match="Revision 2 has taken the place"):
            write()
    assert workspace.answers(begun.id) == {"q1.1": Answer(problem=3)}


def test_an_answer_that_the_new_method_does_not_ask_for_is_refused(workspace: Workspace, signed: Assessment):
    workspace.add_method(method_text("2"), by="Noa")
    with pytest.raises(RuleError, match=r"q9\.9.*no such question"):
        workspace.revise_assessment(signed.id, WHY, ANALYST, "prov", "2", {"q9.9": Answer(problem=1)})
    assert len(workspace.assessments(signed.edition_id)) == 1


def test_a_gate_that_the_new_method_lacks_is_not_taken_along(workspace: Workspace, signed: Assessment):
    workspace.add_method(method_text("2", gated=False), by="Noa")
    assert all(step.gate is None for step in workspace.method().steps)
    revision = workspace.revise_assessment(signed.id, WHY, ANALYST, "prov", "2")
    assert workspace.gate_overrides(revision.id) == {}
    assert workspace.step_states(revision.id)["step2"] is StepState.OPEN


def test_what_a_step_was_built_on_lives_on_in_a_revision(workspace: Workspace, begun: Assessment):
    answers = {f"q{step}.{part}": Answer(problem=3) for step in (1, 2) for part in (1, 2)}
    reviewed = reviewed_after(workspace.method(), answers)
    states = step_states(workspace.method(), answers, {}, reviewed)
    workspace.save_answers(begun.id, answers, states, ANALYST, reviewed)
    workspace.sign_assessment(begun.id, judgement_of(begun), by=ANALYST)
    revision = workspace.revise_assessment(begun.id, WHY, by=ANALYST)
    assert workspace.reviewed(revision.id) == reviewed
    changed = {**answers, "q1.1": Answer(problem=4)}
    states = step_states(workspace.method(), changed, {}, workspace.reviewed(revision.id))
    assert states["step2"] is StepState.NEEDS_REVIEW


def test_the_map_shows_each_place_once_however_often_it_was_revised(
    workspace: Workspace, signed: Assessment, edition: Edition, qgis_app
):
    from qgis.core import QgsVectorLayer

    revision = workspace.revise_assessment(signed.id, WHY, by=ANALYST)
    for part in (WorkspaceLayer.PLACE_POINTS, WorkspaceLayer.PLACE_AREAS, WorkspaceLayer.BOUNDARY_PROPOSALS):
        source = workspace.layer_source(part, edition.id)
        layer = QgsVectorLayer(source.uri, "", source.provider)
        assert [feature["assessment_id"] for feature in layer.getFeatures()] == [revision.id]
        del layer


# A common assessment


@pytest.fixture
def second(workspace: Workspace, begun: Assessment) -> Assessment:
    other = workspace.start_assessment(begun.area_id, begun.edition_id, "Andre bedömare", "Andre bedömare")
    workspace.save_actor_group(other.id, GROUP, "Andre bedömare")
    workspace.save_actor_group(other.id, replace(GROUP, kind="other"), "Andre bedömare")
    workspace.save_place(other.id, POINT, "Andre bedömare")
    workspace.save_place(other.id, replace(POINT, description="Vid skolan"), "Andre bedömare")
    return other


COMMON = {"q1.1": Answer(problem=4), "q1.2": Answer(problem=2)}


def test_a_common_assessment_is_made_and_the_others_stay(workspace: Workspace, begun: Assessment, second: Assessment):
    fill(workspace, begun)
    before = [(workspace.answers(each.id), workspace.places(each.id)) for each in (begun, second)]
    common = workspace.merge_assessments([begun.id, second.id], COMMON, "Gemensam bedömning", by="Noa")
    assert (common.assessor, common.revision, common.merged_from) == (
        "Gemensam bedömning", 1, (begun.id, second.id),
    )  # fmt: skip
    assert workspace.answers(common.id) == COMMON
    assert workspace.step_states(common.id)["step2"] is StepState.OPEN
    assert workspace.gate_overrides(common.id) == workspace.gate_overrides(begun.id)
    assert without_ids(workspace.actor_groups(common.id)) == [GROUP, replace(GROUP, kind="other")]
    assert without_ids(workspace.places(common.id)) == [POINT, replace(POINT, description="Vid skolan"), LINE, AREA]
    assert [(workspace.answers(each.id), workspace.places(each.id)) for each in (begun, second)] == before
    assert [each.assessor for each in workspace.assessments(begun.edition_id)] == [
        ANALYST, "Andre bedömare", "Gemensam bedömning",
    ]  # fmt: skip
    change = workspace.changes()[-1]
    assert (change.what, change.new["merged_from"]) == ("merge_assessments", [begun.id, second.id])
    assert change.new["answers"] == {"q1.1": {"problem": 4}, "q1.2": {"problem": 2}}


def test_signed_ones_can_be_merged(workspace: Workspace, begun: Assessment, second: Assessment):
    workspace.sign_assessment(begun.id, judgement_of(begun), by=CHIEF)
    common = workspace.merge_assessments([begun.id, second.id], COMMON, "Gemensam bedömning", by="Noa")
    assert not common.is_signed


def test_merging_again_makes_the_next_revision_of_the_common_one(
    workspace: Workspace, begun: Assessment, second: Assessment
):
    first = workspace.merge_assessments([begun.id, second.id], COMMON, "Gemensam bedömning", by="Noa")
    again = workspace.merge_assessments([begun.id, second.id], {}, "Gemensam bedömning", by="Noa")
    assert (again.revision, again.revises, again.revision_reason) == (2, first.id, "Sammanvägd på nytt")
    assert workspace.answers(first.id) == COMMON


def test_only_likes_are_merged_and_under_a_role_of_their_own(
    workspace: Workspace, begun: Assessment, second: Assessment, edition: Edition
):
    elsewhere = workspace.start_assessment(workspace.find_area(edition.id, "12").area_id, edition.id, ANALYST, ANALYST)
    workspace.add_method(method_text("2"), by="Noa")
    newer = workspace.start_assessment(begun.area_id, edition.id, "Tredje bedömare", "Noa")
    log = workspace.changes()
    for ids in ([begun.id], [begun.id, begun.id], [begun.id, elsewhere.id], [begun.id, newer.id]):
        with pytest.raises(RuleError, match="two or more assessments of the same area"):
            workspace.merge_assessments(ids, {}, "Gemensam bedömning", by="Noa")
    for role in (ANALYST, " "):
        with pytest.raises(RuleError, match="a role of its own"):
            workspace.merge_assessments([begun.id, second.id], {}, role, by="Noa")
    assert workspace.changes() == log


def test_a_common_assessment_is_taken_back_whole_and_made_again_as_it_was(
    workspace: Workspace, begun: Assessment, second: Assessment
):
    fill(workspace, begun)
    given = {
        "q1.1": Answer(problem=4, source_kind=SourceKind.SURVEY, data_date=date(2026, 5, 1)),
        "q1.2": Answer(unknown=True),
    }
    workspace.merge_assessments([begun.id, second.id], {}, "Gemensam bedömning", by="Noa")
    common = workspace.merge_assessments([begun.id, second.id], given, "Gemensam bedömning", by="Noa")

    def held() -> tuple[object, ...]:
        of = workspace.answers(common.id), workspace.gate_overrides(common.id), workspace.step_states(common.id)
        return *of, without_ids(workspace.actor_groups(common.id)), without_ids(workspace.places(common.id))

    before, made = held(), workspace.changes()[-1]
    [taken] = workspace.take_back([made.number], by="Noa")
    assert common.id not in [each.id for each in workspace.assessments(begun.edition_id)]
    assert (taken.undoes, taken.new) == (made.number, {})
    [again] = workspace.take_back([taken.number], by="Noa")
    assert held() == before
    assert workspace.assessment(common.id) == common
    workspace.take_back([again.number], by="Noa")
    assert workspace.first_broken_link() is None


def test_a_common_assessment_that_has_been_worked_on_is_not_taken_back(
    workspace: Workspace, begun: Assessment, second: Assessment
):
    common = workspace.merge_assessments([begun.id, second.id], COMMON, "Gemensam bedömning", by="Noa")
    made = workspace.changes()[-1]
    [answered] = workspace.save_answers(common.id, {"q1.2": Answer(problem=0)}, {}, by="Noa")
    with pytest.raises(RuleError, match="changed since"):
        workspace.take_back([made.number], by="Noa")
    workspace.take_back([answered.number], by="Noa")
    added = workspace.save_actor_group(common.id, replace(GROUP, count_band="50+"), by="Noa")
    with pytest.raises(RuleError, match="changed since"):
        workspace.take_back([made.number], by="Noa")
    assert workspace.answers(common.id) == COMMON
    workspace.sign_assessment(common.id, judgement_of(common), by=CHIEF)
    with pytest.raises(RuleError, match="signed"):
        workspace.take_back([added.number], by="Noa")
