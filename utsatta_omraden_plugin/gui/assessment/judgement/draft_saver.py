"""Keeps half-written judgements within a second."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtCore import QLocale, QObject, QTime

from ....domain.assessment import JudgementLevel
from ....domain.errors import RuleError, UtsattaError
from ....translation import translate, translated
from ...session import WorkspaceSession
from ..autosave import AssessmentKey
from ..background import BackgroundLine
from ..unsaved_queue import UnsavedQueue

if TYPE_CHECKING:
    from ....workspace import KeptDraft, Workspace

DraftKey = tuple[AssessmentKey, JudgementLevel]


class DraftSaver(UnsavedQueue[DraftKey, Optional["KeptDraft"]]):
    """Writes the newest state of each draft, None when nothing is left of it, on a background line of its own.

    A draft that the workspace has no place for any more (``RuleError``) is told of and given up.
    """

    def __init__(self, session: WorkspaceSession, parent: QObject | None = None) -> None:
        super().__init__(BackgroundLine(), parent)
        self._line.setParent(self)
        self._session = session
        self._saved_at: dict[DraftKey, str] = {}
        session.opened.connect(self.write_now)

    def keep(self, key: DraftKey, draft: KeptDraft | None) -> None:
        """Take over what is written now, None when nothing is left of it; it waits for a pause in the typing."""
        self._take(key, draft, waits_for_pause=True)

    def state_words(self, key: DraftKey) -> str:
        """Return whether a draft is stored, "" when nothing of it was written since it was read."""
        if self.has_unsaved(key):
            if self.error is not None:
                return translate("UtsattaOmraden", "⚠ Not saved: {reason}").format(reason=translated(self.error))
            return translate("UtsattaOmraden", "Saving…")
        if key in self._saved_at:
            return translate("UtsattaOmraden", "✓ Saved {time}").format(time=self._saved_at[key])
        return ""

    def stop(self) -> None:
        """Leave the session; what is on its way is still written."""
        self._session.opened.disconnect(self.write_now)
        self._timer.stop()
        self._line.stop()

    def _workspace_to_write(self) -> Workspace | None:
        return self._session.workspace

    def _location_of(self, key: DraftKey) -> str:
        return key[0].location

    def _gives_up(self, error: UtsattaError) -> bool:
        if isinstance(error, RuleError):
            self._session.failed.emit(error)
            return True
        return False

    def _was_written(self, key: DraftKey, thing: KeptDraft | None) -> None:
        self._saved_at.pop(key, None)
        if thing is not None:
            self._saved_at[key] = QLocale.c().toString(QTime.currentTime(), "HH:mm:ss")

    def _work_of(self, workspace: Workspace, key: DraftKey, thing: KeptDraft | None) -> Callable[[], None]:
        whose, level = key

        def write() -> None:
            if thing is None:
                workspace.forget_judgement_draft(whose.area_id, whose.edition_id, level, whose.assessor)
            else:
                workspace.keep_judgement_draft(thing, whose.assessor)

        return write
