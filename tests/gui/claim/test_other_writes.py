"""What another program writes into the open workspace shows here by itself."""

from __future__ import annotations

from datetime import date

import pytest

from utsatta_omraden_plugin.domain.category import Category, CategoryScheme
from utsatta_omraden_plugin.gui.claim import other_writes
from utsatta_omraden_plugin.gui.claim.other_writes import OtherWrites
from utsatta_omraden_plugin.workspace import open_workspace

DAY = date(2026, 11, 22)


@pytest.fixture
def others(session, monkeypatch):
    """Looks as often as the test asks for it, and never by itself."""
    monkeypatch.setattr(other_writes, "LOOK_MS", 600_000)
    made = OtherWrites(session)
    made.load()
    session.opened.emit()
    yield made
    made.unload()


@pytest.fixture
def told(session):
    kinds: list[str] = []
    session.changed.connect(lambda note: kinds.append(note.kind))
    return kinds


@pytest.fixture
def command_line(workspace_file):
    """Another program that writes and claims nothing."""
    workspace = open_workspace(str(workspace_file))
    yield workspace
    workspace.close()


def look(others, qtbot, times: int = 1) -> None:
    for _ in range(times):
        others.look()
        qtbot.waitUntil(lambda: others._job is None, timeout=5_000)


def recategorise(workspace, category: Category) -> None:
    area = workspace.find_area(workspace.edition(2025).id, "Nya Testtorp")
    workspace.set_category([area.id], category, "Från kommandoraden", DAY, "Noa")


def test_what_a_command_line_writes_is_told_once(others, session, command_line, told, qtbot):
    look(others, qtbot)
    recategorise(command_line, Category.UTSATT)
    look(others, qtbot, times=4)
    assert told == ["elsewhere"]


def test_what_this_window_writes_is_not_taken_for_anothers(others, session, told, qtbot):
    look(others, qtbot)
    area = session.workspace.find_area(session.edition.id, "Nya Testtorp")
    assert session.set_category([area], Category.UTSATT, "Skäl", DAY, "Ändring")
    look(others, qtbot, times=3)
    assert told == ["set_category"]


def test_a_write_whose_word_comes_later_than_it_can_be_seen_is_this_windows_own(
    others, session, workspace, told, qtbot
):
    look(others, qtbot)
    recategorise(workspace, Category.UTSATT)  # as answers are saved: in the background, told when that is done
    look(others, qtbot)
    session.tell_elsewhere()
    look(others, qtbot, times=3)
    assert told == ["elsewhere"], "only what the window itself said"


def test_the_number_of_the_newest_change_is_that_of_the_logs_last_row(workspace):
    assert workspace.last_change() == workspace.changes()[-1].number


def test_it_looks_by_itself_while_a_workspace_is_open(session, command_line, told, qtbot, monkeypatch):
    monkeypatch.setattr(other_writes, "LOOK_MS", 10)
    watch = OtherWrites(session)
    watch.load()
    session.opened.emit()
    qtbot.waitUntil(lambda: watch._known is not None, timeout=5_000)
    recategorise(command_line, Category.UTSATT)
    qtbot.waitUntil(lambda: told == ["elsewhere"], timeout=5_000)
    session.close()
    assert not watch._timer.isActive()
    watch.unload()


def test_a_draft_that_a_command_line_deletes_gives_way_to_the_newest_edition(session, command_line, told, tmp_path):
    draft = command_line.start_draft(command_line.edition(2025).id, 2027, "Utkast 2027", "Noa")
    session.choose_edition(2027)
    command_line.delete_draft(draft.id, "Fel utgåva", "Noa", tmp_path / "kopior")
    session.written_at(session.workspace.location)
    assert session.edition.year == 2025
    assert told == ["elsewhere"]


def test_a_draft_that_another_program_moves_to_another_scheme_is_chosen_as_it_is_now(session, command_line, heard):
    draft = command_line.start_draft(command_line.edition(2025).id, 2027, "Utkast 2027", "Noa")
    session.choose_edition(2027)
    other = next(scheme for scheme in CategoryScheme if scheme is not draft.scheme)
    command_line.change_scheme(draft.id, other, {}, "Ny indelning", DAY, "Noa")
    session.tell_elsewhere()
    assert (session.edition.id, session.edition.scheme) == (draft.id, other)
    assert heard.errors == []
