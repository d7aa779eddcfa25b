"""What tests of the areas dock share."""

from __future__ import annotations

import pytest
from qgis.core import QgsRectangle, QgsSettings
from qgis.PyQt.QtTest import QTest

from tests.gui.areas.driver import Driver
from tests.gui.dock_user import in_window
from tests.gui.edition_samples import MALMO_AT
from utsatta_omraden_plugin.gui.areas.areas_dock import AreasDock
from utsatta_omraden_plugin.gui.areas.column_choice import GROUPED_KEY, SHOWN_KEY


@pytest.fixture
def dock(shown_iface, session):
    """The dock in a QGIS window, with edition 2025 of the small workspace open."""
    yield from _loaded(shown_iface, session)


@pytest.fixture
def empty_dock(shown_iface, empty_session):
    """The dock while no workspace is open."""
    yield from _loaded(shown_iface, empty_session)


def _loaded(iface, session):
    for dock in in_window(AreasDock(session, iface), iface):
        iface.mainWindow().activateWindow()
        QTest.qWait(1)
        yield dock


@pytest.fixture
def user(dock, qtbot):
    """Someone who works in the dock with mouse and keys."""
    return Driver(dock, qtbot)


@pytest.fixture(autouse=True)
def no_choices_of_earlier_tests():
    """The table's columns and groups as the plugin has them, before and after."""
    for key in (SHOWN_KEY, GROUPED_KEY):
        QgsSettings().remove(key)
    yield
    for key in (SHOWN_KEY, GROUPED_KEY):
        QgsSettings().remove(key)


@pytest.fixture
def draft(session, user):
    """A draft of 2027 started from 2025, chosen."""
    made = session.workspace.start_draft(session.edition.id, 2027, "Utkast 2027", "GIS-specialist")
    session.choose_edition(2027)
    return made


@pytest.fixture
def canvas(canvas):
    """The map around the two areas of Malmö."""
    x, y = MALMO_AT
    canvas.setExtent(QgsRectangle(x - 1000, y - 1000, x + 5000, y + 3000))
    return canvas
