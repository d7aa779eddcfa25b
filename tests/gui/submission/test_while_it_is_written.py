"""What others change while a submission is written is looked at before anything can go out."""

from __future__ import annotations

from threading import Event

import pytest
from qgis.PyQt.QtTest import QTest

from tests.gui.submission.conftest import MALMO, change_first_area
from tests.gui.widget_user import LEFT
from utsatta_omraden_plugin.domain.errors import TargetFileError
from utsatta_omraden_plugin.domain.text import text
from utsatta_omraden_plugin.exchange import submission

FULL = "Disken är full."


@pytest.fixture
def writing(user, monkeypatch):
    """Someone whose submission is being written: it goes on when the event is set, and comes to nothing."""
    go_on = Event()

    def waits_and_fails(*given, **_named):
        go_on.wait(5)
        given[6].at(0.5)  # raises when it was stopped
        raise TargetFileError(text("{said}", said=FULL))

    monkeypatch.setattr(submission, "create_submission", waits_and_fails)
    user.choose_lpo(MALMO)
    QTest.mouseClick(user.ok, LEFT)
    assert "is being written" in user.dialog.hint.text()
    yield go_on
    go_on.set()


def test_a_warning_that_came_meanwhile_is_shown_and_holds_it_up(writing, user, session):
    change_first_area(session, MALMO, locality="Ring 070-123 45 67")
    writing.set()
    user.wait_for_a_line()
    assert "070" in user.lines()[0]
    assert not user.ok.isEnabled()
    assert user.dialog.note.text() == FULL


def test_what_failed_is_said_until_the_user_goes_on(writing, user, tmp_path):
    writing.set()
    user.wait_until_free()
    assert user.dialog.note.text() == FULL
    assert user.dialog.note.isVisible()
    user.choices.path.setFilePath(str(tmp_path / "annan disk.zip"))
    assert user.dialog.note.text() == ""
    assert user.ok.isEnabled()


def test_a_warning_that_came_before_it_was_stopped_is_shown(writing, user, session):
    change_first_area(session, MALMO, locality="Ring 070-123 45 67")
    user.dialog.reject()  # as Cancel and Escape do
    writing.set()
    user.wait_for_a_line()
    assert not user.ok.isEnabled()
    assert user.dialog.isVisible()


def test_a_workspace_that_changes_hands_meanwhile_is_looked_at_and_it_can_be_tried_again(writing, user, session):
    session.opened.emit()  # as when another window lets go of it
    assert "is being written" in user.dialog.hint.text()
    writing.set()
    user.wait_until_free()
    assert user.dialog.hint.text().startswith("Nothing stands in the way.")
    assert user.dialog.note.text() == FULL
    assert user.choices.lpo.currentData() == MALMO
