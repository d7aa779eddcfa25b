"""Keeps every answer within a second and in order, for whichever assessment it was given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...domain.assessment import Answer, StepState
from ...domain.errors import UtsattaError, WorkspaceError
from ...domain.text import QT_TRANSLATE_NOOP, text
from .background import BackgroundLine
from .unsaved_queue import UnsavedQueue

if TYPE_CHECKING:
    from ...domain.change import Change
    from ...workspace import Workspace


@dataclass(frozen=True)
class AssessmentKey:
    """Whose answers: the workspace's location, the area version, its area and edition, and the assessor's role."""

    location: str
    version_id: str
    area_id: str
    edition_id: str
    assessor: str


@dataclass(frozen=True)
class _Unsaved:
    answers: Mapping[str, Answer]
    states: Mapping[str, StepState]
    reviewed: Mapping[str, str]


class AnswerSaver(UnsavedQueue[AssessmentKey, _Unsaved]):
    """Collects answers; those given while a write is on its way go together in the next one.

    Answers whose write failed stay below newer ones to the same questions. ``saved(key)`` is emitted after each write.
    """

    saved = pyqtSignal(object)

    def __init__(self, line: BackgroundLine, parent: QObject | None = None) -> None:
        super().__init__(line, parent)
        self._workspace: Workspace | None = None

    def use(self, workspace: Workspace | None) -> None:
        """Write to this workspace from now on; answers kept for it from before are written at once."""
        self._workspace = workspace
        self.error = None
        self.write_now()
        self.stateChanged.emit()

    def keep(
        self,
        key: AssessmentKey,
        answers: Mapping[str, Answer],
        states: Mapping[str, StepState],
        reviewed: Mapping[str, str],
        typed: bool,
    ) -> None:
        """Take answers over, with the states and reviewed steps that follow from them.

        ``typed`` ones wait for a pause in the typing, others are written at once.
        """
        before = self._unsaved[key].answers if key in self._unsaved else {}
        self._take(key, _Unsaved({**before, **answers}, dict(states), dict(reviewed)), waits_for_pause=typed)

    def unsaved_answers(self, key: AssessmentKey) -> dict[str, Answer]:
        """Return the answers of an assessment that are not in the workspace yet, by question id."""
        answers: dict[str, Answer] = {}
        if self._on_its_way is not None and self._on_its_way[0] == key:
            answers.update(self._on_its_way[1].answers)
        if key in self._unsaved:
            answers.update(self._unsaved[key].answers)
        return answers

    def _workspace_to_write(self) -> Workspace | None:
        return self._workspace

    def _location_of(self, key: AssessmentKey) -> str:
        return key.location

    def _with_newer(self, failed: _Unsaved, newer: _Unsaved) -> _Unsaved:
        return replace(newer, answers={**failed.answers, **newer.answers})

    def _was_written(self, key: AssessmentKey, thing: _Unsaved) -> None:
        self.saved.emit(key)

    def _work_of(self, workspace: Workspace, key: AssessmentKey, thing: _Unsaved) -> Callable[[], list[Change]]:
        def write() -> list[Change]:
            # The row of an assessment is made with its first answer, so that looking at an area leaves no trace.
            assessment = workspace.start_assessment(key.area_id, key.edition_id, key.assessor, key.assessor)
            return workspace.save_answers(assessment.id, thing.answers, thing.states, key.assessor, thing.reviewed)

        return write


def not_saved_before_closing(reason: UtsattaError | None) -> WorkspaceError:
    """Return what is to be said when a workspace is left and answers could not be written."""
    return WorkspaceError(
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The last answers could not be saved before closing.")),
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Open the workspace again before you leave QGIS: they are saved then.")
        ),
        "" if reason is None else str(reason),
    )
