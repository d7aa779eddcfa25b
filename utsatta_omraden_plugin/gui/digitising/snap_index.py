"""What QGIS knows of the vertices of layers, for snapping."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsMapSettings


def forget_vertices(canvas: Any) -> None:
    """Have QGIS look for the vertices of all layers anew when the mouse next moves.

    QGIS keeps them by the address of a layer and never drops those of a layer that is gone. A new layer that comes to
    stand at the same address then seems to have the vertices of the old one, often none, and its own can be neither
    snapped to nor moved. QGIS forgets them all when the map takes a coordinate system of another name: here it does so
    for a moment.
    """
    snapping, settings = canvas.snappingUtils(), canvas.mapSettings()
    other = QgsMapSettings(settings)
    has_name = bool(settings.destinationCrs().authid())
    other.setDestinationCrs(QgsCoordinateReferenceSystem() if has_name else QgsCoordinateReferenceSystem("EPSG:3006"))
    snapping.setMapSettings(other)
    snapping.setMapSettings(settings)
