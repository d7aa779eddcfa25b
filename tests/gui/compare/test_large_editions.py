"""The compare dock with thousands of areas: the window never waits for long."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from qgis.PyQt.QtCore import QTimer

from tests.gui.compare.conftest import User
from tests.gui.edition_samples import MALMO, area, new_edition
from utsatta_omraden_plugin.gui.compare.compare_dock import CompareDock
from utsatta_omraden_plugin.workspace import create_workspace

COUNT = 5_000
LONGEST_STOP_S = 1.5


@pytest.fixture(scope="module")
def large_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("stor") / "stor.gpkg"
    workspace = create_workspace(str(path))
    for year, shift in ((2023, 0.0), (2025, 20.0)):
        areas = [
            area(
                f"Område {n}",
                "Utsatt område",
                n,
                (400_000 + n % 100 * 1000 + shift, 6_200_000 + n // 100 * 1000),
                MALMO,
            )
            for n in range(COUNT)
        ]
        workspace.add_edition(new_edition(year), areas, "test")
    workspace.close()
    return path


def test_comparing_thousands_of_areas_holds_up_nobody(shown_iface, empty_session, large_file, qtbot):
    empty_session.open(str(large_file))
    dock = CompareDock(empty_session, shown_iface)
    ticks: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(10)
    dock.load(shown_iface.mainWindow())
    user = User(dock, qtbot)
    qtbot.waitUntil(lambda: user.table.model().rowCount() == COUNT, timeout=60_000)
    qtbot.wait(50)
    timer.stop()
    stops = [after - before for before, after in pairwise(ticks)]
    assert max(stops) < LONGEST_STOP_S
    start = time.monotonic()
    user.widget("searchChanges").setText("område 4999")
    assert time.monotonic() - start < LONGEST_STOP_S
    assert len(user.sentences()) == 1
    dock.unload(shown_iface.mainWindow())
