"""Brings the functions into QGIS and takes them out again."""

from __future__ import annotations

from qgis.core import QgsExpression
from qgis.PyQt.QtCore import QObject

from ...domain.errors import UtsattaError
from ..session import ChangeNote, WorkspaceSession
from .facts import Facts, FactsCache, read_facts
from .function import Function
from .functions import functions


class ExpressionFunctions(QObject):
    """The functions know the workspace that the session has open, as it is after the last change."""

    def __init__(self, session: WorkspaceSession) -> None:
        super().__init__()
        self._session = session
        self._cache = FactsCache(self._read)
        self._functions: list[Function] = []

    def load(self) -> None:
        """Register the functions; one of that name that a user has written stays."""
        self._functions = [one for one in functions(self._cache) if QgsExpression.registerFunction(one)]
        self._session.opened.connect(self._cache.forget)
        self._session.closed.connect(self._cache.forget)
        self._session.changed.connect(self._changed)

    def unload(self) -> None:
        """Take them out of QGIS."""
        self._session.opened.disconnect(self._cache.forget)
        self._session.closed.disconnect(self._cache.forget)
        self._session.changed.disconnect(self._changed)
        for one in self._functions:
            QgsExpression.unregisterFunction(one.name())
        self._functions.clear()

    def _changed(self, _note: ChangeNote) -> None:
        self._cache.forget()

    def _read(self) -> Facts | None:
        workspace = self._session.workspace
        try:
            return read_facts(workspace) if workspace is not None else None
        except UtsattaError:
            return None
