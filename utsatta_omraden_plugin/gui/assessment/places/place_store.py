"""Writes places into the workspace, one step of undo each, and keeps what could not be written until it can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....domain.assessment import Place
from ....domain.change import Change
from ....domain.errors import RuleError, UtsattaError
from ....translation import translate
from ...session import WorkspaceSession
from ..autosave import AssessmentKey
from ..in_assessment import WorkInAssessment, do_in_assessment

if TYPE_CHECKING:
    from ....workspace import Workspace


@dataclass(frozen=True)
class _Added:
    key: AssessmentKey
    places: tuple[Place, ...]
    kind: str


@dataclass(frozen=True)
class _Changed:
    key: AssessmentKey
    place: Place
    fields: dict[str, Any]


class PlaceStore(QObject):
    """What a locked workspace, a full disk or another fault kept out of the workspace waits here, and is tried again
    by ``try_again``, with the next write that goes well, and before the workspace is left."""

    waitingChanged = pyqtSignal()

    def __init__(self, session: WorkspaceSession) -> None:
        super().__init__()
        self._session = session
        self._added: list[_Added] = []
        self._changed: dict[str, _Changed] = {}
        self._error: UtsattaError | None = None
        self._is_trying = False
        session.failed.connect(self._failed)
        session.before_close(self.try_again)

    def unload(self) -> None:
        """Leave the session."""
        self.try_again()
        self._session.failed.disconnect(self._failed)
        self._session.not_before_close(self.try_again)

    # Writing

    def add(self, key: AssessmentKey, places: Sequence[Place], kind: str) -> tuple[str, ...]:
        """Store new places as one step of undo named after their ``kind``; returns their ids, none when they wait."""
        ids: list[str] = []

        def add(workspace: Workspace, held: str, by: str) -> list[Change]:
            changes = [workspace.save_place(held, place, by) for place in places]
            ids[:] = [change.row_id for change in changes]
            return changes

        if self._do(key, translate("UtsattaOmraden", "Place drawn: {kind}").format(kind=kind), add):
            return tuple(ids)
        self._added.append(_Added(key, tuple(places), kind))
        self.waitingChanged.emit()
        return ()

    def change(self, key: AssessmentKey, place: Place, fields: dict[str, Any]) -> bool:
        """Store changed fields of a place; returns whether they are stored or wait, not when they were refused."""
        fields = {**(self._changed[place.id].fields if place.id in self._changed else {}), **fields}
        self._error = None
        if self._write(key, place, fields):
            if self._changed.pop(place.id, None) is not None:
                self.waitingChanged.emit()
            return True
        if isinstance(self._error, RuleError):
            self._changed.pop(place.id, None)
            self.waitingChanged.emit()
            return False
        self._changed[place.id] = _Changed(key, place, fields)
        self.waitingChanged.emit()
        return True

    def _write(self, key: AssessmentKey, place: Place, fields: dict[str, Any]) -> bool:
        def change(workspace: Workspace, held: str, by: str) -> list[Change]:
            now = next((one for one in workspace.places(held) if one.id == place.id), place)
            # What another person changed since it was shown is refused by its row version, and not overwritten.
            is_as_shown = all(getattr(now, name) == getattr(place, name) for name in fields)
            return [workspace.save_place(held, replace(now if is_as_shown else place, **fields), by)]

        return self._do(key, translate("UtsattaOmraden", "Place changed"), change)

    def remove(self, key: AssessmentKey, place_ids: Sequence[str]) -> bool:
        """Take places out as one step of undo."""
        name = translate("UtsattaOmraden", "%n place(s) removed", None, len(place_ids))
        return self._do(key, name, lambda workspace, _held, by: workspace.remove_places(place_ids, by))

    def move(self, key: AssessmentKey, there: AssessmentKey, places: Sequence[Place], area: str) -> bool:
        """Move places into the same assessor's assessment of another area, as one step of undo."""

        def move(workspace: Workspace, _held: str, by: str) -> list[Change]:
            other = workspace.start_assessment(there.area_id, there.edition_id, there.assessor, by)
            saved = [workspace.save_place(other.id, replace(place, id="", row_version=1), by) for place in places]
            return [*saved, *workspace.remove_places([place.id for place in places], by)]

        return self._do(key, translate("UtsattaOmraden", "Place moved to {area}").format(area=area), move)

    def _do(self, key: AssessmentKey, name: str, work: WorkInAssessment) -> bool:
        workspace = self._session.workspace
        if workspace is None or workspace.location != key.location:
            return False

        was_done = do_in_assessment(self._session, key, name, "places", work)
        if was_done:
            self.try_again()
        return was_done

    # What waits

    @property
    def waiting(self) -> int:
        """How many places are not in the workspace as they should be."""
        return sum(len(one.places) for one in self._added) + len(self._changed)

    def with_waiting(self, place: Place) -> Place:
        """Return a place as the user has it, with what could not be written yet."""
        changed = self._changed.get(place.id)
        return replace(place, **changed.fields) if changed is not None else place

    def waiting_shapes(self, key: AssessmentKey) -> list[Any]:
        """Return the shapes drawn for an assessment that are not in the workspace yet."""
        return [place.shape for one in self._added if one.key == key for place in one.places]

    def try_again(self) -> None:
        """Write what waits for the open workspace; what fails again goes on waiting."""
        workspace = self._session.workspace
        if self._is_trying or workspace is None or not self.waiting:
            return
        self._is_trying = True
        try:
            added, self._added = self._added, []
            for one in added:
                if one.key.location != workspace.location:
                    self._added.append(one)
                else:
                    self.add(one.key, one.places, one.kind)
            for place_id, one in list(self._changed.items()):
                if one.key.location == workspace.location and self._write(one.key, one.place, one.fields):
                    self._changed.pop(place_id, None)
        finally:
            self._is_trying = False
        self.waitingChanged.emit()

    def drop_waiting(self) -> None:
        """Throw away what could not be written."""
        self._added.clear()
        self._changed.clear()
        self.waitingChanged.emit()

    def _failed(self, error: UtsattaError) -> None:
        self._error = error
