"""What tests of the compare dock share."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtTest import QTest

from tests.gui.dock_user import DockUser, in_window
from utsatta_omraden_plugin.gui.compare.compare_dock import CompareDock


class User(DockUser):
    """Someone who works in the compare dock with mouse and keys."""

    TABLE = "changeTable"

    def wait(self) -> None:
        """Wait until what was asked for has been compared."""
        QTest.qWait(1)
        self.qtbot.waitUntil(lambda: self.widget("comparingProgress").isHidden(), timeout=10_000)

    def sentences(self) -> list[str]:
        return self.column(1)

    def click(self, words: str) -> None:
        """Click the row whose sentence holds these words."""
        (row,) = [row for row, sentence in enumerate(self.sentences()) if words in sentence]
        self.click_cell(row, 1)

    def choose(self, name: str, value: object) -> None:
        super().choose(name, value)
        self.widget(name).activated.emit(self.widget(name).currentIndex())
        self.wait()

    def attribute(self, title: str) -> list[str]:
        """The cells of an attribute: older edition, mark, newer edition."""
        table = self.widget("attributeTable")
        (row,) = [row for row in range(table.rowCount()) if table.item(row, 0).text() == title]
        return [table.item(row, column).text() for column in (1, 2, 3)]


@pytest.fixture
def dock(shown_iface, session):
    """The dock in a QGIS window, with editions 2023 and 2025 of the small workspace compared."""
    yield from in_window(CompareDock(session, shown_iface), shown_iface, 1300, 400)


@pytest.fixture
def empty_dock(shown_iface, empty_session):
    """The dock while no workspace is open."""
    yield from in_window(CompareDock(empty_session, shown_iface), shown_iface, 1300, 400)


@pytest.fixture
def user(dock, qtbot):
    user = User(dock, qtbot)
    qtbot.waitUntil(lambda: user.table.model().rowCount() > 0, timeout=10_000)
    return user
