"""Drawing places with QGIS's own tool, started from the dock."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsSnappingConfig
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.gui.assessment.places.conftest import X, Y
from utsatta_omraden_plugin.gui.digitising.scratch_layer import SCRATCH_KEY

TRIANGLE = ((200, 200), (500, 200), (500, 500))


def scratch_layers() -> list:
    return [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty(SCRATCH_KEY)]


def metres(shape) -> list[tuple[int, int]]:
    """The vertices in metres from the area's corner, to the nearest ten: a pixel is a few metres."""
    coordinates = shape.exterior.coords if shape.geom_type == "Polygon" else shape.coords
    return [(round((x - X) / 10) * 10, round((y - Y) / 10) * 10) for x, y in coordinates]


def test_a_click_makes_a_point_of_the_chosen_kind(drawer):
    drawer.see("drawKind").setCurrentIndex(drawer.see("drawKind").findData("vandalism"))
    drawer.draw("drawPointButton", (300, 400))
    [place] = drawer.stored()
    assert place.kind == "vandalism"
    assert metres(place.shape) == [(300, 400)]
    assert not place.shape.has_z
    assert drawer.row(0) == ["Vandalism", "–", "point"]


def test_a_line_and_an_area_end_with_the_right_button(drawer):
    drawer.draw("drawLineButton", (100, 100), (700, 100))
    drawer.draw("drawAreaButton", *TRIANGLE)
    line, area = drawer.stored()
    assert metres(line.shape) == [(100, 100), (700, 100)]
    assert set(metres(area.shape)) == set(TRIANGLE)
    assert drawer.row(0)[2] == f"{round(line.shape.length)} m"
    assert drawer.row(1)[2] == f"{area.shape.area / 10_000:.1f} ha"


def test_the_button_stays_pressed_for_the_next_place(drawer):
    drawer.press("drawPointButton")
    for number, at in enumerate(((100, 100), (200, 300), (600, 500)), start=1):
        drawer.click_map(*at)
        drawer.wait_for_rows(number)
    assert drawer.see("drawPointButton").isChecked()
    drawer.press("drawPointButton")
    assert len(drawer.stored()) == 3
    assert scratch_layers() == []


def test_a_drawn_place_is_one_step_of_undo(drawer):
    drawer.draw("drawPointButton", (300, 400))
    stack = drawer.assessor.session.undo_stack
    assert stack.undoText() == "Place drawn: Open drug trade"
    stack.undo()
    drawer.wait_for_rows(0)
    assert drawer.stored() == []
    stack.redo()
    drawer.wait_for_rows(1)
    assert metres(drawer.stored()[0].shape) == [(300, 400)]


def test_a_drawn_place_is_chosen_so_that_more_can_be_said_of_it(drawer):
    drawer.draw("drawPointButton", (300, 400))
    drawer.draw("drawPointButton", (500, 400))
    chosen = drawer.see("placeTable").chosen()
    assert chosen == [drawer.stored()[1].id]
    assert drawer.see("placeDescription").isVisible()


def test_while_drawing_one_snaps_to_areas_and_places_and_then_as_before(drawer):
    project = QgsProject.instance()
    mine = QgsSnappingConfig(project.snappingConfig())
    mine.setTolerance(7)
    project.setSnappingConfig(mine)
    assert not mine.enabled()
    drawer.press("drawPointButton")
    now = project.snappingConfig()
    assert now.enabled()
    assert now.tolerance() == 12
    assert {"Edition 2025", "Points", "Lines", "Problem areas"} <= {
        layer.name() for layer, one in now.individualLayerSettings().items() if one.enabled()
    }
    drawer.press("drawPointButton")
    then = project.snappingConfig()
    assert not then.enabled()
    assert then.tolerance() == 7
    assert then.mode() == mine.mode()
    assert {layer.name() for layer in then.individualLayerSettings()} == {
        layer.name() for layer in mine.individualLayerSettings()
    }


def test_a_click_near_a_corner_of_the_area_snaps_to_it(drawer):
    drawer.press("drawPointButton")
    drawer.iface.snapping.locatorForLayer(
        next(layer for layer in QgsProject.instance().mapLayers().values() if layer.name() == "Edition 2025")
    ).init(-1)
    drawer.click_map(800 - 12, 800 - 12)
    drawer.wait_for_rows(1)
    [place] = drawer.stored()
    assert (place.shape.x, place.shape.y) == (X + 800, Y + 800)


