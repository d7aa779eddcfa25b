"""What people decide of pairs of area versions: one area or two. The identities follow their word."""

from __future__ import annotations

import sqlite3

from ..domain.change import Change
from ..domain.compare.kinds import ChangeKind
from ..domain.errors import RuleError, WorkspaceError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .clock import now
from .geopackage_areas import area
from .geopackage_identities import fresh_identity, identities_of, move, places_taken, versions_of
from .geopackage_log import append
from .history import KINSHIP_ONLY, LineageLink, PairDecision
from .identifiers import new_id

_OTHER_AREA = "other_area"
_CONFIRMABLE = frozenset(kind.value for kind in ChangeKind) - {"new", "removed", "returned"}


def confirm_pair(connection: sqlite3.Connection, old_id: str, new_id_: str, kind: str, by: str, reason: str) -> Change:
    """Store a confirmed pair with its change-log row and join the identities. Raises ``RuleError``."""
    if kind not in _CONFIRMABLE:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "A pair of areas cannot be confirmed as “{kind}”. Possible: {kinds}."
                ),
                kind=kind,
                kinds=", ".join(sorted(_CONFIRMABLE)),
            )
        )
    old, new, year = _ordered(connection, old_id, new_id_)
    moves: dict[str, str] = {}
    if kind not in KINSHIP_ONLY:
        _refuse_second(connection, old_id, new_id_)
        if old != new:
            moves = dict.fromkeys(versions_of(connection, new, year), old)
            # What was held for the old area there is another one.
            mistaken = versions_of(connection, old, year)
            if mistaken:
                moves.update(dict.fromkeys(mistaken, fresh_identity(connection)))
    return _decide(connection, old_id, new_id_, kind, by, reason, old, moves, "confirm_pair")


def reject_pair(connection: sqlite3.Connection, old_id: str, new_id_: str, by: str, reason: str) -> Change:
    """Store a rejected pair with its change-log row and part the identities. Raises ``RuleError``."""
    old, new, year = _ordered(connection, old_id, new_id_)
    moves: dict[str, str] = {}
    if old == new:
        moves = dict.fromkeys(versions_of(connection, new, year), fresh_identity(connection))
    return _decide(connection, old_id, new_id_, _OTHER_AREA, by, reason, old, moves, "reject_pair")


def take_back_decision(connection: sqlite3.Connection, change: Change) -> dict[str, object]:
    """Put the decision and the identities back that stood before. Return the values put back."""
    old_id, new_id_ = str(change.new["from_version_id"]), str(change.new["to_version_id"])
    identities, before = _identities_in(change.new), _identities_in(change.old)
    present = _decision(connection, old_id, new_id_)
    expected = {column: change.new[column] for column in present}
    stands = present == expected and identities_of(connection, list(identities)) == identities
    if not stands or places_taken(connection, before):
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Change {number} cannot be taken back: the pair has been decided anew since."
                ),
                number=change.number,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Take the later change back first, or decide anew.")),
        )
    move(connection, before, now())
    _write(connection, change.row_id, {column: change.old[column] for column in present})
    return dict(change.old)


def decisions(connection: sqlite3.Connection, old_edition_id: str, new_edition_id: str) -> list[PairDecision]:
    """Return what people decided of pairs between two editions."""
    return [
        PairDecision(
            old_version_id=row["from_version_id"],
            new_version_id=row["to_version_id"],
            same=row["kind"] != _OTHER_AREA,
            by=row["confirmed_by"],
            at=row["confirmed_at"] or "",
            reason=row["reason"],
            kind="" if row["kind"] == _OTHER_AREA else row["kind"],
        )
        for row in connection.execute(
            "SELECT lineage.* FROM lineage "
            "JOIN area_version AS before ON before.id = from_version_id "
            "JOIN area_version AS after ON after.id = to_version_id "
            "WHERE confirmed_by <> '' AND before.edition_id = ? AND after.edition_id = ? ORDER BY lineage.fid",
            (old_edition_id, new_edition_id),
        )
    ]


def lineage(connection: sqlite3.Connection, old_edition_id: str, new_edition_id: str) -> list[LineageLink]:
    """Return the rows of lineage between two editions, without those that only say that two areas are not one."""
    return [
        LineageLink(
            kind=row["kind"],
            old_version_id=row["from_version_id"],
            new_version_id=row["to_version_id"],
            share_of_old=row["share_of_old"],
            share_of_new=row["share_of_new"],
            confirmed_by=row["confirmed_by"],
            confirmed_at=row["confirmed_at"] or "",
            reason=row["reason"],
        )
        for row in connection.execute(
            "SELECT lineage.* FROM lineage "
            "LEFT JOIN area_version AS before ON before.id = from_version_id "
            "LEFT JOIN area_version AS after ON after.id = to_version_id "
            "WHERE coalesce(before.edition_id, ?1) = ?1 AND coalesce(after.edition_id, ?2) = ?2 "
            "AND kind <> 'other_area' ORDER BY lineage.fid",
            (old_edition_id, new_edition_id),
        )
    ]


