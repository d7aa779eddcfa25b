"""What stands in the margins of every page: what it is, who may see it, whether it is signed, when and whence, page."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen

from .flow.blocks import fill
from .flow.type_scale import FRAME, HAIRLINE, INK, MARGIN_LEFT, PAGE_HEIGHT, UNITS, WIDTH, TextStyle
from .flow.words import Words

_HEADER_TOP = 10.0
_FOOTER_TOP = PAGE_HEIGHT - 14.0
_LABELS = tuple(TextStyle(points, is_bold=True, leading=1.3) for points in (8, 6.5, 5.5))
"""A label that is too long is written smaller."""
_LABEL_WIDTH = WIDTH * 0.42
_MOST_LINES = 2


@dataclass(frozen=True)
class Frame:
    """The texts of the margins. ``draft`` is empty on signed pages; ``label`` is the distribution label."""

    title: str
    label: str
    draft: str
    origin: str
    page: str


def draw_frame(painter: QPainter, frame: Frame) -> None:
    """Draw header and footer; the painter has its zero at the upper left corner of the page."""
    right = MARGIN_LEFT + WIDTH
    for words in (frame.label, frame.draft):
        if words:
            right = _framed(painter, words, right) - 3
    title = Words(frame.title, FRAME, right - MARGIN_LEFT)
    title.draw(painter, MARGIN_LEFT, _HEADER_TOP + 0.6 - _raised(title))
    fill(painter, QRectF(MARGIN_LEFT, _HEADER_TOP + 6.6, WIDTH, 0.2), HAIRLINE)
    fill(painter, QRectF(MARGIN_LEFT, _FOOTER_TOP - 1.8, WIDTH, 0.2), HAIRLINE)
    page = Words(frame.page, FRAME.bold, 40, align_right=True)
    page.draw(painter, MARGIN_LEFT + WIDTH - 40, _FOOTER_TOP)
    Words(frame.origin, FRAME, WIDTH - 42).draw(painter, MARGIN_LEFT, _FOOTER_TOP)


def _framed(painter: QPainter, written: str, right: float) -> float:
    """Draw words in a box that ends at ``right`` and return where it begins."""
    words = next(
        (words for words in (Words(written, style, _LABEL_WIDTH) for style in _LABELS) if words.count <= _MOST_LINES),
        Words(written, _LABELS[-1], _LABEL_WIDTH),
    )
    width, top = words.natural_width + 4, _HEADER_TOP - _raised(words)
    box = QRectF((right - width) * UNITS, (top - 0.4) * UNITS, width * UNITS, (words.height + 1.7) * UNITS)
    painter.setPen(QPen(QColor(INK), 0.3 * UNITS))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    words.draw(painter, right - width + 2, top + 0.45)
    return right - width


def _raised(words: Words) -> float:
    """Return how much higher words of several lines begin, in millimetres."""
    return (words.count - 1) * words.style.line_height
