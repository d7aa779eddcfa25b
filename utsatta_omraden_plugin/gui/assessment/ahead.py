"""Work that is done ahead while nobody waits: a little in each turn of the event loop."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from qgis.PyQt.QtCore import QObject, QTimer

AFTER_MS = 300
"""People look before they click: what is wanted at once is not held up by what may be wanted later."""
TURN_SECONDS = 0.005
"""What a turn may take, so that a key or a click in between is answered as quickly as ever."""
PAUSE_MS = 5
"""Between turns, for the threads that read and write."""


class Ahead(QObject):
    """Takes pieces of work from an iterator, as many in a turn as there is time for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pieces: Iterator[object] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._work)

    def begin(self, pieces: Iterator[object]) -> None:
        """Do ``pieces`` from now on, instead of what is left of those before."""
        self._pieces = pieces
        self._timer.start(AFTER_MS)

    def stop(self) -> None:
        """Leave the rest; ``go_on`` takes it up again."""
        self._timer.stop()

    def go_on(self) -> None:
        """Do what is left."""
        self._timer.start(AFTER_MS)

    def is_working(self) -> bool:
        """Return whether something is left that will be done."""
        return self._timer.isActive()

    def _work(self) -> None:
        self._timer.setInterval(PAUSE_MS)
        end = perf_counter() + TURN_SECONDS
        for _piece in self._pieces:
            if perf_counter() > end:
                return
        self._timer.stop()
