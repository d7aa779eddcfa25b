"""Makes what the steps have beside their questions, when a step is first opened, and tells them all the same."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...domain.assessment import Answers
from .open_assessment import OpenAssessment
from .step_extra import StepExtra


class StepExtras(QObject):
    """At most one ``StepExtra`` for each step, by the step's index (0 to 4)."""

    changed = pyqtSignal()
    questionWanted = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._factories: dict[int, Callable[[], StepExtra]] = {}
        self._made: dict[int, StepExtra] = {}
        self._is_editable = True
        self._opened: OpenAssessment | None = None

    def set_factory(self, step_index: int, factory: Callable[[], StepExtra]) -> None:
        """Remember what makes the extra of a step."""
        self._factories[step_index] = factory

    def of_step(self, step_index: int) -> StepExtra | None:
        """Return the extra of a step, made now when it is asked for the first time; None when it has none."""
        if step_index not in self._made and step_index in self._factories:
            extra = self._made[step_index] = self._factories[step_index]()
            extra.changed.connect(self.changed)
            extra.questionWanted.connect(self.questionWanted)
            extra.set_editable(self._is_editable)
            if self._opened is not None:
                extra.show_assessment(self._opened)
        return self._made.get(step_index)

    def show_assessment(self, opened: OpenAssessment) -> None:
        """Show what was read."""
        self._opened = opened
        for extra in self._made.values():
            extra.show_assessment(opened)

    def set_editable(self, is_editable: bool) -> None:
        """Take changes, or only show."""
        self._is_editable = is_editable
        for extra in self._made.values():
            extra.set_editable(is_editable)

    def refresh(self, answers: Answers) -> None:
        """An answer has changed."""
        for extra in self._made.values():
            extra.refresh(answers)

    def take_off(self) -> None:
        """Leave the pages, which go; the extras stay for those of the other method."""
        for extra in self._made.values():
            extra.setParent(None)

    def leave(self) -> None:
        """Have them end what was begun: another area, edition or workspace is opened."""
        for extra in self._made.values():
            extra.leave()

    def unload(self) -> None:
        """Have them leave session and map."""
        self.leave()
        for extra in self._made.values():
            extra.unload()
