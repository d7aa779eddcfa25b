"""A new boundary for a conflict: drawn with QGIS's own tool, or taken from the areas that are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...domain.errors import UtsattaError
from ..digitising.drawing import Drawing
from ..digitising.scratch_layer import ScratchLayer
from ..digitising.shapes import ShapeKind
from ..digitising.snapping import SnapSettings
from ..layer_tree import edition_layers
from ..session import WorkspaceSession

if TYPE_CHECKING:
    from shapely import MultiPolygon, Polygon


class BoundaryMaker(QObject):
    """``made(MultiPolygon)`` gives the boundary (EPSG:3006); ``drawingChanged`` tells that drawing began or ended."""

    made = pyqtSignal(object)
    drawingChanged = pyqtSignal()

    def __init__(self, session: WorkspaceSession, iface: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._project = QgsProject.instance()
        snapping = SnapSettings(self._project)
        self._drawing = Drawing(iface, ScratchLayer(iface, self._project), snapping, self._snapped_to)
        self._drawing.drawn.connect(self._drawn)
        self._drawing.ended.connect(self.drawingChanged)

    @property
    def is_drawing(self) -> bool:
        """Whether the boundary is being drawn now."""
        return self._drawing.kind is not None

    def draw(self) -> None:
        """Let the user draw an area; Esc ends it."""
        self._drawing.start(ShapeKind.AREA)
        self.drawingChanged.emit()

    def stop(self) -> None:
        """End drawing; what is half drawn goes."""
        self._drawing.stop()

    def take_chosen(self) -> None:
        """Take the ground of the areas that are chosen in the docks and on the map."""
        workspace = self._session.workspace
        if workspace is None or not self._session.chosen_areas:
            return
        try:
            with self._session.hurried():
                chosen = [workspace.area(version_id).boundary for version_id in self._session.chosen_areas]
        except UtsattaError as error:
            self._session.failed.emit(error)
            return
        self._tell([boundary for boundary in chosen if boundary is not None])

    def _drawn(self, shapes: Sequence[Polygon]) -> None:
        if shapes:
            # QGIS is still in the midst of its own edit: its layer may go only once that is over.
            QTimer.singleShot(0, lambda: self._draw_no_more(shapes))

    def _draw_no_more(self, shapes: Sequence[Polygon]) -> None:
        if self.is_drawing:
            self._drawing.stop()
            self._tell(shapes)

    def _tell(self, shapes: Sequence[Polygon | MultiPolygon]) -> None:
        import numpy as np
        import shapely

        from ...domain.boundary import put_right

        united = shapely.union_all(shapely.make_valid(np.array(shapes, dtype=object)))
        boundary = put_right(np.array([united], dtype=object)).boundaries[0]
        if boundary is not None:
            self.made.emit(boundary)

    def _snapped_to(self) -> list[QgsVectorLayer]:
        edition = self._session.edition
        layer = edition_layers(self._project).get(edition.id) if edition is not None else None
        return [layer] if layer is not None else []
