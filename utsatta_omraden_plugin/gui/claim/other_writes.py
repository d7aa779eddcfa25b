"""Notices what other programs write into the open workspace, so that no table shows what is no longer so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QTimer

from ..assessment.background import BackgroundLine, Job
from ..session import WorkspaceSession

if TYPE_CHECKING:
    from ...workspace import Workspace

LOOK_MS = 2_000
"""How often the number of the newest change is looked at."""


class OtherWrites(QObject):
    """Follows the number of the newest change: another window that edits, or a command line that needs no window.

    The looking is done in the background. What this window writes itself is told by the session before or shortly after
    it can be seen, so only a number that stands for two looks without a word of the session is another's.
    """

    def __init__(self, session: WorkspaceSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._line = BackgroundLine(self)
        self._job: Job | None = None
        self._known: int | None = None
        self._is_doubtful = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def load(self) -> None:
        """Follow the session."""
        self._session.opened.connect(self._opened)
        self._session.closed.connect(self._timer.stop)
        self._session.changed.connect(self._forget)

    def unload(self) -> None:
        """Stop following."""
        self._timer.stop()
        self._line.stop()
        self._session.opened.disconnect(self._opened)
        self._session.closed.disconnect(self._timer.stop)
        self._session.changed.disconnect(self._forget)

    def look(self) -> None:
        """Ask in the background for the number of the newest change."""
        workspace = self._session.workspace
        if workspace is None or self._job is not None:
            return
        self._job = self._line.run(
            workspace.last_change, lambda number: self._seen(workspace, number), lambda _error: self._done()
        )

    def _seen(self, workspace: Workspace, number: int) -> None:
        self._done()
        if workspace is not self._session.workspace:
            return
        if self._known is None or number == self._known:
            self._known, self._is_doubtful = number, False
        elif not self._is_doubtful:
            self._is_doubtful = True
        else:
            self._session.tell_elsewhere()  # which forgets the number too

    def _done(self) -> None:
        self._job = None

    def _forget(self, _note: object = None) -> None:
        self._known, self._is_doubtful = None, False

    def _opened(self) -> None:
        self._forget()
        self._timer.start(LOOK_MS)
