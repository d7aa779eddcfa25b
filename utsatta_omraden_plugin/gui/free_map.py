"""The part of the map that a window over it leaves free."""

from __future__ import annotations

from qgis.core import QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, QRect
from qgis.PyQt.QtWidgets import QWidget

LEAST_PIXELS = 120
"""A strip that is narrower shows nothing of use."""


def free_part(canvas: QgsMapCanvas, window: QWidget) -> QRect:
    """Return the largest part of the canvas (pixels) beside, above or below a window; all of it where none is left."""
    whole = canvas.rect()
    if not window.isVisible():
        return whole
    frame = window.frameGeometry()
    cover = QRect(canvas.mapFromGlobal(frame.topLeft()), frame.size()) & whole
    if cover.isEmpty():
        return whole
    parts = (
        QRect(QPoint(0, 0), QPoint(cover.left() - 1, whole.bottom())),
        QRect(QPoint(cover.right() + 1, 0), whole.bottomRight()),
        QRect(QPoint(0, 0), QPoint(whole.right(), cover.top() - 1)),
        QRect(QPoint(0, cover.bottom() + 1), whole.bottomRight()),
    )
    seen = [part for part in parts if part.width() >= LEAST_PIXELS and part.height() >= LEAST_PIXELS]
    return max(seen, key=lambda part: part.width() * part.height(), default=whole)


def extent_beside(extent: QgsRectangle, canvas: QgsMapCanvas, window: QWidget) -> QgsRectangle:
    """Return what the map has to show for ``extent`` to be seen beside a window; both in the map's own system."""
    part, whole = free_part(canvas, window), canvas.rect()
    if part == whole or canvas.rotation() != 0:
        return extent
    scale = max(extent.width() / part.width(), extent.height() / part.height())
    middle, at = extent.center(), part.center()
    west = middle.x() - at.x() * scale
    north = middle.y() + at.y() * scale
    return QgsRectangle(west, north - whole.height() * scale, west + whole.width() * scale, north)
