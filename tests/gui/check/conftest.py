"""What tests of the check dock share."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from tests.gui.edition_samples import MALMO, MALMO_AT, area, areas_of_2023, areas_of_2025, new_edition
from utsatta_omraden_plugin.gui.check.check_dock import CheckDock
from utsatta_omraden_plugin.workspace import create_workspace

LEFT = Qt.MouseButton.LeftButton


class User:
    """Someone who works in the check dock with mouse and keys."""

    def __init__(self, dock: CheckDock, qtbot) -> None:
        self.dock, self.qtbot = dock, qtbot
        self.table = self.widget("findingTable")

    def widget(self, name: str) -> QWidget:
        found = self.dock.findChild(QWidget, name)
        assert found is not None, f"no widget is named {name}"
        return found

    def wait(self) -> None:
        """Wait until what was asked for has been checked."""
        QTest.qWait(1)
        self.qtbot.waitUntil(lambda: self.widget("checkingProgress").parent().isHidden(), timeout=10_000)

    def press(self, name: str) -> None:
        button = self.widget(name)
        assert button.isVisible(), f"{name} is hidden"
        assert button.isEnabled(), f"{name} is disabled: {button.toolTip()}"
        QTest.mouseClick(button, LEFT)
        self.wait()

    def run(self) -> None:
        self.press("runChecksButton")

    def findings(self) -> list:
        model = self.table.model()
        return [model.row_at(model.index(row, 0)) for row in range(model.rowCount())]

    def codes(self) -> list[str]:
        return [row.reported.finding.code for row in self.findings()]

    def click(self, code: str) -> None:
        """Click the sentence of the only finding of a check."""
        index = self.table.model().index(self.place(code), 2)
        self.table.scrollTo(index)
        QTest.mouseClick(self.table.viewport(), LEFT, pos=self.table.visualRect(index).center())

    def place(self, code: str) -> int:
        (place,) = [place for place, found in enumerate(self.codes()) if found == code]
        return place

    def choose(self, name: str, value: object) -> None:
        combo = self.widget(name)
        values = [combo.itemData(index) for index in range(combo.count())]
        combo.setCurrentIndex(values.index(value))


@pytest.fixture
def workspace_file(tmp_path):
    """Editions 2023, faultless, and 2025, with an overlap (error), a doubled blank (warning) and neighbours (info)."""
    path = tmp_path / "kontroll å.gpkg"
    workspace = create_workspace(str(path), by="GIS-specialist")
    x, y = MALMO_AT
    faulty = [
        replace(one, name="Provbacken /  Lillåsen") if one.special_area_id == 2 else one for one in areas_of_2025()
    ]
    over = area("Överlappet", "Utsatt område", 6, (x + 600, y), MALMO, valid_from=areas_of_2025()[-1].valid_from)
    workspace.add_edition(new_edition(2023), areas_of_2023(), "GIS-specialist")
    workspace.add_edition(new_edition(2025), [*faulty, over], "GIS-specialist")
    workspace.close()
    return path


@pytest.fixture
def dock(shown_iface, session):
    """The dock in a QGIS window; nothing has been checked yet."""
    yield from _loaded(shown_iface, session)


@pytest.fixture
def empty_dock(shown_iface, empty_session):
    """The dock while no workspace is open."""
    yield from _loaded(shown_iface, empty_session)


def _loaded(iface, session):
    dock = CheckDock(session, iface)
    dock.load(iface.mainWindow())
    dock.setFloating(True)
    dock.resize(1300, 500)
    QTest.qWait(1)
    yield dock
    dock.unload(iface.mainWindow())


@pytest.fixture
def user(dock, qtbot):
    return User(dock, qtbot)


@pytest.fixture
def heard(session):
    """What the session said, and where it failed."""

    class Heard:
        def __init__(self):
            self.sentences, self.errors = [], []

    heard = Heard()
    session.said.connect(heard.sentences.append)
    session.failed.connect(heard.errors.append)
    return heard
