"""A page that nobody sees takes no room from the one that is shown."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from tests.gui.dock_user import in_window
from utsatta_omraden_plugin.gui.areas.areas_dock import AreasDock
from utsatta_omraden_plugin.gui.check.check_dock import CheckDock
from utsatta_omraden_plugin.gui.page_stack import PageStack


@pytest.mark.parametrize("kind", [AreasDock, CheckDock])
def test_an_empty_dock_does_not_scroll_sideways_in_a_small_window(kind, shown_iface, empty_session, qtbot):
    for dock in in_window(kind(empty_session, shown_iface), shown_iface):
        dock.show()
        shown_iface.window.resize(500, 700)
        shown_iface.window.resizeDocks([dock], [400], Qt.Orientation.Horizontal)
        qtbot.waitUntil(lambda dock=dock: dock.width() <= 500)
        assert dock.widget().horizontalScrollBar().maximum() == 0


def test_the_room_follows_the_page_that_is_shown(qtbot):
    stack = PageStack()
    qtbot.addWidget(stack)
    stack.addWidget(QLabel("short"))
    stack.addWidget(QLabel("long " * 30))
    narrow = stack.minimumSizeHint().width(), stack.sizeHint().width()
    stack.setCurrentIndex(1)
    assert narrow < (stack.minimumSizeHint().width(), stack.sizeHint().width())
