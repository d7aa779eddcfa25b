"""Lets a body that is larger than its room be scrolled."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QWidget


def scrolling(body: QWidget, sideways: bool = False) -> QScrollArea:
    """Return ``body`` in a frameless area that scrolls up and down, and ``sideways`` only where that is asked for."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(body)
    return area
