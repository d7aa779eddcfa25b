"""A place in the flow that a map fills when its page is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayout,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutMeasurement,
    QgsMapLayer,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from ..flow.strip import Strip
from ..flow.type_scale import GREY, SMALL, WIDTH
from ..flow.words import Words
from .furniture import add_grid, add_north_arrow, add_scale_bar, move_to
from .scale import Bounds, extent_of

SWEREF_99_TM = "EPSG:3006"
BELOW = 9.0
"""Room below a map for its caption and scale bar, in millimetres."""
_BAR_ROOM = 68.0


class MapPlace:
    """Puts a map of ``bounds`` into a layout, ``WIDTH`` by ``height`` millimetres.

    ``layers`` is called when the page is drawn, in the main thread; the first layer is drawn on top. ``backdrop`` is
    the path of a picture of exactly ``extent`` that lies under them, "" for none.
    """

    def __init__(self, layers: Callable[[], Sequence[QgsMapLayer]], bounds: Bounds, height: float) -> None:
        self._layers = layers
        self.height = height
        self.extent: QgsRectangle = extent_of(bounds, height)
        self.backdrop = ""

    def __call__(self, layout: QgsLayout, room: QRectF) -> None:
        area = QRectF(room.x(), room.y(), room.width(), self.height)
        if self.backdrop:
            self._lay_under(layout, area)
        shown = list(self._layers())
        layout.project().addMapLayers(shown, False)
        item = QgsLayoutItemMap(layout)
        layout.addLayoutItem(item)
        item.setCrs(QgsCoordinateReferenceSystem(SWEREF_99_TM))
        item.setLayers(shown)
        item.setKeepLayerSet(True)
        # In this order: an item without a size turns its extent into not-a-number.
        move_to(item, area)
        item.setExtent(self.extent)
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(QColor(GREY))
        item.setFrameStrokeWidth(QgsLayoutMeasurement(0.25, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
        item.setBackgroundEnabled(not self.backdrop)
        item.setBackgroundColor(QColor("white"))
        add_grid(item)
        add_scale_bar(layout, item, area)
        add_north_arrow(layout, area)

    def _lay_under(self, layout: QgsLayout, area: QRectF) -> None:
        picture = QgsLayoutItemPicture(layout)
        picture.setPicturePath(self.backdrop)
        picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Stretch)
        layout.addLayoutItem(picture)
        move_to(picture, area)


def map_strip(
    layers: Callable[[], Sequence[QgsMapLayer]],
    bounds: Bounds,
    height: float,
    caption: str,
    *,
    before: float = 3.0,
    keeps_next: bool = False,
) -> Strip:
    """Return a map of that height (millimetres) around ``bounds``; below it the caption, beside that the scale bar."""
    words = Words(caption, SMALL, WIDTH - _BAR_ROOM)
    return Strip(
        height + max(BELOW, words.height + 1.2),
        lambda painter, top: words.draw(painter, 0, top + height + 1.2),
        before=before,
        keeps_next=keeps_next,
        place=MapPlace(layers, bounds, height),
    )
