"""Tells in the message bar who edits the workspace, with a button to take over when that one has gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtCore import QDateTime, QLocale, Qt

from ...domain.errors import UtsattaError
from ...translation import translate
from ..messages import Messages
from ..session import WorkspaceSession
from .claim_watch import ClaimWatch
from .other_writes import OtherWrites

if TYPE_CHECKING:
    from ...workspace import Holder


class ClaimVoice:
    """Watches the claim and shows one message at a time about it: each takes the place of the one before.

    What others write meanwhile is shown without a word.
    """

    def __init__(self, session: WorkspaceSession, messages: Messages) -> None:
        self._session = session
        self._messages = messages
        self.watch = ClaimWatch(session)
        self._others = OtherWrites(session)
        self._item: QgsMessageBarItem | None = None

    def load(self) -> None:
        """Watch, and tell."""
        self.watch.held.connect(self._held)
        self.watch.lost.connect(self._lost)
        self.watch.freed.connect(self._freed)
        self.watch.taken.connect(self._taken)
        self.watch.failed.connect(self._failed)
        self.watch.over.connect(self._forget)
        self.watch.load()
        self._others.load()

    def unload(self) -> None:
        """Watch no more."""
        self._others.unload()
        self._others.deleteLater()
        self.watch.unload()
        self._forget()
        self.watch.deleteLater()

    def _held(self, other: Holder) -> None:
        self._forget()
        text = translate(
            "UtsattaOmraden",
            "{name} is being edited in another window ({who}). Here you can read it; you are told when it is free.",
        )
        self._item = self._messages.note(text.format(name=self._name(), who=told_of(other)))

    def _lost(self, other: Holder) -> None:
        self._forget()
        text = translate(
            "UtsattaOmraden",
            "Another window ({who}) has taken over {name}, because this one gave no sign of life. Here you can only "
            "read it now; you are told when it is free.",
        )
        self._item = self._messages.note(text.format(name=self._name(), who=told_of(other)))

    def _freed(self) -> None:
        self._forget()
        text = translate("UtsattaOmraden", "Nobody edits {name} any more. You can take over and edit it here.")
        button = (translate("UtsattaOmraden", "Take over"), self.watch.take_over)
        self._item = self._messages.note(text.format(name=self._name()), buttons=[button])

    def _taken(self) -> None:
        self._forget()
        self._messages.said(translate("UtsattaOmraden", "You edit {name} now.").format(name=self._name()))

    def _failed(self, error: UtsattaError) -> None:
        self._messages.failed(error)

    def _forget(self) -> None:
        if self._item is not None:
            item, self._item = self._item, None
            self._messages.take_away(item)

    def _name(self) -> str:
        workspace = self._session.workspace
        return workspace.name if workspace is not None else ""


def told_of(other: Holder) -> str:
    """Return what is known of the one that edits: role, program, and since when, in the user's own time."""
    since = QDateTime.fromString(other.since, Qt.DateFormat.ISODate)
    words = [other.by, other.program]
    if since.isValid():
        when = QLocale().toString(since.toLocalTime(), QLocale.FormatType.ShortFormat)
        words.append(translate("UtsattaOmraden", "since {when}").format(when=when))
    return ", ".join(filter(None, words)) or translate("UtsattaOmraden", "unknown")
