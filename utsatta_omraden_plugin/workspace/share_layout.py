"""How a share is laid out: the tables of a workspace, and nothing that depends on the program which made it.

A workspace that people work with bears traces of GDAL and QGIS: their versions differ in spatial indexes and tables of
their own. A share is made by SQLite alone, without spatial indexes, so that everyone can say to the letter what may
stand in it. Source of the core tables: OGC 12-128r15 (GeoPackage 1.2), annex C.
"""

from __future__ import annotations

import contextlib
import sqlite3
from functools import lru_cache
from typing import NamedTuple

from .migrations import MIGRATIONS
from .schema import META_TABLE

AS_GEOPACKAGE = (
    "PRAGMA page_size = 1024",  # few rows in many tables
    "PRAGMA application_id = 1196444487",  # GPKG in ASCII
    "PRAGMA user_version = 10200",  # GeoPackage 1.2
    # The file is whole or thrown away: nobody waits for the disk meanwhile.
    "PRAGMA synchronous = OFF",
    "PRAGMA journal_mode = MEMORY",
)
"""What makes an empty file a GeoPackage (OGC 12-128r15, clause 1.1.1)."""

_CORE_TABLES = (
    """
CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL,
    definition TEXT NOT NULL,
    description TEXT
)
""",
    """
CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY,
    data_type TEXT NOT NULL,
    identifier TEXT UNIQUE,
    description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE,
    min_y DOUBLE,
    max_x DOUBLE,
    max_y DOUBLE,
    srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
)
""",
    """
CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL,
    column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL,
    z TINYINT NOT NULL,
    m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
)
""",
)
_SPATIAL_INDEX = "rtree_"


class SchemaObject(NamedTuple):
    """A row of ``sqlite_master``; ``sql`` is None for what SQLite makes by itself."""

    kind: str
    name: str
    table: str
    sql: str | None


@lru_cache(maxsize=8)
def layout_of(version: int) -> tuple[SchemaObject, ...]:
    """Return everything that stands in ``sqlite_master`` of a share with the tables of this schema version, in order.

    Tables come before indexes, and triggers last.
    """
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for statement in (*_CORE_TABLES, META_TABLE):
            connection.execute(statement)
        for migration in MIGRATIONS:
            if migration.version <= version:
                for statement in migration.statements:
                    connection.execute(statement)
        found = objects_in(connection)
    own = [one for one in found if not one.name.startswith(_SPATIAL_INDEX)]
    order = ("table", "index", "trigger")
    return tuple(sorted(own, key=lambda one: order.index(one.kind)))


def objects_in(connection: sqlite3.Connection) -> list[SchemaObject]:
    """Return everything that stands in ``sqlite_master``."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY rowid").fetchall()
    return [SchemaObject(*row) for row in rows]


def lay_out(connection: sqlite3.Connection, version: int, kinds: tuple[str, ...]) -> None:
    """Make the objects of these kinds in an empty file."""
    for one in layout_of(version):
        if one.kind in kinds and one.sql is not None and not one.name.startswith("sqlite_"):
            connection.execute(one.sql)
