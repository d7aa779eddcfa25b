"""A draft moves from three categories to two, area by area; areas get another trend."""

from __future__ import annotations

from datetime import date

import pytest

from tests.workspace.draft_samples import NATION, area_of, begun, block, drawn, without_traces
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.assessment import JudgementLevel
from utsatta_omraden_plugin.domain.category import Category, CategoryScheme
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.workspace import Workspace

DAY = date(2026, 10, 1)
WHY = "Kategorin riskområde upphör"


@pytest.fixture
def editions(workspace: Workspace) -> tuple[Edition, Edition]:
    return begun(workspace)


@pytest.fixture
def draft(editions: tuple[Edition, Edition]) -> Edition:
    return editions[1]


@pytest.fixture
def risk(workspace: Workspace, draft: Edition) -> AreaVersion:
    """The one area whose category the scheme of two lacks."""
    return drawn(workspace, draft)["Dalskogen"]


def state(workspace: Workspace, draft: Edition) -> tuple[CategoryScheme, list[AreaVersion]]:
    return workspace.edition(draft.year).scheme, [without_traces(area) for area in workspace.areas(draft.id)]


def test_the_draft_and_the_areas_concerned_move_together(workspace: Workspace, draft: Edition, risk: AreaVersion):
    others = [area for area in workspace.areas(draft.id) if area.id != risk.id]
    changes = workspace.change_scheme(draft.id, CategoryScheme.TWO, {risk.id: Category.SARSKILT}, WHY, DAY, "Noa")
    assert workspace.edition(2027).scheme is CategoryScheme.TWO
    moved = workspace.area(risk.id)
    assert (moved.category, moved.valid_from) == ("Särskilt utsatt område", DAY)
    assert [area for area in workspace.areas(draft.id) if area.id != risk.id] == others
    assert [(change.table, change.what, change.reason) for change in changes] == [
        ("edition", "change_scheme", WHY),
        ("area_version", "change_scheme", WHY),
    ]
    assert (changes[1].old["category"], changes[1].new["category"]) == ("Riskområde", "Särskilt utsatt område")
    with pytest.raises(RuleError, match="no category Riskområde"):
        workspace.set_category([risk.id], Category.RISK, "skäl", DAY, "Noa")


def test_it_is_taken_back_and_redone_whole(workspace: Workspace, draft: Edition, risk: AreaVersion):
    start = state(workspace, draft)
    changes = workspace.change_scheme(draft.id, CategoryScheme.TWO, {risk.id: Category.UTSATT}, WHY, DAY, "Noa")
    after = state(workspace, draft)
    undone = workspace.take_back([changes[1].number], "Noa")
    assert len(undone) == 2
    assert state(workspace, draft) == start
    workspace.take_back([undone[0].number], "Noa")
    assert state(workspace, draft) == after
    assert workspace.first_broken_link() is None


def test_areas_left_out_are_named(workspace: Workspace, draft: Edition):
    start = state(workspace, draft)
    with pytest.raises(RuleError, match=r"category that the scheme lacks: Dalskogen\. Say which"):
        workspace.change_scheme(draft.id, CategoryScheme.TWO, {}, WHY, DAY, "Noa")
    assert state(workspace, draft) == start


def test_of_many_areas_left_out_ten_are_named_and_the_others_counted(workspace: Workspace):
    many = [area_of(i, f"Risk {i:02}", block(500 * i, 0, 500 * i + 400, 400), category="Riskomr") for i in range(12)]
    _, draft = begun(workspace, many)
    with pytest.raises(RuleError, match=r"Risk 00, .*Risk 09 \+ 2"):
        workspace.change_scheme(draft.id, CategoryScheme.TWO, {}, WHY, DAY, "Noa")


def test_an_area_may_keep_its_category_and_back_to_three_nobody_has_to_move(workspace: Workspace, draft: Edition):
    areas = drawn(workspace, draft)
    mapping = {areas["Dalskogen"].id: Category.UTSATT, areas["Ahlmarken"].id: Category.UTSATT}
    changes = workspace.change_scheme(draft.id, CategoryScheme.TWO, mapping, WHY, DAY, "Noa")
    assert [change.row_id for change in changes] == [draft.id, areas["Dalskogen"].id]
    [back] = workspace.change_scheme(draft.id, CategoryScheme.THREE, {}, WHY, DAY, "Noa")
    assert (back.table, back.old["scheme"], back.new["scheme"]) == ("edition", "two_categories", "three_categories")


def test_a_draft_that_was_started_with_two_categories_places_the_rest_in_the_same_way(workspace: Workspace):
    base, _ = begun(workspace)
    draft = workspace.start_draft(base.id, 2029, "", "Noa", CategoryScheme.TWO)
    risk = drawn(workspace, draft)["Dalskogen"]
    assert risk.category == "Riskområde"
    [change] = workspace.change_scheme(draft.id, CategoryScheme.TWO, {risk.id: Category.UTSATT}, WHY, DAY, "Noa")
    assert change.row_id == risk.id
    with pytest.raises(RuleError, match="stands like this"):
        workspace.change_scheme(draft.id, CategoryScheme.TWO, {}, WHY, DAY, "Noa")


