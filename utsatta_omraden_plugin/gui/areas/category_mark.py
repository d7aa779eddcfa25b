"""The mark of a category: a swatch in its colour with its letter on it."""

from __future__ import annotations

from functools import cache

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap

from ...domain.category import category_of
from ...palette import colours_of, mark_of

_SIZES = (16, 20, 24, 32, 48)


def category_mark(category: str) -> QIcon:
    """Return the mark for a category as it is spelled in the data; grey with a question mark for an unknown one."""
    known = category_of(category)
    return _mark(known.value if known else "")


@cache
def _mark(category: str) -> QIcon:
    icon = QIcon()
    for size in _SIZES:
        pixmap = _swatch(category, size)
        # The same picture when selected: Qt would tint it with the highlight, and the colour would lie.
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Active):
            icon.addPixmap(pixmap, mode)
    return icon


def _swatch(category: str, size: int) -> QPixmap:
    fill, outline, letter = colours_of(category)
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = max(1.0, size / 16)
    painter.setPen(QPen(QColor(outline), pen))
    painter.setBrush(QColor(fill))
    square = QRectF(0, 0, size, size).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)
    painter.drawRect(square)
    font = QFont()
    font.setBold(True)
    font.setPixelSize(round(size * 0.7))
    painter.setFont(font)
    painter.setPen(QColor(letter))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, mark_of(category))
    painter.end()
    return pixmap
