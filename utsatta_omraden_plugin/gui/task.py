"""Work that may take a while, off the main thread, on plain data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..compat import SILENT_TASK
from ..domain.errors import Cancelled
from ..domain.progress import Progress
from ..domain.text import Text


class Task(QgsTask):
    """Runs ``work`` in a thread and afterwards, in the main thread, ``done`` with its result or ``failed`` with its
    error.

    ``work`` gets a ``Progress`` and neither layers nor widgets. An exception never vanishes: it is kept and given to
    ``failed`` (QGIS itself would swallow it); one the user caused by cancelling comes as ``Cancelled``. ``doing`` is
    the signal that tells what is being done. ``is_unwanted`` is true from the moment it is cancelled.
    """

    doing = pyqtSignal(object)

    def __init__(
        self,
        description: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        super().__init__(description, SILENT_TASK)
        self._work = work
        self._done = done
        self._failed = failed
        self._result: Any = None
        self._error: Exception | None = None
        self.is_unwanted = False

    def cancel(self) -> None:
        """Stop it. One that waits for a thread ends when its turn comes, without having done anything.

        QGIS deletes a task that is cancelled before it has begun, also when a thread is just about to begin it: that
        thread then reads what is not there any more, and QGIS crashes.
        """
        self.is_unwanted = True
        if not self.is_waiting:
            super().cancel()

    def cancel_lost(self) -> None:
        """Have QGIS forget it. Only for one that no thread will ever begin (see ``lost_task.py``)."""
        self.is_unwanted = True
        super().cancel()

    @property
    def is_waiting(self) -> bool:
        """Whether no thread has begun it yet."""
        return self.status() == QgsTask.TaskStatus.Queued

    def again(self) -> Task:
        """Return another task that does the same and tells the same of it."""
        return Task(self.description(), self._work, self._done, self._failed)

    def abandon(self) -> None:
        """Tell nobody how it ends: those who would hear of it are going."""
        self._done = self._failed = lambda _outcome: None

    def run(self) -> bool:
        if self.is_unwanted:
            return False
        try:
            self._result = self._work(Progress(self._show, lambda: self.is_unwanted or self.isCanceled()))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told in finished()
            self._error = error
        return self._error is None

    def finished(self, result: bool) -> None:
        if result:
            self._done(self._result)
        else:
            self._failed(self._error or Cancelled())

    def _show(self, share: float, what: Text | None) -> None:
        self.setProgress(100 * share)
        if what is not None:
            self.doing.emit(what)
