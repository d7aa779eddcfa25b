"""Chosen areas keep their category's look on the map, with a bright rim around them.

QGIS paints selected features in one colour, which hides just what a change of category should show at once. So the
selected areas are drawn once more on top in their own symbols; QGIS's own selection stays what it is underneath.
Newer versions can leave single symbol layers uncoloured (3.34), 3.22 cannot: a second renderer works in all.
"""

from __future__ import annotations

from qgis.core import (
    QgsFeatureRenderer,
    QgsFeatureRendererGenerator,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

GENERATOR = "utsatta_omraden/selected_areas"
RIM_COLOUR = "#ffd400"
RIM_WIDTH_MM = 2.0
ON_CANVAS = "is_selected() AND @map_id = 'canvas'"
"""A printed map shows no selection."""


class _SelectedAreas(QgsFeatureRendererGenerator):
    """Draws the selected areas of a layer over the layer's own drawing, in the layer's own symbols."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        super().__init__()
        self._layer = layer

    def id(self) -> str:
        return GENERATOR

    def level(self) -> float:
        return 1.0

    def createRenderer(self) -> QgsFeatureRenderer:
        renderer = QgsRuleBasedRenderer.convertFromRenderer(self._layer.renderer())
        known = [rule.filterExpression() for rule in renderer.rootRule().children() if not rule.isElse()]
        for rule in renderer.rootRule().children():
            own = rule.filterExpression() if not rule.isElse() else f"NOT ({' OR '.join(known) or 'FALSE'})"
            rule.setFilterExpression(f"({own}) AND {ON_CANVAS}")
            _give_rim(rule.symbol())
        return renderer


def keep_look_when_selected(layer: QgsVectorLayer) -> None:
    """Let the layer draw its selected areas in their category's look."""
    layer.addFeatureRendererGenerator(_SelectedAreas(layer))


def forget_look_when_selected(layer: QgsVectorLayer) -> None:
    """Give the layer back QGIS's plain selection; to be called before the plugin goes, since the layer stays."""
    layer.removeFeatureRendererGenerator(GENERATOR)


def _give_rim(symbol: QgsSymbol) -> None:
    # White under the half transparent fill covers QGIS's own selection colour, which would tint the category's.
    rim = QgsSimpleFillSymbolLayer(QColor("white"))
    rim.setStrokeColor(QColor(RIM_COLOUR))
    rim.setStrokeWidth(RIM_WIDTH_MM)
    rim.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    symbol.insertSymbolLayer(0, rim)
