"""Judgements that are still being written: kept, replaced, and gone when they are signed."""

from __future__ import annotations

import contextlib
import sqlite3
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.workspace.assessment_samples import ANALYST, fill, judgement_of
from tests.workspace.history_samples import add_later, versions
from utsatta_omraden_plugin.domain.assessment import Assessment, JudgementLevel
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.workspace import KeptDraft, Workspace, open_workspace

OLD = Path(__file__).parent / "assets" / "version_4.zip"


@pytest.fixture
def half(begun: Assessment) -> KeptDraft:
    """What the analyst has written of the LPO's judgement."""
    content = {"reason": "Öppen handel, men", "marks": {"u1": {"state": "met", "reason": ""}}, "trend": None}
    return KeptDraft(begun.area_id, begun.edition_id, JudgementLevel.LPO, ANALYST, content, begun.id)


def drafts(workspace: Workspace, half: KeptDraft, assessor: str = ANALYST) -> dict[JudgementLevel, KeptDraft]:
    return workspace.judgement_drafts(half.area_id, half.edition_id, assessor)


def test_a_draft_is_there_for_the_next_program_that_opens_the_workspace(
    workspace: Workspace, half: KeptDraft, place: Path
):
    workspace.keep_judgement_draft(half, ANALYST)
    workspace.close()
    again = open_workspace(str(place))
    kept = drafts(again, half)[JudgementLevel.LPO]
    assert replace(kept, changed_at="", changed_by="") == half
    assert kept.changed_by == ANALYST
    again.close()


def test_a_later_state_takes_the_place_of_the_earlier_one(workspace: Workspace, half: KeptDraft):
    workspace.keep_judgement_draft(half, ANALYST)
    workspace.keep_judgement_draft(replace(half, content={"reason": "Ny början"}), ANALYST)
    kept = drafts(workspace, half)[JudgementLevel.LPO]
    assert (kept.content, kept.row_version) == ({"reason": "Ny början"}, 2)


def test_each_level_and_each_assessor_has_a_draft_of_its_own(workspace: Workspace, half: KeptDraft):
    region = replace(half, level=JudgementLevel.REGION, assessment_id="", content={"reason": "Regionens"})
    other = replace(half, assessor="Annan roll", assessment_id="", content={"reason": "Annat"})
    for draft in (half, region, other):
        workspace.keep_judgement_draft(draft, ANALYST)
    reasons = {level: kept.content["reason"] for level, kept in drafts(workspace, half).items()}
    assert reasons == {JudgementLevel.LPO: "Öppen handel, men", JudgementLevel.REGION: "Regionens"}
    assert drafts(workspace, half, "Annan roll")[JudgementLevel.LPO].content == {"reason": "Annat"}


def test_a_draft_leaves_no_trace_in_the_change_log(workspace: Workspace, half: KeptDraft):
    before = [change.number for change in workspace.changes()]
    workspace.keep_judgement_draft(half, ANALYST)
    workspace.forget_judgement_draft(half.area_id, half.edition_id, half.level, half.assessor)
    assert [change.number for change in workspace.changes()] == before
    assert drafts(workspace, half) == {}
    assert not workspace.forget_judgement_draft(half.area_id, half.edition_id, half.level, half.assessor)


def test_signing_forgets_the_draft_of_the_one_who_assessed_and_no_other(
    workspace: Workspace, begun: Assessment, half: KeptDraft
):
    fill(workspace, begun)
    workspace.keep_judgement_draft(half, ANALYST)
    workspace.keep_judgement_draft(replace(half, assessor="Annan roll", assessment_id=""), ANALYST)
    workspace.sign_assessment(begun.id, judgement_of(begun), by=ANALYST)
    assert drafts(workspace, half) == {}
    assert list(drafts(workspace, half, "Annan roll")) == [JudgementLevel.LPO]


def test_a_signature_that_is_refused_leaves_the_draft(workspace: Workspace, begun: Assessment, half: KeptDraft):
    workspace.keep_judgement_draft(half, ANALYST)
    with pytest.raises(RuleError):
        workspace.sign_assessment(begun.id, judgement_of(begun, reason=""), by=ANALYST)
    region = replace(half, level=JudgementLevel.REGION, assessment_id="")
    workspace.keep_judgement_draft(region, ANALYST)
    with pytest.raises(RuleError):
        workspace.add_judgement(judgement_of(begun, level=JudgementLevel.REGION, reason=""), by=ANALYST)
    assert set(drafts(workspace, half)) == {JudgementLevel.LPO, JudgementLevel.REGION}


def test_adding_a_judgement_forgets_the_draft_of_its_level(workspace: Workspace, begun: Assessment, half: KeptDraft):
    for level in (JudgementLevel.REGION, JudgementLevel.NOA):
        workspace.keep_judgement_draft(replace(half, level=level, assessment_id=""), ANALYST)
    workspace.add_judgement(judgement_of(begun, level=JudgementLevel.REGION), by=ANALYST)
    assert list(drafts(workspace, half)) == [JudgementLevel.NOA]


def test_a_signed_assessment_takes_no_draft(workspace: Workspace, begun: Assessment, half: KeptDraft):
    fill(workspace, begun)
    workspace.sign_assessment(begun.id, judgement_of(begun), by=ANALYST)
    with pytest.raises(RuleError, match="signed"):
        workspace.keep_judgement_draft(half, ANALYST)


def test_an_area_of_another_edition_takes_no_draft(workspace: Workspace, half: KeptDraft):
    with pytest.raises(RuleError, match="not part of this edition"):
        workspace.keep_judgement_draft(replace(half, area_id="borta", assessment_id=""), ANALYST)


def test_a_draft_made_unreadable_by_another_program_counts_as_none(workspace: Workspace, half: KeptDraft, place: Path):
    workspace.keep_judgement_draft(half, ANALYST)
    with contextlib.closing(sqlite3.connect(place)) as other, other:
        other.execute("UPDATE judgement_draft SET content = 'inte json'")
    assert drafts(workspace, half) == {}


def test_an_old_workspace_gets_the_table_and_map_programs_know_it(place: Path):
    with zipfile.ZipFile(OLD) as packed:
        place.write_bytes(packed.read("version_4.gpkg"))
    workspace = open_workspace(str(place))
    edition = workspace.editions()[-1]
    area = workspace.areas(edition.id)[0]
    draft = KeptDraft(area.area_id, edition.id, JudgementLevel.NOA, ANALYST, {"reason": "Halvvägs"})
    workspace.keep_judgement_draft(draft, ANALYST)
    assert drafts(workspace, draft)[JudgementLevel.NOA].content == {"reason": "Halvvägs"}
    assert workspace.first_broken_link() is None
    workspace.close()
    with contextlib.closing(sqlite3.connect(place)) as file:
        known = {row[0] for row in file.execute("SELECT table_name FROM gpkg_contents")}
    assert "judgement_draft" in known


def test_a_draft_goes_with_its_area_to_another_identity(workspace: Workspace, edition: Edition):
    add_later(workspace)
    old, stranger = versions(workspace, 2023)["Drivholmen"], versions(workspace, 2025)["Hisings Backa"]
    draft = KeptDraft(stranger.area_id, stranger.edition_id, JudgementLevel.REGION, ANALYST, {"reason": "Halvvägs"})
    workspace.keep_judgement_draft(draft, ANALYST)
    workspace.confirm_pair(old.id, stranger.id, "renamed", "Noa")
    assert drafts(workspace, draft) == {}
    assert drafts(workspace, replace(draft, area_id=old.area_id))[JudgementLevel.REGION].content == draft.content
