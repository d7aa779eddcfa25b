"""Backup copies of the open workspace by the clock, as often and as many as the user has set."""

from __future__ import annotations

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QObject, QTimer

from ..domain.progress import Progress
from ..translation import translate
from .error_words import LOG_TAG
from .messages import Messages
from .one_job import OneJob
from .options.options import Options
from .session import ChangeNote, WorkspaceSession

MS_PER_MINUTE = 60_000
WAIT_MS = 10_000
"""How long closing a workspace waits for its copy."""


class ScheduledBackup(QObject):
    """Copies when the time has come and something was written since the last copy; it says so in the log.

    What goes wrong is said once, and again only after a copy has succeeded.
    """

    def __init__(self, session: WorkspaceSession, messages: Messages) -> None:
        super().__init__()
        self._session = session
        self._messages = messages
        self._options = Options()
        self._has_changed = False
        self._has_failed = False
        self._job = OneJob(self)
        self._job.done.connect(self._copied)
        self._job.failed.connect(self._failed)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.copy)

    def load(self, options: Options) -> None:
        """Start the clock."""
        self._session.changed.connect(self._changed)
        self._session.opened.connect(self._opened)
        self._session.before_close(self._finish)
        self.follow(options)

    def unload(self) -> None:
        """Stop the clock."""
        self._clock.stop()
        self._finish()
        self._session.changed.disconnect(self._changed)
        self._session.opened.disconnect(self._opened)
        self._session.not_before_close(self._finish)

    def follow(self, options: Options) -> None:
        """Copy as these options say from now on."""
        self._options = options
        self._has_failed = False
        if options.backup_minutes > 0:
            self._clock.start(options.backup_minutes * MS_PER_MINUTE)
        else:
            self._clock.stop()

    @property
    def every_ms(self) -> int:
        """Milliseconds between two copies, 0 when there are none."""
        return self._clock.interval() if self._clock.isActive() else 0

    def copy(self) -> None:
        """Copy now, unless nothing was written since the last copy."""
        workspace = self._session.workspace
        if workspace is None or workspace.is_read_only or not self._has_changed or self._job.is_running:
            return
        self._has_changed = False
        folder = self._options.backup_folder_of(workspace.database_path)
        keep = self._options.backup_keep

        def work(_progress: Progress) -> str:
            return str(workspace.backup(folder, keep))

        self._job.begin(translate("UtsattaOmraden", "Backup copy of {name}").format(name=workspace.name), work)

    def _opened(self) -> None:
        self._has_changed = False
        self._has_failed = False

    def _changed(self, _note: ChangeNote) -> None:
        self._has_changed = True

    def _copied(self, file: str) -> None:
        self._has_failed = False
        said = translate("UtsattaOmraden", "Backup copy written: {file}").format(file=file)
        QgsMessageLog.logMessage(said, LOG_TAG, Qgis.MessageLevel.Info)

    def _failed(self, error: Exception) -> None:
        self._has_changed = True
        if not self._has_failed:
            self._has_failed = True
            self._messages.failed(error)

    def _finish(self) -> None:
        """Let a copy under way come to its end before its workspace is left."""
        self._job.give_up_and_wait(WAIT_MS)
