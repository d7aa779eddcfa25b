"""Making, opening and remembering workspaces."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox, QFileDialog

from tests.gui.conftest import let_qt_delete
from utsatta_omraden_plugin import geometry_libraries
from utsatta_omraden_plugin.gui.layer_tree import edition_layers, workspace_group
from utsatta_omraden_plugin.gui.map_layers import MapLayers
from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.new_workspace_dialog import NewWorkspaceDialog
from utsatta_omraden_plugin.gui.options.options import Options
from utsatta_omraden_plugin.gui.options.store import store_options, stored_options
from utsatta_omraden_plugin.gui.project_memory import ProjectMemory
from utsatta_omraden_plugin.gui.workspace_menu import WorkspaceMenu
from utsatta_omraden_plugin.gui.workspaces import RECENT_KEY, Workspaces


@pytest.fixture
def workspaces(iface, empty_session):
    QgsSettings().remove(RECENT_KEY)
    store_options(Options())
    yield Workspaces(empty_session, iface, Messages(iface))
    QgsSettings().remove(RECENT_KEY)
    store_options(Options())


@pytest.fixture
def memory(iface, empty_session, workspaces):
    """The project's memory and the map, as the plugin has them together."""
    messages = Messages(iface)
    layers = MapLayers(empty_session, iface, messages)
    remembering = ProjectMemory(empty_session, workspaces, messages)
    layers.load()
    remembering.load()
    yield remembering
    remembering.unload()
    layers.unload()


def ok(dialog):
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)


@pytest.fixture
def dialog(iface, tmp_path, qtbot):
    shown = NewWorkspaceDialog(tmp_path / "arbetsyta.gpkg", iface.mainWindow())
    shown.show()
    yield shown
    shown.deleteLater()
    let_qt_delete()


@pytest.mark.parametrize("ask", ["open", "create"])
def test_a_shapely_that_cannot_be_loaded_is_told_once_with_the_remedy(workspaces, iface, monkeypatch, tmp_path, ask):
    def refuse(_name):
        raise ImportError("numpy.core.multiarray failed to import")

    monkeypatch.delitem(sys.modules, "shapely")
    monkeypatch.setattr(geometry_libraries.importlib, "import_module", refuse)
    assert not getattr(workspaces, ask)(str(tmp_path / "arbetsyta.gpkg"))
    (message,) = iface.messages()
    assert "shapely cannot be loaded (numpy.core.multiarray failed to import)" in message
    assert "--force-reinstall" in message
    assert list(tmp_path.iterdir()) == []


def test_a_new_workspace_is_made_through_the_dialog(workspaces, iface, empty_session, tmp_path):
    workspaces.ask_new()
    dialog = iface.window.findChild(NewWorkspaceDialog)
    dialog.path.setFilePath(str(tmp_path / "Nacka å"))
    QTest.keyClicks(dialog.lpo, "531240")
    QTest.mouseClick(ok(dialog), Qt.MouseButton.LeftButton)
    assert empty_session.workspace.meta().lpo_code == "531240"
    assert (tmp_path / "Nacka å.gpkg").is_file()
    assert "Nacka å" in iface.messages()[-1]
    let_qt_delete()
    assert iface.window.findChild(NewWorkspaceDialog) is None


@pytest.mark.parametrize(("code", "role"), [("", "Noa"), ("531240", "LPO-analytiker")])
def test_the_usual_role_is_suggested_and_held_from_then_on(workspaces, iface, empty_session, tmp_path, code, role):
    workspaces.ask_new()
    dialog = iface.window.findChild(NewWorkspaceDialog)
    dialog.path.setFilePath(str(tmp_path / "a.gpkg"))
    QTest.keyClicks(dialog.lpo, code)
    QTest.mouseClick(ok(dialog), Qt.MouseButton.LeftButton)
    assert empty_session.role == role
    assert stored_options().role == role
    assert empty_session.workspace.changes()[-1].by == role


def test_a_role_that_was_set_before_is_offered_and_stays(workspaces, iface):
    store_options(replace(Options(), role="Områdespolis"))
    workspaces.ask_new()
    dialog = iface.window.findChild(NewWorkspaceDialog)
    assert dialog.role.currentText() == "Områdespolis"
    QTest.keyClicks(dialog.lpo, "531240")
    assert dialog.role.currentText() == "Områdespolis"
    dialog.reject()


def test_a_role_that_the_user_writes_is_not_suggested_away(dialog):
    dialog.role.lineEdit().selectAll()
    QTest.keyClicks(dialog.role.lineEdit(), "Handledare")
    QTest.keyClicks(dialog.lpo, "531240")
    assert dialog.role.currentText() == "Handledare"


@pytest.mark.parametrize(("role", "said"), [("", "Write a role"), ("Anna Andersson", "never a person")])
def test_a_person_or_nobody_is_no_role(dialog, role, said):
    dialog.role.setEditText(role)
    assert said in dialog.problem.text()
    assert not ok(dialog).isEnabled()


def test_a_workspace_that_cannot_be_made_leaves_the_role_as_it_was(workspaces, empty_session, tmp_path):
    before = empty_session.role
    (tmp_path / "a.gpkg").write_bytes(b"there already")
    assert not workspaces.create(str(tmp_path / "a.gpkg"), role="Noa")
    assert empty_session.role == before
    assert stored_options() == Options()


@pytest.mark.parametrize("code", ["5", "5312", "53124x"])
def test_a_wrong_lpo_code_is_told_while_typing_and_ok_waits(dialog, code):
    QTest.keyClicks(dialog.lpo, code)
    assert "six digits" in dialog.problem.text()
    assert not ok(dialog).isEnabled()
    dialog.lpo.clear()
    assert dialog.problem.text() == ""
    assert ok(dialog).isEnabled()


