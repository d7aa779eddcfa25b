"""The nation's categories by edition as a chart and as a table."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtTest import QTest

from utsatta_omraden_plugin.domain.errors import WorkspaceError
from utsatta_omraden_plugin.domain.text import text
from utsatta_omraden_plugin.gui.areas.areas_dock import AreasDock
from utsatta_omraden_plugin.gui.national.category_chart import fill_part
from utsatta_omraden_plugin.gui.national.category_totals import totals_of
from utsatta_omraden_plugin.gui.national.national_chart import NationalChart
from utsatta_omraden_plugin.palette import CATEGORY_COLOURS

U, R, S = "Utsatt område", "Riskområde", "Särskilt utsatt område"


@pytest.fixture
def chart(session, iface, qtbot):
    """The window over the small workspace, when it has read the totals."""
    errors = []
    window = NationalChart(session.workspace, iface.mainWindow(), errors.append)
    window.errors = errors
    qtbot.waitUntil(lambda: window.table.rowCount() > 0)
    yield window
    window.reject()


def shown_numbers(window) -> dict[str, list[str]]:
    table = window.table
    return {
        table.verticalHeaderItem(row).text(): [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    }


def test_totals_count_the_areas_of_each_category_in_each_edition(workspace):
    totals = totals_of(workspace)
    assert totals.years == (2023, 2025)
    assert totals.categories == (U, R, S)
    assert totals.areas == {(2023, U): 2, (2023, R): 1, (2023, S): 1, (2025, U): 3, (2025, S): 2}
    assert totals.hectares[2025, U] == pytest.approx(3 * 64)


def test_the_table_under_the_chart_has_the_same_numbers(chart):
    assert shown_numbers(chart) == {S: ["1", "2"], R: ["1", "0"], U: ["2", "3"], "All": ["4", "5"]}


def test_hectares_are_shown_when_asked_for(chart):
    chart.measure.setCurrentIndex(chart.measure.findData("hectares"))
    assert shown_numbers(chart)["All"] == ["256", "320"]


def test_screen_readers_hear_the_chart(chart):
    assert chart.chart.accessibleName() == "Number of areas"
    assert chart.chart.accessibleDescription().split("\n")[1] == f"2025: {S} 2, {R} 0, {U} 3"


def test_each_category_has_its_colour_and_a_hatch_of_its_own():
    drawn = {}
    for category, fill in CATEGORY_COLOURS.items():
        image = QImage(64, 64, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        fill_part(painter, QRectF(0, 0, 64, 64), category)
        painter.end()
        inside = [(x, y) for x in range(8, 56) for y in range(8, 56)]
        is_fill = [QColor(image.pixel(x, y)).name() == fill for x, y in inside]
        assert 0.3 < sum(is_fill) / len(is_fill) < 0.95, f"{category}: fill and hatch are both seen"
        drawn[category] = tuple(is_fill)
    assert len(set(drawn.values())) == len(CATEGORY_COLOURS)


def test_the_areas_dock_opens_the_chart_and_it_reads_by_itself(session, shown_iface, qtbot):
    dock = AreasDock(session, shown_iface)
    dock.load(shown_iface.mainWindow())
    QTest.mouseClick(dock.findChild(object, "nationalChartButton"), Qt.MouseButton.LeftButton)
    window = shown_iface.mainWindow().findChild(NationalChart)
    assert window.isVisible()
    assert not window.isModal(), "QGIS can be used beside it"
    qtbot.waitUntil(lambda: window.table.rowCount() == 4)
    window.reject()
    dock.unload(shown_iface.mainWindow())


def test_closing_the_window_while_it_reads_is_safe(session, iface):
    window = NationalChart(session.workspace, iface.mainWindow(), lambda _error: pytest.fail("nobody is to hear"))
    window.reject()
    QTest.qWait(200)
    assert window.table.rowCount() == 0


def test_an_error_is_told_and_the_window_goes(session, iface, qtbot, monkeypatch):
    def cannot(_self):
        raise WorkspaceError(text("The disk is away."), text("Plug it in."))

    monkeypatch.setattr(type(session.workspace), "lifelines", cannot)
    heard = []
    window = NationalChart(session.workspace, iface.mainWindow(), heard.append)
    window.open_beside()
    qtbot.waitUntil(lambda: bool(heard))
    assert isinstance(heard[0], WorkspaceError)
