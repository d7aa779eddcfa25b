"""A step of very many changes is undone and redone in a task: the window goes on, and nothing comes between."""

from __future__ import annotations

from dataclasses import replace

import pytest

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
