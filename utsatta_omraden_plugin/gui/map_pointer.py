"""Points at something on the map: zooms there, flashes it, and keeps outlines on it for as long as they are wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFillSymbol,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QWidget

from ..compat import is_deleted
from .free_map import extent_beside
from .map_outline import MapOutline

SWEREF_99_TM = "EPSG:3006"
ROOM_AROUND = 1.4
"""How much more than the thing itself a zoom shows."""
LEAST_METRES = 200.0
"""The least width and height of what a zoom shows, so that a sliver is seen in its surroundings."""
AROUND_M = 15.0
"""Radius of what is flashed where there is only a point, or ground smaller than a sight."""


@dataclass(frozen=True)
class Outline:
    """Something to keep on the map: WKB in EPSG:3006 and the symbol it is drawn with."""

    wkb: bytes
    symbol: QgsFillSymbol


class MapPointer:
    """Shows geometries given as WKB in EPSG:3006 (``shapely.to_wkb``) on a canvas in whatever coordinate system.

    Nothing of it is a layer of the user's project. ``clear`` takes the outlines away; call it when a dock is unloaded.
    What a ``window`` over the map would cover is shown beside it.
    """

    def __init__(self, canvas: QgsMapCanvas, window: QWidget | None = None) -> None:
        self._canvas = canvas
        self._window = window
        self._outlines: list[MapOutline] = []

    def show(self, wkbs: Sequence[bytes], *, flash: bool = True, outlines: Sequence[Outline] = ()) -> bool:
        """Zoom to the geometries, flash them, and keep ``outlines`` on the map in place of those shown before.

        Returns whether there was anything to zoom to: a map in a system that does not reach there stays where it is.
        """
        self.clear()
        for outline in outlines:
            self._keep(outline)
        geometries = [geometry for geometry in map(_geometry, wkbs) if not geometry.isEmpty()]
        if not geometries:
            return False
        extent = QgsRectangle(geometries[0].boundingBox())
        for geometry in geometries[1:]:
            extent.combineExtentWith(geometry.boundingBox())
        if not self._zoom(extent):
            return False
        if flash:
            self._canvas.flashGeometries(geometries, QgsCoordinateReferenceSystem(SWEREF_99_TM))
        return True

    def clear(self) -> None:
        """Take the outlines away."""
        for outline in self._outlines:
            if not is_deleted(outline):
                self._canvas.scene().removeItem(outline)
        self._outlines.clear()

    @property
    def shown(self) -> int:
        """How many outlines stand on the map."""
        return len(self._outlines)

    def _keep(self, outline: Outline) -> None:
        geometry = _geometry(outline.wkb)
        if geometry.isEmpty():
            return
        crs = QgsCoordinateReferenceSystem(SWEREF_99_TM)
        self._outlines.append(MapOutline(self._canvas, geometry, crs, outline.symbol.clone()))

    def _zoom(self, extent: QgsRectangle) -> bool:
        """Show a rectangle given in EPSG:3006; returns whether the map reaches there."""
        extent = QgsRectangle(extent)
        extent.scale(ROOM_AROUND)
        short = [max(0.0, (LEAST_METRES - side) / 2) for side in (extent.width(), extent.height())]
        extent = QgsRectangle(
            extent.xMinimum() - short[0],
            extent.yMinimum() - short[1],
            extent.xMaximum() + short[0],
            extent.yMaximum() + short[1],
        )
        there = self._canvas.mapSettings().destinationCrs()
        if there.isValid():
            way = QgsCoordinateTransform(QgsCoordinateReferenceSystem(SWEREF_99_TM), there, QgsProject.instance())
            try:
                extent = way.transformBoundingBox(extent)
            except QgsCsException:
                return False
        if self._window is not None:
            extent = extent_beside(extent, self._canvas, self._window)
        self._canvas.setExtent(extent)
        self._canvas.refresh()
        return True


def _geometry(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    if wkb:
        geometry.fromWkb(wkb)
    return geometry
