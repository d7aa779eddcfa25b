"""Making a workspace: whole or not at all, and a file that other programs can trust."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
from osgeo import gdal

from tests.workspace.samples import SAMPLE, edition_of
from utsatta_omraden_plugin.domain.errors import MethodError
from utsatta_omraden_plugin.workspace import (
    ExistingWorkspace,
    LockedWorkspace,
    NoSharedWorkspaces,
    OpenWorkspace,
    ReadOnlyWorkspace,
    UnreachableDisk,
    Workspace,
    WorkspaceLayer,
    create_workspace,
    open_workspace,
)

TABLES = {
    "edition", "area", "area_version", "lineage", "org_unit", "assessment", "answer", "actor_group", "place_point",
    "place_line", "place_area", "judgement", "measure", "measure_follow_up", "change_log", "workspace_meta", "method",
    "accepted_finding", "known_layout", "gate_override", "boundary_proposal", "judgement_draft",
    "publication",
    "submission",
    "compile_lpo",
    "area_origin",
    "compile_conflict",
    "compile_decision",
}  # fmt: skip
GEOMETRIES = {
    "org_unit": "MULTIPOLYGON",
    "area_version": "MULTIPOLYGON",
    "place_point": "POINT",
    "place_line": "LINESTRING",
    "place_area": "POLYGON",
    "boundary_proposal": "MULTIPOLYGON",
}


def gdal_reads(place: Path) -> tuple[dict[str, int], list[str]]:
    """Return GDAL's count of features per table, and everything GDAL had to say while it read all of them."""
    said: list[str] = []
    gdal.PushErrorHandler(lambda _kind, _number, message: said.append(message))
    try:
        source = gdal.OpenEx(str(place), gdal.OF_VECTOR | gdal.OF_VERBOSE_ERROR)
        counts = {}
        for index in range(source.GetLayerCount()):
            layer = source.GetLayer(index)
            counts[layer.GetName()] = sum(1 for feature in layer if feature.ExportToJson())
    finally:
        gdal.PopErrorHandler()
    return counts, said


def test_a_new_workspace_says_what_it_is(workspace: Workspace, place: Path):
    meta = workspace.meta()
    assert (meta.lpo_code, meta.method_id, meta.method_version) == ("561540", "prov", "1")
    assert len(meta.workspace_id) == 36
    assert meta.created_at.endswith("Z")
    assert workspace.name == "arbetsyta"
    assert workspace.database_path == str(place)
    assert not workspace.is_read_only
    assert workspace.editions() == []


def test_two_workspaces_never_share_an_id(tmp_path: Path):
    first, second = (create_workspace(str(tmp_path / name)) for name in ("a.gpkg", "b.gpkg"))
    assert first.meta().workspace_id != second.meta().workspace_id


def test_it_has_all_tables_and_gdal_reads_them_without_a_word(workspace: Workspace, place: Path):
    workspace.add_edition(edition_of(2023), SAMPLE, by="Noa")
    counts, said = gdal_reads(place)
    assert set(counts) == TABLES
    assert counts["area_version"] == 3
    assert counts["change_log"] == len(workspace.changes())
    assert said == []


def test_it_keeps_the_rules_of_the_format(workspace: Workspace, place: Path, edition):
    workspace.close()
    with sqlite3.connect(place) as file:
        assert file.execute("PRAGMA application_id").fetchone()[0] == int.from_bytes(b"GPKG", "big")
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        columns = dict(file.execute("SELECT table_name, geometry_type_name FROM gpkg_geometry_columns"))
        assert columns == GEOMETRIES
        assert {row[0] for row in file.execute("SELECT DISTINCT srs_id FROM gpkg_geometry_columns")} == {3006}
        assert {row[0] for row in file.execute("SELECT table_name FROM gpkg_contents")} == TABLES
        indexed = {row[0] for row in file.execute("SELECT table_name FROM gpkg_extensions")}
        # The units of the organisation are few and read all at once.
        assert indexed == set(GEOMETRIES) - {"org_unit"}


def test_the_spatial_index_and_the_extent_are_right_at_once(workspace: Workspace, place: Path, edition):
    source = gdal.OpenEx(str(place), gdal.OF_VECTOR)
    layer = source.GetLayerByName("area_version")
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "3006"
    assert layer.GetExtent() == (500000, 502200, 6500000, 6500300)
    layer.SetSpatialFilterRect(501450, 6499990, 501600, 6500100)
    assert [feature.GetField("special_area_id") for feature in layer] == [12]
    with sqlite3.connect(place) as file:
        assert file.execute("SELECT count(*) FROM rtree_area_version_geom").fetchone() == (3,)


def test_an_area_deleted_by_another_program_leaves_the_index_in_step(workspace: Workspace, place: Path, edition):
    source = gdal.OpenEx(str(place), gdal.OF_VECTOR | gdal.OF_UPDATE)
    assert source.GetLayerByName("area_version").DeleteFeature(1) == 0
    del source
    with sqlite3.connect(place) as file:
        assert file.execute("SELECT count(*) FROM rtree_area_version_geom").fetchone() == (2,)


