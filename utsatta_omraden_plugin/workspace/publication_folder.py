"""The folder of a publication under way, noted beside the workspace, so that none is left that the workspace denies.

The folder gets its name just before the transaction is through, so a crash in between leaves a whole folder of an
edition that is not published. The note tells which folder, by the hash of its list of hashes; whoever works with the
workspace next takes away what the list names, and nothing else. It is written and read under SQLite's lock on the
workspace: whoever finds it knows that the one who wrote it is through or gone.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import sqlite3
from dataclasses import asdict, dataclass
from pathlib import Path

from ..domain.errors import WorkspaceError
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..file_hash import sha256_of
from .errors import FullDisk, UnreachableDisk
from .geopackage_database import Database


@dataclass(frozen=True)
class NotedFolder:
    """Where the files of a publication go; ``list_name`` is the file in it that lists the hashes of all others."""

    publication_id: str
    folder: str
    list_name: str
    list_sha256: str


def note_folder(workspace: Path, publication_id: str, folder: Path, hashes: Path) -> None:
    """Note that the files listed in ``hashes``, with the list, are about to stand in ``folder``.

    Raises ``WorkspaceError``.
    """
    noted = NotedFolder(publication_id, str(folder), hashes.name, sha256_of(hashes))
    place = _place_of(workspace)
    try:
        with place.open("w", encoding="utf-8") as opened:
            json.dump(asdict(noted), opened, ensure_ascii=False)
            opened.flush()
            os.fsync(opened.fileno())
    except OSError as error:
        raise (FullDisk if error.errno == errno.ENOSPC else UnreachableDisk)(str(workspace), str(error)) from error


def settle_folder(database: Database) -> None:
    """Forget the noted folder when its publication stands, else take it away. Raises ``WorkspaceError``."""
    place = _place_of(database.path)
    if not place.exists() or database.is_read_only:
        return
    with database.in_autocommit() as connection:
        connection.execute("BEGIN IMMEDIATE")
        try:
            noted = _read(place)
            if noted is None or _is_published(connection, noted) or _is_taken_away(noted):
                place.unlink(missing_ok=True)
        except OSError as error:
            raise _left(Path(error.filename or place), error) from error
        finally:
            connection.execute("ROLLBACK")


def _left(file: Path, error: OSError) -> WorkspaceError:
    return WorkspaceError(
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "A publication was interrupted before the edition was published, and what it left cannot be taken "
                "away: {file}.",
            ),
            file=str(file),
        ),
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "Close the programs that have files of that folder open, then publish again."
            )
        ),
        str(error),
    )


def _place_of(workspace: Path) -> Path:
    real = Path(os.path.realpath(workspace))
    return real.with_name(f".{real.name}.publishing")


def _read(place: Path) -> NotedFolder | None:
    """Return what is noted; None when that was cut off, before any folder got its name. Raises ``OSError``."""
    try:
        told = json.loads(place.read_text(encoding="utf-8"))
        noted = NotedFolder(**told)
    except (FileNotFoundError, ValueError, TypeError, RecursionError):
        return None
    return noted if all(isinstance(value, str) and "\0" not in value for value in told.values()) else None


def _is_published(connection: sqlite3.Connection, noted: NotedFolder) -> bool:
    rows = connection.execute("SELECT 1 FROM publication WHERE id = ?", (noted.publication_id,))
    return rows.fetchone() is not None


def _is_taken_away(noted: NotedFolder) -> bool:
    """Take away what is listed, the list last; False when the disk is not there. Raises ``OSError``."""
    folder = Path(noted.folder)
    hashes = folder / Path(noted.list_name).name
    if not folder.parent.is_dir():
        return False
    if hashes.is_file() and sha256_of(hashes) == noted.list_sha256:
        for line in hashes.read_text(encoding="utf-8").splitlines():
            said, _, name = line.partition("  ")
            file = folder / Path(name).name
            if file.is_file() and sha256_of(file) == said:
                file.unlink()
        hashes.unlink()
    # What somebody has put into it stays, and so does the folder then.
    with contextlib.suppress(OSError):
        folder.rmdir()
    return True
