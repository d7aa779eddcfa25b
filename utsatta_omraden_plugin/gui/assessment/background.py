"""One thread for everything the dock asks of the workspace, so that the window never waits for a database."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as WaitedTooLong  # the built-in one only from Python 3.11 on
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from ...domain.errors import UtsattaError, WorkspaceError
from ...domain.text import QT_TRANSLATE_NOOP, text


@dataclass(frozen=True, eq=False)
class Job:
    """Work handed to the line, and who on the main thread hears of its end."""

    future: Future[Any]
    done: Callable[[Any], None]
    failed: Callable[[UtsattaError], None]


class BackgroundLine(QObject):
    """Runs jobs one after the other in the order they came, off the main thread.

    A job is a plain function on plain data. ``done`` (with what the job returned) or ``failed`` (with the error) is
    called on the main thread, exactly once, in the order of the jobs.
    """

    _ended = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor: ThreadPoolExecutor | None = None
        self._waiting: set[Job] = set()
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[UtsattaError], None]) -> Job:
        """Put work at the end of the line."""
        if self._executor is None:
            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="assessment")
        job = Job(self._executor.submit(work), done, failed)
        self._waiting.add(job)
        job.future.add_done_callback(lambda _future: self._announce(job))
        return job

    def wait_for(self, job: Job, seconds: float) -> bool:
        """Wait at most so long for a job and deliver its end at once. Returns whether it has ended."""
        try:
            job.future.exception(timeout=seconds)
        except WaitedTooLong:
            return False
        self._deliver(job)
        return True

    def stop(self) -> None:
        """Take no more work. What was handed in is still carried out, but nobody hears of it."""
        self._waiting.clear()
        if self._executor is not None:
            self._executor.shutdown(wait=False)
            self._executor = None

    def _announce(self, job: Job) -> None:
        # Called in the background thread; the dock may be gone by then.
        try:
            self._ended.emit(job)
        except RuntimeError:
            return

    def _deliver(self, job: Job) -> None:
        if job not in self._waiting:
            return
        self._waiting.remove(job)
        error = job.future.exception()
        if error is None:
            job.done(job.future.result())
        else:
            job.failed(_for_the_user(error))


def _for_the_user(error: BaseException) -> UtsattaError:
    if isinstance(error, UtsattaError):
        return error
    return WorkspaceError(
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace could not be used.")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Try again; if it happens again, report the details.")),
        f"{type(error).__name__}: {error}",
    )
