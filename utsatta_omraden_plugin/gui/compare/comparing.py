"""Comparing two editions without holding up the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...domain.errors import Cancelled
from ...translation import translate
from ..task import Task
from .change_row import ChangeRow, rows_of

if TYPE_CHECKING:
    from ...domain.progress import Progress
    from ...exchange.compare_editions import EditionComparison
    from ...workspace import Workspace


class Comparing(QObject):
    """Compares in a task; ``done(EditionComparison, list of ChangeRow)`` or ``failed(Exception)`` tells how the last
    one ended."""

    done = pyqtSignal(object, object)
    failed = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current: Task | None = None
        self._running: set[Task] = set()

    @property
    def is_running(self) -> bool:
        """Whether a comparison is on its way."""
        return self._current is not None

    def start(self, workspace: Workspace, old_year: int, new_year: int) -> None:
        """Compare two editions of a workspace; a comparison that is still under way is given up."""
        self.give_up()

        def work(progress: Progress) -> tuple[EditionComparison, list[ChangeRow]]:
            from ...exchange.compare_editions import compare_in_workspace

            comparison = compare_in_workspace(workspace, old_year, new_year, progress.part(0.0, 0.8))
            return comparison, rows_of(comparison, progress.part(0.8, 1.0))

        task = Task(
            translate("UtsattaOmraden", "Comparing {old} with {new}").format(old=old_year, new=new_year),
            work,
            lambda found: self._ended(task, found, None),
            lambda error: self._ended(task, None, error),
        )
        self._current = task
        self._running.add(task)  # QGIS never runs a task whose Python object is gone
        QgsApplication.taskManager().addTask(task)

    def give_up(self) -> None:
        """Let a comparison that is under way come to nothing."""
        if self._current is not None:
            task, self._current = self._current, None
            task.cancel()

    def _ended(
        self, task: Task, found: tuple[EditionComparison, list[ChangeRow]] | None, error: Exception | None
    ) -> None:
        self._running.discard(task)
        if task is not self._current:
            return
        self._current = None
        if found is not None:
            self.done.emit(*found)
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)
