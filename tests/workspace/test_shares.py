"""A share of a workspace is built from nothing, laid out to the letter, and can be read when it has grown old."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import ogr

from tests.workspace.assessment_samples import fill
from tests.workspace.samples import HULTA, NORRBY
from utsatta_omraden_plugin.domain.assessment import Assessment
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.workspace import (
    ExistingWorkspace,
    ShareFault,
    ShareOrder,
    UnsoundShare,
    Workspace,
    geopackage_share,
    geopackage_share_reading,
    newest_schema,
    open_share,
    open_workspace,
)
from utsatta_omraden_plugin.workspace.share_layout import layout_of, objects_in
from utsatta_omraden_plugin.workspace.share_rows import NEVER, ROWS

AT = "2026-11-22T10:00:00.000Z"


def order_of(edition: Edition, **said: object) -> ShareOrder:
    usual = ShareOrder(
        edition.id, "561540", "Sekretess", with_places=True, with_actors=True, by="LPO-analytiker", at=AT
    )
    return replace(usual, **said)  # type: ignore[arg-type]  # the names are those of the fields


def rows_in(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_of_every_table_it_is_decided_whether_it_goes_along():
    tables = {one.name for one in layout_of(newest_schema()) if one.kind == "table"}
    made_by_itself = {"workspace_meta", "gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions", "sqlite_sequence"}
    assert tables - made_by_itself == set(ROWS) | set(NEVER), "name a new table in share_rows.ROWS or in NEVER"


def test_it_is_laid_out_to_the_letter_without_what_gdal_and_qgis_add(workspace: Workspace, edition: Edition, tmp_path):
    workspace.share(order_of(edition), tmp_path / "share.gpkg")
    with closing(sqlite3.connect(tmp_path / "share.gpkg")) as connection:
        found = objects_in(connection)
        assert set(found) == set(layout_of(newest_schema()))
        assert connection.execute("PRAGMA freelist_count").fetchone()[0] == 0
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert not [one.name for one in found if "rtree" in one.name or "ogr" in one.name]


def test_it_tells_the_ids_of_all_rows_that_a_change_can_be_about(workspace: Workspace, edition: Edition, tmp_path):
    area = workspace.find_area(edition.id, "Norrby")
    fill(workspace, workspace.start_assessment(area.area_id, edition.id, "LPO-analytiker", by="LPO-analytiker"))
    share = workspace.share(order_of(edition), tmp_path / "share.gpkg")
    found = set()
    with closing(sqlite3.connect(tmp_path / "share.gpkg")) as connection:
        for table in set(ROWS) - {"gpkg_spatial_ref_sys", "method", "edition", "org_unit"}:
            found |= {row[0] for row in connection.execute(f"SELECT id FROM {table}")}
    assert share.row_ids == found > {area.id, area.area_id}


def test_gdal_reads_it_as_a_geopackage(workspace: Workspace, edition: Edition, tmp_path: Path):
    workspace.share(order_of(edition), tmp_path / "share.gpkg")
    opened = ogr.Open(str(tmp_path / "share.gpkg"))
    layer = opened.GetLayerByName("area_version")
    assert [feature.GetField("name") for feature in layer] == ["Norrby"]
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "3006"


def test_it_opens_as_a_workspace_and_is_read_only_as_a_share(workspace: Workspace, edition: Edition, tmp_path: Path):
    path = tmp_path / "share.gpkg"
    workspace.share(order_of(edition), path)
    opened = open_workspace(str(path))
    assert opened.areas(edition.id) == [workspace.find_area(edition.id, "Norrby")]
    opened.close()
    shared, rows = open_share(path)
    assert shared.is_read_only
    assert (rows["area_version"], rows["edition"], rows["change_log"]) == (1, 1, 1)
    shared.close()


def test_rows_are_counted_anew_so_that_they_tell_of_no_others(workspace: Workspace, edition: Edition, tmp_path: Path):
    workspace.share(order_of(edition), tmp_path / "share.gpkg")
    with closing(sqlite3.connect(tmp_path / "share.gpkg")) as connection:
        assert connection.execute("SELECT fid FROM area_version").fetchall() == [(1,)]


def test_what_another_program_has_added_to_the_workspace_stays_there(workspace: Workspace, edition: Edition, tmp_path):
    with closing(sqlite3.connect(workspace.database_path)) as connection, connection:
        connection.execute("ALTER TABLE area_version ADD COLUMN anteckning TEXT DEFAULT 'hemlig'")
        connection.execute("CREATE TABLE layer_styles (styleQML TEXT)")
    workspace.share(order_of(edition), tmp_path / "share.gpkg")
    assert b"hemlig" not in (tmp_path / "share.gpkg").read_bytes()
    shared, _ = open_share(tmp_path / "share.gpkg")
    assert len(shared.areas(edition.id)) == 1
    shared.close()


def test_what_the_order_keeps_back_is_not_in_it(workspace: Workspace, edition: Edition, begun: Assessment, tmp_path):
    fill(workspace, begun)
    workspace.share(order_of(edition), tmp_path / "all.gpkg")
    kept = workspace.share(order_of(edition, with_places=False, with_actors=False), tmp_path / "less.gpkg")
    for table in ("place_point", "place_line", "place_area", "actor_group"):
        assert (rows_in(tmp_path / "all.gpkg", table), rows_in(tmp_path / "less.gpkg", table)) == (1, 0)
    assert set(kept.left_out) == {"place_point", "place_line", "place_area", "actor_group"}
    assert (kept.places, kept.actors, kept.assessments) == (0, 0, 1)


def test_the_texts_that_people_wrote_are_told_with_their_area(workspace: Workspace, edition: Edition, begun, tmp_path):
    fill(workspace, begun)
    share = workspace.share(order_of(edition), tmp_path / "share.gpkg")
    told = {(one.area, one.table, one.column, one.words) for one in share.texts}
    assert ("Norrby", "answer", "motivation", "Hot") in told
    assert ("Norrby", "place_point", "description", "Vid torget") in told
    assert ("Norrby", "boundary_proposal", "reason", "Torget hör dit") in told
    assert ("Norrby", "area_version", "extra", "BORTTAGEN") in told
    assert not [words for *_, words in told if words == HULTA.name]


def test_a_file_that_stands_there_is_left_alone(workspace: Workspace, edition: Edition, tmp_path: Path):
    (tmp_path / "share.gpkg").write_bytes(b"old")
    with pytest.raises(ExistingWorkspace):
        workspace.share(order_of(edition), tmp_path / "share.gpkg")
    assert (tmp_path / "share.gpkg").read_bytes() == b"old"


def test_an_lpo_without_areas_gets_no_file(workspace: Workspace, edition: Edition, tmp_path: Path):
    with pytest.raises(RuleError, match="belongs to the local police area 123456"):
        workspace.share(order_of(edition, lpo_code="123456"), tmp_path / "share.gpkg")
    assert list(tmp_path.glob("*.gpkg")) == []


def test_a_share_with_older_tables_is_brought_up_to_date(
    workspace: Workspace, edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path, older = tmp_path / "share.gpkg", 8
    with monkeypatch.context() as then:
        then.setattr(geopackage_share, "SCHEMA_VERSION", older)
        workspace.share(order_of(edition), path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE workspace_meta SET schema_version = ?", (older,))
    monkeypatch.setattr(geopackage_share_reading, "FIRST_VERSION", older)
    shared, _ = open_share(path)
    assert shared.meta().schema_version == newest_schema()
    assert shared.areas(edition.id)[0].boundary == NORRBY.boundary
    shared.close()


def test_a_share_from_a_later_plugin_says_so(workspace: Workspace, edition: Edition, tmp_path: Path):
    path = tmp_path / "share.gpkg"
    workspace.share(order_of(edition), path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE workspace_meta SET schema_version = ?", (newest_schema() + 1,))
    with pytest.raises(UnsoundShare) as refused:
        open_share(path)
    assert refused.value.fault is ShareFault.NEWER
