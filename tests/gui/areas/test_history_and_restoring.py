"""The history tells of every kind of change, shows boundaries on the map, restores, and covers the whole workspace."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QWidget
from shapely import MultiPolygon, box

from tests.gui.areas.driver import type_into
from tests.gui.edition_samples import STOCKHOLM_AT
from utsatta_omraden_plugin.compat import QAction
from utsatta_omraden_plugin.domain.drawing.redraw_boundary import redraw_boundary
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.gui.areas import command_words
from utsatta_omraden_plugin.gui.areas.command_words import command_in_words
from utsatta_omraden_plugin.gui.session import ChangeNote

UTSATT, SARSKILT = "Utsatt område", "Särskilt utsatt område"


def edited(session, area, **values):
    session.workspace.replace_areas([replace(area, **values)], "edit_area", "", "GIS-specialist")
    session.tell(ChangeNote("edit_area", session.edition.id, (area.id,)))


def test_the_history_tells_of_trends_names_and_boundaries(user, draft, session, workspace):
    area = workspace.find_area(draft.id, "Åkerhöjden")
    workspace.set_trend([area.id], Trend.POSITIVE, "bättre", None, "LPO")
    area = workspace.area(area.id)
    x, y = STOCKHOLM_AT
    edited(session, area, name="Åkerbacken", boundary=MultiPolygon([box(x, y, x + 900, y + 800)]))
    user.click_row("Åkerbacken")
    lines = [line.split("\n")[0].split(" ", 1)[1] for line in user.history()[:-1]]
    assert lines == ["renamed from Åkerhöjden to Åkerbacken · boundary changed", "trend – → ▲"]


def test_a_change_of_the_boundary_stands_on_the_map_before_and_after(user, draft, dock, session, workspace):
    x, y = STOCKHOLM_AT
    area = workspace.find_area(draft.id, "Åkerhöjden")
    edited(session, area, boundary=MultiPolygon([box(x, y, x + 900, y + 800)]))
    user.click_row("Åkerhöjden")
    user.widget("historyList").setCurrentRow(0)
    assert dock._past._pointer.shown == 2
    user.click_row("Exempelgården")
    assert dock._past._pointer.shown == 0


def test_an_earlier_state_is_restored_with_a_reason_as_a_new_change(user, session, workspace):
    user.change_category("Åkerhöjden", SARSKILT, "vittnen hotas")
    user.change_category("Åkerhöjden", UTSATT, "hoten har upphört")
    user.click_row("Åkerhöjden")
    assert not user.widget("restoreButton").isEnabled()
    user.widget("historyList").setCurrentRow(1)
    user.press("restoreButton")
    assert not user.widget("restoreButton").isEnabled(), "a reason is missing"
    type_into(user.widget("restoreReason"), "hoten fortsatte")
    user.press("restoreButton")
    assert user.category("Åkerhöjden") == SARSKILT
    change = workspace.changes(newest_first=True)[0]
    assert (change.what, change.reason) == ("restore_area", "hoten fortsatte")
    assert "Restored: Utsatt område → Särskilt utsatt område" in user.history()[0]
    user.press("undoButton")
    assert user.category("Åkerhöjden") == UTSATT


def test_the_state_in_which_the_area_came_is_restored_too(user, session, workspace):
    user.change_category("Åkerhöjden", SARSKILT, "vittnen hotas")
    user.click_row("Åkerhöjden")
    items = user.widget("historyList")
    assert items.item(items.count() - 1).text() == "As it came into edition 2025"
    items.setCurrentRow(items.count() - 1)
    user.press("restoreButton")
    type_into(user.widget("restoreReason"), "fel område")
    user.press("restoreButton")
    assert user.category("Åkerhöjden") == UTSATT
    area = workspace.find_area(session.edition.id, "Åkerhöjden")
    assert area.valid_from == date(2025, 12, 1)


def test_escape_leaves_the_restoring(user):
    user.change_category("Åkerhöjden", SARSKILT, "vittnen hotas")
    user.click_row("Åkerhöjden")
    user.widget("historyList").setCurrentRow(0)
    user.press("restoreButton")
    QTest.keyClick(user.widget("restoreReason"), Qt.Key.Key_Escape)
    assert user.widget("restoreReason").isHidden()
    assert user.widget("restoreButton").isEnabled()


def test_a_change_of_another_edition_is_restored_there(user, session, draft):
    session.choose_edition(2025)
    user.change_category("Åkerhöjden", SARSKILT, "vittnen hotas")
    session.choose_edition(2027)
    user.click_row("Åkerhöjden")
    user.widget("historyList").setCurrentRow(0)
    assert not user.widget("restoreButton").isEnabled()
    assert "another edition" in user.widget("restoreButton").toolTip()


def opened_log(user, iface, qtbot) -> QDialog:
    user.choose_action("changeLogAction")
    dialog = iface.mainWindow().findChild(QDialog, "LogDialog")
    table = dialog.findChild(QWidget, "logTable")
    qtbot.waitUntil(lambda: table.model().rowCount() > 0, timeout=10_000)
    return dialog


def test_the_workspaces_history_lists_finds_and_follows_every_change(user, shown_iface, qtbot):
    user.change_category("Åkerhöjden", SARSKILT, "vittnen hotas")
    dialog = opened_log(user, shown_iface, qtbot)
    shown = dialog.findChild(QWidget, "logTable").model()
    newest = [shown.index(0, column).data() for column in range(shown.columnCount())]
    assert newest[2:] == ["GIS-specialist", "Category changed", "Åkerhöjden", f"{UTSATT} → {SARSKILT}", "vittnen hotas"]
    dialog.findChild(QWidget, "logSearch").setText("åkerhöjden")
    assert shown.rowCount() == 1
    user.press("undoButton")
    qtbot.waitUntil(lambda: shown.rowCount() == 2, timeout=10_000)
    assert shown.index(0, 3).data() == "Undo: Category changed"
    dialog.reject()


def test_what_happened_to_no_area_is_told_in_words_too(user, shown_iface, draft, workspace, qtbot):
    workspace.set_distribution_label("Intern", "Noa")
    dialog = opened_log(user, shown_iface, qtbot)
    shown = dialog.findChild(QWidget, "logTable").model()
    rows = {shown.index(row, 3).data(): shown.index(row, 5).data() for row in range(shown.rowCount())}
    assert rows["Distribution label"] == "Distribution label Intern"
    assert rows["Draft begun"].startswith("Edition 2027 · Base edition 2025 · Number of areas")
    dialog.reject()


def test_no_command_is_told_by_its_code():
    workspace = Path(command_words.__file__).parents[2] / "workspace"
    written = "\n".join(path.read_text(encoding="utf-8") for path in workspace.glob("*.py"))
    codes = set(
        re.findall(r'(?:what=|what = |_add\(connection, signing, |_make_current\(connection, method, )"(\w+)"', written)
    )
    assert {"set_category", "import_organisation", "sign_judgement", "use_method"} <= codes
    assert {code for code in codes if command_in_words(code) == code} == set()


def test_the_history_tells_by_which_operation_a_boundary_changed(user, draft, session, workspace):
    x, y = STOCKHOLM_AT
    area = workspace.find_area(draft.id, "Åkerhöjden")
    boundary = MultiPolygon([box(x, y, x + 900, y + 800)])
    outcome = redraw_boundary(area, boundary)
    session.do(
        "snapped",
        ChangeNote("redraw", draft.id, (area.id,)),
        lambda open_: open_.redraw(outcome, "snap_area", "", "GIS-specialist", edition_id=draft.id),
    )
    session.undo_stack.undo()
    user.click_row("Åkerhöjden")
    lines = [line.split("\n")[0].split(" ", 1)[1] for line in user.history()[:2]]
    snapped = "snapped to the published boundary"
    assert lines == [f"Undone: {snapped}", snapped]


def test_what_cannot_be_chosen_in_the_menu_says_why(user, dock, session):
    session.choose_areas(())
    for name in ("changeTrendAction", "openFormAction"):
        action = dock.findChild(QAction, name)
        assert not action.isEnabled()
        assert "first" in action.toolTip()


def test_the_chain_is_verified_on_demand(user, shown_iface, qtbot):
    dialog = opened_log(user, shown_iface, qtbot)
    state = dialog.findChild(QWidget, "logState")
    QTest.mouseClick(dialog.findChild(QWidget, "verifyLogButton"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "whole" in state.text(), timeout=10_000)
    dialog.reject()


def test_a_broken_chain_is_shown_where_it_breaks(user, shown_iface, workspace, qtbot, monkeypatch):
    monkeypatch.setattr(workspace, "first_broken_link", lambda: 2)
    dialog = opened_log(user, shown_iface, qtbot)
    QTest.mouseClick(dialog.findChild(QWidget, "verifyLogButton"), Qt.MouseButton.LeftButton)
    state, table = (dialog.findChild(QWidget, name) for name in ("logState", "logTable"))
    qtbot.waitUntil(lambda: "row 2" in state.text(), timeout=10_000)
    assert [index.data() for index in table.selectionModel().selectedRows(0)] == ["2"]
    dialog.reject()


def test_the_log_is_saved_as_csv_and_as_json(user, shown_iface, workspace, qtbot, tmp_path):
    dialog = opened_log(user, shown_iface, qtbot)
    dialog.save_as(tmp_path / "logg.csv")
    dialog.save_as(tmp_path / "logg.json")
    changes = workspace.changes()
    with (tmp_path / "logg.csv").open(encoding="utf-8-sig", newline="") as opened:
        assert len(list(csv.reader(opened, delimiter=";"))) == 1 + len(changes)
    written = json.loads((tmp_path / "logg.json").read_text(encoding="utf-8"))
    assert [row["hash"] for row in written["changes"]] == [change.hash for change in changes]
    assert dialog.findChild(QWidget, "logState").text() == "Saved as logg.json."
    dialog.save_as(tmp_path / "borta" / "logg.json")
    assert "logg.json" in dialog.findChild(QWidget, "logState").text()
    dialog.reject()


def test_it_is_said_when_identity_numbers_are_masked_in_the_saved_log(user, shown_iface, workspace, qtbot, tmp_path):
    user.change_category("Åkerhöjden", SARSKILT, "vittnet 640823-3234 hotas")
    dialog = opened_log(user, shown_iface, qtbot)
    for name in ("logg.csv", "logg.json"):
        dialog.save_as(tmp_path / name)
        assert "masked in 1 row" in dialog.findChild(QWidget, "logState").text()
    dialog.reject()
