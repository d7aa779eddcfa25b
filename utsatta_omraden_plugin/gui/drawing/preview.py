"""A plan on the map: areas as they are dashed, as they would be solid, lost ground hatched, gained ground dotted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY

from ...compat import is_deleted
from ..compare.on_map import part_symbols
from ..map_label import MapLabel
from ..map_pointer import SWEREF_99_TM, MapPointer, Outline
from .words import WORTH_TELLING_M2

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

    from ...domain.area import AreaVersion
    from ...domain.drawing.outcome import Redrawn


class Preview:
    """Draws over the map in the look of comparisons; nothing of it is a layer, and the map stays where it is.

    The parts of a split bear the names that they are given, so that nobody takes one for the other.
    """

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._names: list[MapLabel] = []
        self._pointer = MapPointer(canvas)
        self._symbols = part_symbols()

    def show(self, redrawn: Redrawn) -> None:
        """Show an outcome in place of the one before."""
        grounds = [
            *([("dropped", redrawn.lost)] if redrawn.lost_m2 > WORTH_TELLING_M2 else []),
            *([("gained", redrawn.gained)] if redrawn.before and redrawn.gained_m2 > WORTH_TELLING_M2 else []),
            *(("new", area.boundary) for area in (*redrawn.after, *redrawn.added)),
            *(("old", area.boundary) for area in redrawn.before),
        ]
        outlines = [
            Outline(shapely.to_wkb(ground), self._symbols[part]) for part, ground in grounds if ground is not None
        ]
        self.clear()
        self._pointer.show([], outlines=outlines)
        if redrawn.before and redrawn.added:
            self._names = [self._name_of(area) for area in (*redrawn.after, *redrawn.added)]

    def clear(self) -> None:
        """Take it off the map."""
        self._pointer.clear()
        for name in self._names:
            if not is_deleted(name):
                self._canvas.scene().removeItem(name)
        self._names.clear()

    @property
    def shown(self) -> int:
        """How many outlines stand on the map."""
        return self._pointer.shown

    def _name_of(self, area: AreaVersion) -> MapLabel:
        # The widest of several parts: the name must not stand on ground of another.
        widest = max(shapely.get_parts(area.boundary), key=shapely.area)
        at = widest.representative_point()
        return MapLabel(self._canvas, area.name, QgsPointXY(at.x, at.y), QgsCoordinateReferenceSystem(SWEREF_99_TM))
