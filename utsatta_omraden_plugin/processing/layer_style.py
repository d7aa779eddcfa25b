"""Gives a layer that an algorithm has made its style when QGIS loads it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Runs in the main thread once the layer is there."""

    def __init__(self, style: Path, legend: Mapping[str, str]) -> None:
        super().__init__()
        self._style = style
        self._legend = legend

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        if isinstance(layer, QgsVectorLayer):
            style(layer, self._style, self._legend)


_kept: dict[Path, _Styler] = {}
"""QGIS does not keep the Python part of what it is given, so the last one of each style stays here."""


def style_when_loaded(context: QgsProcessingContext, destination: str, qml: Path, legend: Mapping[str, str]) -> None:
    """Have the layer at ``destination`` styled if QGIS is going to load it; ``legend`` names the style's rules."""
    if context.willLoadLayerOnCompletion(destination):
        _kept[qml] = _Styler(qml, legend)
        context.layerToLoadOnCompletionDetails(destination).setPostProcessor(_kept[qml])


def style(layer: QgsVectorLayer, qml: Path, legend: Mapping[str, str]) -> None:
    """Give a layer a style whose rules are named in the user's language."""
    layer.loadNamedStyle(str(qml))
    renderer = layer.renderer()
    if isinstance(renderer, QgsRuleBasedRenderer):
        for rule in renderer.rootRule().children():
            rule.setLabel(legend.get(rule.label(), rule.label()))
    layer.triggerRepaint()
