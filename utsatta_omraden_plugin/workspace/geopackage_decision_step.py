"""One decision written: its row and the areas that it changes, bound by a mark by which they are taken back as one."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace

import shapely

from ..domain.area import AreaVersion
from ..domain.change import Change
from ..domain.compilation import ConflictCase, Decision
from ..domain.edition import Edition
from .compilation_json import hexadecimal
from .geopackage_area_values import values_of, write_values
from .geopackage_areas import area
from .geopackage_draft_lineage import ancestors, relink
from .geopackage_handing_over import IDENTITY, Moved, hand_over, identity_to_come_back_with
from .geopackage_log import append
from .geopackage_steps import STEP
from .geopackage_version_rows import delete_version, insert_version, row_values
from .identifiers import new_id

TABLE = "compile_decision"
_COLUMNS = ("conflict_key", "choice", "reason", "decided_by", "decided_at", "boundary", "category", "message", "number")


class DecisionStep:
    """One decision: its row and the areas that it changes, bound by one mark."""

    def __init__(self, connection: sqlite3.Connection, edition: Edition, what: str, by: str, reason: str) -> None:
        self._connection, self._edition = connection, edition
        self._what, self._by, self._reason = what, by, reason
        self._mark = {STEP: new_id()}
        self.changes: list[Change] = []

    def decision(self, case: ConflictCase, decision: Decision | None) -> None:
        """Write the decision on a conflict, or take it out."""
        row = self._connection.execute(
            "SELECT id FROM compile_decision WHERE edition_id = ? AND conflict_key = ?",
            (self._edition.id, case.conflict.key),
        ).fetchone()
        row_id = new_id() if row is None else row["id"]
        old = decision_values(self._connection, row_id)
        new = {} if decision is None else _values(self._edition.id, decision)
        self._log(TABLE, row_id, "", old, new)
        write_decision(self._connection, row_id, new)

    def areas(self, before: Mapping[str, AreaVersion], after: Mapping[str, AreaVersion], case: ConflictCase) -> None:
        """Bring the areas, by key, from what the decisions before made of them to what they make now."""
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        versions = {
            row["key"]: row["version_id"]
            for row in self._connection.execute(
                "SELECT key, version_id FROM area_origin WHERE edition_id = ?", (self._edition.id,)
            )
        }
        touched = [versions[key] for key in {*before, *after}]
        came_from = ancestors(self._connection, self._edition.id, touched)
        # Who comes back takes back the identity that another went on with, before that one may go on with a new one.
        for key in sorted(after):
            if key not in before:
                self._bring_back(versions[key], after[key])
            elif before[key] is not after[key]:
                self._change(versions[key], before[key], after[key])
        for key in [key for key in before if key not in after]:
            self._leave_out(versions[key], [versions[side] for side in case.conflict.sides if side in after])
        changed = [change.row_id for change in self.changes if change.table == "area_version"]
        if changed:
            relink(self._connection, self._edition.id, changed, came_from)

    def _leave_out(self, version_id: str, staying: Sequence[str]) -> None:
        values = row_values(self._connection, version_id)
        if not values:
            return
        delete_version(self._connection, version_id)
        self._log("area_version", version_id, str(values["area_id"]), values, {})
        for other in staying:
            self._moved(hand_over(self._connection, self._edition.id, str(values["area_id"]), other))

    def _bring_back(self, version_id: str, version: AreaVersion) -> None:
        if row_values(self._connection, version_id):
            return
        identity, gave_back = identity_to_come_back_with(self._connection, self._edition.id, version_id)
        self._moved(gave_back)
        identity = identity or new_id()
        place = {"area_id": identity, "edition_id": self._edition.id}
        insert_version(self._connection, version_id, {**place, **values_of(_unstated(version))}, self._by)
        self._log("area_version", version_id, identity, {}, row_values(self._connection, version_id))

    def _moved(self, moved: Moved | None) -> None:
        if moved is not None:
            version_id, old, new = moved
            self._log("area_version", version_id, str(new[IDENTITY]), old, new)

    def _change(self, version_id: str, before: AreaVersion, after: AreaVersion) -> None:
        """Write what the decision changes; what people changed beside it stays."""
        if not row_values(self._connection, version_id):
            return
        present = area(self._connection, version_id)
        stands, was, becomes = values_of(present), values_of(_unstated(before)), values_of(_unstated(after))
        columns = [name for name in becomes if becomes[name] != was[name] and becomes[name] != stands[name]]
        if not columns:
            return
        wanted = {**stands, **{name: becomes[name] for name in columns}}
        write_values(self._connection, version_id, wanted, stands, self._by)
        old, new = ({name: values[name] for name in columns} for values in (stands, wanted))
        self._log("area_version", version_id, present.area_id, old, new)

    def _log(self, table: str, row_id: str, area_id: str, old: Mapping[str, object], new: Mapping[str, object]) -> None:
        self.changes.append(
            append(
                self._connection,
                by=self._by,
                what=self._what,
                table=table,
                row_id=row_id,
                area_id=area_id,
                old={**old, **self._mark},
                new={**new, **self._mark},
                reason=self._reason,
            )
        )


def _unstated(version: AreaVersion) -> AreaVersion:
    return replace(version, stated_length=None, stated_area=None)


def _values(edition_id: str, decision: Decision) -> dict[str, object]:
    return {
        "edition_id": edition_id,
        "conflict_key": decision.conflict_key,
        "choice": decision.choice.value,
        "reason": decision.reason,
        "decided_by": decision.by,
        "decided_at": decision.at,
        "boundary": "" if decision.boundary is None else hexadecimal(shapely.force_2d(decision.boundary)),
        "category": decision.category,
        "message": decision.message,
        "number": decision.number,
    }


def decision_values(connection: sqlite3.Connection, row_id: str) -> dict[str, object]:
    """Return the values of a decision as the log writes them; nothing for one that is not there."""
    row = connection.execute("SELECT * FROM compile_decision WHERE id = ?", (row_id,)).fetchone()
    return {} if row is None else {"edition_id": row["edition_id"], **{name: row[name] for name in _COLUMNS}}


def write_decision(connection: sqlite3.Connection, row_id: str, values: Mapping[str, object]) -> None:
    """Bring a decision to these values; without values it is taken out."""
    connection.execute("DELETE FROM compile_decision WHERE id = ?", (row_id,))
    if values:
        connection.execute(
            "INSERT INTO compile_decision (id, edition_id, conflict_key, choice, reason, decided_by, decided_at, "
            "boundary, category, message, number) VALUES (:id, :edition_id, :conflict_key, :choice, :reason, "
            ":decided_by, :decided_at, :boundary, :category, :message, :number)",
            {**values, "id": row_id},
        )
