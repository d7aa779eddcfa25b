"""The part of the workspace's interface that guards the file: who works in it, and copies of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Holder:
    """The program that works in a workspace: ``by`` is a role, never a person's name.

    ``since`` and ``seen`` are ISO 8601 times in UTC: when it began, and when it last said that it is there.
    """

    by: str
    program: str
    since: str
    seen: str


class WorkspaceGuard(ABC):
    """What ``Workspace`` can do to keep the work safe. The rules of ``Workspace`` for errors hold."""

    # One window at a time

    @abstractmethod
    def claim(self, by: str, program: str = "QGIS") -> Holder | None:
        """Ask to be the one program that edits; None when granted, else the one that does.

        For windows in which people work; commands that run and end (``qgis_process``) need not ask. Refused, all
        workspaces of this program on the same file are read-only (``is_read_only``, and writing raises
        ``HeldWorkspace``) until asking again is granted: when the other has closed, has crashed, or has not called
        ``keep_claim`` for 30 seconds. A protected file is granted to everybody. Closing the workspace gives it free.
        Not to be called inside ``together``.
        """

    @abstractmethod
    def keep_claim(self) -> Holder | None:
        """Say that this program is still there; to be called every ten seconds.

        Returns None while it is the one that edits; else the one that took over meanwhile (a computer that slept, a
        window that hung), or that still has it. Never waits for other programs.
        """

    @abstractmethod
    def holder(self) -> Holder | None:
        """Return the other program that edits the workspace now, None when there is none."""

    # Copies

    @abstractmethod
    def backup(self, folder: str | Path, keep: int) -> Path:
        """Copy the workspace into a folder (made when absent), check the copy, and return its path.

        The copy is one moment of the workspace, however much is written meanwhile. Afterwards the ``keep`` newest
        backups of this workspace in the folder stay (at least 1), older ones go; no other file is touched. Raises
        ``WorkspaceError`` when the folder cannot be written, the disk is full or the copy is not sound; the older
        backups then stay.
        """
