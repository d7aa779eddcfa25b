"""What the windows beside the map have in common that look, list what stops something, and only then let it be done."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QWidget

from ..domain.errors import UtsattaError
from ..translation import translate
from .error_words import told
from .map_pointer import MapPointer
from .one_job import OneJob
from .session import ChangeNote, WorkspaceSession

if TYPE_CHECKING:
    from ..domain.progress import Progress


class LookingDialog(QDialog):
    """Looks in a task, anew after every change of the workspace; what is written is written in a task of its own.

    What changes meanwhile is looked at when nothing was written in the end; nothing goes out that was not looked at.
    Subclasses build ``hint`` (how it stands), ``progress`` and ``note`` (what is wrong), call ``follow`` and then
    ``start``. They override ``examine``, which begins to look, ``show_found``, ``show_state`` and, where they offer
    editions or write, ``offer``, ``show_written`` and ``let_choose``. Inside: ``buttonBox``, whose OK does it.
    """

    WITHOUT_EFFECT: Collection[str] = ()
    """Kinds of change notes after which it need not look anew."""

    hint: QLabel
    progress: QProgressBar
    note: QLabel

    def __init__(self, session: WorkspaceSession, iface: Any, name: str, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self._session = session
        self._pointer = MapPointer(iface.mapCanvas(), self)
        self._looking, self._writing = OneJob(self), OneJob(self)
        self._failure = ""
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.setObjectName("buttonBox")
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)

    def reject(self) -> None:
        """Stop what is being written, or close the window."""
        if self._writing.is_running:
            self._writing.stop()
        else:
            super().reject()

    # What subclasses override

    def start(self) -> None:
        """Begin with a workspace that is open."""
        self.examine()

    def offer(self) -> None:
        """Offer what there is to choose from now: others add, delete and publish too. Raises ``UtsattaError``."""

    def examine(self) -> None:
        """Begin to look, by ``look_in_task``; until it is known nothing can be done."""
        raise NotImplementedError

    def show_found(self, found: Any) -> None:
        """Show what was found."""
        raise NotImplementedError

    def show_state(self) -> None:
        """Show how it stands and what can be done now."""
        raise NotImplementedError

    def show_written(self, report: Any) -> None:
        """Show what was written."""

    def let_choose(self, is_free: bool) -> None:
        """Let the user choose, or not while something is being written."""

    # What they call

    def say(self, note: str) -> None:
        """Say what is wrong, "" for nothing. Why a write failed stands in its place until it was looked at anew."""
        self.note.setText(self._failure or note)

    def follow(self) -> None:
        """Hear of the tasks, the buttons and the workspace, until the window is closed."""
        self._looking.done.connect(self._found)
        self._looking.failed.connect(self._cannot_look)
        self._looking.progressed.connect(self._show_progress)
        self._writing.done.connect(self.show_written)
        self._writing.failed.connect(self._failed)
        self._writing.cancelled.connect(self._begin_anew)
        self._writing.progressed.connect(self._show_progress)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._session.changed.connect(self._follow_change)
        self._session.closed.connect(self._workspace_goes)
        self._session.opened.connect(self.start)
        self.finished.connect(self._leave)

    def look_in_task(self, doing: str, work: Callable[[Progress], Any]) -> None:
        """Look, on plain data; ``show_found`` gets the result."""
        self._show_busy()
        self._looking.begin(doing, work)

    def look_no_more(self) -> None:
        """Let what is being looked at come to nothing: something else is meant, or nothing that is there."""
        self._looking.give_up()
        self.progress.hide()

    def write_in_task(self, doing: str, work: Callable[[Progress], Any]) -> None:
        """Write, on plain data; ``show_written`` gets the result."""
        self._looking.give_up()
        self._failure = ""
        self.let_choose(False)
        self._show_busy()
        self._writing.begin(doing, work)
        self.show_state()

    def choose_on_map(self, year: int, version_ids: Sequence[str]) -> None:
        """Show an edition and choose areas of it in all docks, where they can be put right, if it can be read."""
        shown = self._session.edition
        is_shown = (shown is not None and shown.year == year) or self._session.show_edition(year)
        if is_shown and version_ids:
            self._session.choose_areas(version_ids)

    # What follows by itself

    def _found(self, found: Any) -> None:
        self.progress.hide()
        self.show_found(found)
        self._failure = ""  # it stands there, until the user goes on

    def _cannot_look(self, error: Exception) -> None:
        self._failure = ""
        self.progress.hide()
        said = translate("UtsattaOmraden", "It could not be looked at: {error}")
        self.hint.setText(said.format(error=told(error)))

    def _failed(self, error: Exception) -> None:
        self._failure = told(error)
        self._begin_anew()

    def _begin_anew(self) -> None:
        """Look anew when nothing was written: what changed meanwhile was not followed."""
        self._free()
        self.start()

    def _free(self) -> None:
        self.progress.hide()
        self.let_choose(True)
        self.show_state()

    def _show_busy(self) -> None:
        self.progress.setRange(0, 0)
        self.progress.show()

    def _show_progress(self, percent: int) -> None:
        self.progress.setRange(0, 100)
        self.progress.setValue(percent)

    def _follow_change(self, note: ChangeNote) -> None:
        if note.kind not in self.WITHOUT_EFFECT:
            with suppress(UtsattaError), self._session.hurried():  # looking tells what cannot be read
                self.offer()
            self.examine()

    def _workspace_goes(self) -> None:
        """Close with the workspace; one that only changes hands is looked at anew when it is back."""
        self._looking.give_up()
        if not self._session.is_changing_hands:
            self._writing.give_up()
            self.reject()

    def _leave(self) -> None:
        self._session.changed.disconnect(self._follow_change)
        self._session.closed.disconnect(self._workspace_goes)
        self._session.opened.disconnect(self.start)
        self._looking.give_up()
        self._writing.give_up()
        self._pointer.clear()
