"""What a compilation keeps beside its areas, in its tables: submissions, LPOs, origins, conflicts, decisions."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

import shapely

from ..domain.area import AreaVersion
from ..domain.compilation import (
    Choice,
    CompiledArea,
    Conflict,
    ConflictCase,
    Decision,
    LpoState,
    LpoStatus,
    Origin,
    is_void_without,
)
from ..domain.edition_hash import content_hashes
from .clock import now
from .compilation_json import (
    area_json,
    area_of,
    conflict_json,
    conflict_of,
    signature_json,
    signature_of,
    text_json,
    text_of,
)
from .compilation_records import AreaOrigin, KeptSubmission, LpoStanding, SubmissionState
from .geopackage_areas import areas_of
from .identifiers import new_id

_TABLES = ("submission", "compile_lpo", "area_origin", "compile_conflict", "compile_decision")


_PUT_SUBMISSION = """
INSERT INTO submission (id, edition_id, lpo_code, lpo_name, file, sha256, phone_code, created_at, base_year,
    base_sha256, manifest, state, reasons, areas, received_at, signature)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (edition_id, sha256) DO UPDATE SET
    file = excluded.file, state = excluded.state, reasons = excluded.reasons, signature = excluded.signature,
    lpo_code = CASE WHEN excluded.manifest = '' AND manifest <> '' THEN lpo_code ELSE excluded.lpo_code END,
    lpo_name = CASE WHEN excluded.manifest = '' AND manifest <> '' THEN lpo_name ELSE excluded.lpo_name END,
    phone_code = CASE excluded.manifest WHEN '' THEN phone_code ELSE excluded.phone_code END,
    created_at = CASE excluded.manifest WHEN '' THEN created_at ELSE excluded.created_at END,
    base_year = CASE excluded.manifest WHEN '' THEN base_year ELSE excluded.base_year END,
    base_sha256 = CASE excluded.manifest WHEN '' THEN base_sha256 ELSE excluded.base_sha256 END,
    areas = CASE excluded.manifest WHEN '' THEN areas ELSE excluded.areas END,
    manifest = CASE excluded.manifest WHEN '' THEN manifest ELSE excluded.manifest END
