"""Whatever people decide of pairs and take back, in whatever order: every area has one identity in each edition."""

from __future__ import annotations

import tempfile
from dataclasses import replace

from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from hypothesis.strategies import data, sampled_from

from tests.workspace.samples import SAMPLE, edition_of
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.workspace import Workspace, create_workspace

YEARS = (2021, 2023, 2025)


def identities(workspace: Workspace) -> dict[str, str]:
    """The identity of every version in the workspace."""
    return {a.id: a.area_id for edition in workspace.editions() for a in workspace.areas(edition.id)}


class EveryOrderOfDecisions(RuleBasedStateMachine):
    """Three areas in three editions, known by their numbers at first."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = create_workspace(f"{self.folder.name}/w.gpkg")
        for year in YEARS:
            areas = [replace(area, special_area_id=number) for number, area in enumerate(SAMPLE)]
            self.workspace.add_edition(edition_of(year), areas, by="Noa")
        self.versions = {e.year: [a.id for a in self.workspace.areas(e.id)] for e in self.workspace.editions()}

    def teardown(self) -> None:
        self.workspace.close()
        self.folder.cleanup()

    @rule(
        where=data(),
        years=sampled_from([(2021, 2023), (2023, 2025), (2021, 2025)]),
        word=sampled_from(["renamed", "boundary", "split", ""]),
    )
    def decide(self, where, years: tuple[int, int], word: str) -> None:
        old, new = (where.draw(sampled_from(self.versions[year])) for year in years)
        before = identities(self.workspace)
        if not word:
            self.workspace.reject_pair(old, new, "Noa")
            assert identities(self.workspace)[old] != identities(self.workspace)[new]
            return
        try:
            self.workspace.confirm_pair(old, new, word, "Noa")
        except RuleError:
            assert identities(self.workspace) == before
        else:
            now = identities(self.workspace)
            assert now == before if word == "split" else now[old] == now[new]

    @rule(where=data())
    def take_back(self, where) -> None:
        log = self.workspace.changes()
        change = where.draw(sampled_from(log))
        before = identities(self.workspace)
        try:
            self.workspace.take_back([change.number], "Noa")
        except RuleError:
            assert identities(self.workspace) == before
            assert self.workspace.changes() == log
        else:
            now = identities(self.workspace)
            assert all(now[version] == identity for version, identity in change.old["identities"].items())

    @invariant()
    def each_area_has_one_life(self) -> None:
        if not hasattr(self, "workspace"):
            return
        assert self.workspace.first_broken_link() is None
        lines = self.workspace.lifelines()
        assert sum(len(line) for line in lines.values()) == len(YEARS) * len(SAMPLE)
        for line in lines.values():
            assert [point.year for point in line] == sorted({point.year for point in line})


TestEveryOrderOfDecisions = EveryOrderOfDecisions.TestCase
TestEveryOrderOfDecisions.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
