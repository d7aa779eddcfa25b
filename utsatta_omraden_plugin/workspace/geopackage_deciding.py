"""Conflicts of a compilation decided: the decision kept, and carried out on the areas concerned in the same step."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace

import shapely

from ..domain.area import AreaVersion
from ..domain.change import Change
from ..domain.compilation import (
    Choice,
    CompiledArea,
    ConflictCase,
    ConflictCode,
    Decision,
    refuse_bad_decision,
)
from ..domain.compilation.settling import settled
from ..domain.edition import Edition, EditionStatus
from ..domain.edition_hash import content_hash
from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .clock import now
from .compilation_json import hexadecimal
from .geopackage_area_values import values_of, write_values
from .geopackage_areas import area
from .geopackage_compilation_tables import compiled_areas, conflicts, touch, write_problems
from .geopackage_draft_lineage import ancestors, relink
from .geopackage_editions import edition_by_id
from .geopackage_findings import accept_finding, accepted_findings, withdraw_acceptance
from .geopackage_identities import move
from .geopackage_log import append
from .geopackage_steps import STEP
from .geopackage_version_rows import delete_version, insert_version, row_values
from .identifiers import new_id

TABLE = "compile_decision"
_COLUMNS = ("conflict_key", "choice", "reason", "decided_by", "decided_at", "boundary", "category", "message", "number")


def decide(connection: sqlite3.Connection, edition_id: str, decision: Decision, by: str) -> list[Change]:
    """Store a decision and carry it out. Raises ``RuleError`` as the interface says."""
    edition = _compiled(connection, edition_id)
    cases = conflicts(connection, edition_id)
    case = _case(cases, decision.conflict_key)
    refuse_bad_decision(case.conflict, decision, edition.scheme)
    made = replace(
        decision,
        by=by,
        at=now(),
        reason=decision.reason.strip() or decision.message.strip(),
        message=decision.message.strip(),
        number=_number(connection, case, decision),
    )
    changes = _settle(connection, edition, cases, case, made, "decide_conflict", by)
    changes += _follow_in_checks(connection, edition_id, case, made, by)
    return changes


def withdraw(connection: sqlite3.Connection, edition_id: str, conflict_key: str, by: str) -> list[Change]:
    """Open a conflict again. Raises ``RuleError`` as the interface says."""
    edition = _compiled(connection, edition_id)
    cases = conflicts(connection, edition_id)
    case = _case(cases, conflict_key)
    if case.decision is None:
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The conflict has not been decided.")))
    changes = _settle(connection, edition, cases, case, None, "withdraw_decision", by)
    changes += _follow_in_checks(connection, edition_id, case, None, by)
    return changes


def take_back_decision_on_conflict(connection: sqlite3.Connection, change: Change) -> dict[str, object]:
    """Put back the decision that stood before; the areas go back with the other changes of the step.

    Return the values put back. Raises ``RuleError`` when it was decided anew since.
    """
    told = {**change.old, **change.new}
    edition_id, key = str(told["edition_id"]), str(told["conflict_key"])
    present = _row_values(connection, change.row_id)
    if present != {name: value for name, value in change.new.items() if name != STEP}:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Change {number} cannot be taken back: the conflict has been decided anew since."
                ),
                number=change.number,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Take the later change back first, or make the change anew.")),
        )
    _write(connection, change.row_id, {name: value for name, value in change.old.items() if name != STEP})
    cases = conflicts(connection, edition_id)
    for case in cases:
        if case.conflict.key == key:
            areas, near = _around(connection, edition_id, cases, case)
            after, near = settled(areas, near)
            _seal(connection, edition_id, areas, after)
            write_problems(connection, edition_id, near)
    touch(connection)
    return dict(change.old)


def _compiled(connection: sqlite3.Connection, edition_id: str) -> Edition:
    edition = edition_by_id(connection, edition_id)
    if edition.status is not EditionStatus.COMPILED:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition {year} is no compilation that can be decided on."),
                year=edition.year,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Of a published edition open a new version first.")),
        )
    return edition


def _case(cases: Sequence[ConflictCase], key: str) -> ConflictCase:
    for case in cases:
        if case.conflict.key == key:
            return case
    raise RuleError(
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The conflict is not there any more.")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Look at the list of conflicts anew.")),
    )


def _number(connection: sqlite3.Connection, case: ConflictCase, decision: Decision) -> int | None:
    """Return the special area id for the area that does not keep its own; once given, it stays."""
    if case.conflict.code is not ConflictCode.SAME_ID_TWICE or decision.choice not in (Choice.LEFT, Choice.RIGHT):
        return None
    if case.decision is not None and case.decision.number is not None:
        return case.decision.number
    row = connection.execute(
        "SELECT max(coalesce((SELECT max(special_area_id) FROM area_version), 0), "
        "coalesce((SELECT max(special_area_id) FROM area), 0), coalesce((SELECT max(number) FROM compile_decision), 0))"
    ).fetchone()
    return int(row[0]) + 1


def _settle(
    connection: sqlite3.Connection,
    edition: Edition,
    cases: Sequence[ConflictCase],
    case: ConflictCase,
    decision: Decision | None,
    what: str,
    by: str,
) -> list[Change]:
    areas, near = _around(connection, edition.id, cases, case)
    before, _ = settled(areas, near)
    now_decided = [replace(one, decision=decision) if one.conflict.key == case.conflict.key else one for one in near]
    after, told = settled(areas, now_decided)
    for one in told:
        if one.conflict.key == case.conflict.key and one.problem is not None:
            raise RuleError(
                one.problem,
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Settle the conflict in another way, or send it back.")),
            )
    step = _Step(connection, edition, what, by, "" if decision is None else decision.reason)
    step.decision(case, decision)
    step.areas(_by_key(before), _by_key(after), case)
    _seal(connection, edition.id, areas, after)
    write_problems(connection, edition.id, told)
    touch(connection)
    return step.changes


def _around(
    connection: sqlite3.Connection, edition_id: str, cases: Sequence[ConflictCase], case: ConflictCase
) -> tuple[list[CompiledArea], list[ConflictCase]]:
    """Return the areas and the conflicts that a decision can reach: those bound to it by further decisions."""
    sides, near = set(filter(None, case.conflict.sides)), {case.conflict.key: case}
    grew = True
    while grew:
        grew = False
        for one in cases:
            own = set(filter(None, one.conflict.sides))
            if one.conflict.key not in near and one.decision is not None and own & sides:
                near[one.conflict.key] = one
                sides |= own
                grew = True
    areas = compiled_areas(connection, edition_id, sides)
    return areas, [one for one in cases if one.conflict.key in near]


def _by_key(areas: Sequence[CompiledArea]) -> dict[str, AreaVersion]:
    return {one.key: one.area for one in areas}


def _seal(
    connection: sqlite3.Connection, edition_id: str, areas: Sequence[CompiledArea], after: Sequence[CompiledArea]
) -> None:
    """Keep what the compilation now holds of each area, so that the next one touches only what differs from it."""
    there = _by_key(after)
    connection.executemany(
        "UPDATE area_origin SET settled_sha256 = ? WHERE edition_id = ? AND key = ?",
        [
            (content_hash([there[one.key]]) if one.key in there else "", edition_id, one.key)
            for one in areas
        ],
    )  # fmt: skip


class _Step:
    """One decision: its row and the areas that it changes, bound by one mark."""

    def __init__(self, connection: sqlite3.Connection, edition: Edition, what: str, by: str, reason: str) -> None:
        self._connection, self._edition = connection, edition
        self._what, self._by, self._reason = what, by, reason
        self._mark = {STEP: new_id()}
        self.changes: list[Change] = []

    def decision(self, case: ConflictCase, decision: Decision | None) -> None:
        row = self._connection.execute(
            "SELECT id FROM compile_decision WHERE edition_id = ? AND conflict_key = ?",
            (self._edition.id, case.conflict.key),
        ).fetchone()
        row_id = new_id() if row is None else row["id"]
        old = _row_values(self._connection, row_id)
        new = {} if decision is None else _values(self._edition.id, decision)
        self._log(TABLE, row_id, "", old, new)
        _write(self._connection, row_id, new)

    def areas(self, before: Mapping[str, AreaVersion], after: Mapping[str, AreaVersion], case: ConflictCase) -> None:
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        versions = {
            row["key"]: row["version_id"]
            for row in self._connection.execute(
                "SELECT key, version_id FROM area_origin WHERE edition_id = ?", (self._edition.id,)
            )
        }
        touched = [versions[key] for key in {*before, *after}]
        came_from = ancestors(self._connection, self._edition.id, touched)
        gone = [key for key in before if key not in after]
        for key in gone:
            self._leave_out(versions[key], [versions[side] for side in case.conflict.sides if side in after])
        for key in sorted(after):
            if key not in before:
                self._bring_back(versions[key], after[key])
            elif before[key] is not after[key]:
                self._change(versions[key], before[key], after[key])
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
            self._hand_over(str(values["area_id"]), other)

    def _hand_over(self, identity: str, version_id: str) -> None:
        """Let the area that stays go on as the one that other editions know."""
        row = self._connection.execute("SELECT area_id FROM area_version WHERE id = ?", (version_id,)).fetchone()
        if row is not None and self._is_known(identity) and not self._is_known(row["area_id"]):
            move(self._connection, {version_id: identity}, now())

    def _is_known(self, identity: str) -> bool:
        row = self._connection.execute(
            "SELECT 1 FROM area_version WHERE area_id = ? AND edition_id <> ?", (identity, self._edition.id)
        ).fetchone()
        return row is not None

    def _bring_back(self, version_id: str, version: AreaVersion) -> None:
        if row_values(self._connection, version_id):
            return
        place = {"area_id": new_id(), "edition_id": self._edition.id}
        insert_version(self._connection, version_id, {**place, **values_of(_unstated(version))}, self._by)
        self._log("area_version", version_id, place["area_id"], {}, row_values(self._connection, version_id))

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


def _follow_in_checks(
    connection: sqlite3.Connection, edition_id: str, case: ConflictCase, decision: Decision | None, by: str
) -> list[Change]:
    """Let the checks know what a person lets stand, or no more."""
    key = case.conflict.finding_key
    if not key:
        return []
    accepts = decision is not None and decision.choice is Choice.ACCEPT
    if decision is not None and accepts:
        return [accept_finding(connection, edition_id, key, key.partition("|")[0], decision.reason, by)]
    was_accepted = case.decision is not None and case.decision.choice is Choice.ACCEPT
    if was_accepted and key in accepted_findings(connection, edition_id):
        return [withdraw_acceptance(connection, edition_id, key, by)]
    return []


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


def _row_values(connection: sqlite3.Connection, row_id: str) -> dict[str, object]:
    row = connection.execute("SELECT * FROM compile_decision WHERE id = ?", (row_id,)).fetchone()
    return {} if row is None else {"edition_id": row["edition_id"], **{name: row[name] for name in _COLUMNS}}


def _write(connection: sqlite3.Connection, row_id: str, values: Mapping[str, object]) -> None:
    connection.execute("DELETE FROM compile_decision WHERE id = ?", (row_id,))
    if values:
        connection.execute(
            "INSERT INTO compile_decision (id, edition_id, conflict_key, choice, reason, decided_by, decided_at, "
            "boundary, category, message, number) VALUES (:id, :edition_id, :conflict_key, :choice, :reason, "
            ":decided_by, :decided_at, :boundary, :category, :message, :number)",
            {**values, "id": row_id},
        )
