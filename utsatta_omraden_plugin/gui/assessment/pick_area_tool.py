"""Chooses an area by a click in the map, and gives the map its former tool back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

if TYPE_CHECKING:
    from ...domain.area import AreaVersion

REACH = 6
"""Pixels beside an area that still count as a hit."""


class PickAreaTool(QgsMapTool):
    """Emits ``picked(version id)`` for the smallest area under the click, else the nearest within reach.

    ``missed`` is emitted for a click beside all areas; the tool then stays. Escape gives up. ``ended`` is emitted
    when the tool is left in whatever way.
    """

    STAYS = False
    """Whether the tool is kept after a hit."""

    picked = pyqtSignal(str)
    missed = pyqtSignal()
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, areas: Callable[[], Sequence[AreaVersion]]) -> None:
        super().__init__(canvas)
        self._areas = areas
        self._former: QgsMapTool | None = None
        self.setCursor(Qt.CursorShape.CrossCursor)

    def start(self) -> None:
        """Take the map over, remembering its tool."""
        self._former = self.canvas().mapTool()
        self.canvas().setMapTool(self)

    def stop(self) -> None:
        """Give the map back to the tool it had."""
        if self.canvas().mapTool() is not self:
            return
        former, self._former = self._former, None
        if former is not None and not sip.isdeleted(former):
            self.canvas().setMapTool(former)
        else:
            self.canvas().unsetMapTool(self)

    def deactivate(self) -> None:
        super().deactivate()
        self.ended.emit()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        found = self.area_at(event.mapPoint())
        if found is None:
            self.missed.emit()
            return
        if not self.STAYS:
            self.stop()
        self.picked.emit(found.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.stop()
        else:
            event.ignore()

    def area_at(self, point: QgsPointXY) -> AreaVersion | None:
        """Return the area at a point in the map's coordinates, None when there is none."""
        import shapely  # only when a workspace is open: QGIS's start does not pay for it

        areas = self._areas()
        if not areas:
            return None
        settings = self.canvas().mapSettings()
        to_areas = QgsCoordinateTransform(
            settings.destinationCrs(), QgsCoordinateReferenceSystem("EPSG:3006"), QgsProject.instance()
        )
        try:
            here = to_areas.transform(point)
            beside = to_areas.transform(QgsPointXY(point.x() + REACH * settings.mapUnitsPerPixel(), point.y()))
        except QgsCsException:  # a click outside of what the map's coordinate system covers
            return None
        clicked = shapely.Point(here.x(), here.y())
        distances = shapely.distance([area.boundary for area in areas], clicked)
        nearest = min(range(len(areas)), key=lambda row: (distances[row], areas[row].boundary.area))
        return areas[nearest] if distances[nearest] <= here.distance(beside) else None


class PointingTool(PickAreaTool):
    """Emits ``picked(version id)`` for every click on an area and stays; Escape gives the map back."""

    STAYS = True
