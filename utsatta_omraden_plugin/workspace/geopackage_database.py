"""The file behind a workspace: connections, transactions, and what SQLite's errors mean to a user.

Each use opens a connection of its own and closes it, so that every thread and every program can work with the file
and no call leaves a lock behind. The file keeps the rollback journal, not WAL: after a commit everything is in the
one file, and a copy of it is whole. A file that another program switched to WAL is written back after each commit.
The file is never opened past SQLite: closing such a handle would drop the locks that this process holds on it.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

from ..domain.errors import WorkspaceError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .errors import (
    DamagedWorkspace,
    FullDisk,
    LockedWorkspace,
    MissingWorkspace,
    NotAWorkspace,
    ReadOnlyWorkspace,
    UnreachableDisk,
)
from .geopackage_geometry import add_functions
from .patience import patience


class Database:
    """One workspace file, opened anew for every use."""

    def __init__(self, path: Path, before_writing: Callable[[], None] | None = None) -> None:
        self.path = path
        self.before_writing = before_writing
        """Asked under the lock of each writing transaction; whatever it raises stops the write."""

    @property
    def is_read_only(self) -> bool:
        """Whether the file or its folder is protected; a journal must be laid beside the file to write it."""
        try:
            marked = not self.path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
        except OSError:
            return False
        return marked or not os.access(self.path, os.W_OK) or not os.access(self.path.parent, os.W_OK)

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection whose reads all see the same state. Raises ``WorkspaceError``."""
        with self._explaining(), contextlib.closing(self._connected()) as connection:
            connection.execute("BEGIN")
            yield connection
            connection.execute("COMMIT")

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection inside one transaction: committed at the end, rolled back whole by any exception.

        Raises ``WorkspaceError``.
        """
        if self.is_read_only:
            raise ReadOnlyWorkspace(str(self.path))
        with self._explaining(), contextlib.closing(self._connected()) as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                if self.before_writing is not None:
                    self.before_writing()
                # Random ids touch the indexes everywhere: with the 2 MB of the default a large import would spill.
                connection.execute("PRAGMA cache_size = -65536")
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            self._write_back(connection)

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """While inside, nobody else writes, nor do we. Raises ``WorkspaceError``."""
        with self.in_autocommit() as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield
            connection.execute("ROLLBACK")

    @contextlib.contextmanager
    def in_autocommit(self) -> Iterator[sqlite3.Connection]:
        """A connection without a transaction, for steps that bring their own. Raises ``WorkspaceError``."""
        with self._explaining(), contextlib.closing(self._connected()) as connection:
            yield connection

    def settle(self) -> None:
        """Leave everything in the one file, as far as other programs that have it open allow."""
        if self.is_read_only or not self.path.exists():
            return
        with contextlib.suppress(WorkspaceError), self.in_autocommit() as connection:
            connection.execute("PRAGMA busy_timeout = 200")
            self._write_back(connection)
            if self.path.with_name(self.path.name + "-journal").exists():
                # Left by a program that was killed before it wrote anything: SQLite takes it away, under its lock,
                # when the mode changes.
                connection.execute("PRAGMA journal_mode = TRUNCATE").fetchone()
                connection.execute("PRAGMA journal_mode = DELETE").fetchone()

    def is_held_by_others(self) -> bool:
        """Whether another connection to the file has a lock on it (readers inside a transaction, writers, WAL users).

        A file that is no database is held by nobody. Afterwards no journal lies beside the file unless it is held.
        """
        with contextlib.closing(self._connected()) as connection:
            try:
                connection.execute("PRAGMA journal_mode = DELETE").fetchone()
                connection.execute("BEGIN EXCLUSIVE")
                connection.execute("ROLLBACK")
            except sqlite3.OperationalError as error:
                return "locked" in str(error) or "busy" in str(error)
            except sqlite3.DatabaseError:
                return False
        return False

    def _connected(self) -> sqlite3.Connection:
        if not self.is_read_only:
            return self._connected_by("mode=rw")
        connection = self._connected_by("mode=ro")
        try:
            connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
        except sqlite3.OperationalError as error:
            connection.close()
            if "unable to open" not in str(error):
                raise
            # A file left in WAL mode opens in a protected folder only when it is declared not to change.
            return self._connected_by("mode=ro&immutable=1")
        except BaseException:
            connection.close()
            raise
        return connection

    def _connected_by(self, mode: str) -> sqlite3.Connection:
        # Four slashes before a network share: SQLite takes what stands between two and three for a host's name.
        posix = self.path.as_posix()
        place = "file://" + quote(posix if posix.startswith("/") else f"/{posix}", safe="/:")
        connection = sqlite3.connect(f"{place}?{mode}", uri=True, timeout=patience(), isolation_level=None)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        add_functions(connection)
        return connection

    @staticmethod
    def _write_back(connection: sqlite3.Connection) -> None:
        if connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            with contextlib.suppress(sqlite3.OperationalError):
                connection.execute("PRAGMA journal_mode = DELETE").fetchone()

    @contextlib.contextmanager
    def _explaining(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise explained(error, self.path) from error


@contextlib.contextmanager
def part_of(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """A part of the transaction of a connection: an error that leaves it undoes the part alone."""
    connection.execute("SAVEPOINT part")
    try:
        yield connection
    except BaseException:
        # A full disk may have ended the whole transaction already.
        if connection.in_transaction:
            connection.execute("ROLLBACK TO part")
            connection.execute("RELEASE part")
        raise
    connection.execute("RELEASE part")


def explained(error: sqlite3.Error, path: Path) -> WorkspaceError:
    """Return what an error of SQLite means for the workspace at ``path`` (by its result text, sqlite3_errstr)."""
    file, said = str(path), str(error)
    if "locked" in said or "busy" in said:
        return LockedWorkspace(file, said)
    if "readonly" in said:
        return ReadOnlyWorkspace(file, said)
    if "is full" in said:
        return FullDisk(file, said)
    if "not a database" in said:
        return NotAWorkspace(file, said)
    if "malformed" in said:
        return DamagedWorkspace(file, said)
    if "disk I/O" in said or "unable to open" in said:
        return UnreachableDisk(file, said) if path.exists() else MissingWorkspace(file)
    if isinstance(error, sqlite3.OperationalError) and ("no such table" in said or "no such column" in said):
        return DamagedWorkspace(file, said)
    return WorkspaceError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace {file} refused the change. Nothing was changed."),
            file=file,
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Open the details and send them to whoever looks after the plugin.")),
        said,
    )
