"""Changing the shape of a stored place with QGIS's own vertex tool."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import shapely
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal

from ....domain.assessment import Place
from ....translation import translate
from ...digitising.scratch_layer import ScratchLayer
from ...digitising.scratch_work import ScratchWork
from ...digitising.shapes import drawn_shapes, kind_of, to_qgis
from ...digitising.snapping import SnapSettings


class Reshaping(ScratchWork):
    """Puts a place's shape on the scratch layer until the user is done. ``ended`` comes when it is over,
    ``doneInQgis`` when the user ended the editing with QGIS's own button, ``lost`` when the layer was removed.

    The stored place stays on the map as it was, so that one sees the old shape beside the new one.
    """

    doneInQgis = pyqtSignal()
    lost = pyqtSignal()

    def __init__(
        self, iface: Any, scratch: ScratchLayer, snapping: SnapSettings, layers: Callable[[], Sequence[QgsVectorLayer]]
    ) -> None:
        super().__init__(iface, scratch, snapping, layers)
        self.place: Place | None = None

    def start(self, place: Place) -> None:
        """Begin to change a place's shape."""
        self.cancel()
        title = translate("UtsattaOmraden", "Shape of a place")
        self._take_up(kind_of(place.shape), title, to_qgis(place.shape))
        self.place = place
        self._scratch.use(self._iface.actionVertexToolActiveLayer())

    def shapes(self) -> list[Any]:
        """Return what the place's shape has become; not exactly one when it was removed, parted or crosses itself."""
        return [shape for geometry in self._scratch.geometries() for shape in drawn_shapes(geometry)]

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to store."""
        if self.place is None:
            return False
        shapes = self.shapes()
        # Which way round an area is drawn, and where its ring begins, changes nothing.
        before = shapely.normalize(self.place.shape)
        return len(shapes) != 1 or not shapely.equals_identical(shapely.normalize(shapes[0]), before)

    def cancel(self) -> None:
        """End it; the stored place is as it was."""
        if self.place is None:
            return
        self.place = None
        self._give_back()
        self.ended.emit()

    def _ended_in_qgis(self) -> None:
        self.doneInQgis.emit()

    def _lost(self) -> None:
        if self._scratch.has_ended:  # QGIS asked before it left the project, and the user kept the change
            self.doneInQgis.emit()
        self.cancel()
        self.lost.emit()
