"""Reading the areas of an edition without holding up the window."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...translation import translate
from ..one_job import OneJob
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
        self._job = OneJob(self)
        self._job.done.connect(self.loaded)
        self._job.failed.connect(self.failed)

    @property
    def is_reading(self) -> bool:
        """Whether rows are on their way."""
        return self._job.is_running

    def load(self, workspace: Workspace, edition: Edition, is_large: bool = False) -> None:
        """Start to read an edition; a reading that is still under way is given up. A large one is not waited for."""
        reading = _Reading(workspace, edition)
        title = translate("UtsattaOmraden", "Reading the areas of {year}").format(year=edition.year)
        self._job.begin(title, reading.run)
        if not is_large and reading.has_ended.wait(PATIENCE_S) and reading.rows is not None:
            self._job.give_up()
            self.loaded.emit(reading.rows)

    def give_up(self) -> None:
        """Let a reading that is under way come to nothing."""
        self._job.give_up()


class _Reading:
    """One reading of an edition and what came of it."""

    def __init__(self, workspace: Workspace, edition: Edition) -> None:
        self._workspace = workspace
        self._edition = edition
        self.rows: list[AreaRow] | None = None
        self.has_ended = threading.Event()

    def run(self, _progress: Progress) -> list[AreaRow]:
        """Read; the task's thread comes here."""
        try:
            self.rows = rows = rows_of(self._workspace, self._edition)
        finally:
            self.has_ended.set()
        return rows
