"""An area keeps its identity when its number or name changes, and a number given anew brings none with it."""

from __future__ import annotations

from dataclasses import replace

from tests.workspace.history_samples import STRANGER, add_later, versions
from tests.workspace.samples import ADRIFT, HULTA, NORRBY, edition_of
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.workspace import FoundLink, Kinship, LineageLink, Workspace


def test_an_area_with_another_number_keeps_its_identity(workspace: Workspace, edition: Edition):
    add_later(workspace)
    assert versions(workspace, 2025)["Norrby södra"].area_id == versions(workspace, 2023)["Norrby"].area_id


def test_a_number_on_other_ground_is_another_area(workspace: Workspace, edition: Edition):
    add_later(workspace)
    before, after = versions(workspace, 2023), versions(workspace, 2025)
    assert after["Hisings Backa"].special_area_id == before["Norrby"].special_area_id
    assert after["Hisings Backa"].area_id not in {area.area_id for area in before.values()}


def test_the_lineage_tells_each_kind_with_its_shares(workspace: Workspace, edition: Edition):
    later = add_later(workspace)
    before, after = versions(workspace, 2023), versions(workspace, 2025)
    found = workspace.lineage(edition.id, later.id)
    assert LineageLink("renamed", before["Norrby"].id, after["Norrby södra"].id, 1.0, 1.0) in found
    assert LineageLink("new", None, after["Hisings Backa"].id, None, None) in found
    assert LineageLink("removed", before["Drivholmen"].id, None, None, None) in found
    assert len(found) == 5


def test_without_a_comparison_the_newest_bearer_of_a_number_goes_on(workspace: Workspace, edition: Edition):
    add_later(workspace)
    workspace.add_edition(
        edition_of(2027), [replace(STRANGER, name="Backa"), replace(HULTA, special_area_id=77)], "Noa"
    )
    after, last = versions(workspace, 2025), versions(workspace, 2027)
    assert last["Backa"].area_id == after["Hisings Backa"].area_id
    assert last[HULTA.name].area_id == after["Norrby södra"].area_id


def test_two_areas_never_share_an_identity_in_one_edition(workspace: Workspace, edition: Edition):
    norrby = versions(workspace, 2023)["Norrby"].area_id
    kinship = Kinship(continues={0: norrby, 1: norrby}, continued_by={2: norrby})
    workspace.add_edition(edition_of(2025), [NORRBY, HULTA, ADRIFT], "Noa", kinship=kinship)
    after = versions(workspace, 2025)
    assert after["Norrby"].area_id == norrby
    assert len({area.area_id for area in after.values()}) == 3


def test_an_older_edition_gets_the_identities_of_the_newer_one(workspace: Workspace, edition: Edition):
    newer = versions(workspace, 2023)
    kinship = Kinship(
        continued_by={0: newer["Norrby"].area_id}, links=[FoundLink("renamed", 0, newer["Norrby"].id, 0.9, 0.8)]
    )
    older = workspace.add_edition(edition_of(2021), [replace(NORRBY, name="Byn")], "Noa", kinship=kinship)
    [village] = workspace.areas(older.id)
    assert village.area_id == newer["Norrby"].area_id
    assert workspace.lineage(older.id, edition.id) == [LineageLink("renamed", village.id, newer["Norrby"].id, 0.9, 0.8)]


def test_an_edition_between_two_joins_what_it_binds(workspace: Workspace, edition: Edition):
    workspace.add_edition(edition_of(2027), [replace(NORRBY, name="Nya Norrby")], "Noa", kinship=Kinship())
    before, after = versions(workspace, 2023)["Norrby"], versions(workspace, 2027)["Nya Norrby"]
    assert before.area_id != after.area_id
    assessment = workspace.start_assessment(after.area_id, after.edition_id, "LPO-analytiker", "LPO-analytiker")
    kinship = Kinship(continues={0: before.area_id}, continued_by={0: after.area_id})
    workspace.add_edition(edition_of(2025), [replace(NORRBY, name="Mellan")], "Noa", kinship=kinship)
    assert [area.name for area in workspace.lifeline(before.area_id)] == ["Norrby", "Mellan", "Nya Norrby"]
    assert workspace.lifeline(after.area_id) == []
    [moved] = workspace.assessments(after.edition_id)
    assert (moved.id, moved.area_id) == (assessment.id, before.area_id)
    assert [change.what for change in workspace.changes(before.area_id)] == ["start_assessment"]


def test_what_was_found_across_an_edition_goes_when_the_edition_comes(workspace: Workspace, edition: Edition):
    last = add_later(workspace, 2027)
    before, after = versions(workspace, 2023), versions(workspace, 2027)
    workspace.confirm_pair(before["Norrby"].id, after["Norrby södra"].id, "renamed", "Noa")
    kinship = Kinship(continues={0: before["Norrby"].area_id}, links=[FoundLink("unchanged", before["Norrby"].id, 0)])
    middle = workspace.add_edition(edition_of(2025), [NORRBY], "Noa", kinship=kinship)
    assert [link.confirmed_by for link in workspace.lineage(edition.id, last.id)] == ["Noa"]
    assert [link.kind for link in workspace.lineage(edition.id, middle.id)] == ["unchanged"]
