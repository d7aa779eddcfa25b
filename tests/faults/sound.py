"""What must hold of files and of a workspace after a crash, whatever the job."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from utsatta_omraden_plugin.workspace import Workspace, open_workspace

WORKSPACE = "arbetsyta.gpkg"
PASSING = ".utsatta-"
"""How the temporary folders begin that a killed program cannot take away."""
TEMPORARY = "tmp"


@contextlib.contextmanager
def opened(folder: Path) -> Iterator[Workspace]:
    """The workspace in a folder."""
    workspace = open_workspace(str(folder / WORKSPACE))
    try:
        yield workspace
    finally:
        workspace.close()


def unsound(folder: Path) -> list[str]:
    """Return what is wrong with the workspace in a folder: as a file, as a database, and in its change log."""
    with opened(folder) as workspace:
        broken = workspace.first_broken_link()
    wrong = [] if broken is None else [f"the chain of the change log breaks at row {broken}"]
    with contextlib.closing(sqlite3.connect(folder / WORKSPACE)) as connection:
        said = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        wrong += [] if said == ["ok"] else [f"integrity: {said}"]
        wrong += [f"foreign key: {row}" for row in connection.execute("PRAGMA foreign_key_check")]
    return wrong


def neither_old_nor_new(folder: Path, before: Path, after: Path, names: Iterable[str]) -> list[str]:
    """Return which files are neither as they were before nor as they are after the job."""
    return [
        f"{name} is neither the old nor the new one"
        for name in names
        if digest(folder / name) not in (digest(before / name), digest(after / name))
    ]


def strangers(folder: Path, before: Path, after: Path) -> list[str]:
    """Return what lies there that neither was before nor is after, except what a killed program must leave behind."""
    known = {path.name for place in (before, after) for path in place.iterdir()} | {TEMPORARY}
    known |= {WORKSPACE + ending for ending in ("-wal", "-shm", "-journal")}
    found = (path.name for path in folder.iterdir())
    return [f"{name} lies there" for name in found if name not in known and not name.startswith(PASSING)]


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, "" when there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
