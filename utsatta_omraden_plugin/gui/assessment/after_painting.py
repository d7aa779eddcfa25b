"""Work that can wait until what was asked for stands on the screen."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, QTimer


class AfterPainting(QObject):
    """Does ``work`` once in the turn of the event loop that follows the one that paints, before the next key comes."""

    def __init__(self, work: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._is_painted = False
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._next)

    def start(self) -> None:
        """Do it soon."""
        self._is_painted = False
        self._turn.start(0)

    def stop(self) -> None:
        """Do not do it."""
        self._turn.stop()

    def _next(self) -> None:
        if self._is_painted:
            self._work()
        else:
            # A timer of no time comes with the painting; this one in a turn of its own.
            self._is_painted = True
            self._turn.start(1)
