"""Stacked bars of the categories by edition, told apart by colour, hatch and letter."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import QLocale, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QWidget

from ...domain.category import Category, category_of
from ...palette import colours_of, mark_of
from ..drawn import DrawnLabel

_HATCHES = {
    Category.UTSATT: Qt.BrushStyle.BDiagPattern,
    Category.RISK: Qt.BrushStyle.VerPattern,
    Category.SARSKILT: Qt.BrushStyle.DiagCrossPattern,
}
"""The hatches of the map's style."""
_WIDEST_BAR = 120
_STEPS = 5
_AIR = 6


class CategoryChart(DrawnLabel):
    """Draws one bar for each year with a part for each category, gravest on top, and the total above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._years: Sequence[int] = ()
        self._categories: Sequence[str] = ()
        self._values: Mapping[tuple[int, str], float] = {}
        self.setObjectName("categoryChart")
        self.setMinimumSize(320, 220)

    def show_values(
        self, years: Sequence[int], categories: Sequence[str], values: Mapping[tuple[int, str], float], words: str
    ) -> None:
        """Show values by (year, category); ``words`` tell the same to those who cannot see it."""
        self._years, self._categories, self._values = years, categories, values
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(max(420, 110 * len(self._years)), 320)

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self.fontMetrics().lineSpacing()
        totals = {year: sum(self._values.get((year, name), 0) for name in self._categories) for year in self._years}
        top, step = _scale(max(totals.values(), default=0))
        left = self.fontMetrics().horizontalAdvance(self._number(top)) + 2 * _AIR
        legend = self._legend(self.width() - left)
        below = len(legend) * (high + _AIR) + _AIR
        plot = QRectF(left, high + _AIR, self.width() - left - _AIR, self.height() - 2 * high - 2 * _AIR - below)
        self._draw_grid(painter, plot, top, step)
        slot = plot.width() / max(1, len(self._years))
        width = min(_WIDEST_BAR, slot * 0.7)
        for index, year in enumerate(self._years):
            middle = plot.left() + (index + 0.5) * slot
            bar = QRectF(middle - width / 2, plot.top(), width, plot.height())
            self._draw_bar(painter, bar, year, top)
            self._write(painter, QRectF(middle - slot / 2, plot.bottom() + 2, slot, high), str(year), is_bold=True)
            above = plot.bottom() - plot.height() * totals[year] / top - high
            self._write(painter, QRectF(middle - slot / 2, above, slot, high), self._number(totals[year]))
        for row, names in enumerate(legend):
            self._draw_legend(painter, left, self.height() - below + _AIR + row * (high + _AIR), names)
        painter.end()

    def _draw_grid(self, painter: QPainter, plot: QRectF, top: float, step: float) -> None:
        faint = self.ink
        faint.setAlpha(50)
        high = self.fontMetrics().lineSpacing()
        for index in range(round(top / step) + 1):
            y = plot.bottom() - plot.height() * index * step / top
            painter.setPen(QPen(faint, 1))
            painter.drawLine(round(plot.left()), round(y), round(plot.right()), round(y))
            painter.setPen(self.ink)
            place = QRectF(0, y - high / 2, plot.left() - _AIR, high)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, self._number(index * step))

    def _draw_bar(self, painter: QPainter, bar: QRectF, year: int, top: float) -> None:
        bottom = bar.bottom()
        for name in self._categories:
            value = self._values.get((year, name), 0)
            if not value:
                continue
            height = bar.height() * value / top
            part = QRectF(bar.left(), bottom - height, bar.width(), height)
            bottom -= height
            fill_part(painter, part, name)
            self._label(painter, part, f"{mark_of(name)} {self._number(value)}", name)

    def _label(self, painter: QPainter, part: QRectF, label: str, category: str) -> None:
        """Write a part's letter and number on plain ground in its middle; a part that is too low goes without."""
        metrics = self.fontMetrics()
        width, height = metrics.horizontalAdvance(label) + 2 * _AIR, metrics.lineSpacing()
        if part.height() < height or part.width() < width:
            return
        fill, _, letter = colours_of(category)
        plate = QRectF(part.center().x() - width / 2, part.center().y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        painter.drawRect(plate)
        painter.setPen(QColor(letter))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, label)

    def _legend(self, width: float) -> list[list[str]]:
        """Return the categories in as many rows as they need."""
        rows: list[list[str]] = [[]]
        used = 0.0
        for name in self._categories:
            needed = self._legend_width(name)
            if rows[-1] and used + needed > width:
                rows.append([])
                used = 0.0
            rows[-1].append(name)
            used += needed
        return rows

    def _legend_width(self, name: str) -> float:
        return 1.6 * self.fontMetrics().lineSpacing() + self.fontMetrics().horizontalAdvance(_entry(name)) + 4 * _AIR

    def _draw_legend(self, painter: QPainter, x: float, y: float, names: Sequence[str]) -> None:
        high = self.fontMetrics().lineSpacing()
        for name in names:
            swatch = QRectF(x, y, 1.6 * high, high)
            fill_part(painter, swatch, name)
            painter.setPen(self.ink)
            place = QRectF(swatch.right() + _AIR, y, self._legend_width(name), high)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, _entry(name))
            x += self._legend_width(name)

    def _write(self, painter: QPainter, place: QRectF, text: str, *, is_bold: bool = False) -> None:
        font = QFont(self.font())
        font.setBold(is_bold)
        painter.setFont(font)
        painter.setPen(self.ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        painter.setFont(self.font())

    def _number(self, value: float) -> str:
        return QLocale().toString(round(value))


def _entry(category: str) -> str:
    return f"{mark_of(category)} – {category}"


def fill_part(painter: QPainter, part: QRectF, category: str) -> None:
    """Fill a rectangle with a category's colour and hatch, and outline it."""
    fill, outline, letter = colours_of(category)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(part, QColor(fill))
    known = category_of(category)
    hatch = QColor(letter if known is Category.SARSKILT else outline)
    hatch.setAlpha(130)
    painter.fillRect(part, QBrush(hatch, _HATCHES[known] if known else Qt.BrushStyle.HorPattern))
    painter.setPen(QPen(QColor(outline), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(part)


def _scale(most: float) -> tuple[float, float]:
    """Return where the scale ends and how far its lines stand apart: 1, 2 or 5 times a power of ten, at least 1."""
    rough = max(most, 1) / _STEPS
    power = 10 ** math.floor(math.log10(max(rough, 1)))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
    return math.ceil(max(most, 1) / step) * step, step
