"""The main job by clicks in the real QGIS Desktop, and what is left of it when QGIS is started again."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from tests.environment import REPOSITORY
from utsatta_omraden_plugin.exchange.check_areas import FIX_COMMAND, check_areas
from utsatta_omraden_plugin.exchange.compare_editions import compare_in_workspace
from utsatta_omraden_plugin.exchange.read_edition import read_edition
from utsatta_omraden_plugin.workspace import open_workspace

ACTIONS = [
    "actionAreas",
    "actionAssess",
    "actionCheck",
    "actionCompare",
    "actionDraw",
    "actionExport",
    "actionSubmission",
    "actionCompile",
    "actionReport",
    "actionHelp",
    "actionImportEdition",
    "actionOpenWorkspace",
]
DOCKS = ["AreasDock", "AssessmentDock", "CheckDock", "CompareDock"]
OTHER_DOCKS = ["CalibrationDock", "DrawingDock"]
"""Docks that are looked at elsewhere."""


@pytest.fixture
def workspace(first_visit):
    """The workspace that the clicks have filled."""
    opened = open_workspace(first_visit["settings"]["workspace"])
    yield opened
    opened.close()


def swedish_of() -> dict[str, str]:
    """The interface's texts with their Swedish, where the two differ."""
    root = ElementTree.parse(REPOSITORY / "i18n" / "utsatta_omraden_sv.ts").getroot()
    messages = ((m.findtext("source") or "", m.findtext("translation") or "") for m in root.iter("message"))
    return {source: swedish for source, swedish in messages if swedish.strip() and source != swedish}


def test_the_interface_speaks_swedish(first_visit):
    assert {"Områdesbedömning", "Områden och kategorier", "Kontroll", "Jämför utgåvor"} <= set(first_visit["texts"])
    assert sorted(set(first_visit["texts"]) & set(swedish_of())) == []


def test_starting_shows_docks_toolbar_menu_and_provider(first_visit):
    started = first_visit["started"]
    assert started["docks"] == DOCKS
    assert started["docks_seen"] == ["AreasDock", "AssessmentDock"]
    assert started["toolbars"] == ["UtsattaOmradenToolbar"]
    assert started["own_actions"] == sorted(ACTIONS)
    assert "Utsatta områden" in started["menu"]
    assert started["provider"]


def test_checks_and_comparison_open_from_the_toolbar(first_visit):
    assert first_visit["with_all_docks"]["docks_seen"] == DOCKS


@pytest.mark.parametrize("stopped", ["stopped", "stopped_after_work"])
def test_stopping_leaves_nothing_behind(first_visit, stopped):
    traces = first_visit[stopped]
    assert (traces["docks"], traces["toolbars"], traces["provider"]) == ([], [], False)
    assert traces["own_actions"] == []
    assert "Utsatta områden" not in traces["menu"]
    assert traces["docks_in_all"] == first_visit["started"]["docks_in_all"] - len(DOCKS + OTHER_DOCKS)


def test_starting_again_is_like_the_first_time(first_visit):
    assert first_visit["started_again"] == first_visit["started"]


def test_starting_again_after_work_is_like_the_first_time(first_visit):
    assert first_visit["started_after_work"] == first_visit["started"]


def test_both_editions_were_imported(first_visit, workspace):
    assert [edition.year for edition in workspace.editions()] == [2023, 2025]
    stored = {edition.source_name: len(workspace.areas(edition.id)) for edition in workspace.editions()}
    assert stored == first_visit["imported"]


def test_the_map_shows_both_editions_in_one_group(first_visit):
    group = first_visit["layer_tree"][0]
    assert "2023" in group
    assert "2025" in group


def test_the_category_was_changed_undone_and_done_again(first_visit, workspace):
    area = workspace.find_area(workspace.edition(2025).id, first_visit["area"]["name"])
    assert area.category == "Särskilt utsatt område"
    logged = workspace.changes(area.area_id)
    changes = [change for change in logged if change.table == "area_version" and "category" in change.new]
    assert [change.new["category"] for change in changes] == [
        "Särskilt utsatt område",
        "Utsatt område",
        "Särskilt utsatt område",
    ]
    assert workspace.first_broken_link() is None
    assert any("Tystnadskultur" in change.reason for change in changes)
    assert first_visit["history"]


