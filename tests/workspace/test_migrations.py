"""Older workspaces are brought up to date on opening, step by step, each step whole or not at all."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import WorkspaceError
from utsatta_omraden_plugin.workspace import Workspace, open_workspace
from utsatta_omraden_plugin.workspace.migrations import MIGRATIONS, SCHEMA_VERSION, Migration, migrate


def made_old(place: Path) -> None:
    """Make the file one of schema version 1, which had no guards."""
    with sqlite3.connect(place) as file:
        for (name,) in file.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name NOT LIKE 'rtree%'"
        ).fetchall():
            file.execute(f"DROP TRIGGER {name}")
        recorded = json.loads(file.execute("SELECT migrations FROM workspace_meta").fetchone()[0])
        file.execute("UPDATE workspace_meta SET schema_version = 1, migrations = ?", (json.dumps(recorded[:1]),))


def test_the_steps_are_numbered_without_a_gap():
    assert [migration.version for migration in MIGRATIONS] == list(range(1, SCHEMA_VERSION + 1))


def test_a_new_workspace_has_taken_all_steps_and_recorded_them(workspace: Workspace, place: Path):
    assert workspace.meta().schema_version == SCHEMA_VERSION
    with sqlite3.connect(place) as file:
        recorded = json.loads(file.execute("SELECT migrations FROM workspace_meta").fetchone()[0])
    assert [(step["version"], step["name"]) for step in recorded] == [(m.version, m.name) for m in MIGRATIONS]
    assert all(step["at"].endswith("Z") for step in recorded)


def test_an_old_workspace_is_brought_up_to_date_with_all_its_data(workspace: Workspace, place: Path, edition: Edition):
    areas, log = workspace.areas(edition.id), workspace.changes()
    workspace.close()
    made_old(place)
    again = open_workspace(str(place))
    assert again.meta().schema_version == SCHEMA_VERSION
    assert again.areas(edition.id) == areas
    assert again.changes() == log
    with sqlite3.connect(place) as file, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        file.execute("DELETE FROM change_log")


def test_an_old_workspace_that_is_protected_says_what_to_do(workspace: Workspace, place: Path):
    workspace.close()
    made_old(place)
    place.chmod(0o444)
    with pytest.raises(WorkspaceError, match=r"older version.*open the copy"):
        open_workspace(str(place))


def test_an_up_to_date_workspace_takes_no_step(workspace: Workspace, place: Path):
    file = sqlite3.connect(place, isolation_level=None)
    assert migrate(file) == []
    file.close()


def test_a_step_that_fails_leaves_the_workspace_as_the_step_before_left_it(workspace: Workspace, place: Path):
    good = Migration(SCHEMA_VERSION + 1, "good", ("CREATE TABLE first_step (fid INTEGER PRIMARY KEY)",))
    bad = Migration(SCHEMA_VERSION + 2, "bad", ("CREATE TABLE second_step (fid INTEGER PRIMARY KEY)", "no statement"))
    file = sqlite3.connect(place, isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        migrate(file, (*MIGRATIONS, good, bad))
    tables = {row[0] for row in file.execute("SELECT name FROM sqlite_master")}
    assert "first_step" in tables
    assert "second_step" not in tables
    assert not file.in_transaction
    assert file.execute("SELECT schema_version FROM workspace_meta").fetchone() == (SCHEMA_VERSION + 1,)
    file.close()
