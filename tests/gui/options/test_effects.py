"""Every option does something."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsProject
from shapely import MultiPolygon, box

from tests.gui.edition_samples import MALMO, MALMO_AT, area, new_edition
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.gui.assessment.reading import read_assessment
from utsatta_omraden_plugin.gui.check.checking import Checking
from utsatta_omraden_plugin.gui.digitising.snapping import SnapSettings
from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.options.options import Options
from utsatta_omraden_plugin.gui.options.store import document_language, store_options
from utsatta_omraden_plugin.gui.qgis_offers import QgisOffers
from utsatta_omraden_plugin.gui.report.report_dialog import ReportDialog
from utsatta_omraden_plugin.gui.report.wish import read_choices
from utsatta_omraden_plugin.gui.scheduled_backup import ScheduledBackup
from utsatta_omraden_plugin.gui.workspaces import Workspaces
from utsatta_omraden_plugin.paths import SHIPPED_METHOD

X, Y = MALMO_AT


def square(name: str, number: int, *bounds: float, category: str = "Utsatt område"):
    made = area(name, category, number, MALMO_AT, MALMO)
    return replace(made, boundary=MultiPolygon([box(*bounds)]))


def found(qtbot, session, code: str) -> int:
    """How many findings of a kind the check dock's run has."""
    checking = Checking()
    with qtbot.waitSignal(checking.done, timeout=20_000) as heard:
        checking.start(session.workspace, session.edition)
    return sum(one.finding.code == code for one in heard.args[0].report.findings)


@pytest.fixture
def session_with(empty_session, tmp_path):
    """A session with a workspace of the areas given."""

    def make(*areas):
        empty_session.create(str(tmp_path / "a.gpkg"))
        empty_session.workspace.add_edition(new_edition(2025), areas, "GIS-specialist")
        empty_session.choose_edition(2025)
        return empty_session

    return make


def test_the_role_stands_in_the_change_log(iface, empty_session, workspace_file):
    store_options(replace(Options(), role="Andra bedömare"))
    QgisOffers(empty_session, iface, Messages(iface))
    empty_session.open(str(workspace_file))
    one = empty_session.workspace.find_area(empty_session.edition.id, "Nya Testtorp")
    empty_session.set_category([one], Category.UTSATT, "Långvarig utveckling", date(2026, 11, 22), "Change")
    assert empty_session.workspace.changes(newest_first=True)[0].by == "Andra bedömare"


def test_documents_speak_the_language_chosen(qtbot, session):
    for language in ("sv", "en"):
        store_options(replace(Options(), document_language=language))
        dialog = ReportDialog(read_choices(session.workspace, session.edition), "", Path("/"))
        qtbot.addWidget(dialog)
        assert dialog.language.currentData() == language
        assert document_language() == language


def test_new_workspaces_get_label_and_method(iface, empty_session, tmp_path):
    method = tmp_path / "egen.json"
    text = SHIPPED_METHOD.read_text(encoding="utf-8").replace('"exempelmall"', '"egen-mall"', 1)
    assert "egen-mall" in text
    method.write_text(text, encoding="utf-8")
    store_options(replace(Options(), distribution_label="Endast för tjänstebruk", method_file=str(method)))
    assert Workspaces(empty_session, iface, Messages(iface)).create(str(tmp_path / "ny.gpkg"))
    meta = empty_session.workspace.meta()
    assert (meta.distribution_label, meta.method_id) == ("Endast för tjänstebruk", "egen-mall")


def test_a_method_file_that_has_gone_is_said_and_nothing_is_made(iface, empty_session, tmp_path):
    store_options(replace(Options(), method_file=str(tmp_path / "borta.json")))
    assert not Workspaces(empty_session, iface, Messages(iface)).create(str(tmp_path / "ny.gpkg"))
    assert "borta.json" in iface.messages()[0]
    assert list(tmp_path.iterdir()) == []


def test_borders_are_nearly_the_same_within_the_distance_set(qtbot, session_with):
    session = session_with(square("A", 1, X, Y, X + 300, Y + 300), square("B", 2, X + 302, Y, X + 600, Y + 300))
    assert found(qtbot, session, "near_border") == 0
    store_options(replace(Options(), near_gap_m=3.0))
    assert found(qtbot, session, "near_border") == 1
    store_options(replace(Options(), near_gap_m=3.0, near_length_m=500.0))
    assert found(qtbot, session, "near_border") == 0


def test_slivers_are_as_small_as_set(qtbot, session_with):
    made = area("A", "Utsatt område", 1, MALMO_AT, MALMO)
    parts = [box(X, Y, X + 300, Y + 300), box(X + 400, Y, X + 405, Y + 5)]
    session = session_with(replace(made, boundary=MultiPolygon(parts)))
    assert found(qtbot, session, "sliver_part") == 0
    store_options(replace(Options(), sliver_part_m2=30.0))
    assert found(qtbot, session, "sliver_part") == 1


def test_areas_are_close_within_the_distance_set(qtbot, session_with):
    one = square("A", 1, X, Y, X + 300, Y + 300, category="Särskilt utsatt område")
    other = square("B", 2, X + 1000, Y, X + 1300, Y + 300)
    session = session_with(one, other)
    first = session.workspace.areas(session.edition.id)[0]
    assert found(qtbot, session, "near_sarskilt") == 0
    assert read_assessment(session.workspace, first.id, "x").neighbours == []
    store_options(replace(Options(), near_sarskilt_m=800.0))
    assert found(qtbot, session, "near_sarskilt") == 1
    assert [near.name for near in read_assessment(session.workspace, first.id, "x").neighbours] == ["B"]


def test_drawing_snaps_as_far_as_set(project):
    store_options(replace(Options(), snap_pixels=25))
    snapping = SnapSettings(QgsProject.instance())
    snapping.begin([])
    assert project.snappingConfig().tolerance() == 25
    snapping.end()


def test_backups_come_as_often_as_set(iface, session):
    backup = ScheduledBackup(session, Messages(iface))
    backup.load(replace(Options(), backup_minutes=15))
    assert backup.every_ms == 15 * 60_000
    backup.follow(replace(Options(), backup_minutes=0))
    assert backup.every_ms == 0
    backup.unload()


def test_what_is_applied_holds_at_once(built_plugin, iface):
    from utsatta_omraden_plugin import classFactory

    plugin = classFactory(iface)
    plugin.initGui()
    page = iface.options_factories[0].createWidget()
    page.show_options(replace(Options(), role="Områdespolis"))
    page.apply()
    assert plugin._shell.session.role == "Områdespolis"
    plugin.unload()
    assert iface.options_factories == []
