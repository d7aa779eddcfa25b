"""How the tables of a workspace grow from version to version.

A new workspace starts at version 0, the bare meta row, and goes the same way as an old one. Each step is one
transaction that ends with its record in ``workspace_meta``: a step that fails leaves the workspace as it was.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from .clock import now
from .schema import AREA_TABLES, GUARDS
from .schema_assessment import ASSESSMENT_TABLES
from .schema_history import HISTORY_TABLES


@dataclass(frozen=True)
class Migration:
    """The statements that lead to schema ``version`` from the one before."""

    version: int
    name: str
    statements: tuple[str, ...]


MIGRATIONS = (
    Migration(1, "tables", AREA_TABLES + ASSESSMENT_TABLES),
    Migration(2, "guards", GUARDS),
    Migration(3, "lineage, accepted findings and known layouts", HISTORY_TABLES),
)
"""All steps in their order. A published step is never edited: a change of the tables is a new step."""

SCHEMA_VERSION = MIGRATIONS[-1].version


def schema_version(connection: sqlite3.Connection) -> int:
    """Return the schema version that the workspace says it has."""
    return int(connection.execute("SELECT schema_version FROM workspace_meta").fetchone()[0])


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> list[int]:
    """Bring the workspace to the newest schema; return the versions of the steps that were taken.

    ``connection`` is in autocommit mode, outside a transaction. Raises ``sqlite3.Error`` when a step fails; the steps
    before it stay.
    """
    taken = []
    for migration in migrations:
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Asked inside the transaction: another program may have taken the step while this one waited.
            if schema_version(connection) < migration.version:
                _take(connection, migration)
                taken.append(migration.version)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    return taken


def _take(connection: sqlite3.Connection, migration: Migration) -> None:
    for statement in migration.statements:
        connection.execute(statement)
    recorded = json.loads(connection.execute("SELECT migrations FROM workspace_meta").fetchone()[0])
    recorded.append({"version": migration.version, "name": migration.name, "at": now()})
    connection.execute(
        "UPDATE workspace_meta SET schema_version = ?, migrations = ?",
        (migration.version, json.dumps(recorded, ensure_ascii=False)),
    )
