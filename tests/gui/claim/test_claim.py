"""Two windows on one workspace: this one is told who edits, reads, hears that the other has gone, and takes over."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from datetime import date

import pytest

from tests.gui.assessment.conftest import Assessor, dock_in
from tests.workspace.other_window import another_window
from utsatta_omraden_plugin.compat import QAction
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.gui.assessment import unsaved_queue
from utsatta_omraden_plugin.gui.assessment.assessment_dock import AssessmentDock
from utsatta_omraden_plugin.gui.claim import claim_watch
from utsatta_omraden_plugin.gui.claim.claim_voice import ClaimVoice, told_of
from utsatta_omraden_plugin.gui.claim.standing import Right
from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.workspace_menu import WorkspaceMenu
from utsatta_omraden_plugin.gui.workspaces import Workspaces
from utsatta_omraden_plugin.workspace import Holder

SOON = 5_000
"""Milliseconds."""


@pytest.fixture
def voice(iface, empty_session, monkeypatch):
    """What the window tells of the claim, looking more often than a person would want to wait for."""
    monkeypatch.setattr(claim_watch, "LOOK_MS", 50)
    monkeypatch.setattr(claim_watch, "KEEP_MS", 100)
    made = ClaimVoice(empty_session, Messages(iface))
    made.load()
    yield made
    made.unload()


@pytest.fixture
def other(workspace_file):
    """Another program that has the workspace open and edits it."""
    with another_window(workspace_file) as window:
        assert window.told("claim") == "granted"
        yield window


def claims(workspace_file) -> list:
    return [file for file in workspace_file.parent.iterdir() if file.name.endswith(".claim")]


def silent_for(workspace_file, seconds: float) -> None:
    """Let this window not have been heard of for a while."""
    last = time.time() - seconds
    os.utime(claims(workspace_file)[0], (last, last))


def can_recategorise(session) -> bool:
    area = session.workspace.find_area(session.edition.id, "Nya Testtorp")
    other = Category.UTSATT if area.category == Category.SARSKILT.value else Category.SARSKILT
    return session.set_category([area], other, "Långvarig utveckling", date(2026, 11, 22), "Change")


def test_the_window_that_opens_first_edits_and_gives_the_workspace_back(voice, empty_session, workspace_file, iface):
    empty_session.open(str(workspace_file))
    assert empty_session.standing.right is Right.EDITS
    assert len(claims(workspace_file)) == 1
    assert can_recategorise(empty_session)
    empty_session.close()
    assert [file.name for file in workspace_file.parent.iterdir()] == [workspace_file.name]
    assert iface.messages() == []


def test_the_second_window_is_told_who_edits_and_reads(voice, other, empty_session, workspace_file, iface):
    workspaces = Workspaces(empty_session, iface, Messages(iface))
    assert workspaces.open(str(workspace_file))
    (message,) = iface.messages()
    assert "arbetsyta is being edited in another window (Noa, Annat QGIS, since " in message
    assert empty_session.workspace.is_read_only
    assert empty_session.edition.year == 2025
    refused = []
    empty_session.failed.connect(refused.append)
    assert not can_recategorise(empty_session)
    assert "Noa" in str(refused[0])


@pytest.mark.parametrize("end", ["closed", "killed"])
def test_it_is_told_when_the_other_has_gone_and_takes_over_by_a_button(
    voice, other, empty_session, workspace_file, iface, qtbot, end
):
    empty_session.open(str(workspace_file))
    if end == "closed":
        other.told("close")
    else:
        other.killed()
    qtbot.waitUntil(lambda: iface.messages()[0].startswith("Nobody edits arbetsyta any more"), timeout=SOON)
    assert empty_session.workspace.is_read_only, "it is never taken over without the button"
    iface.press_in_message("Take over")
    qtbot.waitUntil(lambda: empty_session.standing.right is Right.EDITS, timeout=SOON)
    assert iface.messages() == ["You edit arbetsyta now."]
    assert can_recategorise(empty_session)


def test_taking_over_shows_everything_anew_and_keeps_the_edition(
    voice, other, empty_session, workspace_file, iface, qtbot
):
    empty_session.open(str(workspace_file), 2023)
    heard = []
    empty_session.opened.connect(lambda: heard.append("opened"))
    empty_session.changed.connect(lambda note: heard.append(note.kind))
    other.told("close")
    qtbot.waitUntil(lambda: empty_session.standing.right is Right.FREE, timeout=SOON)
    voice.watch.take_over()
    qtbot.waitUntil(lambda: empty_session.standing.may_edit, timeout=SOON)
    assert heard == ["opened", "elsewhere"]
    assert empty_session.edition.year == 2023


def test_the_menu_offers_to_take_over_also_when_the_message_was_closed(
    voice, other, empty_session, workspace_file, iface, qtbot
):
    menu = WorkspaceMenu(Workspaces(empty_session, iface, Messages(iface)), voice.watch.take_over, iface.window)
    action = menu.findChild(QAction, "actionTakeOver")
    empty_session.open(str(workspace_file))
    menu.aboutToShow.emit()
    assert not action.isVisible()
    other.told("close")
    qtbot.waitUntil(lambda: empty_session.standing.right is Right.FREE, timeout=SOON)
    iface.window.message_bar.clearWidgets()
    menu.aboutToShow.emit()
    assert action.isVisible()
    action.trigger()
    qtbot.waitUntil(lambda: empty_session.standing.right is Right.EDITS, timeout=SOON)
    menu.aboutToShow.emit()
    assert not action.isVisible()


def test_who_comes_first_takes_over_and_the_rest_is_told_again(
    voice, other, empty_session, workspace_file, iface, qtbot
):
    empty_session.open(str(workspace_file))
    other.told("close")
    qtbot.waitUntil(lambda: empty_session.standing.right is Right.FREE, timeout=SOON)
    with another_window(workspace_file) as third:
        assert third.told("claim") == "granted"
        voice.watch.take_over()
        qtbot.waitUntil(lambda: empty_session.standing.right is Right.READS, timeout=SOON)
        (message,) = iface.messages()
        assert "is being edited in another window (Noa" in message


def test_a_window_that_slept_learns_that_another_one_has_taken_over(
    voice, empty_session, workspace_file, iface, qtbot, monkeypatch
):
    monkeypatch.setattr(claim_watch, "KEEP_MS", 600_000)
    empty_session.open(str(workspace_file))
    silent_for(workspace_file, 31)
    with another_window(workspace_file) as other:
        assert other.told("claim") == "granted"
        voice.watch.look()
        qtbot.waitUntil(lambda: empty_session.standing.right is Right.READS, timeout=SOON)
        (message,) = iface.messages()
        assert message.startswith("Another window (Noa, Annat QGIS")
        assert not can_recategorise(empty_session)
        other.told("close")
        qtbot.waitUntil(lambda: empty_session.standing.right is Right.FREE, timeout=SOON)


def test_a_window_that_slept_asks_anew_before_it_goes_on(voice, empty_session, workspace_file, qtbot, monkeypatch):
    monkeypatch.setattr(claim_watch, "KEEP_MS", 600_000)
    empty_session.open(str(workspace_file))
    claims(workspace_file)[0].unlink()  # another window has come and gone
    monkeypatch.setattr(claim_watch, "SLEPT_S", 0.0)
    with qtbot.waitSignal(empty_session.changed, timeout=SOON):
        voice.watch.look()
    assert len(claims(workspace_file)) == 1
    assert empty_session.standing.right is Right.EDITS


def test_the_clock_keeps_the_claim_fresh(voice, empty_session, workspace_file, qtbot):
    empty_session.open(str(workspace_file))
    silent_for(workspace_file, 25)
    qtbot.waitUntil(lambda: time.time() - claims(workspace_file)[0].stat().st_mtime < 5, timeout=SOON)
    assert empty_session.standing.right is Right.EDITS


def test_looking_takes_the_window_less_than_five_milliseconds(voice, empty_session, workspace_file, qtbot):
    empty_session.open(str(workspace_file))
    empty_session.workspace.keep_claim = lambda: time.sleep(0.5)  # a slow disk
    voice.watch._timer.stop()
    shortest = 1.0
    for _ in range(3):
        began = time.perf_counter()
        voice.watch.look()
        shortest = min(shortest, time.perf_counter() - began)
        qtbot.waitUntil(lambda: voice.watch._job is None, timeout=SOON)
    assert shortest < 0.005


def test_a_locked_workspace_opens_at_once_and_is_asked_for_again(voice, empty_session, workspace_file, iface, qtbot):
    with closing(sqlite3.connect(workspace_file, isolation_level=None)) as writing:
        writing.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        empty_session.open(str(workspace_file))
        assert time.monotonic() - began < 2
        assert empty_session.standing.right is Right.UNANSWERED
        writing.execute("ROLLBACK")
    qtbot.waitUntil(lambda: empty_session.standing.right is Right.EDITS, timeout=3 * SOON)
    assert len(claims(workspace_file)) == 1


def test_a_workspace_left_while_it_is_asked_for_is_not_held_afterwards(
    voice, other, empty_session, workspace_file, qtbot
):
    empty_session.open(str(workspace_file))
    other.told("close")
    qtbot.waitUntil(lambda: empty_session.standing.right is Right.FREE, timeout=SOON)
    voice.watch.take_over()
    empty_session.close()
    assert claims(workspace_file) == []


def test_leaving_the_workspace_takes_the_message_away(voice, other, empty_session, workspace_file, iface):
    empty_session.open(str(workspace_file))
    assert len(iface.messages()) == 1
    empty_session.close()
    assert iface.messages() == []


def test_a_protected_file_is_told_of_as_such_and_nobody_claims_it(voice, empty_session, workspace_file, iface):
    workspace_file.chmod(0o444)
    assert Workspaces(empty_session, iface, Messages(iface)).open(str(workspace_file))
    (message,) = iface.messages()
    assert "write-protected" in message
    assert empty_session.standing.right is Right.PROTECTED
    assert claims(workspace_file) == []


def test_the_assessment_says_that_another_window_edits(voice, other, empty_session, workspace_file, iface, qtbot):
    dock = AssessmentDock(empty_session, iface)
    dock.load(iface.window)
    try:
        empty_session.open(str(workspace_file))
        words = "Only for reading: the workspace is edited in another window."
        qtbot.waitUntil(lambda: dock.view.save_state.label.text() == words, timeout=SOON)
    finally:
        dock.unload(iface.window)


def test_what_was_typed_while_another_window_took_over_is_kept_and_written_when_it_is_taken_back(
    voice, shown_iface, empty_session, workspace_file, qtbot, monkeypatch
):
    monkeypatch.setattr(claim_watch, "KEEP_MS", 600_000)
    monkeypatch.setattr(unsaved_queue, "RETRY_AFTER", 200)
    empty_session.open(str(workspace_file))
    dock = dock_in(shown_iface, empty_session)
    assessor = Assessor(dock, empty_session, qtbot)
    assessor.choose("Exempelgården")
    silent_for(workspace_file, 31)
    with another_window(workspace_file) as other:
        assert other.told("claim") == "granted"
        assessor.write("motivation:1.1", "skrivet under övertagandet")
        voice.watch.look()
        qtbot.waitUntil(lambda: empty_session.standing.right is Right.READS, timeout=SOON)
        assert assessor.stored("Exempelgården") == {}
    voice.watch.look()
    qtbot.waitUntil(lambda: empty_session.standing.right is Right.FREE, timeout=SOON)
    voice.watch.take_over()
    qtbot.waitUntil(lambda: assessor.stored("Exempelgården") != {}, timeout=SOON)
    assert assessor.stored("Exempelgården")["1.1"].motivation == "skrivet under övertagandet"
    dock.unload(shown_iface.window)


def test_a_holder_of_whom_nothing_is_known_is_called_unknown():
    assert told_of(Holder("", "", "", "")) == "unknown"
    assert told_of(Holder("Noa", "QGIS", "2026-11-22T08:00:00Z", "")).startswith("Noa, QGIS, since ")
