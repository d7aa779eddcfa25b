"""Leads to a question of an area that another dock asks for through the session."""

from __future__ import annotations

from qgis.PyQt.QtCore import QElapsedTimer, QObject, QTimer

from ...translation import translate
from ..session import WorkspaceSession
from .assessment_dock import AssessmentDock

LOOK_EVERY = 40
"""Milliseconds between two looks at whether the assessment that was asked for has been read and is shown."""
LOOK_FOR = 5000
"""Milliseconds after which nobody waits for it any more."""


class QuestionSeeker(QObject):
    """Brings the assessment dock to the front, chooses area and assessor, and opens the question once they are there.

    ``load`` follows the session, ``unload`` stops following it.
    """

    def __init__(self, session: WorkspaceSession, dock: AssessmentDock) -> None:
        super().__init__(dock)
        self._session = session
        self._dock = dock
        self._version_id = self._question_id = ""
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    def load(self) -> None:
        """Follow the session."""
        self._session.questionWanted.connect(self._seek)
        self._session.closed.connect(self._timer.stop)

    def unload(self) -> None:
        """Stop following it."""
        self._timer.stop()
        self._session.questionWanted.disconnect(self._seek)
        self._session.closed.disconnect(self._timer.stop)

    def _seek(self, version_id: str, question_id: str, assessors: tuple[str, ...]) -> None:
        self._version_id, self._question_id = version_id, question_id
        self._dock.setUserVisible(True)
        if assessors and self._dock.assessor not in assessors:
            self._dock.assess_as(assessors[0])
        self._session.choose_areas((version_id,))
        self._since.start()
        self._timer.start()
        self._look()

    def _look(self) -> None:
        shown = self._dock.view.shown
        is_there = shown is not None and (shown.key.version_id, shown.key.assessor) == (
            self._version_id,
            self._dock.assessor,
        )
        if is_there:
            self._timer.stop()
            if not self._dock.view.show_question(self._question_id):
                self._session.said.emit(
                    translate("UtsattaOmraden", "The step of this question is still locked for {role}.").format(
                        role=self._dock.assessor
                    )
                )
        elif self._since.hasExpired(LOOK_FOR):
            self._timer.stop()
