"""The table shows an edition's areas, sorts and filters them, and is in step with the session."""

from __future__ import annotations

import shutil
from datetime import date

import pytest
from qgis.PyQt.QtCore import QLocale, QPoint, QSize, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from tests.gui.edition_samples import GOTEBORG, area, new_edition
from tests.workspace.publication_samples import judged_by_noa
from utsatta_omraden_plugin.domain.assessment import Judgement, JudgementLevel
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.gui.areas.areas_dock import AreasDock
from utsatta_omraden_plugin.gui.areas.column import Column
from utsatta_omraden_plugin.gui.session import ChangeNote
from utsatta_omraden_plugin.palette import CATEGORY_COLOURS
from utsatta_omraden_plugin.workspace.judging import add_judgements

ALL_2025 = ["Exempelgården", "Nya Testtorp", "Provbacken / Lillåsen", "Västra Övningsberg", "Åkerhöjden"]


def test_the_newest_editions_areas_stand_in_the_table_sorted_by_name(user):
    assert user.names() == ALL_2025
    assert [user.cell("Åkerhöjden", column).data() for column in range(1, 6)] == [
        "Utsatt område",
        "Exempel Nacka",
        "Stockholm",
        "3",
        "2025-12-01",
    ]


def test_the_area_is_in_hectares_with_one_decimal_in_the_users_way(user):
    cell = user.cell("Åkerhöjden", 6)
    assert cell.data() == QLocale().toString(64.0, "f", 1)
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & int(Qt.AlignmentFlag.AlignRight)


def test_a_category_shows_its_mark_beside_its_name(user):
    icon = user.cell("Åkerhöjden", 1).data(Qt.ItemDataRole.DecorationRole)
    picture = icon.pixmap(16, 16).toImage()
    assert picture.pixelColor(2, 2).name() == CATEGORY_COLOURS["Utsatt område"]
    selected = icon.pixmap(QSize(16, 16), QIcon.Mode.Selected).toImage()
    assert selected == picture


def test_a_header_click_sorts_numbers_by_size_and_again_the_other_way(user):
    user.table.show_columns([Column.NAME, Column.SPECIAL_AREA_ID])
    header = user.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(4) + 5, 5)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    first = user.column(4)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert sorted(first, key=int) in (first, first[::-1])
    assert user.column(4) == first[::-1]


def test_categories_sort_by_gravity(user):
    user.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert user.column(1) == ["Utsatt område"] * 3 + ["Särskilt utsatt område"] * 2


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("åker", ["Åkerhöjden"]),
        ("AKERHOJ", ["Åkerhöjden"]),
        ("5", ["Nya Testtorp", "Västra Övningsberg", "Åkerhöjden"]),  # an id, and two LPO codes
        ("nacka", ["Åkerhöjden"]),
        ("malmö prov", ["Provbacken / Lillåsen"]),
        ("backen/lill", ["Provbacken / Lillåsen"]),
        ("finns inte", []),
    ],
)
def test_search_finds_name_id_lpo_and_locality(user, words, found):
    user.search(words)
    assert user.names() == found


def test_filters_for_category_and_lpo_work_together_and_totals_follow(user):
    totals = user.widget("totals")
    assert totals.text() == "U 3 · S 2 (5)"
    user.choose("filterCategory", "Särskilt utsatt område")
    assert user.names() == ["Exempelgården", "Nya Testtorp"]
    assert totals.text() == "S 2 (2 of 5)"
    user.choose("filterLpo", "Exempel Nacka")
    assert user.names() == []
    user.choose("filterCategory", "All categories")
    assert user.names() == ["Åkerhöjden"]


def test_the_status_filter_shows_what_was_changed_here_and_an_undone_change_is_none(user):
    user.choose("filterStatus", "Changed in this workspace")
    assert user.names() == []
    user.choose("filterStatus", "Any status")
    user.change_category("Åkerhöjden", "Särskilt utsatt område", "vittnen hotas")
    user.choose("filterStatus", "Changed in this workspace")
    assert user.names() == ["Åkerhöjden"]
    user.press("undoButton")
    assert user.names() == []
    user.press("redoButton")
    assert user.names() == ["Åkerhöjden"]


def test_changed_areas_are_known_when_the_workspace_is_opened_again(user, session, workspace_file):
    user.change_category("Åkerhöjden", "Särskilt utsatt område", "vittnen hotas")
    session.close()
    session.open(str(workspace_file))
    user.choose("filterStatus", "Changed in this workspace")
    assert user.names() == ["Åkerhöjden"]