"""
"""A file that was refused says nothing of itself but by its name; once it is taken over it does, and what it said then
stays."""


def touch(connection: sqlite3.Connection) -> None:
    """Tell other programs that the tables have changed."""
    moment = now()
    for table in _TABLES:
        connection.execute("UPDATE gpkg_contents SET last_change = ? WHERE table_name = ?", (moment, table))


# Submissions and LPOs


def put_submissions(
    connection: sqlite3.Connection, edition_id: str, submissions: Iterable[KeptSubmission], lpos: Iterable[LpoState]
) -> None:
    """Store what was handed in, beside what was there, and how each LPO stands now."""
    moment = now()
    connection.execute("DELETE FROM compile_lpo WHERE edition_id = ?", (edition_id,))
    # What is used now is told anew; everything that came before stays listed.
    connection.execute(
        "UPDATE submission SET state = 'superseded' WHERE edition_id = ? AND state = 'used'", (edition_id,)
    )
    for one in submissions:
        reasons = json.dumps([text_json(reason) for reason in one.reasons], ensure_ascii=False)
        signature = "" if one.signature is None else json.dumps(signature_json(one.signature), ensure_ascii=False)
        connection.execute(
            _PUT_SUBMISSION,
            (
                new_id(), edition_id, one.lpo_code, one.lpo_name, one.file, one.sha256, one.phone_code, one.created_at,
                one.base_year, one.base_sha256, one.manifest, one.state.value, reasons, one.areas, moment, signature,
            ),
        )  # fmt: skip
    connection.executemany(
        "INSERT INTO compile_lpo (edition_id, lpo_code, lpo_name, statuses, submission_id, areas, base_areas) "
        "VALUES (?, ?, ?, ?, (SELECT id FROM submission WHERE edition_id = ? AND sha256 = ?), ?, ?)",
        [
            (
                edition_id, lpo.lpo_code, lpo.lpo_name, json.dumps([status.value for status in lpo.statuses]),
                edition_id, lpo.used.sha256 if lpo.used else "", lpo.areas, lpo.base_areas,
            )
            for lpo in lpos
        ],
    )  # fmt: skip


def submissions(connection: sqlite3.Connection, edition_id: str) -> list[KeptSubmission]:
    """Return what was handed in, by LPO, the newest first; refused files last."""
    rows = connection.execute(
        "SELECT * FROM submission WHERE edition_id = ? ORDER BY state = 'refused', lpo_code, created_at DESC, file",
        (edition_id,),
    )
    return [_submission(row) for row in rows]


def lpo_standings(connection: sqlite3.Connection, edition_id: str) -> list[LpoStanding]:
    """Return how each LPO stands, by code."""
    by_id = {
        row["id"]: _submission(row)
        for row in connection.execute(
            "SELECT * FROM submission WHERE edition_id = ? ORDER BY created_at DESC", (edition_id,)
        )
    }
    older: dict[str, list[KeptSubmission]] = defaultdict(list)
    for one in by_id.values():
        if one.state is SubmissionState.SUPERSEDED:
            older[one.lpo_code].append(one)
    rows = connection.execute("SELECT * FROM compile_lpo WHERE edition_id = ? ORDER BY lpo_code", (edition_id,))
    return [
        LpoStanding(
            lpo_code=row["lpo_code"],
            lpo_name=row["lpo_name"],
            statuses=tuple(LpoStatus(status) for status in json.loads(row["statuses"])),
            used=by_id.get(row["submission_id"]),
            superseded=tuple(older[row["lpo_code"]]),
            areas=row["areas"],
            base_areas=row["base_areas"],
        )
        for row in rows
    ]


def _submission(row: sqlite3.Row) -> KeptSubmission:
    return KeptSubmission(
        file=row["file"],
        sha256=row["sha256"],
        state=SubmissionState(row["state"]),
        lpo_code=row["lpo_code"],
        lpo_name=row["lpo_name"],
        phone_code=row["phone_code"],
        created_at=row["created_at"],
        base_year=row["base_year"],
        base_sha256=row["base_sha256"],
        manifest=row["manifest"],
        reasons=tuple(text_of(reason) for reason in json.loads(row["reasons"])),
        areas=row["areas"],
        received_at=row["received_at"],
        signature=signature_of(json.loads(row["signature"])) if row["signature"] else None,
    )


# Origins


def put_origins(
    connection: sqlite3.Connection,
    edition_id: str,
    before_decisions: Iterable[CompiledArea],
    version_ids: Mapping[str, str],
    settled: Mapping[str, str],
    in_conflict: set[str],
) -> None:
    """Store where each area comes from, in place of what was told before.

    ``version_ids`` and ``settled`` (hash of the content in the edition, none for an area left out) are by key.
    """
    connection.execute("DELETE FROM area_origin WHERE edition_id = ?", (edition_id,))
    connection.executemany(
        "INSERT INTO area_origin (edition_id, version_id, key, origin, lpo_code, submission_sha256, compiled, "
        "settled_sha256, handed_number, given_number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                edition_id, version_ids[one.key], one.key, one.origin.value, one.lpo_code, one.submission,
                json.dumps(area_json(one.area), ensure_ascii=False) if one.key in in_conflict else "",
                settled.get(one.key, ""), one.handed.special_area_id, one.area.special_area_id,
            )
            for one in before_decisions
        ],
    )  # fmt: skip


def area_origins(connection: sqlite3.Connection, edition_id: str) -> dict[str, AreaOrigin]:
    """Return where areas come from, by version id."""
    rows = connection.execute("SELECT * FROM area_origin WHERE edition_id = ? ORDER BY fid", (edition_id,))
    return {
        row["version_id"]: AreaOrigin(
            row["version_id"], row["key"], Origin(row["origin"]), row["lpo_code"], row["submission_sha256"]
        )
        for row in rows
    }


def area_numbers(connection: sqlite3.Connection, edition_id: str) -> dict[str, int]:
    """Return by key the special area ids that a compilation gave, whatever decisions and people made of them.

    Of an area compiled before that was kept it is the one that the area has.
    """
    rows = connection.execute(
        "SELECT key, coalesce(given_number, special_area_id) AS number FROM area_origin "
        "LEFT JOIN area_version ON area_version.id = version_id "
        "WHERE area_origin.edition_id = ? AND coalesce(given_number, special_area_id) IS NOT NULL",
        (edition_id,),
    )
    return {row["key"]: row["number"] for row in rows}


def handed_numbers(connection: sqlite3.Connection, edition_id: str) -> dict[str, int]:
    """Return by key the special area ids that had been handed in for the areas of a compiled edition."""
    rows = connection.execute(
        "SELECT key, handed_number FROM area_origin WHERE edition_id = ? AND handed_number IS NOT NULL", (edition_id,)
    )
    return {row["key"]: row["handed_number"] for row in rows}


def areas_changed_since(connection: sqlite3.Connection, edition_id: str) -> dict[str, tuple[str, AreaVersion]]:
    """Return by key the areas whose content is no longer what was compiled, with the hash of what was."""
    settled = dict(
        connection.execute("SELECT key, settled_sha256 FROM area_origin WHERE edition_id = ?", (edition_id,)).fetchall()
    )
    present = _present(connection, edition_id)
    contents = content_hashes(present.values())
    return {
        key: (settled[key], area) for (key, area), content in zip(present.items(), contents) if settled[key] != content
    }


def compiled_areas(connection: sqlite3.Connection, edition_id: str, keys: Iterable[str]) -> list[CompiledArea]:
    """Return areas as they were compiled, before decisions."""
    found = []
    for key in sorted(keys):
        row = connection.execute(
            "SELECT * FROM area_origin WHERE edition_id = ? AND key = ? AND compiled <> ''", (edition_id, key)
        ).fetchone()
        if row is not None:
            area = area_of(json.loads(row["compiled"]))
            origin = Origin(row["origin"])
            found.append(CompiledArea(key, area, area, origin, row["lpo_code"], row["submission_sha256"]))
    return found


# Conflicts and decisions


def put_conflicts(connection: sqlite3.Connection, edition_id: str, cases: Iterable[ConflictCase]) -> None:
    """Store the conflicts of a compilation in place of those before; decisions stay."""
    connection.execute("DELETE FROM compile_conflict WHERE edition_id = ?", (edition_id,))
    connection.executemany(
        "INSERT INTO compile_conflict (edition_id, key, code, blocking, content, problem) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                edition_id, case.conflict.key, case.conflict.code.value, int(case.conflict.blocking),
                json.dumps(conflict_json(case.conflict), ensure_ascii=False), _problem(case),
            )
            for case in cases
        ],
    )  # fmt: skip


def write_problems(connection: sqlite3.Connection, edition_id: str, cases: Iterable[ConflictCase]) -> None:
    """Store of which decisions it turned out that they cannot be carried out, and of which that they can."""
    connection.executemany(
        "UPDATE compile_conflict SET problem = ? WHERE edition_id = ? AND key = ?",
        [(_problem(case), edition_id, case.conflict.key) for case in cases],
    )


def conflicts(connection: sqlite3.Connection, edition_id: str, with_areas: bool = True) -> list[ConflictCase]:
    """Return the conflicts with the decisions on them; without the areas of those that are only told, when not wanted.

    What is only told concerns many areas, which stand in the edition as they were handed in.
    """
    decided = {decision.conflict_key: decision for decision in decisions(connection, edition_id)}
    rows = connection.execute("SELECT * FROM compile_conflict WHERE edition_id = ? ORDER BY fid", (edition_id,))
    present: dict[str, AreaVersion] | None = None
    left_out = _left_out(connection, edition_id)
    found = []
    for row in rows:
        conflict = conflict_of(row["key"], row["code"], bool(row["blocking"]), json.loads(row["content"]))
        if with_areas and not conflict.areas:
            present = _present(connection, edition_id) if present is None else present
            conflict = replace(conflict, areas=tuple(present[side] for side in conflict.sides if side in present))
        case = _case(conflict, decided.get(conflict.key), row["problem"])
        found.append(replace(case, is_void=is_void_without(conflict, left_out)))
    return found


def decisions(connection: sqlite3.Connection, edition_id: str) -> list[Decision]:
    """Return all decisions, in the order they were first made."""
    rows = connection.execute("SELECT * FROM compile_decision WHERE edition_id = ? ORDER BY fid", (edition_id,))
    return [
        Decision(
            conflict_key=row["conflict_key"],
            choice=Choice(row["choice"]),
            reason=row["reason"],
            by=row["decided_by"],
            at=row["decided_at"],
            boundary=shapely.from_wkb(row["boundary"]) if row["boundary"] else None,
            category=row["category"],
            message=row["message"],
            number=row["number"],
        )
        for row in rows
    ]


def _case(conflict: Conflict, decision: Decision | None, problem: str) -> ConflictCase:
    if decision is not None and decision.choice not in conflict.choices:
        decision = None
    return ConflictCase(conflict, decision, text_of(json.loads(problem)) if problem else None)


def _left_out(connection: sqlite3.Connection, edition_id: str) -> set[str]:
    """Return the keys of the areas that decisions have left out; what people deleted had been settled otherwise."""
    rows = connection.execute(
        "SELECT key FROM area_origin WHERE edition_id = ? AND settled_sha256 = '' "
        "AND NOT EXISTS (SELECT 1 FROM area_version WHERE area_version.id = version_id)",
        (edition_id,),
    )
    return {row["key"] for row in rows}


def _problem(case: ConflictCase) -> str:
    return "" if case.problem is None else json.dumps(text_json(case.problem), ensure_ascii=False)


def _present(connection: sqlite3.Connection, edition_id: str) -> dict[str, AreaVersion]:
    """Return the areas of the edition by key, as they stand now."""
    rows = connection.execute(
        "SELECT key, area_version.* FROM area_origin JOIN area_version ON area_version.id = version_id "
        "WHERE area_origin.edition_id = ?",
        (edition_id,),
    ).fetchall()
    return dict(zip((row["key"] for row in rows), areas_of(rows)))