def test_the_check_dock_shows_what_the_checks_find(first_visit, workspace):
    found = check_areas(workspace, 2025).findings
    assert first_visit["checked"]["counts"] == Counter(one.finding.severity.value for one in found)
    written = json.loads(Path(first_visit["checked"]["report"]).read_text(encoding="utf-8"))
    assert [one["code"] for one in written["findings"]] == [one.finding.code for one in found]


def test_a_finding_was_mended_and_that_was_undone(first_visit, workspace):
    code = first_visit["checked"]["mended"]["code"]
    assert code in [one.finding.code for one in check_areas(workspace, 2025).findings]
    (mended,) = [change for change in workspace.changes() if change.what == FIX_COMMAND]
    (back,) = [change for change in workspace.changes() if change.undoes == mended.number]
    assert back.new == mended.old


def test_the_compare_dock_shows_what_the_comparison_finds(first_visit, workspace):
    comparison = compare_in_workspace(workspace, 2023, 2025)
    expected = {kind.value: count for kind, count in comparison.summary.items() if count}
    assert first_visit["compared"]["counts"] == expected
    assert any(f" blev {count}: " in first_visit["compared"]["looked_at"] for count in ("två", "tre"))


def test_the_comparison_is_written_as_a_page_in_swedish_and_as_a_report(first_visit):
    page = Path(first_visit["compared"]["page"]).read_text(encoding="utf-8")
    assert 'lang="sv"' in page
    assert first_visit["compared"]["looked_at"] in unescape(page)
    report = json.loads(Path(first_visit["compared"]["report"]).read_text(encoding="utf-8"))
    assert {kind: count for kind, count in report["summary"].items() if count} == first_visit["compared"]["counts"]


def test_the_chart_counts_the_areas_of_both_editions(first_visit):
    files = first_visit["imported"]
    assert first_visit["in_chart"] == {
        "2023": files["exempel_2023_shp.zip"],
        "2025": files["exempel_2025_geojson.zip"],
    }


@pytest.mark.parametrize("form", ["SHP", "GEOJSON", "GEOJSON_RFC7946"])
def test_the_exports_can_be_read_again(first_visit, workspace, form):
    edition = read_edition(Path(first_visit["exported"][form]), 2025)
    stored = workspace.areas(workspace.edition(2025).id)
    assert sorted((area.name, area.category) for area in edition.areas) == sorted(
        (area.name, area.category) for area in stored
    )


def test_reopening_the_project_shows_everything_again(first_visit, second_visit):
    assert second_visit["edition"] == "2025"
    assert second_visit["rows"] == first_visit["imported"]["exempel_2025_geojson.zip"]
    assert second_visit["category"] == "Särskilt utsatt område"
    answered = first_visit["assessed"]["answered"]
    assert second_visit["levels"] == {question: answered[question] for question in second_visit["levels"]}
    assert second_visit["motivation"].startswith("Öppen narkotikahandel")
    assert second_visit["second_step_is_open"]
    assert any("Särskilt utsatt område" in line for line in second_visit["history"])


def test_reopening_the_project_shows_the_map_again(second_visit):
    assert len([name for name in second_visit["layers"] if name.startswith("Utgåva")]) == 2
    assert all(second_visit["layers"].values())
    assert second_visit["map_colours"] > 20


def test_too_old_a_shapely_gives_one_message_with_the_remedy(visit_without_shapely):
    (message,) = visit_without_shapely["messages"]
    assert "shapely 2.1" in message
    assert "1.8.5" in message


def test_qgis_goes_on_without_shapely(visit_without_shapely):
    assert "utsatta_omraden_plugin" in visit_without_shapely["plugins"]
    assert visit_without_shapely["actions"] == ["actionHelp"]
    assert not set(DOCKS) & set(visit_without_shapely["docks"])
