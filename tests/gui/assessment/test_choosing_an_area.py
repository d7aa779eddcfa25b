"""Finding an area by typing, and picking it in the map."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QSignalSpy, QTest

from tests.gui.edition_samples import MALMO_AT

IN_EXEMPELGARDEN = (MALMO_AT[0] + 400, MALMO_AT[1] + 400)


@pytest.fixture
def map_at_malmo(assessor, shown_iface):
    """The map, in EPSG:3006, showing the areas around Malmö."""
    canvas = shown_iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3006"))
    x, y = MALMO_AT
    canvas.setExtent(QgsRectangle(x - 6000, y - 4000, x + 6000, y + 4000))
    assessor.qtbot.waitUntil(lambda: assessor.see("areaSelector").count() == 5)
    return canvas


def click_in_map(canvas, x: float, y: float) -> None:
    pixel = canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
    spot = QPoint(round(pixel.x()), round(pixel.y()))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("åker", "Åkerhöjden"),
        ("LILLÅSEN", "Provbacken / Lillåsen"),
        ("id 4", "Västra Övningsberg"),
        ("561540", "Västra Övningsberg"),
        ("Exempel Nacka", "Åkerhöjden"),
    ],
)
def test_any_part_of_name_id_or_lpo_finds_an_area(assessor, typed, found):
    assessor.qtbot.waitUntil(lambda: assessor.see("areaSelector").count() == 5)
    field = assessor.see("areaSelector").lineEdit()
    field.selectAll()
    for letter in typed:
        field.insert(letter)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assessor.wait_for_area(found)


def test_the_list_of_matches_shows_names_and_writes_the_chosen_one(assessor):
    selector = assessor.see("areaSelector")
    assessor.qtbot.waitUntil(lambda: selector.count() == 5)
    selector.setFocus()
    QTest.keyClicks(selector.lineEdit(), "hising")
    popup = selector.completer().popup()
    assessor.qtbot.waitUntil(popup.isVisible)
    assert popup.model().rowCount() == 1
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assessor.wait_for_area("Västra Övningsberg")
    assert selector.currentText() == "Västra Övningsberg"


def test_areas_are_ordered_by_name(assessor):
    selector = assessor.see("areaSelector")
    assessor.qtbot.waitUntil(lambda: selector.count() == 5)
    names = [selector.itemText(row) for row in range(selector.count())]
    assert names.index("Exempelgården") < names.index("Nya Testtorp") < names.index("Västra Övningsberg")


def test_what_fits_no_area_gives_way_to_the_chosen_one(assessor):
    assessor.choose("Exempelgården")
    field = assessor.see("areaSelector").lineEdit()
    field.setText("finns inte")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert assessor.see("areaSelector").currentText() == "Exempelgården"
    assert assessor.see("areaName").text() == "Exempelgården"


def test_a_click_in_the_map_chooses_the_area_and_gives_the_tool_back(assessor, map_at_malmo):
    tool = map_at_malmo.mapTool()
    assessor.click("pickButton")
    assert map_at_malmo.mapTool() is not tool
    click_in_map(map_at_malmo, *IN_EXEMPELGARDEN)
    assessor.wait_for_area("Exempelgården")
    assert map_at_malmo.mapTool() is tool
    assert not assessor.see("pickButton").isChecked()


def test_the_map_may_have_another_coordinate_system(assessor, map_at_malmo):
    map_at_malmo.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    from qgis.core import QgsCoordinateTransform, QgsProject

    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:3006"), QgsCoordinateReferenceSystem("EPSG:3857"), QgsProject.instance()
    )
    here = to_map.transform(QgsPointXY(*IN_EXEMPELGARDEN))
    map_at_malmo.setExtent(QgsRectangle(here.x() - 9000, here.y() - 9000, here.x() + 9000, here.y() + 9000))
    assessor.click("pickButton")
    click_in_map(map_at_malmo, here.x(), here.y())
    assessor.wait_for_area("Exempelgården")


def test_a_click_beside_all_areas_says_so_and_waits_for_a_better_one(assessor, map_at_malmo):
    said = QSignalSpy(assessor.session.said)
    assessor.click("pickButton")
    click_in_map(map_at_malmo, MALMO_AT[0] - 1000, MALMO_AT[1] + 3000)
    assert "no area" in said[0][0]
    assert assessor.see("pickButton").isChecked()
    click_in_map(map_at_malmo, *IN_EXEMPELGARDEN)
    assessor.wait_for_area("Exempelgården")


def test_a_click_just_outside_the_border_is_close_enough(assessor, map_at_malmo):
    metres_per_pixel = map_at_malmo.mapUnitsPerPixel()
    assessor.click("pickButton")
    click_in_map(map_at_malmo, MALMO_AT[0] - 3 * metres_per_pixel, MALMO_AT[1] + 400)
    assessor.wait_for_area("Exempelgården")


def test_escape_gives_the_tool_back(assessor, map_at_malmo):
    tool = map_at_malmo.mapTool()
    assessor.click("pickButton")
    QTest.keyClick(map_at_malmo, Qt.Key.Key_Escape)
    assert map_at_malmo.mapTool() is tool
    assert not assessor.see("pickButton").isChecked()


def test_pressing_the_button_again_gives_the_tool_back(assessor, map_at_malmo):
    tool = map_at_malmo.mapTool()
    assessor.click("pickButton")
    assessor.click("pickButton")
    assert map_at_malmo.mapTool() is tool


def test_another_tool_chosen_meanwhile_stays(assessor, map_at_malmo, shown_iface):
    from qgis.gui import QgsMapToolZoom

    zoom = QgsMapToolZoom(map_at_malmo, False)
    assessor.click("pickButton")
    map_at_malmo.setMapTool(zoom)
    assert not assessor.see("pickButton").isChecked()
    assert map_at_malmo.mapTool() is zoom
    map_at_malmo.setMapTool(shown_iface.pan)
