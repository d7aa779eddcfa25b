"""Changing a boundary with QGIS's own vertex tool, on a layer that is there only meanwhile.

The neighbours stand on that layer too: QGIS's topological editing moves a vertex that several shapes share in all of
them, but only within layers that are being edited.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import shapely
from qgis.core import QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer, pyqtSignal

from ...compat import is_deleted
from ...domain.drawing.redraw_boundary import with_common_vertices
from ...translation import translate
from ..digitising.scratch_layer import ScratchLayer
from ..digitising.scratch_work import ScratchWork
from ..digitising.shapes import ShapeKind, to_qgis
from ..digitising.snapping import SnapSettings


class VertexEditing(ScratchWork):
    """``changed`` gives, after every change of vertices, a list with each boundary that was laid out as it is now
    (shapely, 2D, EPSG:3006, maybe not valid; empty when it was removed), None for one that is as it was laid out.
    ``ended`` comes when the layer was removed or its editing was ended in QGIS."""

    changed = pyqtSignal(object)

    def __init__(
        self, iface: Any, scratch: ScratchLayer, snapping: SnapSettings, layers: Callable[[], Sequence[QgsVectorLayer]]
    ) -> None:
        super().__init__(iface, scratch, snapping, layers)
        self._layer: QgsVectorLayer | None = None
        self._before: list[shapely.MultiPolygon] = []
        self._will_tell = False

    def start(self, boundary: shapely.MultiPolygon, neighbours: Sequence[shapely.MultiPolygon] = ()) -> None:
        """Lay a boundary out to be changed, in place of the one before, and its neighbours', which follow."""
        self.stop()
        boundary, beside = with_common_vertices(boundary, neighbours)
        self._before = [boundary, *beside]
        title = translate("UtsattaOmraden", "Boundary of an area")
        layer = self._take_up(ShapeKind.AREA, title, to_qgis(boundary), [to_qgis(one) for one in beside])
        self._layer = layer
        layer.geometryChanged.connect(self._vertex_changed)
        layer.featureDeleted.connect(self._vertex_changed)
        self._scratch.use(self._iface.actionVertexToolActiveLayer())

    def stop(self) -> None:
        """Give layer, tool and settings back."""
        layer, self._layer = self._layer, None
        if layer is None:
            return
        if not is_deleted(layer):
            layer.geometryChanged.disconnect(self._vertex_changed)
            layer.featureDeleted.disconnect(self._vertex_changed)
        self._give_back()

    def _vertex_changed(self, *_: object) -> None:
        if not self._will_tell:
            self._will_tell = True
            QTimer.singleShot(0, self._tell)  # QGIS is still in the midst of its own edit, maybe of several shapes

    def _tell(self) -> None:
        self._will_tell = False
        if self._layer is None:
            return
        now = [_boundary(geometries) for geometries in self._scratch.parted()]
        self.changed.emit(
            [None if shapely.equals_identical(one, before) else one for one, before in zip(now, self._before)]
        )

    def _ended_in_qgis(self) -> None:
        self.stop()
        self.ended.emit()

    def _lost(self) -> None:
        self._ended_in_qgis()


def _boundary(geometries: Sequence[QgsGeometry]) -> shapely.MultiPolygon:
    shapes = [shapely.from_wkb(geometry.asWkb().data()) for geometry in geometries]
    polygons = shapely.get_parts(shapely.force_2d(shapes))
    return shapely.multipolygons(polygons) if len(polygons) else shapely.MultiPolygon()
