"""Asks what is to be done with a place that was drawn outside its area; it is kept until that is answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from qgis.gui import QgsMessageBarItem

from ....domain.area import AreaVersion
from ....domain.assessment import Place
from ....domain.errors import WorkspaceError
from ....translation import translate
from ...messages import Messages
from ...session import WorkspaceSession
from ..autosave import AssessmentKey
from .outside import area_with, is_outside, is_wholly_outside
from .place_store import PlaceStore


class OutsideQuestion:
    """Stands in QGIS's message bar, so that one can look at the map meanwhile. Closing it keeps the place."""

    def __init__(self, session: WorkspaceSession, iface: Any, store: PlaceStore) -> None:
        self._session = session
        self._messages = Messages(iface)
        self._store = store
        self._item: QgsMessageBarItem | None = None

    def ask(self, key: AssessmentKey, area: AreaVersion, places: Sequence[Place]) -> bool:
        """Ask about those of the stored ``places`` that lie outside; returns whether there was anything to ask."""
        outside = [place for place in places if is_outside(place.shape, area)]
        if not outside:
            return False
        self.take_away()
        other = self._area_with_all(outside, area)
        if all(is_wholly_outside(place.shape, area) for place in outside):
            words = translate("UtsattaOmraden", "The place lies outside the area.")
        else:
            words = translate("UtsattaOmraden", "The place reaches out of the area.")
        buttons: list[tuple[str, Callable[[], None]]] = [(translate("UtsattaOmraden", "Keep it"), self.take_away)]
        if other is not None:
            there = replace(key, version_id=other.id, area_id=other.area_id, edition_id=other.edition_id)
            buttons.append(
                (
                    translate("UtsattaOmraden", "Move to {area}").format(area=other.name),
                    lambda: self._answer(lambda: self._store.move(key, there, outside, other.name)),
                )
            )
        ids = [place.id for place in outside]
        buttons.append(
            (
                translate("UtsattaOmraden", "Remove it"),
                lambda: self._answer(lambda: self._store.remove(key, ids)),
            )
        )
        self._item = self._messages.note(words, "", buttons)
        return True

    def take_away(self) -> None:
        """Take the question away; the place stays as it is."""
        item, self._item = self._item, None
        if item is not None:
            self._messages.take_away(item)

    def unload(self) -> None:
        """Take away what stands in the message bar."""
        self.take_away()
        self._messages.unload()

    def _answer(self, act: Callable[[], object]) -> None:
        self.take_away()
        act()

    def _area_with_all(self, places: Sequence[Place], area: AreaVersion) -> AreaVersion | None:
        workspace = self._session.workspace
        if workspace is None:
            return None
        try:
            others = [one for one in workspace.areas(area.edition_id) if one.id != area.id]
        except WorkspaceError:  # then it cannot be offered; the place is stored all the same
            return None
        found = [area_with(place.shape, others) for place in places]
        is_one = found[0] is not None and all(one is found[0] for one in found)
        return found[0] if is_one else None
