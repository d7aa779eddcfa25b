"""What a stranger's database holds is known to the letter before anything in it is used."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exchange.submission.samples import (
    OTHER_LPO,
    codes,
    members_of,
    packed,
    refused,
    with_right_hashes,
    with_share_changed,
)
from utsatta_omraden_plugin.exchange.submission import ReasonCode, SubmissionReport

Change = Callable[[sqlite3.Connection], object]


def tampered(change: str) -> Change:
    return lambda connection: connection.executescript(change)


FOREIGN_OBJECTS = {
    "table": "CREATE TABLE layer_styles (a TEXT)",
    "view": "CREATE VIEW v AS SELECT * FROM area",
    "trigger": "CREATE TRIGGER t AFTER INSERT ON area BEGIN DELETE FROM area; END",
    "index": "CREATE INDEX i ON area (fid)",
    "virtual table": "CREATE VIRTUAL TABLE r USING rtree (id, a, b)",
    "name that is SQL": 'CREATE TABLE "x\'; DROP TABLE area; --" (a TEXT)',
    "column": "ALTER TABLE area ADD COLUMN evil TEXT",
    "table in place of ours": "DROP TABLE known_layout; CREATE VIEW known_layout AS SELECT * FROM area",
    "trigger that was ours": (
        "DROP TRIGGER change_log_is_never_cut; CREATE TRIGGER change_log_is_never_cut BEFORE DELETE ON change_log "
        "BEGIN SELECT 1; END"
    ),
    "trigger that is missing": "DROP TRIGGER change_log_is_never_cut",
    "table that is missing": "DROP TABLE known_layout",
    "statistics": "ANALYZE",
    "generated column": "ALTER TABLE area ADD COLUMN g TEXT AS (hex(zeroblob(10))) VIRTUAL",
    "table of ours that never goes along": (
        "INSERT INTO known_layout (id, fingerprint, changed_at, changed_by) VALUES ('1', 'x', '', '')"
    ),
}


@pytest.mark.parametrize("change", FOREIGN_OBJECTS.values(), ids=FOREIGN_OBJECTS)
def test_anything_in_the_database_that_is_not_ours_is_refused(
    handed: SubmissionReport, tmp_path: Path, unpacking: Path, change: str
):
    package = packed(tmp_path / "u.zip", with_share_changed(handed.file, tmp_path, tampered(change)))
    assert codes(refused(package, unpacking)) == {ReasonCode.OTHER_TABLES}


def test_a_schema_that_was_written_by_hand_is_refused(handed: SubmissionReport, tmp_path: Path, unpacking: Path):
    def write(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = 'CREATE TABLE known_layout (fid INTEGER PRIMARY KEY, evil TEXT DEFAULT "
            "(load_extension(''x'')))' WHERE name = 'known_layout'"
        )

    package = packed(tmp_path / "u.zip", with_share_changed(handed.file, tmp_path, write))
    assert codes(refused(package, unpacking)) <= {ReasonCode.OTHER_TABLES, ReasonCode.DAMAGED}


DAMAGE = {
    "a row without that which it refers to": "UPDATE assessment SET area_id = 'nobody'",
    "a boundary that is none": "UPDATE area_version SET geom = x'00'",
    "a boundary that is a text": "UPDATE area_version SET geom = 'hej'",
    "a name that is bytes": "UPDATE area_version SET name = x'ff'",
    "a name that is no text": "UPDATE area_version SET name = CAST(x'ff' AS TEXT)",
    "a number that is a text": "UPDATE area_version SET special_area_id = 'sju'",
    "extra columns that are no JSON": "UPDATE area_version SET extra = '{'",
    "a text in JSON that nobody can write again": 'UPDATE area_version SET extra = \'{"a": "\\ud800"}\'',
    "a day that is none": "UPDATE area_version SET valid_from = 'i går'",
    "a method that is none": "UPDATE method SET content = '{}'",
    "an answer that is none": "UPDATE answer SET value = '{'",
    "two rows that tell of the workspace": (
        "PRAGMA ignore_check_constraints = ON; INSERT INTO workspace_meta SELECT 2, workspace_id, schema_version, "
        "migrations, lpo_code, distribution_label, method_id, method_version, created_at, last_change, last_hash "
        "FROM workspace_meta"
    ),
}


def past_the_guards(statement: str) -> Change:
    """Let a statement pass all triggers, which stand as before afterwards."""

    def change(connection: sqlite3.Connection) -> None:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.executescript(statement)
        for _, sql in triggers:
            connection.execute(sql)

    return change


@pytest.mark.parametrize("change", DAMAGE.values(), ids=DAMAGE)
def test_values_that_this_plugin_never_writes_are_refused(
    handed: SubmissionReport, tmp_path: Path, unpacking: Path, change: str
):
    package = packed(tmp_path / "u.zip", with_share_changed(handed.file, tmp_path, past_the_guards(change)))
    assert codes(refused(package, unpacking)) == {ReasonCode.DAMAGED}


def test_an_area_of_another_lpo_is_named(handed: SubmissionReport, tmp_path: Path, unpacking: Path):
    smuggled = past_the_guards(f"UPDATE area_version SET lpo_code = '{OTHER_LPO}' WHERE name = 'Norrby'")
    refusal = refused(packed(tmp_path / "u.zip", with_share_changed(handed.file, tmp_path, smuggled)), unpacking)
    assert ReasonCode.FOREIGN_AREAS in codes(refusal)
    assert "Norrby" in str(refusal)


LOG_CHANGES = {
    "a row added": "UPDATE workspace_meta SET last_change = 2",
    "another hash": f"UPDATE workspace_meta SET last_hash = '{'1' * 64}'",
    "a row rewritten": "UPDATE change_log SET changed_by = 'Någon annan'",
    "no row at all": f"DELETE FROM change_log; UPDATE workspace_meta SET last_change = 0, last_hash = '{'0' * 64}'",
}


@pytest.mark.parametrize("change", LOG_CHANGES.values(), ids=LOG_CHANGES)
def test_a_log_of_the_share_that_was_tampered_with_is_refused(
    handed: SubmissionReport, tmp_path: Path, unpacking: Path, change: str
):
    package = packed(tmp_path / "u.zip", with_share_changed(handed.file, tmp_path, past_the_guards(change)))
    assert codes(refused(package, unpacking)) == {ReasonCode.BROKEN_LOG}


def test_a_database_that_would_lie_in_two_files_is_refused(handed: SubmissionReport, tmp_path: Path, unpacking: Path):
    members = members_of(handed.file)
    content = bytearray(members["submission.gpkg"])
    content[18:20] = b"\x02\x02"
    members["submission.gpkg"] = bytes(content)
    package = packed(tmp_path / "u.zip", with_right_hashes(members))
    assert codes(refused(package, unpacking)) == {ReasonCode.NO_DATABASE}


@pytest.mark.parametrize("content", [b"", b"hej" * 100, b"SQLite format 3\0" + bytes(500)])
def test_what_is_no_database_is_refused(handed: SubmissionReport, tmp_path: Path, unpacking: Path, content: bytes):
    members = members_of(handed.file) | {"submission.gpkg": content}
    package = packed(tmp_path / "u.zip", with_right_hashes(members))
    assert codes(refused(package, unpacking)) <= {ReasonCode.NO_DATABASE, ReasonCode.DAMAGED}


@pytest.mark.parametrize("seed", range(12))
def test_random_bytes_in_the_database_are_never_taken_over(
    handed: SubmissionReport, tmp_path: Path, unpacking: Path, seed: int
):
    members = members_of(handed.file)
    content = bytearray(members["submission.gpkg"])
    for step in range(40):
        content[(seed * 7919 + step * 104_729 + 100) % len(content)] ^= 0xFF
    members["submission.gpkg"] = bytes(content)
    package = packed(tmp_path / "u.zip", with_right_hashes(members))
    assert refused(package, unpacking).reasons
