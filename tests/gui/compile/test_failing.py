"""What the window of the compilation shows when something fails: it goes on with what there is, and says why."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from utsatta_omraden_plugin.workspace import LockedWorkspace, MissingWorkspace

AT_ONCE_S = 2.0
"""Half of what a call waits that has time."""


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
