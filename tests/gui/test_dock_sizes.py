"""The first sizes of the docks leave the map its room, also when the window is enlarged after the start."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from utsatta_omraden_plugin.gui.dock import UtsattaDock
from utsatta_omraden_plugin.gui.dock_sizes import DOCKS_SIZED_KEY, WIDTH_BESIDE, DockSizes, height_below


class Below(UtsattaDock):
    NAME = "Below"
    AREA = Qt.DockWidgetArea.BottomDockWidgetArea


class Beside(UtsattaDock):
    NAME = "Beside"


@pytest.fixture
def window(iface):
    """A window smaller than the docks would like, as newer QGIS begins with."""
    iface.mainWindow().resize(900, 420)
    return iface.mainWindow()


@pytest.fixture
def docks(window, empty_session):
    made = [Below("Below", empty_session), Beside("Beside", empty_session)]
    for dock in made:
        dock.set_body(QWidget())
        dock.load(window)
    return made


@pytest.fixture
def sizes(iface, docks):
    QgsSettings().remove(DOCKS_SIZED_KEY)
    sizes = DockSizes(iface, docks)
    yield sizes
    sizes.unload()


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) <= 2


@pytest.fixture
def started(sizes, window, iface, docks, qtbot):
    """QGIS started with the plugin for the first time."""
    sizes.load()
    window.show()
    iface.initializationCompleted.emit()
    qtbot.waitUntil(lambda: _is_near(docks[0].height(), height_below(420)))


@pytest.mark.parametrize(("window_height", "table_height"), [(420, 118), (768, 215), (1000, 216), (1440, 311)])
def test_the_map_keeps_more_of_a_larger_window(window_height, table_height):
    assert height_below(window_height) == table_height


def test_the_docks_follow_a_window_that_the_user_enlarges(started, window, docks, qtbot):
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: _is_near(docks[0].height(), height_below(768)))
    qtbot.waitUntil(lambda: _is_near(docks[1].width(), WIDTH_BESIDE))


def test_a_size_that_the_user_has_dragged_stays(started, window, docks, qtbot):
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: _is_near(docks[0].height(), height_below(768)))
    window.resizeDocks([docks[0]], [300], Qt.Orientation.Vertical)
    qtbot.waitUntil(lambda: _is_near(docks[0].height(), 300))
    window.resize(1600, 1000)
    qtbot.wait(20)
    assert _is_near(docks[0].height(), 300)


def test_sizes_of_an_earlier_day_are_left_alone(sizes, window, iface, docks, qtbot):
    QgsSettings().setValue(DOCKS_SIZED_KEY, True)
    sizes.load()
    window.show()
    window.resizeDocks([docks[0]], [60], Qt.Orientation.Vertical)
    iface.initializationCompleted.emit()
    window.resize(1366, 768)
    qtbot.wait(20)
    assert docks[0].height() < 100
