"""Backup copies by the clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.options.options import BACKUP_FOLDER, Options
from utsatta_omraden_plugin.gui.scheduled_backup import ScheduledBackup
from utsatta_omraden_plugin.workspace import open_workspace


@pytest.fixture
def backup(iface, session):
    made = ScheduledBackup(session, Messages(iface))
    made.load(Options())
    yield made
    made.unload()


def change(session, reason: str = "Långvarig positiv utveckling") -> None:
    """Give an area the other of the two categories."""
    one = session.workspace.find_area(session.edition.id, "Nya Testtorp")
    other = Category.UTSATT if one.category == Category.SARSKILT.value else Category.SARSKILT
    assert session.set_category([one], other, reason, date(2026, 11, 22), "Change")


def copies(folder) -> list:
    return sorted(folder.glob("*.gpkg")) if folder.is_dir() else []


def test_nothing_is_copied_while_nothing_changed(backup, workspace_file, qtbot):
    backup.copy()
    qtbot.wait(100)
    assert not (workspace_file.parent / BACKUP_FOLDER).exists()


def test_the_clock_copies_what_was_changed(backup, session, workspace_file, qtbot):
    change(session)
    backup._clock.start(20)
    folder = workspace_file.parent / BACKUP_FOLDER
    qtbot.waitUntil(lambda: len(copies(folder)) == 1, timeout=10_000)
    qtbot.wait(100)
    assert len(copies(folder)) == 1, "nothing more has changed"
    copy = open_workspace(str(copies(folder)[0]))
    assert copy.find_area(session.edition.id, "Nya Testtorp").category == "Utsatt område"
    copy.close()


def test_only_so_many_are_kept_in_the_folder_chosen(backup, session, tmp_path, qtbot):
    folder = tmp_path / "kopior på servern"
    backup.follow(replace(Options(), backup_folder=str(folder), backup_keep=2))
    for number in range(4):
        change(session, f"Ändring nummer {number}")
        with qtbot.waitSignal(backup._job.done, timeout=10_000):
            backup.copy()
        qtbot.wait(1100)  # copies are named by the second
    assert len(copies(folder)) == 2


def test_a_folder_that_cannot_be_written_is_said_once(backup, session, iface, tmp_path, qtbot):
    in_the_way = tmp_path / "fil"
    in_the_way.write_text("", encoding="utf-8")
    backup.follow(replace(Options(), backup_folder=str(in_the_way)))
    change(session)
    for _ in range(2):
        with qtbot.waitSignal(backup._job.failed, timeout=10_000):
            backup.copy()
    assert len(iface.messages()) == 1


def test_a_workspace_that_is_left_while_it_is_copied_is_left_whole(backup, session, workspace_file):
    change(session)
    backup.copy()
    session.close()
    for copy in copies(workspace_file.parent / BACKUP_FOLDER):
        opened = open_workspace(str(copy))
        assert opened.first_broken_link() is None
        opened.close()
    opened = open_workspace(str(workspace_file))
    assert opened.first_broken_link() is None
    opened.close()
