"""What the drawing operations make is stored as they made it, to the vertex, and taken back to the vertex."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from shapely import LineString

from tests.workspace.draft_samples import EAST, NORTH, begun, block, drawn, without_traces
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.drawing.free_ids import next_free_ids
from utsatta_omraden_plugin.domain.drawing.merge import merge_areas
from utsatta_omraden_plugin.domain.drawing.new_area import add_area, new_area
from utsatta_omraden_plugin.domain.drawing.outcome import Redrawn
from utsatta_omraden_plugin.domain.drawing.reshape_shared import reshape_shared
from utsatta_omraden_plugin.domain.drawing.split import split_by_line
from utsatta_omraden_plugin.workspace import Workspace

Areas = Mapping[str, AreaVersion]


def line(*points: tuple[float, float]) -> LineString:
    """A drawn line in metres from the corner of the small nation."""
    return LineString([(EAST + x, NORTH + y) for x, y in points])


def a_split(areas: Areas) -> Redrawn:
    cut = line((130, -20), (170, 420))
    return split_by_line(areas["Ahlmarken"], cut, 0, next_free_ids(areas.values(), 1), ["Ahlmarken", "Åbrinken"])


def a_split_that_gives_ground_up(areas: Areas) -> Redrawn:
    return split_by_line(areas["Ahlmarken"], line((130, -20), (170, 420)), 0, [], ["Ahlmarken", None])


def a_merger(areas: Areas) -> Redrawn:
    return merge_areas([areas["Dalskogen"], areas["Ahlmarken"], areas["Björkängen"]], 1)


def a_shared_border(areas: Areas) -> Redrawn:
    return reshape_shared([areas["Ahlmarken"], areas["Björkängen"]], line((400, 100), (430, 200), (400, 300)))


def a_new_area(areas: Areas) -> Redrawn:
    ground = block(2390, 100, 2700, 300)
    made = new_area(ground, list(areas.values()), name="Granliden", category="Utsatt område", special_area_id=5)
    return add_area(made)


@pytest.mark.parametrize("operation", [a_split, a_split_that_gives_ground_up, a_merger, a_shared_border, a_new_area])
def test_an_operation_is_one_step_there_back_and_there_again(
    workspace: Workspace, operation: Callable[[Areas], Redrawn]
):
    base, draft = begun(workspace)
    start = [without_traces(area) for area in workspace.areas(draft.id)]
    outcome = operation(drawn(workspace, draft))
    changes = workspace.redraw(outcome, operation.__name__, "Ny gräns", "GIS-specialist", edition_id=draft.id)
    assert len(changes) == len(outcome.after) + len(outcome.added) + len(outcome.removed)
    after = drawn(workspace, draft)
    for area in (*outcome.after, *outcome.added):
        assert after[area.name].boundary.wkb == area.boundary.wkb
        assert after[area.name].extra == area.extra
    ground = sum(area.boundary.area for area in after.values()) - sum(area.boundary.area for area in start)
    assert ground == pytest.approx(outcome.gained_m2 - outcome.lost_m2, abs=1e-6)
    then = [without_traces(area) for area in workspace.areas(draft.id)]
    undone = workspace.take_back([changes[0].number], "GIS-specialist")
    assert [without_traces(area) for area in workspace.areas(draft.id)] == start
    workspace.take_back([undone[0].number], "GIS-specialist")
    assert [without_traces(area) for area in workspace.areas(draft.id)] == then
    assert {link.new_version_id for link in workspace.lineage(base.id, draft.id)} == {area.id for area in then}
    assert workspace.first_broken_link() is None
