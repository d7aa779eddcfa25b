"""Someone at step 4 with a map on which QGIS's own digitising tool draws."""

from __future__ import annotations

import pytest
from qgis.core import QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from tests.gui.digitising_window import digitising_iface
from tests.gui.edition_samples import MALMO_AT
from utsatta_omraden_plugin.gui.layer_tree import places_group
from utsatta_omraden_plugin.gui.map_layers import MapLayers
from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.session_voice import SessionVoice

AREA = "Exempelgården"
X, Y = MALMO_AT


@pytest.fixture
def iface(project):
    """QGIS's interface that can draw."""
    yield from digitising_iface(project)


class Drawer:
    """Draws on the map by clicks at places given in metres from the south-west corner of the area."""

    def __init__(self, assessor, iface) -> None:
        self.assessor = assessor
        self.iface = iface
        self.canvas = iface.mapCanvas()
        self.qtbot = assessor.qtbot

    def see(self, name: str):
        return self.assessor.see(name)

    def click_map(self, east: float, north: float, button=Qt.MouseButton.LeftButton) -> None:
        at = self.canvas.getCoordinateTransform().transform(QgsPointXY(X + east, Y + north))
        pixel = QPoint(round(at.x()), round(at.y()))
        QTest.mouseMove(self.canvas.viewport(), pixel)
        QTest.mouseClick(self.canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, pixel)

    def press(self, name: str) -> None:
        self.assessor.click(name)

    def draw(self, button: str, *places: tuple[float, float]) -> None:
        """Press a button, click the places, end with the right button, and press the button again."""
        before = self.see("placeTable").rowCount()
        self.press(button)
        for place in places:
            self.click_map(*place)
        if button != "drawPointButton":
            self.click_map(*places[-1], button=Qt.MouseButton.RightButton)
        self.wait_for_rows(before + 1)
        self.press(button)

    def wait_for_rows(self, rows: int) -> None:
        self.qtbot.waitUntil(lambda: self.see("placeTable").rowCount() == rows)

    def choose(self, *rows: int) -> None:
        table = self.see("placeTable")
        table.clearSelection()
        for row in rows:
            for column in range(table.columnCount()):
                table.item(row, column).setSelected(True)

    def row(self, number: int) -> list[str]:
        table = self.see("placeTable")
        return [table.item(number, column).text() for column in range(table.columnCount())]

    def stored(self, area_name: str = AREA) -> list:
        """The places that another reader of the workspace finds."""
        session = self.assessor.session
        area = session.workspace.find_area(session.edition.id, area_name)
        held = [one for one in session.workspace.assessments(area.edition_id) if one.area_id == area.area_id]
        return session.workspace.places(held[-1].id) if held else []

    def proposals(self) -> list:
        session = self.assessor.session
        return session.workspace.boundary_proposals(session.edition.id)


@pytest.fixture
def on_the_map(shown_iface, empty_session):
    """The workspace's areas on the map, and the session's voice in the message bar, as the plugin has them."""
    messages = Messages(shown_iface)
    layers, voice = MapLayers(empty_session, shown_iface, messages), SessionVoice(empty_session, messages)
    layers.load()
    voice.load()
    yield layers
    layers.unload()
    voice.unload()
    messages.unload()


@pytest.fixture
def drawer(on_the_map, assessor, shown_iface):
    """Someone at step 4 of an area without places; the map shows the area with room around it."""
    assessor.choose(AREA)
    assessor.click("stepButton4")
    assessor.qtbot.waitUntil(assessor.is_ready)
    assessor.qtbot.waitUntil(lambda: places_group(QgsProject.instance()) is not None)
    canvas = shown_iface.mapCanvas()
    canvas.setExtent(QgsRectangle(X - 1000, Y - 1000, X + 1800, Y + 1800))
    assessor.see("drawKind").setCurrentIndex(0)
    return Drawer(assessor, shown_iface)
