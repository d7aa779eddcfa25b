"""The drawing dock: in a draft, before a draft, by keys, when it goes, and when the workspace is busy."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import replace
from time import monotonic

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QDialog, QLineEdit

from tests.gui.drawing.conftest import EAST, WEST, areas_to_draw_in
from tests.gui.edition_samples import new_edition
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.gui.digitising.scratch_layer import SCRATCH_KEY

INTO_EAST = ((760, 200), (1000, 200), (1000, 600), (760, 600))


def scratch_layers() -> list:
    return [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty(SCRATCH_KEY)]


def test_a_published_edition_offers_a_draft_instead_of_tools(drawer):
    drawer.session.choose_edition(2026)
    assert drawer.see("drawNotice").text().startswith("The boundaries of 2026 are published")
    assert not drawer.see("draw:split_area").isEnabled()
    drawer.press("drawNewDraftButton")
    dialog = drawer.iface.window.findChild(QDialog, "NewDraftDialog")
    dialog.accept()
    drawer.qtbot.waitUntil(lambda: drawer.session.edition.year not in (2026, 2027))
    assert drawer.see("drawNotice").text() == f"Draft of {drawer.session.edition.year}"
    assert drawer.see("draw:split_area").isEnabled()


def test_a_compiled_edition_says_where_its_conflicts_are_decided(drawer):
    compiled = replace(new_edition(2029), status=EditionStatus.COMPILED, source_name="", source_sha256="")
    drawer.session.workspace.add_edition(compiled, areas_to_draw_in(), "Noa")
    drawer.session.choose_edition(2029)
    assert "conflicts are decided in the compilation" in drawer.see("drawNotice").text()
    assert not drawer.see("draw:split_area").isEnabled()


def test_another_edition_puts_the_tool_down(drawer):
    drawer.take("reshape_border")
    drawer.draw(*INTO_EAST)
    drawer.session.choose_edition(2026)
    assert scratch_layers() == []
    assert not drawer.see("drawSummary").isVisible()
    drawer.enter()
    drawer.session.choose_edition(2027)
    assert drawer.hectares()[WEST] == 64


def test_a_closed_workspace_puts_the_tool_down(drawer):
    drawer.take("split_area")
    drawer.session.close()
    assert scratch_layers() == []
    assert drawer.dock.draughting is None


def test_a_hidden_dock_puts_the_tool_down(drawer):
    drawer.take("reshape_border")
    drawer.draw(*INTO_EAST)
    drawer.dock.hide()
    drawer.qtbot.waitUntil(lambda: scratch_layers() == [])
    assert drawer.outlines == 0


def test_esc_without_a_plan_puts_the_tool_down(drawer):
    for operation in ("split_area", "merge_areas"):
        drawer.take(operation)
        drawer.escape()
        drawer.qtbot.waitUntil(lambda name=f"draw:{operation}": not drawer.see(name).isChecked())
    assert scratch_layers() == []


def test_digits_take_the_tools_up_and_enter_and_esc_work_in_the_form(drawer):
    drawer.see("draw:new_area").setFocus()
    QTest.keyClick(drawer.see("draw:new_area"), Qt.Key.Key_2)
    assert drawer.see("draw:reshape_border").isChecked()
    drawer.draw(*INTO_EAST)
    QTest.keyClick(drawer.see("drawReason"), Qt.Key.Key_Escape)
    assert not drawer.see("drawSummary").isVisible()
    drawer.draw(*INTO_EAST)
    QTest.keyClick(drawer.see("drawReason"), Qt.Key.Key_Return)
    assert drawer.hectares()[WEST] == 72


def test_enter_on_give_up_gives_up(drawer):
    drawer.take("reshape_border")
    drawer.draw(*INTO_EAST)
    drawer.see("dropDrawingButton").setFocus()
    QTest.keyClick(drawer.see("dropDrawingButton"), Qt.Key.Key_Return)
    assert drawer.hectares()[WEST] == 64
    assert drawer.outlines == 0


def test_a_digit_in_a_name_is_part_of_the_name(drawer):
    drawer.take("split_area")
    drawer.draw((200, -100), (200, 900))
    drawer.type("partName:1", "Kvarter 3")
    assert drawer.see("partName:1").text() == "Kvarter 3"
    assert drawer.see("draw:split_area").isChecked()


def test_every_control_has_a_name_for_screen_readers(drawer):
    drawer.take("split_area")
    drawer.draw((200, -100), (200, 900))
    for kind in (QAbstractButton, QLineEdit, QComboBox):
        for control in drawer.dock.page.findChildren(kind):
            if control.isVisible() and not control.objectName().startswith("qt_"):
                assert control.accessibleName() or control.property("text"), control.objectName()


def test_a_locked_workspace_changes_nothing_and_the_plan_can_be_tried_again(drawer, workspace_file):
    drawer.take("reshape_border")
    drawer.draw(*INTO_EAST)
    other = sqlite3.connect(workspace_file)
    other.execute("BEGIN EXCLUSIVE")
    drawer.enter()
    other.rollback()
    other.close()
    assert drawer.iface.messages() != []
    assert drawer.hectares()[WEST] == 64
    assert drawer.outlines > 0
    drawer.enter()
    assert (drawer.hectares()[WEST], drawer.hectares()[EAST]) == (72, 56)


def test_a_removed_drawing_layer_ends_the_drawing(drawer):
    drawer.take("split_area")
    [layer] = scratch_layers()
    QgsProject.instance().removeMapLayer(layer.id())
    drawer.qtbot.waitUntil(lambda: not drawer.see("draw:split_area").isChecked())
    drawer.take("split_area")
    drawer.draw((200, -100), (200, 900))
    assert drawer.problem() == ""


@pytest.fixture
def nothing_read_ahead(monkeypatch):
    """Every draft is read when a tool asks for it."""
    monkeypatch.setattr("utsatta_omraden_plugin.gui.drawing.draughting.Draughting.read_ahead", lambda _draughting: None)


def test_a_workspace_that_another_program_holds_is_said_at_once_and_not_waited_for(
    nothing_read_ahead, drawer, workspace_file
):
    other = sqlite3.connect(workspace_file)
    other.execute("BEGIN EXCLUSIVE")
    drawer.take("reshape_border")
    before = monotonic()
    drawer.draw(*INTO_EAST)
    waited = monotonic() - before
    other.rollback()
    other.close()
    assert waited < 3
    assert drawer.problem() != ""
    drawer.draw(*INTO_EAST)
    assert drawer.problem() == ""
    drawer.enter()
    assert drawer.hectares()[WEST] == 72


def test_what_the_tools_ask_for_is_read_before_in_another_thread(drawer, monkeypatch, qtbot):
    qtbot.waitUntil(lambda: drawer.dock.draughting.has_read)
    read_here = []
    areas = drawer.session.workspace.areas

    def noted(*given):
        read_here.append(threading.current_thread() is threading.main_thread())
        return areas(*given)

    monkeypatch.setattr(drawer.session.workspace, "areas", noted)
    drawer.take("split_area")
    drawer.draw((400, -100), (400, 900))
    assert read_here == []
    drawer.enter()
    qtbot.waitUntil(lambda: drawer.dock.draughting.has_read)
    drawer.draw((100, -100), (100, 900))
    assert drawer.summary() != ""
    assert True not in read_here


def test_who_asks_before_it_is_read_reads_for_himself(drawer):
    drawer.session.tell_elsewhere()
    assert not drawer.dock.draughting.has_read
    drawer.take("split_area")
    drawer.draw((400, -100), (400, 900))
    assert WEST in drawer.summary()
