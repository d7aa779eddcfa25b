"""Taking a change back: its old values are put back and logged as a new change, so the log only grows."""

from __future__ import annotations

import sqlite3

from ..domain.change import Change
from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_answers import take_back_answer
from .geopackage_areas import take_back_category
from .geopackage_log import append, find_change

TAKE_BACK = "take_back"


def take_back(connection: sqlite3.Connection, number: int, by: str) -> Change:
    """Take one change back; a change that took another one back is redone by this.

    Raises ``RuleError`` when the row has been changed since, or when that kind of change cannot be taken back.
    """
    change = find_change(connection, number)
    if change.table == "area_version" and change.what in ("set_category", TAKE_BACK):
        put_back = take_back_category(connection, change, by)
    elif change.table == "answer" and change.what in ("save_answer", TAKE_BACK):
        put_back = take_back_answer(connection, change, by)
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
