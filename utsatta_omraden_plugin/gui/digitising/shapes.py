"""Shapes between QGIS and the records: 2D, EPSG:3006, one part each."""

from __future__ import annotations

from enum import Enum

import numpy as np
import shapely
from qgis.core import QgsGeometry
from shapely import LineString, Point, Polygon

from ...domain.boundary import put_right


class ShapeKind(Enum):
    """What is drawn; the value is QGIS's name for the geometry."""

    POINT = "Point"
    LINE = "LineString"
    AREA = "Polygon"


def kind_of(shape: Point | LineString | Polygon) -> ShapeKind:
    """Return what a shape is."""
    return ShapeKind(shape.geom_type)


def drawn_shapes(geometry: QgsGeometry) -> list[Point | LineString | Polygon]:
    """Return what was drawn as sound one-part shapes (2D, EPSG:3006); none when nothing with a size is left.

    An area that crosses itself becomes one area on each side of the crossing, so that nothing drawn is lost.
    """
    drawn = shapely.force_2d(shapely.from_wkb(geometry.asWkb().data()))
    shapes = []
    for part in shapely.get_parts(drawn):
        if part.geom_type == ShapeKind.AREA.value:
            sound = put_right(np.array([part], dtype=object)).boundaries[0]
            shapes += [] if sound is None else list(shapely.get_parts(sound))
        elif not shapely.is_empty(part) and shapely.is_valid(part):
            shapes.append(part)
    return shapes


def to_qgis(shape: Point | LineString | Polygon) -> QgsGeometry:
    """Return a shape for QGIS."""
    geometry = QgsGeometry()
    geometry.fromWkb(shapely.to_wkb(shape))
    return geometry
