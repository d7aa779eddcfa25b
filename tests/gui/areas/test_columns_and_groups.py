"""The table's columns can be chosen, its rows grouped and copied, and more is told of each area."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from tests.gui.edition_samples import MALMO_AT, STOCKHOLM_AT
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.gui.areas.areas_dock import AreasDock
from utsatta_omraden_plugin.gui.areas.column import SHOWN_AT_FIRST, Column
from utsatta_omraden_plugin.gui.session import ChangeNote


def test_the_columns_stand_in_the_order_of_the_sketch(user):
    shown = user.table.shown_columns()
    assert [column.name for column in shown] == [
        "NAME",
        "CATEGORY",
        "TREND",
        "LPO",
        "ASSESSMENT",
        "FINDINGS",
        "SINCE",
        "HECTARES",
    ]


def test_a_column_that_was_chosen_is_there_the_next_time_too(user, dock, shown_iface, session):
    user.choose_action("column:REGION")
    assert Column.REGION in user.table.shown_columns()
    assert user.cell("Åkerhöjden", Column.REGION).data() == "Stockholm"
    second = AreasDock(session, shown_iface)
    assert set(second._page.table.shown_columns()) == SHOWN_AT_FIRST | {Column.REGION}


def test_grouped_by_lpo_each_lpo_has_a_line_with_its_totals_that_folds_its_areas_away(user):
    user.choose_action("groupByLpoAction")
    assert user.names() == [
        "▾ Exempel Hisingen   U 1 (1)",
        "Västra Övningsberg",
        "▾ Exempel Malmö Norr   U 1 · S 2 (3)",
        "Exempelgården",
        "Nya Testtorp",
        "Provbacken / Lillåsen",
        "▾ Exempel Nacka   U 1 (1)",
        "Åkerhöjden",
    ]
    user.click_row("▾ Exempel Malmö Norr   U 1 · S 2 (3)")
    assert user.names()[2:4] == ["▸ Exempel Malmö Norr   U 1 · S 2 (3)", "▾ Exempel Nacka   U 1 (1)"]
    assert user.widget("totals").text() == "U 3 · S 2 (5)"


def test_groups_stand_in_the_order_of_the_users_alphabet(user, session):
    named = {"Borås": "550220", "Borlänge": "570210", "Örebro": "570610"}
    renamed = [
        replace(area, organisation=replace(area.organisation, lpo=lpo, lpo_code=code))
        for area, (lpo, code) in zip(session.workspace.areas(session.edition.id), named.items())
    ]
    session.workspace.replace_areas(renamed, "edit_area", "", "GIS-specialist")
    session.tell(ChangeNote("edit_area", session.edition.id, tuple(area.id for area in renamed)))
    user.choose_action("groupByLpoAction")
    groups = [name[2:].split("   ")[0] for name in user.names() if name.startswith("▾")]
    assert [name for name in groups if name in named] == ["Borlänge", "Borås", "Örebro"]


def test_groups_are_no_areas_when_all_is_selected(user, session):
    user.choose_action("groupByLpoAction")
    user.table.selectAll()
    assert len(session.chosen_areas) == 5
    user.choose_action("groupByLpoAction")
    assert user.names()[0] == "Exempelgården"


def test_sorting_by_a_header_keeps_what_is_selected(user, session):
    user.click_row("Åkerhöjden")
    chosen = session.chosen_areas
    user.table.sortByColumn(Column.NAME, Qt.SortOrder.DescendingOrder)
    assert user.names()[0] == "Åkerhöjden"
    assert user.selected() == {"Åkerhöjden"}
    assert session.chosen_areas == chosen


def test_the_filter_of_places_offers_police_areas_and_regions_after_the_lpos(user):
    user.choose("filterLpo", "Region Syd")
    assert user.names() == ["Exempelgården", "Nya Testtorp", "Provbacken / Lillåsen"]
    user.choose("filterLpo", "Police area Stockholm syd")
    assert user.names() == ["Åkerhöjden"]


def test_only_areas_that_the_map_shows_are_in_the_table_while_that_is_ticked(user, canvas, qtbot):
    user.widget("filterInMap").click()
    assert user.names() == ["Exempelgården", "Provbacken / Lillåsen"]
    assert user.widget("totals").text() == "U 1 · S 1 (2 of 5)"
    x, y = STOCKHOLM_AT
    canvas.setExtent(QgsRectangle(x - 500, y - 500, x + 1500, y + 1500))
    qtbot.waitUntil(lambda: user.names() == ["Åkerhöjden"])
    user.widget("filterInMap").click()
    assert len(user.names()) == 5


def test_only_changed_areas_are_those_that_differ_from_the_drafts_base(user, draft, session):
    user.widget("filterChanged").click()
    assert user.names() == []
    user.widget("filterChanged").click()
    user.change_category("Åkerhöjden", "Särskilt utsatt område", "vittnen hotas")
    user.widget("filterChanged").click()
    assert user.names() == ["Åkerhöjden"]
    user.press("undoButton")
    assert user.names() == []


def test_a_row_that_no_longer_fulfils_the_filter_leaves_the_table_when_it_changes(user):
    user.choose("filterCategory", "Utsatt område")
    assert "Åkerhöjden" in user.names()
    user.change_category("Åkerhöjden", "Särskilt utsatt område", "vittnen hotas")
    assert "Åkerhöjden" not in user.names()
    user.press("undoButton")
    assert "Åkerhöjden" in user.names()


def test_the_table_tells_how_far_areas_are_assessed(user, session, workspace, qtbot):
    area = workspace.find_area(session.edition.id, "Åkerhöjden")
    assert user.cell("Åkerhöjden", Column.ASSESSMENT).data() == "–"
    workspace.start_assessment(area.area_id, session.edition.id, "LPO-analytiker", "LPO-analytiker")
    session.tell(ChangeNote("assessment", session.edition.id, (area.id,)))
    qtbot.waitUntil(lambda: user.cell("Åkerhöjden", Column.ASSESSMENT).data() == "not begun", timeout=10_000)


def test_the_table_counts_findings_and_those_accepted_apart(user, session, workspace, qtbot):
    def findings():
        return user.cell("Åkerhöjden", Column.FINDINGS).data()

    qtbot.waitUntil(lambda: findings() == "–", timeout=15_000)
    area = workspace.find_area(session.edition.id, "Åkerhöjden")
    wrong = replace(area, organisation=replace(area.organisation, police_area_code="5313"))
    workspace.replace_areas([wrong], "edit_area", "", "GIS-specialist")
    session.tell(ChangeNote("edit_area", session.edition.id, (area.id,)))
    qtbot.waitUntil(lambda: findings()[:1] in "✖⚠", timeout=15_000)
    assert "accepted: 0" in user.cell("Åkerhöjden", Column.FINDINGS).data(Qt.ItemDataRole.ToolTipRole)


def test_copied_rows_are_a_table_for_a_spreadsheet(user, heard):
    user.click_row("Åkerhöjden")
    QTest.keyClick(user.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    header, line = QApplication.clipboard().text().split("\n")
    assert header.split("\t")[:2] == ["Name", "Category"]
    assert line.split("\t")[:4] == ["Åkerhöjden", "Utsatt område", "", "Exempel Nacka"]
    assert heard.sentences == ["1 area(s) copied."]


def test_an_identity_number_does_not_get_onto_the_clipboard(user, draft, session, workspace, heard):
    QApplication.clipboard().setText("as before")
    area = workspace.find_area(session.edition.id, "Åkerhöjden")
    workspace.replace_areas([replace(area, name="Gården 19811228-9874")], "edit_area", "", "GIS-specialist")
    session.tell(ChangeNote("edit_area", session.edition.id, (area.id,)))
    user.choose_action("copyAreasAction")
    assert QApplication.clipboard().text() == "as before"
    assert "identity number" in str(heard.errors[0])


def test_the_form_of_the_chosen_area_opens_to_be_read(user, session, shown_iface, monkeypatch):
    from utsatta_omraden_plugin.gui.map_layers import MapLayers
    from utsatta_omraden_plugin.gui.messages import Messages

    opened = []
    monkeypatch.setattr(shown_iface, "openFeatureForm", lambda *given: opened.append(given), raising=False)
    layers = MapLayers(session, shown_iface, Messages(shown_iface))
    layers.load()
    layers._opened()
    user.click_row("Åkerhöjden")
    user.choose_action("openFormAction")
    layers.unload()
    layer, feature, can_edit, is_modal = opened[0]
    assert feature["name"] == "Åkerhöjden"
    assert layer.readOnly()
    assert not can_edit
    assert not is_modal


def test_a_name_is_typed_over_in_a_draft_and_is_one_step_of_undo(user, draft, workspace):
    user.click_row("Åkerhöjden")
    model = user.table.model()
    assert model.setData(user.cell("Åkerhöjden"), "  Åkerhöjden   Norra ") is False
    QTest.qWait(5)
    assert "Åkerhöjden Norra" in user.names()
    assert workspace.find_area(draft.id, "Åkerhöjden Norra").name == "Åkerhöjden Norra"
    user.press("undoButton")
    assert "Åkerhöjden" in user.names()


def test_names_of_a_published_edition_cannot_be_typed_over(user):
    assert not user.cell("Åkerhöjden").flags() & Qt.ItemFlag.ItemIsEditable


def test_a_trend_is_an_arrow_with_words(user, workspace, session):
    area = workspace.find_area(session.edition.id, "Åkerhöjden")
    workspace.set_trend([area.id], Trend.NEGATIVE, "fler skjutningar", None, "LPO")
    session.tell(ChangeNote("set_trend", session.edition.id, (area.id,)))
    cell = user.cell("Åkerhöjden", Column.TREND)
    assert cell.data() == "▼"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == cell.data(Qt.ItemDataRole.AccessibleTextRole) == "▼ Negative"


def test_the_samples_lie_where_the_tests_of_the_map_think(user, workspace, session):
    area = workspace.find_area(session.edition.id, "Exempelgården")
    assert area.boundary.bounds[:2] == MALMO_AT
