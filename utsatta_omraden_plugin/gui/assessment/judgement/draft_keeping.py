"""Has what is half-written of a judgement kept in the workspace, and before anything is left."""

from __future__ import annotations

from datetime import date

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....domain.assessment import JudgementLevel
from ...session import WorkspaceSession
from ..autosave import not_saved_before_closing
from ..open_assessment import OpenAssessment
from ..saving import LONGEST_FAREWELL
from .draft import Drafts, offered_role
from .draft_content import content_of
from .draft_saver import DraftSaver


class DraftKeeping(QObject):
    """Hands the drafts to the saver; ``stateChanged`` comes when ``words`` may say something else."""

    stateChanged = pyqtSignal()

    def __init__(self, session: WorkspaceSession, drafts: Drafts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._drafts = drafts
        self._saver = DraftSaver(session, self)
        self._saver.stateChanged.connect(self.stateChanged)
        session.before_close(self._save_all)
        session.closed.connect(self._closed)
        QgsApplication.instance().aboutToQuit.connect(self._save_all)

    def keep(self, opened: OpenAssessment, level: JudgementLevel, today: date) -> None:
        """Keep what stands in a draft now."""
        from ....workspace import KeptDraft

        key, draft = opened.key, self._drafts.of(opened, level)
        if not draft.is_worth_keeping(offered_role(opened, level)):
            self._saver.keep((key, level), None)
            return
        is_lpo = level is JudgementLevel.LPO
        kept = KeptDraft(
            area_id=key.area_id,
            edition_id=key.edition_id,
            level=level,
            assessor=key.assessor,
            content=content_of(draft, today),
            assessment_id=opened.assessment.id if is_lpo and opened.assessment is not None else "",
        )
        self._saver.keep((key, level), kept)

    def words(self, opened: OpenAssessment, level: JudgementLevel) -> str:
        """Return whether a draft is stored, "" when nothing of it was written since it was read."""
        return self._saver.state_words((opened.key, level))

    def flush(self, seconds: float) -> bool:
        """Write what waits and wait for it, at most so long. Returns whether everything is in the workspace."""
        return self._saver.flush(seconds)

    def stop(self) -> None:
        """Write what is left and leave the session."""
        self._save_all()
        self._session.not_before_close(self._save_all)
        self._session.closed.disconnect(self._closed)
        QgsApplication.instance().aboutToQuit.disconnect(self._save_all)
        self._saver.stop()

    def _save_all(self) -> None:
        if not self._saver.flush(LONGEST_FAREWELL):
            self._session.failed.emit(not_saved_before_closing(None))

    def _closed(self) -> None:
        # What could not be written is held in memory, on the screen when the workspace is opened again.
        if not self._saver.has_any:
            self._drafts.forget()
