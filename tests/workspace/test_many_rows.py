"""Many rows go in by few statements, each as it was given."""

from __future__ import annotations

import sqlite3

import pytest

from utsatta_omraden_plugin.workspace import geopackage_many_rows
from utsatta_omraden_plugin.workspace.geopackage_many_rows import insert_rows

INSERT = "INSERT INTO town (id, name, people) VALUES "


@pytest.fixture(autouse=True)
def room_for_333_rows(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(geopackage_many_rows, "_MOST_PARAMETERS", 999)


@pytest.fixture
def towns():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE town (id INTEGER PRIMARY KEY, name TEXT UNIQUE, people INTEGER)")
    yield connection
    connection.close()


@pytest.mark.parametrize("count", [0, 1, 332, 333, 334, 1000])
def test_every_row_goes_in_once_and_in_order(towns: sqlite3.Connection, count: int):
    rows = [(number, f"Tätort {number}", None if number % 3 else number) for number in range(count)]
    insert_rows(towns, INSERT, iter(rows))
    assert towns.execute("SELECT rowid, name, people FROM town ORDER BY rowid").fetchall() == rows


def test_few_statements_store_many_rows(towns: sqlite3.Connection):
    statements: list[str] = []
    towns.set_trace_callback(statements.append)
    insert_rows(towns, INSERT, ((number, str(number), 0) for number in range(1000)))
    assert len(statements) == 4


def test_a_row_that_the_table_refuses_takes_the_rows_of_its_statement_with_it(towns: sqlite3.Connection):
    rows = [(number, str(min(number, 398)), 0) for number in range(400)]
    with pytest.raises(sqlite3.IntegrityError, match=r"town\.name"):
        insert_rows(towns, INSERT, rows)
    assert towns.execute("SELECT count(*) FROM town").fetchone() == (333,)


def test_this_sqlite_takes_as_many_values_as_are_given_it_at_a_time(
    towns: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.undo()
    insert_rows(towns, INSERT, ((number, str(number), 0) for number in range(30_000)))
    assert towns.execute("SELECT count(*) FROM town").fetchone() == (30_000,)
