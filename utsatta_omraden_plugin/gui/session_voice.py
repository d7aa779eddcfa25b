"""Tells in the message bar what the session's commands did, with a way back."""

from __future__ import annotations

from qgis.gui import QgsMessageBarItem

from ..translation import translate
from .messages import Messages
from .progress_message import ProgressMessage
from .session import WorkspaceSession
from .task import Task


class SessionVoice:
    """Shows what the session says and where it failed. After a command that can be undone the message has an Undo
    button; it goes away as soon as something else was done, so that it never undoes another command."""

    def __init__(self, session: WorkspaceSession, messages: Messages) -> None:
        self._session = session
        self._messages = messages
        self._undoable: QgsMessageBarItem | None = None
        self._work: ProgressMessage | None = None
        self._index = 0
        self._was_just_done = False

    def load(self) -> None:
        """Listen to the session."""
        self._index = self._session.undo_stack.index()
        self._session.said.connect(self._said)
        self._session.failed.connect(self._failed)
        self._session.undo_stack.indexChanged.connect(self._done_something_else)
        self._session.undo_stack.wentInTask.connect(self._went)
        self._session.undo_stack.stopped.connect(self._stopped)
        self._session.undo_stack.working.connect(self._show_work)

    def unload(self) -> None:
        """Stop listening."""
        self._session.said.disconnect(self._said)
        self._session.failed.disconnect(self._failed)
        self._session.undo_stack.indexChanged.disconnect(self._done_something_else)
        self._session.undo_stack.wentInTask.disconnect(self._went)
        self._session.undo_stack.stopped.disconnect(self._stopped)
        self._session.undo_stack.working.disconnect(self._show_work)

    def _said(self, text: str) -> None:
        if not (self._was_just_done and self._session.undo_stack.canUndo()):
            self._messages.said(text)
            return
        self._was_just_done = False
        self._undoable = self._messages.said(text, [(translate("UtsattaOmraden", "Undo"), self._undo)])

    def _undo(self) -> None:
        if self._undoable is not None:
            self._session.undo_stack.undo()

    def _went(self, step: str, was_undone: bool) -> None:
        sentence = (
            translate("UtsattaOmraden", "Undone: {step}")
            if was_undone
            else translate("UtsattaOmraden", "Redone: {step}")
        )
        self._messages.said(sentence.format(step=step))

    def _stopped(self, step: str) -> None:
        sentence = translate("UtsattaOmraden", "Stopped: {step}. Nothing was changed.")
        self._messages.said(sentence.format(step=step))

    def _show_work(self, task: Task) -> None:
        self._work = ProgressMessage(task, self._messages)

    def _failed(self, error: Exception) -> None:
        self._messages.failed(error)

    def _done_something_else(self, index: int) -> None:
        # Only what was done is followed by words that it can be undone; undoing itself is not.
        self._was_just_done = index > self._index
        self._index = index
        if self._undoable is not None:
            item, self._undoable = self._undoable, None
            self._messages.take_away(item)
