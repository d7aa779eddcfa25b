"""LPO, police area and region of areas written by hand: with a reason, in one step, taken back in one."""

from __future__ import annotations

import pytest

from tests.workspace.draft_samples import begun, drawn, without_traces
from utsatta_omraden_plugin.domain.errors import Cancelled, RuleError
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.workspace import Workspace

BY = "GIS-specialist"
WHY = "Enligt polisens organisation 2026"
NACKA = {
    "lpo": "Nacka",
    "lpo_code": "531240",
    "police_area": "Stockholm syd",
    "police_area_code": "5312",
    "region": "Stockholm",
    "region_code": "5300",
}


def test_several_areas_get_an_lpo_in_one_step_and_back_in_one(workspace: Workspace):
    _, draft = begun(workspace)
    before = workspace.areas(draft.id)
    ids = [area.id for area in before[:2]]
    changes = workspace.set_organisation(ids, NACKA, WHY, BY, [1, 1])
    assert [change.what for change in changes] == ["set_organisation"] * 2
    assert {change.reason for change in changes} == {WHY}
    assert (changes[0].old["lpo_code"], changes[0].new["lpo_code"]) == ("561540", "531240")
    after = workspace.areas(draft.id)
    assert {area.organisation for area in after[:2]} == {Organisation(**NACKA)}
    assert after[2:] == before[2:]
    workspace.take_back([change.number for change in changes], BY)
    assert [without_traces(area) for area in workspace.areas(draft.id)] == [without_traces(area) for area in before]


def test_one_code_alone_leaves_the_other_values_and_stands_alone_in_the_log(workspace: Workspace):
    _, draft = begun(workspace)
    area = drawn(workspace, draft)["Ekbacken"]
    [change] = workspace.set_organisation([area.id], {"police_area_code": " 5616 "}, WHY, BY)
    assert (change.old, change.new) == ({"police_area_code": "5615"}, {"police_area_code": "5616"})


def test_an_area_that_stands_like_that_already_is_left_in_peace(workspace: Workspace):
    _, draft = begun(workspace)
    one, other = workspace.areas(draft.id)[:2]
    workspace.set_organisation([one.id], NACKA, WHY, BY)
    [change] = workspace.set_organisation([one.id, other.id], NACKA, WHY, BY)
    assert change.row_id == other.id
    with pytest.raises(RuleError, match="Nothing has been changed"):
        workspace.set_organisation([one.id, other.id], NACKA, WHY, BY)


def test_a_reason_is_required(workspace: Workspace):
    _, draft = begun(workspace)
    with pytest.raises(RuleError, match="written reason"):
        workspace.set_organisation([workspace.areas(draft.id)[0].id], NACKA, "  ", BY)


def test_an_area_that_somebody_changed_since_stops_all(workspace: Workspace):
    _, draft = begun(workspace)
    one, other = workspace.areas(draft.id)[:2]
    workspace.set_organisation([other.id], {"lpo": "Annat"}, WHY, "Noa")
    with pytest.raises(RuleError, match="changed by Noa since"):
        workspace.set_organisation([one.id, other.id], NACKA, WHY, BY, [one.row_version, other.row_version])
    assert workspace.area(one.id) == one


def test_another_column_is_a_mistake_of_the_program(workspace: Workspace):
    _, draft = begun(workspace)
    with pytest.raises(TypeError, match="name"):
        workspace.set_organisation([workspace.areas(draft.id)[0].id], {"name": "Nytt"}, WHY, BY)


def test_stopped_on_the_way_nothing_is_changed(workspace: Workspace):
    _, draft = begun(workspace)
    before = workspace.areas(draft.id)
    ids, last = [area.id for area in before], workspace.last_change()
    stopping = Progress(is_cancelled=lambda: True)
    for work in (
        lambda: workspace.set_organisation(ids, NACKA, WHY, BY, progress=stopping),
        lambda: workspace.set_trend(ids, None, WHY, None, BY, progress=stopping),
        lambda: workspace.take_back([last], BY, progress=stopping),
    ):
        with pytest.raises(Cancelled):
            work()
    assert workspace.areas(draft.id) == before
    assert workspace.last_change() == last
