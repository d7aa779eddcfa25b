"""What the window of the compilation shows when something fails: it goes on with what there is, and says why."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Event

import pytest

from tests.domain.compilation.samples import decided
from tests.gui.compile.conftest import User
from tests.gui.dialog_user import shown
from utsatta_omraden_plugin.domain.compilation import Choice
from utsatta_omraden_plugin.exchange import compile_national as compiler
from utsatta_omraden_plugin.gui.compile import compile_dialog
from utsatta_omraden_plugin.gui.compile.compile_dialog import CompileDialog
from utsatta_omraden_plugin.workspace import LockedWorkspace, MissingWorkspace

AT_ONCE_S = 2.0
"""Half of what a call waits that has time."""
UNFORESEEN = "went wrong: ValueError. The details are in the log."


@contextmanager
def locked(workspace) -> Iterator[None]:
    """Another program holds the workspace."""
    with closing(sqlite3.connect(workspace.database_path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


@pytest.fixture
def refused(noa) -> list[Exception]:
    """What the session said that failed."""
    errors: list[Exception] = []
    noa.failed.connect(errors.append)
    return errors


@pytest.fixture
def compile_fails(monkeypatch, tmp_path):
    """Lets somebody compile, which fails once it may."""

    def begin(user: User) -> Event:
        may = Event()

        def fail(*_asked, **_named):
            may.wait(10)
            raise ValueError

        monkeypatch.setattr(compiler, "compile_national", fail)
        user.dialog.submissions.form.folder.setFilePath(str(tmp_path))
        user.dialog.accept()
        return may

    return begin


def test_a_compilation_that_fails_while_the_first_reading_runs_leaves_what_there_is_in_sight(
    compiling, shown_iface, compiled, compile_fails, logged, qtbot
):
    compiling.ask()
    user = User(shown(shown_iface.window, CompileDialog), qtbot)
    compile_fails(user).set()
    user.wait()
    assert user.states() == ["OPEN", "OPEN"]
    assert user.dialog.conflicts.hint.text() == ""
    assert user.dialog.conflicts.progress.isHidden()
    assert user.widget("compileHint").text().endswith(UNFORESEEN)
    assert "Traceback" in logged[-1]
    assert user.ok.isEnabled()


def test_what_others_changed_while_a_failing_compilation_ran_is_followed(asked, compiled, national, noa, compile_fails):
    user = asked()
    user.dialog._read()
    may = compile_fails(user)
    national.decide(compiled.id, decided(national.conflicts(compiled.id)[0], Choice.LEFT), "Noa")
    noa.tell_elsewhere()
    may.set()
    user.wait()
    assert sorted(user.states()) == ["DECIDED", "OPEN"]
    assert user.dialog.conflicts.progress.isHidden()


def test_why_it_failed_stands_until_something_else_is_chosen(asked, compiled, noa, compile_fails):
    user = asked()
    compile_fails(user).set()
    user.wait()
    noa.tell_elsewhere()
    user.wait()
    assert user.widget("compileHint").text().endswith(UNFORESEEN)
    user.dialog.submissions.form.year.setValue(2029)
    assert user.widget("compileHint").text() == "Edition 2027: 2 of 3 LPOs are in."


def test_a_compilation_that_cannot_be_read_is_not_taken_for_none(asked, compiled, refused, monkeypatch):
    def fail(*_asked):
        raise ValueError

    monkeypatch.setattr(compile_dialog, "read_kept", fail)
    user = asked()
    assert user.dialog.conflicts.progress.isHidden()
    assert user.dialog.conflicts.hint.text() == "Edition 2027 could not be read."
    assert user.widget("compileHint").text().startswith("Edition 2027 could not be read.")
    assert [type(error) for error in refused] == [ValueError]


def test_an_edition_that_goes_is_not_shown_by_a_reading_that_is_still_under_way(
    asked, compiled, national, noa, tmp_path
):
    user = asked()
    user.dialog._read()
    national.delete_draft(compiled.id, "Fel underlag", "Noa", tmp_path)
    noa.tell_elsewhere()
    user.wait()
    assert user.conflicts() == []
    assert user.dialog.conflicts.hint.text().startswith("Nothing has been compiled yet.")
    assert user.dialog.conflicts.progress.isHidden()


def test_a_locked_workspace_never_holds_up_the_window(compiling, shown_iface, compiled, national, refused, qtbot):
    with locked(national):
        began = time.monotonic()
        compiling.ask()
        user = User(shown(shown_iface.window, CompileDialog), qtbot)
        assert time.monotonic() - began < AT_ONCE_S
    assert [type(error) for error in refused] == [LockedWorkspace]
    assert "could not be read" in user.widget("compileHint").text()
    assert not user.ok.isEnabled()


def test_taking_a_boundary_from_a_locked_workspace_is_refused_at_once(asked, compiled, national, refused):
    user = asked()
    user.click("overlap by")
    user.press("choice:new_boundary")
    with locked(national):
        began = time.monotonic()
        user.press("takeBoundaryButton")
        assert time.monotonic() - began < AT_ONCE_S
    assert [type(error) for error in refused] == [LockedWorkspace]


def test_a_click_on_a_conflict_of_another_edition_says_when_its_workspace_has_gone(
    asked, compiled, national_file, noa, refused
):
    user = asked()
    noa.choose_edition(2025)
    hidden = national_file.rename(national_file.with_name("flyttad.gpkg"))
    user.click("overlap by")
    hidden.rename(national_file)
    assert {type(error) for error in refused} == {MissingWorkspace}
    assert noa.edition.year == 2025
    assert noa.chosen_areas == ()
    assert user.dialog.desk.pointer.shown == 3
