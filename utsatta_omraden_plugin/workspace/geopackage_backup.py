"""Backup copies of a workspace file, made by SQLite itself: a copied file could hold half a transaction."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sqlite3
import time
from datetime import datetime, timezone
from pathlib import Path

from ..domain.errors import WorkspaceError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .errors import UnwrittenBackup
from .geopackage_database import Database, explained
from .identifiers import new_id

_PAGES_AT_A_TIME = 4096
_OF_THE_WORKSPACE = ("malformed", "not a database", "locked", "busy")
"""In what SQLite says when it is not the copy that is at fault."""
_FORGOTTEN_S = 3600.0
"""A half copy that has not grown for so long was left by a crash."""


def make_backup(database: Database, folder: Path, keep: int) -> Path:
    """Copy the workspace into a folder, check the copy, and prune older ones. Raises ``WorkspaceError``."""
    path = make_copy(database, folder)
    _prune(path.parent, database.path.stem, max(1, keep))
    return path


def make_copy(database: Database, folder: Path, mark: str = "") -> Path:
    """Copy the workspace into a folder and check the copy. Raises ``WorkspaceError``.

    With a ``mark`` in its name it is none of the backups that older ones make room for: it stays.
    """
    stem = database.path.stem
    folder = folder.expanduser().absolute()
    passing = folder / f".{stem}.{new_id()[:8]}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _copy(database, passing)
        _check(passing, folder)
        if not database.is_read_only:
            shutil.copymode(database.path, passing)
        path = _free_name(folder, stem, mark)
        _settle(passing)
        passing.rename(path)
    except OSError as error:
        raise UnwrittenBackup(str(folder), str(error)) from error
    finally:
        _remove(passing)
    return path


def _copy(database: Database, target: Path) -> None:
    # One connection in one transaction: it reads one moment, while others may go on writing.
    with database.reading() as source:
        told = source.execute("SELECT last_change, last_hash FROM workspace_meta").fetchone()
        try:
            with contextlib.closing(sqlite3.connect(target, isolation_level=None)) as copy:
                source.backup(copy, pages=_PAGES_AT_A_TIME)
                # A copy stands alone, even of a file that another program switched to WAL.
                copy.execute("PRAGMA journal_mode = DELETE").fetchone()
                copied = copy.execute("SELECT last_change, last_hash FROM workspace_meta").fetchone()
        except sqlite3.Error as error:
            if any(word in str(error) for word in _OF_THE_WORKSPACE):
                raise explained(error, database.path) from error
            raise UnwrittenBackup(str(target.parent), str(error)) from error
    if tuple(told) != tuple(copied):
        raise _not_sound(target.parent, "the copy holds another change log")


def _check(target: Path, folder: Path) -> None:
    try:
        with contextlib.closing(sqlite3.connect(f"{target.as_uri()}?mode=ro", uri=True)) as copy:
            found = [row[0] for row in copy.execute("PRAGMA integrity_check(3)")]
    except sqlite3.DatabaseError as error:
        raise _not_sound(folder, str(error)) from error
    if found != ["ok"]:
        raise _not_sound(folder, "\n".join(found))


def _not_sound(folder: Path, details: str) -> WorkspaceError:
    return WorkspaceError(
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The backup in {folder} is not sound."), folder=str(folder)),
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "Choose a folder on another disk. If that fails too, the workspace is damaged: open the details.",
            )
        ),
        details,
    )


def _settle(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _free_name(folder: Path, stem: str, mark: str) -> Path:
    """Return a name that tells the workspace and the time in UTC, and sorts by it."""
    while True:
        moment = datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%S%f")[:-3]
        path = folder / f"{stem}-{moment}Z{mark and '-' + mark}.gpkg"
        if not path.exists():
            return path
        time.sleep(0.001)


def _prune(folder: Path, stem: str, keep: int) -> None:
    """Remove what is too old; a file that cannot be removed now will be the next time."""
    backup = re.compile(re.escape(stem) + r"-\d{8}T\d{9}Z\.gpkg")
    half = re.compile(r"\." + re.escape(stem) + r"\.[0-9a-f]{8}\.part(-journal)?")
    with contextlib.suppress(OSError):
        names = sorted(path.name for path in folder.iterdir())
        for name in [name for name in names if backup.fullmatch(name)][:-keep]:
            _remove(folder / name)
        for name in filter(half.fullmatch, names):
            if time.time() - (folder / name).stat().st_mtime > _FORGOTTEN_S:
                _remove(folder / name)


def _remove(path: Path) -> None:
    for each in (path, path.with_name(f"{path.name}-journal")):
        with contextlib.suppress(OSError):
            each.unlink(missing_ok=True)
