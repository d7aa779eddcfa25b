"""Runs inside QGIS: draws places with QGIS's own tools on the real map, started from the dock."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QWidget
from qgis.utils import iface

from scripts.driver.waiting import let_qgis_work, wait_for

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def run(settings: dict[str, Any]) -> dict[str, Any]:
    """Draw a point, a line and an area, move a corner with the vertex tool, end with Esc; return what was seen."""
    window = iface.mainWindow()
    window.move(0, 0)
    window.resize(1366, 768)
    dock = wait_for("the dock", lambda: window.findChild(QDockWidget, "AssessmentDock"))
    dock.session.open(settings["workspace"])

    def see(name: str) -> Any:
        return wait_for(name, lambda: dock.findChild(QWidget, name))

    def press(name: str) -> None:
        QTest.mouseClick(see(name), LEFT)
        let_qgis_work(0.3)

    selector = see("areaSelector")
    wait_for("the areas", lambda: selector.findText(settings["area"]) >= 0)
    selector.setCurrentIndex(selector.findText(settings["area"]))
    wait_for("the area", lambda: see("areaName").text() == settings["area"])
    let_qgis_work(0.3)
    press("stepButton4")
    west, south = settings["corner"]
    canvas = iface.mapCanvas()
    canvas.setExtent(QgsRectangle(west - 200, south - 200, west + 1000, south + 1000))
    canvas.refresh()
    let_qgis_work(0.5)

    def at(east: float, north: float) -> QPoint:
        pixel = canvas.getCoordinateTransform().transform(QgsPointXY(west + east, south + north))
        return QPoint(round(pixel.x()), round(pixel.y()))

    def hover(east: float, north: float) -> None:
        QTest.mouseMove(canvas.viewport(), at(east, north))
        let_qgis_work(0.3)

    def click(east: float, north: float, button: Any = LEFT) -> None:
        hover(east, north)
        QTest.mouseClick(canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, at(east, north))
        let_qgis_work(0.1)

    def move_corner() -> bool:
        # QGIS looks for vertices in the background, from the first move on: until it knows them a click does nothing.
        [before] = [feature.geometry().asWkt() for feature in iface.activeLayer().getFeatures()]
        hover(490, 490)
        click(500, 500)
        hover(550, 550)
        click(620, 420)
        [after] = [feature.geometry().asWkt() for feature in iface.activeLayer().getFeatures()]
        return after != before

    def rows(number: int) -> None:
        wait_for(f"place {number}", lambda: see("placeTable").rowCount() == number)

    before = tool_and_snapping()
    press("drawPointButton")
    while_drawing = tool_and_snapping()
    click(400, 700)
    rows(1)
    press("drawLineButton")
    click(100, 600)
    click(700, 600)
    click(700, 600, RIGHT)
    rows(2)
    press("drawAreaButton")
    for corner in ((200, 200), (500, 200), (500, 500)):
        click(*corner)
    click(500, 500, RIGHT)
    rows(3)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    wait_for("the end of the drawing", lambda: not see("drawAreaButton").isChecked())
    press("reshapePlaceButton")
    wait_for("the moved corner", move_corner, 20.0)
    press("reshapeDone")
    return {
        "before": before,
        "while_drawing": while_drawing,
        "after": tool_and_snapping(),
        "said": [item.text() for item in iface.messageBar().items()],
    }


def tool_and_snapping() -> dict[str, Any]:
    """Return the current layer, whether the map's tool edits, whether QGIS snaps, and how many layers there are."""
    layer, tool = iface.activeLayer(), iface.mapCanvas().mapTool()
    return {
        "layer": layer.name() if layer is not None else "",
        "edits": bool(tool.flags() & QgsMapTool.Flag.EditTool) if tool is not None else False,
        "snaps": QgsProject.instance().snappingConfig().enabled(),
        "editing": [each.name() for each in QgsProject.instance().mapLayers().values() if each.isEditable()],
    }
