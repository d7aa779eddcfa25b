"""Signatures freeze an assessment, and the levels above add their judgements one after the other."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.workspace.assessment_samples import (
    ANALYST,
    CHIEF,
    GROUP,
    POINT,
    PROPOSAL,
    REASON,
    fill,
    judgement_of,
    save,
)
from tests.workspace.history_samples import add_later, versions
from utsatta_omraden_plugin.domain.assessment import Answer, Assessment, JudgementLevel
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.workspace import Workspace, open_workspace
from utsatta_omraden_plugin.workspace.geopackage_geometry import add_functions


@pytest.fixture
def filled(workspace: Workspace, begun: Assessment) -> Assessment:
    fill(workspace, begun)
    return begun


@pytest.fixture
def signed(workspace: Workspace, filled: Assessment) -> Assessment:
    workspace.sign_assessment(filled.id, judgement_of(filled), by=ANALYST)
    return workspace.assessment(filled.id)


def contents(workspace: Workspace, assessment: Assessment) -> tuple[object, ...]:
    return (
        workspace.assessment(assessment.id),
        workspace.answers(assessment.id),
        workspace.step_states(assessment.id),
        workspace.gate_overrides(assessment.id),
        workspace.actor_groups(assessment.id),
        workspace.places(assessment.id),
        workspace.boundary_proposals(assessment.edition_id),
        workspace.judgements(assessment.edition_id),
    )


def test_a_signature_stores_the_judgement_and_freezes_at_once(
    workspace: Workspace, filled: Assessment, edition: Edition
):
    judgement = judgement_of(filled, proposed=Category.UTSATT)
    judged, frozen = workspace.sign_assessment(filled.id, judgement, by=ANALYST)
    [stored] = workspace.judgements(edition.id)
    assert replace(stored, id="", assessment_id="") == judgement
    assert (stored.id, stored.assessment_id) == (judged.row_id, filled.id)
    after = workspace.assessment(filled.id)
    assert after.is_signed
    assert (after.signed_by, after.signed_at) == (CHIEF, frozen.new["signed_at"])
    assert (judged.what, frozen.what, frozen.reason) == ("sign_judgement", "sign_assessment", REASON)
    assert workspace.first_broken_link() is None


def test_the_judgement_is_of_the_assessment_whatever_it_says_itself(workspace: Workspace, filled: Assessment):
    stranger = judgement_of(filled, area_id="annat", edition_id="annan", assessment_id="annan", id="eget")
    workspace.sign_assessment(filled.id, stranger, by=ANALYST)
    [stored] = workspace.judgements(filled.edition_id, filled.area_id)
    assert (stored.area_id, stored.edition_id, stored.assessment_id) == (filled.area_id, filled.edition_id, filled.id)
    assert stored.id != "eget"


def test_an_area_can_be_held_for_none_of_the_categories(workspace: Workspace, filled: Assessment):
    workspace.sign_assessment(filled.id, judgement_of(filled, category=None), by=ANALYST)
    assert workspace.judgements(filled.edition_id)[0].category is None


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"level": JudgementLevel.NOA}, "judgement of the LPO itself"),
        ({"reason": "  "}, "Write a reason"),
        ({"reason": "Det är illa."}, "at least 20 letters"),
        ({"reason": "Det är allvarligt här i området.", "category": Category.SARSKILT}, "at least 60 letters"),
        ({"decided_by": " "}, "needs the role"),
    ],
)
def test_a_judgement_that_says_too_little_signs_nothing(
    workspace: Workspace, filled: Assessment, fields: dict[str, object], said: str
):
    before, log = contents(workspace, filled), workspace.changes()
    with pytest.raises(RuleError, match=said):
        workspace.sign_assessment(filled.id, judgement_of(filled, **fields), by=ANALYST)
    assert contents(workspace, filled) == before
    assert workspace.changes() == log


def test_a_category_that_the_edition_lacks_is_refused(workspace: Workspace, edition: Edition):
    later = add_later(workspace)
    area = workspace.areas(later.id)[0]
    begun = workspace.start_assessment(area.area_id, later.id, ANALYST, ANALYST)
    with pytest.raises(RuleError, match="has no category Riskområde"):
        workspace.sign_assessment(begun.id, judgement_of(begun, category=Category.RISK), by=ANALYST)
    assert workspace.judgements(later.id) == []


WRITES: dict[str, Callable[[Workspace, Assessment], object]] = {
    "answers": lambda w, a: w.save_answers(a.id, {"q1.1": Answer(problem=1)}, {}, ANALYST),
    "states": lambda w, a: w.save_answers(a.id, {}, {}, ANALYST),
    "gate": lambda w, a: w.override_gate(a.id, "step2", "Ännu ett skäl", ANALYST),
    "withdrawn gate": lambda w, a: w.withdraw_override(a.id, "step2", ANALYST),
    "actor": lambda w, a: w.save_actor_group(a.id, GROUP, ANALYST),
    "removed actor": lambda w, a: w.remove_actor_group(w.actor_groups(a.id)[0].id, ANALYST),
    "place": lambda w, a: w.save_place(a.id, POINT, ANALYST),
    "removed place": lambda w, a: w.remove_places([w.places(a.id)[0].id], ANALYST),
    "proposal": lambda w, a: w.propose_boundary(a.id, PROPOSAL, ANALYST),
    "withdrawn proposal": lambda w, a: w.withdraw_proposal(w.boundary_proposals(a.edition_id)[0].id, ANALYST),
    "signature": lambda w, a: w.sign_assessment(a.id, judgement_of(a), ANALYST),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_a_signed_assessment_refuses_every_write(
    workspace: Workspace, signed: Assessment, write: Callable[[Workspace, Assessment], object]
):
    before, log = contents(workspace, signed), workspace.changes()
    with pytest.raises(RuleError, match=f"signed by {CHIEF}.*Make a revision"):
        write(workspace, signed)
    assert contents(workspace, signed) == before
    assert workspace.changes() == log


def test_nothing_in_a_signed_assessment_can_be_taken_back(workspace: Workspace, signed: Assessment):
    before, log = contents(workspace, signed), workspace.changes()
    for change in log[log.index(next(each for each in log if each.what == "save_answer")) :]:
        with pytest.raises(RuleError, match=r"signed|[Ss]ignature cannot be taken back"):
            workspace.take_back([change.number], "Noa")
    assert contents(workspace, signed) == before
    assert workspace.changes() == log


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE answer SET problem = 0, row_version = row_version + 1",
        "DELETE FROM answer",
        "DELETE FROM place_area",
        "UPDATE place_point SET kind = 'other', row_version = row_version + 1",
        "DELETE FROM actor_group",
        "DELETE FROM gate_override",
        "UPDATE boundary_proposal SET name = 'annat', row_version = row_version + 1",
        "UPDATE assessment SET signed_at = NULL, signed_by = ''",
        "UPDATE assessment SET step_states = '{}'",
        "DELETE FROM judgement",
        "UPDATE judgement SET category = 'Särskilt utsatt område'",
        (
            "INSERT INTO actor_group (id, assessment_id, kind, count_band, changed_at, changed_by) "
            "SELECT 'ny', id, 'other', '1-4', changed_at, 'x' FROM assessment"
        ),
    ],
)
def test_other_programs_cannot_change_it_either(workspace: Workspace, signed: Assessment, place: Path, statement: str):
    before = contents(workspace, signed)
    with contextlib.closing(sqlite3.connect(place)) as other:
        add_functions(other)  # as every map program brings them
        with pytest.raises(sqlite3.IntegrityError, match=r"sign|never rewritten"):
            other.execute(statement)
    assert contents(workspace, signed) == before


def test_an_unsigned_assessment_beside_a_signed_one_stays_open(workspace: Workspace, signed: Assessment):
    second = workspace.start_assessment(signed.area_id, signed.edition_id, "Andre bedömare", "Noa")
    save(workspace, second, {"q1.1": Answer(problem=1)})
    workspace.save_place(second.id, POINT, "Noa")
    assert workspace.answers(second.id) == {"q1.1": Answer(problem=1)}


def test_the_levels_judge_in_their_order_and_the_last_of_each_holds(
    workspace: Workspace, signed: Assessment, edition: Edition
):
    noa = judgement_of(signed, level=JudgementLevel.NOA, reason="Instämmer", decided_by="Noa")
    region = judgement_of(signed, level=JudgementLevel.REGION, reason="Instämmer ej", trend=Trend.STABLE)
    workspace.add_judgement(noa, by="Noa")
    workspace.add_judgement(region, by="Region Väst")
    workspace.add_judgement(replace(region, reason="Instämmer nu", decided_on=date(2026, 11, 1)), by="Region Väst")
    found = workspace.judgements(edition.id, signed.area_id)
    assert [(each.level, each.reason) for each in found] == [
        (JudgementLevel.LPO, REASON),
        (JudgementLevel.REGION, "Instämmer ej"),
        (JudgementLevel.REGION, "Instämmer nu"),
        (JudgementLevel.NOA, "Instämmer"),
    ]
    assert {each.assessment_id for each in found[1:]} == {""}
    assert workspace.judgements(edition.id, "ett annat område") == []


def test_an_upper_level_can_judge_where_the_levels_below_have_not(workspace: Workspace, begun: Assessment):
    change = workspace.add_judgement(judgement_of(begun, level=JudgementLevel.NOA), by="Noa")
    assert (change.what, change.table, change.area_id) == ("add_judgement", "judgement", begun.area_id)


def test_what_an_upper_level_judged_can_be_taken_back_and_redone(workspace: Workspace, begun: Assessment):
    change = workspace.add_judgement(judgement_of(begun, level=JudgementLevel.REGION), by="Noa")
    before = workspace.judgements(begun.edition_id)
    [undone] = workspace.take_back([change.number], "Noa")
    assert workspace.judgements(begun.edition_id) == []
    workspace.take_back([undone.number], "Noa")
    assert workspace.judgements(begun.edition_id) == before


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"level": JudgementLevel.LPO}, "by signing its assessment"),
        ({"reason": ""}, "needs a written reason"),
        ({"area_id": "finns inte"}, "not part of this edition"),
        ({"edition_id": "finns inte"}, "not part of this edition"),
    ],
)
def test_an_upper_level_is_held_to_rules_too(workspace: Workspace, begun: Assessment, fields, said: str):
    judgement = judgement_of(begun, **{"level": JudgementLevel.NOA, **fields})
    with pytest.raises(RuleError, match=said):
        workspace.add_judgement(judgement, by="Noa")
    assert workspace.judgements(begun.edition_id) == []


def test_what_is_signed_follows_the_identity_of_its_area(workspace: Workspace, edition: Edition):
    later = add_later(workspace)
    old, new = versions(workspace, 2023)["Norrby"], versions(workspace, 2025)["Hisings Backa"]
    workspace.reject_pair(old.id, versions(workspace, 2025)["Norrby södra"].id, "Noa")
    begun = workspace.start_assessment(new.area_id, later.id, ANALYST, ANALYST)
    workspace.propose_boundary(begun.id, replace(PROPOSAL, area_id=new.area_id), ANALYST)
    workspace.sign_assessment(begun.id, judgement_of(begun), by=ANALYST)
    workspace.confirm_pair(old.id, new.id, "renamed", "Noa")
    assert workspace.assessment(begun.id).area_id == old.area_id
    assert [each.area_id for each in workspace.judgements(later.id)] == [old.area_id]
    assert [each.area_id for each in workspace.boundary_proposals(later.id)] == [old.area_id]
    told = [change.what for change in workspace.changes(old.area_id)]
    assert {"start_assessment", "propose_boundary", "sign_judgement", "sign_assessment"} <= set(told)


def test_nothing_gets_into_an_assessment_once_it_is_signed_while_others_write(
    workspace: Workspace, filled: Assessment, place: Path
):
    refused: list[RuleError] = []

    def write_on() -> None:
        other = open_workspace(str(place))
        for number in range(5000):
            try:
                other.save_answers(filled.id, {"q1.1": Answer(problem=number % 5)}, {}, "Andre")
            except RuleError as error:
                refused.append(error)
                return
            time.sleep(0.005)

    writer = threading.Thread(target=write_on)
    writer.start()
    workspace.sign_assessment(filled.id, judgement_of(filled), by=ANALYST)
    writer.join(60)
    assert len(refused) == 1
    last = workspace.changes()[-1]
    assert last.what == "sign_assessment"
    assert workspace.first_broken_link() is None
