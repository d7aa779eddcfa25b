"""Brings the functions into QGIS and takes them out again."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsExpression
from qgis.PyQt.QtCore import QObject, QThreadPool

from ...domain.errors import UtsattaError
from ..read_once import ReadOnce
from ..session import ChangeNote, WorkspaceSession
from .facts import Facts, read_facts
from .function import Function
from .functions import functions

WAIT_MS = 3_000
"""How long unloading waits for maps that are being drawn."""


class ExpressionFunctions(QObject):
    """The functions know the workspace that the session has open, as it is after the last change."""

    def __init__(self, session: WorkspaceSession, iface: Any) -> None:
        super().__init__()
        self._session = session
        self._iface = iface
        self._cache = ReadOnce(self._read)
        self._functions: list[Function] = []

    def load(self) -> None:
        """Register the functions; one of that name that a user has written stays."""
        drawn = self._stop_drawing()
        self._functions = [one for one in functions(self._cache) if QgsExpression.registerFunction(one)]
        for canvas in drawn:
            canvas.refresh()
        self._session.opened.connect(self._cache.forget)
        self._session.closed.connect(self._cache.forget)
        self._session.changed.connect(self._changed)

    def unload(self) -> None:
        """Take them out of QGIS."""
        self._session.opened.disconnect(self._cache.forget)
        self._session.closed.disconnect(self._cache.forget)
        self._session.changed.disconnect(self._changed)
        drawn = self._stop_drawing()
        for one in self._functions:
            QgsExpression.unregisterFunction(one.name())
        self._functions.clear()
        for canvas in drawn:
            canvas.refresh()

    def _stop_drawing(self) -> list[Any]:
        """Have no map drawn: QGIS knows functions by their place in a list, and a drawing that uses one would read
        past its end while the list changes (seen in 3.22). Returns the maps that were stopped."""
        drawn = [canvas for canvas in self._iface.mapCanvases() if canvas.isDrawing()]
        for canvas in drawn:
            canvas.stopRendering()
        QThreadPool.globalInstance().waitForDone(WAIT_MS)
        return drawn

    def _changed(self, _note: ChangeNote) -> None:
        self._cache.forget()

    def _read(self) -> Facts:
        workspace = self._session.workspace
        try:
            return read_facts(workspace) if workspace is not None else Facts()
        except UtsattaError:
            return Facts()
