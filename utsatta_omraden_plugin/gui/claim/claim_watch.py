"""Keeps this window's claim on its workspace, and notices when it is lost, held by another window, or free again."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...domain.errors import UtsattaError
from ..assessment.background import BackgroundLine, Job
from ..session import WorkspaceSession
from .standing import Right, Standing

if TYPE_CHECKING:
    from ...workspace import Holder, Workspace

KEEP_MS = 10_000
"""How often the window that edits says that it is there; another one may take over after 30 seconds."""
LOOK_MS = 2_000
"""How often a window that waits looks whether the other one has gone."""
SLEPT_S = 25.0
"""Seconds without a word after which the window asks anew: the computer slept."""
CLOSE_WAIT_S = 2.0
"""Seconds that leaving a workspace waits for asking that is under way, lest the claim outlive the workspace."""


class ClaimWatch(QObject):
    """The work is done in the background, since a file on a share may take its time; the window never waits.

    ``held(Holder)``: another window edits. ``lost(Holder)``: it took over from this one, which now reads. ``freed``: it
    has gone. ``taken``: this window has taken over. ``failed(UtsattaError)``: taking over or asking did not work.
    ``over``: the workspace was left.
    """

    held = pyqtSignal(object)
    lost = pyqtSignal(object)
    freed = pyqtSignal()
    taken = pyqtSignal()
    failed = pyqtSignal(object)
    over = pyqtSignal()

    def __init__(self, session: WorkspaceSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._line = BackgroundLine(self)
        self._job: Job | None = None
        self._last_word = 0.0
        self._is_leaving = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def load(self) -> None:
        """Follow the session."""
        self._session.opened.connect(self._opened)
        self._session.closed.connect(self._closed)
        self._session.before_close(self._finish)

    def unload(self) -> None:
        """Stop following."""
        self._timer.stop()
        self._finish()
        self._line.stop()
        self._session.opened.disconnect(self._opened)
        self._session.closed.disconnect(self._closed)
        self._session.not_before_close(self._finish)

    def look(self) -> None:
        """Say in the background that this window is there, and learn who edits."""
        workspace, right = self._session.workspace, self._session.standing.right
        if workspace is None or self._job is not None:
            return
        has_slept = right is Right.EDITS and time.time() - self._last_word > SLEPT_S
        if right is Right.UNANSWERED or has_slept:
            self._ask(workspace, self._answered, lambda _error: None)
        else:
            self._job = self._line.run(
                workspace.keep_claim,
                lambda other: self._heard(workspace, other, self._seen),
                lambda _error: self._done(),
            )

    def take_over(self) -> None:
        """Ask in the background to be the one that edits, and show everything anew when that is granted."""
        workspace = self._session.workspace
        if workspace is not None and not self._session.standing.may_edit:
            self._finish()
            self._ask(workspace, self._took, self.failed.emit)

    # What the background answers

    def _ask(
        self, workspace: Workspace, answered: Callable[[Holder | None], None], failed: Callable[[UtsattaError], None]
    ) -> None:
        role = self._session.role

        def fail(error: UtsattaError) -> None:
            self._done()
            if workspace is self._session.workspace:
                failed(error)

        self._job = self._line.run(
            lambda: workspace.claim(role), lambda other: self._heard(workspace, other, answered), fail
        )

    def _heard(self, workspace: Workspace, other: Holder | None, learn: Callable[[Holder | None], None]) -> None:
        self._done()
        if workspace is self._session.workspace and not self._is_leaving:
            self._last_word = time.time()
            learn(other)

    def _done(self) -> None:
        self._job = None

    def _seen(self, other: Holder | None) -> None:
        """Learn what keeping the claim told."""
        now, workspace = self._session.standing, self._session.workspace
        if other is not None:
            self._give_way(other)
        elif now.right is Right.READS:
            self._session.stand(Standing(Right.FREE))
            self.freed.emit()
        elif now.right is Right.EDITS and workspace is not None and workspace.is_read_only:
            # Another one took over and has gone since, both between two looks.
            self._session.stand(Standing(Right.FREE))
            self._pace()
            self.freed.emit()

    def _answered(self, other: Holder | None) -> None:
        """Learn what asking anew told; granted, other programs may have written meanwhile."""
        if other is not None:
            self._give_way(other)
            return
        could_edit = self._session.standing.may_edit
        self._session.stand(Standing(Right.EDITS, True))
        self._pace()
        if could_edit:
            self._session.tell_elsewhere()
        else:
            self.taken.emit()

    def _took(self, other: Holder | None) -> None:
        if other is not None:
            self._give_way(other)
            return
        self._session.stand(Standing(Right.EDITS, True))
        self._pace()
        self.taken.emit()

    def _give_way(self, other: Holder) -> None:
        """Read, since this one edits."""
        before = self._session.standing
        self._session.stand(Standing(Right.READS, False, other))
        self._pace()
        if before.may_edit:
            self.lost.emit(other)
        elif before.other is None or (before.other.by, before.other.since) != (other.by, other.since):
            self.held.emit(other)

    # Following the session

    def _opened(self) -> None:
        self._last_word = time.time()
        self._pace()
        standing = self._session.standing
        if standing.error is not None and not standing.may_edit:
            self.failed.emit(standing.error)
        if standing.other is not None and not self._session.is_changing_hands:
            self.held.emit(standing.other)

    def _closed(self) -> None:
        self._timer.stop()
        if not self._session.is_changing_hands:
            self.over.emit()

    def _pace(self) -> None:
        right = self._session.standing.right
        if right is Right.PROTECTED:
            self._timer.stop()
        else:
            self._timer.start(KEEP_MS if right is Right.EDITS else LOOK_MS)

    def _finish(self) -> None:
        """Let what is under way come to its end before the workspace is left; nobody hears of it."""
        if self._job is not None:
            self._is_leaving = True
            try:
                self._line.wait_for(self._job, CLOSE_WAIT_S)
            finally:
                self._is_leaving = False
                self._job = None
