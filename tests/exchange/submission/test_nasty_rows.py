"""Rows that pass every rule of SQLite, but that would take down whoever compiles: refused, and by their name."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
import shapely
from shapely import MultiPolygon, Polygon

from tests.exchange.submission.samples import codes, packed, refused, with_share_changed
from tests.exchange.submission.test_reading_the_database import past_the_guards
from utsatta_omraden_plugin.exchange.submission import ReasonCode, SubmissionReport, read_submission

INFINITE, NO_NUMBER = float("inf"), float("nan")
DRAFT = "edition_id = (SELECT id FROM edition WHERE year = 2027) AND name = 'Norrby'"
BOTTOMLESS = "[" * 50_000 + "]" * 50_000


def blob(wkb: bytes) -> str:
    """A geometry as a GeoPackage has it, with an envelope, as SQL."""
    return f"x'{(b'GP' + struct.pack('<BBi4d', 0, 3, 3006, 0, 1, 0, 1) + wkb).hex()}'"


def triangle(x: float, y: float) -> str:
    ring = [(500_000, 6_500_000), (x, y), (500_100, 6_500_100), (500_000, 6_500_000)]
    with_numbers = shapely.to_wkb(MultiPolygon([Polygon([(0, 0), (1, 0), (1, 1)])]), byte_order=1)
    return blob(with_numbers[: -4 * 16] + b"".join(struct.pack("<dd", *position) for position in ring))


def within_collections(deep: int) -> str:
    inner = shapely.to_wkb(Polygon([(0, 0), (1, 0), (1, 1)]), byte_order=1)
    return blob(struct.pack("<BII", 1, 7, 1) * deep + inner)


ROWS = {
    "a boundary of no numbers": f"UPDATE area_version SET geom = {triangle(NO_NUMBER, 0)} WHERE {DRAFT}",
    "a boundary without an end": f"UPDATE area_version SET geom = {triangle(INFINITE, 0)} WHERE {DRAFT}",
    "a boundary beyond the Earth": f"UPDATE area_version SET geom = {triangle(1e300, 1e300)} WHERE {DRAFT}",
    "parts within parts, forty deep": f"UPDATE area_version SET geom = {within_collections(40)} WHERE {DRAFT}",
    "parts within parts, bottomless": f"UPDATE area_version SET geom = {within_collections(100_000)} WHERE {DRAFT}",
    "a curve": f"UPDATE area_version SET geom = {blob(struct.pack('<BIIBII4d', 1, 10, 1, 1, 2, 2, 0, 0, 1, 1))} "
    f"WHERE {DRAFT}",
    "a place within bottomless parts": f"UPDATE place_area SET geom = {within_collections(100_000)}",
    "a place of no numbers": f"UPDATE place_point SET geom = {blob(struct.pack('<BIdd', 1, 1, NO_NUMBER, NO_NUMBER))}",
    "attributes that are a list": f"UPDATE area_version SET extra = '[1]' WHERE {DRAFT}",
    "attributes that are bottomless": f"UPDATE area_version SET extra = '{{\"a\": {BOTTOMLESS}}}' WHERE {DRAFT}",
    "an answer that is bottomless": f"UPDATE answer SET value = '{BOTTOMLESS}'",
    "a method that is bottomless": f"UPDATE method SET content = '{BOTTOMLESS}'",
    "a value that its column does not allow": (
        "PRAGMA ignore_check_constraints = ON; UPDATE place_line SET row_version = -1"
    ),
    "a log that is bottomless": f"UPDATE change_log SET new_values = '{BOTTOMLESS}'",
}


@pytest.mark.parametrize("statement", ROWS.values(), ids=ROWS)
def test_a_row_that_would_take_the_compiler_down_is_refused(
    handed: SubmissionReport, tmp_path: Path, unpacking: Path, statement: str
):
    changed = with_share_changed(handed.file, tmp_path, past_the_guards(statement))
    assert codes(refused(packed(tmp_path / "u.zip", changed), unpacking)) == {ReasonCode.DAMAGED}


@pytest.mark.parametrize("marks", ["PRAGMA user_version = 77", "PRAGMA application_id = 1"])
def test_marks_of_another_program_do_no_harm(handed: SubmissionReport, tmp_path: Path, unpacking: Path, marks: str):
    changed = with_share_changed(handed.file, tmp_path, lambda connection: connection.execute(marks))
    with read_submission(packed(tmp_path / "u.zip", changed), unpacking) as submission:
        assert submission.edition.year == 2027
