"""Pointing at something on the map."""

from __future__ import annotations

import pytest
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QDialog

from tests.gui.qgis_window import outlines_on
from utsatta_omraden_plugin.gui.map_pointer import MapPointer, Outline

HERE = shapely.box(376_000, 6_164_000, 376_800, 6_164_800)
SYMBOL = {"style": "no", "outline_color": "#000000", "outline_style": "dash"}


@pytest.fixture
def pointer(canvas):
    pointer = MapPointer(canvas)
    yield pointer
    pointer.clear()


def outline(geometry) -> Outline:
    return Outline(shapely.to_wkb(geometry), QgsFillSymbol.createSimple(SYMBOL))


def flashes_on(canvas) -> list[QgsRubberBand]:
    return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]


def colour_at(canvas, x: float, y: float) -> str:
    point = canvas.getCoordinateTransform().transform(x, y)
    return canvas.grab().toImage().pixelColor(round(point.x()), round(point.y())).name()


def test_the_map_shows_the_whole_of_it_and_a_little_more(canvas, pointer):
    assert pointer.show([shapely.to_wkb(HERE)])
    extent = canvas.extent()
    assert extent.contains(QgsPointXY(376_000, 6_164_000))
    assert extent.contains(QgsPointXY(376_800, 6_164_800))
    assert extent.height() < 3000


def test_a_sliver_is_shown_in_its_surroundings(canvas, pointer):
    pointer.show([shapely.to_wkb(shapely.box(376_000, 6_164_000, 376_000.1, 6_164_001))])
    assert canvas.extent().height() >= 200


def test_a_map_in_another_system_is_zoomed_to_the_same_place(canvas, pointer):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert pointer.show([shapely.to_wkb(HERE)])
    assert canvas.extent().center().x() == pytest.approx(13.04, abs=0.1)
    assert canvas.extent().center().y() == pytest.approx(55.6, abs=0.1)


def test_outlines_stay_until_others_are_shown(canvas, pointer):
    moved = shapely.box(376_100, 6_164_000, 376_900, 6_164_900)
    pointer.show([shapely.to_wkb(HERE)], outlines=[outline(HERE), outline(moved)])
    assert pointer.shown == len(outlines_on(canvas)) == 2
    pointer.show([shapely.to_wkb(HERE)], outlines=[outline(HERE)])
    assert pointer.shown == len(outlines_on(canvas)) == 1
    pointer.clear()
    assert outlines_on(canvas) == []


@pytest.mark.parametrize("crs", ["EPSG:3006", "EPSG:3857"])
def test_an_outline_is_drawn_where_it_lies_and_leaves_its_holes_open(canvas, pointer, crs):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    hole = shapely.box(376_300, 6_164_300, 376_500, 6_164_500)
    symbol = QgsFillSymbol.createSimple({"color": "#ff0000", "outline_style": "no"})
    ground = shapely.to_wkb(HERE.difference(hole))
    pointer.show([ground], flash=False, outlines=[Outline(ground, symbol)])
    way = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:3006"), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    inside, in_hole, outside = (
        way.transform(QgsPointXY(*at)) for at in [(376_100, 6_164_100), (376_400, 6_164_400), (375_950, 6_164_400)]
    )
    assert colour_at(canvas, inside.x(), inside.y()) == "#ff0000"
    assert colour_at(canvas, in_hole.x(), in_hole.y()) != "#ff0000"
    assert colour_at(canvas, outside.x(), outside.y()) != "#ff0000"


def test_an_outline_moves_with_the_map(canvas, pointer):
    symbol = QgsFillSymbol.createSimple({"color": "#ff0000", "outline_style": "no"})
    pointer.show([shapely.to_wkb(HERE)], flash=False, outlines=[Outline(shapely.to_wkb(HERE), symbol)])
    canvas.zoomByFactor(3)
    assert colour_at(canvas, 376_400, 6_164_400) == "#ff0000"
    assert colour_at(canvas, 375_800, 6_164_400) != "#ff0000"


def test_a_flash_goes_by_itself(canvas, pointer, qtbot):
    pointer.show([shapely.to_wkb(HERE)])
    assert len(flashes_on(canvas)) == 1
    qtbot.waitUntil(lambda: not flashes_on(canvas), timeout=5000)


def test_nothing_to_show_leaves_the_map_where_it_was(canvas, pointer):
    pointer.show([shapely.to_wkb(HERE)])
    before = canvas.extent()
    assert not pointer.show([])
    assert not pointer.show([shapely.to_wkb(shapely.MultiPolygon())])
    assert canvas.extent() == before


def test_what_a_window_would_cover_is_shown_beside_it(canvas, shown_iface):
    window = QDialog(shown_iface.window)
    window.resize(canvas.width() * 2 // 3, canvas.height())
    window.show()
    window.move(canvas.mapToGlobal(QPoint(canvas.width() // 3, 0)))
    pointer = MapPointer(canvas, window)
    pointer.show([shapely.to_wkb(HERE)], flash=False)
    left, right = (canvas.getCoordinateTransform().transform(QgsPointXY(x, 6_164_400)) for x in (376_000, 376_800))
    assert 0 < left.x() < right.x() < canvas.width() / 3
    assert 0 < left.y() < canvas.height()
    window.close()
    pointer.show([shapely.to_wkb(HERE)], flash=False)
    assert canvas.extent().center().x() == pytest.approx(376_400)
