"""Reading the areas of an edition without holding up the window."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...translation import translate
from ..task import Task
from .area_row import AreaRow, rows_of

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...domain.progress import Progress
    from ...workspace import Workspace

PATIENCE_S = 0.2
"""So long a small edition may take to stand in the table at once; a larger one comes when it is read."""


class EditionLoader(QObject):
    """Reads rows in a task; ``loaded(list of AreaRow)`` or ``failed(Exception)`` tells how the last reading ended."""

    loaded = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current: _Reading | None = None
        self._running: set[_Reading] = set()

    @property
    def is_reading(self) -> bool:
        """Whether rows are on their way."""
        return self._current is not None

    def load(self, workspace: Workspace, edition: Edition) -> None:
        """Start to read an edition; a reading that is still under way is given up."""
        self.give_up()
        reading = _Reading(workspace, edition)
        self._current = reading
        self._running.add(reading)  # QGIS never runs a task whose Python object is gone
        reading.task = Task(
            translate("UtsattaOmraden", "Reading the areas of {year}").format(year=edition.year),
            reading.run,
            lambda _rows: self._ended(reading),
            lambda error: self._ended(reading, error),
        )
        QgsApplication.taskManager().addTask(reading.task)
        if reading.has_ended.wait(PATIENCE_S) and reading.rows is not None:
            self._deliver(reading)

    def give_up(self) -> None:
        """Let a reading that is under way come to nothing."""
        if self._current is not None:
            reading, self._current = self._current, None
            reading.task.cancel()

    def _ended(self, reading: _Reading, error: Exception | None = None) -> None:
        self._running.discard(reading)
        if error is None:
            self._deliver(reading)
        elif reading is self._current:
            self._current = None
            self.failed.emit(error)

    def _deliver(self, reading: _Reading) -> None:
        if reading is self._current:
            self._current = None
            self.loaded.emit(reading.rows)


class _Reading:
    """One reading of an edition and what came of it."""

    task: Task

    def __init__(self, workspace: Workspace, edition: Edition) -> None:
        self._workspace = workspace
        self._edition = edition
        self.rows: list[AreaRow] | None = None
        self.has_ended = threading.Event()

    def run(self, _progress: Progress) -> None:
        """Read; the task's thread comes here."""
        try:
            self.rows = rows_of(self._workspace, self._edition)
        finally:
            self.has_ended.set()