def test_a_click_near_a_place_that_was_just_drawn_snaps_to_it(drawer):
    points = next(layer for layer in QgsProject.instance().mapLayers().values() if layer.name() == "Points")
    drawer.press("drawPointButton")
    drawer.iface.snapping.locatorForLayer(points).init(-1)
    drawer.click_map(300, 400)
    drawer.wait_for_rows(1)
    drawer.iface.snapping.locatorForLayer(points).init(-1)
    drawer.click_map(312, 412)
    drawer.wait_for_rows(2)
    first, second = drawer.stored()
    assert second.shape.equals(first.shape)


def test_esc_drops_what_is_half_drawn_and_then_ends_the_drawing(drawer):
    drawer.press("drawLineButton")
    drawer.click_map(100, 100)
    drawer.click_map(300, 100)
    QTest.keyClick(drawer.canvas, Qt.Key.Key_Escape)
    assert drawer.see("drawLineButton").isChecked()
    drawer.click_map(100, 300)
    drawer.click_map(300, 300)
    drawer.click_map(300, 300, Qt.MouseButton.RightButton)
    drawer.wait_for_rows(1)
    QTest.keyClick(drawer.canvas, Qt.Key.Key_Escape)
    drawer.qtbot.waitUntil(lambda: not drawer.see("drawLineButton").isChecked())
    assert scratch_layers() == []
    assert metres(drawer.stored()[0].shape) == [(100, 300), (300, 300)]


def test_drawing_gives_back_the_layer_and_the_tool_one_had(drawer):
    mine = next(layer for layer in QgsProject.instance().mapLayers().values() if layer.name() == "Edition 2023")
    drawer.iface.setActiveLayer(mine)
    tool = drawer.canvas.mapTool()
    drawer.draw("drawPointButton", (300, 400))
    assert drawer.iface.activeLayer() is mine
    assert drawer.canvas.mapTool() is tool


def test_a_tool_for_other_work_ends_the_drawing_and_one_to_look_around_does_not(drawer):
    from qgis.gui import QgsMapToolExtent

    drawer.press("drawPointButton")
    drawer.canvas.setMapTool(drawer.iface.pan)
    assert drawer.see("drawPointButton").isChecked()
    drawer.press("drawPointButton")
    assert drawer.canvas.mapTool() is drawer.iface.digitise, "the button goes on where one was"
    assert drawer.see("drawPointButton").isChecked()
    other = QgsMapToolExtent(drawer.canvas)
    drawer.canvas.setMapTool(other)
    assert not drawer.see("drawPointButton").isChecked()
    assert drawer.canvas.mapTool() is other
    assert scratch_layers() == []


@pytest.mark.parametrize("leave", ["another area", "another edition", "another step", "the dock", "the workspace"])
def test_drawing_ends_when_one_leaves(drawer, leave):
    session = drawer.assessor.session
    drawer.press("drawAreaButton")
    drawer.click_map(100, 100)
    assert len(scratch_layers()) == 1
    if leave == "another area":
        drawer.assessor.choose("Åkerhöjden")
    elif leave == "another edition":
        session.choose_edition(2023)
    elif leave == "another step":
        drawer.press("stepButton1")
    elif leave == "the dock":
        drawer.assessor.dock.close()
    else:
        session.close()
    assert scratch_layers() == []
    assert not QgsProject.instance().snappingConfig().enabled()
    assert not drawer.see("drawAreaButton").isChecked()


def test_drawing_survives_that_its_layer_is_removed(drawer):
    drawer.press("drawPointButton")
    QgsProject.instance().removeMapLayer(scratch_layers()[0].id())
    assert not drawer.see("drawPointButton").isChecked()
    drawer.draw("drawPointButton", (300, 400))
    assert len(drawer.stored()) == 1


def test_an_area_that_crosses_itself_loses_no_ground(drawer):
    drawer.press("drawAreaButton")
    for at in ((100, 100), (500, 500), (500, 100), (100, 500)):
        drawer.click_map(*at)
    drawer.click_map(100, 500, Qt.MouseButton.RightButton)
    drawer.wait_for_rows(2)
    assert sum(place.shape.area for place in drawer.stored()) == pytest.approx(80_000, rel=0.05)
    drawer.assessor.session.undo_stack.undo()
    drawer.wait_for_rows(0)


def test_looking_at_step_4_leaves_no_trace(drawer):
    session = drawer.assessor.session
    drawer.press("drawPointButton")
    drawer.press("drawPointButton")
    assert session.workspace.assessments(session.edition.id) == []


def test_drawing_survives_that_the_project_is_cleared(drawer):
    drawer.press("drawAreaButton")
    drawer.click_map(100, 100)
    QgsProject.instance().clear()
    assert not drawer.see("drawAreaButton").isChecked()
    assert scratch_layers() == []
