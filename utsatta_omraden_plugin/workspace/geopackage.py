"""The workspace in a GeoPackage file: each call is one use of the file, so any thread may make it."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar
from weakref import WeakSet

from ..domain.area import AreaVersion
from ..domain.area_table import AreaTable
from ..domain.assessment import JudgementLevel
from ..domain.category import Category
from ..domain.change import Change
from ..domain.edition import Edition
from ..domain.progress import Progress
from . import geopackage_area_table as _area_table
from . import geopackage_areas as _areas
from . import geopackage_editions as _editions
from . import geopackage_find as _find
from . import geopackage_log as _log
from . import geopackage_take_back as _take_back
from .errors import ClosedWorkspace, DamagedWorkspace
from .geopackage_assessing import GeoPackageAssessing
from .geopackage_backup import make_backup, make_copy
from .geopackage_claim import Claim
from .geopackage_compilation import GeoPackageCompilations
from .geopackage_database import Database, part_of
from .geopackage_drawing import GeoPackageDrafts
from .geopackage_history import GeoPackageHistory
from .geopackage_measures import GeoPackageMeasures
from .geopackage_organisation import GeoPackageOrganisation
from .geopackage_publication import GeoPackagePublications
from .geopackage_share import GeoPackageShares
from .history import Kinship
from .interface import LayerSource, NewEdition, Workspace, WorkspaceLayer, WorkspaceMeta
from .interface_upkeep import Holder

_TABLES = {
    WorkspaceLayer.AREAS: "area_version",
    WorkspaceLayer.PLACE_POINTS: "place_point",
    WorkspaceLayer.PLACE_LINES: "place_line",
    WorkspaceLayer.PLACE_AREAS: "place_area",
    WorkspaceLayer.BOUNDARY_PROPOSALS: "boundary_proposal",
}

_SUBSETS = {WorkspaceLayer.AREAS: "\"edition_id\" = '{edition}'"}
# A revision has taken the places of the one before along.
_PARTS_OF_EDITION = (
    "\"assessment_id\" IN (SELECT held.id FROM assessment AS held WHERE held.edition_id = '{edition}' "
    "AND NOT EXISTS (SELECT 1 FROM assessment AS later WHERE later.area_id = held.area_id "
    "AND later.edition_id = held.edition_id AND later.assessor = held.assessor AND later.revision > held.revision))"
)


class GeoPackageWorkspace(
    GeoPackageHistory,
    GeoPackageAssessing,
    GeoPackageCompilations,
    GeoPackageDrafts,
    GeoPackageMeasures,
    GeoPackageOrganisation,
    GeoPackagePublications,
    GeoPackageShares,
    Workspace,
):
    """A workspace in one file."""

    _open: ClassVar[WeakSet[GeoPackageWorkspace]] = WeakSet()
    _open_lock: ClassVar[threading.Lock] = threading.Lock()

    def __init__(self, location: str, database: Database) -> None:
        self._location = location
        self._database = database
        self._claim = Claim.on(database.path)
        database.before_writing = partial(self._claim.refuse_writing, database.path)
        self._has_asked = False
        self._closed = False
        self._shared = threading.local()
        with self._open_lock:
            self._open.add(self)

    @classmethod
    def is_open(cls, path: Path) -> bool:
        """Whether this program has the workspace at ``path`` open."""
        with cls._open_lock:
            return any(workspace.database_path == str(path) for workspace in cls._open)

    @property
    def location(self) -> str:
        """Where it is, as the user gave it."""
        return self._location

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self._database.path.stem

    @property
    def is_read_only(self) -> bool:
        """Whether the file or its folder is protected, or another program edits it and this one asked to."""
        return self._database.is_read_only or self._claim.is_refused

    @property
    def database_path(self) -> str:
        """The path of the file."""
        return str(self._database.path)

    def close(self) -> None:
        """Leave everything in the one file. Closing twice does no harm."""
        with self._open_lock:
            self._open.discard(self)
        if not self._closed:
            self._closed = True
            self._database.settle()
            if self._has_asked:
                self._claim.release()

    def meta(self) -> WorkspaceMeta:
        """Return what the workspace says of itself."""
        with self._reading() as connection:
            row = connection.execute("SELECT * FROM workspace_meta").fetchone()
        return WorkspaceMeta(
            workspace_id=row["workspace_id"],
            schema_version=row["schema_version"],
            lpo_code=row["lpo_code"],
            distribution_label=row["distribution_label"],
            method_id=row["method_id"],
            method_version=row["method_version"],
            created_at=row["created_at"],
        )

    def editions(self) -> list[Edition]:
        """Return the editions, oldest first."""
        with self._reading() as connection:
            return _editions.editions(connection)

    def edition(self, year: int) -> Edition:
        """Return the edition of a year."""
        with self._reading() as connection:
            return _editions.edition_of_year(connection, year)

    def edition_with_source(self, sha256: str) -> Edition | None:
        """Return the edition that was imported from the file with this hash, if any."""
        with self._reading() as connection:
            return _editions.edition_by_source(connection, sha256)

    def add_edition(
        self,
        new: NewEdition,
        areas: Sequence[AreaVersion],
        by: str,
        progress: Progress | None = None,
        kinship: Kinship | None = None,
    ) -> Edition:
        """Add an edition with all its areas, or nothing."""
        progress = progress or Progress()
        progress.at(0.0)
        with self._writing() as connection:
            return _editions.put_edition(connection, new, areas, by, progress.part(0.1, 1.0), kinship)

    def areas(self, edition_id: str, progress: Progress | None = None) -> list[AreaVersion]:
        """Return the areas of an edition in the order of their object id."""
        with self._reading() as connection:
            return _areas.areas(connection, edition_id, progress or Progress())

    def area_table(self, edition_id: str, progress: Progress | None = None) -> AreaTable:
        """Return the areas of an edition in the order of their object id, column by column."""
        with self._reading() as connection:
            return _area_table.area_table(connection, edition_id, progress or Progress())

    def area(self, version_id: str) -> AreaVersion:
        """Return one area version."""
        with self._reading() as connection:
            return _areas.area(connection, version_id)

    def find_area(self, edition_id: str, key: str) -> AreaVersion:
        """Return the area with this special area id or name, today's or of another edition."""
        with self._reading() as connection:
            return _find.find_area(connection, edition_id, key)

    def set_category(
        self,
        version_ids: Sequence[str],
        category: Category,
        reason: str,
        valid_from: date,
        by: str,
        expected_row_versions: Sequence[int] | None = None,
        level: JudgementLevel | None = None,
        progress: Progress | None = None,
    ) -> list[Change]:
        """Give areas another category of their edition's scheme from a date on, with a written reason; all or none."""
        expected: Sequence[int | None] = expected_row_versions or [None] * len(version_ids)
        progress = progress or Progress()
        with self._writing() as connection:
            return [
                _areas.set_category(connection, version_id, category, reason, valid_from, by, expected[index], level)
                for index, version_id in progress.each(version_ids)
            ]

    def take_back(self, change_numbers: Sequence[int], by: str, progress: Progress | None = None) -> list[Change]:
        """Take changes back, the newest first, all or none, as new changes."""
        with self._writing() as connection:
            return _take_back.take_back(connection, change_numbers, by, progress or Progress())

    def changes(self, area_id: str = "", newest_first: bool = False) -> list[Change]:
        """Return the change log, or the part of it that concerns one area."""
        with self._reading() as connection:
            found = _log.changes_of_area(connection, area_id) if area_id else _log.all_changes(connection)
        return found[::-1] if newest_first else found

    def last_change(self) -> int:
        """Return the number of the newest row of the change log."""
        with self._reading() as connection:
            (number,) = connection.execute("SELECT last_change FROM workspace_meta").fetchone()
        return int(number)

    def first_broken_link(self) -> int | None:
        """Return the number of the first row of the log that was tampered with, None when the chain is whole."""
        with self._reading() as connection:
            return _log.first_broken_link(connection)

    def layer_source(self, layer: WorkspaceLayer, edition_id: str) -> LayerSource:
        """Return how QGIS opens a layer of the workspace for one edition."""
        with self._reading() as connection:
            edition = _editions.edition_by_id(connection, edition_id)
        subset = _SUBSETS.get(layer, _PARTS_OF_EDITION).replace("{edition}", edition.id)
        return LayerSource("ogr", f"{self.database_path}|layername={_TABLES[layer]}|subset={subset}")

    @contextlib.contextmanager
    def together(self) -> Iterator[None]:
        """Make one transaction of all calls that this thread makes inside."""
        self._refuse_closed()
        before = self._transaction
        with self._database.writing() if before is None else part_of(before) as connection:
            self._shared.connection = connection
            try:
                yield
            finally:
                self._shared.connection = before

    def claim(self, by: str, program: str = "QGIS") -> Holder | None:
        """Ask to be the one program that edits; None when granted, else the one that does."""
        self._refuse_closed()
        self._has_asked = True
        return self._claim.take(self._database, by, program)

    def keep_claim(self) -> Holder | None:
        """Say that this program is still there; return the one that edits instead."""
        return self._claim.keep()

    def holder(self) -> Holder | None:
        """Return the other program that edits the workspace now, None when there is none."""
        return self._claim.other()

    def backup(self, folder: str | Path, keep: int) -> Path:
        """Copy the workspace into a folder, check the copy, prune older ones, and return the copy's path."""
        self._refuse_closed()
        return make_backup(self._database, Path(folder), keep)

    def _keep_copy(self, folder: Path, mark: str) -> Path:
        return make_copy(self._database, folder, mark)

    @property
    def _transaction(self) -> sqlite3.Connection | None:
        """The connection of the transaction that this thread has begun with ``together``."""
        shared: sqlite3.Connection | None = getattr(self._shared, "connection", None)
        return shared

    def _reading(self) -> contextlib.AbstractContextManager[sqlite3.Connection]:
        shared = self._transaction
        return self._used(self._database.reading() if shared is None else contextlib.nullcontext(shared))

    def _writing(self) -> contextlib.AbstractContextManager[sqlite3.Connection]:
        shared = self._transaction
        return self._used(self._database.writing() if shared is None else part_of(shared))

    @contextlib.contextmanager
    def _used(self, opened: contextlib.AbstractContextManager[sqlite3.Connection]) -> Iterator[sqlite3.Connection]:
        self._refuse_closed()
        try:
            with opened as connection:
                yield connection
        except (ValueError, RecursionError) as error:
            # What the plugin never writes stands in the file: broken or bottomless JSON, dates or geometries.
            raise DamagedWorkspace(self.database_path, repr(error)) from error

    def _refuse_closed(self) -> None:
        if self._closed:
            raise ClosedWorkspace(self.database_path)
