"""Making a new workspace file: GDAL lays the empty GeoPackage, the plugin its tables, GDAL the spatial indexes.

It grows beside its place under a passing name and is renamed when it is whole, so a crash or a full disk leaves
nothing half and an overwritten workspace stays until then.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from osgeo import gdal, ogr, osr

from ..domain.boundary import EPSG
from ..domain.errors import WorkspaceError
from .clock import now
from .errors import (
    DamagedWorkspace,
    ExistingWorkspace,
    FullDisk,
    HeldWorkspace,
    LockedWorkspace,
    NotAWorkspace,
    OpenWorkspace,
    ReadOnlyWorkspace,
    UnreachableDisk,
)
from .geopackage import GeoPackageWorkspace
from .geopackage_claim import Claim
from .geopackage_database import Database
from .geopackage_log import append
from .geopackage_methods import put_method
from .identifiers import new_id
from .migrations import migrate
from .schema import META_TABLE

_FEATURE_TABLES = {
    "area_version": "MULTIPOLYGON",
    "place_point": "POINT",
    "place_line": "LINESTRING",
    "place_area": "POLYGON",
    "boundary_proposal": "MULTIPOLYGON",
    "org_unit": "MULTIPOLYGON",
}
_PLAIN_TABLES = (
    "workspace_meta", "method", "edition", "area", "lineage", "assessment", "answer", "actor_group",
    "gate_override", "judgement", "measure", "measure_follow_up", "accepted_finding", "known_layout", "change_log",
    "judgement_draft", "publication", "submission", "compile_lpo", "area_origin", "compile_conflict",
    "compile_decision",
)  # fmt: skip
_SIDE_FILES = ("-journal", "-wal", "-shm")


def create_file(location: str, *, lpo_code: str, method: str | None, overwrite: bool, by: str) -> GeoPackageWorkspace:
    """Make an empty workspace at a place and open it.

    Raises ``ExistingWorkspace``, ``OpenWorkspace``, ``HeldWorkspace``, ``LockedWorkspace``, ``ReadOnlyWorkspace``,
    ``FullDisk``, ``UnreachableDisk``, and ``MethodError`` for a wrong method; what stood there is then untouched.
    """
    path = Path(location).expanduser().absolute()
    # GDAL wants the ending of the format; the leading dot keeps the file out of file dialogs.
    passing = path.with_name(f".{path.stem}.{new_id()[:8]}.gpkg")
    try:
        _check_place(path, overwrite)
        _build(passing, lpo_code, method, by)
        _move_into_place(passing, path)
    except OSError as error:
        raise UnreachableDisk(str(path), str(error)) from error
    except WorkspaceError as error:
        # The user knows the place, not the passing name.
        raise _about(error, path) from error
    finally:
        for name in (passing.name, *(passing.name + ending for ending in _SIDE_FILES)):
            with contextlib.suppress(OSError):
                passing.with_name(name).unlink(missing_ok=True)
    return GeoPackageWorkspace(location, Database(path))


def register_tables(connection: sqlite3.Connection) -> None:
    """Tell the GeoPackage of the workspace's tables; those it knows stay as they are."""
    for table in _PLAIN_TABLES:
        connection.execute(
            "INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, last_change) "
            "VALUES (?, 'attributes', ?, ?)",
            (table, table, now()),
        )
    for table, kind in _FEATURE_TABLES.items():
        connection.execute(
            "INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, last_change, srs_id) "
            "VALUES (?, 'features', ?, ?, ?)",
            (table, table, now(), EPSG),
        )
        connection.execute(
            "INSERT OR IGNORE INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) "
            "VALUES (?, 'geom', ?, ?, 0, 0)",
            (table, kind, EPSG),
        )


