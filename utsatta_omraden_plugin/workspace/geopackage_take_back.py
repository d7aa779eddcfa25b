"""Taking a change back: its old values are put back and logged as a new change, so the log only grows."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from ..domain.change import Change
from ..domain.errors import RuleError
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_actors import ACTORS
from .geopackage_answers import assessment_of_answer, take_back_answer
from .geopackage_area_values import GEOMETRY, take_back_values
from .geopackage_deciding import take_back_decision_on_conflict
from .geopackage_decision_step import TABLE as DECISIONS
from .geopackage_draft_deletion import DELETE_DRAFT, not_from_the_log
from .geopackage_draft_lineage import ancestors, relink
from .geopackage_findings import take_back_acceptance
from .geopackage_frozen import refuse_frozen_change
from .geopackage_handing_over import hands_over, take_back_identity
from .geopackage_judgements import JUDGEMENTS
from .geopackage_log import append
from .geopackage_merging import is_merge, take_back_merge
from .geopackage_overrides import OVERRIDES, settle_states
from .geopackage_pairs import take_back_decision
from .geopackage_parts import assessment_of_part, take_back_part
from .geopackage_places import PLACES
from .geopackage_proposals import PROPOSALS
from .geopackage_publication import PUBLISH, REOPEN
from .geopackage_redrawing import brings_or_takes, take_back_coming_or_going
from .geopackage_rows import take_back_row
from .geopackage_schemes import take_back_scheme
from .geopackage_steps import STEP, whole_steps
from .identifiers import new_id

TAKE_BACK = "take_back"


_PARTS = {table.name: table for table in (ACTORS, *PLACES, PROPOSALS)}


def take_back(connection: sqlite3.Connection, numbers: Sequence[int], by: str, progress: Progress) -> list[Change]:
    """Take changes back, with all that belong together with them; those that took others back are redone by this.

    Raises ``RuleError`` when a row has been changed since, when its assessment is signed, or when that kind of change
    cannot be taken back; ``Cancelled``.
    """
    taken = whole_steps(connection, numbers)
    for change in taken:
        refuse_frozen_change(connection, change)
    redrawn = _redrawn(connection, taken)
    came_from = {edition: ancestors(connection, edition, versions) for edition, versions in redrawn.items()}
    # Areas that come and go leave lineage behind, which is told anew at the end.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    steps: dict[object, str] = {}
    changes = [_take_back_one(connection, change, steps, by) for _, change in progress.each(taken)]
    for edition, versions in redrawn.items():
        relink(connection, edition, versions, came_from[edition])
    return changes


def _redrawn(connection: sqlite3.Connection, taken: Sequence[Change]) -> dict[str, list[str]]:
    """Return by edition the area versions whose boundary changes."""
    found: dict[str, list[str]] = {}
    for change in taken:
        if change.table == "area_version" and (GEOMETRY in change.old or GEOMETRY in change.new):
            edition = str(change.old.get("edition_id") or change.new.get("edition_id") or "")
            if not edition:
                row = connection.execute(
                    "SELECT edition_id FROM area_version WHERE id = ?", (change.row_id,)
                ).fetchone()
                edition = "" if row is None else row["edition_id"]
            found.setdefault(edition, []).append(change.row_id)
    return found


def _take_back_one(connection: sqlite3.Connection, change: Change, steps: dict[object, str], by: str) -> Change:
    if brings_or_takes(change):
        old, new = take_back_coming_or_going(connection, change, by)
    else:
        old, new = dict(change.new), _put_back(connection, change, by)
    if STEP in change.old:
        # A step of its own, so that it is taken back as a whole in its turn.
        mark = steps.setdefault(change.old[STEP], new_id())
        old, new = {**old, STEP: mark}, {**new, STEP: mark}
    return append(
        connection,
        by=by,
        what=TAKE_BACK,
        table=change.table,
        row_id=change.row_id,
        area_id=change.area_id,
        old=old,
        new=new,
        undoes=change.number,
    )


def _put_back(connection: sqlite3.Connection, change: Change, by: str) -> dict[str, object]:
    """Put back what stood before a change. Return the values put back."""
    if hands_over(change):
        return take_back_identity(connection, change)
    if change.table == "area_version":
        return take_back_values(connection, change, by)
    if change.table == "edition" and change.what in ("change_scheme", TAKE_BACK):
        return take_back_scheme(connection, change)
    if change.table == "answer" and change.what in ("save_answer", TAKE_BACK):
        put_back = take_back_answer(connection, change, by)
        settle_states(connection, assessment_of_answer(connection, change.row_id), by)
        return put_back
    if change.table == OVERRIDES.name:
        assessment_id = assessment_of_part(connection, OVERRIDES, change)
        put_back = take_back_part(connection, OVERRIDES, change, by)
        settle_states(connection, assessment_id, by)
        return put_back
    if change.table in _PARTS:
        return take_back_part(connection, _PARTS[change.table], change, by)
    if change.table == JUDGEMENTS.name and change.what != "sign_judgement":
        return take_back_row(connection, JUDGEMENTS, change, by)
    if is_merge(change):
        return take_back_merge(connection, change, by)
    if change.table == "lineage":
        return take_back_decision(connection, change)
    if change.table == "accepted_finding":
        return take_back_acceptance(connection, change)
    if change.table == DECISIONS:
        return take_back_decision_on_conflict(connection, change)
    raise _refused(change)


def _refused(change: Change) -> RuleError:
    """Return why a kind of change is never taken back."""
    if change.what in ("sign_judgement", "sign_assessment"):
        return RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A signature cannot be taken back.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Make a revision of the assessment, with a reason.")),
        )
    if change.what == DELETE_DRAFT:
        return not_from_the_log(change)
    if change.what in (PUBLISH, REOPEN):
        return RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "What was published stays listed and cannot be taken back.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Change the edition and publish it as its next version.")),
        )
    return RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Change {number} is of a kind that cannot be taken back ({what})."),
            number=change.number,
            what=change.what,
        )
    )
