"""A workspace of schema version 3 gets the tables of revisions with all that it holds."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from osgeo import gdal, ogr

from utsatta_omraden_plugin.domain.assessment import Answer, JudgementLevel, Place, Weekday
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.workspace import Workspace, open_workspace
from utsatta_omraden_plugin.workspace.migrations import MIGRATIONS, Migration, migrate

OLD = Path(__file__).parent / "assets" / "version_3.zip"
"""A workspace as the program of schema version 3 left it: two editions, two assessors, and by hand what it had tables
for but no commands: actors, places and a judgement."""


@pytest.fixture
def old_place(place: Path) -> Path:
    with zipfile.ZipFile(OLD) as packed:
        place.write_bytes(packed.read("version_3.gpkg"))
    return place


@contextlib.contextmanager
def opened(place: Path) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(place, isolation_level=None)) as file:
        yield file


def rows(place: Path, statement: str) -> list[tuple[object, ...]]:
    with opened(place) as file:
        return file.execute(statement).fetchall()


ASSESSMENTS = (
    "SELECT fid, id, area_id, edition_id, method_id, method_version, assessor, step_states, started_at, row_version, "
    "changed_at, changed_by FROM assessment ORDER BY fid"
)


def test_the_file_is_one_of_version_3(old_place: Path):
    assert rows(old_place, "SELECT schema_version FROM workspace_meta") == [(3,)]
    assert "revision" not in {column[1] for column in rows(old_place, "PRAGMA table_info(assessment)")}


def test_assessments_keep_their_rows_and_become_first_revisions(old_place: Path):
    before = rows(old_place, ASSESSMENTS)
    assert len(before) == 2
    workspace = open_workspace(str(old_place))
    assert rows(old_place, ASSESSMENTS) == before
    edition = workspace.edition(2023)
    found = workspace.assessments(edition.id)
    assert [(each.assessor, each.revision, each.is_signed, each.revises) for each in found] == [
        ("LPO-analytiker", 1, False, ""),
        ("Andre bedömare", 1, False, ""),
    ]
    answers = workspace.answers(found[0].id)
    assert (answers["q1.1"].problem, answers["q1.1"].value, answers["q1.1"].is_draft) == (3, ["a", "b"], False)
    assert workspace.answers(found[1].id) == {"q1.1": Answer(unknown=True)}
    assert workspace.first_broken_link() is None


def test_what_had_tables_but_no_commands_can_be_read(old_place: Path):
    workspace = open_workspace(str(old_place))
    edition = workspace.edition(2023)
    first = workspace.assessments(edition.id)[0]
    [group] = workspace.actor_groups(first.id)
    assert (group.id, group.kind, group.change.value) == ("grupp", "network", "unknown")
    places = workspace.places(first.id)
    assert [place.shape.geom_type for place in places] == ["Point", "LineString", "Polygon"]
    assert {(place.weekdays, place.source_kind.value) for place in places} == {((Weekday.FRIDAY,), "survey")}
    [judgement] = workspace.judgements(edition.id)
    assert (judgement.level, judgement.category, judgement.trend.value, judgement.assessment_id) == (
        JudgementLevel.LPO, Category.UTSATT, "negativ", first.id,
    )  # fmt: skip


def test_the_file_stays_sound(old_place: Path):
    open_workspace(str(old_place)).close()
    assert rows(old_place, "PRAGMA foreign_key_check") == []
    assert rows(old_place, "PRAGMA integrity_check") == [("ok",)]
    assert rows(old_place, "SELECT name FROM sqlite_master WHERE name LIKE '%_before'") == []
    [foreign] = {row[2] for row in rows(old_place, "PRAGMA foreign_key_list(answer)")}
    assert foreign == "assessment"


def test_the_new_tables_are_known_to_map_programs(old_place: Path):
    open_workspace(str(old_place)).close()
    assert ("boundary_proposal", "geom", "MULTIPOLYGON", 3006) in rows(
        old_place, "SELECT table_name, column_name, geometry_type_name, srs_id FROM gpkg_geometry_columns"
    )
    registered = {row[0] for row in rows(old_place, "SELECT table_name FROM gpkg_contents")}
    assert {"assessment", "gate_override", "boundary_proposal"} <= registered
    said: list[str] = []
    gdal.PushErrorHandler(lambda _kind, _number, message: said.append(message))
    try:
        source = ogr.Open(str(old_place))
        layer = source.GetLayerByName("boundary_proposal")
        assert layer.TestCapability(ogr.OLCFastSpatialFilter)
        assert (layer.GetGeomType(), layer.GetSpatialRef().GetAuthorityCode(None)) == (ogr.wkbMultiPolygon, "3006")
        assert source.GetLayerByName("assessment").GetFeatureCount() == 2
    finally:
        gdal.PopErrorHandler()
    assert said == []


def test_work_goes_on_in_the_upgraded_file(old_place: Path):
    workspace = open_workspace(str(old_place))
    first = workspace.assessments(workspace.edition(2023).id)[0]
    [point, *_] = workspace.places(first.id)
    workspace.remove_places([point.id], by="LPO-analytiker")
    again = Place(kind=workspace.method().place_kinds[0].id, shape=point.shape)
    workspace.save_place(first.id, again, by="LPO-analytiker")
    assert len(workspace.places(first.id)) == 3
    assert rows(old_place, "SELECT rtreecheck('rtree_place_point_geom')") == [("ok",)]


def test_a_step_that_would_leave_an_answer_without_its_assessment_is_not_taken(old_place: Path):
    open_workspace(str(old_place)).close()
    careless = Migration(len(MIGRATIONS) + 1, "careless", ("DELETE FROM assessment",))
    with opened(old_place) as file:
        with pytest.raises(sqlite3.IntegrityError, match="without those that they refer to"):
            migrate(file, (*MIGRATIONS, careless))
        assert file.execute("SELECT count(*) FROM assessment").fetchone() == (2,)
        recorded = json.loads(file.execute("SELECT migrations FROM workspace_meta").fetchone()[0])
    assert [step["version"] for step in recorded] == [step.version for step in MIGRATIONS]


def test_what_another_program_left_dangling_before_keeps_no_workspace_shut(old_place: Path):
    with opened(old_place) as file:
        file.execute("UPDATE actor_group SET assessment_id = 'finns inte'")
    workspace = open_workspace(str(old_place))
    assert len(workspace.assessments(workspace.edition(2023).id)) == 2


def test_foreign_keys_hold_again_after_the_steps(workspace: Workspace, place: Path):
    with opened(place) as file:
        file.execute("PRAGMA foreign_keys = ON")
        migrate(file)
        assert file.execute("PRAGMA foreign_keys").fetchone() == (1,)
