"""Tasks that QGIS loses, as it does when one is added just before QGIS hears of the end of another."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from qgis.PyQt.QtCore import QRunnable

from utsatta_omraden_plugin.compat import task_threads
from utsatta_omraden_plugin.domain.errors import Cancelled
from utsatta_omraden_plugin.gui import lost_task
from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.one_job import OneJob
from utsatta_omraden_plugin.gui.task import Task
from utsatta_omraden_plugin.gui.tasks import Tasks


class _Occupation(QRunnable):
    """Holds a thread of the pool until it is let go."""

    def __init__(self, has_begun: threading.Event, may_end: threading.Event) -> None:
        super().__init__()
        self._has_begun, self._may_end = has_begun, may_end

    def run(self) -> None:
        self._has_begun.set()
        self._may_end.wait(10)


class BusyPool:
    """QGIS's threads, of which there is one, and that is taken."""

    def __init__(self) -> None:
        self._pool = task_threads()
        self._threads = self._pool.maxThreadCount()
        self._pool.setMaxThreadCount(1)
        has_begun, self._may_end = threading.Event(), threading.Event()
        self._pool.start(_Occupation(has_begun, self._may_end))
        assert has_begun.wait(10)

    def lose_what_waits(self) -> None:
        """Forget all that waits for a thread, which nobody is told of."""
        self._pool.clear()

    def let_go(self) -> None:
        """Have the thread free again."""
        self._may_end.set()

    def as_before(self) -> None:
        """Leave the threads as they were."""
        self.let_go()
        self._pool.setMaxThreadCount(self._threads)


@pytest.fixture
def busy_pool(qgis_app, monkeypatch) -> Iterator[BusyPool]:
    """All threads taken, and a look at what waits after 50 ms."""
    monkeypatch.setattr(lost_task, "LOOK_AFTER_MS", 50)
    pool = BusyPool()
    yield pool
    pool.as_before()


def test_a_job_that_qgis_lost_is_done_all_the_same(busy_pool, qtbot):
    job = OneJob()
    ended = []
    job.done.connect(ended.append)
    job.begin("Reading", lambda _progress: "read")
    busy_pool.lose_what_waits()
    busy_pool.let_go()
    qtbot.waitUntil(lambda: ended == ["read"], timeout=5000)
    assert not job.is_running


def test_a_lost_job_that_was_given_up_does_not_come_back(busy_pool, qtbot):
    job = OneJob()
    ended = []
    job.done.connect(ended.append)
    job.begin("Reading", lambda _progress: "old")
    busy_pool.lose_what_waits()
    job.begin("Reading", lambda _progress: "new")
    busy_pool.let_go()
    qtbot.waitUntil(lambda: ended == ["new"], timeout=5000)
    qtbot.wait(150)
    assert ended == ["new"]


def test_a_job_that_waits_for_a_free_thread_is_done_once(busy_pool, qtbot):
    job = OneJob()
    begun = []
    job.begin("Reading", begun.append)
    qtbot.wait(200)
    assert not begun
    busy_pool.let_go()
    qtbot.waitUntil(lambda: not job.is_running, timeout=5000)
    qtbot.wait(150)
    assert len(begun) == 1


def test_a_job_that_is_given_up_before_it_has_begun_is_left_to_the_thread_that_may_be_about_to_begin_it(
    busy_pool, qtbot
):
    job, work = OneJob(), []
    begun: list[Task] = []
    job.began.connect(begun.append)
    job.begin("Reading", work.append)
    job.give_up()
    [task] = begun
    qtbot.wait(100)
    assert task.is_waiting
    over = []
    task.taskTerminated.connect(lambda: over.append(True))
    busy_pool.let_go()
    qtbot.waitUntil(lambda: over == [True], timeout=5000)
    assert work == []


def test_stopping_a_job_that_has_not_begun_is_told_at_once(busy_pool, qtbot):
    job, work, told = OneJob(), [], []
    job.cancelled.connect(lambda: told.append("cancelled"))
    job.begin("Reading", work.append)
    job.stop()
    assert told == ["cancelled"]
    assert not job.is_running
    busy_pool.let_go()
    qtbot.wait(150)
    assert (told, work) == (["cancelled"], [])


def test_a_lost_task_of_the_users_is_done_once_and_told_of_once(busy_pool, qtbot, shown_iface):
    tasks = Tasks(Messages(shown_iface))
    told: list[object] = []
    tasks.start(Task("Exporting", lambda _progress: "exported", told.append, told.append))
    busy_pool.lose_what_waits()
    busy_pool.let_go()
    qtbot.waitUntil(lambda: bool(told) and tasks.is_idle, timeout=5000)
    qtbot.wait(150)
    assert told == ["exported"]


def test_a_lost_task_can_be_cancelled(busy_pool, qtbot, shown_iface):
    tasks = Tasks(Messages(shown_iface))
    told: list[object] = []
    task = Task("Exporting", lambda _progress: "exported", told.append, told.append)
    tasks.start(task)
    busy_pool.lose_what_waits()
    task.cancel()
    busy_pool.let_go()
    qtbot.waitUntil(lambda: tasks.is_idle, timeout=5000)
    assert [type(error) for error in told] == [Cancelled]
