"""The files in which the LPOs see what they are asked: where to, and written in a task."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...translation import speech_of, translate
from ..ask_file import ask_folder
from ..one_job import OneJob
from ..session import WorkspaceSession

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...domain.progress import Progress
    from ...exchange.send_back_folder import SentBack

_WRITTEN_IN = "sv"
"""What goes to others is Swedish, whoever writes it."""


class SendBackFiles(QObject):
    """``written(SentBack)`` tells the files; ``failed(Exception, Path)`` and ``stopped(Path)`` the folder in which some
    of them may stand. ``changed`` tells that writing began or ended."""

    written = pyqtSignal(object)
    failed = pyqtSignal(object, object)
    stopped = pyqtSignal(object)
    changed = pyqtSignal()

    def __init__(self, session: WorkspaceSession, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._folder = Path()
        self._job = OneJob(self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._stopped)

    @property
    def is_running(self) -> bool:
        """Whether files are being written."""
        return self._job.is_running

    def ask(self, edition: Edition, folder: str) -> None:
        """Ask for a folder, beginning in ``folder``, and write there."""
        ask_folder(
            self._window,
            "SendBackFolderDialog",
            translate("UtsattaOmraden", "Folder for the files to send back"),
            lambda chosen: self.write(edition, Path(chosen)),
            Path(folder) if folder else None,
        )

    def write(self, edition: Edition, folder: Path) -> None:
        """Write a file for each LPO that is asked something."""
        workspace, role = self._session.workspace, self._session.role
        if workspace is None:
            return

        def work(progress: Progress) -> SentBack:
            from ...exchange.send_back_folder import write_send_backs

            speak = speech_of(_WRITTEN_IN)
            return write_send_backs(workspace, edition.id, edition.year, folder, role, speak, progress)

        self._folder = folder
        self._job.begin(translate("UtsattaOmraden", "Writing what is sent back"), work)
        self.changed.emit()

    def stop(self) -> None:
        """Have the writing stopped, and told of."""
        self._job.stop()

    def give_up(self) -> None:
        """Stop and tell it at once: whoever shows it is going."""
        if self._job.is_running:
            self._job.give_up()
            self.stopped.emit(self._folder)

    def _done(self, written: SentBack) -> None:
        self.changed.emit()
        self.written.emit(written)

    def _failed(self, error: Exception) -> None:
        self.changed.emit()
        self.failed.emit(error, self._folder)

    def _stopped(self) -> None:
        self.changed.emit()
        self.stopped.emit(self._folder)
