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
    """Move a corner as the vertex tool does."""
    layer = laid_out()
    [feature] = layer.getFeatures()
    _, place, *_ = feature.geometry().closestVertex(_point(*corner))
    layer.moveVertex(X + to[0], Y + to[1], feature.id(), place)
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
    [feature] = laid_out().getFeatures()
    assert round(feature.geometry().area()) == 640_000
    assert editor.hectares()[WEST] == 64


def test_ground_of_a_neighbour_stays_its_own(editor):
    move_corner(editor, (800, 0), (1000, 0))
    move_corner(editor, (0, 0), (-200, 0))
    editor.enter()
    stored = editor.stored()
    assert stored[WEST].boundary.intersection(stored[EAST].boundary).area < 1e-6
    assert editor.hectares()[WEST] == 72
    assert editor.hectares()[EAST] == 64


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
    [feature] = laid_out().getFeatures()
    assert laid_out().wkbType() == feature.geometry().wkbType() == QgsWkbTypes.Type.MultiPolygon
