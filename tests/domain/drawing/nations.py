"""Small nations of adjoining areas, and what must hold of them after every operation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import shapely
from shapely import LineString, MultiPolygon

from tests.domain.checks.editions import EAST, NORTH, area, edition
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.drawing.outcome import Redrawn

PLACE = np.array([EAST, NORTH])


def line(*points: tuple[float, float]) -> LineString:
    """A drawn line, metres from the common place."""
    return LineString(np.array(points) + PLACE)


def local(geometry: shapely.Geometry) -> shapely.Geometry:
    """A geometry, metres from the common place."""
    return shapely.transform(geometry, lambda xy: xy - PLACE)


def same_ground(one: shapely.Geometry, other: shapely.Geometry, within_m2: float = 1e-6) -> bool:
    return bool(shapely.area(shapely.symmetric_difference(local(one), local(other))) <= within_m2)


def nation_of_cells(seed: int, count: int) -> list[AreaVersion]:
    """Areas around scattered points, as published: coordinates rounded to 0.1 mm, borders shared by vertices."""
    points = np.random.default_rng(seed).uniform(0, 1000, (count, 2))
    cells = shapely.voronoi_polygons(shapely.multipoints(points), extend_to=shapely.box(0, 0, 1000, 1000))
    cut = shapely.intersection(shapely.get_parts(cells), shapely.box(-20, -20, 1020, 1020))
    return _numbered([shapely.transform(cell, _published) for cell in cut])


def nation_of_bricks(turned_degrees: float, rows: int) -> list[AreaVersion]:
    """Areas in rows whose corners meet the long sides of others between two vertices, and not to the 0.1 mm."""
    bricks = [shapely.box(0, 0, 900, 200)]
    for row in range(1, rows):
        middle, south = 250 + 70 * row, 200 * row
        bricks += [shapely.box(0, south, middle, south + 200), shapely.box(middle, south, 900, south + 200)]
    turn = np.radians(turned_degrees)
    matrix = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    return _numbered([shapely.transform(brick, lambda xy: _published(xy @ matrix)) for brick in bricks])


def _published(xy: np.ndarray) -> np.ndarray:
    return np.round(xy + PLACE, 4)


def _numbered(cells: Sequence[shapely.Polygon]) -> list[AreaVersion]:
    boundaries = shapely.orient_polygons([MultiPolygon([cell]) for cell in cells])
    return [
        area(number, boundary, id=f"v{number}", area_id=f"a{number}") for number, boundary in enumerate(boundaries, 1)
    ]


class History:
    """A nation with undo and redo, kept as a workspace keeps it: whole area versions before and after."""

    def __init__(self, areas: Sequence[AreaVersion]) -> None:
        self.areas = {one.id: one for one in areas}
        self.done: list[Redrawn] = []
        self.undone: list[Redrawn] = []
        self._given = 0

    def do(self, outcome: Redrawn) -> None:
        added = []
        for one in outcome.added:
            self._given += 1
            added.append(replace(one, id=f"n{self._given}", area_id=f"na{self._given}"))
        self.done.append(replace(outcome, added=tuple(added)))
        self.undone.clear()
        self._apply(self.done[-1])

    def undo(self) -> None:
        outcome = self.done.pop()
        self.undone.append(outcome)
        for one in (*outcome.after, *outcome.added):
            del self.areas[one.id]
        self.areas.update({one.id: one for one in outcome.before})

    def redo(self) -> None:
        self.done.append(self.undone.pop())
        self._apply(self.done[-1])

    def _apply(self, outcome: Redrawn) -> None:
        for one in outcome.before:
            del self.areas[one.id]
        self.areas.update({one.id: one for one in (*outcome.after, *outcome.added)})

    def total_m2(self) -> float:
        return float(sum(local(one.boundary).area for one in self.areas.values()))


def must_be_sound(areas: Sequence[AreaVersion]) -> None:
    """Every boundary is a valid 2D MultiPolygon, wound as published, and none overlaps another beyond rounding."""
    for one in areas:
        boundary = one.boundary
        assert isinstance(boundary, MultiPolygon)
        assert boundary.is_valid, shapely.is_valid_reason(boundary)
        assert not boundary.has_z
        assert not boundary.is_empty
        assert shapely.equals_identical(boundary, shapely.orient_polygons(boundary))
    assert edition(areas).neighbours.overlap_m2.tolist() == []


def must_be_accounted_for(outcome: Redrawn) -> None:
    """What was there, less what is lost, and what is gained, is what is there."""
    before = shapely.union_all([local(one.boundary) for one in outcome.before])
    after = shapely.union_all([local(one.boundary) for one in (*outcome.after, *outcome.added)])
    assert abs(before.area - outcome.lost_m2 + outcome.gained_m2 - after.area) < 1e-6
    for ground, square_metres, inside, outside in (
        (outcome.lost, outcome.lost_m2, before, after),
        (outcome.gained, outcome.gained_m2, after, before),
    ):
        seen = 0.0 if ground is None else local(ground).area
        # What is seen leaves out the thin parts, which are rounding.
        assert abs(square_metres - seen) < 0.01 + 0.0005 * (before.length + after.length)
        if ground is not None:
            assert ground.is_valid
            assert shapely.area(shapely.difference(local(ground), inside)) < 0.01
            assert shapely.area(shapely.intersection(local(ground), outside)) < 0.01
