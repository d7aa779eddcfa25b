"""People have the last word on which area is which; the identities follow it, and it can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.workspace.history_samples import add_later, versions
from tests.workspace.samples import HULTA, NORRBY, edition_of
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.workspace import Kinship, Workspace


@pytest.fixture
def later(workspace: Workspace, edition: Edition) -> Edition:
    return add_later(workspace)


def identities(workspace: Workspace) -> dict[str, str]:
    return {area.id: area.area_id for edition in workspace.editions() for area in workspace.areas(edition.id)}


def named(workspace: Workspace, year: int, name: str) -> AreaVersion:
    return versions(workspace, year)[name]


def test_a_confirmed_pair_is_remembered_with_who_when_and_why(workspace: Workspace, edition: Edition, later: Edition):
    old, new = named(workspace, 2023, "Norrby"), named(workspace, 2025, "Norrby södra")
    change = workspace.confirm_pair(old.id, new.id, "renamed", "Noa", "  Samma torg ")
    [decision] = workspace.confirmed_pairs(edition.id, later.id)
    assert (decision.old_version_id, decision.new_version_id) == (old.id, new.id)
    assert (decision.same, decision.kind, decision.by, decision.reason) == (True, "renamed", "Noa", "Samma torg")
    assert decision.at.endswith("Z")
    assert decision.is_one_area
    assert (change.what, change.table, change.area_id) == ("confirm_pair", "lineage", old.area_id)
    assert workspace.changes(old.area_id) == [change]
    assert workspace.confirmed_pairs(later.id, edition.id) == []


def test_confirming_what_was_found_moves_nobody(workspace: Workspace, edition: Edition, later: Edition):
    before = identities(workspace)
    workspace.confirm_pair(
        named(workspace, 2023, "Norrby").id, named(workspace, 2025, "Norrby södra").id, "renamed", "N"
    )
    assert identities(workspace) == before


def test_a_confirmed_pair_shares_one_identity_and_the_mistaken_one_gets_its_own(
    workspace: Workspace, edition: Edition, later: Edition
):
    old, wrong, right = (
        named(workspace, 2023, "Norrby"),
        named(workspace, 2025, "Norrby södra"),
        named(workspace, 2025, "Hisings Backa"),
    )
    workspace.confirm_pair(old.id, right.id, "boundary", "Noa")
    assert workspace.area(right.id).area_id == old.area_id
    assert workspace.area(wrong.id).area_id not in {old.area_id, right.area_id}
    assert [area.id for area in workspace.lifeline(old.area_id)] == [old.id, right.id]


def test_later_versions_follow_the_one_that_was_confirmed(workspace: Workspace, edition: Edition, later: Edition):
    stranger = named(workspace, 2025, "Hisings Backa")
    workspace.add_edition(edition_of(2027), [replace(NORRBY, name="Backa")], "Noa",
                          kinship=Kinship(continues={0: stranger.area_id}))  # fmt: skip
    old = named(workspace, 2023, "Drivholmen")
    workspace.confirm_pair(old.id, stranger.id, "renamed", "Noa")
    assert [area.name for area in workspace.lifeline(old.area_id)] == ["Drivholmen", "Hisings Backa", "Backa"]


def test_a_rejected_pair_parts(workspace: Workspace, edition: Edition, later: Edition):
    old, new = named(workspace, 2023, "Norrby"), named(workspace, 2025, "Norrby södra")
    workspace.reject_pair(old.id, new.id, "Noa", "Ett annat kvarter")
    [decision] = workspace.confirmed_pairs(edition.id, later.id)
    assert (decision.same, decision.is_one_area, decision.reason) == (False, False, "Ett annat kvarter")
    assert workspace.area(old.id).area_id == old.area_id
    assert workspace.area(new.id).area_id != old.area_id
    assert all(link.kind != "other_area" for link in workspace.lineage(edition.id, later.id))


@pytest.mark.parametrize("kind", ["split", "merged"])
def test_the_parts_of_a_confirmed_split_keep_their_own_lives(
    workspace: Workspace, edition: Edition, later: Edition, kind: str
):
    before = identities(workspace)
    old = named(workspace, 2023, "Norrby")
    for new in ("Norrby södra", "Hisings Backa"):
        workspace.confirm_pair(old.id, named(workspace, 2025, new).id, kind, "Noa")
    assert identities(workspace) == before
    decisions = workspace.confirmed_pairs(edition.id, later.id)
    assert [(decision.same, decision.is_one_area) for decision in decisions] == [(True, False)] * 2


@pytest.mark.parametrize("word", ["confirm", "reject"])
def test_a_decision_can_be_taken_back_and_that_too(workspace: Workspace, edition: Edition, later: Edition, word: str):
    before = identities(workspace)
    old = named(workspace, 2023, "Norrby").id
    if word == "confirm":
        change = workspace.confirm_pair(old, named(workspace, 2025, "Hisings Backa").id, "boundary", "Noa")
    else:
        change = workspace.reject_pair(old, named(workspace, 2025, "Norrby södra").id, "Noa")
    decided, decisions = identities(workspace), workspace.confirmed_pairs(edition.id, later.id)
    assert decided != before
    [undone] = workspace.take_back([change.number], "Noa")
    assert identities(workspace) == before
    assert workspace.confirmed_pairs(edition.id, later.id) == []
    workspace.take_back([undone.number], "Noa")
    assert identities(workspace) == decided
    assert workspace.confirmed_pairs(edition.id, later.id) == decisions
    assert workspace.first_broken_link() is None


def test_a_change_of_mind_replaces_the_word_and_is_taken_back_in_steps(
    workspace: Workspace, edition: Edition, later: Edition
):
    old, new = named(workspace, 2023, "Norrby").id, named(workspace, 2025, "Norrby södra").id
    first = workspace.confirm_pair(old, new, "renamed", "Noa")
    second = workspace.reject_pair(old, new, "Noa")
    assert [decision.same for decision in workspace.confirmed_pairs(edition.id, later.id)] == [False]
    with pytest.raises(RuleError, match=f"Change {first.number} cannot be taken back"):
        workspace.take_back([first.number], "Noa")
    workspace.take_back([second.number], "Noa")
    assert [decision.kind for decision in workspace.confirmed_pairs(edition.id, later.id)] == ["renamed"]


def test_a_second_partner_is_refused_by_name(workspace: Workspace, edition: Edition, later: Edition):
    norrby, later_norrby = named(workspace, 2023, "Norrby"), named(workspace, 2025, "Norrby södra")
    workspace.confirm_pair(norrby.id, later_norrby.id, "renamed", "Noa")
    before = identities(workspace)
    with pytest.raises(RuleError, match="Norrby and Norrby södra have been confirmed as one area already"):
        workspace.confirm_pair(norrby.id, named(workspace, 2025, "Hisings Backa").id, "boundary", "Noa")
    with pytest.raises(RuleError, match="confirmed as one area already"):
        workspace.confirm_pair(named(workspace, 2023, "Drivholmen").id, later_norrby.id, "boundary", "Noa")
    assert identities(workspace) == before


def test_what_cannot_be_a_pair_is_refused(workspace: Workspace, edition: Edition, later: Edition):
    old, new = named(workspace, 2023, "Norrby").id, named(workspace, 2025, "Norrby södra").id
    log = workspace.changes()
    with pytest.raises(RuleError, match=r"Norrby södra \(2025\) and Norrby \(2023\) do not follow"):
        workspace.confirm_pair(new, old, "renamed", "Noa")
    with pytest.raises(RuleError, match="do not follow"):
        workspace.reject_pair(old, named(workspace, 2023, HULTA.name).id, "Noa")
    with pytest.raises(RuleError, match="cannot be confirmed as “new”"):
        workspace.confirm_pair(old, new, "new", "Noa")
    with pytest.raises(RuleError, match="not in this workspace"):
        workspace.confirm_pair(old, "finns inte", "renamed", "Noa")
    with pytest.raises(RuleError, match="role"):
        workspace.confirm_pair(old, new, "renamed", " ")
    assert workspace.changes() == log
    assert workspace.confirmed_pairs(edition.id, later.id) == []


def test_an_areas_history_follows_it_to_its_new_identity(workspace: Workspace, edition: Edition, later: Edition):
    stranger = named(workspace, 2025, "Hisings Backa")
    workspace.replace_areas([replace(stranger, locality="Göteborg")], "edit_area", "", "Noa")
    old = named(workspace, 2023, "Drivholmen")
    workspace.confirm_pair(old.id, stranger.id, "renamed", "Noa")
    assert [change.what for change in workspace.changes(old.area_id)] == ["edit_area", "confirm_pair"]
    assert workspace.changes(stranger.area_id) == []
