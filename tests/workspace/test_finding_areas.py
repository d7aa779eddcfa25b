"""An area is found by what it was ever called, and nobody guesses when that means several."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.workspace.history_samples import add_later, versions
from tests.workspace.samples import HULTA, NORRBY, edition_of
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.workspace import FoundLink, Kinship, Workspace


@pytest.fixture
def later(workspace: Workspace, edition: Edition) -> Edition:
    """The edition of 2025, in which Norrby is Norrby södra with another number."""
    return add_later(workspace)


@pytest.fixture
def split(workspace: Workspace, edition: Edition) -> Edition:
    """The edition of 2025, in which Hässleholmen/Hulta has become two areas; the first keeps the identity."""
    before = versions(workspace, 2023)[HULTA.name]
    parts = [replace(HULTA, name="Hässleholmen"), replace(HULTA, name="Hulta", special_area_id=90)]
    links = [FoundLink("split", before.id, place, 0.5, 1.0) for place in (0, 1)]
    kinship = Kinship(continues={0: before.area_id}, links=links)
    return workspace.add_edition(edition_of(2025), parts, "Noa", kinship=kinship)


def test_an_older_name_finds_the_area_in_the_newer_edition(workspace: Workspace, later: Edition):
    assert workspace.find_area(later.id, "norrby").name == "Norrby södra"


def test_a_later_name_or_number_finds_the_area_in_the_older_edition(workspace, edition, later):
    assert workspace.find_area(edition.id, "Norrby södra").name == NORRBY.name
    assert workspace.find_area(edition.id, "77").name == NORRBY.name


def test_a_number_given_anew_means_the_area_that_has_it_in_the_edition(workspace, edition, later):
    assert workspace.find_area(later.id, "7").name == "Hisings Backa"
    assert workspace.find_area(edition.id, "7").name == NORRBY.name


def test_the_name_of_an_area_that_was_split_names_its_parts_with_edition_and_id(workspace, split):
    with pytest.raises(RuleError) as refused:
        workspace.find_area(split.id, "Hässleholmen/Hulta")
    assert str(refused.value) == (
        "“Hässleholmen/Hulta” (Hässleholmen/  Hulta (2023, id 12)) is more than one area in edition 2025: "
        "Hulta (2025, id 90), Hässleholmen (2025, id 12). "
        "Give the special area id (or the name) that only one of them has."
    )


def test_a_part_finds_the_area_it_was_split_from(workspace, edition, split):
    assert workspace.find_area(edition.id, "Hulta").name == HULTA.name
    assert workspace.find_area(edition.id, "90").name == HULTA.name


def test_parts_that_a_person_holds_for_another_area_are_no_heirs(workspace, split):
    old, part = versions(workspace, 2023)[HULTA.name], versions(workspace, 2025)["Hulta"]
    workspace.reject_pair(old.id, part.id, "Noa", "annat kvarter")
    assert workspace.find_area(split.id, "Hässleholmen/Hulta").name == "Hässleholmen"


def test_an_area_that_the_edition_no_longer_has_is_named_with_the_edition_that_had_it(workspace, later):
    with pytest.raises(RuleError, match=r"2025 has no area that was “drivholmen” \(Drivholmen \(2023\)\)\. Give an"):
        workspace.find_area(later.id, "drivholmen")


def test_similar_names_of_any_year_are_suggested(workspace, later):
    with pytest.raises(RuleError, match=r"Similar names: Drivholmen \(2023\)\."):
        workspace.find_area(later.id, "Drifholmen")


def test_a_place_inside_a_name_suggests_the_whole_name(workspace, edition):
    with pytest.raises(RuleError, match=r"Similar names: Hässleholmen/  Hulta \(2023, id 12\)"):
        workspace.find_area(edition.id, "Hulta")
