"""What makes a drawing a map: coordinates at its frame, scale bar, north arrow."""

from __future__ import annotations

from qgis.core import (
    QgsBasicNumericFormat,
    QgsLayout,
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF

from ...paths import ASSETS
from ..flow.type_scale import FRAME
from .layers import text_format
from .scale import bar_step, grid_step

NORTH_ARROW = ASSETS / "layouts" / "north_arrow.svg"
_MILLIMETRES = QgsUnitTypes.LayoutUnit.LayoutMillimeters


def move_to(item: QgsLayoutItem, area: QRectF) -> None:
    """Put an item into a rectangle of the page (millimetres)."""
    item.attemptMove(QgsLayoutPoint(area.x(), area.y(), _MILLIMETRES))
    item.attemptResize(QgsLayoutSize(area.width(), area.height(), _MILLIMETRES))


def add_grid(item: QgsLayoutItemMap) -> None:
    """Add small crosses and their coordinates (metres, SWEREF 99 TM) at the left and lower edge."""
    extent = item.extent()
    step = grid_step(extent.width())
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


def add_scale_bar(layout: QgsLayout, item: QgsLayoutItemMap, area: QRectF) -> None:
    """Add a scale bar below the right end of a map."""
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(item)
    bar.setStyle("Line Ticks Up")
    is_far = item.extent().width() > 8000
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers if is_far else QgsUnitTypes.DistanceUnit.DistanceMeters)
    bar.setUnitLabel("km" if is_far else "m")
    bar.setMapUnitsPerScaleBarUnit(1.0)
    length = bar_step(item.extent().width())
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


def add_north_arrow(layout: QgsLayout, area: QRectF) -> None:
    """Add a north arrow in the upper right corner of a map."""
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath(str(NORTH_ARROW))
    layout.addLayoutItem(arrow)
    move_to(arrow, QRectF(area.right() - 10, area.top() + 2, 8, 11))
