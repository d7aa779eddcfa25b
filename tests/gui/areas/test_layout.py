"""The dock fits beside other docks on a laptop's screen."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from utsatta_omraden_plugin.gui.areas.history_delegate import SHORT

VERTICAL = Qt.Orientation.Vertical


@pytest.mark.parametrize("width", [1366, 900, 760])
def test_nothing_is_cut_off_in_a_dock_of_this_width(user, dock, shown_iface, width):
    shown_iface.mainWindow().resize(width, 768)
    user.pick_category("Provbacken / Lillåsen", "Särskilt utsatt område")
    QTest.qWait(20)
    names = ["editionSelector", "searchField", "filterStatus", "totals", "changeCategoryButton", "redoButton"]
    names += ["newCategory", "changeReason", "applyCategoryButton", "cancelCategoryButton", "historyList"]
    for name in names:
        widget = user.widget(name)
        right = widget.mapTo(dock, QPoint(widget.width(), 0)).x()
        assert right <= dock.width(), name
        assert widget.width() >= min(widget.minimumSizeHint().width(), 60), name


def test_the_history_stands_beside_the_table_in_a_wide_dock_and_under_it_in_a_narrow_one(user, shown_iface):
    table, history = user.table, user.widget("historyList")

    def place(widget):
        return widget.mapTo(user.dock, QPoint(0, 0))

    shown_iface.mainWindow().resize(1366, 768)
    user.qtbot.waitUntil(lambda: place(history).x() > place(table).x() + table.width() - 1)
    shown_iface.mainWindow().resize(800, 768)
    user.qtbot.waitUntil(lambda: place(history).y() > place(table).y() + table.height() - 1)


def test_the_area_being_changed_stays_in_sight_when_the_panel_opens(user, dock, shown_iface):
    shown_iface.mainWindow().resizeDocks([dock], [200], Qt.Orientation.Vertical)
    QTest.qWait(20)
    user.pick_category("Åkerhöjden", "Särskilt utsatt område")
    QTest.qWait(20)
    assert user.table.viewport().rect().contains(user.table.visualRect(user.cell("Åkerhöjden", 1)).center())


def test_a_column_that_the_user_has_drawn_keeps_its_width(user, session):
    user.table.horizontalHeader().resizeSection(0, 222)
    session.choose_edition(2023)
    assert user.table.columnWidth(0) == 222


@pytest.mark.parametrize("width", [560, 700, 930, 1366])
def test_the_body_never_scrolls_sideways_and_the_names_stay_in_sight(user, dock, shown_iface, width):
    shown_iface.mainWindow().resize(width, 768)
    QTest.qWait(20)
    user.click_row("Västra Övningsberg", column=6)
    user.choose("filterCategory", "Utsatt område")
    QTest.qWait(20)
    assert dock.widget().horizontalScrollBar().maximum() == 0
    assert user.table.visualRect(user.cell("Västra Övningsberg")).left() >= 0


def test_three_rows_and_the_history_are_in_sight_in_a_laptops_dock(user, dock, shown_iface):
    shown_iface.mainWindow().resize(700, 768)
    QTest.qWait(20)
    shown_iface.mainWindow().resizeDocks([dock], [dock.widget().widget().minimumSizeHint().height() + 30], VERTICAL)
    QTest.qWait(20)
    assert user.table.viewport().height() >= 3 * user.table.rowHeight(0)
    assert dock.widget().verticalScrollBar().maximum() == 0
    history = user.widget("historyList")
    assert history.mapTo(dock, QPoint(0, history.height())).y() <= dock.height()


def test_a_change_reads_whole_in_a_wide_list_and_with_letters_in_a_narrow_one(user, session):
    user.change_category("Åkerhöjden", "Särskilt utsatt område", "Nya uppgifter")
    history = user.widget("historyList")
    whole = history.item(0).text().split("\n")[0]
    assert whole.endswith("Utsatt område → Särskilt utsatt område")
    assert history.item(0).data(SHORT).endswith("U → S")
