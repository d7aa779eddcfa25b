"""The tasks that are running, and what the user sees of them."""

from __future__ import annotations

from .lost_task import hand_over
from .messages import Messages
from .progress_message import ProgressMessage
from .task import Task

STOP_WITHIN_MS = 10_000
"""How long unloading waits for a task that was told to stop."""


class Tasks:
    """Starts tasks, shows their progress, and keeps them: QGIS never runs one whose Python object is gone."""

    def __init__(self, messages: Messages) -> None:
        self._messages = messages
        self._running: dict[Task, ProgressMessage] = {}

    def start(self, task: Task) -> None:
        """Hand the task to QGIS, which lists it among its own, and show a bar with Cancel when it takes a while."""
        self._running[task] = ProgressMessage(task, self._messages)
        task.taskCompleted.connect(lambda: self._forget(task))
        task.taskTerminated.connect(lambda: self._forget(task))
        hand_over(task, lambda: self._start_again(task))

    @property
    def is_idle(self) -> bool:
        """Whether no task is running."""
        return not self._running

    def unload(self) -> None:
        """Cancel all tasks and wait for them, but not for ever."""
        for task in list(self._running):
            task.abandon()
            task.cancel()
            if not task.is_waiting:  # one that has not begun does nothing any more
                task.waitForFinished(STOP_WITHIN_MS)

    def _start_again(self, task: Task) -> None:
        again = task.again()
        task.abandon()
        task.cancel()
        self.start(again)

    def _forget(self, task: Task) -> None:
        self._running.pop(task, None)
