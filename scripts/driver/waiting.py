"""Waits for what QGIS does in its own time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from qgis.PyQt.QtTest import QTest

Found = TypeVar("Found")

STEP_MS = 20


class NotInTime(Exception):
    """Something that was waited for did not happen; the text says what."""


def wait_for(
    what: str, condition: Callable[[], Found | None], seconds: float = 15.0, explain: Callable[[], str] = str
) -> Found:
    """Let QGIS work until ``condition`` returns something true, and return that.

    Raises ``NotInTime`` when it did not happen, with what ``explain`` says then.
    """
    end = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise NotInTime(f"{what} did not happen within {seconds:.0f} s. {explain()}".strip())
        QTest.qWait(STEP_MS)


def let_qgis_work(seconds: float) -> None:
    """Let QGIS work for a while, for what gives no sign of being done, such as painting."""
    QTest.qWait(int(seconds * 1000))
