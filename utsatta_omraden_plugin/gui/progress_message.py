"""A message with a progress bar and a way to stop, for work that the user waits for."""

from __future__ import annotations

from typing import Any, Protocol

from qgis.core import Qgis
from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QLabel, QProgressBar, QPushButton

from ..compat import is_deleted
from ..domain.text import Text
from ..translation import translate, translated
from .messages import Messages

WAIT_MS = 400
"""Work that is over sooner shows no bar: it would only flicker."""
BAR_WIDTH = 200


class Running(Protocol):
    """What can be shown while it runs: a ``Task`` or a ``Download``, with the signals of a QgsTask and ``doing``."""

    progressChanged: Any
    doing: Any
    taskCompleted: Any
    taskTerminated: Any

    def description(self) -> str:
        """Return what it does, in the user's language."""

    def progress(self) -> float:
        """Return how many per cent are done."""

    def cancel(self) -> None:
        """Stop it."""


class ProgressMessage:
    """Shows how far a task is, what it is doing, and a Cancel button; goes when the task is over."""

    def __init__(self, task: Running, messages: Messages) -> None:
        self._task = task
        self._messages = messages
        self._item: QgsMessageBarItem | None = None
        self._bar: QProgressBar | None = None
        self._doing: QLabel | None = None
        self._is_over = False
        task.taskCompleted.connect(self._over)
        task.taskTerminated.connect(self._over)
        QTimer.singleShot(WAIT_MS, self._show)

    def _show(self) -> None:
        if self._is_over:
            return
        doing = QLabel()
        doing.setTextFormat(Qt.TextFormat.PlainText)
        bar = QProgressBar()
        bar.setObjectName("taskProgress")
        bar.setAccessibleName(self._task.description())
        bar.setMaximumWidth(BAR_WIDTH)
        bar.setValue(int(self._task.progress()))
        cancel = QPushButton(translate("UtsattaOmraden", "Cancel"))
        cancel.setObjectName("taskCancel")
        cancel.clicked.connect(self._task.cancel)
        cancel.clicked.connect(lambda: cancel.setEnabled(False))
        self._bar, self._doing = bar, doing
        self._task.progressChanged.connect(self._at)
        self._task.doing.connect(self._says)
        self._item = self._messages.show(self._task.description(), Qgis.MessageLevel.Info, [doing, bar, cancel])

    def _at(self, percent: float) -> None:
        if self._bar is not None and not is_deleted(self._bar):
            self._bar.setValue(int(percent))

    def _says(self, what: Text) -> None:
        if self._doing is not None and not is_deleted(self._doing):
            self._doing.setText(translated(what))

    def _over(self) -> None:
        self._is_over = True
        if self._item is not None:
            item, self._item = self._item, None
            self._messages.take_away(item)
