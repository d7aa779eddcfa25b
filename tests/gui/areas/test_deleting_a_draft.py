"""A draft is deleted from the dock: what goes is said before, and every dock shows another edition after."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QWidget

from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.gui.areas.detail_words import details_in_words
from utsatta_omraden_plugin.gui.layer_tree import edition_layers
from utsatta_omraden_plugin.gui.map_layers import MapLayers
from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.options.store import PREFIX
from utsatta_omraden_plugin.workspace import open_workspace


class Deleter:
    """Someone in the dialog."""

    def __init__(self, dialog: QDialog, qtbot) -> None:
        self.dialog = dialog
        qtbot.waitUntil(lambda: "…" not in self.words("draftContents"))

    def words(self, name: str) -> str:
        return self.dialog.findChild(QWidget, name).text()

    @property
    def ok(self) -> QWidget:
        return self.dialog.findChild(QDialogButtonBox, "buttonBox").button(QDialogButtonBox.StandardButton.Ok)

    def delete(self, reason: str = "Började från fel utgåva") -> None:
        self.dialog.findChild(QWidget, "deletionReason").setText(reason)
        QTest.mouseClick(self.ok, Qt.MouseButton.LeftButton)


@pytest.fixture
def deleter(user, draft, shown_iface, qtbot):
    """The dialog, open for the draft of 2027."""
    user.choose_action("deleteDraftAction")
    dialog = shown_iface.mainWindow().findChild(QDialog, "DeleteDraftDialog")
    assert dialog is not None
    return Deleter(dialog, qtbot)


@pytest.fixture
def said(session):
    heard = []
    session.said.connect(heard.append)
    return heard


def test_the_numbers_and_the_folder_of_the_copy_are_said_before(deleter, workspace):
    assert "•  5 area(s)" in deleter.words("draftContents")
    assert "assessment" not in deleter.words("draftContents")
    assert "cannot be undone" in deleter.words("deletionWarning")
    assert "sakerhetskopior" in deleter.words("deletionWarning")
    assert not deleter.ok.isEnabled()
    assert "why nobody needs it" in deleter.words("deletionProblem")


def test_the_draft_goes_and_its_base_is_shown(deleter, user, session, workspace, said, qtbot):
    area = workspace.areas(session.edition.id)[0]
    session.set_category([area], Category.SARSKILT, "skäl", area.valid_from, "a step")
    deleter.delete()
    qtbot.waitUntil(lambda: len(workspace.editions()) == 2)
    qtbot.waitUntil(lambda: bool(said) and "2027 is deleted" in said[-1])
    assert session.edition.year == 2025
    assert session.undo_stack.count() == 0
    selector = user.widget("editionSelector")
    assert not any("2027" in selector.itemText(place) for place in range(selector.count()))
    assert workspace.changes()[-1].what == "delete_draft"
    told = details_in_words(workspace.changes()[-1])
    assert "Edition 2027" in told
    assert "5 area(s)" in told
    copy = said[-1].rsplit(" in ", 1)[1].rstrip(".")
    assert [edition.year for edition in open_workspace(copy).editions()] == [2023, 2025, 2027]


def test_its_layer_leaves_the_map(deleter, draft, session, shown_iface, said, qtbot):
    layers = MapLayers(session, shown_iface, Messages(shown_iface))
    layers.load()
    session.tell_elsewhere()
    assert draft.id in edition_layers(QgsProject.instance())
    deleter.delete()
    qtbot.waitUntil(lambda: bool(said))
    assert draft.id not in edition_layers(QgsProject.instance())
    layers.unload()


def test_a_copy_that_cannot_be_written_leaves_the_draft_and_says_where(
    user, draft, session, workspace, shown_iface, tmp_path, qtbot
):
    in_the_way = tmp_path / "ingen mapp"
    in_the_way.write_text("en fil", encoding="utf-8")
    QgsSettings().setValue(f"{PREFIX}backup_folder", str(in_the_way))
    try:
        user.choose_action("deleteDraftAction")
        deleter = Deleter(shown_iface.mainWindow().findChild(QDialog, "DeleteDraftDialog"), qtbot)
        deleter.delete()
        qtbot.waitUntil(lambda: "ingen mapp" in deleter.words("deletionProblem"))
    finally:
        QgsSettings().remove(f"{PREFIX}backup_folder")
    assert session.edition == draft
    assert len(workspace.areas(draft.id)) == 5
    deleter.dialog.reject()


def test_a_draft_that_another_was_begun_from_says_so_and_stays(user, draft, workspace, shown_iface, qtbot):
    workspace.start_draft(draft.id, 2029, "Utkast 2029", "GIS-specialist")
    user.choose_action("deleteDraftAction")
    deleter = Deleter(shown_iface.mainWindow().findChild(QDialog, "DeleteDraftDialog"), qtbot)
    assert "2029 was begun from that of 2027" in deleter.words("draftContents")
    assert not deleter.ok.isEnabled()
    deleter.dialog.reject()


def test_a_published_edition_is_not_offered_for_deleting(dock, user):
    action = dock._page.menu.delete_draft
    assert not action.isEnabled()
    assert "draft" in action.toolTip()


def test_leaving_the_dialog_leaves_the_draft(deleter, draft, session, workspace):
    deleter.dialog.reject()
    assert session.edition == draft
    assert workspace.edition(2027) == draft
