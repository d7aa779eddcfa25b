"""The open workspace, what is chosen in it, and the one signal by which everyone hears of changes.

Docks and map layers know the session and never each other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .. import geometry_libraries
from ..domain.errors import UtsattaError
from ..domain.progress import Progress
from ..paths import SHIPPED_METHOD
from .claim.standing import Standing, ask_to_edit
from .commands import Command, CommandStack, is_large

if TYPE_CHECKING:
    from datetime import date

    from ..domain.area import AreaVersion
    from ..domain.assessment import JudgementLevel
    from ..domain.category import Category
    from ..domain.change import Change
    from ..domain.edition import Edition
    from ..workspace import Workspace


ASSESSING_NOTES = ("answers", "actors", "places", "boundary_proposal", "assessment", "method")
"""Kinds of change notes that tell of assessing: the areas of an edition are as they were."""
STATUS_NOTES = ("publish_edition", "open_new_version")
"""Kinds of change notes after which an edition has another status and the areas that it had: whoever shows the edition
has heard of it by ``editionChosen`` already."""


@dataclass(frozen=True)
class ChangeNote:
    """What has changed: ``kind`` is the command (``set_category``, ``answers``, ``import_edition`` …)."""

    kind: str
    edition_id: str = ""
    version_ids: tuple[str, ...] = ()


class WorkspaceSession(QObject):
    """Holds at most one open workspace, the chosen edition and area, and the undo stack.

    Signals: ``opened`` and ``closed`` (the workspace), ``changed(ChangeNote)`` after every write, ``editionChosen``
    with the edition's id ("" for none), ``areasChosen`` with a tuple of version ids, ``failed(UtsattaError)``
    when a command was refused; whoever shows messages listens to it. ``questionWanted`` asks whoever assesses to show a
    question (see ``show_question``). ``standing`` tells whether this window may edit; ``is_changing_hands`` is true
    while everything is shown anew because that changed.
    """

    opened = pyqtSignal()
    closed = pyqtSignal()
    changed = pyqtSignal(object)
    editionChosen = pyqtSignal(str)
    areasChosen = pyqtSignal(object)
    failed = pyqtSignal(object)
    said = pyqtSignal(str)
    questionWanted = pyqtSignal(str, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._edition: Edition | None = None
        self._chosen: tuple[str, ...] = ()
        self._before_close: list[Callable[[], None]] = []
        self.standing = Standing()
        self.is_changing_hands = False
        self.undo_stack = CommandStack(self)
        self.role = "GIS-specialist"

    # The workspace

    @property
    def workspace(self) -> Workspace | None:
        """The open workspace, None when there is none."""
        return self._workspace

    def open(self, location: str, year: int | None = None) -> None:
        """Open a workspace, make it the current one, and choose the edition of ``year`` if it has that.

        Raises ``WorkspaceError``; the one before then stays open.
        """
        geometry_libraries.load()
        from ..workspace import open_workspace  # what a workspace needs is loaded when the first one is opened

        if self._workspace is not None and _is_same_place(self._workspace.location, location):
            self.close()
        self.use(open_workspace(location), year)

    def create(
        self,
        location: str,
        *,
        lpo_code: str = "",
        overwrite: bool = False,
        method_file: str = "",
        distribution_label: str = "",
    ) -> None:
        """Make a workspace and open it, with the shipped method unless another file is named.

        Raises ``WorkspaceError``, ``RuleError``, and ``MethodError`` for a wrong method; then nothing was made.
        """
        geometry_libraries.load()
        from ..exchange.method_file import method_text
        from ..workspace import create_workspace

        method = method_text(Path(method_file) if method_file else SHIPPED_METHOD)
        if overwrite and self._workspace is not None and _is_same_place(self._workspace.location, location):
            self.close()
        made = create_workspace(location, lpo_code=lpo_code, method=method, overwrite=overwrite, by=self.role)
        if distribution_label:
            made.set_distribution_label(distribution_label, self.role)
        self.use(made)

    def use(self, workspace: Workspace, year: int | None = None) -> None:
        """Make an opened workspace the current one and ask to be the one that edits it; the one before is closed.

        The edition of ``year`` is chosen if there is one, else the newest.
        """
        self.close()
        self._enter(workspace, ask_to_edit(workspace, self.role), year)

    def stand(self, standing: Standing) -> None:
        """Learn who edits the workspace now.

        When that changes what can be done here, everything is shown anew, as after opening: docks offer what may be
        done, and the other window may have written.
        """
        if standing.may_edit == self.standing.may_edit:
            self.standing = standing
            return
        year = self._edition.year if self._edition is not None else None
        self.is_changing_hands = True
        try:
            workspace = self._leave()
            if workspace is not None:
                self.closed.emit()
                self._enter(workspace, standing, year)
                self.tell_elsewhere()
        finally:
            self.is_changing_hands = False

    def _enter(self, workspace: Workspace, standing: Standing, year: int | None) -> None:
        self._workspace, self.standing = workspace, standing
        with self.hurried():  # whoever hears of it reads
            self.opened.emit()
        self._choose_edition_or_newest(workspace, year)

    def close(self) -> None:
        """Leave the workspace, after everyone has had the chance to save (see ``before_close``)."""
        workspace = self._leave()
        if workspace is not None:
            workspace.close()
            self.closed.emit()

    def _leave(self) -> Workspace | None:
        if self._workspace is None:
            return None
        for save in list(self._before_close):
            save()
        workspace, self._workspace = self._workspace, None
        self.undo_stack.clear()
        self._edition, self._chosen, self.standing = None, (), Standing()
        return workspace

    def before_close(self, save: Callable[[], None]) -> None:
        """Have ``save`` called before the workspace is left, for instance to write answers still being typed."""
        self._before_close.append(save)

    def not_before_close(self, save: Callable[[], None]) -> None:
        """Take a function back that was given to ``before_close``."""
        self._before_close.remove(save)

    # What is chosen

    @property
    def edition(self) -> Edition | None:
        """The edition that all docks show."""
        return self._edition

    def choose_edition(self, year: int | None) -> None:
        """Choose the edition of a year for all docks; None for none."""
        with self.hurried():
            chosen = None if year is None or self._workspace is None else self._workspace.edition(year)
            if chosen == self._edition:
                return
            self._edition = chosen
            self._chosen = ()
            self.editionChosen.emit(chosen.id if chosen else "")
            self.areasChosen.emit(())

    def show_edition(self, year: int) -> bool:
        """Choose the edition of a year as far as it can be read; ``failed`` tells why not.

        Returns whether it is chosen.
        """
        try:
            self.choose_edition(year)
        except UtsattaError as error:
            self.failed.emit(error)
            return False
        return True

    def _choose_edition_or_newest(self, workspace: Workspace, year: int | None) -> None:
        years = [edition.year for edition in workspace.editions()]
        self.choose_edition(year if year in years else years[-1] if years else None)

    @property
    def chosen_areas(self) -> tuple[str, ...]:
        """The ids of the area versions that are chosen, in the table and on the map alike."""
        return self._chosen

    def choose_areas(self, version_ids: tuple[str, ...]) -> None:
        """Choose areas; whoever shows a selection follows ``areasChosen``. Choosing the same again is silent."""
        if version_ids != self._chosen:
            self._chosen = version_ids
            with self.hurried():
                self.areasChosen.emit(version_ids)

    def show_question(self, version_id: str, question_id: str, assessors: tuple[str, ...] = ()) -> None:
        """Ask for a question of an area to be shown, as one of these assessors (roles) answers it; none for any."""
        self.questionWanted.emit(version_id, question_id, assessors)

    def hurried(self) -> AbstractContextManager[None]:
        """Have what the window waits for be refused at once by a workspace that another program has locked."""
        if self._workspace is None:
            return nullcontext()
        from ..workspace import impatient

        return impatient()

    # Commands

    def tell(self, note: ChangeNote) -> None:
        """Let everyone know of a write: that of a command, or one made outside them (a task, an import)."""
        with self.hurried():  # whoever hears of it reads
            self.changed.emit(note)

    def tell_elsewhere(self) -> None:
        """Let everyone know that something else may have written anything into the workspace.

        The chosen edition may have been deleted meanwhile, or published: it is chosen as it is now, else the newest.
        """
        if self._workspace is not None:
            with suppress(UtsattaError), self.hurried():  # whoever reads says why it cannot be read
                self._choose_edition_or_newest(self._workspace, self._edition.year if self._edition else None)
        self.tell(ChangeNote("elsewhere", self._edition.id if self._edition else ""))

    def written_at(self, location: str) -> None:
        """Let everyone know that something else in this program (Processing) wrote into the workspace at a place."""
        if self._workspace is not None and _is_same_place(self._workspace.location, location):
            self.tell_elsewhere()

    def set_category(
        self,
        areas: Sequence[AreaVersion],
        category: Category,
        reason: str,
        valid_from: date,
        description: str,
        level: JudgementLevel | None = None,
    ) -> bool:
        """Give a few areas another category as one step of undo named ``description``; ``level`` is who decided.

        Returns whether it was done.
        """
        version_ids = tuple(area.id for area in areas)
        row_versions = [area.row_version for area in areas]
        note = ChangeNote("set_category", areas[0].edition_id if areas else "", version_ids)
        return self.do(
            description,
            note,
            lambda workspace: workspace.set_category(
                version_ids, category, reason, valid_from, self.role, row_versions, level
            ),
        )

    def do(self, description: str, note: ChangeNote, work: Callable[[Workspace], Sequence[Change]]) -> bool:
        """Do ``work`` as one step of undo and tell ``note`` of it. Returns whether it was done."""
        workspace = self._workspace
        if workspace is None:
            return False
        command = self._command(description, note, workspace, lambda: work(workspace))
        self.undo_stack.push(command)
        return command.was_done

    def keep(self, description: str, note: ChangeNote, changes: Sequence[Change]) -> None:
        """Make what a task has written one step of undo and tell ``note`` of it; behind a step that is under way."""
        if self._workspace is not None:
            self.undo_stack.keep(self._command(description, note, self._workspace, lambda: changes))

    def do_many(
        self,
        description: str,
        note: ChangeNote,
        work: Callable[[Workspace, Progress], Sequence[Change]],
        ended: Callable[[bool], None],
    ) -> None:
        """Do ``work`` on the areas of ``note`` as one step of undo: at once for a few areas, in a task for many.

        ``ended`` hears whether it was done; it does not when the workspace is left meanwhile.
        """
        workspace = self._workspace
        if workspace is None or not is_large(len(note.version_ids)):
            ended(self.do(description, note, lambda workspace: work(workspace, Progress())))
            return
        command = self._command(description, note, workspace, lambda: work(workspace, Progress()))
        self.undo_stack.push_in_task(command, lambda progress: work(workspace, progress), ended)

    def _command(
        self, description: str, note: ChangeNote, workspace: Workspace, work: Callable[[], Sequence[Change]]
    ) -> Command:
        return Command(description, workspace, work, lambda: self.role, lambda error: self._tried(error, note))

    def _tried(self, error: UtsattaError | None, note: ChangeNote) -> None:
        from ..workspace import LockedWorkspace

        if error is not None:
            self.failed.emit(error)
        if not isinstance(error, LockedWorkspace):  # nothing was changed, and reading would have to wait as well
            self.tell(note)


def _is_same_place(one: str, other: str) -> bool:
    return one == other or Path(one).resolve() == Path(other).resolve()
