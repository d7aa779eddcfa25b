"""Reads in the background what the table shows beside the areas: assessments and findings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...domain.progress import Progress
from ..assessment.background import BackgroundLine, Job
from .extra_facts import assessed_of, found_of

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...workspace import Workspace

SOON_MS = 400
"""So long it waits for more changes before it reads."""
MANY_AREAS = 2000
LATER_MS = 4000
"""So long it waits with checks of an edition that has many areas: they would slow down whoever is working."""
STOP_WITHIN_S = 5.0


class FactsReader(QObject):
    """``assessed(by area id)`` and ``found(by version id, None when unknown)`` come when they have been read.

    What cannot be read is left out: whoever needs it says so, the table only shows less.
    """

    assessed = pyqtSignal(object)
    found = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._edition: Edition | None = None
        self._wants_findings = True
        self._summaries, self._checks = _Reading(self), _Reading(self)
        self._soon_summaries, self._soon_checks = (self._timer(work) for work in (self._read, self._check))

    def follow(self, workspace: Workspace | None, edition: Edition | None, areas: int) -> None:
        """Read of this edition, which has so many areas, from now on."""
        self._workspace, self._edition = workspace, edition
        self._soon_checks.setInterval(LATER_MS if areas > MANY_AREAS else SOON_MS)
        self.read_assessed()
        self.check()

    def want_findings(self, are_wanted: bool) -> None:
        """Check only while somebody looks at the findings."""
        is_new = are_wanted and not self._wants_findings
        self._wants_findings = are_wanted
        if is_new:
            self.check()

    def read_assessed(self) -> None:
        """Read anew how far assessments have come."""
        self._soon_summaries.start()

    def check(self) -> None:
        """Check anew."""
        self._checks.give_up()
        self._soon_checks.start()

    def give_up(self) -> None:
        """Read nothing more, and touch nothing any longer."""
        self._workspace = self._edition = None
        self._soon_summaries.stop()
        self._soon_checks.stop()
        self._summaries.give_up_and_wait(STOP_WITHIN_S)
        self._checks.give_up_and_wait(STOP_WITHIN_S)

    def _timer(self, work: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(SOON_MS)
        timer.timeout.connect(work)
        return timer

    def _read(self) -> None:
        workspace, edition = self._workspace, self._edition
        if workspace is not None and edition is not None:
            self._summaries.begin(lambda _progress: assessed_of(workspace, edition), self.assessed.emit)

    def _check(self) -> None:
        workspace, edition = self._workspace, self._edition
        if workspace is not None and edition is not None and self._wants_findings:
            self._checks.begin(lambda progress: found_of(workspace, edition, progress), self.found.emit)


class _Reading:
    """Reads one kind of facts off the main thread, the newest only; what was given up comes to nothing.

    It is no task of QGIS: nobody asked for it, so nobody is to see it among the tasks, and a task that ends while
    another dock is being taken down may never be heard of again.
    """

    def __init__(self, parent: QObject) -> None:
        self._line = BackgroundLine(parent)
        self._turn = 0
        self._job: Job | None = None

    def begin(self, work: Callable[[Progress], Any], tell: Callable[[Any], None]) -> None:
        """Do ``work`` and ``tell`` what it returned; nobody hears of one that failed."""
        self.give_up()
        turn = self._turn

        def told(outcome: Any) -> None:
            if turn == self._turn:
                tell(outcome)

        progress = Progress(lambda _share, _what: None, lambda: turn != self._turn)
        self._job = self._line.run(lambda: work(progress), told, lambda _error: None)

    def give_up(self) -> None:
        """Let what is under way come to nothing."""
        self._turn += 1

    def give_up_and_wait(self, at_most_s: float) -> None:
        """Let what is under way come to nothing, and return when it no longer touches anything."""
        self.give_up()
        if self._job is not None:
            self._line.wait_for(self._job, at_most_s)
            self._job = None
        self._line.stop()
