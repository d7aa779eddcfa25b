"""A step of very many changes is undone and redone in a task: the window goes on, and nothing comes between."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import replace

import pytest
from qgis.PyQt.QtWidgets import QPushButton

from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.gui import commands
from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.session import ChangeNote
from utsatta_omraden_plugin.gui.session_voice import SessionVoice


@pytest.fixture
def mended(session, monkeypatch):
    """The session after a step that changed the names of all areas, which counts as large."""
    monkeypatch.setattr(commands, "LARGE", 2)
    areas = session.workspace.areas(session.edition.id)
    better = [replace(area, name=f"{area.name} (rättat)") for area in areas]
    note = ChangeNote("fix_findings", session.edition.id, tuple(area.id for area in areas))
    session.do("Mend findings", note, lambda workspace: workspace.replace_areas(better, "fix_findings", "", "Noa"))
    return session


@contextmanager
def held(session):
    """Let nobody write into the workspace while inside, so that a step begun there has not been done yet."""
    with closing(sqlite3.connect(session.workspace.database_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def names(session) -> set[bool]:
    return {area.name.endswith("(rättat)") for area in session.workspace.areas(session.edition.id)}


def test_undo_and_redo_do_not_hold_the_window_up(mended, qtbot):
    stack = mended.undo_stack
    stack.undo()
    assert stack.is_busy
    assert not stack.canUndo()
    qtbot.waitUntil(lambda: not stack.is_busy)
    assert (names(mended), stack.index()) == ({False}, 0)
    stack.redo()
    assert stack.is_busy
    qtbot.waitUntil(lambda: not stack.is_busy)
    assert (names(mended), stack.index()) == ({True}, 1)
    assert mended.workspace.first_broken_link() is None


def test_everyone_hears_of_it_when_it_is_over(mended, qtbot, iface):
    messages = Messages(iface)
    voice = SessionVoice(mended, messages)
    voice.load()
    heard = []
    mended.changed.connect(heard.append)
    mended.undo_stack.undo()
    assert heard == []
    qtbot.waitUntil(lambda: not mended.undo_stack.is_busy)
    assert [note.kind for note in heard] == ["fix_findings"]
    assert iface.messages()[-1].startswith("Undone: Mend findings")
    voice.unload()


def test_nothing_else_is_done_meanwhile(mended, qtbot):
    refused = []
    mended.failed.connect(refused.append)
    area = mended.workspace.areas(mended.edition.id)[0]
    mended.undo_stack.undo()
    other = next(each for each in mended.edition.scheme.categories if each.value != area.category)
    assert not mended.set_category([area], other, "skäl", area.valid_from, "Another step")
    assert isinstance(refused[0], RuleError)
    assert "Mend findings" in str(refused[0])
    qtbot.waitUntil(lambda: not mended.undo_stack.is_busy)
    assert mended.undo_stack.count() == 1
    assert names(mended) == {False}


def test_what_a_task_has_written_meanwhile_becomes_a_step_when_it_is_over(mended, qtbot):
    heard, refused = [], []
    mended.changed.connect(lambda note: heard.append(note.kind))
    mended.failed.connect(refused.append)
    mended.undo_stack.undo()
    accepted = mended.workspace.accept_finding(mended.edition.id, "blank|1", "blank", "skäl", "Noa")
    mended.keep("Accept", ChangeNote("accept_finding", mended.edition.id), [accepted])
    assert mended.undo_stack.is_busy
    qtbot.waitUntil(lambda: not mended.undo_stack.is_busy)
    assert heard == ["fix_findings", "accept_finding"]
    assert (mended.undo_stack.undoText(), refused) == ("Accept", [])
    mended.undo_stack.undo()
    assert mended.workspace.accepted_findings(mended.edition.id) == {}


def test_what_was_changed_since_refuses_the_step_with_the_reason(mended, qtbot):
    refused = []
    mended.failed.connect(refused.append)
    area = mended.workspace.areas(mended.edition.id)[0]
    mended.workspace.replace_areas([replace(area, name="Något annat")], "edit_area", "", "Noa")
    mended.undo_stack.undo()
    qtbot.waitUntil(lambda: not mended.undo_stack.is_busy)
    assert "changed" in str(refused[0])
    assert mended.undo_stack.count() == 0
    assert names(mended) == {True, False}


def test_closing_the_workspace_meanwhile_does_no_harm(mended, qtbot):
    location = mended.workspace.location
    mended.undo_stack.undo()
    mended.close()
    assert not mended.undo_stack.is_busy
    mended.open(location)
    qtbot.waitUntil(lambda: names(mended) in ({True}, {False}))


# Doing such a step for the first time


def change_all(session, ended, suffix: str = " (ändrat)") -> None:
    areas = session.workspace.areas(session.edition.id)
    better = [replace(area, name=f"{area.name}{suffix}") for area in areas]
    note = ChangeNote("edit_area", session.edition.id, tuple(area.id for area in areas))
    session.do_many(
        "Change all",
        note,
        lambda workspace, progress: workspace.replace_areas(better, "edit_area", "", "Noa", progress=progress),
        ended.append,
    )


def endings(session) -> set[bool]:
    return {area.name.endswith("(ändrat)") for area in session.workspace.areas(session.edition.id)}


@pytest.fixture
def changing(session, monkeypatch):
    """The session, in which two changes count as many."""
    monkeypatch.setattr(commands, "LARGE", 2)
    return session


def test_a_large_step_is_done_in_a_task_and_can_be_undone(changing, qtbot):
    ended, heard = [], []
    changing.changed.connect(heard.append)
    change_all(changing, ended)
    assert changing.undo_stack.is_busy
    assert (ended, heard, changing.undo_stack.count()) == ([], [], 0)
    qtbot.waitUntil(lambda: not changing.undo_stack.is_busy)
    assert (ended, endings(changing)) == ([True], {True})
    assert [note.kind for note in heard] == ["edit_area"]
    assert changing.undo_stack.undoText() == "Change all"
    changing.undo_stack.undo()
    qtbot.waitUntil(lambda: not changing.undo_stack.is_busy)
    assert endings(changing) == {False}


def test_what_was_done_can_be_undone_from_the_message(changing, qtbot, iface):
    messages = Messages(iface)
    voice = SessionVoice(changing, messages)
    voice.load()
    change_all(changing, [])
    qtbot.waitUntil(lambda: not changing.undo_stack.is_busy)
    changing.said.emit("All are changed.")
    buttons = [button.text() for item in iface.messageBar().items() for button in item.findChildren(QPushButton)]
    assert buttons == ["Undo"]
    voice.unload()


def test_a_few_changes_are_made_at_once(session):
    ended = []
    change_all(session, ended)
    assert (ended, endings(session)) == ([True], {True})


def test_a_large_step_that_is_stopped_changes_nothing_and_says_so(changing, qtbot, iface):
    ended, messages = [], Messages(iface)
    voice = SessionVoice(changing, messages)
    voice.load()
    with held(changing):
        change_all(changing, ended)
        changing.undo_stack.stop()
    qtbot.waitUntil(lambda: not changing.undo_stack.is_busy)
    assert (ended, endings(changing), changing.undo_stack.count()) == ([False], {False}, 0)
    assert iface.messages()[-1] == "Stopped: Change all. Nothing was changed."
    voice.unload()


def test_an_undo_that_is_stopped_can_be_done_again(mended, qtbot):
    stack = mended.undo_stack
    with held(mended):
        stack.undo()
        stack.stop()
    qtbot.waitUntil(lambda: not stack.is_busy)
    assert (names(mended), stack.index(), stack.canUndo()) == ({True}, 1, True)


def test_a_large_step_that_is_refused_says_why_and_leaves_no_step(changing, qtbot):
    refused, ended = [], []
    changing.failed.connect(refused.append)
    areas = changing.workspace.areas(changing.edition.id)
    note = ChangeNote("set_trend", changing.edition.id, tuple(area.id for area in areas))
    ids = note.version_ids
    changing.do_many(
        "No reason",
        note,
        lambda workspace, progress: workspace.set_trend(ids, None, "", None, "Noa", progress=progress),
        ended.append,
    )
    qtbot.waitUntil(lambda: not changing.undo_stack.is_busy)
    assert (ended, changing.undo_stack.count()) == ([False], 0)
    assert "written reason" in str(refused[0])


def test_a_second_large_step_waits_its_turn(changing, qtbot):
    first, second, refused = [], [], []
    changing.failed.connect(refused.append)
    change_all(changing, first)
    change_all(changing, second, " (igen)")
    assert (second, len(refused)) == ([False], 1)
    qtbot.waitUntil(lambda: not changing.undo_stack.is_busy)
    assert (first, endings(changing)) == ([True], {True})


def test_leaving_the_workspace_stops_a_large_step_and_says_so(changing, qtbot):
    ended, stopped, location = [], [], changing.workspace.location
    changing.undo_stack.stopped.connect(stopped.append)
    with held(changing):
        change_all(changing, ended)
        changing.close()
    changing.open(location)
    assert not changing.undo_stack.is_busy
    qtbot.waitUntil(lambda: stopped == ["Change all"])
    assert (ended, endings(changing)) == ([], {False})
