"""Many rows stored by few statements.

SQLite keeps what each statement changes apart until the statement has succeeded. For a row with its entries in five
indexes that takes longer than storing it, so one statement stores as many rows as it may.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import chain, islice

_MOST_PARAMETERS = 32_766 if sqlite3.sqlite_version_info >= (3, 32) else 999
"""Of a statement, as SQLite is usually built ("Limits in SQLite", 9, "Maximum Number Of Host Parameters")."""


def insert_rows(connection: sqlite3.Connection, insert: str, rows: Iterable[tuple[object, ...]]) -> None:
    """Store rows of one length; ``insert`` is a statement up to and with VALUES."""
    left = iter(rows)
    first = next(left, None)
    if first is None:
        return
    left = chain([first], left)
    place = "(" + ", ".join("?" * len(first)) + ")"
    at_a_time = _MOST_PARAMETERS // len(first)
    statement = insert + ", ".join([place] * at_a_time)
    while piece := list(islice(left, at_a_time)):
        if len(piece) < at_a_time:
            statement = insert + ", ".join([place] * len(piece))
        connection.execute(statement, list(chain.from_iterable(piece)))
