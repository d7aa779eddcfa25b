"""``startdraft`` and ``changelog`` through the registry."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsProcessingException

from utsatta_omraden_plugin.workspace import open_workspace


@pytest.fixture
def target(run, sample_2023, sample_2025, tmp_path):
    path = tmp_path / "arbetsyta på ö.gpkg"
    for sample in (sample_2023, sample_2025):
        run("importedition", INPUT=sample, WORKSPACE=path)
    return path


@pytest.fixture
def stored(target):
    workspace = open_workspace(str(target))
    yield workspace
    workspace.close()


def test_a_draft_holds_every_area_of_its_base(run, listener, target, stored):
    results = run("startdraft", WORKSPACE=target, BASE=2025, EDITION=2027, BY="Noa")
    base, draft = stored.edition(2025), stored.edition(2027)
    assert stored.base_edition(draft.id) == base
    assert draft.label == "Utkast 2027"
    ids = {area.special_area_id for area in stored.areas(base.id)}
    assert {area.special_area_id for area in stored.areas(draft.id)} == ids
    assert results["AREAS"] == len(stored.areas(draft.id))
    assert stored.changes(newest_first=True)[0].by == "Noa"
    assert any("2027" in line and "2025" in line for line in listener.said)


def test_the_newest_edition_is_the_base_unless_another_is_named(run, target, stored):
    run("startdraft", WORKSPACE=target, EDITION=2027, LABEL="Våren 2027")
    assert stored.base_edition(stored.edition(2027).id) == stored.edition(2025)
    assert stored.edition(2027).label == "Våren 2027"


def test_a_year_that_is_taken_is_refused_and_nothing_is_made(run, target, stored):
    with pytest.raises(QgsProcessingException, match="2025"):
        run("startdraft", WORKSPACE=target, BASE=2023, EDITION=2025)
    assert [edition.year for edition in stored.editions()] == [2023, 2025]


def test_a_workspace_without_editions_says_what_to_do(run, tmp_path):
    run("createworkspace", WORKSPACE=tmp_path / "tom.gpkg")
    with pytest.raises(QgsProcessingException, match="Import an edition first"):
        run("startdraft", WORKSPACE=tmp_path / "tom.gpkg", EDITION=2027)


def test_the_log_is_written_as_table_and_as_json(run, target, stored, tmp_path):
    table, log = tmp_path / "logg åäö.csv", tmp_path / "logg.json"
    numbers = [str(change.number) for change in stored.changes()]
    assert run("changelog", WORKSPACE=target, OUTPUT=table)["ROWS"] == len(numbers)
    with table.open(encoding="utf-8-sig", newline="") as opened:
        assert [row["number"] for row in csv.DictReader(opened, delimiter=";")] == numbers
    run("changelog", WORKSPACE=target, OUTPUT=log)
    assert [str(row["number"]) for row in json.loads(log.read_text(encoding="utf-8"))["changes"]] == numbers


def test_a_whole_chain_is_told_as_such(run, listener, target, tmp_path):
    assert run("changelog", WORKSPACE=target, OUTPUT=tmp_path / "logg.csv")["BROKEN"] == 0
    assert any("The chain is whole" in line for line in listener.said)


def test_a_row_that_was_altered_is_named_and_the_log_is_written_all_the_same(run, listener, target, tmp_path):
    with closing(sqlite3.connect(target)) as connection, connection:
        connection.execute("DROP TRIGGER change_log_is_never_altered")
        connection.execute("UPDATE change_log SET reason = 'annat skäl' WHERE number = 2")
    log = tmp_path / "logg.json"
    assert run("changelog", WORKSPACE=target, OUTPUT=log)["BROKEN"] == 2
    assert any("row 2" in line for line in listener.warned)
    assert log.is_file()
