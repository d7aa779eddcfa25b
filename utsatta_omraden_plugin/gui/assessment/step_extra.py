"""What a step has beside its questions: the actors of step 3, the places of step 4, the judgement of step 5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

if TYPE_CHECKING:
    from ...domain.assessment import Answers
    from .reading import OpenAssessment


class StepExtra(QWidget):
    """Stands below the questions of a step.

    It is made once, when its step is first opened, and used again for the next area and the next method.
    ``show_assessment`` comes for every area that is opened and again whenever what was read has changed;
    ``questionWanted(question id)`` asks the dock to show a question. What it writes goes through ``session.do`` with a
    ``ChangeNote`` that names the area version and is of a kind in ``ASSESSMENT_NOTES`` (assessment_dock.py): the dock
    then reads anew. ``changed`` asks for the same without a note.
    """

    changed = pyqtSignal()
    questionWanted = pyqtSignal(str)

    def show_assessment(self, opened: OpenAssessment) -> None:
        """Show what was read of an assessment; ``opened.assessment`` is None while nothing of it is stored."""

    def set_editable(self, is_editable: bool) -> None:
        """Take changes, or only show: another area is being read, the workspace is read-only, or it is signed."""

    def refresh(self, answers: Answers) -> None:
        """An answer has changed; called with every one, so it must be quick."""

    def leave(self) -> None:
        """Another area, edition or workspace is opened: end what was begun, such as drawing."""

    def unload(self) -> None:
        """The dock goes: leave session and map. ``leave`` was called before."""
