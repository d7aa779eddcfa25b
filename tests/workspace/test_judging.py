"""Judgements of the levels above the LPO, of one area or many, with the trend that Noa's gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.workspace.draft_samples import NATION, begun, drawn
from tests.workspace.publication_samples import NOA, judged_by_noa
from utsatta_omraden_plugin.domain.assessment import JudgementLevel
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import Cancelled, RuleError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.workspace import Workspace
from utsatta_omraden_plugin.workspace.judging import add_judgements

TODAY = date(2026, 11, 22)


@pytest.fixture
def draft(workspace: Workspace) -> Edition:
    return begun(workspace, NATION)[1]


def judged(workspace: Workspace, draft: Edition, trend: Trend = Trend.NEGATIVE) -> list:
    return [(area, judged_by_noa(area, trend=trend)) for area in workspace.areas(draft.id)]


def test_each_area_gets_its_own_judgement_and_its_own_row_and_the_trend_that_noa_judged(
    workspace: Workspace, draft: Edition
):
    ahlmarken = drawn(workspace, draft)["Ahlmarken"]
    workspace.set_trend([ahlmarken.id], Trend.NEGATIVE, "Fler skjutningar", None, NOA)
    wanted = judged(workspace, draft)
    changes = add_judgements(workspace, wanted, NOA, TODAY)
    assert {area.trend for area in workspace.areas(draft.id)} == {Trend.NEGATIVE}
    made = [change for change in changes if change.what == "add_judgement"]
    assert sorted(change.area_id for change in made) == sorted(area.area_id for area, _ in wanted)
    assert [change.what for change in changes].count("set_trend") == len(wanted) - 1


def test_all_of_it_is_taken_back_together(workspace: Workspace, draft: Edition):
    before = workspace.areas(draft.id)
    changes = add_judgements(workspace, judged(workspace, draft), NOA, TODAY)
    workspace.take_back([change.number for change in changes], NOA)
    assert workspace.judgements(draft.id) == []
    assert [area.trend for area in workspace.areas(draft.id)] == [area.trend for area in before]


def test_an_area_that_has_been_changed_since_it_was_shown_stops_all(workspace: Workspace, draft: Edition):
    wanted = judged(workspace, draft)
    workspace.set_trend([wanted[-1][0].id], Trend.POSITIVE, "Bättre", None, "Region Väst")
    with pytest.raises(RuleError, match="has been changed by Region Väst since you read it"):
        add_judgements(workspace, wanted, NOA, TODAY)
    assert workspace.judgements(draft.id) == []


def test_a_level_that_has_to_wait_for_the_lpo_is_refused(workspace: Workspace, draft: Edition):
    area = drawn(workspace, draft)["Ahlmarken"]
    region = replace(judged_by_noa(area), level=JudgementLevel.REGION, decided_by="Region Väst")
    with pytest.raises(RuleError, match="has not signed its assessment of Ahlmarken"):
        add_judgements(workspace, [(area, region)], "Region Väst", TODAY)


def test_cancelled_no_area_is_judged(workspace: Workspace, draft: Edition):
    shares: list[float] = []
    progress = Progress(lambda share, _doing: shares.append(share), lambda: len(shares) > 1)
    with pytest.raises(Cancelled):
        add_judgements(workspace, judged(workspace, draft), NOA, TODAY, progress)
    assert shares
    assert workspace.judgements(draft.id) == []
