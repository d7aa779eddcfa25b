"""How the tables of a workspace grow from version to version.

A new workspace starts at version 0, the bare meta row, and goes the same way as an old one. Each step is one
transaction that ends with its record in ``workspace_meta``: a step that fails leaves the workspace as it was.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .clock import now
from .schema import AREA_TABLES, GUARDS
from .schema_assessment import ASSESSMENT_TABLES
from .schema_compilation import COMPILATION_TABLES
from .schema_drafts import DRAFT_COLUMNS
from .schema_handed_numbers import GIVEN_NUMBERS, HANDED_NUMBERS
from .schema_history import HISTORY_TABLES
from .schema_judgement_drafts import JUDGEMENT_DRAFT_TABLES
from .schema_organisation import ORGANISATION_GROUND
from .schema_publication import PUBLICATION_TABLES
from .schema_revisions import REVISION_TABLES
from .schema_signatures import SIGNATURE_COLUMNS


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
    Migration(4, "revisions, signatures and proposed boundaries", REVISION_TABLES),
    Migration(5, "drafts", DRAFT_COLUMNS),
    Migration(6, "judgements that are still being written", JUDGEMENT_DRAFT_TABLES),
    Migration(7, "ground of the organisation", ORGANISATION_GROUND),
    Migration(8, "publications", PUBLICATION_TABLES),
    Migration(9, "compilations", COMPILATION_TABLES),
    Migration(10, "signatures of submissions", SIGNATURE_COLUMNS),
    Migration(11, "numbers as they were handed in", HANDED_NUMBERS),
    Migration(12, "numbers as they were given", GIVEN_NUMBERS),
)
"""All steps in their order. A published step is never edited: a change of the tables is a new step."""

SCHEMA_VERSION = MIGRATIONS[-1].version


def schema_version(connection: sqlite3.Connection) -> int:
    """Return the schema version that the workspace says it has."""
    return int(connection.execute("SELECT schema_version FROM workspace_meta").fetchone()[0])


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> list[int]:
    """Bring the workspace to the newest schema; return the versions of the steps that were taken.

    ``connection`` is in autocommit mode, outside a transaction. Raises ``sqlite3.Error`` when a step fails, also when
    it would leave a row without the row that it refers to; the steps before it stay.
    """
    taken = []
    with _resting_foreign_keys(connection):
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


@contextlib.contextmanager
def _resting_foreign_keys(connection: sqlite3.Connection) -> Iterator[None]:
    """Let a table be dropped and made anew without touching the rows that refer to it.

    Source of the procedure: SQLite, "ALTER TABLE", 7 "Making other kinds of table schema changes".
    """
    (before,) = connection.execute("PRAGMA foreign_keys").fetchone()
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        if before:
            connection.execute("PRAGMA foreign_keys = ON")


def _take(connection: sqlite3.Connection, migration: Migration) -> None:
    dangling = _dangling(connection)
    for statement in migration.statements:
        connection.execute(statement)
    # What another program left dangling before is not this step's fault, and no reason to keep the workspace shut.
    if _dangling(connection) - dangling:
        raise sqlite3.IntegrityError(f"step {migration.version} would leave rows without those that they refer to")
    recorded = json.loads(connection.execute("SELECT migrations FROM workspace_meta").fetchone()[0])
    recorded.append({"version": migration.version, "name": migration.name, "at": now()})
    connection.execute(
        "UPDATE workspace_meta SET schema_version = ?, migrations = ?",
        (migration.version, json.dumps(recorded, ensure_ascii=False)),
    )


def _dangling(connection: sqlite3.Connection) -> set[tuple[object, ...]]:
    return {tuple(row) for row in connection.execute("PRAGMA foreign_key_check")}
