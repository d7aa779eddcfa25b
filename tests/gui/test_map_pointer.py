"""Pointing at something on the map."""

from __future__ import annotations

import pytest
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsFillSymbol, QgsPointXY
from qgis.gui import QgsRubberBand

from utsatta_omraden_plugin.gui.map_pointer import MapPointer, Outline

HERE = shapely.box(376_000, 6_164_000, 376_800, 6_164_800)
SYMBOL = {"style": "no", "outline_color": "#000000", "outline_style": "dash"}


@pytest.fixture
def canvas(shown_iface):
    canvas = shown_iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3006"))
    return canvas


@pytest.fixture
def pointer(canvas):
    pointer = MapPointer(canvas)
    yield pointer
    pointer.clear()


def outline(geometry) -> Outline:
    return Outline(shapely.to_wkb(geometry), QgsFillSymbol.createSimple(SYMBOL))


def bands(canvas) -> list[QgsRubberBand]:
    return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]


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
    pointer.show([shapely.to_wkb(HERE)], flash=False, outlines=[outline(HERE), outline(moved)])
    assert pointer.shown == len(bands(canvas)) == 2
    pointer.show([shapely.to_wkb(HERE)], flash=False, outlines=[outline(HERE)])
    assert pointer.shown == len(bands(canvas)) == 1
    assert bands(canvas)[0].asGeometry().boundingBox().xMinimum() == pytest.approx(376_000)
    pointer.clear()
    assert bands(canvas) == []


def test_a_flash_goes_by_itself(canvas, pointer, qtbot):
    pointer.show([shapely.to_wkb(HERE)])
    assert len(bands(canvas)) == 1
    qtbot.waitUntil(lambda: not bands(canvas), timeout=5000)


def test_nothing_to_show_leaves_the_map_where_it_was(canvas, pointer):
    pointer.show([shapely.to_wkb(HERE)])
    before = canvas.extent()
    assert not pointer.show([])
    assert not pointer.show([shapely.to_wkb(shapely.MultiPolygon())])
    assert canvas.extent() == before
