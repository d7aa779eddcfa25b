"""The lines of a background layer around an area: properties, streets, RegSO or DeSO."""

from __future__ import annotations

import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ..map_pointer import SWEREF_99_TM


def lines_around(layer: QgsVectorLayer, ground: shapely.Geometry, within_m: float) -> shapely.Geometry:
    """Return the layer's geometries near a ground as a collection in EPSG:3006, 2D.

    What cannot be brought into that system, and points, are left out.
    """
    sweref = QgsCoordinateReferenceSystem(SWEREF_99_TM)
    way = QgsCoordinateTransform(layer.crs(), sweref, QgsProject.instance())
    west, south, east, north = shapely.buffer(ground, within_m).bounds
    extent = QgsRectangle(west, south, east, north)
    found = []
    try:
        request = QgsFeatureRequest(way.transformBoundingBox(extent, QgsCoordinateTransform.ReverseTransform))
    except QgsCsException:
        return shapely.GeometryCollection()
    for feature in layer.getFeatures(request.setNoAttributes()):
        geometry = QgsGeometry(feature.geometry())
        geometry.convertToStraightSegment()
        try:
            geometry.transform(way)
        except QgsCsException:
            continue
        shape = shapely.force_2d(shapely.from_wkb(geometry.asWkb().data()))
        if shape is not None and not shape.is_empty and shapely.get_dimensions(shape) > 0:
            found.append(shape)
    return shapely.geometrycollections(found)
