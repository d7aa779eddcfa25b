"""What a user's hands do on the map."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.utils import iface

from .pictures import let_map_paint
from .waiting import let_qgis_work

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def click_map(where: QgsPointXY, button: Qt.MouseButton = LEFT) -> None:
    """Click a place (EPSG:3006) on the map."""
    canvas = iface.mapCanvas()
    pixel = canvas.getCoordinateTransform().transform(where)
    spot = QPoint(round(pixel.x()), round(pixel.y()))
    QTest.mouseMove(canvas.viewport(), spot)
    let_qgis_work(0.1)  # the pen follows the mouse before it takes a click
    QTest.mouseClick(canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, spot)
    let_qgis_work(0.05)


def draw(places: Sequence[QgsPointXY]) -> None:
    """Click places (EPSG:3006) with the tool at hand and end with the right button, which a point does not need."""
    for place in places:
        click_map(place)
    if len(places) > 1:
        click_map(places[-1], RIGHT)


def show_on_map(extent: QgsRectangle) -> None:
    """Zoom the map to an extent (EPSG:3006), with some room around it."""
    wide = QgsRectangle(extent)
    wide.scale(1.25)
    iface.mapCanvas().setExtent(wide)
    iface.mapCanvas().refresh()
    let_map_paint()
