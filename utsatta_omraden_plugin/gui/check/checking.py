"""Running the checks without holding up the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...domain.errors import Cancelled
from ...translation import translate
from ..task import Task
from .finding_row import FindingRow, rows_of

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...domain.progress import Progress
    from ...exchange.check_areas import CheckReport
    from ...workspace import Workspace


class Checking(QObject):
    """Checks in a task; ``done(CheckReport, rows)``, ``cancelled`` or ``failed(Exception)`` tells how the last run
    ended.

    ``progressed(percent)`` comes meanwhile.
    """

    done = pyqtSignal(object, list)
    cancelled = pyqtSignal()
    failed = pyqtSignal(object)
    progressed = pyqtSignal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current: Task | None = None
        self._running: set[Task] = set()

    @property
    def is_running(self) -> bool:
        """Whether a report is on its way."""
        return self._current is not None

    def start(self, workspace: Workspace, edition: Edition) -> None:
        """Check an edition of a workspace; a run that is still under way is given up."""
        self.give_up()

        def work(progress: Progress) -> tuple[CheckReport, list[FindingRow]]:
            from ...exchange.check_areas import check_areas

            report = check_areas(workspace, edition.year, progress=progress)
            return report, rows_of(report)

        task = Task(
            translate("UtsattaOmraden", "Checking the edition of {year}").format(year=edition.year),
            work,
            lambda found: self._ended(task, found, None),
            lambda error: self._ended(task, None, error),
        )
        task.progressChanged.connect(lambda percent: self._progressed(task, percent))
        self._current = task
        self._running.add(task)  # QGIS never runs a task whose Python object is gone
        QgsApplication.taskManager().addTask(task)

    def stop(self) -> None:
        """Have a run that is under way stopped, and told of."""
        if self._current is not None:
            self._current.cancel()

    def give_up(self) -> None:
        """Let a run that is under way come to nothing."""
        if self._current is not None:
            task, self._current = self._current, None
            task.cancel()

    def _progressed(self, task: Task, percent: float) -> None:
        if task is self._current:
            self.progressed.emit(int(percent))

    def _ended(self, task: Task, found: tuple[CheckReport, list[FindingRow]] | None, error: Exception | None) -> None:
        self._running.discard(task)
        if task is not self._current:
            return
        self._current = None
        if found is not None:
            self.done.emit(*found)
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)
