"""Any sequence of split, merge, reshape, snap, undo and redo leaves a nation sound, and undoing all leaves no trace."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import LineString

from tests.domain.drawing.nations import (
    History,
    must_be_accounted_for,
    must_be_sound,
    nation_of_bricks,
    nation_of_cells,
)
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.drawing.free_ids import next_free_ids
from utsatta_omraden_plugin.domain.drawing.merge import merge_areas
from utsatta_omraden_plugin.domain.drawing.neighbourhood import Neighbourhood
from utsatta_omraden_plugin.domain.drawing.outcome import Redrawn
from utsatta_omraden_plugin.domain.drawing.redraw_boundary import redraw_boundaries, with_common_vertices
from utsatta_omraden_plugin.domain.drawing.reshape import reshape
from utsatta_omraden_plugin.domain.drawing.reshape_shared import reshape_shared
from utsatta_omraden_plugin.domain.drawing.snap import snap_to
from utsatta_omraden_plugin.domain.drawing.split import parts_of, split_by_line
from utsatta_omraden_plugin.domain.errors import RuleError

shares = st.floats(0, 1, allow_nan=False, width=32)
nations = st.one_of(
    st.builds(nation_of_cells, st.integers(0, 10_000), st.integers(3, 8)),
    st.builds(nation_of_bricks, st.floats(0, 90, width=32), st.integers(2, 4)),
)
steps = st.lists(
    st.tuples(
        st.sampled_from(["split", "split", "merge", "shared", "shared", "outer", "snap", "vertices", "undo", "redo"]),
        *[shares] * 6,
    ),
    min_size=1,
    max_size=12,
)


def chosen(things: Any, share: float) -> Any:
    return things[min(len(things) - 1, int(share * len(things)))]


def split(areas: list[AreaVersion], pick: float, *s: float) -> Redrawn:
    one = chosen(areas, pick)
    west, south, east, north = one.boundary.bounds
    through = np.array([west + s[0] * (east - west), south + s[1] * (north - south)])
    way = 3000 * np.array([np.cos(np.pi * s[2]), np.sin(np.pi * s[2])])
    bend = through + 50 * (s[3] - 0.5) * np.array([way[1], -way[0]]) / 3000
    cut = LineString([through - way, bend, through + way])
    parts = parts_of(one, cut)
    names = [f"Del {number}" if number == 0 or s[4] < 0.7 else None for number in range(len(parts))]
    return split_by_line(one, cut, 0, next_free_ids(areas, len(parts)), names)


def merge(areas: list[AreaVersion], pick: float, *s: float) -> Redrawn:
    one = chosen(areas, pick)
    others = [other for other in areas if other is not one]
    beside = Neighbourhood(others).beside(one.boundary) or others
    if not beside:
        return merge_areas([one], 0)
    pair = [one, chosen(beside, s[0])]
    return merge_areas(pair, int(s[1] > 0.5), [other for other in areas if all(other is not own for own in pair)])


def shared(areas: list[AreaVersion], pick: float, *s: float) -> Redrawn:
    one = chosen(areas, pick)
    beside = Neighbourhood(areas).beside(one.boundary, [one])
    other = chosen(beside or areas, s[0])
    border = shapely.intersection(one.boundary.boundary, shapely.buffer(other.boundary, 0.01))
    if border.is_empty:  # apart, so whatever line is drawn is refused
        border = one.boundary.boundary
    start, end = (border.interpolate(share, normalized=True) for share in sorted((s[1], s[2])))
    middle = np.array([(start.x + end.x) / 2, (start.y + end.y) / 2])
    bulge = np.array([end.y - start.y, start.x - end.x]) * (s[3] - 0.5)
    aside = 300 * np.array([s[4] - 0.5, 0.5 - s[4]]) * (s[4] > 0.8)
    return reshape_shared([one, other], LineString([start, middle + bulge + aside, end]))


def outer(areas: list[AreaVersion], pick: float, *s: float) -> Redrawn:
    one = chosen(areas, pick)
    ring = one.boundary.geoms[0].exterior
    start, end = (ring.interpolate(share, normalized=True) for share in (s[0], s[1]))
    away = np.array([s[2] - 0.5, s[3] - 0.5]) * 300
    middle = np.array([(start.x + end.x) / 2, (start.y + end.y) / 2]) + away
    return reshape(one, LineString([start, middle, end]), Neighbourhood(areas).beside(one.boundary, [one], 500))


def snap(areas: list[AreaVersion], pick: float, *s: float) -> Redrawn:
    one = chosen(areas, pick)
    west, south, _, north = one.boundary.bounds
    steps_along = np.linspace(0, 1, 7)
    wave = np.array([0, 1, -1, 2, 0, -2, 1]) * s[0] * 3
    along_west = np.column_stack([west + wave + 10 * s[1], south + steps_along * (north - south)])
    return snap_to(one, LineString(along_west), 0.1 + 8 * s[2], Neighbourhood(areas).beside(one.boundary, [one], 20))


def vertices(areas: list[AreaVersion], pick: float, *s: float) -> Redrawn:
    """Move a vertex in all areas that have it, as QGIS's topological editing does."""
    one = chosen(areas, pick)
    beside = Neighbourhood(areas).beside(one.boundary, [one], 0.001)
    own, others = with_common_vertices(one.boundary, [each.boundary for each in beside])
    corner = chosen(shapely.get_coordinates(own), s[0])
    way = 200 * np.array([s[1] - 0.5, s[2] - 0.5])
    changed, drawn = [], []
    for each, laid in zip([one, *beside], [own, *others]):
        moved = shapely.transform(laid, lambda xy: np.where((xy == corner).all(axis=1)[:, None], xy + way, xy))
        if not shapely.equals_identical(moved, laid):
            changed.append(each)
            drawn.append(moved)
    around = Neighbourhood(areas)
    near = {each.id: each for ground in drawn for each in around.beside(shapely.envelope(ground), changed)}
    return redraw_boundaries(changed, drawn, list(near.values()))


