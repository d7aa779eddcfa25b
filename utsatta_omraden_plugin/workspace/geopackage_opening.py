"""Opening a workspace file: what it must be, and what is wrong with it when it is not."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from ..domain.errors import WorkspaceError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .errors import DamagedWorkspace, MissingWorkspace, NewerWorkspace, NotAWorkspace, UnreachableDisk
from .geopackage import GeoPackageWorkspace
from .geopackage_creation import register_tables
from .geopackage_database import Database
from .migrations import SCHEMA_VERSION, migrate, schema_version
from .patience import impatient
from .publication_folder import settle_folder

_LARGEST_FULLY_CHECKED = 64 * 1024 * 1024
"""Bytes up to which every page is looked at on opening (some 0.2 s); damage in larger files shows when it is read."""


def open_file(location: str) -> GeoPackageWorkspace:
    """Open the workspace in a file, bringing tables of an older version up to date.

    Raises the classes of ``errors.py``, each with file, reason and remedy.
    """
    path = Path(location).expanduser().absolute()
    try:
        is_there = path.exists()
    except OSError as error:  # a name that is too long, for one
        raise UnreachableDisk(str(path), str(error)) from error
    if not is_there:
        raise MissingWorkspace(str(path))
    if not path.is_file():
        raise NotAWorkspace(str(path))
    database = Database(path)
    with database.in_autocommit() as connection:
        version = _checked_version(connection, path)
    if version < SCHEMA_VERSION:
        _upgrade(database)
    with suppress(WorkspaceError), impatient():  # what cannot be settled now is told before the next publication
        settle_folder(database)
    return GeoPackageWorkspace(location, database)


def _checked_version(connection: sqlite3.Connection, path: Path) -> int:
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "workspace_meta" not in tables:
        raise NotAWorkspace(str(path))
    if connection.execute("SELECT count(*) FROM workspace_meta").fetchone()[0] != 1:
        raise DamagedWorkspace(str(path), "workspace_meta has lost its row")
    version = schema_version(connection)
    if version > SCHEMA_VERSION:
        raise NewerWorkspace(str(path), version, SCHEMA_VERSION)
    missing = {"gpkg_contents", "gpkg_geometry_columns", "area_version", "change_log"} - tables if version else set()
    if missing:
        raise DamagedWorkspace(str(path), f"missing tables: {', '.join(sorted(missing))}")
    if path.stat().st_size <= _LARGEST_FULLY_CHECKED:
        found = [row[0] for row in connection.execute("PRAGMA quick_check(3)")]
        if found != ["ok"]:
            raise DamagedWorkspace(str(path), "\n".join(found))
    return version


def _upgrade(database: Database) -> None:
    if database.is_read_only:
        raise WorkspaceError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "The workspace {file} has tables of an older version, and the file or its folder is "
                    "write-protected, so they cannot be brought up to date.",
                ),
                file=str(database.path),
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Copy it to a folder where you may write, and open the copy.")),
        )
    with database.in_autocommit() as connection:
        migrate(connection)
        register_tables(connection)
