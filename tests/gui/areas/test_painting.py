"""Categories and trends are painted in the map, areas are caught with a lasso, and figures choose categories."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.gui.edition_samples import MALMO_AT
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.gui.areas.column import Column

UTSATT, SARSKILT = "Utsatt område", "Särskilt utsatt område"
X, Y = MALMO_AT


def test_each_click_paints_an_area_with_the_same_reason_and_is_a_step_of_its_own(user, canvas, workspace, session):
    user.choose_action("paintCategory1")
    user.write_reason("samma utveckling")
    user.click_map(canvas, X + 400, Y + 400)
    assert user.category("Exempelgården") == UTSATT
    user.choose_action("paintCategory2")
    user.write_reason("vittnen hotas")
    user.click_map(canvas, X + 3400, Y + 900)
    user.click_map(canvas, X + 400, Y + 400)
    assert user.category("Provbacken / Lillåsen") == user.category("Exempelgården") == SARSKILT
    reasons = [change.reason for change in workspace.changes() if change.what == "set_category"]
    assert reasons == ["samma utveckling", "vittnen hotas", "vittnen hotas"]
    user.press("undoButton")
    assert user.category("Exempelgården") == UTSATT
    assert user.category("Provbacken / Lillåsen") == SARSKILT
    assert "2 area(s) painted." in user.widget("changeHint").text()


def test_nothing_is_painted_before_there_is_a_reason(user, canvas, workspace):
    before = len(workspace.changes())
    user.choose_action("paintCategory1")
    user.click_map(canvas, X + 400, Y + 400)
    assert len(workspace.changes()) == before
    assert "reason" in user.widget("changeHint").text()
    assert user.widget("changeReason").hasFocus()


def test_a_click_beside_the_areas_or_on_one_that_is_so_already_changes_nothing(user, canvas, workspace):
    user.choose_action("paintCategory2")
    user.write_reason("vittnen hotas")
    before = len(workspace.changes())
    user.click_map(canvas, X + 2000, Y + 2500)
    user.click_map(canvas, X + 400, Y + 400)
    assert len(workspace.changes()) == before
    assert "already" in user.widget("changeHint").text()


def test_done_and_another_tool_give_the_map_back(user, canvas, shown_iface):
    user.choose_action("paintCategory1")
    assert canvas.mapTool() is not shown_iface.pan
    user.press("cancelCategoryButton")
    assert canvas.mapTool() is shown_iface.pan
    user.choose_action("paintCategory1")
    canvas.setMapTool(shown_iface.pan)
    assert not user.widget("changeCategoryPanel").isVisible()


def test_trends_are_painted_like_categories(user, canvas, workspace, session):
    user.choose_action("paintTrend3")
    user.write_reason("fler skjutningar")
    user.click_map(canvas, X + 400, Y + 400)
    assert workspace.find_area(session.edition.id, "Exempelgården").trend is Trend.NEGATIVE
    assert user.cell("Exempelgården", Column.TREND).data() == "▼"
    assert user.category("Exempelgården") == SARSKILT
    user.press("undoButton")
    assert workspace.find_area(session.edition.id, "Exempelgården").trend is None


def test_several_areas_get_a_trend_at_once_from_the_menu(user, workspace):
    user.table.selectAll()
    user.choose_action("changeTrendAction")
    user.choose("newCategory", "▲ Positive")
    user.write_reason("långvarig förbättring")
    user.press("applyCategoryButton")
    assert user.column(Column.TREND) == ["▲"] * 5
    user.press("undoButton")
    assert user.column(Column.TREND) == [""] * 5


def test_a_lasso_chooses_the_areas_it_touches(user, canvas, session):
    user.choose_action("lassoAction")
    user.drag_map(canvas, (X - 200, Y - 200), (X + 4200, Y - 200), (X + 4200, Y + 1800), (X - 200, Y + 1800))
    assert user.selected() == {"Exempelgården", "Provbacken / Lillåsen"}
    assert len(session.chosen_areas) == 2


def test_a_figure_asks_for_the_category_of_that_number(user):
    user.click_row("Åkerhöjden")
    QTest.keyClick(user.table, Qt.Key.Key_2)
    assert user.widget("newCategory").currentText() == SARSKILT
    user.write_reason("vittnen hotas")
    user.press("applyCategoryButton")
    assert user.category("Åkerhöjden") == SARSKILT


def test_figures_go_through_the_queue_while_painting(user, workspace):
    user.choose_action("paintCategory1")
    user.write_reason("genomgång 2027")
    user.click_row("Nya Testtorp")
    QTest.keyClick(user.table, Qt.Key.Key_1)
    assert user.category("Nya Testtorp") == UTSATT
    assert user.selected() == {"Provbacken / Lillåsen"}
    QTest.keyClick(user.table, Qt.Key.Key_2)
    assert user.category("Provbacken / Lillåsen") == SARSKILT
    assert user.selected() == {"Västra Övningsberg"}
    before = len(workspace.changes())
    QTest.keyClick(user.table, Qt.Key.Key_3)
    assert len(workspace.changes()) == before, "the edition has two categories"


def test_a_trend_can_be_painted_away_again(user, canvas, workspace, session):
    user.choose_action("paintTrend1")
    user.write_reason("färre händelser")
    user.click_map(canvas, X + 400, Y + 400)
    assert workspace.area(user.id_of("Exempelgården")).trend is Trend.POSITIVE
    user.choose_action("paintTrend4")
    user.write_reason("underlaget höll inte")
    user.click_map(canvas, X + 400, Y + 400)
    assert workspace.area(user.id_of("Exempelgården")).trend is None
    user.press("undoButton")
    assert workspace.area(user.id_of("Exempelgården")).trend is Trend.POSITIVE
