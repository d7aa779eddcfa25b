"""Attributes and boundaries are put right in one go, column by column in the log, and can be taken back."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely import MultiPolygon, box

from tests.workspace.history_samples import versions
from tests.workspace.samples import edition_of
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import Cancelled, RuleError, WorkspaceError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.workspace import Workspace

ELSEWHERE = MultiPolygon([box(600000, 6600000, 600100, 6600100)])


@pytest.fixture
def norrby(workspace: Workspace, edition: Edition) -> AreaVersion:
    return versions(workspace, 2023)["Norrby"]


def test_cancelling_on_the_way_leaves_all_areas_as_they_were(workspace: Workspace, edition: Edition):
    before = workspace.areas(edition.id)
    asked = iter([False, True])
    stopped = Progress(is_cancelled=lambda: next(asked))
    with pytest.raises(Cancelled):
        workspace.replace_areas(
            [replace(one, locality="Ny") for one in before], "edit_area", "", "Noa", progress=stopped
        )
    assert workspace.areas(edition.id) == before
    assert [change for change in workspace.changes() if change.what == "edit_area"] == []


def test_only_what_differs_is_logged(workspace: Workspace, norrby: AreaVersion):
    better = replace(norrby, name="Norrby centrum", organisation=replace(norrby.organisation, lpo_code="561541"))
    [change] = workspace.replace_areas([better], "fix_blank", " Rättat ", "GIS-specialist", [1])
    assert change.old == {"name": "Norrby", "lpo_code": "561540"}
    assert change.new == {"name": "Norrby centrum", "lpo_code": "561541"}
    assert (change.what, change.reason, change.by) == ("fix_blank", "Rättat", "GIS-specialist")
    assert (change.table, change.row_id, change.area_id) == ("area_version", norrby.id, norrby.area_id)
    after = workspace.area(norrby.id)
    assert after == replace(better, row_version=2, changed_at=after.changed_at, changed_by="GIS-specialist")


def test_a_boundary_is_logged_as_wkb_and_found_on_the_map(workspace: Workspace, norrby: AreaVersion, place: Path):
    [change] = workspace.replace_areas([replace(norrby, boundary=ELSEWHERE)], "edit_area", "", "Noa")
    assert shapely.from_wkb(change.old["geom"]) == norrby.boundary
    assert shapely.from_wkb(change.new["geom"]) == ELSEWHERE
    assert list(change.new) == ["geom"]
    assert workspace.area(norrby.id).boundary == ELSEWHERE
    with sqlite3.connect(place) as file:
        found = file.execute(
            "SELECT area_version.id FROM rtree_area_version_geom AS tree "
            "JOIN area_version ON tree.id = area_version.fid WHERE tree.minx > 599000"
        ).fetchall()
        extent = file.execute("SELECT max_x, max_y FROM gpkg_contents WHERE table_name = 'area_version'").fetchone()
    assert found == [(norrby.id,)]
    assert extent == (600100, 6600100)


def test_replacing_is_taken_back_and_that_too(workspace: Workspace, norrby: AreaVersion):
    better = replace(
        norrby, boundary=ELSEWHERE, trend=Trend.NEGATIVE, extra={"NY": [1, "å"]}, valid_to=date(2024, 1, 1)
    )
    [change] = workspace.replace_areas([better], "edit_area", "", "Noa")
    [undone] = workspace.take_back([change.number], "Noa")
    back = workspace.area(norrby.id)
    assert (undone.old, undone.new, undone.undoes) == (change.new, change.old, change.number)
    assert replace(back, row_version=1, changed_at=norrby.changed_at, changed_by=norrby.changed_by) == norrby
    workspace.take_back([undone.number], "Noa")
    again = workspace.area(norrby.id)
    assert (again.boundary, again.trend, again.extra) == (ELSEWHERE, Trend.NEGATIVE, {"NY": [1, "å"]})
    assert workspace.first_broken_link() is None


def test_a_change_of_other_columns_does_not_stand_in_the_way(workspace: Workspace, norrby: AreaVersion):
    [renamed] = workspace.replace_areas([replace(norrby, name="Byn")], "edit_area", "", "Noa")
    workspace.set_category([norrby.id], Category.SARSKILT, "skäl", date(2024, 1, 1), "Noa")
    workspace.take_back([renamed.number], "Noa")
    after = workspace.area(norrby.id)
    assert (after.name, after.category) == ("Norrby", "Särskilt utsatt område")


def test_a_later_change_of_the_same_column_does(workspace: Workspace, norrby: AreaVersion):
    [first] = workspace.replace_areas([replace(norrby, name="Byn")], "edit_area", "", "Noa")
    workspace.replace_areas([replace(norrby, name="Torpet")], "edit_area", "", "LPO-analytiker")
    with pytest.raises(RuleError, match=f"Change {first.number} cannot be taken back: Torpet has been changed by LPO"):
        workspace.take_back([first.number], "Noa")
    assert workspace.area(norrby.id).name == "Torpet"


def test_nothing_that_differs_is_no_change(workspace: Workspace, edition: Edition):
    areas, log = workspace.areas(edition.id), workspace.changes()
    assert workspace.replace_areas(areas, "edit_area", "", "Noa") == []
    assert workspace.replace_areas([], "edit_area", "", "Noa") == []
    assert (workspace.areas(edition.id), workspace.changes()) == (areas, log)


def test_all_areas_or_none(workspace: Workspace, edition: Edition):
    areas, log = workspace.areas(edition.id), workspace.changes()
    better = [replace(area, locality="Borås kommun") for area in areas]
    for wrong, message in (
        ([*better[:2], replace(better[2], id="finns inte")], "not in this workspace"),
        ([*better[:2], replace(better[2], boundary=None)], "no boundary"),
        ([*better[:2], replace(better[2], category="Oroligt område")], "2023 has no category Oroligt område"),
    ):
        with pytest.raises(RuleError, match=message):
            workspace.replace_areas(wrong, "edit_area", "", "Noa")
    with pytest.raises(RuleError, match="has been changed by"):
        workspace.replace_areas(better, "edit_area", "", "Noa", [1, 1, 7])
    with pytest.raises(RuleError, match="role"):
        workspace.replace_areas(better, "edit_area", "", "")
    assert (workspace.areas(edition.id), workspace.changes()) == (areas, log)
    assert len(workspace.replace_areas(better, "edit_area", "", "Noa", [1, 1, 1])) == 3


def test_a_category_of_no_scheme_may_stay_while_the_rest_is_mended(workspace: Workspace, edition: Edition):
    odd = versions(workspace, 2023)["Drivholmen"]
    [change] = workspace.replace_areas([replace(odd, locality="Borås")], "edit_area", "", "Noa")
    assert list(change.new) == ["locality"]
    [mended] = workspace.replace_areas([replace(odd, category="Riskområde", locality="Borås")], "fix", "", "Noa")
    assert mended.old == {"category": "Riskomrade?"}


def test_identity_and_edition_are_not_changed_this_way(workspace: Workspace, norrby: AreaVersion):
    assert workspace.replace_areas([replace(norrby, area_id="x", edition_id="y")], "edit_area", "", "Noa") == []
    assert workspace.area(norrby.id) == norrby


def test_a_write_that_another_programs_trigger_swallows_is_no_success(
    workspace: Workspace, norrby: AreaVersion, place: Path
):
    with sqlite3.connect(place) as other:
        other.execute("CREATE TRIGGER swallow BEFORE UPDATE ON area_version BEGIN SELECT RAISE(IGNORE); END")
    log = workspace.changes()
    with pytest.raises(WorkspaceError, match="did not reach the workspace"):
        workspace.replace_areas([replace(norrby, name="Byn")], "edit_area", "", "Noa")
    assert workspace.changes() == log


words = st.text(st.characters(blacklist_categories=("Cs",)), max_size=20)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=words,
    number=st.none() | st.integers(-(2**62), 2**62),
    measure=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    extra=st.dictionaries(words, st.none() | words | st.integers(-9, 9) | st.floats(-1, 1), max_size=3),
    corner=st.floats(200000, 900000),
)
def test_whatever_is_put_in_comes_out_and_goes_back(workspace: Workspace, name, number, measure, extra, corner):
    year = 2023
    if not workspace.editions():
        workspace.add_edition(edition_of(year), [AreaVersion("Från början", "Riskområde", ELSEWHERE)], "Noa")
    [before] = workspace.areas(workspace.edition(year).id)
    boundary = MultiPolygon([box(corner, 6400000, corner + 1, 6400001)])
    after = replace(before, name=name, special_area_id=number, stated_area=measure, extra=extra, boundary=boundary)
    changes = workspace.replace_areas([after], "edit_area", "", "Noa")
    stored = workspace.area(before.id)
    assert (stored.name, stored.special_area_id, stored.stated_area) == (name, number, measure)
    assert (stored.extra, stored.boundary) == (extra, boundary)
    workspace.take_back([change.number for change in changes], "Noa")
    back = workspace.area(before.id)
    assert (back.name, back.boundary, back.extra) == (before.name, before.boundary, before.extra)
