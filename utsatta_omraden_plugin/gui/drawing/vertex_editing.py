"""Changing a boundary with QGIS's own vertex tool, on a layer that is there only meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import shapely
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...compat import is_deleted
from ...translation import translate
from ..digitising.scratch_layer import ScratchLayer
from ..digitising.shapes import ShapeKind, to_qgis
from ..digitising.snapping import SnapSettings


class VertexEditing(QObject):
    """``changed`` gives the boundary (shapely, 2D, EPSG:3006, maybe not valid) after every change of a vertex;
    ``ended`` comes when the layer was removed or its editing was ended in QGIS."""

    changed = pyqtSignal(object)
    ended = pyqtSignal()

    def __init__(
        self, iface: Any, scratch: ScratchLayer, snapping: SnapSettings, layers: Callable[[], Sequence[QgsVectorLayer]]
    ) -> None:
        super().__init__()
        self._iface = iface
        self._scratch = scratch
        self._snapping = snapping
        self._layers = layers
        self._layer: QgsVectorLayer | None = None

    def start(self, boundary: shapely.MultiPolygon) -> None:
        """Lay a boundary out to be changed, in place of the one before."""
        self.stop()
        title = translate("UtsattaOmraden", "Boundary of an area")
        layer = self._scratch.open(ShapeKind.AREA, title, to_qgis(boundary))
        self._layer = layer
        self._snapping.begin([*self._layers(), layer])
        layer.geometryChanged.connect(self._vertex_changed)
        layer.featureDeleted.connect(self._vertex_changed)
        self._scratch.ended.connect(self._over)
        self._scratch.lost.connect(self._over)
        self._scratch.use(self._iface.actionVertexToolActiveLayer())

    def stop(self) -> None:
        """Give layer, tool and settings back."""
        layer, self._layer = self._layer, None
        if layer is None:
            return
        if not is_deleted(layer):
            layer.geometryChanged.disconnect(self._vertex_changed)
            layer.featureDeleted.disconnect(self._vertex_changed)
        self._scratch.ended.disconnect(self._over)
        self._scratch.lost.disconnect(self._over)
        self._scratch.close()
        self._snapping.end()

    def _vertex_changed(self, *_: object) -> None:
        QTimer.singleShot(0, self._tell)  # QGIS is still in the midst of its own edit

    def _tell(self) -> None:
        if self._layer is None:
            return
        shapes = [shapely.from_wkb(geometry.asWkb().data()) for geometry in self._scratch.geometries()]
        polygons = shapely.get_parts(shapely.force_2d(shapes))
        self.changed.emit(shapely.multipolygons(polygons) if len(polygons) else shapely.MultiPolygon())

    def _over(self) -> None:
        self.stop()
        self.ended.emit()
