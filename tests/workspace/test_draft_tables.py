"""A workspace of schema version 4 learns of drafts and keeps all that it holds."""

from __future__ import annotations

import contextlib
import sqlite3
import zipfile
from pathlib import Path

import pytest

from utsatta_omraden_plugin.workspace import open_workspace

OLD = Path(__file__).parent / "assets" / "version_4.zip"
"""A workspace as the program of schema version 4 left it: two editions with lineage, an answer, another category."""


@pytest.fixture
def old_place(place: Path) -> Path:
    with zipfile.ZipFile(OLD) as packed:
        place.write_bytes(packed.read("version_4.gpkg"))
    return place


def rows(place: Path, statement: str) -> list[tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(place)) as file:
        return file.execute(statement).fetchall()


EDITIONS = (
    "SELECT fid, id, year, label, status, scheme, method_id, source_name, source_sha256, imported_at FROM edition "
    "ORDER BY fid"
)
LINEAGE = "SELECT * FROM lineage ORDER BY fid"


def test_editions_and_lineage_stay_as_they_were_and_have_no_base(old_place: Path):
    assert rows(old_place, "SELECT schema_version FROM workspace_meta") == [(4,)]
    editions, lineage = rows(old_place, EDITIONS), rows(old_place, LINEAGE)
    workspace = open_workspace(str(old_place))
    assert (rows(old_place, EDITIONS), rows(old_place, LINEAGE)) == (editions, lineage)
    assert [workspace.base_edition(edition.id) for edition in workspace.editions()] == [None, None]
    assert workspace.first_broken_link() is None
    workspace.close()
    assert rows(old_place, "PRAGMA integrity_check") == [("ok",)]


def test_drafts_start_from_what_an_old_workspace_holds(old_place: Path):
    workspace = open_workspace(str(old_place))
    newest = workspace.editions()[-1]
    draft = workspace.start_draft(newest.id, 2027, "Utkast 2027", "Noa")
    assert workspace.base_edition(draft.id) == newest
    assert [area.area_id for area in workspace.areas(draft.id)] == [area.area_id for area in workspace.areas(newest.id)]
    assert {link.kind for link in workspace.lineage(newest.id, draft.id)} == {"unchanged"}
