"""Giving areas another category, taking it back, and what the log says of it."""

from __future__ import annotations

import sqlite3
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.strategies import data, sampled_from

from tests.workspace.samples import SAMPLE, edition_of
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import RuleError, WorkspaceError
from utsatta_omraden_plugin.workspace import Workspace, create_workspace, open_workspace

DAY = date(2024, 5, 1)


@pytest.fixture
def norrby(workspace: Workspace, edition: Edition) -> AreaVersion:
    return workspace.find_area(edition.id, "Norrby")


def recategorised(workspace: Workspace, area: AreaVersion, category: Category = Category.SARSKILT) -> int:
    [change] = workspace.set_category([area.id], category, "Läget är akut", DAY, "LPO-analytiker")
    return change.number


def test_the_area_has_the_category_and_the_log_knows_who_when_and_why(workspace: Workspace, norrby: AreaVersion):
    [change] = workspace.set_category([norrby.id], Category.SARSKILT, "  Läget är akut ", DAY, "LPO-analytiker", [1])
    after = workspace.area(norrby.id)
    assert (after.category, after.valid_from, after.row_version) == ("Särskilt utsatt område", DAY, 2)
    assert (after.changed_by, after.boundary) == ("LPO-analytiker", norrby.boundary)
    assert change.old == {"category": "Utsatt område", "valid_from": "2023-12-01"}
    assert change.new == {"category": "Särskilt utsatt område", "valid_from": "2024-05-01"}
    assert (change.what, change.by, change.reason) == ("set_category", "LPO-analytiker", "Läget är akut")
    assert (change.table, change.row_id, change.area_id) == ("area_version", norrby.id, norrby.area_id)
    assert workspace.changes(norrby.area_id) == [change]
    assert workspace.changes()[-1] == change
    assert workspace.changes(newest_first=True)[0] == change


def test_it_is_still_so_after_reopening(workspace: Workspace, norrby: AreaVersion, place: Path):
    recategorised(workspace, norrby)
    workspace.close()
    again = open_workspace(str(place))
    assert again.area(norrby.id).category == "Särskilt utsatt område"
    assert again.first_broken_link() is None


@pytest.mark.parametrize("reason", ["", "   ", "\n\t"])
def test_a_blank_reason_is_refused(workspace: Workspace, norrby: AreaVersion, reason: str):
    with pytest.raises(RuleError, match="written reason"):
        workspace.set_category([norrby.id], Category.SARSKILT, reason, DAY, "Noa")
    assert workspace.area(norrby.id) == norrby


def test_nobody_is_refused(workspace: Workspace, norrby: AreaVersion):
    with pytest.raises(RuleError, match="role"):
        workspace.set_category([norrby.id], Category.SARSKILT, "skäl", DAY, " ")
    assert workspace.area(norrby.id) == norrby


def test_a_category_that_the_scheme_lacks_is_refused_with_those_it_has(workspace: Workspace):
    edition = workspace.add_edition(edition_of(2025), SAMPLE, by="Noa")
    area = workspace.find_area(edition.id, "7")
    with pytest.raises(RuleError, match=r"2025 has no category Riskområde\. It has: Utsatt område, Särskilt utsatt"):
        workspace.set_category([area.id], Category.RISK, "skäl", DAY, "Noa")
    assert workspace.area(area.id) == area


def test_the_same_category_is_refused(workspace: Workspace, norrby: AreaVersion):
    with pytest.raises(RuleError, match="has the category Utsatt område already"):
        workspace.set_category([norrby.id], Category.UTSATT, "skäl", DAY, "Noa")
    assert workspace.area(norrby.id) == norrby


def test_a_row_that_someone_changed_meanwhile_is_not_overwritten(workspace: Workspace, norrby: AreaVersion):
    recategorised(workspace, norrby)
    with pytest.raises(RuleError, match="Norrby has been changed by LPO-analytiker"):
        workspace.set_category([norrby.id], Category.RISK, "skäl", DAY, "Noa", [norrby.row_version])
    assert workspace.area(norrby.id).category == "Särskilt utsatt område"


def test_several_areas_change_together_or_not_at_all(workspace: Workspace, edition: Edition):
    areas = {area.name: area for area in workspace.areas(edition.id)}
    ids = [areas[name].id for name in ("Norrby", "Drivholmen")]
    changes = workspace.set_category(ids, Category.RISK, "skäl", DAY, "Noa")
    assert [change.row_id for change in changes] == ids
    assert [workspace.area(version_id).category for version_id in ids] == ["Riskområde"] * 2
    log = workspace.changes()
    everyone = [area.id for area in areas.values()]
    with pytest.raises(RuleError, match="already"):
        workspace.set_category(everyone, Category.SARSKILT, "skäl", DAY, "Noa")
    assert [workspace.area(version_id).category for version_id in ids] == ["Riskområde"] * 2
    assert workspace.changes() == log


def test_taking_back_and_taking_that_back_again(workspace: Workspace, norrby: AreaVersion):
    number = recategorised(workspace, norrby)
    [undone] = workspace.take_back([number], "Noa")
    assert (undone.what, undone.undoes, undone.by) == ("take_back", number, "Noa")
    back = workspace.area(norrby.id)
    assert (back.category, back.valid_from, back.row_version) == (norrby.category, norrby.valid_from, 3)
    workspace.take_back([undone.number], "Noa")
    assert workspace.area(norrby.id).category == "Särskilt utsatt område"
    assert workspace.area(norrby.id).valid_from == DAY
    assert len(workspace.changes(norrby.area_id)) == 3


