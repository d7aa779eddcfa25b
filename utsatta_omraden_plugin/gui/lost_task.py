"""Starting a task so that it runs even when QGIS loses it.

QGIS keeps the address of the runnable of a task that has run until it has heard of its end, then takes whatever waits
at that address out of the thread pool. When the runnable of a newer task has come to stand there, the newer one goes
and stays queued for ever (QGIS pull request 67040 describes it). It happens when tasks follow each other closely.
"""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer

from ..compat import is_deleted, task_threads
from .task import Task

LOOK_AFTER_MS = 500
"""A task that has not begun by then waits for a free thread or is lost."""


def hand_over(task: Task, lost: Callable[[], None]) -> None:
    """Hand a task to QGIS; ``lost`` is called, in the main thread, when it will never run though a thread is free.

    Whoever hears of that starts the work anew in another task: QGIS never takes one twice. One that nobody wants any
    more is only forgotten.
    """
    QgsApplication.taskManager().addTask(task)
    _look_later(task, lost)


def _look_later(task: Task, lost: Callable[[], None]) -> None:
    QTimer.singleShot(LOOK_AFTER_MS, lambda: _look(task, lost))


def _look(task: Task, lost: Callable[[], None]) -> None:
    if is_deleted(task) or not task.is_waiting:
        return
    pool = task_threads()
    if pool.activeThreadCount() < pool.maxThreadCount():
        if not task.is_unwanted:
            lost()
        task.cancel_lost()
    else:
        _look_later(task, lost)
