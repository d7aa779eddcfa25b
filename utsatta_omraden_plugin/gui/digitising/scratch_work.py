"""Work with one of QGIS's own tools on the scratch layer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.core import QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .scratch_layer import ScratchLayer
from .shapes import ShapeKind
from .snapping import SnapSettings


class ScratchWork(QObject):
    """Takes up layer and snapping and gives them back. ``layers`` are those that one snaps to beside the scratch layer.

    ``ended`` comes when the work is over. Those built on it say what is to be done when the editing was ended by QGIS's
    own button, and when the layer went.
    """

    ended = pyqtSignal()

    def __init__(
        self, iface: Any, scratch: ScratchLayer, snapping: SnapSettings, layers: Callable[[], Sequence[QgsVectorLayer]]
    ) -> None:
        super().__init__()
        self._iface = iface
        self._scratch = scratch
        self._snapping = snapping
        self._layers = layers

    def _take_up(
        self, kind: ShapeKind, title: str, geometry: QgsGeometry | None = None, beside: Sequence[QgsGeometry] = ()
    ) -> QgsVectorLayer:
        """Open the layer with the geometries (EPSG:3006) that are laid out on it; the tool is taken up afterwards."""
        layer = self._scratch.open(kind, title, geometry, beside)
        self._snapping.begin([*self._layers(), layer])
        self._scratch.ended.connect(self._ended_in_qgis)
        self._scratch.lost.connect(self._lost)
        return layer

    def _give_back(self) -> None:
        """Give back layer, tool and snapping."""
        self._scratch.ended.disconnect(self._ended_in_qgis)
        self._scratch.lost.disconnect(self._lost)
        self._scratch.close()
        self._snapping.end()

    def _ended_in_qgis(self) -> None:
        raise NotImplementedError

    def _lost(self) -> None:
        raise NotImplementedError