def test_several_changes_are_taken_back_newest_first(workspace: Workspace, norrby: AreaVersion):
    numbers = [recategorised(workspace, norrby, category) for category in (Category.SARSKILT, Category.RISK)]
    undone = workspace.take_back(numbers, "Noa")
    assert [change.undoes for change in undone] == numbers[::-1]
    assert workspace.area(norrby.id).category == norrby.category
    workspace.take_back([change.number for change in undone], "Noa")
    assert workspace.area(norrby.id).category == "Riskområde"


def test_a_change_under_a_later_one_cannot_be_taken_back(workspace: Workspace, norrby: AreaVersion):
    first = recategorised(workspace, norrby)
    second = recategorised(workspace, norrby, Category.RISK)
    with pytest.raises(RuleError, match=f"Change {first} cannot be taken back: Norrby has been changed"):
        workspace.take_back([first], "Noa")
    assert workspace.area(norrby.id).category == "Riskområde"
    workspace.take_back([second], "Noa")
    workspace.take_back([first], "Noa")
    assert workspace.area(norrby.id).category == norrby.category


def test_an_import_cannot_be_taken_back_and_an_unknown_change_neither(workspace: Workspace, norrby: AreaVersion):
    number = recategorised(workspace, norrby)
    imported = next(change for change in workspace.changes() if change.what == "import_edition")
    with pytest.raises(RuleError, match="import_edition"):
        workspace.take_back([number, imported.number], "Noa")
    assert workspace.area(norrby.id).category == "Särskilt utsatt område"
    with pytest.raises(RuleError, match="no change number 999"):
        workspace.take_back([999], "Noa")


def test_a_category_of_no_scheme_can_be_mended_and_put_back(workspace: Workspace, edition: Edition):
    area = workspace.find_area(edition.id, "Drivholmen")
    number = recategorised(workspace, area)
    workspace.take_back([number], "Noa")
    assert workspace.area(area.id).category == "Riskomrade?"
    assert workspace.area(area.id).valid_from is None


def test_another_program_cannot_change_an_area_behind_the_logs_back(
    workspace: Workspace, norrby: AreaVersion, place: Path
):
    other = sqlite3.connect(place)
    for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
        other.create_function(name, 1, lambda blob: 0)
    with pytest.raises(sqlite3.IntegrityError, match="through the plugin"):
        other.execute("UPDATE area_version SET category = 'Riskområde'")
    other.close()
    assert workspace.area(norrby.id) == norrby


class EveryOrderOfChanges(RuleBasedStateMachine):
    """Whatever is set and taken back: the chain stays whole, and the data are what the log, replayed, says."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = create_workspace(f"{self.folder.name}/w.gpkg")
        edition = self.workspace.add_edition(edition_of(2023), SAMPLE, by="Noa")
        self.start = {area.id: area for area in self.workspace.areas(edition.id)}
        self.edition = edition

    def teardown(self) -> None:
        self.workspace.close()
        self.folder.cleanup()

    @rule(where=data(), category=sampled_from(list(Category)), day=sampled_from([DAY, date(2020, 1, 1)]))
    def set_category(self, where, category: Category, day: date) -> None:
        version = where.draw(sampled_from(sorted(self.start, key=lambda v: self.start[v].name)))
        before = self.workspace.area(version)
        if before.category == category.value:
            with pytest.raises(RuleError):
                self.workspace.set_category([version], category, "skäl", day, "Noa")
            return
        self.workspace.set_category([version], category, "skäl", day, "Noa", [before.row_version])
        assert self.workspace.area(version).category == category.value

    @precondition(lambda self: len(self.workspace.changes()) > 2)
    @rule(where=data())
    def take_back(self, where) -> None:
        log = self.workspace.changes()
        change = where.draw(sampled_from(log))
        try:
            [undone] = self.workspace.take_back([change.number], "Noa")
        except RuleError:
            assert self.workspace.changes() == log
        else:
            assert (undone.old, undone.new) == (change.new, change.old)

    @invariant()
    def the_chain_is_whole_and_the_log_tells_the_data(self) -> None:
        if not hasattr(self, "workspace"):
            return
        assert self.workspace.first_broken_link() is None
        told = {
            version: {"category": area.category, "valid_from": area.valid_from and area.valid_from.isoformat()}
            for version, area in self.start.items()
        }
        for change in self.workspace.changes():
            if change.table == "area_version":
                told[change.row_id].update(change.new)
        for area in self.workspace.areas(self.edition.id):
            there = {"category": area.category, "valid_from": area.valid_from and area.valid_from.isoformat()}
            assert told[area.id] == there


TestEveryOrderOfChanges = EveryOrderOfChanges.TestCase
TestEveryOrderOfChanges.settings = settings(max_examples=8, stateful_step_count=14)


def test_a_write_that_another_programs_trigger_swallows_is_no_success(
    workspace: Workspace, norrby: AreaVersion, place: Path
):
    with sqlite3.connect(place) as other:
        other.execute("CREATE TRIGGER swallow BEFORE UPDATE ON area_version BEGIN SELECT RAISE(IGNORE); END")
    log = workspace.changes()
    with pytest.raises(WorkspaceError, match="did not reach the workspace"):
        workspace.set_category([norrby.id], Category.SARSKILT, "skäl", DAY, "Noa")
    assert workspace.changes() == log