OPERATIONS = {"split": split, "merge": merge, "shared": shared, "outer": outer, "snap": snap, "vertices": vertices}


@settings(max_examples=120)
@given(nations, steps)
def test_a_nation_stays_sound_whatever_is_drawn_and_undoing_all_gives_it_back(
    nation: list[AreaVersion], asked: list[tuple[Any, ...]]
) -> None:
    must_be_sound(nation)
    history = History(nation)
    start = {one.id: one.boundary for one in nation}
    for what, *choices in asked:
        before_m2 = history.total_m2()
        if what == "undo":
            if history.done:
                history.undo()
        elif what == "redo":
            if history.undone:
                history.redo()
        else:
            try:
                outcome = OPERATIONS[what](list(history.areas.values()), *choices)
            except RuleError:
                continue
            history.do(outcome)
            must_be_accounted_for(outcome)
            # The areas are apart, so their sum is the ground, as far as rounding lets them overlap.
            assert abs(history.total_m2() - before_m2 + outcome.lost_m2 - outcome.gained_m2) < 0.5
        must_be_sound(list(history.areas.values()))
    final = {one.id: one.boundary for one in history.areas.values()}
    number_done = len(history.done)
    while history.done:
        history.undo()
    assert history.areas == {one.id: one for one in nation}
    assert all(shapely.equals_identical(start[one.id], one.boundary) for one in history.areas.values())
    for _ in range(number_done):
        history.redo()
    assert {one.id: one.boundary for one in history.areas.values()} == final


@pytest.mark.parametrize("what", list(OPERATIONS))
def test_each_operation_succeeds_often_enough_to_be_tried_above(what: str) -> None:
    rng = np.random.default_rng(7)
    done = 0
    for seed in range(40):
        nation = nation_of_cells(seed, 6) if seed % 2 else nation_of_bricks(seed * 2.1, 3)
        try:
            outcome = OPERATIONS[what](nation, *rng.uniform(0, 1, 6).tolist())
        except RuleError:
            continue
        must_be_accounted_for(outcome)
        done += 1
    assert done >= 15
