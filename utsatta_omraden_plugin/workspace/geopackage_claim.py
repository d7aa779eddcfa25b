"""Which program edits a workspace file: a small file beside it, whose time of change is the program's heartbeat.

It tells a role, the kind of program and a number of the process, but no computer and no user. The check at a write and
the change of hands both happen under SQLite's lock on the workspace, so no edit slips in between.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
import time
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import ClassVar
from weakref import WeakValueDictionary

from .clock import now
from .errors import HeldWorkspace, UnreachableDisk
from .geopackage_database import Database
from .identifiers import new_id
from .interface_upkeep import Holder
from .running_programs import process_has_ended, room_of_processes

STALE_S = 30.0
"""Who has not been heard of for so long has gone."""

_TOKEN = new_id()
"""This program, for as long as it runs."""


class Claim:
    """The claim of this program on one file, shared by all its workspaces on that file."""

    _known: ClassVar[WeakValueDictionary[str, Claim]] = WeakValueDictionary()
    _lock: ClassVar[threading.Lock] = threading.Lock()

    def __init__(self, place: Path) -> None:
        self._place = place
        self._asked = self._granted = False
        self._seen = Holder("", "", "", "")
        """The other program that had it when this one last looked."""

    @classmethod
    def on(cls, path: Path) -> Claim:
        """Return this program's claim on the workspace at a path, links followed."""
        real = Path(os.path.realpath(path))
        with cls._lock:
            claim = cls._known.get(str(real))
            if claim is None:
                claim = cls._known[str(real)] = cls(real.with_name(f".{real.name}.claim"))
            return claim

    @property
    def is_refused(self) -> bool:
        """Whether this program asked, and another one has it."""
        return self._asked and not self._granted

    def take(self, database: Database, by: str, program: str) -> Holder | None:
        """Ask to be the one that edits; None when granted. Raises ``WorkspaceError``."""
        if database.is_read_only:
            return None
        with database.alone():
            other = self.other(self._time_of_the_disk())
            self._asked, self._granted = True, other is None
            if other is None:
                mine = {"token": _TOKEN, "pid": os.getpid(), "machine": room_of_processes()}
                self._write({**mine, "by": by, "program": program, "since": now()})
        return other

    def keep(self) -> Holder | None:
        """Say that this program is still there; return the one that has the claim instead."""
        if self._granted:
            if self._is_ours(self._read()):
                with contextlib.suppress(OSError):
                    os.utime(self._place)
                return None
            self._granted = self._read() is None
        return self.other()

    def other(self, moment: float | None = None) -> Holder | None:
        """Return the other program that has the claim and is there, at a time of the disk (else of this computer)."""
        told = self._read()
        if told is None or self._is_ours(told):
            return None
        try:
            beat = self._place.stat().st_mtime
        except OSError:
            return None
        if _has_ended(told) or (time.time() if moment is None else moment) - beat > STALE_S:
            return None
        self._seen = _holder(told, beat)
        return self._seen

    def release(self) -> None:
        """Give it free, if this program has it."""
        self._asked = False
        if self._granted:
            self._granted = False
            if self._is_ours(self._read()):
                with contextlib.suppress(OSError):
                    self._place.unlink()

    def refuse_writing(self, path: Path) -> None:
        """Raise ``HeldWorkspace`` when this program asked for the claim and another one has it now."""
        if not self._asked:
            return
        told = self._read()
        if self._granted and (told is None or self._is_ours(told)):
            return
        self._granted = False
        raise HeldWorkspace(str(path), self.other() or self._seen)

    def _read(self) -> Mapping[str, object] | None:
        try:
            told = json.loads(self._place.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            # It is there, whatever it says.
            return {}
        return told if isinstance(told, dict) else {}

    def _write(self, told: Mapping[str, object]) -> None:
        passing = self._place.with_name(f"{self._place.name}.{_TOKEN[:8]}")
        try:
            passing.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
            passing.replace(self._place)
        except OSError as error:
            with contextlib.suppress(OSError):
                passing.unlink(missing_ok=True)
            self._granted = False
            raise UnreachableDisk(str(self._place), str(error)) from error

    def _time_of_the_disk(self) -> float:
        """Return the time by the clock of the disk, which on a share is not this computer's."""
        probe = self._place.with_name(f"{self._place.name}.{_TOKEN[:8]}")
        try:
            probe.touch()
            return probe.stat().st_mtime
        except OSError:
            return time.time()
        finally:
            with contextlib.suppress(OSError):
                probe.unlink(missing_ok=True)

    @staticmethod
    def _is_ours(told: Mapping[str, object] | None) -> bool:
        return told is not None and told.get("token") == _TOKEN


def _holder(told: Mapping[str, object], beat: float) -> Holder:
    seen = datetime.fromtimestamp(beat, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Holder(
        by=str(told.get("by", "")),
        program=str(told.get("program", "")),
        since=str(told.get("since", "")),
        seen=seen,
    )


def _has_ended(told: Mapping[str, object]) -> bool:
    """Whether the process is known to have ended: only this computer, since its last start, can tell.

    Where it cannot be asked for, the heartbeat alone has to do.
    """
    pid = told.get("pid")
    if not isinstance(pid, int) or not told.get("machine") or told["machine"] != room_of_processes():
        return False
    return process_has_ended(pid)
