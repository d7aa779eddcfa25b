"""The units of the organisation in a file."""

from __future__ import annotations

import sqlite3
from abc import abstractmethod
from collections import Counter
from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date, timedelta

import numpy as np
import shapely

from ..domain.change import Change
from ..domain.errors import RuleError
from ..domain.org_unit import OrgLevel, OrgUnit
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_geometry import to_blobs, to_multipolygons
from .geopackage_index import widen_extent
from .geopackage_log import append
from .identifiers import new_ids
from .interface import LayerSource
from .interface_organisation import OrganisationKeeper

TABLE = "org_unit"
_LEVELS = list(OrgLevel)


class GeoPackageOrganisation(OrganisationKeeper):
    """Each call is one use of the file that the workspace brings."""

    @property
    @abstractmethod
    def database_path(self) -> str:
        """The path of the file."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection whose reads all see the same state."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection inside one transaction."""

    def org_units(self, level: OrgLevel | None = None) -> list[OrgUnit]:
        """Return the units of a level, or of all, by level, code and since when they exist; former ones too."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT * FROM org_unit WHERE level IN ('lpo', 'police_area', 'region') AND (?1 = '' OR level = ?1) "
                "ORDER BY code, valid_from IS NOT NULL, valid_from",
                ("" if level is None else level.value,),
            ).fetchall()
        grounds = iter(to_multipolygons([row["geom"] for row in rows if row["geom"] is not None]))
        units = [_unit(row, None if row["geom"] is None else next(grounds)) for row in rows]
        return sorted(units, key=lambda unit: _LEVELS.index(unit.level))

    def put_org_units(
        self,
        level: OrgLevel,
        units: Sequence[OrgUnit],
        by: str,
        valid_from: date | None = None,
        source_name: str = "",
        source_sha256: str = "",
    ) -> Change:
        """Make these the units of a level from a day on, all of them or none."""
        _refuse_incomplete(level, units)
        with self._writing() as connection:
            _refuse_earlier(connection, level, valid_from)
            connection.execute("UPDATE org_unit SET parent_id = NULL")
            ended = _end_those_before(connection, level, valid_from)
            _insert(connection, units, valid_from)
            _nest(connection)
            told: dict[str, object] = {"level": level.value, "units": len(units)}
            told |= {"valid_from": None if valid_from is None else valid_from.isoformat()}
            told |= {"source_name": source_name, "source_sha256": source_sha256}
            return append(
                connection,
                by=by,
                what="import_organisation",
                table=TABLE,
                row_id=level.value,
                old={"level": level.value, "units": ended},
                new=told,
            )

    def organisation_source(self) -> LayerSource:
        """Return how QGIS opens the present units as a layer."""
        return LayerSource("ogr", f'{self.database_path}|layername={TABLE}|subset="valid_to" IS NULL')


def _end_those_before(connection: sqlite3.Connection, level: OrgLevel, valid_from: date | None) -> int:
    """Return of how many units it takes the place."""
    first = None if valid_from is None else valid_from.isoformat()
    gone = connection.execute("DELETE FROM org_unit WHERE level = ? AND valid_from IS ?", (level.value, first))
    count = gone.rowcount
    if valid_from is not None:
        last = (valid_from - timedelta(days=1)).isoformat()
        ended = connection.execute(
            "UPDATE org_unit SET valid_to = ? WHERE level = ? AND valid_to IS NULL", (last, level.value)
        )
        count += ended.rowcount
    return count


def _insert(connection: sqlite3.Connection, units: Sequence[OrgUnit], valid_from: date | None) -> None:
    with_ground = [unit.boundary for unit in units if unit.boundary is not None]
    grounds = np.array(with_ground, dtype=object)
    blobs = iter(to_blobs(grounds) if with_ground else [])
    first = None if valid_from is None else valid_from.isoformat()
    connection.executemany(
        "INSERT INTO org_unit (id, code, name, level, locality, valid_from, geom) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                unit_id,
                unit.code,
                unit.name,
                unit.level.value,
                unit.locality,
                first,
                None if unit.boundary is None else next(blobs),
            )
            for unit_id, unit in zip(new_ids(len(units)), units)
        ],
    )
    if with_ground:
        widen_extent(connection, shapely.bounds(grounds), TABLE)


def _nest(connection: sqlite3.Connection) -> None:
    """Let each unit name the newest one of the level above in which its code lies."""
    connection.execute(
        "UPDATE org_unit SET parent_id = (SELECT above.id FROM org_unit AS above "
        "WHERE above.level = 'police_area' AND above.code = substr(org_unit.code, 1, 4) "
        "ORDER BY above.valid_from DESC LIMIT 1) WHERE level = 'lpo'"
    )
    connection.execute(
        "UPDATE org_unit SET parent_id = (SELECT above.id FROM org_unit AS above "
        "WHERE above.level = 'region' AND above.code = substr(org_unit.code, 1, 2) || '00' "
        "ORDER BY above.valid_from DESC LIMIT 1) WHERE level = 'police_area'"
    )


def _unit(row: sqlite3.Row, boundary: shapely.MultiPolygon | None) -> OrgUnit:
    return OrgUnit(
        level=OrgLevel(row["level"]),
        code=row["code"],
        name=row["name"],
        boundary=boundary,
        locality=row["locality"],
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        id=row["id"],
    )


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)


def _refuse_incomplete(level: OrgLevel, units: Sequence[OrgUnit]) -> None:
    if not units:
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "There are no units of the organisation to store.")))
    for unit in units:
        if not unit.code.strip() or not unit.name.strip() or unit.level is not level:
            raise RuleError(
                text(
                    QT_TRANSLATE_NOOP(
                        "UtsattaOmraden", "The unit {code} {name} lacks its code or name, or is of another level."
                    ),
                    code=unit.code,
                    name=unit.name,
                ),
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give each unit a code and a name, one level at a time.")),
            )
    counted = Counter(unit.code for unit in units)
    doubled = [code for code, count in counted.items() if count > 1]
    if doubled:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Several units have the same code: {codes}."),
                codes=", ".join(doubled[:10]),
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Join them, or correct their codes.")),
        )


def _refuse_earlier(connection: sqlite3.Connection, level: OrgLevel, valid_from: date | None) -> None:
    (newest,) = connection.execute("SELECT max(valid_from) FROM org_unit WHERE level = ?", (level.value,)).fetchone()
    if newest is not None and (valid_from is None or valid_from.isoformat() < newest):
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace knows how the organisation is from {day} on."),
                day=newest,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give that day or a later one from which these units exist.")),
        )
