"""A new edition starts as a draft: everything is carried over, and the published one stays as it is."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from shapely import MultiPolygon, box

from tests.workspace.draft_samples import NATION, begun, drawn, lineage_by_name
from tests.workspace.samples import NORRBY, edition_of
from utsatta_omraden_plugin.domain.category import Category, CategoryScheme
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.domain.errors import Cancelled, RuleError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.workspace import Workspace, create_workspace, open_workspace


def test_a_draft_holds_all_areas_of_its_base_with_ids_dates_and_vertices(workspace: Workspace):
    base, draft = begun(workspace)
    assert (draft.year, draft.label, draft.status) == (2027, "Utkast 2027", EditionStatus.DRAFT)
    assert draft.scheme is base.scheme
    assert (draft.source_name, draft.source_sha256) == ("", "")
    before, after = workspace.areas(base.id), workspace.areas(draft.id)
    assert [area.area_id for area in after] == [area.area_id for area in before]
    assert not {area.id for area in after} & {area.id for area in before}
    for old, new in zip(before, after):
        carried = replace(
            old,
            id=new.id,
            edition_id=draft.id,
            stated_length=None,
            stated_area=None,
            changed_at=new.changed_at,
            changed_by="GIS-specialist",
        )
        assert new == carried
        assert new.boundary.wkb == old.boundary.wkb


def test_the_lineage_says_that_nothing_has_changed_yet(workspace: Workspace):
    base, draft = begun(workspace)
    assert lineage_by_name(workspace, base, draft) == {("unchanged", area.name, area.name) for area in NATION}
    assert {(link.share_of_old, link.share_of_new) for link in workspace.lineage(base.id, draft.id)} == {(1.0, 1.0)}


def test_the_log_tells_who_started_it_from_what(workspace: Workspace):
    base, draft = begun(workspace)
    change = workspace.changes()[-1]
    assert (change.what, change.table, change.row_id, change.by) == (
        "start_draft", "edition", draft.id, "GIS-specialist",
    )  # fmt: skip
    assert (change.new["base_edition_id"], change.new["base_year"], change.new["areas"]) == (base.id, 2023, 4)
    with pytest.raises(RuleError, match="start_draft"):
        workspace.take_back([change.number], "Noa")


def test_a_draft_knows_its_base_and_a_published_edition_has_none(workspace: Workspace, place: Path):
    base, draft = begun(workspace)
    assert workspace.base_edition(draft.id) == base
    assert workspace.base_edition(base.id) is None
    workspace.close()
    assert open_workspace(str(place)).base_edition(draft.id) == base


def test_a_draft_of_a_draft_goes_on_from_what_was_drawn(workspace: Workspace):
    base, draft = begun(workspace)
    first = drawn(workspace, draft)["Ekbacken"]
    workspace.set_category([first.id], Category.RISK, "Läget är bättre", date(2026, 10, 1), "Noa")
    second = workspace.start_draft(draft.id, 2029, "Utkast 2029", "Noa")
    again = drawn(workspace, second)["Ekbacken"]
    assert (again.category, again.valid_from, again.area_id) == ("Riskområde", date(2026, 10, 1), first.area_id)
    assert workspace.base_edition(second.id) == draft
    assert [version.edition_id for version in workspace.lifeline(first.area_id)] == [base.id, draft.id, second.id]


def test_only_drafts_can_be_drawn_in(workspace: Workspace, place: Path):
    base, draft = begun(workspace)
    assert workspace.edition_is_editable(draft)
    assert not workspace.edition_is_editable(base)
    workspace.close()
    place.chmod(0o444)
    protected = open_workspace(str(place))
    assert not protected.edition_is_editable(protected.edition(2027))


@pytest.mark.parametrize("year", [2022, 2023])
def test_a_draft_comes_after_its_base(workspace: Workspace, year: int):
    base = workspace.add_edition(edition_of(2023), list(NATION), by="Noa")
    with pytest.raises(RuleError, match=f"A draft for {year} cannot start from the edition of 2023"):
        workspace.start_draft(base.id, year, "", "Noa")
    assert workspace.editions() == [base]


def test_a_year_that_is_taken_is_refused(workspace: Workspace):
    base, draft = begun(workspace)
    with pytest.raises(RuleError, match="already has an edition 2027"):
        workspace.start_draft(base.id, 2027, "", "Noa")
    assert workspace.editions() == [base, draft]


def test_an_edition_that_is_not_there_and_a_nameless_role_are_refused(workspace: Workspace):
    base = workspace.add_edition(edition_of(2023), list(NATION), by="Noa")
    with pytest.raises(RuleError, match="not in this workspace any more"):
        workspace.start_draft("finns inte", 2027, "", "Noa")
    with pytest.raises(RuleError, match="role"):
        workspace.start_draft(base.id, 2027, "", " ")
    assert workspace.editions() == [base]


def test_an_empty_edition_makes_an_empty_draft(workspace: Workspace):
    base = workspace.add_edition(edition_of(2023), [], by="Noa")
    draft = workspace.start_draft(base.id, 2027, "Tom", "Noa")
    assert workspace.areas(draft.id) == []


def test_a_draft_between_two_editions_leaves_their_lineage_alone(workspace: Workspace):
    first = workspace.add_edition(edition_of(2021), list(NATION), by="Noa")
    later = workspace.add_edition(edition_of(2025, scheme=CategoryScheme.THREE), list(NATION), by="Noa")
    old, new = drawn(workspace, first)["Ekbacken"], drawn(workspace, later)["Ekbacken"]
    workspace.confirm_pair(old.id, new.id, "boundary", "Noa")
    before = workspace.lineage(first.id, later.id)
    workspace.start_draft(first.id, 2023, "", "Noa")
    assert workspace.lineage(first.id, later.id) == before


def test_cancelling_leaves_nothing_behind(workspace: Workspace):
    base = workspace.add_edition(edition_of(2023), list(NATION), by="Noa")
    log = workspace.changes()
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        workspace.start_draft(base.id, 2027, "", "Noa", progress=Progress(is_cancelled=lambda: next(asked, True)))
    assert workspace.editions() == [base]
    assert workspace.changes() == log


def test_ten_thousand_areas_are_carried_over_in_three_seconds_with_progress(tmp_path: Path):
    many = [
        replace(NORRBY, special_area_id=i, object_id=i, name=f"Norrby {i}", boundary=MultiPolygon(
            [box(300000 + 500 * (i % 100), 6200000 + 500 * (i // 100), 300400 + 500 * (i % 100),
                 6200400 + 500 * (i // 100))]))
        for i in range(10_000)
    ]  # fmt: skip
    workspace = create_workspace(str(tmp_path / "w.gpkg"))
    base = workspace.add_edition(edition_of(2023), many, by="Noa")
    shown: list[float] = []
    start = time.process_time()
    draft = workspace.start_draft(base.id, 2027, "", "Noa", progress=Progress(lambda share, doing: shown.append(share)))
    took = time.process_time() - start
    assert len(workspace.areas(draft.id)) == 10_000
    assert took < 3.0
    assert shown == sorted(shown)
    assert shown[-1] == 1.0
    assert len(set(shown)) > 5
