"""The hand on the map: it draws with QGIS's own tool, or points at areas, as the tool at hand wants it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from ..assessment.pick_area_tool import PointingTool
from ..digitising.drawing import Drawing
from ..digitising.scratch_layer import ScratchLayer
from ..digitising.shapes import ShapeKind
from .aids import DrawingAids
from .tool import DrawTool
from .vertex_editing import VertexEditing

if TYPE_CHECKING:
    from shapely import MultiPolygon

    from ...domain.area import AreaVersion


class MapHand(QObject):
    """``drawn`` gives sound shapes (shapely, EPSG:3006), ``picked`` a version id, ``edited`` the boundaries that were
    laid out to be edited, as they are now, None for one that was not touched; ``ended`` comes when the tool was left by
    Esc or for another one, not after ``put_down``."""

    drawn = pyqtSignal(object)
    picked = pyqtSignal(str)
    edited = pyqtSignal(object)
    ended = pyqtSignal()

    def __init__(
        self,
        iface: Any,
        areas: Callable[[], Sequence[AreaVersion]],
        area_layer: Callable[[], QgsVectorLayer | None],
        background: Callable[[], QgsVectorLayer | None],
    ) -> None:
        super().__init__()
        project, canvas = QgsProject.instance(), iface.mapCanvas()
        self._canvas = canvas

        def snapped_to() -> list[QgsVectorLayer]:
            return [layer for layer in (area_layer(), background()) if layer is not None]

        aids = DrawingAids(project, canvas, area_layer)
        scratch = ScratchLayer(iface, project)
        self._drawing = Drawing(iface, scratch, aids, snapped_to)
        # An area would give way to itself, as it still stands in the draft's layer; its neighbours are seen to later.
        self._vertices = VertexEditing(iface, scratch, DrawingAids(project, canvas, lambda: None), snapped_to)
        self._pointing = PointingTool(canvas, areas)
        self._tool: DrawTool | None = None
        self._drawing.drawn.connect(self.drawn)
        self._drawing.ended.connect(self._left)
        self._vertices.changed.connect(self.edited)
        self._vertices.ended.connect(self._left)
        self._pointing.picked.connect(self.picked)
        self._pointing.ended.connect(self._left)

    def take_up(self, tool: DrawTool) -> None:
        """Begin to draw or to point, in place of what was done before."""
        self.put_down()
        self._tool = tool
        if tool.draws:
            self._drawing.start(ShapeKind.AREA if tool is DrawTool.NEW_AREA else ShapeKind.LINE)
        else:
            self._pointing.start()
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(self, boundary: MultiPolygon, neighbours: Sequence[MultiPolygon] = ()) -> None:
        """Lay a boundary (EPSG:3006) and its neighbours' out for QGIS's vertex tool, instead of pointing."""
        tool = self._tool
        self.put_down()
        self._tool = tool
        self._vertices.start(boundary, neighbours)

    def put_down(self) -> None:
        """Give layer, tool and settings back."""
        if self._tool is None:
            return
        self._tool = None
        self._drawing.stop()
        self._vertices.stop()
        self._pointing.stop()

    def unload(self) -> None:
        """Put down what is held, for good."""
        self.put_down()
        self._pointing.deleteLater()

    def _left(self) -> None:
        if self._tool is not None:
            self._tool = None
            self.ended.emit()
