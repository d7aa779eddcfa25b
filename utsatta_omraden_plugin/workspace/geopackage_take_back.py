"""Taking a change back: its old values are put back and logged as a new change, so the log only grows."""

from __future__ import annotations

import sqlite3

from ..domain.change import Change
from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_actors import ACTORS
from .geopackage_answers import assessment_of_answer, take_back_answer
from .geopackage_area_values import take_back_values
from .geopackage_findings import take_back_acceptance
from .geopackage_judgements import JUDGEMENTS
from .geopackage_log import append, find_change
from .geopackage_overrides import OVERRIDES, settle_states
from .geopackage_pairs import take_back_decision
from .geopackage_parts import assessment_of_part, take_back_part
from .geopackage_places import PLACES
from .geopackage_proposals import PROPOSALS
from .geopackage_rows import take_back_row

TAKE_BACK = "take_back"


_PARTS = {table.name: table for table in (ACTORS, *PLACES, PROPOSALS)}


def take_back(connection: sqlite3.Connection, number: int, by: str) -> Change:
    """Take one change back; a change that took another one back is redone by this.

    Raises ``RuleError`` when the row has been changed since, when its assessment is signed, or when that kind of change
    cannot be taken back.
    """
    change = find_change(connection, number)
    return append(
        connection,
        by=by,
        what=TAKE_BACK,
        table=change.table,
        row_id=change.row_id,
        area_id=change.area_id,
        old=change.new,
        new=_put_back(connection, change, by),
        undoes=change.number,
    )


def _put_back(connection: sqlite3.Connection, change: Change, by: str) -> dict[str, object]:
    """Put back what stood before a change. Return the values put back."""
    if change.table == "area_version":
        return take_back_values(connection, change, by)
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
    if change.table == "lineage":
        return take_back_decision(connection, change)
    if change.table == "accepted_finding":
        return take_back_acceptance(connection, change)
    if change.what in ("sign_judgement", "sign_assessment"):
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A signature cannot be taken back.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Make a revision of the assessment, with a reason.")),
        )
    raise RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Change {number} is of a kind that cannot be taken back ({what})."),
            number=change.number,
            what=change.what,
        )
    )
