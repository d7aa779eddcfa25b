"""Reading in the compare dock what changed, and seeing it on the map."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from tests.gui.areas.driver import type_into
from tests.gui.edition_samples import STOCKHOLM_AT
from tests.gui.qgis_window import outlines_on
from utsatta_omraden_plugin.domain.compare.kinds import ChangeKind
from utsatta_omraden_plugin.gui.compare.change_model import Group
from utsatta_omraden_plugin.gui.compare.change_table import ChangeTable
from utsatta_omraden_plugin.gui.compare.compare_dock import CompareDock
from utsatta_omraden_plugin.gui.compare.on_map import part_symbols
from utsatta_omraden_plugin.gui.compare.save_page import save
from utsatta_omraden_plugin.gui.empty_state import EmptyState
from utsatta_omraden_plugin.gui.session import ChangeNote
from utsatta_omraden_plugin.workspace import create_workspace

RISK_TO_UTSATT = "Åkerhöjden went from Riskområde to Utsatt område"


def test_a_dock_without_a_workspace_offers_one(empty_dock):
    assert empty_dock.findChild(QLabel, "changeTotals").isVisible() is False
    assert empty_dock.findChild(EmptyState).isVisible()


def test_the_two_newest_editions_are_compared_at_once(user):
    assert (user.widget("oldEdition").currentData(), user.widget("newEdition").currentData()) == (2023, 2025)
    assert user.sentences() == ["Nya Testtorp is new, as Särskilt utsatt område.", f"{RISK_TO_UTSATT}."]
    assert user.column(0) == ["+ New", "R→U Other category"]


def test_real_and_technical_change_stand_apart_in_the_totals(user):
    assert user.widget("changeTotals").text() == (
        "4 → 5 areas: +1 really, ±0 technically (splits, mergers). Changes: 1 real, "
        "1 only from the abolished category, 0 only technical; 3 areas with unchanged id, name, "
        "category and boundary."
    )


def test_the_kind_filter_offers_what_there_is_and_shows_only_that(user):
    kinds = user.widget("filterKind")
    offered = [kinds.itemData(index) for index in range(kinds.count())]
    assert offered == [*Group, ChangeKind.NEW, ChangeKind.RECATEGORISED, ChangeKind.UNCHANGED, None]
    user.choose("filterKind", ChangeKind.NEW)
    assert user.sentences() == ["Nya Testtorp is new, as Särskilt utsatt område."]
    user.choose("filterKind", ChangeKind.UNCHANGED)
    assert len(user.sentences()) == 3
    user.choose("filterKind", None)
    assert len(user.sentences()) == 5
    user.choose("filterKind", Group.TECHNICAL)
    assert user.sentences() == []
    user.choose("filterKind", Group.REAL)
    assert user.sentences() == ["Nya Testtorp is new, as Särskilt utsatt område."]


def test_an_area_of_another_lpo_is_no_longer_called_unchanged(user):
    session = user.dock.session
    moved = session.workspace.find_area(session.edition.id, "Exempelgården")
    note = ChangeNote("set_organisation", session.edition.id, (moved.id,))
    values = {"lpo": "Fosie", "lpo_code": "561550"}
    session.do("moved", note, lambda w: w.set_organisation([moved.id], values, "Ny indelning", session.role))
    user.wait()
    assert len(user.sentences()) == 3
    user.choose("filterKind", Group.ORGANISATION)
    [said] = user.sentences()
    assert said.startswith("Exempelgården keeps its id, name, category and boundary; the LPO went from ")
    assert said.endswith(" to Fosie (561550).")
    assert user.column(0) == ["⌂ Other organisation"]
    user.choose("filterKind", ChangeKind.UNCHANGED)
    assert user.column(0) == ["⌂ Other organisation", "= Unchanged", "= Unchanged"]


def test_an_area_that_only_lost_an_abolished_category_is_named_apart(user):
    user.choose("filterKind", Group.ABOLISHED)
    assert user.sentences() == [f"{RISK_TO_UTSATT}."]
    kind = user.widget("changeTable").model().index(0, 0)
    assert "no longer has the old category" in kind.data(Qt.ItemDataRole.ToolTipRole)


def test_a_search_finds_words_ids_and_letters_without_their_dots(user):
    user.choose("filterKind", None)
    type_into(user.widget("searchChanges"), "akerhojden risk")
    assert user.sentences() == [f"{RISK_TO_UTSATT}."]


def test_a_click_shows_both_versions_side_by_side_and_marks_what_differs(user):
    user.click("Åkerhöjden")
    assert user.attribute("Category") == ["Riskområde", "≠", "Utsatt område"]
    assert user.attribute("Name") == ["Åkerhöjden", "", "Åkerhöjden"]
    assert user.attribute("Area ha") == ["64.0", "", "64.0"]
    assert user.widget("changeEvidence").text() == "Same id and name; the boundary is the same."


def test_a_new_area_has_no_older_version(user):
    user.click("Nya Testtorp")
    assert user.attribute("Name") == ["–", "", "Nya Testtorp"]
    assert not user.widget("confirmPairButton").isEnabled()
    assert "no counterpart" in user.widget("confirmPairButton").toolTip()


def test_a_click_zooms_there_and_keeps_both_outlines(user, canvas):
    user.click("Åkerhöjden")
    x, y = STOCKHOLM_AT
    assert canvas.extent().contains(QgsPointXY(x + 400, y + 400))
    assert canvas.extent().height() < 3000
    assert len(outlines_on(canvas)) == 2


def test_the_outlines_go_when_the_dock_goes(user, canvas):
    user.click("Åkerhöjden")
    user.dock.hide()
    assert outlines_on(canvas) == []


def test_arrow_keys_point_at_changes_too(user, canvas, qtbot):
    user.click("Nya Testtorp")
    before = canvas.extent()
    qtbot.keyClick(user.table, Qt.Key.Key_Down)
    assert user.widget("changeSentence").text() == f"{RISK_TO_UTSATT}."
    assert canvas.extent() != before


def test_the_old_outline_is_dashed_and_lost_ground_is_hatched():
    symbols = part_symbols()
    assert set(symbols) == {"old", "new", "dropped", "gained", "unchanged"}
    dashed = symbols["old"].symbolLayer(symbols["old"].symbolLayerCount() - 1)
    solid = symbols["new"].symbolLayer(symbols["new"].symbolLayerCount() - 1)
    assert dashed.useCustomDashPattern() or dashed.properties()["line_style"] == "dash"
    assert not solid.useCustomDashPattern()
    assert "LinePatternFill" in [layer.layerType() for layer in symbols["dropped"].symbolLayers()]


def test_a_narrow_dock_shows_signs_and_whole_sentences_without_scrolling_sideways(user):
    user.dock.setFloating(True)
    user.dock.resize(350, 600)
    user.qtbot.waitUntil(lambda: user.table.isColumnHidden(2))
    assert user.column(0) == ["+", "R→U"]
    assert not user.table.horizontalScrollBar().isVisible()
    user.dock.resize(1100, 600)
    user.qtbot.waitUntil(lambda: not user.table.isColumnHidden(2))
    assert user.column(0) == ["+ New", "R→U Other category"]


def test_editions_in_the_wrong_order_are_told(user):
    user.choose("oldEdition", 2025)
    assert user.sentences() == []
    assert user.widget("compareHint").text().startswith("Choose an older edition to the left")
    user.choose("oldEdition", 2023)
    assert len(user.sentences()) == 2


def test_a_workspace_with_one_edition_says_what_is_missing(dock, session, tmp_path):
    workspace = create_workspace(str(tmp_path / "tom.gpkg"))
    workspace.close()
    session.open(str(tmp_path / "tom.gpkg"))
    assert dock.findChild(QLabel, "compareHint").text().startswith("Comparing takes two editions")


def test_the_page_to_print_is_saved_beside_the_workspace(user, session, heard, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr("utsatta_omraden_plugin.gui.folders.QDesktopServices.openUrl", opened.append)
    target = tmp_path / "jämförelse.html"
    save(user.dock._comparison, session, target)
    assert "Nya Testtorp is new" in target.read_text(encoding="utf-8")
    assert heard.sentences == ["Saved as jämförelse.html."]
    assert [url.toLocalFile() for url in opened] == [str(target)]
    save(user.dock._comparison, session, tmp_path / "saknas" / "x.html")
    assert len(heard.errors) == len(opened) == 1


def test_a_hidden_dock_compares_only_when_it_is_shown(shown_iface, session, qtbot):
    dock = CompareDock(session, shown_iface)
    dock.hide()
    dock.load(shown_iface.mainWindow())
    dock.hide()
    table = dock.findChild(ChangeTable)
    qtbot.wait(200)
    assert table.model().rowCount() == 0
    dock.show()
    qtbot.waitUntil(lambda: table.model().rowCount() == 2, timeout=10_000)
    dock.unload(shown_iface.mainWindow())


def test_a_workspace_that_is_opened_is_shown_whole_whatever_was_looked_for_before(user, session, workspace_file):
    type_into(user.widget("searchChanges"), "finns inte")
    user.choose("filterKind", ChangeKind.NEW)
    assert user.sentences() == []
    session.open(str(workspace_file))
    user.wait()
    assert user.sentences() == ["Nya Testtorp is new, as Särskilt utsatt område.", f"{RISK_TO_UTSATT}."]
