"""Fonts a little larger or smaller than QGIS's own."""

from __future__ import annotations

from qgis.PyQt.QtGui import QFont


def resized(font: QFont, factor: float) -> QFont:
    """Return the font made larger or smaller; one that is set in pixels has no size in points and stays."""
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    return font