def test_statuses_that_no_area_has_are_not_offered(user, session, workspace):
    status = user.widget("filterStatus")
    assert [status.itemText(index) for index in range(status.count())] == ["Any status", "Changed in this workspace"]
    odd = [
        area("Konstigt", "Förort", 7, (400_000.0, 6_500_000.0), GOTEBORG),
        area("Riskfyllt", "Riskområde", 8, (402_000.0, 6_500_000.0), GOTEBORG, valid_to=date(2026, 1, 1)),
    ]
    workspace.add_edition(new_edition(2027), odd, "GIS-specialist")
    session.choose_edition(2027)
    assert [status.itemText(index) for index in range(status.count())] == [
        "Any status",
        "Changed in this workspace",
        "Category unknown to the edition",
        "Ended",
    ]
    user.choose("filterStatus", "Category unknown to the edition")
    assert user.names() == ["Konstigt", "Riskfyllt"]
    assert user.widget("totals").text() == "R 1 · ? 1 (2)"


def test_another_edition_is_chosen_for_everyone(user, session):
    user.choose("editionSelector", "2023")
    assert session.edition.year == 2023
    assert len(user.names()) == 4
    session.choose_edition(2025)
    assert user.names() == ALL_2025
    assert user.widget("editionSelector").currentText() == "2025"


def test_selecting_in_the_table_chooses_for_everyone_once(user, session, heard):
    user.click_row("Åkerhöjden")
    assert session.chosen_areas == (user.id_of("Åkerhöjden"),)
    assert heard.choices == [(user.id_of("Åkerhöjden"),)]


def test_choosing_elsewhere_selects_in_the_table_without_an_echo(user, session, heard):
    chosen = (user.id_of("Åkerhöjden"), user.id_of("Exempelgården"))
    session.choose_areas(chosen)
    assert user.selected() == {"Åkerhöjden", "Exempelgården"}
    assert heard.choices == [chosen]


def test_a_chosen_area_stays_chosen_while_a_filter_hides_it(user, session, heard):
    user.click_row("Åkerhöjden")
    chosen = session.chosen_areas
    user.search("nya")
    assert user.selected() == set()
    assert session.chosen_areas == chosen
    user.search("")
    assert user.selected() == {"Åkerhöjden"}
    assert heard.choices == [chosen]


def test_a_row_that_a_change_filters_away_stays_chosen(user, session):
    user.choose("filterCategory", "Utsatt område")
    user.change_category("Åkerhöjden", "Särskilt utsatt område", "vittnen hotas")
    assert "Åkerhöjden" not in user.names()
    assert len(session.chosen_areas) == 1
    user.press("undoButton")
    assert user.selected() == {"Åkerhöjden"}


def test_a_change_by_someone_else_shows_when_the_session_tells_of_it(user, session, workspace):
    found = workspace.find_area(session.edition.id, "Åkerhöjden")
    workspace.set_category([found.id], Category.SARSKILT, "skäl", date(2026, 1, 1), "Noa")
    session.tell(ChangeNote("set_category", session.edition.id, (found.id,)))
    assert user.category("Åkerhöjden") == "Särskilt utsatt område"


def test_an_imported_edition_is_offered_at_once(user, session, workspace):
    edition = workspace.add_edition(new_edition(2027), [], "GIS-specialist")
    session.tell(ChangeNote("import_edition", edition.id))
    assert user.widget("editionSelector").findText("2027") == 0
    user.choose("editionSelector", "2027")
    assert user.names() == []
    assert "no areas" in user.widget("areasHint").text()


def test_the_history_shows_day_from_to_reason_and_role_newest_first(user, session):
    session.role = "LPO-analytiker"
    user.change_category("Åkerhöjden", "Särskilt utsatt område", "vittnen hotas")
    user.press("undoButton")
    today = date.today().isoformat()
    assert user.history() == [
        f"{today} Undone: Särskilt utsatt område → Utsatt område\nLPO-analytiker",
        f"{today} Utsatt område → Särskilt utsatt område\n«vittnen hotas» LPO-analytiker",
        "As it came into edition 2025",
    ]
    user.press("redoButton")
    assert user.history()[0].startswith(f"{today} Redone: Utsatt område → Särskilt utsatt område")


def test_the_history_names_the_edition_of_changes_in_other_editions(user, session):
    user.change_category("Åkerhöjden", "Särskilt utsatt område", "vittnen hotas")
    session.choose_edition(2023)
    user.click_row("Åkerhöjden")
    assert user.history()[0].startswith("Edition 2025: ")


