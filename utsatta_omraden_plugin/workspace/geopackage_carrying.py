"""Assessments, judgements and measures of a submission taken over into a compiled edition, as they were handed in."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import shapely

from . import carried_rows as statements
from .clock import now
from .compilation_records import AssessedRows
from .geopackage_geometry import to_geometries
from .geopackage_index import widen_extent
from .geopackage_parts import delete_with_parts
from .identifiers import new_id

Row = dict[str, Any]


def assessed_rows(connection: sqlite3.Connection, edition_id: str) -> AssessedRows:
    """Return the rows of what was assessed of the areas of an edition."""
    return AssessedRows(
        {
            table: [dict(row) for row in connection.execute(statement, {"edition": edition_id})]
            for table, statement in statements.SELECTED.items()
        }
    )


def carry_in(
    connection: sqlite3.Connection, edition_id: str, handed: AssessedRows, area_ids: Mapping[str, str]
) -> Counter[str]:
    """Store the rows for an edition and return how many of each table came.

    ``area_ids`` gives the identities here by those there; what belongs to other areas stays out. What is signed and
    was there stays as it is, what was there unsigned is replaced. Judgements of Noa are not taken from others.
    Assessments by a method that stands here under the same name with another text are left out: by this one they could
    not be read.
    """
    return _Carrier(connection, edition_id, handed.rows, area_ids).carried()


class _Carrier:
    """One submission on its way in."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        edition_id: str,
        rows: Mapping[str, Sequence[Mapping[str, Any]]],
        area_ids: Mapping[str, str],
    ) -> None:
        self._connection, self._edition_id = connection, edition_id
        self._rows, self._area_ids = rows, area_ids
        # Who hands in chooses the ids: none of them may reach what belongs to areas of others.
        self._own = set(area_ids.values())
        self._count: Counter[str] = Counter()

    def carried(self) -> Counter[str]:
        methods = self._methods()
        parts = self._parts()
        fresh = []
        for row in self._of_our_areas("assessment"):
            if (row["method_id"], row["method_version"]) not in methods or not self._is_free(row):
                continue
            fresh.append(row)
            self._insert("assessment", statements.ASSESSMENT, {**row, "revises": self._known(row["revises"])})
        for row in fresh:
            for table, own in parts[str(row["id"])].items():
                self._put_parts(table, own)
        self._judgements()
        for row in fresh:
            if row["signed_at"] is not None:
                self._connection.execute(statements.SIGNATURE, row)
        self._measures()
        self._touch()
        return self._count

    def _methods(self) -> set[tuple[object, object]]:
        """Store the methods that are new here and return those by which assessments can be read here."""
        readable = set()
        for row in self._rows["method"]:
            stored = self._connection.execute(
                "SELECT sha256 FROM method WHERE id = ? AND version = ?", (row["id"], row["version"])
            ).fetchone()
            if stored is None:
                self._insert("method", statements.METHOD, dict(row))
            if stored is None or stored["sha256"] == row["sha256"]:
                readable.add((row["id"], row["version"]))
        return readable

    def _parts(self) -> dict[str, dict[str, list[Row]]]:
        found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
        for table in statements.PARTS:
            for row in self._rows[table]:
                found[str(row["assessment_id"])][table].append(dict(row))
        return found

    def _of_our_areas(self, table: str) -> list[Row]:
        return [
            {**row, "area_id": self._area_ids[str(row["area_id"])], "edition_id": self._edition_id}
            for row in self._rows[table]
            if str(row["area_id"]) in self._area_ids
        ]

    def _is_free(self, row: Row) -> bool:
        """Make room for an assessment; False when it is here already and signed, or is that of another area."""
        stored = self._connection.execute("SELECT * FROM assessment WHERE id = ?", (row["id"],)).fetchone()
        if stored is not None:
            is_own = stored["area_id"] in self._own and stored["edition_id"] == self._edition_id
            if stored["signed_at"] is not None or not is_own:
                return False
            self._connection.execute("UPDATE assessment SET revises = NULL WHERE revises = ?", (row["id"],))
            delete_with_parts(self._connection, str(row["id"]))
        # Two workspaces of one LPO may both have begun one: the one that comes later becomes the later revision.
        place = (row["area_id"], self._edition_id, row["assessor"])
        taken = {
            found[0]
            for found in self._connection.execute(
                "SELECT revision FROM assessment WHERE area_id = ? AND edition_id = ? AND assessor = ?", place
            )
        }
        if row["revision"] in taken:
            row["revision"] = max(taken) + 1
        return True

    def _known(self, assessment_id: object) -> object:
        row = self._connection.execute("SELECT 1 FROM assessment WHERE id = ?", (assessment_id,)).fetchone()
        return None if row is None else assessment_id

    def _put_parts(self, table: str, rows: list[Row]) -> None:
        for row in rows:
            if table == "boundary_proposal" and row["area_id"] is not None:
                row["area_id"] = self._area_ids.get(str(row["area_id"]))
                row["name"] = row["name"] or "–"
            if self._connection.execute(statements.TAKEN[table], (row["id"],)).fetchone() is not None:
                row["id"] = new_id()
            self._insert(table, statements.PARTS[table], row)
        if table in statements.GEOMETRIES:
            shapes = np.array(to_geometries([bytes(row["geom"]) for row in rows]), dtype=object)
            widen_extent(self._connection, shapely.bounds(shapes), table)

    def _judgements(self) -> None:
        for row in self._of_our_areas("judgement"):
            if row["level"] == "noa":
                continue
            if self._connection.execute("SELECT 1 FROM judgement WHERE id = ?", (row["id"],)).fetchone() is None:
                here = {**row, "assessment_id": self._known(row["assessment_id"])}
                self._insert("judgement", statements.JUDGEMENT, here)

    def _measures(self) -> None:
        kept = set()
        for row in self._rows["measure"]:
            if str(row["area_id"]) not in self._area_ids:
                continue
            stored = self._connection.execute("SELECT area_id FROM measure WHERE id = ?", (row["id"],)).fetchone()
            if stored is None or stored["area_id"] in self._own:
                kept.add(row["id"])
                here = {**row, "area_id": self._area_ids[str(row["area_id"])]}
                self._insert("measure", statements.MEASURE, here)
        for row in self._rows["measure_follow_up"]:
            stored = self._connection.execute(
                "SELECT measure_id FROM measure_follow_up WHERE id = ?", (row["id"],)
            ).fetchone()
            if row["measure_id"] in kept and (stored is None or stored["measure_id"] in kept):
                self._insert("measure_follow_up", statements.MEASURE_FOLLOW_UP, dict(row))

    def _insert(self, table: str, statement: str, row: Row) -> None:
        self._connection.execute(statement, row)
        self._count[table] += 1

    def _touch(self) -> None:
        moment = now()
        for table in self._count:
            self._connection.execute("UPDATE gpkg_contents SET last_change = ? WHERE table_name = ?", (moment, table))