def _check_place(path: Path, overwrite: bool) -> None:
    if not path.parent.is_dir():
        raise UnreachableDisk(str(path), f"no folder {path.parent}")
    if not os.access(path.parent, os.W_OK):
        raise ReadOnlyWorkspace(str(path))
    if not path.exists():
        return
    if not overwrite or not path.is_file():
        raise ExistingWorkspace(str(path))
    if GeoPackageWorkspace.is_open(path):
        raise OpenWorkspace(str(path))
    database = Database(path)
    if database.is_read_only:
        raise ReadOnlyWorkspace(str(path))
    holder = Claim.on(path).other()
    if holder is not None:
        raise HeldWorkspace(str(path), holder)
    if database.is_held_by_others():
        raise LockedWorkspace(str(path))


def _build(passing: Path, lpo_code: str, method: str | None, by: str) -> None:
    _lay_empty_file(passing)
    database = Database(passing)
    workspace_id = new_id()
    with database.writing() as connection:
        _add_reference_system(connection)
        connection.execute(META_TABLE)
        connection.execute(
            "INSERT INTO workspace_meta (fid, workspace_id, schema_version, lpo_code, created_at) "
            "VALUES (1, ?, 0, ?, ?)",
            (workspace_id, lpo_code, now()),
        )
    with database.in_autocommit() as connection:
        migrate(connection)
    with database.writing() as connection:
        register_tables(connection)
        append(
            connection,
            by=by,
            what="create_workspace",
            table="workspace_meta",
            row_id=workspace_id,
            new={"workspace_id": workspace_id, "lpo_code": lpo_code},
        )
        if method is not None:
            put_method(connection, method, by)
    _add_spatial_indexes(passing)


@contextlib.contextmanager
def _quiet_gdal(path: Path) -> Iterator[None]:
    """Turn GDAL's failures into errors of the workspace, whichever way it tells them, and keep the console clean."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.ErrorReset()
    try:
        yield
        said = gdal.GetLastErrorMsg() if gdal.GetLastErrorType() >= gdal.CE_Failure else ""
    except RuntimeError as error:
        said = str(error)
    finally:
        gdal.PopErrorHandler()
    if said:
        raise FullDisk(str(path), said) if "full" in said else UnreachableDisk(str(path), said)


def _lay_empty_file(path: Path) -> None:
    with _quiet_gdal(path):
        # Version 1.2 is what the GDAL of QGIS 3.22 writes itself.
        options = ["VERSION=1.2"]
        source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path), options=options)
        del source


def _add_reference_system(connection: sqlite3.Connection) -> None:
    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    connection.execute(
        "INSERT OR IGNORE INTO gpkg_spatial_ref_sys "
        "(srs_name, srs_id, organization, organization_coordsys_id, definition, description) "
        "VALUES (?, ?, 'EPSG', ?, ?, NULL)",
        (system.GetName(), EPSG, EPSG, system.ExportToWkt()),
    )


def _add_spatial_indexes(path: Path) -> None:
    with _quiet_gdal(path):
        source = ogr.Open(str(path), 1)
        if source is None:
            return
        for statement in (
            "SELECT CreateSpatialIndex('area_version', 'geom')",
            "SELECT CreateSpatialIndex('place_point', 'geom')",
            "SELECT CreateSpatialIndex('place_line', 'geom')",
            "SELECT CreateSpatialIndex('place_area', 'geom')",
        ):
            result = source.ExecuteSQL(statement)
            if result is not None:
                source.ReleaseResultSet(result)
        del source


def _move_into_place(passing: Path, path: Path) -> None:
    with passing.open("rb+") as file:
        os.fsync(file.fileno())
    # A journal left by whatever stood here would be played into the new file.
    for ending in _SIDE_FILES:
        path.with_name(path.name + ending).unlink(missing_ok=True)
    passing.replace(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _about(error: WorkspaceError, path: Path) -> WorkspaceError:
    if isinstance(error, (FullDisk, UnreachableDisk, ReadOnlyWorkspace, LockedWorkspace)):
        return type(error)(str(path), error.details)
    if isinstance(error, (DamagedWorkspace, NotAWorkspace)):
        # What was written a moment ago and cannot be read is a disk that did not take it, mostly a full one.
        return UnreachableDisk(str(path), error.details)
    return error
