"""What a person does to the workspace, as steps that can be undone, and the stack of them.

The window never waits for another program that holds the workspace: a step that is refused for that reason leaves
everything as it was, and can be taken again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QSignalBlocker

from ..compat import QUndoCommand, QUndoStack
from ..domain.errors import UtsattaError

if TYPE_CHECKING:
    from ..domain.change import Change
    from ..workspace import Workspace


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
        self.was_done = False
        self.is_waiting = False

    def redo(self) -> None:
        """Do it the first time, or again by taking the taking-back back."""
        self._try(self._take_back if self._changes else self._first_time)

    def undo(self) -> None:
        """Take everything back, newest first."""
        self._try(self._take_back)

    def _first_time(self) -> None:
        self._changes = self._work()
        self.was_done = True

    def _take_back(self) -> None:
        self._changes = self._workspace.take_back([change.number for change in self._changes], self._role())

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
    """An undo stack on which a step that a locked workspace refuses stays where it is."""

    def push(self, command: Any) -> None:
        """Do a command for the first time and keep it."""
        from ..workspace import impatient

        with impatient():
            super().push(command)

    def undo(self) -> None:
        """Take the last step back."""
        if self.canUndo():
            self._step(self.command(self.index() - 1), super().undo, super().redo)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        if self.canRedo():
            self._step(self.command(self.index()), super().redo, super().undo)

    def _step(self, command: Any, there: Callable[[], None], back: Callable[[], None]) -> None:
        from ..workspace import impatient

        with impatient(), QSignalBlocker(self):
            there()
            is_refused = getattr(command, "is_waiting", False)
            if is_refused:
                back()
                command.is_waiting = False
        if not is_refused:
            self.canUndoChanged.emit(self.canUndo())
            self.canRedoChanged.emit(self.canRedo())
            self.undoTextChanged.emit(self.undoText())
            self.redoTextChanged.emit(self.redoText())
            self.indexChanged.emit(self.index())
