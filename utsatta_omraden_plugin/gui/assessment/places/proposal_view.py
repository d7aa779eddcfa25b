"""A proposed boundary on the map: the one that holds dashed, the proposed one solid."""

from __future__ import annotations

import shapely
from qgis.core import QgsFillSymbol
from qgis.gui import QgsMapCanvas
from shapely import MultiPolygon

from ...map_pointer import MapPointer, Outline

OLD = {"color": "0,0,0,0", "outline_color": "#d55e00", "outline_width": "0.8", "outline_style": "dash"}
NEW = {"color": "0,114,178,40", "outline_color": "#0072b2", "outline_width": "0.8", "outline_style": "solid"}


class ProposalView:
    """Draws old and new boundary over the map; nothing of it is a layer."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._pointer = MapPointer(canvas)

    def show(self, old: MultiPolygon | None, new: MultiPolygon, is_to_zoom: bool) -> None:
        """Show both, the old one on top so that its dashes are seen."""
        outlines = [Outline(shapely.to_wkb(new), QgsFillSymbol.createSimple(NEW))]
        if old is not None:
            outlines.append(Outline(shapely.to_wkb(old), QgsFillSymbol.createSimple(OLD)))
        wkbs = [outline.wkb for outline in outlines] if is_to_zoom else []
        self._pointer.show(wkbs, flash=False, outlines=outlines)

    def clear(self) -> None:
        """Take both away."""
        self._pointer.clear()

    @property
    def shown(self) -> int:
        """How many outlines stand on the map."""
        return self._pointer.shown
