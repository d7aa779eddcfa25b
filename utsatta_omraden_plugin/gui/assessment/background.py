"""One thread for everything the dock asks of the workspace, so that the window never waits for a database."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as WaitedTooLong  # the built-in one only from Python 3.11 on
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer

from ...domain.errors import UtsattaError, WorkspaceError
from ...domain.text import QT_TRANSLATE_NOOP, text

LOOK_EVERY = 15
"""Milliseconds between two looks at whether a job has ended."""


@dataclass(frozen=True, eq=False)
class Job:
    """Work handed to the line, and who on the main thread hears of its end."""

    future: Future[Any]
    done: Callable[[Any], None]
    failed: Callable[[UtsattaError], None]


class BackgroundLine(QObject):
    """Runs jobs one after the other in the order they came, off the main thread.

    A job is a plain function on plain data. ``done`` (with what the job returned) or ``failed`` (with the error) is
    called on the main thread, exactly once, in the order of the jobs. The main thread looks for ended jobs by a timer
    that runs only while there are any: a signal from the background to a dock that is being deleted crashes QGIS.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor: ThreadPoolExecutor | None = None
        self._waiting: list[Job] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[UtsattaError], None]) -> Job:
        """Put work at the end of the line."""
        if self._executor is None:
            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="assessment")
        job = Job(self._executor.submit(work), done, failed)
        self._waiting.append(job)
        self._timer.start()
        return job

    def wait_for(self, job: Job, seconds: float) -> bool:
        """Wait at most so long for a job and deliver its end, and those before it. Returns whether it has ended."""
        try:
            job.future.exception(timeout=seconds)
        except WaitedTooLong:
            return False
        self._look()
        return True

    def stop(self) -> None:
        """Take no more work. What was handed in is still carried out, but nobody hears of it."""
        self._timer.stop()
        self._waiting.clear()
        if self._executor is not None:
            self._executor.shutdown(wait=False)
            self._executor = None

    def _look(self) -> None:
        while self._waiting and self._waiting[0].future.done():
            job = self._waiting.pop(0)
            error = job.future.exception()
            if error is None:
                job.done(job.future.result())
            else:
                job.failed(_for_the_user(error))
        if not self._waiting:
            self._timer.stop()


def _for_the_user(error: BaseException) -> UtsattaError:
    if isinstance(error, UtsattaError):
        return error
    return WorkspaceError(
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace could not be used.")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Try again; if it happens again, report the details.")),
        f"{type(error).__name__}: {error}",
    )
