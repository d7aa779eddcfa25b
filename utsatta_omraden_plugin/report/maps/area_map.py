"""A map in the document: the area, what lies around it, scale bar, north arrow, coordinates at the frame."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from qgis.core import (
    QgsBasicNumericFormat,
    QgsCoordinateReferenceSystem,
    QgsLayout,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsMapLayer,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from ...paths import ASSETS
from ..flow.strip import Place, Strip
from ..flow.type_scale import FRAME, GREY, SMALL, WIDTH
from ..flow.words import Words
from .layers import text_format

SWEREF_99_TM = "EPSG:3006"
SMALLEST_WIDTH_M = 600.0
_MILLIMETRES = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_SCALE_STEPS = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8)
_LENGTH_STEPS = (1, 2, 2.5, 5)
_BAR_STEPS = (1, 2, 5)
"""Whole numbers: a decimal sign would be that of QGIS and not of the document."""
_AIR = 1.15
"""How much more than the area itself is shown."""
NORTH_ARROW = ASSETS / "layouts" / "north_arrow.svg"


Bounds = tuple[float, float, float, float]
"""West, south, east and north in metres, EPSG:3006."""
BELOW = 9.0
"""Room below a map for its caption and scale bar, in millimetres."""
_BAR_ROOM = 62.0


def map_strip(
    layers: Callable[[], Sequence[QgsMapLayer]],
    bounds: Bounds,
    height: float,
    caption: str,
    *,
    before: float = 3.0,
    keeps_next: bool = False,
) -> Strip:
    """Return a map of that height (millimetres) around ``bounds``; below it the caption, beside that the scale bar.

    ``layers`` is called when the page is drawn, in the main thread; the first layer is drawn on top.
    """
    words = Words(caption, SMALL, WIDTH - _BAR_ROOM)
    return Strip(
        height + max(BELOW, words.height + 1.2),
        lambda painter, top: words.draw(painter, 0, top + height + 1.2),
        before=before,
        keeps_next=keeps_next,
        place=_placing(layers, bounds, height),
    )


def _placing(layers: Callable[[], Sequence[QgsMapLayer]], bounds: Bounds, height: float) -> Place:
    def place(layout: QgsLayout, room: QRectF) -> None:
        area = QRectF(room.x(), room.y(), room.width(), height)
        shown = list(layers())
        layout.project().addMapLayers(shown, False)
        item = QgsLayoutItemMap(layout)
        layout.addLayoutItem(item)
        item.setCrs(QgsCoordinateReferenceSystem(SWEREF_99_TM))
        item.setLayers(shown)
        item.setKeepLayerSet(True)
        # In this order: an item without a size turns its extent into not-a-number.
        _move(item, area)
        item.setExtent(_extent(bounds, area))
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(QColor(GREY))
        item.setFrameStrokeWidth(QgsLayoutMeasurement(0.25, _MILLIMETRES))
        item.setBackgroundColor(QColor("white"))
        _add_grid(item)
        _add_scale_bar(layout, item, area)
        _add_north_arrow(layout, area)

    return place


def scale_of(bounds: Bounds, height: float, width: float = WIDTH) -> float:
    """Return the denominator of the scale in which ``bounds`` fill a map of that many millimetres, rounded up."""
    west, south, east, north = bounds
    needed = max((east - west) / width, (north - south) / height, SMALLEST_WIDTH_M / width)
    return _round_scale(needed * 1000 * _AIR)


def _extent(bounds: Bounds, area: QRectF) -> QgsRectangle:
    """Return what a map of this size (millimetres) shows around ``bounds``."""
    west, south, east, north = bounds
    metres_per_mm = scale_of(bounds, area.height(), area.width()) / 1000
    half_width, half_height = area.width() * metres_per_mm / 2, area.height() * metres_per_mm / 2
    x, y = (west + east) / 2, (south + north) / 2
    return QgsRectangle(x - half_width, y - half_height, x + half_width, y + half_height)


def _round_scale(scale: float) -> float:
    """Return the next smaller scale that is easy to measure in: 1 : 10 000, 15 000, 20 000, 25 000 …"""
    return _rounded_up(scale, _SCALE_STEPS)


def _round_length(metres: float) -> float:
    return _rounded_up(metres, _LENGTH_STEPS)


def _rounded_up(value: float, steps: Sequence[float]) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return next((step * power for step in steps if step * power >= value), 10 * power)


def _add_grid(item: QgsLayoutItemMap) -> None:
    """Add small crosses and their coordinates (metres, SWEREF 99 TM) at the left and lower edge."""
    extent = item.extent()
    step = _round_length(extent.width() / 4)
    grid = QgsLayoutItemMapGrid("grid", item)
    grid.setIntervalX(step)
    grid.setIntervalY(step)
    grid.setStyle(QgsLayoutItemMapGrid.GridStyle.Cross)
    grid.setCrossLength(1.2)
    grid.setLineSymbol(QgsLineSymbol.createSimple({"color": "120,120,120,255", "width": "0.15"}))
    grid.setAnnotationEnabled(True)
    grid.setAnnotationTextFormat(text_format(FRAME))
    grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.CustomFormat)
    grid.setAnnotationExpression(_coordinate(extent))
    grid.setAnnotationFrameDistance(0.8)
    sides, shown = QgsLayoutItemMapGrid.BorderSide, QgsLayoutItemMapGrid.DisplayMode
    inside = QgsLayoutItemMapGrid.AnnotationPosition.InsideMapFrame
    for side, mode in ((sides.Left, shown.LatitudeOnly), (sides.Bottom, shown.LongitudeOnly)):
        grid.setAnnotationDisplay(mode, side)
        grid.setAnnotationPosition(inside, side)
    for side in (sides.Right, sides.Top):
        grid.setAnnotationDisplay(shown.HideAll, side)
    grid.setAnnotationDirection(QgsLayoutItemMapGrid.AnnotationDirection.Vertical, sides.Left)
    item.grids().addGrid(grid)


def _coordinate(extent: QgsRectangle) -> str:
    """Return an expression for a coordinate in whole metres, blank too near a corner, where it would be cut."""
    air = extent.width() * 0.05
    inside = " OR ".join(
        f"(@grid_axis = '{axis}' AND @grid_number >= {least + air} AND @grid_number <= {most - air})"
        for axis, least, most in (
            ("x", extent.xMinimum(), extent.xMaximum()),
            ("y", extent.yMinimum(), extent.yMaximum()),
        )
    )
    return f"if({inside}, to_string(to_int(@grid_number)), '')"


def _add_scale_bar(layout: QgsLayout, item: QgsLayoutItemMap, area: QRectF) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(item)
    bar.setStyle("Line Ticks Up")
    is_far = item.extent().width() > 8000
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers if is_far else QgsUnitTypes.DistanceUnit.DistanceMeters)
    bar.setUnitLabel("km" if is_far else "m")
    bar.setMapUnitsPerScaleBarUnit(1.0)
    length = _rounded_up(item.extent().width() / 12, _BAR_STEPS)
    bar.setUnitsPerSegment(length / (1000 if is_far else 1))
    whole = QgsBasicNumericFormat()
    whole.setShowThousandsSeparator(False)
    bar.setNumericFormat(whole)
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    bar.setHeight(1.6)
    bar.setTextFormat(text_format(FRAME))
    bar.setLabelBarSpace(0.8)
    bar.setBoxContentSpace(0.5)
    layout.addLayoutItem(bar)
    bar.update()
    bar.refresh()
    size = bar.sizeWithUnits()
    bar.attemptMove(QgsLayoutPoint(area.right() - size.width(), area.bottom() + 0.8, _MILLIMETRES))


def _add_north_arrow(layout: QgsLayout, area: QRectF) -> None:
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath(str(NORTH_ARROW))
    layout.addLayoutItem(arrow)
    _move(arrow, QRectF(area.right() - 10, area.top() + 2, 8, 11))


def _move(item: QgsLayoutItemMap | QgsLayoutItemPicture, area: QRectF) -> None:
    item.attemptMove(QgsLayoutPoint(area.x(), area.y(), _MILLIMETRES))
    item.attemptResize(QgsLayoutSize(area.width(), area.height(), _MILLIMETRES))
