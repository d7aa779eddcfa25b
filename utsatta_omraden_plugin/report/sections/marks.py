"""Small drawings that say at a glance what the words beside them say too; they hold in grey print."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen

from ...domain.assessment import CriterionState
from ...domain.method import HIGHEST_PROBLEM, HIGHEST_UNCERTAINTY
from ...palette import colours_of, mark_of
from ..flow.table import Sketch
from ..flow.type_scale import GREY, HAIRLINE, INK, UNITS, TextStyle
from ..flow.words import Words

LEVEL_COLOUR = "#5b6b7a"


def category_mark(category: str, size: float) -> Sketch:
    """Return the category's letter on its colour, ``size`` millimetres wide and high."""

    def draw(painter: QPainter, area: QRectF) -> None:
        fill, outline, letter = colours_of(category)
        box = _scaled(QRectF(area.x(), area.y(), size, size))
        painter.setPen(QPen(QColor(outline), 0.3 * UNITS))
        painter.setBrush(QColor(fill))
        painter.drawRect(box)
        words = Words(mark_of(category), TextStyle(size * 1.9, is_bold=True, colour=letter, leading=1.0), size)
        left = area.x() + (size - words.natural_width) / 2
        words.draw(painter, left, area.y() + (size - words.height) / 2)

    return Sketch(size, draw)


def problem_squares(level: float | None, size: float = 2.4) -> Sketch:
    """Return four squares, filled up to the problem level (0 to 4, parts too); dashed where there is none."""

    def draw(painter: QPainter, area: QRectF) -> None:
        for place in range(HIGHEST_PROBLEM):
            box = QRectF(area.x() + place * (size + 0.7), area.y() + 0.5, size, size)
            share = 0.0 if level is None else min(max(level - place, 0.0), 1.0)
            if share:
                painter.fillRect(_scaled(QRectF(box.x(), box.y(), size * share, size)), QColor(LEVEL_COLOUR))
            _outline(painter, box, is_dashed=level is None)

    return Sketch(size + 0.8, draw)


def uncertainty_dots(level: float | None, size: float = 2.4) -> Sketch:
    """Return three circles, filled up to the uncertainty (0 to 3, parts too); dashed where there is none."""

    def draw(painter: QPainter, area: QRectF) -> None:
        for place in range(HIGHEST_UNCERTAINTY):
            box = QRectF(area.x() + place * (size + 0.7), area.y() + 0.5, size, size)
            share = 0.0 if level is None else min(max(level - place, 0.0), 1.0)
            _pie(painter, box, share, is_dashed=level is None)

    return Sketch(size + 0.8, draw)


def criterion_circle(state: CriterionState, size: float = 2.8) -> Sketch:
    """Return a full, half, empty or dashed circle for met, partly, not met and unknown."""
    shares = {CriterionState.MET: 1.0, CriterionState.PARTLY: 0.5}

    def draw(painter: QPainter, area: QRectF) -> None:
        box = QRectF(area.x() + 0.2, area.y() + 0.5, size, size)
        _pie(painter, box, shares.get(state, 0.0), is_dashed=state is CriterionState.UNKNOWN)

    return Sketch(size + 0.8, draw)


def _pie(painter: QPainter, box: QRectF, share: float, *, is_dashed: bool) -> None:
    area = _scaled(box)
    if share:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LEVEL_COLOUR))
        # Qt counts sixteenths of a degree from three o'clock; filled clockwise from twelve.
        painter.drawPie(area, 90 * 16, -round(360 * 16 * share))
    painter.setPen(_pen(is_dashed))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(area.center()), area.width() / 2, area.height() / 2)


def _outline(painter: QPainter, box: QRectF, *, is_dashed: bool) -> None:
    painter.setPen(_pen(is_dashed))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(_scaled(box))


def _pen(is_dashed: bool) -> QPen:
    pen = QPen(QColor(HAIRLINE if is_dashed else GREY), 0.2 * UNITS)
    pen.setStyle(Qt.PenStyle.DashLine if is_dashed else Qt.PenStyle.SolidLine)
    return pen


def _scaled(box: QRectF) -> QRectF:
    return QRectF(box.x() * UNITS, box.y() * UNITS, box.width() * UNITS, box.height() * UNITS)


def bar(share: float, colour: str = INK) -> Sketch:
    """Return a bar as long as a share (0 to 1) of its cell."""

    def draw(painter: QPainter, area: QRectF) -> None:
        painter.fillRect(_scaled(QRectF(area.x(), area.y() + 0.6, area.width() * share, 2.4)), QColor(colour))

    return Sketch(3.4, draw)
