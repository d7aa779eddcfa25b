"""What people accepted and explained is remembered, with who and why."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.workspace.samples import SAMPLE, edition_of
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import RuleError, WorkspaceError
from utsatta_omraden_plugin.workspace import Workspace, open_workspace

KEY = "overlap:7+12@500000,6500000"


def test_an_accepted_finding_survives_with_its_reason(workspace: Workspace, edition: Edition, place: Path):
    change = workspace.accept_finding(edition.id, KEY, "overlap", " Avsiktligt ", "Noa")
    assert (change.what, change.reason, change.by) == ("accept_finding", "Avsiktligt", "Noa")
    workspace.close()
    again = open_workspace(str(place))
    [acceptance] = again.accepted_findings(edition.id).values()
    assert (acceptance.code, acceptance.reason, acceptance.by) == ("overlap", "Avsiktligt", "Noa")
    assert acceptance.at.endswith("Z")
    assert list(again.accepted_findings(edition.id)) == [KEY]


def test_each_edition_has_its_own_acceptances(workspace: Workspace, edition: Edition):
    other = workspace.add_edition(edition_of(2025), SAMPLE, "Noa")
    workspace.accept_finding(edition.id, KEY, "overlap", "skäl", "Noa")
    assert workspace.accepted_findings(other.id) == {}


def test_accepting_again_replaces_the_reason(workspace: Workspace, edition: Edition):
    workspace.accept_finding(edition.id, KEY, "overlap", "första", "Noa")
    change = workspace.accept_finding(edition.id, KEY, "overlap", "andra", "GIS-specialist")
    assert workspace.accepted_findings(edition.id)[KEY].reason == "andra"
    assert (change.old["reason"], change.new["reason"]) == ("första", "andra")
    workspace.take_back([change.number], "Noa")
    assert workspace.accepted_findings(edition.id)[KEY].reason == "första"


def test_an_acceptance_can_be_withdrawn_and_each_step_taken_back(workspace: Workspace, edition: Edition):
    accepted = workspace.accept_finding(edition.id, KEY, "overlap", "skäl", "Noa")
    there = workspace.accepted_findings(edition.id)
    withdrawn = workspace.withdraw_acceptance(edition.id, KEY, "Noa")
    assert workspace.accepted_findings(edition.id) == {}
    with pytest.raises(RuleError, match=f"Change {accepted.number} cannot be taken back"):
        workspace.take_back([accepted.number], "Noa")
    workspace.take_back([withdrawn.number], "Noa")
    assert workspace.accepted_findings(edition.id) == there
    [undone] = workspace.take_back([accepted.number], "Noa")
    assert workspace.accepted_findings(edition.id) == {}
    workspace.take_back([undone.number], "Noa")
    assert workspace.accepted_findings(edition.id) == there
    assert workspace.first_broken_link() is None


def test_what_cannot_be_accepted_or_withdrawn_is_refused(workspace: Workspace, edition: Edition):
    log = workspace.changes()
    with pytest.raises(RuleError, match="written reason"):
        workspace.accept_finding(edition.id, KEY, "overlap", "  ", "Noa")
    with pytest.raises(RuleError, match="role"):
        workspace.accept_finding(edition.id, KEY, "overlap", "skäl", "")
    with pytest.raises(RuleError, match="has not been accepted"):
        workspace.withdraw_acceptance(edition.id, KEY, "Noa")
    with pytest.raises(RuleError, match="edition is not in this workspace"):
        workspace.accept_finding("finns inte", KEY, "overlap", "skäl", "Noa")
    assert workspace.changes() == log
    assert workspace.accepted_findings(edition.id) == {}


def test_an_explained_layout_is_remembered(workspace: Workspace, place: Path):
    meanings = {"Områdesnamn": "name", "Klass": "category"}
    assert workspace.remembered_layout("a" * 64) is None
    change = workspace.remember_layout("a" * 64, meanings, "GIS-specialist")
    assert change is not None
    assert (change.what, change.new["meanings"]) == ("remember_layout", meanings)
    assert workspace.remember_layout("a" * 64, meanings, "Noa") is None
    again = open_workspace(str(place))
    assert again.remembered_layout("a" * 64) == meanings
    again.remember_layout("a" * 64, {"Klass": "name"}, "Noa")
    assert workspace.remembered_layout("a" * 64) == {"Klass": "name"}
    assert workspace.remembered_layout("b" * 64) is None


def test_a_layout_that_someone_broke_is_called_damage(workspace: Workspace, place: Path):
    workspace.remember_layout("a" * 64, {"Klass": "category"}, "Noa")
    with sqlite3.connect(place) as other:
        other.execute("UPDATE known_layout SET meanings = 'inte json'")
    with pytest.raises(WorkspaceError, match="damaged"):
        workspace.remembered_layout("a" * 64)
    with pytest.raises(WorkspaceError, match="damaged"):
        workspace.remember_layout("a" * 64, {"Klass": "name"}, "Noa")
