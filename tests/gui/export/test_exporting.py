"""Exporting from the window, with real files on disk."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtGui import QDesktopServices

from tests.gui.dialog_user import held_by_another_program
from utsatta_omraden_plugin.gui.export.export_areas import ExportAreas
from utsatta_omraden_plugin.gui.export.export_dialog import ExportDialog
from utsatta_omraden_plugin.gui.import_edition import ImportEdition
from utsatta_omraden_plugin.gui.messages import DetailsDialog
from utsatta_omraden_plugin.workspace import LockedWorkspace


@pytest.mark.parametrize("format_name", ["SHP", "GEOJSON", "GEOJSON_RFC7946", "GPKG"])
def test_an_edition_is_exported_through_the_dialog_and_loaded_into_the_map(
    asked, iface, workspace_file, through, monkeypatch, project, format_name
):
    user = asked()
    user.choose("format", format_name)
    target = user.dialog.path.filePath()
    user.press_ok()
    through()
    written = sorted(workspace_file.parent.glob("uso_*"))
    assert [str(path) for path in written] == [target, f"{target}.README.txt", f"{target}.sha256"]
    assert "5 area(s) exported." in iface.messages()[-1]
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    iface.press_in_message("Open folder")
    assert opened == [str(workspace_file.parent)]
    iface.press_in_message("Load into map")
    (layer,) = project.mapLayers().values()
    assert (layer.featureCount(), layer.name()) == (5, written[0].stem)
    assert layer.renderer().classAttribute() == "KATEGORI"


def test_a_second_click_on_export_exports_nothing_more(asked, iface, through):
    user = asked()
    user.press_ok()
    user.press_ok()
    through()
    assert [said for said in iface.messages() if "exported" in said] == iface.messages()[-1:]


def test_the_details_tell_where_everything_is(asked, iface, workspace_file, through):
    user = asked()
    target = user.dialog.path.filePath()
    user.press_ok()
    through()
    iface.press_in_message("Details")
    told = iface.window.findChild(DetailsDialog).details.toPlainText()
    written = sorted(workspace_file.parent.glob("uso_*"))
    assert f"Edition 2025 is in {target}." in told
    assert f"Files written: {', '.join(path.name for path in written)}." in told


def test_a_file_that_has_gone_since_says_so_when_it_is_loaded(asked, iface, through):
    user = asked()
    target = user.dialog.choices.file()
    user.press_ok()
    through()
    target.unlink()
    iface.press_in_message("Load into map")
    assert f"{target} cannot be loaded." in iface.messages()[-1]
    assert not QgsProject.instance().mapLayers()


def test_an_exported_edition_comes_in_again_the_same(exporter, session, iface, tmp_path, through, messages, tasks):
    exporter.start(2025, "published", "GEOJSON", str(tmp_path / "uso_2025.geojson"))
    through()
    before = session.workspace.areas(session.edition.id)
    session.create(str(tmp_path / "andra.gpkg"))
    ImportEdition(session, iface, messages, tasks).start(str(tmp_path / "uso_2025.geojson"))
    through()
    after = session.workspace.areas(session.edition.id)
    assert [(a.name, a.category, a.special_area_id) for a in after] == [
        (a.name, a.category, a.special_area_id) for a in before
    ]
    assert all(one.boundary.equals_exact(other.boundary, 1e-4) for one, other in zip(before, after))


def test_an_export_that_fails_says_where_and_offers_the_same_choices_again(exporter, iface, tmp_path, through):
    target = tmp_path / "borta" / "uso.geojson"
    exporter.start(2023, "municipality", "GEOJSON", str(target))
    through()
    assert str(target.parent) in iface.messages()[-1]
    iface.press_in_message("Try again…")
    wanted = iface.window.findChild(ExportDialog).choices.chosen()
    assert (wanted.year, wanted.profile, wanted.format, wanted.target) == (2023, "municipality", "GEOJSON", str(target))


def test_a_name_of_300_characters_is_refused_with_a_reason_and_nothing_is_left_behind(
    exporter, iface, tmp_path, through
):
    exporter.start(2025, "published", "GEOJSON", str(tmp_path / f"{'å' * 300}.geojson"))
    through()
    assert "the name is too long for this computer. Choose another place or name" in iface.messages()[-1]
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []


def test_an_identity_number_stops_an_export_that_was_not_looked_at_before(exporter, released, iface, tmp_path, through):
    released("Vittnet 640823-3234")
    exporter.start(2025, "municipality", "GEOJSON", str(tmp_path / "ut" / "kommun.geojson"))
    through()
    assert "Identity numbers must not leave the workspace." in iface.messages()[-1]
    assert "640823" not in iface.messages()[-1]


def test_asking_twice_shows_the_dialog_that_is_open(asked, exporter, iface):
    asked()
    exporter.ask()
    assert len(iface.window.findChildren(ExportDialog)) == 1


def test_export_without_an_edition_says_what_to_do(empty_session, iface, messages, tasks, tmp_path):
    empty_session.create(str(tmp_path / "tom.gpkg"))
    ExportAreas(empty_session, iface, messages, tasks).ask()
    assert "Import an edition first" in iface.messages()[-1]
    assert iface.window.findChild(ExportDialog) is None


def test_export_while_the_file_is_gone_says_where_it_should_be(exporter, session, iface, workspace_file):
    told = []
    session.failed.connect(told.append)
    workspace_file.rename(workspace_file.with_name("borta.gpkg"))
    exporter.ask()
    assert [str(workspace_file) in str(error) for error in told] == [True]
    assert not any(dialog.isVisible() for dialog in iface.window.findChildren(ExportDialog))


def test_a_locked_workspace_is_told_at_once(exporter, session, workspace, heard):
    with held_by_another_program(workspace):
        exporter.ask()
    assert [type(error) for error in heard.errors] == [LockedWorkspace]
