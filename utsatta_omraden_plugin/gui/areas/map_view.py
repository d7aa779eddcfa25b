"""Follows what part of the ground the map shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

_REST_MS = 120
"""The map must have come to rest for so long."""


class MapView(QObject):
    """``moved(minimum x, minimum y, maximum x, maximum y in EPSG:3006, or None)`` comes while it follows the map."""

    moved = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._is_following = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._tell)

    def follow(self, is_wanted: bool) -> None:
        """Follow the map, or stop; what it shows now is told at once."""
        if is_wanted is self._is_following:
            return
        self._is_following = is_wanted
        if is_wanted:
            self._canvas.extentsChanged.connect(self._rest.start)
            self._tell()
        else:
            self._canvas.extentsChanged.disconnect(self._rest.start)
            self._rest.stop()

    def _tell(self) -> None:
        self.moved.emit(self._shown())

    def _shown(self) -> tuple[float, float, float, float] | None:
        shown = self._canvas.extent()
        there = self._canvas.mapSettings().destinationCrs()
        if there.isValid():
            way = QgsCoordinateTransform(there, QgsCoordinateReferenceSystem("EPSG:3006"), QgsProject.instance())
            try:
                shown = way.transformBoundingBox(shown)
            except QgsCsException:  # the map shows more than the system of the areas reaches
                return None
        return shown.xMinimum(), shown.yMinimum(), shown.xMaximum(), shown.yMaximum()
