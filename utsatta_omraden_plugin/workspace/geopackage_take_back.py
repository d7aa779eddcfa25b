"""Taking a change back: its old values are put back and logged as a new change, so the log only grows."""

from __future__ import annotations

import sqlite3

from ..domain.change import Change
from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_answers import take_back_answer
from .geopackage_area_values import take_back_values
from .geopackage_findings import take_back_acceptance
from .geopackage_log import append, find_change
from .geopackage_pairs import take_back_decision

TAKE_BACK = "take_back"


def take_back(connection: sqlite3.Connection, number: int, by: str) -> Change:
    """Take one change back; a change that took another one back is redone by this.

    Raises ``RuleError`` when the row has been changed since, or when that kind of change cannot be taken back.
    """
    change = find_change(connection, number)
    if change.table == "area_version":
        put_back = take_back_values(connection, change, by)
    elif change.table == "answer" and change.what in ("save_answer", TAKE_BACK):
        put_back = take_back_answer(connection, change, by)
    elif change.table == "lineage":
        put_back = take_back_decision(connection, change)
    elif change.table == "accepted_finding":
        put_back = take_back_acceptance(connection, change)
    else:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Change {number} is of a kind that cannot be taken back ({what})."),
                number=change.number,
                what=change.what,
            )
        )
    return append(
        connection,
        by=by,
        what=TAKE_BACK,
        table=change.table,
        row_id=change.row_id,
        area_id=change.area_id,
        old=change.new,
        new=put_back,
        undoes=change.number,
    )
