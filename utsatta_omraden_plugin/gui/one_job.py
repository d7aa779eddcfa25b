"""One piece of work of a dock at a time, without holding up the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..compat import is_deleted
from ..domain.errors import Cancelled
from .lost_task import hand_over
from .task import Task

if TYPE_CHECKING:
    from ..domain.progress import Progress


class OneJob(QObject):
    """Runs work in a task; ``done(result)``, ``cancelled`` or ``failed(Exception)`` tells how the last one ended.

    ``began(Task)`` tells of each that is handed to QGIS, ``progressed(percent)`` comes meanwhile.
    """

    began = pyqtSignal(object)
    done = pyqtSignal(object)
    cancelled = pyqtSignal()
    failed = pyqtSignal(object)
    progressed = pyqtSignal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current: Task | None = None
        self._running: set[Task] = set()

    @property
    def is_running(self) -> bool:
        """Whether a result is on its way."""
        return self._current is not None

    def begin(self, description: str, work: Callable[[Progress], Any]) -> None:
        """Do ``work`` on plain data; what is still under way is given up."""
        self.give_up()
        task = Task(
            description,
            work,
            lambda result: self._ended(task, result, None),
            lambda error: self._ended(task, None, error),
        )
        task.progressChanged.connect(lambda percent: self._progressed(task, percent))
        self._current = task
        self._running.add(task)  # QGIS never runs a task whose Python object is gone
        hand_over(task, lambda: self._begin_again(task, description, work))
        self.began.emit(task)

    def stop(self) -> None:
        """Have what is under way stopped, and told of; of what has not begun at once."""
        task = self._current
        if task is None:
            return
        task.cancel()
        if task.is_waiting:
            self._current = None
            self.cancelled.emit()

    def give_up(self) -> None:
        """Let what is under way come to nothing."""
        if self._current is not None:
            task, self._current = self._current, None
            task.cancel()

    def give_up_and_wait(self, at_most_ms: int) -> None:
        """Let what is under way come to nothing, and return when it no longer touches anything."""
        task = self._current
        self.give_up()
        if task is not None and not task.is_waiting:
            task.waitForFinished(at_most_ms)

    def _begin_again(self, task: Task, description: str, work: Callable[[Progress], Any]) -> None:
        if task is self._current:
            self.begin(description, work)

    def _progressed(self, task: Task, percent: float) -> None:
        if task is self._current and not is_deleted(self):
            self.progressed.emit(int(percent))

    def _ended(self, task: Task, result: Any, error: Exception | None) -> None:
        self._running.discard(task)
        if task is not self._current or is_deleted(self):
            return
        self._current = None
        if error is None:
            self.done.emit(result)
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)
