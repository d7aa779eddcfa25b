"""What a person does to the workspace, as steps that can be undone, and the stack of them.

The window never waits for another program that holds the workspace: a step that is refused for that reason leaves
everything as it was, and can be taken again. Nor does it wait while a step of many changes is done, taken back or done
again: that happens in a task, and the stack moves when it is over.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, QSignalBlocker, pyqtSignal

from ..compat import QUndoCommand, QUndoStack
from ..domain.errors import RuleError, UtsattaError
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from .one_job import OneJob

if TYPE_CHECKING:
    from ..domain.change import Change
    from ..workspace import Workspace

    Work = Callable[[Progress], Sequence[Change]]

LARGE = 50
"""So many changes, or taking them back, take longer than a window may stand still."""


def is_large(count: int) -> bool:
    """Whether a step of so many changes is to be done in a task."""
    return count >= LARGE


class Command(QUndoCommand):  # type: ignore[misc, valid-type]
    """Does something to a workspace, takes it back when undone; each way is logged by the workspace.

    ``work`` writes and returns the changes. ``told`` is called after every try with None, or with the error when it
    was refused; a command that is refused for good leaves the stack. ``role`` is who takes changes back.
    """

    def __init__(
        self,
        description: str,
        workspace: Workspace,
        work: Callable[[], Sequence[Change]],
        role: Callable[[], str],
        told: Callable[[UtsattaError | None], None],
    ) -> None:
        super().__init__(description)
        self._workspace = workspace
        self._work = work
        self._role = role
        self._told = told
        self._changes: Sequence[Change] = ()
        self._outcome: Sequence[Change] | UtsattaError | None = None
        self.was_done = False
        self.is_waiting = False

    def redo(self) -> None:
        """Do it the first time, or again by taking the taking-back back."""
        self._try(self._take_back if self._changes else self._first_time)

    def undo(self) -> None:
        """Take everything back, newest first."""
        self._try(self._take_back)

    @property
    def is_large(self) -> bool:
        """Whether it is to be taken back, or done again, in a task."""
        return is_large(len(self._changes)) and self._outcome is None

    def taking_back(self) -> Work:
        """Return what takes everything back, for any thread; ``went`` is to hear of its outcome."""
        workspace, numbers, role = self._workspace, [change.number for change in self._changes], self._role()
        return lambda progress: workspace.take_back(numbers, role, progress)

    def went(self, outcome: Sequence[Change] | UtsattaError) -> None:
        """Learn how it went in a task; the next do, undo or redo then has nothing more to do."""
        self._outcome = outcome

    def refuse(self, error: UtsattaError) -> None:
        """Tell that it cannot be done now."""
        self.setObsolete(True)
        self._told(error)

    def _first_time(self) -> None:
        outcome = self._told_outcome()
        self._changes = self._work() if outcome is None else outcome
        self.was_done = True

    def _take_back(self) -> None:
        outcome = self._told_outcome()
        self._changes = self.taking_back()(Progress()) if outcome is None else outcome

    def _told_outcome(self) -> Sequence[Change] | None:
        outcome, self._outcome = self._outcome, None
        if isinstance(outcome, UtsattaError):
            raise outcome
        return outcome

    def _try(self, act: Callable[[], None]) -> None:
        from ..workspace import LockedWorkspace

        if self.is_waiting:  # the stack only steps back to where it was
            return
        try:
            act()
        except LockedWorkspace as error:
            self.is_waiting = bool(self._changes)
            self.setObsolete(not self._changes)
            self._told(error)
        except UtsattaError as error:
            self.setObsolete(True)
            self._told(error)
        else:
            self._told(None)


class CommandStack(QUndoStack):  # type: ignore[misc, valid-type]
    """An undo stack on which a step that a locked workspace refuses stays where it is.

    ``wentInTask(step, was_undone)`` tells that a step of many changes has been taken back or done again,
    ``stopped(step)`` that one was stopped on its way, which left everything as it was. Until then nothing else can
    be done, undone or redone. ``working(Task)`` tells of what is under way, so that it can be shown.
    """

    wentInTask = pyqtSignal(str, bool)
    stopped = pyqtSignal(str)
    working = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = OneJob(self)
        self._job.began.connect(self.working)
        self._job.done.connect(self._over)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._cancelled)
        self._under_way: _UnderWay | None = None
        self._written: list[Command] = []
        self._left = ""

    @property
    def is_busy(self) -> bool:
        """Whether a step is being done, taken back or done again in a task."""
        return self._under_way is not None

    def push(self, command: Any) -> None:
        """Do a command for the first time and keep it."""
        from ..workspace import impatient

        if self.is_busy and isinstance(command, Command):
            command.refuse(_busy(self._words()))
            return
        with impatient():
            super().push(command)

    def keep(self, command: Command) -> None:
        """Keep a command whose work is written already: behind the step under way, if there is one."""
        if self.is_busy:
            self._written.append(command)
        else:
            self.push(command)

    def push_in_task(self, command: Command, work: Work, ended: Callable[[bool], None]) -> None:
        """Do a command of many changes for the first time in a task and keep it; ``ended`` hears whether it was done.

        ``work`` is what the command does, for any thread. Nobody hears of it any more once the stack was cleared.
        """
        if self.is_busy:
            command.refuse(_busy(self._words()))
            ended(False)
            return
        self._under_way = _UnderWay(command, _Way.FIRST, ended)
        self._job.begin(command.text(), work)
        self._tell_state()

    def stop(self) -> None:
        """Have the step under way stopped; everything stays as it was before it."""
        self._job.stop()

    def canUndo(self) -> bool:
        return not self.is_busy and bool(super().canUndo())

    def canRedo(self) -> bool:
        return not self.is_busy and bool(super().canRedo())

    def clear(self) -> None:
        """Forget all steps; one under way is stopped, and ``stopped`` tells so unless it was done already."""
        self._left = self._words()
        self._under_way = None
        self._written.clear()
        self._job.stop()
        super().clear()

    def undo(self) -> None:
        """Take the last step back."""
        if self.canUndo():
            self._step(is_undone=True)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        if self.canRedo():
            self._step(is_undone=False)

    def _step(self, is_undone: bool) -> None:
        command = self._next(is_undone)
        if isinstance(command, Command) and command.is_large:
            self._under_way = _UnderWay(command, _Way.UNDO if is_undone else _Way.REDO)
            self._job.begin(self._words(), command.taking_back())
            self._tell_state()
        else:
            self._move(command, is_undone)

    def _next(self, is_undone: bool) -> Any:
        place = self.index() - 1 if is_undone else self.index()
        return self.command(place)

    def _move(self, command: Any, is_undone: bool) -> bool:
        """Move by one step; returns whether that was done and not refused."""
        from ..workspace import impatient

        there, back = (super().undo, super().redo) if is_undone else (super().redo, super().undo)
        steps = self.count()
        with impatient(), QSignalBlocker(self):
            there()
            is_refused = getattr(command, "is_waiting", False)
            if is_refused:
                back()
                command.is_waiting = False
        if not is_refused:
            self._tell_state()
        return not is_refused and self.count() == steps

    def _over(self, outcome: Sequence[Change] | UtsattaError) -> None:
        if self._under_way is None:
            return
        under_way, self._under_way = self._under_way, None
        under_way.command.went(outcome)
        if under_way.way is _Way.FIRST:
            self._keep(under_way)
        else:
            self._took_back(under_way.command, under_way.way is _Way.UNDO)
        self._keep_written()

    def _keep(self, under_way: _UnderWay) -> None:
        from ..workspace import impatient

        with impatient():  # whoever hears of it reads
            super().push(under_way.command)
        is_done = under_way.command.was_done
        if not is_done:  # a step that is kept is told of by the stack itself
            self._tell_state()
        under_way.ended(is_done)

    def _took_back(self, command: Command, is_undone: bool) -> None:
        if self._next(is_undone) is not command:  # something was typed meanwhile, and stands above it
            self.clear()
        elif self._move(command, is_undone):
            self.wentInTask.emit(command.text(), is_undone)
        else:
            self._tell_state()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UtsattaError):
            self._end_without_a_step()
            raise error
        if self._under_way is not None:
            self._over(error)
        else:  # its workspace was left before it began
            self.stopped.emit(self._left)

    def _cancelled(self) -> None:
        step = self._words() or self._left
        self._end_without_a_step()
        self.stopped.emit(step)

    def _end_without_a_step(self) -> None:
        under_way, self._under_way = self._under_way, None
        self._tell_state()
        if under_way is not None:
            under_way.ended(False)
        self._keep_written()

    def _keep_written(self) -> None:
        written, self._written = self._written, []
        for command in written:
            self.push(command)

    def _words(self) -> str:
        return self._under_way.command.text() if self._under_way is not None else ""

    def _tell_state(self) -> None:
        self.canUndoChanged.emit(self.canUndo())
        self.canRedoChanged.emit(self.canRedo())
        self.undoTextChanged.emit(self.undoText())
        self.redoTextChanged.emit(self.redoText())
        self.indexChanged.emit(self.index())


class _Way(Enum):
    FIRST = "first"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True)
class _UnderWay:
    """A step in a task, which way it goes, and who hears whether it was done."""

    command: Command
    way: _Way
    ended: Callable[[bool], None] = lambda _is_done: None


def _busy(step: str) -> RuleError:
    return RuleError(
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "“{step}” is still being done or taken back."), step=step),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Wait until that is over, then try again.")),
    )
