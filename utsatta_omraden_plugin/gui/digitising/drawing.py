"""Drawing new places with QGIS's own tool: snapping, tracing, advanced digitising and its undo of vertices work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.core import QgsGeometry, QgsVectorLayer
from qgis.gui import QgsMapTool, QgsMapToolPan, QgsMapToolZoom
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer, pyqtSignal

from ...translation import translate
from .scratch_layer import ScratchLayer
from .scratch_work import ScratchWork
from .shapes import ShapeKind, drawn_shapes
from .snapping import SnapSettings

LOOKING = (QgsMapToolPan, QgsMapToolZoom)
STAYS_WITH = (QgsMapTool.Flag.Transient, QgsMapTool.Flag.EditTool)
"""Tools that one takes up in the midst of drawing: to look elsewhere, or to draw in another way. Newer QGIS no longer
calls the hand that moves the map transient.
"""


class Drawing(ScratchWork):
    """Draws one shape after the other until it is stopped: by its button, by Esc, by a tool for other work.

    ``drawn`` gives the sound shapes (shapely, 2D, EPSG:3006) of each stroke, ``ended`` comes when it is over.
    """

    drawn = pyqtSignal(object)

    def __init__(
        self, iface: Any, scratch: ScratchLayer, snapping: SnapSettings, layers: Callable[[], Sequence[QgsVectorLayer]]
    ) -> None:
        super().__init__(iface, scratch, snapping, layers)
        self._canvas = iface.mapCanvas()
        self.kind: ShapeKind | None = None

    def start(self, kind: ShapeKind) -> None:
        """Begin to draw points, lines or areas."""
        self.stop()
        titles = {
            ShapeKind.POINT: translate("UtsattaOmraden", "Drawing: point"),
            ShapeKind.LINE: translate("UtsattaOmraden", "Drawing: line"),
            ShapeKind.AREA: translate("UtsattaOmraden", "Drawing: area"),
        }
        self._take_up(kind, titles[kind])
        self.kind = kind
        self._scratch.added.connect(self._added)
        self.resume()
        self._canvas.installEventFilter(self)
        self._canvas.mapToolSet.connect(self._tool_set)
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_waiting(self) -> bool:
        """Whether another tool has been taken up meanwhile, to look elsewhere."""
        return self.kind is not None and self._canvas.mapTool() is not self._scratch.tool

    def resume(self) -> None:
        """Take QGIS's tool for new features up, again."""
        self._scratch.use(self._iface.actionAddFeature())

    def stop(self) -> None:
        """End drawing and give back layer, tool and snapping; what is half drawn goes."""
        if self.kind is None:
            return
        self.kind = None
        self._canvas.removeEventFilter(self)
        self._canvas.mapToolSet.disconnect(self._tool_set)
        self._scratch.added.disconnect(self._added)
        self._give_back()
        self.ended.emit()

    def _ended_in_qgis(self) -> None:
        self.stop()

    def _lost(self) -> None:
        self.stop()

    def _added(self, geometry: QgsGeometry) -> None:
        # QGIS is still in the midst of its own edit: the layer is cleared once that is over.
        QTimer.singleShot(0, self._scratch.clear)
        self.drawn.emit(drawn_shapes(geometry))

    def _tool_set(self, tool: QgsMapTool | None, _former: QgsMapTool | None = None) -> None:
        stays = tool is None or tool is self._scratch.tool or isinstance(tool, LOOKING)
        if not stays and not any(tool.flags() & flag for flag in STAYS_WITH):
            self.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            size = getattr(self._canvas.mapTool(), "size", None)
            if size is None or size() == 0:  # what is half drawn goes first: that is QGIS's own Esc
                QTimer.singleShot(0, self.stop)
                return True
        return False
