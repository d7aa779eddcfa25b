"""Small drawings in cells: where assessors stand on the scale, how long a bar is, to which side it goes.

They are drawn in the colours of the text and the selection alone; letters, lengths and sides carry the meaning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

HIGHEST = 4
STRIP_WIDTH = 124
BAR_WIDTH = 64
_FAINT = 90
_AIR = 4.0


@dataclass(frozen=True)
class Strip:
    """The scale 0–4 with the letters of the assessors at their levels, and a thick line from the lowest to the
    highest."""

    letters: Mapping[int, str]

    @property
    def width(self) -> int:
        """Pixels that it takes."""
        return STRIP_WIDTH

    def paint(self, painter: QPainter, place: QRectF, ink: QColor, ground: QColor) -> None:
        """Draw it into a place."""
        radius = min(place.height() / 2 - 1, QFontMetricsF(painter.font()).height() / 2)
        left, right = place.left() + 2 * radius, place.right() - 2 * radius
        middle = place.center().y()

        def at(level: int) -> float:
            return left + (right - left) * level / HIGHEST

        painter.setPen(QPen(_faint(ink), 1))
        painter.drawLine(QPointF(at(0), middle), QPointF(at(HIGHEST), middle))
        for level in range(HIGHEST + 1):
            painter.drawLine(QPointF(at(level), middle - 2), QPointF(at(level), middle + 2))
        if len(self.letters) > 1:
            painter.setPen(QPen(ink, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(at(min(self.letters)), middle), QPointF(at(max(self.letters)), middle))
        painter.setBrush(ground)
        painter.setPen(QPen(ink, 1))
        room = (right - left) / HIGHEST
        metrics = _fit_font(painter, max(self.letters.values(), key=len, default=""), room - _AIR)
        for level, letters in sorted(self.letters.items()):
            width = min(room, max(2 * radius, metrics.horizontalAdvance(letters) + _AIR))
            pill = QRectF(at(level) - width / 2, middle - radius, width, 2 * radius)
            painter.drawRoundedRect(pill, radius, radius)
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, letters)


@dataclass(frozen=True)
class Bar:
    """A bar; ``share`` is from 0 to 1 of its full length."""

    share: float

    @property
    def width(self) -> int:
        """Pixels that it takes."""
        return BAR_WIDTH

    def paint(self, painter: QPainter, place: QRectF, ink: QColor, ground: QColor) -> None:
        """Draw it into a place."""
        bar = _lying(place)
        painter.setPen(QPen(_faint(ink), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        filled = QRectF(bar.left(), bar.top(), bar.width() * min(1.0, max(0.0, self.share)), bar.height())
        painter.fillRect(filled, _fill(ink))


@dataclass(frozen=True)
class Deviation:
    """A bar from the middle to the right (harder) or to the left (milder); ``share`` is from -1 to 1."""

    share: float

    @property
    def width(self) -> int:
        """Pixels that it takes."""
        return 2 * BAR_WIDTH

    def paint(self, painter: QPainter, place: QRectF, ink: QColor, ground: QColor) -> None:
        """Draw it into a place."""
        bar = _lying(place)
        middle = bar.center().x()
        reach = bar.width() / 2 * min(1.0, max(-1.0, self.share))
        painter.fillRect(QRectF(middle, bar.top(), reach, bar.height()).normalized(), _fill(ink))
        painter.setPen(QPen(ink, 1))
        painter.drawLine(QPointF(middle, place.top() + 2), QPointF(middle, place.bottom() - 2))


Drawing = Strip | Bar | Deviation


def _fit_font(painter: QPainter, letters: str, room: float) -> QFontMetricsF:
    """Make the painter's font small enough for the longest letters, so that levels side by side never overlap."""
    metrics = QFontMetricsF(painter.font())
    needed = metrics.horizontalAdvance(letters)
    if needed <= room:
        return metrics
    smaller = QFont(painter.font())
    smaller.setPixelSize(max(1, int(painter.fontInfo().pixelSize() * room / needed)))
    painter.setFont(smaller)
    return QFontMetricsF(smaller)


def _lying(place: QRectF) -> QRectF:
    height = min(10.0, place.height() - 6)
    return QRectF(place.left() + 0.5, place.center().y() - height / 2, place.width() - 1, height)


def _faint(ink: QColor) -> QColor:
    faint = QColor(ink)
    faint.setAlpha(_FAINT)
    return faint


def _fill(ink: QColor) -> QColor:
    fill = QColor(ink)
    fill.setAlpha(150)
    return fill
