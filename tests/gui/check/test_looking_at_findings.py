"""Running the checks, filtering what they found, and finding the places on the map."""

from __future__ import annotations

import json

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel

from tests.gui.areas.driver import type_into
from tests.gui.edition_samples import MALMO_AT
from tests.gui.qgis_window import outlines_on
from utsatta_omraden_plugin.domain.checks.finding import Severity
from utsatta_omraden_plugin.gui.check.check_dock import CheckDock
from utsatta_omraden_plugin.gui.check.save_findings import save
from utsatta_omraden_plugin.gui.empty_state import EmptyState
from utsatta_omraden_plugin.workspace import create_workspace


def test_a_dock_without_a_workspace_offers_one(empty_dock):
    assert empty_dock.findChild(EmptyState).isVisible()
    assert not empty_dock.findChild(QLabel, "checkHint").isVisible()


def test_a_workspace_without_editions_says_what_comes_first(dock, user, session, tmp_path):
    create_workspace(str(tmp_path / "tom.gpkg")).close()
    session.open(str(tmp_path / "tom.gpkg"))
    assert user.widget("checkHint").text().startswith("Import an edition first")
    assert not user.widget("runChecksButton").isEnabled()


def test_nothing_is_checked_until_it_is_asked_for(user):
    assert user.findings() == []
    assert user.widget("checkHint").text() == "The edition of 2025 has not been checked yet: press Run checks."
    assert not user.widget("exportFindingsButton").isEnabled()
    assert not user.widget("nextFindingButton").isEnabled()


def test_a_run_lists_the_findings_gravest_first_with_a_sign_each(user):
    user.run()
    ranks = [row.severity.rank for row in user.findings()]
    assert ranks == sorted(ranks)
    assert user.codes()[0] == "overlap"
    assert {"overlap", "blank"} <= set(user.codes())
    index = user.table.model().index(0, 0)
    assert index.data() == "Error"
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert user.widget("findingTotals").text().startswith("2025, 6 areas: 1 errors, ")
    assert user.widget("checkHint").text() == ""


def test_filters_show_only_one_severity_one_check_or_what_holds_the_words(user):
    user.run()
    count = len(user.findings())
    user.choose("filterSeverity", Severity.ERROR)
    assert user.codes() == ["overlap"]
    user.choose("filterSeverity", None)
    user.choose("filterCheck", "blank")
    assert user.codes() == ["blank"]
    user.choose("filterCheck", "")
    type_into(user.widget("searchFindings"), "overlappet exempelgarden")
    assert "overlap" in user.codes()
    assert "blank" not in user.codes()
    type_into(user.widget("searchFindings"), "zzz")
    assert user.widget("checkHint").text() == "No finding fits the filters."
    user.widget("searchFindings").clear()
    assert len(user.findings()) == count


def test_a_click_zooms_there_outlines_both_areas_and_chooses_them(user, canvas, session):
    user.run()
    user.click("overlap")
    x, y = MALMO_AT
    assert canvas.extent().contains(QgsPointXY(x + 700, y + 400))
    assert canvas.extent().width() < 3000
    assert len(outlines_on(canvas)) == 2
    assert session.chosen_areas == user.findings()[0].version_ids
    user.dock.hide()
    assert outlines_on(canvas) == []


def test_a_chosen_finding_says_why_it_matters_and_how_it_is_mended(user):
    user.run()
    user.click("overlap")
    row = user.findings()[0]
    assert row.sentence in user.widget("findingSentence").text()
    assert user.widget("findingWhy").text() == row.why != ""
    assert user.widget("findingHow").text() == row.how_to_fix != ""
    assert not user.widget("fixButton").isEnabled()
    assert user.widget("fixButton").toolTip() == "This takes a person: see how to mend it."


def test_next_goes_through_all_findings_and_begins_again(user):
    user.run()
    seen = []
    for _ in range(len(user.findings()) + 1):
        user.press("nextFindingButton")
        (row,) = user.table.chosen_rows()
        seen.append(row.key)
    assert seen[:-1] == [row.key for row in user.findings()]
    assert seen[-1] == seen[0]


def test_a_finding_opens_the_form_or_says_that_the_layer_is_missing(user, heard):
    user.run()
    user.click("blank")
    user.press("openFormButton")
    assert heard.sentences == ["The layer of this edition is not in the project."]


def test_another_edition_begins_afresh(user, session):
    user.run()
    session.choose_edition(2023)
    assert user.findings() == []
    assert "2023" in user.widget("checkHint").text()
    user.run()
    assert "overlap" not in user.codes()


def test_a_narrow_dock_shows_signs_and_does_not_scroll_sideways(user):
    user.run()
    user.dock.resize(350, 600)
    user.qtbot.waitUntil(lambda: user.table.isColumnHidden(3))
    index = user.table.model().index(0, 0)
    assert index.data() == ""
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Error"
    assert not user.table.horizontalScrollBar().isVisible()
    user.dock.resize(1200, 600)
    user.qtbot.waitUntil(lambda: not user.table.isColumnHidden(3))
    assert index.data() == "Error"


def test_the_findings_are_saved_in_the_form_that_the_name_asks_for(user, session, heard, tmp_path):
    user.run()
    report = user.dock._report
    for name in ("fynd.gpkg", "fynd.geojson", "fynd.csv", "fynd.json"):
        save(report, session, tmp_path / name)
    assert heard.sentences == [f"Saved as fynd.{ending}." for ending in ("gpkg", "geojson", "csv", "json")]
    found = json.loads((tmp_path / "fynd.json").read_text(encoding="utf-8"))["findings"]
    assert [one["code"] for one in found] == user.codes()
    assert (tmp_path / "fynd.gpkg").stat().st_size > 0
    save(report, session, tmp_path / "saknas" / "fynd.csv")
    assert len(heard.errors) == 1


def test_a_run_can_be_cancelled(user, session, monkeypatch):
    from utsatta_omraden_plugin.exchange import check_areas as job

    def endless(*_arguments, progress, **_more):
        while True:
            progress.at(0.5)
            QTest.qSleep(5)

    monkeypatch.setattr(job, "check_areas", endless)
    QTest.mouseClick(user.widget("runChecksButton"), Qt.MouseButton.LeftButton)
    user.press("stopChecksButton")
    assert user.widget("checkHint").text() == "The checks were cancelled."
    monkeypatch.undo()
    user.run()
    assert "overlap" in user.codes()


def test_the_dock_comes_and_goes_without_leaving_anything(shown_iface, session, canvas, qtbot):
    window = shown_iface.mainWindow()
    for _ in range(2):
        dock = CheckDock(session, shown_iface)
        dock.load(window)
        qtbot.waitUntil(dock.isVisible)
        dock.unload(window)
        session.choose_edition(2023)
        session.choose_edition(2025)
    assert outlines_on(canvas) == []
    assert [child for child in window.findChildren(CheckDock) if child.isVisible()] == []
