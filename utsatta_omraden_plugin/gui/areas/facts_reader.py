"""Reads in the background what the table shows beside the areas: assessments and findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...translation import translate
from ..one_job import OneJob
from .extra_facts import assessed_of, found_of

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...domain.progress import Progress
    from ...workspace import Workspace

SOON_MS = 400
"""So long it waits for more changes before it reads."""
MANY_AREAS = 2000
LATER_MS = 4000
"""So long it waits with checks of an edition that has many areas: they would slow down whoever is working."""
STOP_WITHIN_MS = 5000


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
        self._summaries, self._checks = OneJob(self), OneJob(self)
        self._summaries.done.connect(self.assessed)
        self._checks.done.connect(self.found)
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
        self._summaries.give_up_and_wait(STOP_WITHIN_MS)
        self._checks.give_up_and_wait(STOP_WITHIN_MS)

    def _timer(self, work: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(SOON_MS)
        timer.timeout.connect(work)
        return timer

    def _read(self) -> None:
        workspace, edition = self._workspace, self._edition
        if workspace is not None and edition is not None:
            title = translate("UtsattaOmraden", "Reading the assessments of {year}").format(year=edition.year)
            self._summaries.begin(title, lambda _progress: assessed_of(workspace, edition))

    def _check(self) -> None:
        workspace, edition = self._workspace, self._edition
        if workspace is None or edition is None or not self._wants_findings:
            return

        def work(progress: Progress) -> object:
            return found_of(workspace, edition, progress)

        self._checks.begin(
            translate("UtsattaOmraden", "Checking the edition of {year}").format(year=edition.year), work
        )
