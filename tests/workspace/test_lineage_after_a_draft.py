"""A draft that is deleted leaves the lineage as if it had never been there."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from shapely import MultiPolygon, Polygon

from tests.workspace.draft_samples import NATION, area_of, block, drawn, lineage_by_name
from tests.workspace.samples import edition_of
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.edition import Edition, EditionStatus
from utsatta_omraden_plugin.exchange.kinship import kinship_of
from utsatta_omraden_plugin.workspace import Workspace

BY = "GIS-specialist"
ALL_STAY = {("unchanged", area.name, area.name) for area in NATION}
WITHOUT_AHLMARKEN = [area for area in NATION if area.name != "Ahlmarken"]


def imported(
    workspace: Workspace, year: int, areas: Sequence[AreaVersion], status: EditionStatus = EditionStatus.PUBLISHED
) -> Edition:
    """Store an edition with the lineage that an import finds."""
    edition = replace(edition_of(year), status=status)
    return workspace.add_edition(edition, list(areas), BY, kinship=kinship_of(workspace, year, areas))


@pytest.fixture
def delete(workspace: Workspace, tmp_path: Path):
    return lambda edition: workspace.delete_draft(edition.id, "Ingen behöver det", BY, tmp_path / "kopior")


def loose_ends(workspace: Workspace) -> list[str]:
    """The kinds of rows that say of an area that it came or went."""
    with closing(sqlite3.connect(workspace.database_path)) as file:
        rows = file.execute("SELECT kind FROM lineage WHERE from_version_id IS NULL OR to_version_id IS NULL")
        return [kind for (kind,) in rows]


def test_what_a_compilation_lacked_is_not_gone_once_that_is_deleted(workspace: Workspace, delete):
    base = imported(workspace, 2025, NATION)
    delete(imported(workspace, 2027, WITHOUT_AHLMARKEN, EditionStatus.COMPILED))
    assert loose_ends(workspace) == []
    again = imported(workspace, 2027, NATION, EditionStatus.COMPILED)
    assert lineage_by_name(workspace, base, again) == ALL_STAY


def test_what_a_draft_before_the_first_edition_lacked_is_not_new_any_more(workspace: Workspace, delete):
    draft = imported(workspace, 2021, WITHOUT_AHLMARKEN, EditionStatus.DRAFT)
    imported(workspace, 2023, NATION)
    delete(draft)
    assert loose_ends(workspace) == []


def test_what_only_the_draft_lacked_is_neither_gone_nor_new(workspace: Workspace, delete):
    before = imported(workspace, 2021, NATION)
    draft = imported(workspace, 2022, WITHOUT_AHLMARKEN, EditionStatus.DRAFT)
    after = imported(workspace, 2023, NATION)
    delete(draft)
    assert lineage_by_name(workspace, before, after) == ALL_STAY


def test_an_area_that_an_edition_further_back_had_has_returned(workspace: Workspace, delete):
    imported(workspace, 2019, NATION)
    before = imported(workspace, 2021, WITHOUT_AHLMARKEN)
    draft = workspace.start_draft(before.id, 2022, "Utkast 2022", BY)
    after = imported(workspace, 2023, NATION)
    delete(draft)
    told = lineage_by_name(workspace, before, after)
    assert {link for link in told if "Ahlmarken" in link} == {("returned", "", "Ahlmarken")}


def test_what_was_compiled_while_the_draft_was_there_goes_on_from_its_base(workspace: Workspace, delete):
    base = imported(workspace, 2025, NATION)
    draft = workspace.start_draft(base.id, 2026, "Utkast 2026", BY)
    compiled = imported(workspace, 2027, NATION, EditionStatus.COMPILED)
    with closing(sqlite3.connect(workspace.database_path)) as file:
        # As a compilation has it that goes on from this base.
        file.execute("UPDATE edition SET base_edition_id = ? WHERE id = ?", (base.id, compiled.id))
        file.commit()
    delete(draft)
    assert lineage_by_name(workspace, base, compiled) == ALL_STAY


def test_what_was_begun_from_the_edition_before_stays_as_it_was_told(workspace: Workspace, delete):
    base = imported(workspace, 2025, NATION)
    wrong = workspace.start_draft(base.id, 2026, "Fel utkast", BY)
    right = workspace.start_draft(base.id, 2027, "Rätt utkast", BY)
    before = lineage_by_name(workspace, base, right)
    delete(wrong)
    assert lineage_by_name(workspace, base, right) == before == ALL_STAY


def test_a_boundary_that_crosses_itself_stops_nothing(workspace: Workspace, delete):
    crossing = Polygon([(503000, 6500000), (503100, 6500100), (503100, 6500000), (503000, 6500100)])
    odd = replace(area_of(9, "Fyrby", block(3000, 0, 3100, 90)), boundary=MultiPolygon([crossing]))
    before = imported(workspace, 2021, NATION)
    draft = workspace.start_draft(before.id, 2022, "Utkast 2022", BY)
    after = imported(workspace, 2023, [*NATION, odd])
    delete(draft)
    assert lineage_by_name(workspace, before, after) == ALL_STAY | {("new", "", "Fyrby")}


def test_a_pair_that_somebody_rejected_is_not_linked_again(workspace: Workspace, delete):
    before = imported(workspace, 2021, NATION)
    draft = workspace.start_draft(before.id, 2022, "Utkast 2022", BY)
    after = imported(workspace, 2023, NATION)
    pair = [drawn(workspace, edition)["Ekbacken"].id for edition in (before, after)]
    workspace.reject_pair(*pair, BY, "Ett annat område på samma mark")
    delete(draft)
    assert ("unchanged", "Ekbacken", "Ekbacken") not in lineage_by_name(workspace, before, after)
