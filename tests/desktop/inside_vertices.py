"""Runs inside QGIS: moves a vertex that two areas share with QGIS's own vertex tool, started from the drawing dock."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QDockWidget, QWidget
from qgis.utils import iface

from scripts.driver.waiting import let_qgis_work, wait_for


def run(settings: dict[str, Any]) -> dict[str, Any]:
    """Move the southern end of the shared border to the east, add a vertex in its middle, apply, undo and redo."""
    window = iface.mainWindow()
    window.move(0, 0)
    window.resize(1366, 768)
    dock = wait_for("the dock", lambda: window.findChild(QDockWidget, "DrawingDock"))
    dock.session.open(settings["workspace"], settings["year"])
    dock.show()
    west, south = settings["corner"]
    canvas = iface.mapCanvas()
    canvas.setExtent(QgsRectangle(west - 200, south - 500, west + 1800, south + 1300))
    canvas.refresh()
    let_qgis_work(0.5)

    def see(name: str) -> Any:
        return wait_for(name, lambda: dock.findChild(QWidget, name))

    def at(east: float, north: float) -> QPoint:
        pixel = canvas.getCoordinateTransform().transform(QgsPointXY(west + east, south + north))
        return QPoint(round(pixel.x()), round(pixel.y()))

    def click(east: float, north: float) -> None:
        QTest.mouseMove(canvas.viewport(), at(east, north))
        let_qgis_work(0.3)
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(east, north))
        let_qgis_work(0.1)

    def move(start: tuple[float, float], end: tuple[float, float]) -> bool:
        # QGIS looks for vertices in the background, from the first move on: until it knows them a click does nothing.
        before = shapes()
        QTest.mouseMove(canvas.viewport(), at(start[0] - 30, start[1] - 30))
        let_qgis_work(0.3)
        click(*start)
        click(*end)
        return shapes() != before

    def shapes() -> list[str]:
        return [feature.geometry().asWkt() for feature in iface.activeLayer().getFeatures()]

    QTest.mouseClick(see("draw:edit_vertices"), Qt.MouseButton.LeftButton)
    let_qgis_work(0.3)
    click(400, 400)
    laid_out = wait_for("both areas on one layer", lambda: len(shapes()) == 2) and len(shapes())
    wait_for("the moved vertex", lambda: move((800, 0), (1000, 0)), 20.0)
    let_qgis_work(0.3)
    told = see("drawSummary").text()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    let_qgis_work(0.3)

    def hectares() -> dict[str, int]:
        areas = dock.session.workspace.areas(dock.session.edition.id)
        return {area.name: round(area.boundary.area / 10_000) for area in areas}

    after = hectares()
    dock.session.undo_stack.undo()
    undone = hectares()
    dock.session.undo_stack.redo()
    dock.page.menu.bring.trigger()
    dialog = wait_for("the dialog", lambda: window.findChild(QDialog, "ImportOrganisationDialog"))
    asked_for = dialog.algorithm().id(), dialog.mainWidget().wrappers["WORKSPACE"].parameterValue()
    dialog.close()
    return {
        "laid_out": laid_out,
        "told": told,
        "after": after,
        "undone": undone,
        "redone": hectares(),
        "asked_for": asked_for,
    }
