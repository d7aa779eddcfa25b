"""A name shown over the map, without being a layer's label."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPainter, QPen

ABOVE_OUTLINES = 10.0
ROOM = 4.0
"""Pixels between the name and its frame."""
INK, PAPER = QColor(20, 20, 20), QColor(255, 255, 255)
"""As the map's own labels: the map is light in QGIS's dark themes too."""


class MapLabel(QgsMapCanvasItem):
    """Shows ``text`` in a frame with its middle at ``place``, a point in ``crs``, in whatever system the map is."""

    def __init__(self, canvas: QgsMapCanvas, text: str, place: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> None:
        super().__init__(canvas)
        self.text, self.place = text, place
        self._canvas = canvas
        self._crs = crs
        self._font = canvas.font()
        self._font.setBold(True)
        words = QFontMetricsF(self._font).boundingRect(text)
        self._frame = QRectF(0.0, 0.0, words.width() + 2 * ROOM, words.height() + 2 * ROOM)
        self._frame.moveCenter(QPointF(0.0, 0.0))
        self.setZValue(ABOVE_OUTLINES)
        self.updatePosition()

    def updatePosition(self) -> None:
        there = self._canvas.mapSettings().destinationCrs()
        place = self.place
        if there.isValid() and there != self._crs:
            try:
                place = QgsCoordinateTransform(self._crs, there, QgsProject.instance()).transform(place)
            except QgsCsException:  # a map in a system that does not reach there shows nothing of it
                self.hide()
                return
        self.show()
        self.setPos(self.toCanvasCoordinates(place))

    def boundingRect(self) -> QRectF:
        return self._frame.adjusted(-1.0, -1.0, 1.0, 1.0)

    def paint(self, painter: QPainter, option: Any = None, widget: Any = None) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        painter.setPen(QPen(INK, 1.0))
        painter.setBrush(PAPER)
        painter.drawRoundedRect(self._frame, ROOM / 2, ROOM / 2)
        painter.drawText(self._frame, Qt.AlignmentFlag.AlignCenter, self.text)
        painter.restore()
