"""What drawing snaps to: areas and places, for as long as one draws."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsProject, QgsSnappingConfig, QgsVectorLayer

from ...compat import PIXELS, SNAP_TO_VERTEX_AND_SEGMENT
from ..options.store import stored_options
from .scratch_layer import SCRATCH_KEY


class SnapSettings:
    """Sets the project's snapping to vertices and segments of some layers, and puts back what the user had."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._before: QgsSnappingConfig | None = None
        self._layers_before: dict[str, QgsSnappingConfig.IndividualLayerSettings] = {}

    def begin(self, layers: Sequence[QgsVectorLayer]) -> None:
        """Snap to these layers, as near as the user has set."""
        reach = float(stored_options().snap_pixels)
        if self._before is None:
            self._remember(self._project.snappingConfig())
        config = QgsSnappingConfig(self._project)
        config.setEnabled(True)
        config.setMode(QgsSnappingConfig.SnappingMode.AdvancedConfiguration)
        config.setTolerance(reach)
        config.setUnits(PIXELS)
        config.clearIndividualLayerSettings()
        for layer in layers:
            one = QgsSnappingConfig.IndividualLayerSettings(True, SNAP_TO_VERTEX_AND_SEGMENT, reach, PIXELS, 0.0, 0.0)
            config.setIndividualLayerSettings(layer, one)
        self._project.setSnappingConfig(config)

    def end(self) -> None:
        """Put back what the user had, for the layers that are still there."""
        before, self._before = self._before, None
        if before is None:
            return
        for layer_id, one in self._layers_before.items():
            layer = self._project.mapLayer(layer_id)
            if isinstance(layer, QgsVectorLayer):
                before.setIndividualLayerSettings(layer, one)
        self._project.setSnappingConfig(before)

    def _remember(self, config: QgsSnappingConfig) -> None:
        # A configuration knows layers by pointers, which outlive a layer that is removed while one draws. The layer
        # that one draws on is no setting of the user's, and may be about to go when this is put back.
        one_of = QgsSnappingConfig.IndividualLayerSettings
        self._layers_before = {
            layer.id(): one_of(one)
            for layer, one in config.individualLayerSettings().items()
            if not layer.customProperty(SCRATCH_KEY)
        }
        self._before = QgsSnappingConfig(config)
        self._before.clearIndividualLayerSettings()
