"""Tells whether what is on the screen is kept: in the dock, and to the session's other listeners."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..claim.standing import Right
from ..session import ChangeNote, WorkspaceSession
from .autosave import AnswerSaver, AssessmentKey, not_saved_before_closing
from .save_state import SaveState

LONGEST_FAREWELL = 5.0
"""Seconds that closing a workspace or QGIS waits for answers that are still being written."""
LONGEST_PAUSE = 1.0
"""Seconds that the window waits for answers before something that must come after them."""


class Saving(QObject):
    """Follows the saver. ``told(key)`` is emitted after answers were saved and all others have heard of it.

    ``is_telling`` is true while the others are told, so that the dock knows its own voice. ``finish_writing`` is called
    before everything is to be written.
    """

    told = pyqtSignal(object)

    def __init__(
        self,
        session: WorkspaceSession,
        saver: AnswerSaver,
        state: SaveState,
        finish_writing: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._saver = saver
        self._state = state
        self._finish_writing = finish_writing
        self.is_telling = False
        state.retryClicked.connect(saver.write_now)
        saver.stateChanged.connect(self.show_state)
        saver.saved.connect(self._tell)

    def show_state(self) -> None:
        """Say how things stand now."""
        workspace, state = self._session.workspace, self._state
        if workspace is None:
            state.show_nothing()
        elif workspace.is_read_only:
            state.show_read_only(self._session.standing.right is Right.PROTECTED)
        elif self._saver.error is not None:
            state.show_not_saved(self._saver.error)
        elif self._saver.is_saving:
            state.show_saving()

    def save_now(self) -> bool:
        """Write what still waits, waiting for it shortly; returns whether everything is in the workspace."""
        self._finish_writing()
        return self._saver.flush(LONGEST_PAUSE)

    def save_all(self) -> None:
        """Write everything before the workspace is left, and say so when that does not work."""
        self._finish_writing()
        if not self._saver.flush(LONGEST_FAREWELL):
            self._session.failed.emit(not_saved_before_closing(self._saver.error))

    def _tell(self, key: AssessmentKey) -> None:
        if not self._saver.is_saving:
            self._state.show_saved()
        workspace = self._session.workspace
        if workspace is None or workspace.location != key.location:
            return
        self.is_telling = True
        try:
            self._session.tell(ChangeNote("answers", key.edition_id, (key.version_id,)))
        finally:
            self.is_telling = False
        self.told.emit(key)
