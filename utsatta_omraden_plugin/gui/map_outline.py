"""An area drawn over the map with a symbol of its own, without being a layer."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFillSymbol,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRenderContext,
)
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QPainter, QPolygonF


class MapOutline(QgsMapCanvasItem):
    """Draws polygons with their holes in whatever system the map is; QGIS's own rubber band fills holes when it has a
    symbol (seen in 3.22)."""

    def __init__(
        self, canvas: QgsMapCanvas, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, symbol: QgsFillSymbol
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._geometry = geometry
        self._crs = crs
        self._symbol = symbol
        self._view: object = None
        self._polygons: list[list[QPolygonF]] = []

    def updatePosition(self) -> None:
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        # While the map is dragged, what lies beside it comes into sight.
        width, height = self._canvas.width(), self._canvas.height()
        return QRectF(-width, -height, 3 * width, 3 * height)

    def paint(self, painter: QPainter, option: Any = None, widget: Any = None) -> None:
        context = QgsRenderContext.fromMapSettings(self._canvas.mapSettings())
        context.setPainter(painter)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._symbol.startRender(context)
        for exterior, *holes in self._on_screen():
            self._symbol.renderPolygon(exterior, holes, None, context)
        self._symbol.stopRender(context)
        painter.restore()

    def _on_screen(self) -> list[list[QPolygonF]]:
        """Return the rings in pixels; they are computed anew only when the map shows something else."""
        settings = self._canvas.mapSettings()
        extent = settings.visibleExtent()
        view = (
            extent.toString(12),
            settings.rotation(),
            settings.outputSize().width(),
            settings.destinationCrs().authid(),
        )
        if view != self._view:
            self._view = view
            self._polygons = [
                [QPolygonF([self.toCanvasCoordinates(QgsPointXY(point)) for point in ring]) for ring in polygon]
                for polygon in self._in_the_maps_system(settings.destinationCrs())
            ]
        return self._polygons

    def _in_the_maps_system(self, there: QgsCoordinateReferenceSystem) -> list[list[list[QgsPointXY]]]:
        geometry = QgsGeometry(self._geometry)
        if there.isValid() and there != self._crs:
            try:
                geometry.transform(QgsCoordinateTransform(self._crs, there, QgsProject.instance()))
            except QgsCsException:  # a map in a system that does not reach there shows nothing of it
                return []
        geometry.convertToMultiType()
        return geometry.asMultiPolygon()
