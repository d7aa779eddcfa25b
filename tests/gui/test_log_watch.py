"""A change log that somebody altered behind the program's back is noticed when the workspace is opened."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from utsatta_omraden_plugin.gui.log_watch import LogWatch
from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.tasks import Tasks


@pytest.fixture
def tasks(iface, empty_session):
    messages = Messages(iface)
    running = Tasks(messages)
    watch = LogWatch(empty_session, messages, running)
    watch.load()
    yield running
    watch.unload()
    running.unload()


def open_and_wait(session, file, tasks, qtbot) -> None:
    session.open(str(file))
    qtbot.waitUntil(lambda: tasks.is_idle)


def alter_log(file, statement: str) -> None:
    """Change the log as somebody with a database tool would, who also takes away what forbids it."""
    with closing(sqlite3.connect(file)) as connection, connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'change_log'"
        for (trigger,) in connection.execute(query).fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        connection.execute(statement)


def test_a_log_that_is_whole_is_not_talked_about(empty_session, workspace_file, tasks, iface, qtbot):
    open_and_wait(empty_session, workspace_file, tasks, qtbot)
    assert iface.messages() == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change_log SET reason = 'en annan orsak' WHERE number = 2",
        "DELETE FROM change_log WHERE number = (SELECT max(number) FROM change_log)",
    ],
)
def test_an_altered_log_is_told_when_the_workspace_opens(statement, empty_session, workspace_file, tasks, iface, qtbot):
    alter_log(workspace_file, statement)
    open_and_wait(empty_session, workspace_file, tasks, qtbot)
    [message] = iface.messages()
    assert "change log of the workspace" in str(message)
    assert "backup" in str(message)


def test_a_workspace_that_is_closed_at_once_says_nothing(empty_session, workspace_file, tasks, iface, qtbot):
    empty_session.open(str(workspace_file))
    empty_session.close()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert iface.messages() == []
