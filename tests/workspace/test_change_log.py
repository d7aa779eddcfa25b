"""The log only grows, and whoever tampers with it past the plugin is found at the place."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.change import FIRST_HASH
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.workspace import Workspace, open_workspace

COPY_OF_LAST_ROW = (
    "INSERT INTO change_log SELECT {number}, changed_at, changed_by, what, table_name, row_id, area_id, old_values, "
    "new_values, reason, undoes, {previous}, printf('%064d', 1) FROM change_log WHERE number = 7"
)


@pytest.fixture
def long_log(workspace: Workspace, edition: Edition) -> Workspace:
    area = workspace.find_area(edition.id, "Norrby")
    for category in (Category.SARSKILT, Category.RISK, Category.UTSATT, Category.SARSKILT):
        workspace.set_category([area.id], category, "skäl", date(2024, 1, 1), "Noa")
    assert [change.number for change in workspace.changes()] == list(range(1, 8))
    return workspace


def past_the_plugin(place: Path, statement: str, *values: object) -> None:
    """Do something to the file as someone who knows how: without the triggers that guard the log."""
    with sqlite3.connect(place) as other:
        guards = other.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'change_log%'"
        ).fetchall()
        for name, _ in guards:
            other.execute(f"DROP TRIGGER {name}")
        other.execute(statement, values)
        for _, sql in guards:
            other.execute(sql)


def test_each_row_carries_the_hash_of_the_one_before(long_log: Workspace):
    previous = FIRST_HASH
    for change in long_log.changes():
        assert change.previous_hash == previous
        previous = change.hash
    assert long_log.first_broken_link() is None


def test_the_first_row_tells_of_the_making(workspace: Workspace):
    first = workspace.changes()[0]
    assert (first.what, first.by) == ("create_workspace", "GIS-specialist")
    assert first.new["lpo_code"] == "561540"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change_log SET reason = 'annat'",
        "DELETE FROM change_log",
        "DELETE FROM change_log WHERE number = 7",
        "DELETE FROM workspace_meta",
        COPY_OF_LAST_ROW.format(number=9, previous="hash"),
        COPY_OF_LAST_ROW.format(number=8, previous="previous_hash"),
    ],
)
def test_other_programs_can_neither_alter_nor_cut_it(long_log: Workspace, place: Path, statement: str):
    log = long_log.changes()
    with sqlite3.connect(place) as other, pytest.raises(sqlite3.IntegrityError):
        other.execute(statement)
    assert long_log.changes() == log
    assert long_log.first_broken_link() is None


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("reason", "annat skäl"),
        ("changed_by", "någon annan"),
        ("changed_at", "2020-01-01T00:00:00.000Z"),
        ("new_values", '{"category": "Utsatt område"}'),
        ("old_values", "ingen JSON"),
        ("new_values", "[]"),
        ("area_id", ""),
        ("undoes", 1),
        ("hash", "f" * 64),
    ],
)
def test_a_row_that_was_tampered_with_is_found_at_its_place(
    long_log: Workspace, place: Path, column: str, value: object
):
    past_the_plugin(place, f"UPDATE change_log SET {column} = ? WHERE number = 5", value)
    assert long_log.first_broken_link() == 5
    assert open_workspace(str(place)).first_broken_link() == 5


def test_a_row_taken_out_is_found(long_log: Workspace, place: Path):
    past_the_plugin(place, "DELETE FROM change_log WHERE number = 4")
    assert long_log.first_broken_link() == 5


def test_a_cut_tail_is_found(long_log: Workspace, place: Path):
    past_the_plugin(place, "DELETE FROM change_log WHERE number > 5")
    assert long_log.first_broken_link() == 6


def test_an_emptied_log_is_found(long_log: Workspace, place: Path):
    past_the_plugin(place, "DELETE FROM change_log")
    assert long_log.first_broken_link() == 1


def test_no_write_goes_on_after_a_broken_end(long_log: Workspace, place: Path, edition: Edition):
    past_the_plugin(place, "DELETE FROM change_log WHERE number > 5")
    area = long_log.find_area(edition.id, "Norrby")
    long_log.set_category([area.id], Category.UTSATT, "skäl", date(2025, 1, 1), "Noa")
    assert long_log.first_broken_link() == 8, "the gap stays visible for ever"
