"""Places and proposed boundaries: stored with their shapes, shown on the map, taken back."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import ogr
from shapely import LineString, MultiPoint, MultiPolygon, Point, Polygon, box

from tests.workspace.assessment_samples import ANALYST, AREA, LINE, POINT, PROPOSAL, without_ids
from tests.workspace.samples import SAMPLE, edition_of, method_text
from utsatta_omraden_plugin.domain.assessment import Assessment, Place
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.workspace import Workspace, WorkspaceLayer, create_workspace

BOW_TIE = Polygon([(500000, 6500000), (500100, 6500100), (500100, 6500000), (500000, 6500100)])


def test_points_lines_and_areas_come_back_as_they_were_drawn(workspace: Workspace, begun: Assessment):
    for place in (AREA, POINT, LINE):
        workspace.save_place(begun.id, place, ANALYST)
    stored = workspace.places(begun.id)
    assert without_ids(stored) == [POINT, LINE, AREA]
    assert {place.assessment_id for place in stored} == {begun.id}
    change = workspace.changes(begun.area_id)[-1]
    assert (change.what, change.table, change.row_id) == ("save_place", "place_line", stored[1].id)


def test_an_assessment_without_places_has_none(workspace: Workspace, begun: Assessment):
    assert workspace.places(begun.id) == []
    assert workspace.boundary_proposals(begun.edition_id) == []


@settings(max_examples=20)
@given(
    shape=st.tuples(st.floats(200000, 900000), st.floats(6100000, 7700000)).flatmap(
        lambda corner: st.sampled_from(
            [Point(corner), LineString([corner, (corner[0] + 10, corner[1])]), Point(corner).buffer(30)]
        )
    ),
    description=st.text(st.characters(blacklist_categories=("Cs",)), max_size=40),
)
def test_whatever_is_drawn_and_written_comes_back(tmp_path_factory, shape, description):
    workspace = create_workspace(str(tmp_path_factory.mktemp("w") / "w.gpkg"), method=method_text())
    edition = workspace.add_edition(edition_of(2023), SAMPLE, by="Noa")
    begun = workspace.start_assessment(workspace.areas(edition.id)[0].area_id, edition.id, ANALYST, ANALYST)
    place = Place("other", shape, description=description)
    workspace.save_place(begun.id, place, ANALYST)
    assert without_ids(workspace.places(begun.id)) == [place]


def test_heights_are_left_out(workspace: Workspace, begun: Assessment):
    workspace.save_place(begun.id, replace(POINT, shape=Point(500100, 6500100, 12)), ANALYST)
    [stored] = workspace.places(begun.id)
    assert not stored.shape.has_z
    assert stored.shape.equals(POINT.shape)


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        (replace(AREA, shape=BOW_TIE), "crosses itself"),
        (replace(AREA, shape=Polygon()), "empty"),
        (replace(POINT, shape=Point(float("nan"), float("nan"))), "empty or crosses itself"),
        (replace(POINT, shape=Point(float("inf"), 6500000)), "empty or crosses itself"),
        (replace(LINE, shape=LineString([(500000, 6500000), (500000, 6500000)])), "crosses itself"),
        (replace(POINT, shape=MultiPoint([(500000, 6500000)])), "a point, a line or a polygon"),
        (replace(POINT, kind="Anderssons kiosk"), "not on the method's list of kinds of places"),
    ],
)
def test_what_is_no_place_is_refused(workspace: Workspace, begun: Assessment, drawn: Place, said: str):
    log = workspace.changes()
    with pytest.raises(RuleError, match=said):
        workspace.save_place(begun.id, drawn, ANALYST)
    assert workspace.places(begun.id) == []
    assert workspace.changes() == log


def test_a_moved_place_keeps_its_id_and_can_be_taken_back(workspace: Workspace, begun: Assessment):
    workspace.save_place(begun.id, POINT, ANALYST)
    [stored] = workspace.places(begun.id)
    moved = workspace.save_place(begun.id, replace(stored, shape=Point(500150, 6500150)), ANALYST)
    assert set(moved.new) == {"geom"}
    [there] = workspace.places(begun.id)
    assert (there.id, there.shape, there.row_version) == (stored.id, Point(500150, 6500150), 2)
    [undone] = workspace.take_back([moved.number], "Noa")
    assert workspace.places(begun.id)[0].shape == POINT.shape
    workspace.take_back([undone.number], "Noa")
    assert workspace.places(begun.id)[0].shape == Point(500150, 6500150)


def test_a_point_does_not_become_an_area(workspace: Workspace, begun: Assessment):
    workspace.save_place(begun.id, POINT, ANALYST)
    [stored] = workspace.places(begun.id)
    with pytest.raises(RuleError, match="stays what it is"):
        workspace.save_place(begun.id, replace(stored, shape=AREA.shape), ANALYST)
    assert workspace.places(begun.id) == [stored]


def test_places_are_taken_out_all_or_none_and_come_back(workspace: Workspace, begun: Assessment, place: Path):
    for drawn in (POINT, LINE, AREA):
        workspace.save_place(begun.id, drawn, ANALYST)
    stored = workspace.places(begun.id)
    with pytest.raises(RuleError, match="not part of this assessment"):
        workspace.remove_places([stored[0].id, "finns inte"], ANALYST)
    assert workspace.places(begun.id) == stored
    removed = workspace.remove_places([each.id for each in stored], ANALYST)
    assert workspace.places(begun.id) == []
    workspace.take_back([change.number for change in removed], "Noa")
    assert without_ids(workspace.places(begun.id)) == without_ids(stored)
    assert [each.id for each in workspace.places(begun.id)] == [each.id for each in stored]
    with sqlite3.connect(place) as file:
        for index in ("rtree_place_point_geom", "rtree_place_line_geom", "rtree_place_area_geom"):
            assert file.execute("SELECT rtreecheck(?)", (index,)).fetchone() == ("ok",)
    assert workspace.first_broken_link() is None


def test_a_place_that_another_moved_meanwhile_is_not_overwritten(workspace: Workspace, begun: Assessment):
    workspace.save_place(begun.id, POINT, ANALYST)
    [read] = workspace.places(begun.id)
    workspace.save_place(begun.id, replace(read, description="Vid skolan"), "Noa")
    with pytest.raises(RuleError, match="changed by Noa since"):
        workspace.save_place(begun.id, replace(read, description="Vid kiosken"), ANALYST)
    workspace.remove_places([read.id], "Noa")
    with pytest.raises(RuleError, match="taken out meanwhile"):
        workspace.save_place(begun.id, read, ANALYST)


def test_map_programs_see_places_where_they_are(workspace: Workspace, begun: Assessment, place: Path):
    workspace.save_place(begun.id, POINT, ANALYST)
    workspace.save_place(begun.id, replace(POINT, shape=Point(600000, 6600000)), ANALYST)
    workspace.propose_boundary(begun.id, PROPOSAL, ANALYST)
    source = ogr.Open(str(place))
    points = source.GetLayerByName("place_point")
    assert points.GetExtent() == (500100, 600000, 6500100, 6600000)
    points.SetSpatialFilterRect(500000, 6500000, 500200, 6500200)
    assert [feature.GetField("weekday") for feature in points] == ["fri,sat"]
    proposals = source.GetLayerByName("boundary_proposal")
    assert proposals.GetExtent() == (500000, 500450, 6500000, 6500300)
    proposals.SetSpatialFilterRect(0, 0, 1, 1)
    assert proposals.GetFeatureCount() == 0


def test_a_proposal_stands_beside_the_boundary_that_holds(
    workspace: Workspace, begun: Assessment, edition: Edition, norrby
):
    proposal = replace(PROPOSAL, area_id=norrby.area_id, name="", made_from=("en plats",))
    change = workspace.propose_boundary(begun.id, proposal, ANALYST)
    [stored] = workspace.boundary_proposals(edition.id)
    assert without_ids([stored]) == [proposal]
    assert (stored.id, stored.assessment_id) == (change.row_id, begun.id)
    assert workspace.find_area(edition.id, "Norrby").boundary == norrby.boundary
    assert (change.what, change.reason) == ("propose_boundary", "Torget hör dit")


def test_a_proposal_can_be_changed_withdrawn_and_taken_back(workspace: Workspace, begun: Assessment, edition: Edition):
    added = workspace.propose_boundary(begun.id, PROPOSAL, ANALYST)
    [stored] = workspace.boundary_proposals(edition.id)
    workspace.propose_boundary(begun.id, replace(stored, reason="Även skolan"), ANALYST)
    with pytest.raises(RuleError, match="changed since"):
        workspace.take_back([added.number], "Noa")
    withdrawn = workspace.withdraw_proposal(stored.id, ANALYST)
    assert workspace.boundary_proposals(edition.id) == []
    workspace.take_back([withdrawn.number], "Noa")
    assert [proposal.reason for proposal in workspace.boundary_proposals(edition.id)] == ["Även skolan"]
    with pytest.raises(RuleError, match="not part of this assessment"):
        workspace.withdraw_proposal("finns inte", ANALYST)


@pytest.mark.parametrize(
    ("proposal", "said"),
    [
        (replace(PROPOSAL, reason=" "), "needs a written reason"),
        (replace(PROPOSAL, name=" "), "name of the new area"),
        (replace(PROPOSAL, boundary=MultiPolygon()), "empty or crosses itself"),
        (replace(PROPOSAL, boundary=MultiPolygon([BOW_TIE])), "empty or crosses itself"),
        (replace(PROPOSAL, area_id="finns inte"), "not part of this edition"),
    ],
)
def test_a_proposal_that_says_too_little_is_refused(workspace: Workspace, begun: Assessment, proposal, said: str):
    with pytest.raises(RuleError, match=said):
        workspace.propose_boundary(begun.id, proposal, ANALYST)
    assert workspace.boundary_proposals(begun.edition_id) == []


def test_qgis_shows_places_and_proposals_of_one_edition(workspace: Workspace, begun: Assessment, qgis_app):
    from qgis.core import QgsVectorLayer

    later = workspace.add_edition(edition_of(2025), SAMPLE, by="Noa")
    other = workspace.start_assessment(workspace.areas(later.id)[0].area_id, later.id, ANALYST, ANALYST)
    workspace.save_place(begun.id, AREA, ANALYST)
    workspace.save_place(other.id, replace(AREA, shape=box(0, 6500000, 9, 6500009)), ANALYST)
    workspace.propose_boundary(begun.id, PROPOSAL, ANALYST)
    counts = {}
    for part in (WorkspaceLayer.PLACE_POINTS, WorkspaceLayer.PLACE_AREAS, WorkspaceLayer.BOUNDARY_PROPOSALS):
        source = workspace.layer_source(part, begun.edition_id)
        layer = QgsVectorLayer(source.uri, "", source.provider)
        counts[part] = (layer.isValid(), layer.crs().authid(), sum(1 for _ in layer.getFeatures()))
        del layer
    assert counts == {
        WorkspaceLayer.PLACE_POINTS: (True, "EPSG:3006", 0),
        WorkspaceLayer.PLACE_AREAS: (True, "EPSG:3006", 1),
        WorkspaceLayer.BOUNDARY_PROPOSALS: (True, "EPSG:3006", 1),
    }
