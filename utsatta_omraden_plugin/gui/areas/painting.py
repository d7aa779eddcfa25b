"""Paint mode and the lasso: the map's part in changing categories and trends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..assessment.pick_area_tool import PointingTool
from .lasso_tool import LassoTool

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

    from ...domain.area import AreaVersion


class Painting(QObject):
    """Hands the map its tools and takes them back.

    ``clicked(version id)`` tells which area is to be painted, ``stopped`` that another tool took the map over,
    ``caught(version ids, whether to add)`` what lies under a lasso.
    """

    clicked = pyqtSignal(str)
    stopped = pyqtSignal()
    caught = pyqtSignal(object, bool)

    def __init__(self, canvas: QgsMapCanvas, areas: Callable[[], Sequence[AreaVersion]]) -> None:
        super().__init__()
        self._canvas = canvas
        self._areas = areas
        self._paint: PointingTool | None = None
        self._lasso: LassoTool | None = None

    def start(self) -> None:
        """Let clicks in the map paint."""
        if self._paint is None:
            self._paint = PointingTool(self._canvas, self._areas)
            self._paint.picked.connect(self.clicked)
            self._paint.ended.connect(self.stopped)
        if self._canvas.mapTool() is not self._paint:
            self._paint.start()

    def stop(self) -> None:
        """Give the map its former tool back."""
        for tool in (self._paint, self._lasso):
            if tool is not None:
                tool.stop()

    def lasso(self) -> None:
        """Let the user draw around areas."""
        if self._lasso is None:
            self._lasso = LassoTool(self._canvas)
            self._lasso.drawn.connect(self._catch)
        self._lasso.start()

    def _catch(self, wkb: bytes, is_added: bool) -> None:
        import shapely

        areas = self._areas()
        around = shapely.from_wkb(wkb)
        shapely.prepare(around)
        is_in = shapely.intersects(around, [area.boundary for area in areas])
        self.caught.emit(tuple(area.id for area, one in zip(areas, is_in) if one), is_added)
