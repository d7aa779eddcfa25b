"""A page as a QGIS layout: the text as one drawn item, maps as layout items in the places kept for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsLayout,
    QgsLayoutItem,
    QgsLayoutItemPage,
    QgsLayoutItemRegistry,
    QgsLayoutItemRenderContext,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsProject,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QIcon, QPainter

from ..compat import as_number
from .flow.paging import Placed
from .flow.type_scale import MARGIN_LEFT, MARGIN_TOP, PAGE_HEIGHT, PAGE_WIDTH, UNITS, WIDTH
from .frame import Frame, draw_frame

DPI = 300
_MILLIMETRES = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_DRAWN_PAGE = as_number(QgsLayoutItemRegistry.ItemType.PluginItem) + 2001


@dataclass(frozen=True)
class SheetContent:
    """What stands on a page, and what stands in its margins."""

    placed: Sequence[Placed]
    frame: Frame


class DrawnPage(QgsLayoutItem):
    """Draws frame and text over a whole page, as text and lines.

    ``error`` is what went wrong meanwhile: an exception must not pass through Qt, which would take QGIS down.
    """

    def __init__(self, layout: QgsLayout, content: SheetContent) -> None:
        super().__init__(layout)
        self._content = content
        self.error: Exception | None = None

    def type(self) -> int:
        return _DRAWN_PAGE

    def icon(self) -> QIcon:
        return QIcon()

    def draw(self, context: QgsLayoutItemRenderContext) -> None:
        painter = context.renderContext().painter()
        factor = context.renderContext().scaleFactor() / UNITS
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(factor, factor)
        try:
            self._draw(painter)
        except Exception as error:  # noqa: BLE001 - whatever it is, whoever draws the page raises it
            self.error = error
        painter.restore()

    def _draw(self, painter: QPainter) -> None:
        draw_frame(painter, self._content.frame)
        painter.translate(MARGIN_LEFT * UNITS, MARGIN_TOP * UNITS)
        for placed in self._content.placed:
            if placed.strip.draw is not None:
                placed.strip.draw(painter, placed.top)


def sheet(content: SheetContent) -> tuple[QgsProject, QgsLayout, DrawnPage]:
    """Return a layout of one A4 page with the project that owns its layers; main thread only.

    All three are to be kept until the page is drawn: Qt does not keep the Python side of an item.
    """
    project = QgsProject()
    layout = QgsLayout(project)
    layout.renderContext().setDpi(DPI)
    layout.renderContext().setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
    page = QgsLayoutItemPage(layout)
    page.setPageSize(QgsLayoutSize(PAGE_WIDTH, PAGE_HEIGHT, _MILLIMETRES))
    layout.pageCollection().addPage(page)
    drawn = DrawnPage(layout, content)
    layout.addLayoutItem(drawn)
    drawn.attemptMove(QgsLayoutPoint(0, 0, _MILLIMETRES))
    drawn.attemptResize(QgsLayoutSize(PAGE_WIDTH, PAGE_HEIGHT, _MILLIMETRES))
    for placed in content.placed:
        if placed.strip.place is not None:
            area = QRectF(MARGIN_LEFT, MARGIN_TOP + placed.top, WIDTH, placed.strip.height)
            placed.strip.place(layout, area)
    return project, layout, drawn