def test_a_folder_that_is_not_there_is_told(dialog, tmp_path):
    dialog.path.setFilePath(str(tmp_path / "saknas" / "a.gpkg"))
    assert "saknas does not exist" in dialog.problem.text()
    assert not ok(dialog).isEnabled()


def test_a_user_without_a_folder_for_documents_begins_at_home(workspaces, iface, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    workspaces.ask_new()
    shown = iface.mainWindow().findChild(NewWorkspaceDialog)
    assert Path(shown.path.filePath()).parent == tmp_path
    assert ok(shown).isEnabled()
    shown.reject()


def test_the_buttons_stand_at_the_bottom_whatever_is_said(dialog, tmp_path):
    for file in (tmp_path / "fri.gpkg", tmp_path / "borta" / "ny.gpkg"):
        dialog.path.setFilePath(str(file))
        QTest.qWait(10)
        assert dialog.height() - dialog.buttons.geometry().bottom() < 20


def test_a_file_that_stands_there_is_replaced_only_when_ticked(dialog, tmp_path):
    (tmp_path / "gammal.gpkg").write_bytes(b"old")
    dialog.path.setFilePath(str(tmp_path / "gammal.gpkg"))
    assert dialog.overwrite.isVisible()
    assert not ok(dialog).isEnabled()
    dialog.overwrite.click()
    assert ok(dialog).isEnabled()


def test_opening_asks_with_qgis_staying_usable(workspaces, iface, empty_session, workspace_file):
    workspaces.ask_open()
    dialog = iface.window.findChild(QFileDialog, "OpenWorkspaceDialog")
    dialog.fileSelected.emit(str(workspace_file))
    assert empty_session.edition.year == 2025
    dialog.reject()


@pytest.mark.parametrize("content", [b"", b"no database at all", None])
def test_what_is_no_workspace_is_refused_in_words_and_the_open_one_stays(
    workspaces, iface, empty_session, workspace_file, tmp_path, content
):
    workspaces.open(str(workspace_file))
    other = tmp_path / "annat.gpkg"
    if content is None:
        sqlite3.connect(other).executescript("CREATE TABLE t (a); INSERT INTO t VALUES (1);")
    else:
        other.write_bytes(content)
    assert not workspaces.open(str(other))
    assert "annat.gpkg" in iface.messages()[-1]
    assert empty_session.workspace.location == str(workspace_file)


def test_recent_workspaces_list_the_latest_first_and_only_what_is_there(workspaces, workspace_file, tmp_path):
    other = tmp_path / "andra & tredje.gpkg"
    shutil.copy(workspace_file, other)
    workspaces.open(str(workspace_file))
    workspaces.open(str(other))
    menu = WorkspaceMenu(workspaces, lambda: None)
    recent = next(action.menu() for action in menu.actions() if action.menu() is not None)
    assert [action.toolTip() for action in recent.actions()] == [str(other), str(workspace_file)]
    assert recent.actions()[0].text() == "&1  andra && tredje.gpkg"
    other.unlink()
    menu.aboutToShow.emit()
    assert [action.toolTip() for action in recent.actions()] == [str(workspace_file)]


def test_a_reopened_project_has_its_workspace_edition_and_map_again(
    memory, empty_session, workspace_file, iface, project, tmp_path
):
    empty_session.open(str(workspace_file))
    empty_session.choose_edition(2023)
    shown = iface.mapCanvas().extent()
    assert project.write(str(tmp_path / "projekt.qgz"))
    project.clear()
    assert empty_session.workspace is None
    assert project.read(str(tmp_path / "projekt.qgz"))
    assert empty_session.workspace.location == str(workspace_file)
    assert empty_session.edition.year == 2023
    assert len(edition_layers(project)) == 2
    assert len(project.layerTreeRoot().findGroups()) == 1
    assert iface.mapCanvas().extent() == shown
    assert not project.isDirty()


def test_project_and_workspace_can_be_moved_together(memory, empty_session, workspace_file, project, tmp_path):
    empty_session.open(str(workspace_file))
    project.write(str(workspace_file.parent / "projekt.qgz"))
    project.clear()
    moved = tmp_path / "Ny plats"
    shutil.move(workspace_file.parent, moved)
    project.read(str(moved / "projekt.qgz"))
    assert empty_session.workspace.location == str(moved / "arbetsyta.gpkg")
    assert all(layer.isValid() for layer in edition_layers(project).values())


def test_the_saved_project_names_the_workspace_relative_to_itself(
    memory, empty_session, workspace_file, project, tmp_path
):
    empty_session.open(str(workspace_file))
    file = workspace_file.parent / "projekt.qgs"
    project.write(str(file))
    assert str(tmp_path) not in file.read_text(encoding="utf-8")


def test_a_project_whose_workspace_is_gone_says_where_it_was_and_offers_to_open_it(
    memory, empty_session, workspace_file, iface, project, tmp_path
):
    empty_session.open(str(workspace_file))
    project.write(str(tmp_path / "projekt.qgz"))
    project.clear()
    elsewhere = tmp_path / "flyttad.gpkg"
    shutil.move(workspace_file, elsewhere)
    project.read(str(tmp_path / "projekt.qgz"))
    assert empty_session.workspace is None
    assert str(workspace_file) in iface.messages()[-1]
    iface.press_in_message("Open workspace…")
    dialog = iface.window.findChild(QFileDialog, "OpenWorkspaceDialog")
    dialog.fileSelected.emit(str(elsewhere))
    dialog.reject()
    layers = edition_layers(QgsProject.instance())
    assert len(layers) == 2
    assert all(layer.isValid() for layer in layers.values())
    assert workspace_group(project).name() == "flyttad"
