"""Whatever is drawn and taken back, in whatever order: the file is sound, and the lineage tells what is there."""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from dataclasses import replace
from datetime import date

from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.strategies import data, integers, permutations, sampled_from
from shapely import MultiPolygon, box
from shapely.geometry.base import BaseGeometry

from tests.workspace.draft_samples import area_of, begun, block, merged, split, without_traces
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.drawing.outcome import Redrawn, redrawn
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.workspace import create_workspace, open_workspace

WIDE = 400
NATION = [area_of(number, f"Område {number}", block(WIDE * number, 0, WIDE * (number + 1), 400)) for number in range(4)]


def halves(area: AreaVersion, share: float) -> tuple[MultiPolygon, MultiPolygon]:
    """The parts of an area west and east of a line at this share of its width."""
    left, low, right, high = area.boundary.bounds
    middle = left + share * (right - left)
    west = area.boundary.intersection(box(left, low, middle, high))
    east = area.boundary.intersection(box(middle, low, right, high))
    return whole(west), whole(east)


def whole(ground: BaseGeometry) -> MultiPolygon:
    """The ground as a boundary."""
    return ground if isinstance(ground, MultiPolygon) else MultiPolygon([ground])


class EveryOrderOfDrawing(RuleBasedStateMachine):
    """A row of four areas in a draft.

    ``done`` are the steps that hold, by the numbers of their changes, in the order in which they came to hold;
    ``undone`` those that do not, by the changes that took them back.
    """

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.place = f"{self.folder.name}/w.gpkg"
        self.workspace = create_workspace(self.place)
        self.base, self.draft = begun(self.workspace, NATION)
        self.start = [without_traces(area) for area in self.workspace.areas(self.draft.id)]
        self.published = self.workspace.areas(self.base.id)
        self.done: list[list[int]] = []
        self.undone: list[list[int]] = []
        self.number = 100

    def teardown(self) -> None:
        if hasattr(self, "workspace"):
            self.workspace.close()
            self.folder.cleanup()

    def areas(self) -> list[AreaVersion]:
        return self.workspace.areas(self.draft.id)

    def one(self, where) -> AreaVersion:
        areas = self.areas()
        return areas[where.draw(integers(0, len(areas) - 1))]

    def drawn(self, outcome: Redrawn) -> None:
        changes = self.workspace.redraw(outcome, "draw", "", "GIS-specialist")
        self.done.append([change.number for change in changes])

    @rule(where=data(), share=sampled_from([0.3, 0.5, 0.8]))
    def split_one(self, where, share: float) -> None:
        area = self.one(where)
        west, east = halves(area, share)
        self.number += 1
        self.drawn(split(area, west, (self.number, f"Del {self.number}", east)))

    @precondition(lambda self: len(self.areas()) > 1)
    @rule(where=data())
    def merge_two(self, where) -> None:
        places = where.draw(permutations(range(len(self.areas()))))
        kept, gone = (self.areas()[place] for place in places[:2])
        self.drawn(merged(kept, whole(kept.boundary.union(gone.boundary)), gone))

    @rule(where=data())
    def give_ground_up(self, where) -> None:
        area = self.one(where)
        self.drawn(redrawn([area], [replace(area, boundary=halves(area, 0.9)[0])]))

    @rule(where=data(), category=sampled_from(list(Category)))
    def recategorise(self, where, category: Category) -> None:
        area = self.one(where)
        with contextlib.suppress(RuleError):
            [change] = self.workspace.set_category([area.id], category, "skäl", date(2026, 1, 1), "Noa")
            self.done.append([change.number])

    @precondition(lambda self: self.done)
    @rule(where=data())
    def undo(self, where) -> None:
        self.take_back(where, self.done, self.undone)

    @precondition(lambda self: self.undone)
    @rule(where=data())
    def redo(self, where) -> None:
        self.take_back(where, self.undone, self.done)

    def take_back(self, where, steps: list[list[int]], others: list[list[int]]) -> None:
        step = where.draw(sampled_from(steps))
        before, log = self.areas(), self.workspace.changes()
        try:
            undone = self.workspace.take_back([where.draw(sampled_from(step))], "Noa")
        except RuleError:
            assert (self.areas(), self.workspace.changes()) == (before, log)
        else:
            assert sorted(change.undoes for change in undone) == sorted(step)
            steps.remove(step)
            others.append([change.number for change in undone])

    @rule()
    def open_anew(self) -> None:
        self.workspace.close()
        self.workspace = open_workspace(self.place)

    @rule()
    def taking_all_back_gives_the_start_to_the_vertex(self) -> None:
        for step in reversed(self.done):
            self.undone.append([change.number for change in self.workspace.take_back(step, "Noa")])
        self.done = []
        assert [without_traces(area) for area in self.areas()] == self.start
        assert {link.kind for link in self.workspace.lineage(self.base.id, self.draft.id)} == {"unchanged"}

    @invariant()
    def the_file_is_sound(self) -> None:
        if not hasattr(self, "workspace"):
            return
        assert self.workspace.first_broken_link() is None
        assert self.workspace.areas(self.base.id) == self.published
        with contextlib.closing(sqlite3.connect(self.place)) as file:
            assert file.execute("PRAGMA foreign_key_check").fetchall() == []
            assert file.execute("SELECT rtreecheck('rtree_area_version_geom')").fetchall() == [("ok",)]
            indexed = file.execute("SELECT count(*) FROM rtree_area_version_geom").fetchone()
            assert indexed == (len(NATION) + len(self.areas()),)
            unused = "SELECT count(*) FROM area WHERE id NOT IN (SELECT area_id FROM area_version)"
            assert file.execute(unused).fetchone() == (0,)

    @invariant()
    def every_area_knows_where_it_comes_from(self) -> None:
        if not hasattr(self, "workspace"):
            return
        links = self.workspace.lineage(self.base.id, self.draft.id)
        assert {link.new_version_id for link in links} == {area.id for area in self.areas()}
        before = {area.area_id: area.id for area in self.published}
        pairs = {(link.old_version_id, link.new_version_id) for link in links}
        assert {(before[area.area_id], area.id) for area in self.areas() if area.area_id in before} <= pairs


TestEveryOrderOfDrawing = EveryOrderOfDrawing.TestCase
TestEveryOrderOfDrawing.settings = settings(max_examples=10, stateful_step_count=14, deadline=None)
