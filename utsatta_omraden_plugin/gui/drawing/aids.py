"""What helps while one draws: snapping, topological editing, no overlaps, tracing; put back afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapCanvasTracer

from ...compat import AVOID_INTERSECTIONS_WITH_LAYERS, is_deleted
from ..digitising.snapping import SnapSettings


class DrawingAids(SnapSettings):
    """Sets the project up for drawing borders beside ``avoided()``, the layer of the draft's areas."""

    def __init__(self, project: QgsProject, canvas: QgsMapCanvas, avoided: Callable[[], QgsVectorLayer | None]) -> None:
        super().__init__(project)
        self._canvas = canvas
        self._avoided = avoided
        self._topological = False
        self._mode: Any = None
        self._avoided_before: list[str] = []
        self._was_tracing = False

    def begin(self, layers: Sequence[QgsVectorLayer]) -> None:
        """Snap to these layers and set up the rest."""
        if self._mode is None:
            self._topological = self._project.topologicalEditing()
            self._mode = self._project.avoidIntersectionsMode()
            # By id: a layer may be removed while one draws.
            self._avoided_before = [layer.id() for layer in self._project.avoidIntersectionsLayers()]
            self._was_tracing = self._trace(True)
        super().begin(layers)
        self._project.setTopologicalEditing(True)
        avoided = self._avoided()
        self._project.setAvoidIntersectionsLayers([avoided] if avoided is not None else [])
        self._project.setAvoidIntersectionsMode(AVOID_INTERSECTIONS_WITH_LAYERS)

    def end(self) -> None:
        """Put everything back as the user had it."""
        super().end()
        if self._mode is None:
            return
        self._project.setTopologicalEditing(self._topological)
        layers = [self._project.mapLayer(layer_id) for layer_id in self._avoided_before]
        self._project.setAvoidIntersectionsLayers([layer for layer in layers if isinstance(layer, QgsVectorLayer)])
        self._project.setAvoidIntersectionsMode(self._mode)
        self._mode = None
        self._trace(self._was_tracing)

    def _trace(self, is_wanted: bool) -> bool:
        """Switch QGIS's tracing; returns whether it was on. A canvas without a tracer has none."""
        tracer = QgsMapCanvasTracer.tracerForCanvas(self._canvas)
        action = tracer.actionEnableTracing() if tracer is not None else None
        if action is None or is_deleted(action):
            return False
        was_on = bool(action.isChecked())
        action.setChecked(is_wanted)
        return was_on
