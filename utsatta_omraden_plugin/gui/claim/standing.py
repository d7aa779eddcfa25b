"""Where this window stands with its workspace: whether it edits or another one does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from ...domain.errors import UtsattaError, WorkspaceError

if TYPE_CHECKING:
    from ...workspace import Holder, Workspace


class Right(Enum):
    """What this window may do with the workspace."""

    NONE = auto()
    """There is no workspace."""
    EDITS = auto()
    READS = auto()
    """Another window edits."""
    FREE = auto()
    """The other window has gone; this one still reads and can take over."""
    PROTECTED = auto()
    """The file or its folder is protected: everybody reads."""
    UNANSWERED = auto()
    """Asking did not work (a locked file, a full disk); it is asked again."""


@dataclass(frozen=True)
class Standing:
    """``other`` is the window that edits, ``error`` why asking did not work."""

    right: Right = Right.NONE
    may_edit: bool = False
    other: Holder | None = None
    error: UtsattaError | None = None


def ask_to_edit(workspace: Workspace, role: str) -> Standing:
    """Ask to be the window that edits a workspace that was just opened. Waits very shortly, and never raises."""
    from ...workspace import impatient

    if workspace.is_read_only:
        return Standing(Right.PROTECTED)
    try:
        with impatient():
            other = workspace.claim(role)
    except WorkspaceError as error:
        return Standing(Right.UNANSWERED, not workspace.is_read_only, error=error)
    return Standing(Right.EDITS, True) if other is None else Standing(Right.READS, False, other)
