"""Keeps every answer within a second, in order, without the window waiting, and loses none when a write fails."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...domain.assessment import Answer, StepState
from ...domain.errors import UtsattaError, WorkspaceError
from ...domain.text import QT_TRANSLATE_NOOP, text
from .background import BackgroundLine, Job

if TYPE_CHECKING:
    from ...domain.change import Change
    from ...workspace import Workspace

TYPING_PAUSE = 400
"""Milliseconds without a key after which typed text is written."""

LONGEST_WAIT = 700
"""Milliseconds after which text is written even while the typing goes on: the promise is one second."""

RETRY_AFTER = 3000
"""Milliseconds after which a write that failed is tried again by itself."""


@dataclass(frozen=True)
class AssessmentKey:
    """Whose answers: the workspace's location, the area version, its area and edition, and the assessor's role."""

    location: str
    version_id: str
    area_id: str
    edition_id: str
    assessor: str


@dataclass
class _Unsaved:
    answers: dict[str, Answer] = field(default_factory=dict)
    states: Mapping[str, StepState] = field(default_factory=dict)
    reviewed: Mapping[str, str] = field(default_factory=dict)


class AnswerSaver(QObject):
    """Collects answers and writes them through the background line, one write at a time.

    Answers given while a write is on its way wait and go together in the next one. Answers whose write failed stay,
    below newer ones to the same questions, until a later write succeeds, also when the workspace was closed
    meanwhile and is opened again.
    """

    stateChanged = pyqtSignal()
    saved = pyqtSignal(object)

    def __init__(self, line: BackgroundLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._workspace: Workspace | None = None
        self._unsaved: dict[AssessmentKey, _Unsaved] = {}
        self._on_its_way: tuple[AssessmentKey, _Unsaved, Job] | None = None
        self._waiting_since: float | None = None
        self.error: UtsattaError | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.write_now)

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
        unsaved = self._unsaved.setdefault(key, _Unsaved())
        unsaved.answers.update(answers)
        unsaved.states = dict(states)
        unsaved.reviewed = dict(reviewed)
        now = monotonic()
        if self._waiting_since is None:
            self._waiting_since = now
        rest = max(0, LONGEST_WAIT - int((now - self._waiting_since) * 1000))
        self._timer.start(min(TYPING_PAUSE, rest) if typed else 0)
        self.stateChanged.emit()

    def unsaved_answers(self, key: AssessmentKey) -> dict[str, Answer]:
        """Return the answers of an assessment that are not in the workspace yet, by question id."""
        answers: dict[str, Answer] = {}
        if self._on_its_way is not None and self._on_its_way[0] == key:
            answers.update(self._on_its_way[1].answers)
        if key in self._unsaved:
            answers.update(self._unsaved[key].answers)
        return answers

    @property
    def is_saving(self) -> bool:
        """Whether answers for the open workspace wait or are being written."""
        return self._on_its_way is not None or self._next_key() is not None

    def write_now(self) -> None:
        """Start writing what waits, without waiting for it."""
        if self._on_its_way is not None:
            return
        workspace = self._workspace
        key = self._next_key()
        if workspace is None or key is None:
            return
        self._timer.stop()
        self._waiting_since = None
        unsaved = self._unsaved.pop(key)
        job = self._line.run(_write(workspace, key, unsaved), self._written, self._not_written)
        self._on_its_way = (key, unsaved, job)
        self.stateChanged.emit()

    def flush(self, seconds: float) -> bool:
        """Write all that waits and wait for it, at most so long. Returns whether everything is in the workspace."""
        end = monotonic() + seconds
        self._timer.stop()
        # Every assessment gets one try: one that cannot be written must not keep the others from it.
        for _try in range(len(self._unsaved) + 1):
            self.write_now()
            if self._on_its_way is None:
                break
            if not self._line.wait_for(self._on_its_way[2], max(0.0, end - monotonic())):
                return False
        return self._on_its_way is None and self._next_key() is None

    def _next_key(self) -> AssessmentKey | None:
        location = self._workspace.location if self._workspace is not None else None
        return next((key for key in self._unsaved if key.location == location), None)

    def _written(self, _changes: list[Change]) -> None:
        if self._on_its_way is None:
            return
        key, self._on_its_way, self.error = self._on_its_way[0], None, None
        # Those answers that still wait to be typed on keep their own time.
        if not self._timer.isActive():
            self.write_now()
        self.saved.emit(key)
        self.stateChanged.emit()

    def _not_written(self, error: UtsattaError) -> None:
        if self._on_its_way is None:
            return
        key, failed, _job = self._on_its_way
        newer = self._unsaved.get(key)
        if newer is None:
            self._unsaved[key] = failed
        else:
            newer.answers = {**failed.answers, **newer.answers}
        self._on_its_way = None
        self.error = error
        self._timer.start(RETRY_AFTER)
        self.stateChanged.emit()


def _write(workspace: Workspace, key: AssessmentKey, unsaved: _Unsaved) -> Callable[[], list[Change]]:
    """Return the job that writes; it holds its own copies, for it runs in another thread."""
    answers, states, reviewed = dict(unsaved.answers), dict(unsaved.states), dict(unsaved.reviewed)

    def write() -> list[Change]:
        # The row of an assessment is made with its first answer, so that looking at an area leaves no trace.
        assessment = workspace.start_assessment(key.area_id, key.edition_id, key.assessor, key.assessor)
        return workspace.save_answers(assessment.id, answers, states, key.assessor, reviewed)

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
