"""An area goes back to any earlier state of its own, as a new change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.workspace.draft_samples import begun, block, drawn, lineage_by_name, merged, split, without_traces
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.workspace import Workspace

DAY = date(2026, 10, 1)


@pytest.fixture
def editions(workspace: Workspace) -> tuple[Edition, Edition]:
    return begun(workspace)


@pytest.fixture
def draft(editions: tuple[Edition, Edition]) -> Edition:
    return editions[1]


def test_every_state_of_an_area_can_be_brought_back(workspace: Workspace, draft: Edition):
    area = drawn(workspace, draft)["Ekbacken"]
    states = {len(workspace.changes()): area}
    steps = (
        lambda: workspace.set_category([area.id], Category.RISK, "skäl", DAY, "Noa"),
        lambda: workspace.set_trend([area.id], Trend.POSITIVE, "skäl", None, "Noa"),
        lambda: workspace.replace_areas(
            [replace(workspace.area(area.id), boundary=block(2000, 0, 2300, 400), name="Ekbacken södra")],
            "edit_area", "", "Noa",
        ),
        lambda: workspace.take_back([workspace.changes()[-1].number], "Noa"),
    )  # fmt: skip
    for step in steps:
        [change] = step()
        states[change.number] = workspace.area(area.id)
    for number, state in states.items():
        if without_traces(workspace.area(area.id)) != without_traces(state):
            [change] = workspace.restore_area(area.id, number, "Återställt", "GIS-specialist")
            assert (change.what, change.reason, change.by) == ("restore_area", "Återställt", "GIS-specialist")
        assert without_traces(workspace.area(area.id)) == without_traces(state)
    assert workspace.first_broken_link() is None


def test_a_restored_state_can_be_taken_back(workspace: Workspace, draft: Edition):
    area = drawn(workspace, draft)["Ekbacken"]
    start = len(workspace.changes())
    workspace.set_category([area.id], Category.RISK, "skäl", DAY, "Noa")
    [restored] = workspace.restore_area(area.id, start, "Återställt", "Noa")
    assert restored.new == {"category": "Särskilt utsatt område", "valid_from": "2019-06-03"}
    workspace.take_back([restored.number], "Noa")
    assert workspace.area(area.id).category == "Riskområde"


def test_a_restored_boundary_is_told_in_the_lineage(workspace: Workspace, editions: tuple[Edition, Edition]):
    base, draft = editions
    start = len(workspace.changes())
    before = lineage_by_name(workspace, base, draft)
    area = drawn(workspace, draft)["Ekbacken"]
    workspace.replace_areas([replace(area, boundary=block(2000, 0, 2300, 400))], "edit_area", "", "Noa")
    assert lineage_by_name(workspace, base, draft) != before
    workspace.restore_area(area.id, start, "Återställt", "Noa")
    assert lineage_by_name(workspace, base, draft) == before


def test_a_state_from_before_the_removal_of_an_area_that_came_back_is_found(workspace: Workspace, draft: Edition):
    areas = drawn(workspace, draft)
    area = areas["Björkängen"]
    start = len(workspace.changes())
    workspace.set_trend([area.id], Trend.NEGATIVE, "skäl", None, "Noa")
    areas = drawn(workspace, draft)
    gone = workspace.redraw(
        merged(areas["Ahlmarken"], block(0, 0, 800, 400), areas["Björkängen"]), "merge_areas", "", "Noa"
    )
    with pytest.raises(RuleError, match="not in this workspace any more"):
        workspace.restore_area(area.id, start, "skäl", "Noa")
    workspace.take_back([gone[0].number], "Noa")
    workspace.restore_area(area.id, start, "skäl", "Noa")
    assert workspace.area(area.id).trend is None
    with pytest.raises(RuleError, match=f"Björkängen was not there yet after change {gone[-1].number}"):
        workspace.restore_area(area.id, gone[-1].number, "skäl", "Noa")


def test_an_area_is_not_laid_over_what_was_cut_from_it(workspace: Workspace, draft: Edition):
    area = drawn(workspace, draft)["Ahlmarken"]
    start = len(workspace.changes())
    workspace.redraw(
        split(area, block(0, 0, 150, 400), (5, "Ahlmarken öst", block(150, 0, 400, 400))), "split_area", "", "Noa"
    )
    before = workspace.areas(draft.id)
    with pytest.raises(RuleError, match=r"Ahlmarken would lie over Ahlmarken öst \(100000 m²\).*redraw Ahlmarken öst"):
        workspace.restore_area(area.id, start, "skäl", "Noa")
    assert workspace.areas(draft.id) == before


def test_an_overlap_that_is_there_anyhow_stops_nobody(workspace: Workspace, draft: Edition):
    areas = drawn(workspace, draft)
    over = replace(areas["Ahlmarken"], boundary=block(0, 0, 450, 400))
    workspace.replace_areas([over], "edit_area", "", "Noa")
    start = len(workspace.changes())
    wide = replace(workspace.area(over.id), boundary=block(0, 0, 470, 400))
    workspace.replace_areas([wide], "edit_area", "", "Noa")
    workspace.restore_area(over.id, start, "skäl", "Noa")
    assert workspace.area(over.id).boundary == over.boundary


@pytest.mark.parametrize("reason", ["", " \n"])
def test_a_reason_is_wanted(workspace: Workspace, draft: Edition, reason: str):
    area = drawn(workspace, draft)["Ekbacken"]
    workspace.set_category([area.id], Category.RISK, "skäl", DAY, "Noa")
    with pytest.raises(RuleError, match="needs a written reason"):
        workspace.restore_area(area.id, 4, reason, "Noa")


def test_the_state_that_stands_an_unknown_change_and_a_time_before_the_edition_are_refused(
    workspace: Workspace, draft: Edition
):
    area = drawn(workspace, draft)["Ekbacken"]
    start = len(workspace.changes())
    with pytest.raises(RuleError, match="stands like this"):
        workspace.restore_area(area.id, start, "skäl", "Noa")
    with pytest.raises(RuleError, match="no change number 99"):
        workspace.restore_area(area.id, 99, "skäl", "Noa")
    workspace.set_category([area.id], Category.RISK, "skäl", DAY, "Noa")
    with pytest.raises(RuleError, match="not there yet after change 1"):
        workspace.restore_area(area.id, 1, "skäl", "Noa")


def test_a_category_that_the_edition_has_lost_is_not_brought_back(workspace: Workspace, draft: Edition):
    area = drawn(workspace, draft)["Dalskogen"]
    start = len(workspace.changes())
    workspace.change_scheme(draft.id, type(draft.scheme).TWO, {area.id: Category.UTSATT}, "Två kategorier", DAY, "Noa")
    with pytest.raises(RuleError, match="no category Riskområde"):
        workspace.restore_area(area.id, start, "skäl", "Noa")
