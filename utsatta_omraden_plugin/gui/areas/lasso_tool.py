"""A map tool that draws around areas."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ..assessment.pick_area_tool import PickAreaTool

_LEAST_POINTS = 3


class LassoTool(PickAreaTool):
    """Emits ``drawn(WKB in EPSG:3006, whether to add)`` when the mouse was drawn around something, and then leaves."""

    drawn = pyqtSignal(bytes, bool)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas, tuple)
        self._points: list[QgsPointXY] = []
        self._band: QgsRubberBand | None = None

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._points = [event.mapPoint()]
            self._band = QgsRubberBand(self.canvas(), QgsWkbTypes.GeometryType.PolygonGeometry)
            selection = QgsProject.instance().selectionColor()
            self._band.setStrokeColor(selection)
            self._band.setWidth(2)
            self._band.setFillColor(QColor(selection.red(), selection.green(), selection.blue(), 50))

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._band is not None:
            self._points.append(event.mapPoint())
            self._band.addPoint(event.mapPoint())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        points, is_added = self._points, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._drop()
        if len(points) < _LEAST_POINTS:
            self.missed.emit()
            return
        around = self._on_the_ground(points)
        self.stop()
        if not around.isEmpty():
            self.drawn.emit(around.asWkb().data(), is_added)

    def deactivate(self) -> None:
        self._drop()
        super().deactivate()

    def _drop(self) -> None:
        self._points = []
        if self._band is not None:
            self.canvas().scene().removeItem(self._band)
            self._band = None

    def _on_the_ground(self, points: list[QgsPointXY]) -> QgsGeometry:
        drawn = QgsGeometry.fromPolygonXY([points])
        there = self.canvas().mapSettings().destinationCrs()
        if there.isValid():
            way = QgsCoordinateTransform(there, QgsCoordinateReferenceSystem("EPSG:3006"), QgsProject.instance())
            try:
                drawn.transform(way)
            except QgsCsException:  # drawn outside of what the map's coordinate system covers
                return QgsGeometry()
        return drawn.makeValid()
