"""The first sizes of the docks, chosen so that the map keeps its room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer

from .dock import UtsattaDock

DOCKS_SIZED_KEY = "utsatta_omraden/docks_sized"
HEIGHT_BELOW = 0.216
"""Share of the window's height for the table of areas: with both docks open the map keeps half of a large window."""
THREE_ROWS = 216
"""Pixels in which the table shows three rows and the history; in a small window as many as ``MOST_OF_SMALL`` allows."""
MOST_OF_SMALL = 0.28
WIDTH_BESIDE = 350
"""Pixels for the assessment."""


def height_below(window_height: int) -> int:
    """Return how high the table of areas is to be in a window (pixels)."""
    return round(max(window_height * HEIGHT_BELOW, min(THREE_ROWS, window_height * MOST_OF_SMALL)))


class DockSizes(QObject):
    """Sizes the docks once, when the window is first shown; after that QGIS remembers the user's sizes.

    QGIS begins with a small window, some versions with a very small one, which the user then enlarges. Until they drag
    a border the docks therefore follow the window.
    """

    def __init__(self, iface: Any, docks: Sequence[UtsattaDock]) -> None:
        super().__init__()
        self._iface = iface
        self._docks = docks
        self._given: dict[UtsattaDock, int] = {}
        self._waits_for_window = False
        self._noting = self._timer(self._note)
        self._following = self._timer(self._follow)

    def load(self) -> None:
        """Size the docks now or, while QGIS starts for the first time with the plugin, as soon as there is a window."""
        if self._iface.mainWindow().isVisible():
            self._begin()
        elif not QgsSettings().value(DOCKS_SIZED_KEY, False, type=bool):
            self._iface.initializationCompleted.connect(self._begin)
            self._waits_for_window = True

    def unload(self) -> None:
        """Leave the docks and the window alone."""
        if self._waits_for_window:
            self._iface.initializationCompleted.disconnect(self._begin)
            self._waits_for_window = False
        self._stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See that the window gets another size; its docks get theirs after that."""
        if event.type() == QEvent.Type.Resize:
            self._following.start()
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        self._size()
        QgsSettings().setValue(DOCKS_SIZED_KEY, True)
        self._iface.mainWindow().installEventFilter(self)

    def _follow(self) -> None:
        if any(self._size_of(dock) != given for dock, given in self._given.items() if dock.isVisible()):
            self._stop()  # the user has chosen another
        else:
            self._size()

    def _stop(self) -> None:
        self._noting.stop()
        self._following.stop()
        self._iface.mainWindow().removeEventFilter(self)
        self._given = {}

    def _size(self) -> None:
        window = self._iface.mainWindow()
        for dock in self._docks:
            if self._is_below(dock):
                window.resizeDocks([dock], [height_below(window.height())], Qt.Orientation.Vertical)
            else:
                window.resizeDocks([dock], [WIDTH_BESIDE], Qt.Orientation.Horizontal)
        self._noting.start()  # the window lays its docks out after this

    def _note(self) -> None:
        self._given = {dock: self._size_of(dock) for dock in self._docks if dock.isVisible()}

    def _timer(self, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(do)
        return timer

    def _size_of(self, dock: UtsattaDock) -> int:
        return int(dock.height() if self._is_below(dock) else dock.width())

    def _is_below(self, dock: UtsattaDock) -> bool:
        area = self._iface.mainWindow().dockWidgetArea(dock)
        return bool(area == Qt.DockWidgetArea.BottomDockWidgetArea)