def test_the_history_tells_of_the_areas_category_and_leaves_judgements_to_the_assessment(user, session, workspace):
    user.change_category("Åkerhöjden", "Särskilt utsatt område", "vittnen hotas")
    edition = session.edition.id
    judged = workspace.find_area(edition, "Åkerhöjden")
    begun = workspace.start_assessment(judged.area_id, edition, "GIS-specialist", "GIS-specialist")
    judgement = Judgement(
        judged.area_id,
        edition,
        JudgementLevel.LPO,
        Category.SARSKILT,
        Trend.STABLE,
        "Öppen narkotikahandel och hot mot vittnen under hela året; anmälningsbenägenheten är låg.",
        "GIS-specialist",
        date(2026, 11, 22),
    )
    workspace.sign_assessment(begun.id, judgement, "GIS-specialist")
    session.tell(ChangeNote("judgement", edition, (judged.id,)))
    assert [line.split("\n")[1] for line in user.history()[:-1]] == ["«vittnen hotas» GIS-specialist"]


def test_the_trend_that_noa_judged_stands_in_the_table_at_once(user, session, workspace):
    area = workspace.find_area(session.edition.id, "Åkerhöjden")
    judged = judged_by_noa(area, trend=Trend.NEGATIVE)
    note = ChangeNote("judgement", area.edition_id, (area.id,))
    session.do("Noa", note, lambda opened: add_judgements(opened, [(area, judged)], "Noa", date(2026, 11, 22)))
    assert user.cell("Åkerhöjden", Column.TREND).data() == "▼"
    session.undo_stack.undo()
    assert user.cell("Åkerhöjden", Column.TREND).data() == ""


def test_the_history_says_when_there_is_none_and_when_to_choose(user):
    assert user.history() == ["Choose one area to see how it has changed."]
    user.click_row("Exempelgården")
    assert user.history() == ["The area has not been changed here."]


def test_without_a_workspace_the_dock_shows_the_first_step(empty_dock):
    assert empty_dock.findChild(QWidget, "newWorkspaceButton").isVisible()
    assert not empty_dock.findChild(QWidget, "areaTable").isVisible()


def test_a_workspace_without_editions_says_how_to_import(empty_dock, empty_session, tmp_path):
    empty_session.create(str(tmp_path / "ny.gpkg"))
    hint = empty_dock.findChild(QWidget, "areasHint")
    assert hint.isVisible()
    assert "Import edition" in hint.text()


def test_another_workspace_is_shown_whole_whatever_was_looked_for_before(
    user, session, tmp_path, workspace_file, qtbot
):
    other = tmp_path / "annan.gpkg"
    shutil.copy(workspace_file, other)
    user.search("Åkerhöjden")
    user.choose("filterCategory", "Utsatt område")
    user.choose("filterLpo", "Exempel Nacka")
    assert user.names() == ["Åkerhöjden"]
    session.open(str(other))
    qtbot.waitUntil(lambda: user.names() == ALL_2025)
    assert user.widget("searchField").text() == ""
    assert user.widget("totals").text().endswith("(5)")


def test_closing_the_workspace_leaves_nothing_in_the_table(user, dock, session):
    user.click_row("Åkerhöjden")
    session.close()
    assert user.names() == []
    assert dock.findChild(QWidget, "newWorkspaceButton").isVisible()


def test_every_control_has_a_name_for_screen_readers(dock):
    nameless = [
        widget.objectName()
        for kind in (QAbstractButton, QComboBox, QLineEdit)
        for widget in dock.widget().findChildren(kind)
        if widget.objectName() and not widget.objectName().startswith("qt_")
        if not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_tab_reaches_everything_in_reading_order(user, dock):
    wanted = [
        "editionSelector",
        "searchField",
        "filterCategory",
        "filterLpo",
        "filterStatus",
        "areaTable",
        "historyList",
    ]
    user.widget("editionSelector").setFocus()
    reached = []
    for _ in range(20):
        focused = dock.window().focusWidget()
        if focused.objectName() in wanted and focused.objectName() not in reached:
            reached.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert reached == wanted


def test_after_unload_the_session_knows_the_dock_no_more(shown_iface, session):
    signals = (
        session.opened,
        session.closed,
        session.changed,
        session.editionChosen,
        session.areasChosen,
        session.failed,
    )
    before = [session.receivers(signal) for signal in signals]
    undo_before = session.undo_stack.receivers(session.undo_stack.indexChanged)
    dock = AreasDock(session, shown_iface)
    dock.load(shown_iface.mainWindow())
    assert [session.receivers(signal) for signal in signals] != before
    dock.unload(shown_iface.mainWindow())
    assert [session.receivers(signal) for signal in signals] == before
    assert session.undo_stack.receivers(session.undo_stack.indexChanged) == undo_before
