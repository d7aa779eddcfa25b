"""Very many areas are changed in the background: the panel waits, and its Cancel stops the change."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager

import pytest
from qgis.PyQt.QtCore import Qt

from utsatta_omraden_plugin.gui import commands

UTSATT = "Utsatt område"
SARSKILT = "Särskilt utsatt område"


@pytest.fixture
def two_chosen(user, monkeypatch):
    """Two areas are chosen in the table, which count as very many, and the panel is filled in."""
    monkeypatch.setattr(commands, "LARGE", 2)
    user.click_row("Åkerhöjden")
    user.click_row("Västra Övningsberg", Qt.KeyboardModifier.ControlModifier)
    user.press("changeCategoryButton")
    user.choose("newCategory", SARSKILT)
    user.write_reason("samma nätverk")


@contextmanager
def held(session):
    """Let nobody write into the workspace while inside."""
    with closing(sqlite3.connect(session.workspace.database_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_the_panel_takes_no_word_meanwhile_and_goes_when_it_is_done(two_chosen, user, session, heard, qtbot):
    with held(session):
        user.press("applyCategoryButton")
        assert session.undo_stack.is_busy
        assert user.widget("changeCategoryPanel").isVisible()
        assert not user.widget("applyCategoryButton").isEnabled()
        assert not user.widget("changeReason").isEnabled()
        assert not user.widget("undoButton").isEnabled()
    qtbot.waitUntil(lambda: not user.widget("changeCategoryPanel").isVisible())
    assert user.category("Åkerhöjden") == user.category("Västra Övningsberg") == SARSKILT
    assert heard.sentences == ["2 area(s) are now Särskilt utsatt område."]
    assert user.widget("undoButton").isEnabled()


def test_cancel_stops_it_and_leaves_what_was_written_in_the_panel(two_chosen, user, session, workspace, qtbot):
    last = workspace.last_change()
    with held(session):
        user.press("applyCategoryButton")
        user.press("cancelCategoryButton")
    qtbot.waitUntil(lambda: not session.undo_stack.is_busy)
    assert workspace.last_change() == last
    assert user.widget("changeReason").text() == "samma nätverk"
    assert user.widget("applyCategoryButton").isEnabled()
    assert user.category("Åkerhöjden") == UTSATT


def test_painting_counts_what_was_painted_in_the_background(user, session, workspace, monkeypatch, qtbot):
    monkeypatch.setattr(commands, "LARGE", 2)
    user.choose_action("paintCategory2")
    user.write_reason("samma nätverk")
    user.click_row("Åkerhöjden")
    user.click_row("Västra Övningsberg", Qt.KeyboardModifier.ControlModifier)
    user.table.digitPressed.emit(2)
    assert session.undo_stack.is_busy
    qtbot.waitUntil(lambda: "2 area(s) painted" in user.widget("changeHint").text())
    assert user.category("Åkerhöjden") == SARSKILT
