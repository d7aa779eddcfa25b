"""What the makers of a file have in common that work in the main thread, in turns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..domain.errors import Cancelled


class FileWork(QObject):
    """Makes a file beside everything else that QGIS does.

    ``done`` is called with the path once the whole file is there, ``failed`` with the error or ``Cancelled``; nothing
    half is left behind. The signals are those of a ``Task``, so that the progress is shown in the same way. Subclasses
    override ``start``, ``description`` and ``put_away``, call ``advance`` and, at last, ``end``.
    """

    progressChanged = pyqtSignal(float)
    doing = pyqtSignal(object)
    taskCompleted = pyqtSignal()
    taskTerminated = pyqtSignal()

    def __init__(self, file: Path, done: Callable[[Path], None], failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._file = file
        self._done = done
        self._failed = failed
        self._progress = 0.0
        self._is_over = False

    def start(self) -> None:
        """Begin."""
        raise NotImplementedError

    def description(self) -> str:
        """Return what is being done, in the user's language."""
        raise NotImplementedError

    def put_away(self) -> None:
        """Stop everything and remove what is half done."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Stop; ``failed`` hears ``Cancelled``."""
        self.end(Cancelled())

    def abandon(self) -> None:
        """Stop and tell nobody: those who would hear of it are going."""
        self._done = self._failed = lambda _outcome: None
        self.end(Cancelled())

    def progress(self) -> float:
        """Return how many per cent are done."""
        return self._progress

    def advance(self, percent: float) -> None:
        """Tell how many per cent are done."""
        self._progress = percent
        self.progressChanged.emit(percent)

    def end(self, error: Exception | None) -> None:
        """Tell the end once, after everything is put away; None when the file is there."""
        if self._is_over:
            return
        self._is_over = True
        self.put_away()
        if error is None:
            self.taskCompleted.emit()
            self._done(self._file)
        else:
            self.taskTerminated.emit()
            self._failed(error)
