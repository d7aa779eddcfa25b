"""Groups of actors: values of the method's lists, added, changed, taken out and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.workspace.assessment_samples import ANALYST, GROUP, without_ids
from utsatta_omraden_plugin.domain.assessment import ActorChange, ActorGroup, Assessment
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.workspace import Workspace


def test_groups_come_back_as_they_were_given_in_their_order(workspace: Workspace, begun: Assessment):
    other = ActorGroup("youth_group", "5-9")
    for group in (GROUP, other):
        workspace.save_actor_group(begun.id, group, ANALYST)
    stored = workspace.actor_groups(begun.id)
    assert without_ids(stored) == [GROUP, other]
    assert len({group.id for group in stored}) == 2
    change = workspace.changes(begun.area_id)[-1]
    assert (change.what, change.table, change.row_id) == ("save_actor_group", "actor_group", stored[1].id)
    assert change.new["kind"] == "youth_group"


def test_a_changed_group_keeps_its_place_and_logs_what_differs(workspace: Workspace, begun: Assessment):
    workspace.save_actor_group(begun.id, GROUP, ANALYST)
    [stored] = workspace.actor_groups(begun.id)
    change = workspace.save_actor_group(begun.id, replace(stored, count_band="25-49"), ANALYST)
    assert (change.old, change.new) == ({"count_band": "10-24"}, {"count_band": "25-49"})
    [again] = workspace.actor_groups(begun.id)
    assert (again.id, again.count_band, again.row_version) == (stored.id, "25-49", 2)


@pytest.mark.parametrize(
    "group",
    [
        replace(GROUP, kind="Anders Anderssons gäng"),
        replace(GROUP, kind=""),
        replace(GROUP, count_band="sjutton"),
        replace(GROUP, role="Ledare: Anders"),
    ],
)
def test_free_text_gets_into_no_group(workspace: Workspace, begun: Assessment, group: ActorGroup):
    log = workspace.changes()
    with pytest.raises(RuleError, match="not on the method's list"):
        workspace.save_actor_group(begun.id, group, ANALYST)
    assert workspace.actor_groups(begun.id) == []
    assert workspace.changes() == log


def test_whoever_changes_a_group_that_another_changed_is_told(workspace: Workspace, begun: Assessment):
    workspace.save_actor_group(begun.id, GROUP, ANALYST)
    [read] = workspace.actor_groups(begun.id)
    workspace.save_actor_group(begun.id, replace(read, change=ActorChange.SHRUNK), "Noa")
    with pytest.raises(RuleError, match="changed by Noa since"):
        workspace.save_actor_group(begun.id, replace(read, role="violence"), ANALYST)
    with pytest.raises(RuleError, match="Nothing has been changed"):
        workspace.save_actor_group(begun.id, workspace.actor_groups(begun.id)[0], ANALYST)


def test_a_group_of_another_assessment_is_not_carried_off(workspace: Workspace, begun: Assessment):
    workspace.save_actor_group(begun.id, GROUP, ANALYST)
    [stored] = workspace.actor_groups(begun.id)
    other = workspace.start_assessment(begun.area_id, begun.edition_id, "Andre bedömare", "Noa")
    with pytest.raises(RuleError, match="not part of this assessment"):
        workspace.save_actor_group(other.id, replace(stored, role="violence"), "Noa")
    assert workspace.actor_groups(begun.id) == [stored]


def test_each_step_can_be_taken_back_and_redone(workspace: Workspace, begun: Assessment):
    added = workspace.save_actor_group(begun.id, GROUP, ANALYST)
    [first] = workspace.actor_groups(begun.id)
    changed = workspace.save_actor_group(begun.id, replace(first, role="violence"), ANALYST)
    removed = workspace.remove_actor_group(first.id, ANALYST)
    assert workspace.actor_groups(begun.id) == []

    back = workspace.take_back([removed.number], "Noa")
    assert without_ids(workspace.actor_groups(begun.id)) == [replace(GROUP, role="violence")]
    back += workspace.take_back([changed.number], "Noa")
    assert without_ids(workspace.actor_groups(begun.id)) == [GROUP]
    back += workspace.take_back([added.number], "Noa")
    assert workspace.actor_groups(begun.id) == []

    for undone in reversed(back[1:]):
        workspace.take_back([undone.number], "Noa")
    [again] = workspace.actor_groups(begun.id)
    assert (again.id, again.role) == (first.id, "violence")
    assert workspace.first_broken_link() is None


def test_a_group_changed_since_cannot_be_taken_back(workspace: Workspace, begun: Assessment):
    added = workspace.save_actor_group(begun.id, GROUP, ANALYST)
    [stored] = workspace.actor_groups(begun.id)
    workspace.save_actor_group(begun.id, replace(stored, role="violence"), ANALYST)
    with pytest.raises(RuleError, match="changed since"):
        workspace.take_back([added.number], "Noa")
    assert len(workspace.actor_groups(begun.id)) == 1


def test_a_group_that_is_not_there_cannot_be_taken_out(workspace: Workspace, begun: Assessment):
    with pytest.raises(RuleError, match="not part of this assessment"):
        workspace.remove_actor_group("finns inte", ANALYST)
    with pytest.raises(RuleError, match="not in this workspace"):
        workspace.actor_groups("finns inte")
