"""Hidden folders in which a file is made; what a killed program left in them goes at the next work in the same place.

The name of such a folder tells the process that works in it, and by a hash where that number counts: no computer and
no user. Only a folder whose process has ended here, or in which nothing was touched for a day, is taken away.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..workspace.running_programs import process_has_ended, room_of_processes

_NAME = re.compile(r"\.utsatta-(?P<process>[0-9]{1,9})-(?P<room>[0-9a-f]{8})-[a-z0-9_]{8}")
_UNTOUCHED_S = 24 * 3600.0
"""No work takes so long, even when the clock of a shared drive is another one."""


@contextmanager
def passing_folder(parent: Path) -> Iterator[Path]:
    """Give a new hidden folder in ``parent`` that goes at the end with all that is in it. Raises ``OSError``."""
    with tempfile.TemporaryDirectory(prefix=_prefix(parent), dir=parent, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@contextmanager
def passing_folder_of_system() -> Iterator[Path]:
    """Give such a folder in the system's temporary folder. Raises ``OSError``."""
    with passing_folder(Path(tempfile.gettempdir())) as folder:
        yield folder


def made_passing_folder(parent: Path) -> Path:
    """Make such a folder that the caller takes away. Raises ``OSError``."""
    return Path(tempfile.mkdtemp(prefix=_prefix(parent), dir=parent))


def _prefix(parent: Path) -> str:
    room = hashlib.sha256(room_of_processes().encode()).hexdigest()[:8]
    with suppress(OSError):
        _take_away_what_was_left(parent, room)
    return f".utsatta-{os.getpid()}-{room}-"


def _take_away_what_was_left(parent: Path, room: str) -> None:
    with os.scandir(parent) as entries:
        found = [(entry, _NAME.fullmatch(entry.name)) for entry in entries]
    for entry, name in found:
        if name is None or (int(name["process"]) == os.getpid() and name["room"] == room):
            continue
        # A link is never followed: what it leads to was not made here.
        if entry.is_dir(follow_symlinks=False) and (
            _has_ended(name, room) or time.time() - _last_touched(Path(entry.path)) > _UNTOUCHED_S
        ):
            shutil.rmtree(entry.path, ignore_errors=True)


def _has_ended(name: re.Match[str], room: str) -> bool:
    return bool(room_of_processes()) and name["room"] == room and process_has_ended(int(name["process"]))


def _last_touched(folder: Path) -> float:
    """Return when anything in a folder was changed last; now, when that cannot be told."""
    try:
        return max(path.lstat().st_mtime for path in (folder, *folder.rglob("*")))
    except OSError:
        return time.time()
