"""Brings the filter into QGIS's search field, and shows on the map what was chosen there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QObject

from ...domain.errors import UtsattaError
from ..map_pointer import MapPointer
from ..read_once import ReadOnce
from ..session import ASSESSING_NOTES, ChangeNote, WorkspaceSession
from .area_filter import AreaFilter, choose_short_prefix
from .known_areas import KnownArea, known_areas


class AreaSearch(QObject):
    """The areas are read when somebody searches, and again after a change."""

    def __init__(self, session: WorkspaceSession, iface: Any) -> None:
        super().__init__()
        self._session = session
        self._iface = iface
        self._pointer = MapPointer(iface.mapCanvas())
        self._filter: AreaFilter | None = None
        self._areas: ReadOnce[Sequence[KnownArea]] = ReadOnce(self._read)

    def load(self) -> None:
        """Add the filter."""
        choose_short_prefix()
        self._filter = AreaFilter(self._areas.get, self._show)
        self._iface.registerLocatorFilter(self._filter)
        self._session.opened.connect(self._forget)
        self._session.closed.connect(self._forget)
        self._session.editionChosen.connect(self._forget)
        self._session.changed.connect(self._changed)

    def unload(self) -> None:
        """Take the filter away; QGIS deletes it."""
        self._session.opened.disconnect(self._forget)
        self._session.closed.disconnect(self._forget)
        self._session.editionChosen.disconnect(self._forget)
        self._session.changed.disconnect(self._changed)
        if self._filter is not None:
            self._iface.deregisterLocatorFilter(self._filter)
            self._filter = None
        self._pointer.clear()

    def _changed(self, note: ChangeNote) -> None:
        if note.kind not in ASSESSING_NOTES:
            self._forget()

    def _forget(self, *_: object) -> None:
        self._areas.forget()

    def _read(self) -> Sequence[KnownArea]:
        workspace, edition = self._session.workspace, self._session.edition
        try:
            return known_areas(workspace, edition.year if edition else None) if workspace is not None else ()
        except UtsattaError:  # a search says nothing: whoever shows the areas does
            return ()

    def _show(self, version_id: str) -> None:
        """Choose the area, in its own edition when the chosen one lacks it, and point at it."""
        workspace = self._session.workspace
        if workspace is None:
            return
        try:
            area = workspace.area(version_id)
            years = {edition.id: edition.year for edition in workspace.editions()}
            self._session.choose_edition(years[area.edition_id])
        except UtsattaError as error:
            self._session.failed.emit(error)
            return
        self._session.choose_areas((version_id,))
        self._pointer.show([area.boundary.wkb])
