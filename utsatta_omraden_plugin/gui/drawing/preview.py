"""A plan on the map: areas as they are dashed, as they would be solid, lost ground hatched, gained ground dotted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shapely

from ..compare.on_map import part_symbols
from ..map_pointer import MapPointer, Outline
from .words import WORTH_TELLING_M2

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

    from ...domain.drawing.outcome import Redrawn


class Preview:
    """Draws over the map in the look of comparisons; nothing of it is a layer, and the map stays where it is."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
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
        self._pointer.show([], outlines=outlines)

    def clear(self) -> None:
        """Take it off the map."""
        self._pointer.clear()

    @property
    def shown(self) -> int:
        """How many outlines stand on the map."""
        return self._pointer.shown
