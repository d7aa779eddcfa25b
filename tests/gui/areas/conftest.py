"""What tests of the areas dock share."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtTest import QTest

from tests.gui.areas.driver import Driver
from utsatta_omraden_plugin.gui.areas.areas_dock import AreasDock


@pytest.fixture
def dock(shown_iface, session):
    """The dock in a QGIS window, with edition 2025 of the small workspace open."""
    yield from _loaded(shown_iface, session)


@pytest.fixture
def empty_dock(shown_iface, empty_session):
    """The dock while no workspace is open."""
    yield from _loaded(shown_iface, empty_session)


def _loaded(iface, session):
    dock = AreasDock(session, iface)
    dock.load(iface.mainWindow())
    iface.mainWindow().activateWindow()
    QTest.qWait(1)
    yield dock
    dock.unload(iface.mainWindow())


@pytest.fixture
def user(dock, qtbot):
    """Someone who works in the dock with mouse and keys."""
    return Driver(dock, qtbot)


@pytest.fixture
def heard(session):
    """What the session said and which changes it told of."""

    class Heard:
        def __init__(self):
            self.sentences: list[str] = []
            self.changes: list[object] = []
            self.errors: list[Exception] = []
            self.choices: list[tuple[str, ...]] = []

    heard = Heard()
    session.said.connect(heard.sentences.append)
    session.changed.connect(heard.changes.append)
    session.failed.connect(heard.errors.append)
    session.areasChosen.connect(heard.choices.append)
    return heard
