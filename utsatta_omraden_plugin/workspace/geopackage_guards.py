"""Triggers that are set aside for a while inside one transaction, where what they guard against cannot happen."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping


@contextlib.contextmanager
def set_aside(connection: sqlite3.Connection, dropping: Mapping[str, str]) -> Iterator[set[str]]:
    """Do without triggers while inside; ``dropping`` are the statements by the names. Gives those that were there.

    They come back, to the letter, when the block ends well. When it does not, the transaction is rolled back, and that
    brings them back too.
    """
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    aside = {name: sql for name, sql in found if name in dropping}
    for name in aside:
        connection.execute(dropping[name])
    yield set(aside)
    for sql in aside.values():
        connection.execute(sql)
