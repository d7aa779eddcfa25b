"""The tools that one points with: merge, clip, snap to the published boundaries, align to a layer."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from shapely import MultiPolygon, box

from tests.gui.drawing.conftest import APART, EAST, OVER, WEST, X, Y
from utsatta_omraden_plugin.domain.drawing.outcome import redrawn, with_boundary
from utsatta_omraden_plugin.gui.session import ChangeNote


def redraw_west(drawer, east: float) -> None:
    """Give West another eastern border, as someone before us did."""
    west = drawer.stored()[WEST]
    outcome = redrawn([west], [with_boundary(west, MultiPolygon([box(X, Y, X + east, Y + 800)]))])
    drawer.session.workspace.redraw(outcome, "reshape_border", "", "GIS-specialist")
    drawer.session.tell(ChangeNote("redraw", drawer.session.edition.id))


def street_along(west: float) -> QgsVectorLayer:
    """A background layer with one street from south to north."""
    layer = QgsVectorLayer("LineString?crs=EPSG:3006", "Gator", "memory")
    feature = QgsFeature()
    x = X + west
    feature.setGeometry(QgsGeometry.fromWkt(f"LineString ({x} {Y - 300}, {x} {Y + 1200})"))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_clicked_areas_become_one_that_keeps_the_chosen_id(drawer):
    drawer.take("merge_areas")
    drawer.click_map(400, 400)
    assert not drawer.see("applyDrawingButton").isVisible()
    drawer.click_map(1200, 400)
    assert drawer.outlines == 3
    assert f"{EAST}: goes" in drawer.summary()
    drawer.choose("drawKeeps", EAST)
    assert f"{WEST}: goes" in drawer.summary()
    drawer.enter()
    assert drawer.hectares() == {EAST: 128, APART: 36, OVER: 42}
    assert drawer.stored()[EAST].special_area_id == 12
    assert drawer.session.undo_stack.undoText() == f"{WEST} merged into {EAST}"
    assert drawer.session.chosen_areas == (drawer.stored()[EAST].id,)
    drawer.session.undo_stack.undo()
    assert drawer.hectares()[WEST] == 64


def test_a_second_click_leaves_an_area_out(drawer):
    drawer.take("merge_areas")
    for place in ((400, 400), (1200, 400), (1200, 400)):
        drawer.click_map(*place)
    assert drawer.outlines == 0
    drawer.enter()
    assert len(drawer.stored()) == 4


def test_an_area_gives_way_to_its_neighbours(drawer):
    drawer.take("clip_area")
    drawer.click_map(1000, 1700)
    assert drawer.problem() == ""
    assert f"Stays with {APART}: 6" in drawer.summary()
    assert "No area's any more" not in drawer.summary()
    drawer.enter()
    after = drawer.stored()
    assert after[OVER].boundary.intersection(after[APART].boundary).area < 1e-6
    assert drawer.hectares()[OVER] == 36
    assert drawer.session.undo_stack.undoText() == f"{OVER} clipped to its neighbours"


def test_an_area_without_overlaps_has_nothing_to_clip(drawer):
    drawer.take("clip_area")
    drawer.click_map(400, 400)
    assert drawer.problem() == f"{WEST} overlaps none of its neighbours. There is nothing to cut off."


def test_a_border_snaps_to_the_published_one_within_the_tolerance(drawer):
    redraw_west(drawer, 797.0)
    drawer.see("drawTolerance").setValue(5.0)
    drawer.take("snap_area")
    drawer.click_map(400, 400)
    assert drawer.problem() == ""
    drawer.enter()
    assert drawer.stored()[WEST].boundary.equals(MultiPolygon([box(X, Y, X + 800, Y + 800)]))
    assert drawer.session.undo_stack.undoText() == f"{WEST} snapped to the boundaries of 2026"


def test_another_tolerance_is_tried_at_once(drawer):
    redraw_west(drawer, 797.0)
    drawer.see("drawTolerance").setValue(1.0)
    drawer.take("snap_area")
    drawer.click_map(400, 400)
    assert drawer.problem().startswith(f"No part of the border of {WEST} is moved")
    drawer.see("drawTolerance").setValue(5.0)
    assert drawer.problem() == ""
    assert drawer.outlines > 0


def test_a_border_follows_a_street_of_a_chosen_layer(drawer):
    street = street_along(-3)
    drawer.see("drawBackground").setLayer(street)
    drawer.see("drawTolerance").setValue(5.0)
    drawer.take("align_area")
    drawer.click_map(400, 400)
    assert drawer.problem() == ""
    drawer.enter()
    assert drawer.stored()[WEST].boundary.bounds[0] == X - 3
    assert drawer.session.undo_stack.undoText() == f"{WEST} aligned to Gator"


def test_aligning_without_a_layer_says_what_to_do(drawer):
    drawer.take("align_area")
    drawer.click_map(400, 400)
    assert drawer.problem() == "No background layer is chosen. Choose the one that the border is to follow."


def test_areas_chosen_in_the_table_are_worked_on_too(drawer):
    stored = drawer.stored()
    drawer.session.choose_areas((stored[WEST].id, stored[EAST].id))
    drawer.take("merge_areas")
    assert f"{EAST}: goes" in drawer.summary()


def test_what_another_wrote_meanwhile_is_not_written_over(drawer):
    drawer.take("clip_area")
    drawer.click_map(1000, 1700)
    stored = drawer.stored()[OVER]
    moved = redrawn([stored], [replace(stored, name="Annat namn")])
    drawer.session.workspace.redraw(moved, "rename", "", "GIS-specialist")
    drawer.enter()
    assert any("Annat namn" in message for message in drawer.iface.messages())
    assert drawer.stored()["Annat namn"].boundary.equals(stored.boundary)


def test_a_chosen_area_that_was_undone_is_asked_for_nothing(drawer):
    drawer.take("new_area")
    drawer.draw((1800, 100), (2400, 100), (2400, 700), (1800, 700))
    drawer.type("drawName", "Nya Kvarteret")
    drawer.choose("drawCategory", "Utsatt område")
    drawer.enter()
    gone, there = drawer.stored()["Nya Kvarteret"].id, drawer.stored()[WEST].id
    drawer.session.choose_areas((gone,))
    drawer.session.undo_stack.undo()
    for tool in ("clip_area", "snap_area", "align_area", "edit_vertices"):
        drawer.take(tool)
        assert drawer.problem() == ""
    drawer.session.choose_areas((gone, there))
    drawer.take("merge_areas")
    assert not drawer.see("drawSummary").isVisible()


def test_a_background_that_is_removed_leaves_none_chosen(drawer):
    layer = QgsVectorLayer("LineString?crs=EPSG:3006", "Gator", "memory")
    QgsProject.instance().addMapLayer(layer)
    drawer.see("drawBackground").setLayer(layer)
    QgsProject.instance().removeMapLayer(layer.id())
    assert drawer.see("drawBackground").currentLayer() is None
