"""Older workspaces are brought up to date on opening, step by step, each step whole or not at all."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest

from utsatta_omraden_plugin.domain.errors import WorkspaceError
from utsatta_omraden_plugin.workspace import Workspace, open_workspace
from utsatta_omraden_plugin.workspace.migrations import MIGRATIONS, SCHEMA_VERSION, Migration, migrate

OLD = Path(__file__).parent / "assets" / "version_2.zip"
"""A workspace as the program of schema version 2 left it, with two editions, a change of category and an answer."""


@pytest.fixture(params=[2, 1])
def old_place(place: Path, request: pytest.FixtureRequest) -> Path:
    """A workspace file of an older schema version; version 1 had no guards."""
    with zipfile.ZipFile(OLD) as packed:
        place.write_bytes(packed.read("version_2.gpkg"))
    if request.param == 1:
        with contextlib.closing(sqlite3.connect(place, isolation_level=None)) as file:
            for (name,) in file.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name NOT LIKE 'rtree%'"
            ).fetchall():
                file.execute(f"DROP TRIGGER {name}")
            recorded = json.loads(file.execute("SELECT migrations FROM workspace_meta").fetchone()[0])
            file.execute("UPDATE workspace_meta SET schema_version = 1, migrations = ?", (json.dumps(recorded[:1]),))
    return place


def test_the_steps_are_numbered_without_a_gap():
    assert [migration.version for migration in MIGRATIONS] == list(range(1, SCHEMA_VERSION + 1))


def test_a_new_workspace_has_taken_all_steps_and_recorded_them(workspace: Workspace, place: Path):
    assert workspace.meta().schema_version == SCHEMA_VERSION
    with sqlite3.connect(place) as file:
        recorded = json.loads(file.execute("SELECT migrations FROM workspace_meta").fetchone()[0])
    assert [(step["version"], step["name"]) for step in recorded] == [(m.version, m.name) for m in MIGRATIONS]
    assert all(step["at"].endswith("Z") for step in recorded)


def test_an_old_workspace_is_brought_up_to_date_with_all_its_data(old_place: Path):
    with contextlib.closing(sqlite3.connect(old_place)) as file:
        versions = file.execute("SELECT id, area_id, name, category, geom FROM area_version ORDER BY fid").fetchall()
        log = file.execute("SELECT number, hash FROM change_log ORDER BY number").fetchall()
    workspace = open_workspace(str(old_place))
    assert workspace.meta().schema_version == SCHEMA_VERSION
    assert [(change.number, change.hash) for change in workspace.changes()] == log
    assert workspace.first_broken_link() is None
    norrby = workspace.find_area(workspace.edition(2023).id, "Norrby")
    assert (norrby.category, norrby.extra["ANTAL"]) == ("Särskilt utsatt område", 3)
    [assessment] = workspace.assessments(norrby.edition_id)
    assert workspace.answers(assessment.id)["q1.1"].motivation == "Öppen handel"
    with contextlib.closing(sqlite3.connect(old_place)) as file:
        assert (
            versions
            == file.execute("SELECT id, area_id, name, category, geom FROM area_version ORDER BY fid").fetchall()
        )
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            file.execute("DELETE FROM change_log")


def test_rows_of_lineage_live_through_the_migration(old_place: Path):
    with contextlib.closing(sqlite3.connect(old_place, isolation_level=None)) as file:
        first, last = file.execute("SELECT min(id), max(id) FROM area_version").fetchone()
        file.execute(
            "INSERT INTO lineage (id, from_version_id, to_version_id, kind, share_of_old) "
            "VALUES ('a', ?, ?, 'renamed', 0.5)", (first, last),
        )  # fmt: skip
        before = file.execute("SELECT id, from_version_id, to_version_id, kind, share_of_old FROM lineage").fetchall()
    open_workspace(str(old_place)).close()
    with contextlib.closing(sqlite3.connect(old_place)) as file:
        after = file.execute("SELECT id, from_version_id, to_version_id, kind, share_of_old FROM lineage").fetchall()
        assert file.execute("SELECT name FROM sqlite_master WHERE name LIKE 'lineage_before%'").fetchall() == []
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
    assert after == before


def test_new_tables_of_an_old_workspace_are_known_to_map_programs(old_place: Path):
    open_workspace(str(old_place)).close()
    with contextlib.closing(sqlite3.connect(old_place)) as file:
        known = {row[0] for row in file.execute("SELECT table_name FROM gpkg_contents")}
    assert {"lineage", "accepted_finding", "known_layout"} <= known


def test_an_old_workspace_that_is_protected_says_what_to_do(old_place: Path):
    old_place.chmod(0o444)
    with pytest.raises(WorkspaceError, match=r"older version.*open the copy"):
        open_workspace(str(old_place))


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
