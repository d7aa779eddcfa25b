"""A picture of where the places of step 4 crowd."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsHeatmapRenderer,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ....compat import METRES_ON_THE_GROUND
from ....domain.assessment import Place
from ....translation import translate
from ...digitising.shapes import ShapeKind, kind_of
from ...layer_tree import places_group

HEAT_KEY = "utsatta_omraden/heat"
REACH_METRES = 120.0
"""How far around a place its heat reaches."""
SPACING_METRES = 25.0
"""Distance between the points that a line or an area is spread over."""
MOST_POINTS = 400
"""Points that one place is spread over at most; a large one is spread more thinly."""


def heat_points(places: Sequence[Place]) -> list[tuple[float, float, float]]:
    """Return x, y (EPSG:3006) and weight: every place weighs 1 in all, spread evenly along its line or over its area.

    So a long line does not weigh more than a point, and an area is not mistaken for its middle.
    """
    weighed = []
    for place in places:
        points = _points_of(place)
        weighed += [(float(x), float(y), 1.0 / len(points)) for x, y in points]
    return weighed


def _points_of(place: Place) -> np.ndarray:
    kind, shape = kind_of(place.shape), place.shape
    if kind is ShapeKind.POINT:
        return shapely.get_coordinates(shape)
    if kind is ShapeKind.LINE:
        count = int(min(max(shape.length / SPACING_METRES, 1), MOST_POINTS))
        return shapely.get_coordinates(
            shapely.line_interpolate_point(shape, (np.arange(count) + 0.5) / count, normalized=True)
        )
    step = max(SPACING_METRES, (shape.area / MOST_POINTS) ** 0.5)
    west, south, east, north = shape.bounds
    xs, ys = np.meshgrid(np.arange(west + step / 2, east, step), np.arange(south + step / 2, north, step))
    inside = shapely.contains_xy(shape, xs.ravel(), ys.ravel())
    points = np.column_stack([xs.ravel()[inside], ys.ravel()[inside]])
    return points if len(points) else shapely.get_coordinates(shape.point_on_surface())


class HeatMap:
    """One layer that can be switched on and off again; it is made anew from the places each time they change."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project

    @property
    def is_shown(self) -> bool:
        """Whether the layer is in the project."""
        return bool(self._there())

    def show(self, places: Sequence[Place]) -> None:
        """Show the picture of these places, in place of the one before."""
        there = self._there()
        layer = there[0] if there else self._make()
        layer.dataProvider().truncate()
        features = []
        for x, y, weight in heat_points(places):
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
            feature.setAttributes([weight])
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        layer.triggerRepaint()

    def remove(self) -> None:
        """Take the picture off the map."""
        self._project.removeMapLayers([layer.id() for layer in self._there()])

    def _there(self) -> list[QgsVectorLayer]:
        return [layer for layer in self._project.mapLayers().values() if layer.customProperty(HEAT_KEY)]

    def _make(self) -> QgsVectorLayer:
        title = translate("UtsattaOmraden", "Density of places")
        layer = QgsVectorLayer("Point?crs=EPSG:3006&field=weight:double", title, "memory")
        layer.setCustomProperty(HEAT_KEY, True)
        layer.setCustomProperty("skipMemoryLayersCheck", 1)
        layer.setReadOnly(True)
        renderer = QgsHeatmapRenderer()
        renderer.setRadius(REACH_METRES)
        renderer.setRadiusUnit(METRES_ON_THE_GROUND)
        renderer.setWeightExpression('"weight"')
        renderer.setColorRamp(_ramp())
        layer.setRenderer(renderer)
        self._project.addMapLayer(layer, False)
        group = places_group(self._project) or self._project.layerTreeRoot()
        group.addLayer(layer)
        return layer


def _ramp() -> QgsGradientColorRamp:
    """Return light to dark, told apart in grey as well, and nothing where nothing is.

    The dark end is darker than any category's ground: the places of a särskilt utsatt area crowd on dark red.
    """
    stops = [
        QgsGradientStop(0.1, QColor(255, 237, 160, 170)),
        QgsGradientStop(0.35, QColor(253, 141, 60, 220)),
        QgsGradientStop(0.7, QColor(189, 20, 20, 230)),
    ]
    return QgsGradientColorRamp(QColor(255, 237, 160, 0), QColor(43, 0, 0, 240), False, stops)
