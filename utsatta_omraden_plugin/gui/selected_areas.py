"""Chosen areas keep their category's look on the map, with a rim in QGIS's selection colour around them.

QGIS paints selected features in one colour, which hides just what a change of category should show at once. From 3.34
on the style itself says what stays as it is: all but a rim that is transparent until QGIS colours it. Before, the
selected areas are drawn once more on top in their own symbols, over what QGIS has painted.
"""

from __future__ import annotations

from qgis.core import (
    QgsFeatureRenderer,
    QgsFeatureRendererGenerator,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..compat import STYLES_RULE_SELECTION

GENERATOR = "utsatta_omraden/selected_areas"
RIM_WIDTH_MM = 2.0
"""As in the style."""

ON_CANVAS = "is_selected() AND @map_id = 'canvas'"
"""A printed map shows no selection."""


class _SelectedAreas(QgsFeatureRendererGenerator):
    """Draws the selected areas of a layer over the layer's own drawing, in the layer's own symbols.

    Newer versions ask for the renderer in another thread, which stands still with one that waits for it in Python:
    this is for those before 3.34 only, which ask in the main thread.
    """

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
            # White under the half transparent fill covers QGIS's own selection colour, which would tint the category's.
            cover = QgsSimpleFillSymbolLayer(QColor("white"))
            cover.setStrokeColor(QgsProject.instance().selectionColor())
            cover.setStrokeWidth(RIM_WIDTH_MM)
            cover.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
            rule.symbol().insertSymbolLayer(0, cover)
        return renderer


def keep_look_when_selected(layer: QgsVectorLayer) -> None:
    """Let the layer draw its selected areas in their category's look."""
    if not STYLES_RULE_SELECTION:
        layer.addFeatureRendererGenerator(_SelectedAreas(layer))


def forget_look_when_selected(layer: QgsVectorLayer) -> None:
    """Take away what needs the plugin, before it goes: the layer stays."""
    if not STYLES_RULE_SELECTION:
        layer.removeFeatureRendererGenerator(GENERATOR)
