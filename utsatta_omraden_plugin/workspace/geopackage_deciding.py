"""Conflicts of a compilation decided: the decision kept, and carried out on the areas concerned in the same step."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

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
from .geopackage_compilation_tables import compiled_areas, conflicts, touch, write_problems
from .geopackage_decision_step import DecisionStep, decision_values, write_decision
from .geopackage_editions import edition_by_id
from .geopackage_findings import accept_finding, accepted_findings, withdraw_acceptance
from .geopackage_handing_over import DECIDE, WITHDRAW
from .geopackage_steps import STEP


def decide(connection: sqlite3.Connection, edition_id: str, decision: Decision, by: str) -> list[Change]:
    """Store a decision and carry it out. Raises ``RuleError`` as the interface says."""
    edition = _compiled(connection, edition_id)
    cases = conflicts(connection, edition_id, with_areas=False)
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
    changes = _settle(connection, edition, cases, case, made, DECIDE, by)
    changes += _follow_in_checks(connection, edition_id, case, made, by)
    return changes


def withdraw(connection: sqlite3.Connection, edition_id: str, conflict_key: str, by: str) -> list[Change]:
    """Open a conflict again. Raises ``RuleError`` as the interface says."""
    edition = _compiled(connection, edition_id)
    cases = conflicts(connection, edition_id, with_areas=False)
    case = _case(cases, conflict_key)
    if case.decision is None:
        raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The conflict has not been decided.")))
    changes = _settle(connection, edition, cases, case, None, WITHDRAW, by)
    changes += _follow_in_checks(connection, edition_id, case, None, by)
    return changes


def take_back_decision_on_conflict(connection: sqlite3.Connection, change: Change) -> dict[str, object]:
    """Put back the decision that stood before; the areas go back with the other changes of the step.

    Return the values put back. Raises ``RuleError`` when it was decided anew since.
    """
    told = {**change.old, **change.new}
    edition_id, key = str(told["edition_id"]), str(told["conflict_key"])
    present = decision_values(connection, change.row_id)
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
    write_decision(connection, change.row_id, {name: value for name, value in change.old.items() if name != STEP})
    cases = conflicts(connection, edition_id, with_areas=False)
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
    # An area that another decision left out may come back: its number, only told of its origin, is not free.
    row = connection.execute(
        "SELECT coalesce(max(number), 0) FROM (SELECT max(special_area_id) AS number FROM area_version "
        "UNION ALL SELECT max(special_area_id) FROM area UNION ALL SELECT max(number) FROM compile_decision "
        "UNION ALL SELECT max(given_number) FROM area_origin)"
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
    step = DecisionStep(connection, edition, what, by, "" if decision is None else decision.reason)
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