def _ordered(connection: sqlite3.Connection, old_id: str, new_id_: str) -> tuple[str, str, int]:
    """Return the identities of both, and the year of the new one's edition."""
    old, new = area(connection, old_id), area(connection, new_id_)
    years = [
        connection.execute("SELECT year FROM edition WHERE id = ?", (version.edition_id,)).fetchone()[0]
        for version in (old, new)
    ]
    if years[0] >= years[1]:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "{old} ({old_year}) and {new} ({new_year}) do not follow each other in time."
                ),
                old=old.name,
                old_year=years[0],
                new=new.name,
                new_year=years[1],
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give the area of the older edition first.")),
        )
    return old.area_id, new.area_id, years[1]


def _refuse_second(connection: sqlite3.Connection, old_id: str, new_id_: str) -> None:
    old, new = area(connection, old_id), area(connection, new_id_)
    for decision in decisions(connection, old.edition_id, new.edition_id):
        if not decision.is_one_area or (decision.old_version_id, decision.new_version_id) == (old_id, new_id_):
            continue
        if decision.old_version_id == old_id or decision.new_version_id == new_id_:
            first, second = area(connection, decision.old_version_id), area(connection, decision.new_version_id)
            raise RuleError(
                text(
                    QT_TRANSLATE_NOOP("UtsattaOmraden", "{old} and {new} have been confirmed as one area already."),
                    old=first.name,
                    new=second.name,
                ),
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Take that back, or reject that pair, first.")),
            )


def _decide(
    connection: sqlite3.Connection,
    old_id: str,
    new_id_: str,
    kind: str,
    by: str,
    reason: str,
    area_id: str,
    moves: dict[str, str],
    what: str,
) -> Change:
    before = _decision(connection, old_id, new_id_)
    after = {**before, "kind": kind, "confirmed_by": by, "confirmed_at": now(), "reason": reason.strip()}
    stood = identities_of(connection, list(moves))
    row = _decision_row(connection, old_id, new_id_)
    row_id = new_id() if row is None else str(row["id"])
    # The log refuses a change that nobody makes before anything is written.
    change = append(
        connection,
        by=by,
        what=what,
        table="lineage",
        row_id=row_id,
        area_id=area_id,
        old={**before, "identities": stood},
        new={**after, "identities": moves},
        reason=reason.strip(),
    )
    move(connection, moves, now())
    _write(connection, row_id, after)
    return change


def _identities_in(values: object) -> dict[str, str]:
    found = values["identities"] if isinstance(values, dict) else {}
    return {str(version): str(identity) for version, identity in dict(found).items()}


def _decision_row(connection: sqlite3.Connection, old_id: str, new_id_: str) -> sqlite3.Row | None:
    row: sqlite3.Row | None = connection.execute(
        "SELECT * FROM lineage WHERE from_version_id = ? AND to_version_id = ? AND confirmed_by <> ''",
        (old_id, new_id_),
    ).fetchone()
    return row


def _decision(connection: sqlite3.Connection, old_id: str, new_id_: str) -> dict[str, object]:
    row = _decision_row(connection, old_id, new_id_)
    return {
        "from_version_id": old_id,
        "to_version_id": new_id_,
        "kind": "" if row is None else row["kind"],
        "confirmed_by": "" if row is None else row["confirmed_by"],
        "confirmed_at": None if row is None else row["confirmed_at"],
        "reason": "" if row is None else row["reason"],
    }


def _write(connection: sqlite3.Connection, row_id: str, values: dict[str, object]) -> None:
    if values["kind"]:
        connection.execute(
            "INSERT INTO lineage (id, from_version_id, to_version_id, kind, confirmed_by, confirmed_at, reason) "
            "VALUES (:id, :from_version_id, :to_version_id, :kind, :confirmed_by, :confirmed_at, :reason) "
            "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, confirmed_by = excluded.confirmed_by, "
            "confirmed_at = excluded.confirmed_at, reason = excluded.reason, row_version = row_version + 1",
            {**values, "id": row_id},
        )
    else:
        connection.execute("DELETE FROM lineage WHERE id = ?", (row_id,))
    if _decision(connection, str(values["from_version_id"]), str(values["to_version_id"])) != values:
        raise WorkspaceError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The change did not reach the workspace. Nothing was changed."))
        )