def test_counts_are_right_for_a_part_of_a_table_and_after_other_programs_wrote(
    workspace: Workspace, place: Path, edition, qgis_app
):
    from qgis.core import QgsVectorLayer

    source = gdal.OpenEx(str(place), gdal.OF_VECTOR | gdal.OF_UPDATE)
    assert source.GetLayerByName("area_version").DeleteFeature(1) == 0
    del source
    later = workspace.add_edition(edition_of(2025), SAMPLE, by="Noa")
    counts = []
    for year in (edition, later):
        shown = workspace.layer_source(WorkspaceLayer.AREAS, year.id)
        layer = QgsVectorLayer(shown.uri, "", shown.provider)
        counts.append((layer.isValid(), layer.featureCount(), sum(1 for _ in layer.getFeatures())))
        del layer
    assert counts == [(True, 2, 2), (True, 3, 3)]


def test_it_lies_in_one_file_while_it_is_used_and_after(workspace: Workspace, place: Path, edition):
    assert [file.name for file in place.parent.iterdir()] == [place.name]
    workspace.close()
    assert [file.name for file in place.parent.iterdir()] == [place.name]


def test_a_file_in_the_way_is_never_overwritten_unasked(place: Path):
    place.write_text("något annat", encoding="utf-8")
    with pytest.raises(ExistingWorkspace, match=r"arbetsyta\.gpkg"):
        create_workspace(str(place))
    assert place.read_text(encoding="utf-8") == "något annat"


def test_overwriting_puts_an_empty_workspace_in_its_place(workspace: Workspace, place: Path, edition):
    workspace.close()
    fresh = create_workspace(str(place), overwrite=True)
    assert fresh.editions() == []
    assert [file.name for file in place.parent.iterdir()] == [place.name]


def test_overwriting_refuses_a_workspace_that_is_open_here(workspace: Workspace, place: Path, edition):
    with pytest.raises(OpenWorkspace):
        create_workspace(str(place), overwrite=True)
    assert workspace.edition(2023) == edition


def test_overwriting_refuses_a_workspace_that_another_program_holds(workspace: Workspace, place: Path, edition):
    workspace.close()
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM area").fetchone()
    with pytest.raises(LockedWorkspace):
        create_workspace(str(place), overwrite=True)
    other.close()
    assert open_workspace(str(place)).edition(2023) == edition


def test_a_wrong_method_makes_nothing_and_leaves_the_old_workspace(workspace: Workspace, place: Path, edition):
    workspace.close()
    with pytest.raises(MethodError, match="line 2"):
        create_workspace(str(place), method='{"id": "x",\n oj}', overwrite=True)
    assert open_workspace(str(place)).edition(2023) == edition
    assert [file.name for file in place.parent.iterdir()] == [place.name]


def test_a_missing_folder_is_named(tmp_path: Path):
    with pytest.raises(UnreachableDisk, match=r"saknas.ny\.gpkg"):
        create_workspace(str(tmp_path / "saknas" / "ny.gpkg"))


def test_a_protected_file_is_not_overwritten(place: Path):
    place.write_text("skyddad", encoding="utf-8")
    place.chmod(0o444)
    with pytest.raises(ReadOnlyWorkspace):
        create_workspace(str(place), overwrite=True)
    assert place.read_text(encoding="utf-8") == "skyddad"


def test_a_leftover_journal_is_not_played_into_the_new_file(place: Path):
    place.write_text("skräp", encoding="utf-8")
    for ending in ("-journal", "-wal", "-shm"):
        place.with_name(place.name + ending).write_bytes(b"\x01" * 512)
    create_workspace(str(place), overwrite=True).close()
    assert [file.name for file in place.parent.iterdir()] == [place.name]
    assert open_workspace(str(place)).first_broken_link() is None


def test_shared_workspaces_are_refused_with_a_clear_word():
    with pytest.raises(NoSharedWorkspaces, match="database server"):
        open_workspace("postgres:uso")
    with pytest.raises(NoSharedWorkspaces, match="database server"):
        create_workspace("postgres:uso")


def test_a_workspace_can_be_made_in_any_thread(place: Path):
    made: list[Workspace] = []
    thread = threading.Thread(target=lambda: made.append(create_workspace(str(place))))
    thread.start()
    thread.join()
    assert made[0].meta().schema_version >= 1


def test_the_index_follows_other_programs_after_an_import_too(workspace: Workspace, place: Path, edition):
    source = gdal.OpenEx(str(place), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = source.GetLayerByName("area_version")
    copy = layer.GetFeature(1).Clone()
    copy.SetFID(-1)
    copy.SetField("id", "ett annat id")
    with sqlite3.connect(place) as file:
        file.execute("INSERT INTO area (id) VALUES ('ett annat område')")
    copy.SetField("area_id", "ett annat område")
    assert layer.CreateFeature(copy) == 0
    del copy, layer, source
    with sqlite3.connect(place) as file:
        assert file.execute("SELECT id FROM rtree_area_version_geom").fetchall() == [(1,), (2,), (3,), (4,)]
        assert file.execute("SELECT rtreecheck('rtree_area_version_geom')").fetchone() == ("ok",)
