"""Changing a boundary vertex by vertex with QGIS's vertex tool on the layer that the dock lays out."""

from __future__ import annotations

import pytest
from qgis.core import QgsPointXY, QgsProject, QgsWkbTypes

from tests.gui.drawing.conftest import EAST, WEST, X, Y
from utsatta_omraden_plugin.gui.digitising.scratch_layer import SCRATCH_KEY


def laid_out():
    layers = [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty(SCRATCH_KEY)]
    return layers[0] if layers else None


def move_corner(drawer, corner: tuple[float, float], to: tuple[float, float]) -> None:
    """Move a corner as the vertex tool does with topological editing: in all shapes that have a vertex there."""
    layer = laid_out()
    layer.beginEditCommand("Moved vertex")
    for feature in layer.getFeatures():
        at, place, *_ = feature.geometry().closestVertex(_point(*corner))
        if at == _point(*corner):
            layer.moveVertex(X + to[0], Y + to[1], feature.id(), place)
    layer.endEditCommand()
    drawer.qtbot.wait(10)  # what is shown follows once QGIS is done with its own edit
    drawer.qtbot.waitUntil(lambda: drawer.see("drawSummary").isVisible() or drawer.see("drawProblem").isVisible())


def _point(east: float, north: float):
    return QgsPointXY(X + east, Y + north)


@pytest.fixture
def editor(drawer):
    drawer.take("edit_vertices")
    drawer.click_map(400, 400)
    assert laid_out() is not None
    return drawer


def test_a_moved_vertex_is_shown_and_stored_with_enter(editor):
    move_corner(editor, (0, 0), (-200, 0))
    assert editor.outlines > 1
    assert f"{WEST}: 64.0 ha → 72.0 ha" in editor.summary()
    editor.enter()
    assert editor.hectares()[WEST] == 72
    assert editor.session.undo_stack.undoText() == f"Boundary of {WEST} changed"
    assert laid_out() is None
    editor.session.undo_stack.undo()
    assert editor.hectares()[WEST] == 64


def test_esc_puts_the_vertices_back(editor):
    move_corner(editor, (0, 0), (-200, 0))
    editor.escape()
    assert editor.outlines == 0
    assert [round(feature.geometry().area()) for feature in laid_out().getFeatures()] == [640_000, 640_000]
    assert editor.hectares()[WEST] == 64


def test_the_neighbour_follows_a_vertex_that_both_share_in_one_step_of_undo(editor):
    move_corner(editor, (800, 0), (1000, 0))
    assert f"{WEST}: 64.0 ha → 72.0 ha" in editor.summary()
    assert f"{EAST}: 64.0 ha → 56.0 ha" in editor.summary()
    rows = len(editor.log())
    editor.enter()
    stored = editor.stored()
    assert stored[WEST].boundary.intersection(stored[EAST].boundary).area < 1e-6
    assert (editor.hectares()[WEST], editor.hectares()[EAST]) == (72, 56)
    assert len(editor.log()) == rows + 2
    editor.session.undo_stack.undo()
    assert (editor.hectares()[WEST], editor.hectares()[EAST]) == (64, 64)


def test_a_neighbour_that_shares_no_moved_vertex_is_left_alone(editor):
    before = editor.stored()[EAST]
    move_corner(editor, (0, 0), (-200, 0))
    assert EAST not in editor.summary()
    editor.enter()
    assert editor.stored()[EAST] == before


def test_a_vertex_put_back_in_qgis_leaves_nothing_to_store(editor):
    move_corner(editor, (800, 0), (1000, 0))
    laid_out().undoStack().undo()
    editor.qtbot.waitUntil(lambda: not editor.see("drawSummary").isVisible())
    assert editor.outlines == 0


def test_a_deleted_boundary_is_refused(editor):
    layer = laid_out()
    layer.deleteFeatures([feature.id() for feature in layer.getFeatures()])
    editor.qtbot.waitUntil(lambda: editor.see("drawProblem").isVisible())
    assert editor.problem().startswith(f"Nothing would be left of {WEST}.")
    editor.enter()
    assert editor.hectares()[WEST] == 64


def test_the_area_does_not_give_way_to_itself(editor):
    assert QgsProject.instance().avoidIntersectionsLayers() == []
    assert QgsProject.instance().topologicalEditing()


def test_pressing_the_button_again_gives_everything_back(editor):
    editor.take("edit_vertices")
    assert laid_out() is None
    assert not QgsProject.instance().topologicalEditing()


def test_the_boundary_is_laid_out_on_a_layer_of_its_own_kind(editor):
    feature = next(laid_out().getFeatures())
    assert laid_out().wkbType() == feature.geometry().wkbType() == QgsWkbTypes.Type.MultiPolygon
