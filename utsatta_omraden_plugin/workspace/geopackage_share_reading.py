"""Looking at a share that a stranger sent, before anything in it is used (SQLite, "Defense Against The Dark Arts")."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from urllib.parse import quote

from ..domain.errors import WorkspaceError
from .geopackage_opening import open_file
from .interface import Workspace
from .interface_share import ShareFault, UnsoundShare
from .migrations import SCHEMA_VERSION
from .share_layout import SchemaObject, layout_of, objects_in
from .share_rows import NEVER, ROWS

FIRST_VERSION = 9
"""No share was made with older tables."""
_MAGIC = b"SQLite format 3\0"
_NO_WAL = b"\x01\x01"
_TOLD = 5
_HAS_ROWS = "SELECT EXISTS (SELECT 1 FROM {table})"
_ALL_ROWS = "SELECT * FROM {table}"
_KINDS = {
    "INTEGER": (int,), "BOOLEAN": (int,), "TINYINT": (int,), "REAL": (int, float), "DOUBLE": (int, float),
    "TEXT": (str,), "DATE": (str,), "DATETIME": (str,), "POINT": (bytes,), "LINESTRING": (bytes,),
    "POLYGON": (bytes,), "MULTIPOLYGON": (bytes,),
}  # fmt: skip


def open_share(path: Path) -> tuple[Workspace, dict[str, int]]:
    """Look through the share at ``path``, a file of our own in a folder of our own, and open it to be read only.

    Returns the number of rows by table too. A share with tables of an older version is brought up to date first.
    Nothing of its schema runs before it is known to be ours to the letter. Raises ``UnsoundShare``, ``OSError``.
    """
    version, counts = _checked(path)
    if version < SCHEMA_VERSION:
        # The upgrade writes; it happens in the copy that was unpacked.
        open_file(str(path)).close()
    path.chmod(0o444)
    workspace = open_file(str(path))
    try:
        broken = workspace.first_broken_link()
    except WorkspaceError as error:
        workspace.close()
        raise UnsoundShare(ShareFault.DAMAGED, error.details) from error
    if broken is not None:
        workspace.close()
        raise UnsoundShare(ShareFault.BROKEN_LOG, f"row {broken}")
    return workspace, counts


def _checked(path: Path) -> tuple[int, dict[str, int]]:
    with path.open("rb") as opened:
        header = opened.read(100)
    if len(header) < 100 or header[:16] != _MAGIC:
        raise UnsoundShare(ShareFault.NO_DATABASE, "no SQLite file")
    if header[18:20] != _NO_WAL:
        raise UnsoundShare(ShareFault.NO_DATABASE, "a part of it would lie in another file")
    try:
        with contextlib.closing(_connected(path, "mode=ro&immutable=1")) as connection:
            version = _layout_version(connection)
        # SQLite passes over the rules of columns (CHECK) in a file that it may only read. Nothing is written here.
        with contextlib.closing(_connected(path, "mode=rw")) as connection:
            _check_soundness(connection)
            counts = _rows_of_right_kinds(connection, version)
    except (sqlite3.Error, UnicodeError) as error:
        raise UnsoundShare(ShareFault.DAMAGED, str(error)) from error
    return version, counts


def _connected(path: Path, mode: str) -> sqlite3.Connection:
    posix = path.absolute().as_posix()
    place = "file://" + quote(posix if posix.startswith("/") else f"/{posix}", safe="/:")
    connection = sqlite3.connect(f"{place}?{mode}", uri=True, isolation_level=None)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def _layout_version(connection: sqlite3.Connection) -> int:
    """Return the schema version that the file is laid out for, to the letter."""
    found = set(objects_in(connection))
    meta = SchemaObject("table", "workspace_meta", "workspace_meta", None)
    same = [one for one in found if one[:3] == meta[:3]]
    known = range(FIRST_VERSION, SCHEMA_VERSION + 1)
    if not same or not any(same[0] in layout_of(version) for version in known):
        raise UnsoundShare(ShareFault.OTHER_TABLES, "no workspace")
    rows = connection.execute("SELECT schema_version FROM workspace_meta LIMIT 2").fetchall()
    version = rows[0][0] if len(rows) == 1 else None
    if not isinstance(version, int) or version < FIRST_VERSION:
        raise UnsoundShare(ShareFault.DAMAGED, "workspace_meta")
    if version > SCHEMA_VERSION:
        raise UnsoundShare(ShareFault.NEWER, str(version))
    differing = sorted({one.name for one in found.symmetric_difference(layout_of(version))})
    if differing:
        raise UnsoundShare(ShareFault.OTHER_TABLES, ", ".join(map(repr, differing[:_TOLD])))
    return version


def _check_soundness(connection: sqlite3.Connection) -> None:
    said = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(5)")]
    if said != ["ok"]:
        raise UnsoundShare(ShareFault.DAMAGED, "\n".join(said))
    dangling = connection.execute("PRAGMA foreign_key_check").fetchmany(_TOLD)
    if dangling:
        raise UnsoundShare(ShareFault.DAMAGED, "rows without those that they refer to: " + ", ".join(
            str(row[0]) for row in dangling
        ))  # fmt: skip


def _rows_of_right_kinds(connection: sqlite3.Connection, version: int) -> dict[str, int]:
    """Refuse rows in tables of which none goes into a share, and values of another kind than their column.

    Returns the number of rows by table.
    """
    counts: dict[str, int] = {}
    there = {one.name for one in layout_of(version) if one.kind == "table"}
    for table in sorted(there & set(NEVER) - {"change_log"}):
        if connection.execute(_HAS_ROWS.replace("{table}", table)).fetchone()[0]:
            raise UnsoundShare(ShareFault.OTHER_TABLES, f"rows in {table}")
    for table in (*(one for one in ROWS if one in there), "change_log", "workspace_meta"):
        columns = connection.execute('SELECT type, "notnull", name FROM pragma_table_info(?)', (table,)).fetchall()
        rows = connection.execute(_ALL_ROWS.replace("{table}", table))
        counts[table] = 0
        for row in rows:
            counts[table] += 1
            for value, (kind, is_needed, name) in zip(row, columns, strict=True):
                if not isinstance(value, _KINDS[kind]) and (value is not None or is_needed):
                    raise UnsoundShare(ShareFault.DAMAGED, f"{table}.{name} of row {counts[table]}")
    return counts
