"""Waits for what QGIS does in its own time."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import TypeVar

from qgis.core import Qgis
from qgis.PyQt.QtTest import QTest
from qgis.utils import iface

Found = TypeVar("Found")

STEP_MS = 20


unhandled: list[str] = []
"""Tracebacks of exceptions in QGIS that nobody handled; QGIS itself would show a window and wait for a click."""


def note_unhandled(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    """Keep an exception that nobody handled; the next wait ends with it. Serves as ``sys.excepthook``."""
    unhandled.append("".join(traceback.format_exception(kind, error, where)))


def error_messages() -> str:
    """Return the error messages that stand in QGIS's message bar."""
    items = [item for item in iface.messageBar().items() if item.level() == Qgis.MessageLevel.Critical]
    return " ".join(f"{item.title()}: {item.text()}" for item in items)


class WentWrong(Exception):
    """An exception that nobody handled, or an error message: the text is its traceback or its words."""


class NotInTime(Exception):
    """Something that was waited for did not happen; the text says what."""


def wait_for(
    what: str, condition: Callable[[], Found | None], seconds: float = 15.0, explain: Callable[[], str] = str
) -> Found:
    """Let QGIS work until ``condition`` returns something true, and return that.

    Raises ``NotInTime`` when it did not happen, with what ``explain`` says then, and ``WentWrong`` when something
    raised meanwhile.
    """
    end = time.monotonic() + seconds
    while True:
        if unhandled:
            raise WentWrong("\n".join(unhandled))
        if said := error_messages():
            raise WentWrong(f"while waiting for {what}: {said}")
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise NotInTime(f"{what} did not happen within {seconds:.0f} s. {explain()}".strip())
        QTest.qWait(STEP_MS)


def let_qgis_work(seconds: float) -> None:
    """Let QGIS work for a while, for what gives no sign of being done, such as painting."""
    QTest.qWait(int(seconds * 1000))
