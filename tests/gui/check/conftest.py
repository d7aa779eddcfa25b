"""What tests of the check dock share."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtTest import QTest

from tests.gui.dock_user import DockUser, in_window
from tests.gui.edition_samples import MALMO, MALMO_AT, area, areas_of_2023, areas_of_2025, new_edition
from utsatta_omraden_plugin.gui.check.check_dock import CheckDock
from utsatta_omraden_plugin.workspace import create_workspace


class User(DockUser):
    """Someone who works in the check dock with mouse and keys."""

    TABLE = "findingTable"

    def wait(self) -> None:
        """Wait until what was asked for has been checked."""
        QTest.qWait(1)
        self.qtbot.waitUntil(lambda: self.widget("checkingProgress").parent().isHidden(), timeout=10_000)

    def run(self) -> None:
        self.press("runChecksButton")

    def findings(self) -> list:
        model = self.table.model()
        return [model.row_at(model.index(row, 0)) for row in range(model.rowCount())]

    def codes(self) -> list[str]:
        return [row.reported.finding.code for row in self.findings()]

    def click(self, code: str) -> None:
        """Click the sentence of the only finding of a check."""
        self.click_cell(self.place(code), 2)

    def place(self, code: str) -> int:
        (place,) = [place for place, found in enumerate(self.codes()) if found == code]
        return place


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
    yield from in_window(CheckDock(session, shown_iface), shown_iface, 1300, 500, is_floating=True)


@pytest.fixture
def empty_dock(shown_iface, empty_session):
    """The dock while no workspace is open."""
    yield from in_window(CheckDock(empty_session, shown_iface), shown_iface, 1300, 500, is_floating=True)


@pytest.fixture
def user(dock, qtbot):
    return User(dock, qtbot)
