"""What tests of the map's look share."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QMenu

from utsatta_omraden_plugin.compat import QAction
from utsatta_omraden_plugin.gui.expressions.registration import ExpressionFunctions
from utsatta_omraden_plugin.gui.map_layers import MapLayers
from utsatta_omraden_plugin.gui.map_look.map_look import MapLook
from utsatta_omraden_plugin.gui.map_look.map_menu import MapMenu
from utsatta_omraden_plugin.gui.messages import Messages


@pytest.fixture
def menu(iface):
    made = MapMenu(iface.mainWindow())
    yield made
    made.deleteLater()


@pytest.fixture
def opened(iface, empty_session, workspace_file, menu):
    """A session with the small workspace open and on the map, 2025 chosen, the menu of the map at hand."""
    messages = Messages(iface)
    functions, layers = ExpressionFunctions(empty_session, iface), MapLayers(empty_session, iface, messages)
    look = MapLook(empty_session, iface, messages)
    functions.load()
    layers.load()
    look.load(menu)
    empty_session.open(str(workspace_file))
    yield empty_session
    look.unload()
    layers.unload()
    functions.unload()


@pytest.fixture
def press(menu):
    """Open the menu and press one of its actions."""

    def pressed(name: str) -> None:
        menu.aboutToShow.emit()
        action_of(menu, name).trigger()

    return pressed


def action_of(menu: QMenu, name: str) -> QAction:
    return menu.findChild(QAction, name)