def test_published_editions_keep_their_scheme(workspace: Workspace, editions: tuple[Edition, Edition]):
    base, _ = editions
    mapping = {drawn(workspace, base)["Dalskogen"].id: Category.UTSATT}
    with pytest.raises(RuleError, match="2023 is no draft"):
        workspace.change_scheme(base.id, CategoryScheme.TWO, mapping, WHY, DAY, "Noa")
    assert workspace.edition(2023).scheme is CategoryScheme.THREE


def test_blank_reasons_foreign_areas_and_foreign_categories_are_refused(
    workspace: Workspace, editions: tuple[Edition, Edition], risk: AreaVersion
):
    base, draft = editions
    start = state(workspace, draft)
    foreign = drawn(workspace, base)["Dalskogen"]
    for mapping, reason, said in (
        ({risk.id: Category.UTSATT}, " ", "needs a written reason"),
        ({risk.id: Category.UTSATT, foreign.id: Category.UTSATT}, WHY, "not in this workspace"),
        ({risk.id: Category.RISK}, WHY, "no category Riskområde"),
    ):
        with pytest.raises(RuleError, match=said):
            workspace.change_scheme(draft.id, CategoryScheme.TWO, mapping, reason, DAY, "Noa")
        assert state(workspace, draft) == start


def test_a_trend_is_set_logged_and_taken_back(workspace: Workspace, draft: Edition):
    ids = [area.id for area in workspace.areas(draft.id)][:2]
    changes = workspace.set_trend(ids, Trend.POSITIVE, " Färre anmälningar ", DAY, "Noa", [1, 1])
    assert [workspace.area(version_id).trend for version_id in ids] == [Trend.POSITIVE] * 2
    assert [workspace.area(version_id).valid_from for version_id in ids] == [NATION[0].valid_from] * 2
    assert [(change.what, change.reason) for change in changes] == [("set_trend", "Färre anmälningar")] * 2
    assert changes[0].old == {"trend": None}
    assert changes[0].new == {"trend": "positiv", "trend_from": "2026-10-01"}
    undone = workspace.take_back([changes[0].number], "Noa")
    assert [workspace.area(version_id).trend for version_id in ids] == [None, Trend.POSITIVE]
    workspace.take_back([undone[0].number], "Noa")
    assert workspace.area(ids[0]).trend is Trend.POSITIVE


def test_a_trend_may_be_unknown_again(workspace: Workspace, draft: Edition):
    area = workspace.areas(draft.id)[0]
    workspace.set_trend([area.id], Trend.NEGATIVE, "skäl", None, "Noa")
    [change] = workspace.set_trend([area.id], None, "Underlaget räcker inte", None, "Noa")
    assert change.new == {"trend": None}
    assert workspace.area(area.id).trend is None


def test_published_areas_get_trends_as_they_get_categories(workspace: Workspace, editions: tuple[Edition, Edition]):
    area = workspace.areas(editions[0].id)[0]
    workspace.set_trend([area.id], Trend.STABLE, "skäl", None, "Noa")
    assert workspace.area(area.id).trend is Trend.STABLE


def test_all_trends_are_set_or_none(workspace: Workspace, draft: Edition):
    first, second, *_ = workspace.areas(draft.id)
    workspace.set_trend([second.id], Trend.STABLE, "skäl", None, "Noa")
    for ids, trend, reason, expected, said in (
        ([first.id, second.id], Trend.STABLE, "skäl", None, "Björkängen has that trend already"),
        ([first.id, second.id], Trend.NEGATIVE, "skäl", [1, 1], "Björkängen has been changed by Noa"),
        ([first.id], Trend.NEGATIVE, "  ", None, "needs a written reason"),
    ):
        with pytest.raises(RuleError, match=said):
            workspace.set_trend(ids, trend, reason, None, "Noa", expected)
        assert workspace.area(first.id) == first


def test_the_level_that_decided_stands_in_the_log_and_is_taken_back_with_the_change(
    workspace: Workspace, draft: Edition, risk: AreaVersion
):
    before = state(workspace, draft)
    [category] = workspace.set_category([risk.id], Category.UTSATT, "skäl", DAY, "Noa", level=JudgementLevel.NOA)
    [trend] = workspace.set_trend([risk.id], Trend.POSITIVE, "skäl", None, "Noa", level=JudgementLevel.REGION)
    assert (category.new["level"], trend.new["level"]) == ("noa", "region")
    workspace.take_back([category.number, trend.number], "Noa")
    assert state(workspace, draft) == before
    assert workspace.first_broken_link() is None
