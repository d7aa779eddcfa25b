"""Someone who draws in a draft with two neighbours, an area apart, and one that overlaps it, on a real canvas."""

from __future__ import annotations

import pytest
from qgis.core import QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget
from shapely import MultiPolygon, box

from tests.gui.digitising_window import digitising_iface
from tests.gui.edition_samples import MALMO, MALMO_AT, area, new_edition
from utsatta_omraden_plugin.gui.drawing.drawing_dock import DrawingDock
from utsatta_omraden_plugin.gui.map_layers import MapLayers
from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.session_voice import SessionVoice

X, Y = MALMO_AT
WEST, EAST, APART, OVER = "Västra Provet", "Östra Provet", "Enslingen", "Överlappet"
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def block(name: str, number: int, west: float, south: float, east: float, north: float):
    """A rectangle in metres from the south-west corner of the western area."""
    made = area(name, "Utsatt område", number, MALMO_AT, MALMO)
    return made.__class__(
        **{**made.__dict__, "boundary": MultiPolygon([box(X + west, Y + south, X + east, Y + north)])}
    )


def areas_to_draw_in():
    """West and East share a border of 800 m; Överlappet lies over Enslingen by 100 m."""
    return [
        block(WEST, 11, 0, 0, 800, 800),
        block(EAST, 12, 800, 0, 1600, 800),
        block(APART, 13, 0, 1400, 600, 2000),
        block(OVER, 14, 500, 1400, 1200, 2000),
    ]


@pytest.fixture
def iface(project):
    """QGIS's interface that can draw."""
    yield from digitising_iface(project)


@pytest.fixture
def in_draft(session):
    """The session with the draft of 2027 chosen, whose base is the published edition of 2026."""
    base = session.workspace.add_edition(new_edition(2026), areas_to_draw_in(), "GIS-specialist")
    draft = session.workspace.start_draft(base.id, 2027, "Utkast 2027", "GIS-specialist")
    session.choose_edition(draft.year)
    return session


class Drawer:
    """Works in the drawing dock and on the map; places are metres from the south-west corner of the western area."""

    def __init__(self, dock, session, iface, qtbot) -> None:
        self.dock, self.session, self.iface, self.qtbot = dock, session, iface, qtbot
        self.canvas = iface.mapCanvas()

    def see(self, name: str) -> QWidget:
        found = self.dock.findChild(QWidget, name)
        assert found is not None, f"no widget is named {name}"
        return found

    def press(self, name: str) -> None:
        button = self.see(name)
        assert button.isEnabled(), name
        self.qtbot.mouseClick(button, LEFT)

    def take(self, operation: str) -> None:
        self.press(f"draw:{operation}")

    def click_map(self, east: float, north: float, button=LEFT) -> None:
        at = self.canvas.getCoordinateTransform().transform(QgsPointXY(X + east, Y + north))
        pixel = QPoint(round(at.x()), round(at.y()))
        QTest.mouseMove(self.canvas.viewport(), pixel)
        QTest.mouseClick(self.canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, pixel)

    def draw(self, *places: tuple[float, float]) -> None:
        """Click the places and end with the right button."""
        for place in places:
            self.click_map(*place)
        self.click_map(*places[-1], button=RIGHT)
        self.qtbot.waitUntil(lambda: self.see("drawSummary").isVisible() or self.see("drawProblem").isVisible())

    def type(self, name: str, words: str) -> None:
        field = self.see(name)
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, words)

    def choose(self, name: str, words: str) -> None:
        combo = self.see(name)
        combo.setCurrentIndex(combo.findText(words))
        combo.activated.emit(combo.currentIndex())

    def enter(self) -> None:
        QTest.keyClick(self.canvas, Qt.Key.Key_Return)

    def escape(self) -> None:
        QTest.keyClick(self.canvas, Qt.Key.Key_Escape)

    def summary(self) -> str:
        return self.see("drawSummary").text()

    def problem(self) -> str:
        return self.see("drawProblem").text()

    @property
    def outlines(self) -> int:
        return self.dock.draughting.outlines_on_map if self.dock.draughting else 0

    def stored(self) -> dict:
        """The areas of the draft by name, as another reader of the workspace finds them."""
        return {each.name: each for each in self.session.workspace.areas(self.session.edition.id)}

    def hectares(self) -> dict[str, int]:
        """Rounded to whole hectares: a pixel is a few metres."""
        return {name: round(each.boundary.area / 10_000) for name, each in self.stored().items()}

    def log(self) -> list:
        return [change for change in self.session.workspace.changes() if change.table == "area_version"]


@pytest.fixture
def on_the_map(shown_iface, in_draft):
    """The workspace's areas on the map, and the session's voice in the message bar, as the plugin has them."""
    messages = Messages(shown_iface)
    layers, voice = MapLayers(in_draft, shown_iface, messages), SessionVoice(in_draft, messages)
    layers.load()
    layers._opened()
    layers._edition_chosen(in_draft.edition.id)
    voice.load()
    yield layers
    layers.unload()
    voice.unload()
    messages.unload()


@pytest.fixture
def drawer(on_the_map, in_draft, shown_iface, qtbot):
    """Someone with the drawing dock open beside the map, which shows all areas with room around them."""
    dock = DrawingDock(in_draft, shown_iface)
    dock.load(shown_iface.window)
    dock.show()
    canvas = shown_iface.mapCanvas()
    qtbot.waitUntil(lambda: dock.isVisible() and canvas.width() > 300)
    canvas.setExtent(QgsRectangle(X - 1000, Y - 700, X + 2600, Y + 2500))
    yield Drawer(dock, in_draft, shown_iface, qtbot)
    dock.unload(shown_iface.window)
