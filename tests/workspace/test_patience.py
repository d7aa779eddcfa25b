"""How long a call waits for another program's transaction."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.workspace import LockedWorkspace, Workspace, impatient

DAY = date(2026, 11, 22)


@contextlib.contextmanager
def lock_on(place: Path) -> Iterator[None]:
    """Another connection inside a transaction that writes."""
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def seconds_until_refused(workspace: Workspace, version_id: str) -> float:
    begin = time.monotonic()
    with pytest.raises(LockedWorkspace, match="in use by another program"):
        workspace.set_category([version_id], Category.RISK, "skäl", DAY, "Noa")
    return time.monotonic() - begin


def test_an_impatient_caller_is_refused_at_once_and_a_patient_one_waits(
    workspace: Workspace, edition: Edition, place: Path
):
    area = workspace.find_area(edition.id, "Norrby")
    with lock_on(place):
        with impatient():
            assert seconds_until_refused(workspace, area.id) < 1
        assert seconds_until_refused(workspace, area.id) > 3
    assert workspace.area(area.id) == area


def test_impatience_is_of_one_thread_only(workspace: Workspace, edition: Edition, place: Path):
    area = workspace.find_area(edition.id, "Norrby")
    waited: list[float] = []
    with lock_on(place), impatient():
        other = threading.Thread(target=lambda: waited.append(seconds_until_refused(workspace, area.id)))
        other.start()
        other.join()
    assert waited[0] > 3
