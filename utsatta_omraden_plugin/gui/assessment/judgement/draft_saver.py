"""Keeps half-written judgements within a second, without the window waiting, and loses none when a write fails."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QLocale, QObject, QTime, QTimer, pyqtSignal

from ....domain.assessment import JudgementLevel
from ....domain.errors import RuleError, UtsattaError
from ....translation import translate, translated
from ...session import WorkspaceSession
from ..autosave import LONGEST_WAIT, RETRY_AFTER, TYPING_PAUSE, AssessmentKey
from ..background import BackgroundLine, Job

if TYPE_CHECKING:
    from ....workspace import KeptDraft, Workspace

DraftKey = tuple[AssessmentKey, JudgementLevel]


class DraftSaver(QObject):
    """Writes the newest state of each draft, one write at a time, on a background line of its own.

    A draft whose write failed stays until a later write succeeds, also when the workspace was closed meanwhile and is
    opened again; one that the workspace has no place for any more (``RuleError``) is told of and given up.
    """

    stateChanged = pyqtSignal()

    def __init__(self, session: WorkspaceSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._line = BackgroundLine(self)
        self._unsaved: dict[DraftKey, KeptDraft | None] = {}
        self._on_its_way: tuple[DraftKey, KeptDraft | None, Job] | None = None
        self._waiting_since: float | None = None
        self._saved_at: dict[DraftKey, str] = {}
        self._error: UtsattaError | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.write_now)
        session.opened.connect(self.write_now)

    def keep(self, key: DraftKey, draft: KeptDraft | None) -> None:
        """Take over what is written now, None when nothing is left of it; it waits for a pause in the typing."""
        self._unsaved[key] = draft
        now = monotonic()
        if self._waiting_since is None:
            self._waiting_since = now
        rest = max(0, LONGEST_WAIT - int((now - self._waiting_since) * 1000))
        self._timer.start(min(TYPING_PAUSE, rest))
        self.stateChanged.emit()

    def has_unsaved(self, key: DraftKey) -> bool:
        """Whether what is written of a draft is not in the workspace yet."""
        return key in self._unsaved or (self._on_its_way is not None and self._on_its_way[0] == key)

    @property
    def has_any(self) -> bool:
        """Whether anything waits or is being written, in whichever workspace."""
        return bool(self._unsaved) or self._on_its_way is not None

    def state_words(self, key: DraftKey) -> str:
        """Return whether a draft is stored, "" when nothing of it was written since it was read."""
        if self.has_unsaved(key):
            if self._error is not None:
                return translate("UtsattaOmraden", "⚠ Not saved: {reason}").format(reason=translated(self._error))
            return translate("UtsattaOmraden", "Saving…")
        if key in self._saved_at:
            return translate("UtsattaOmraden", "✓ Saved {time}").format(time=self._saved_at[key])
        return ""

    def write_now(self) -> None:
        """Start writing what waits, without waiting for it."""
        if self._on_its_way is not None:
            return
        workspace = self._session.workspace
        key = self._next_key()
        if workspace is None or key is None:
            return
        self._timer.stop()
        self._waiting_since = None
        draft = self._unsaved.pop(key)
        job = self._line.run(_write(workspace, key, draft), self._written, self._not_written)
        self._on_its_way = (key, draft, job)

    def flush(self, seconds: float) -> bool:
        """Write all that waits and wait for it, at most so long. Returns whether everything is in the workspace."""
        end = monotonic() + seconds
        self._timer.stop()
        # Every draft gets one try, after the one that may be on its way.
        for _try in range(len(self._unsaved) + 1):
            self.write_now()
            if self._on_its_way is None:
                break
            if not self._line.wait_for(self._on_its_way[2], max(0.0, end - monotonic())):
                return False
        return self._on_its_way is None and self._next_key() is None

    def stop(self) -> None:
        """Leave the session; what is on its way is still written."""
        self._session.opened.disconnect(self.write_now)
        self._timer.stop()
        self._line.stop()

    def _next_key(self) -> DraftKey | None:
        workspace = self._session.workspace
        location = None if workspace is None else workspace.location
        return next((key for key in self._unsaved if key[0].location == location), None)

    def _written(self, _nothing: None) -> None:
        if self._on_its_way is None:
            return
        key, draft, _job = self._on_its_way
        self._on_its_way, self._error = None, None
        self._saved_at.pop(key, None)
        if draft is not None:
            self._saved_at[key] = QLocale.c().toString(QTime.currentTime(), "HH:mm:ss")
        if not self._timer.isActive():
            self.write_now()
        self.stateChanged.emit()

    def _not_written(self, error: UtsattaError) -> None:
        if self._on_its_way is None:
            return
        key, draft, _job = self._on_its_way
        self._on_its_way = None
        if isinstance(error, RuleError):
            self._session.failed.emit(error)
        else:
            self._unsaved.setdefault(key, draft)
            self._error = error
            self._timer.start(RETRY_AFTER)
        self.stateChanged.emit()


def _write(workspace: Workspace, key: DraftKey, draft: KeptDraft | None) -> Callable[[], None]:
    whose, level = key

    def write() -> None:
        if draft is None:
            workspace.forget_judgement_draft(whose.area_id, whose.edition_id, level, whose.assessor)
        else:
            workspace.keep_judgement_draft(draft, whose.assessor)

    return write
