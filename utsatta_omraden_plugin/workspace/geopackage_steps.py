"""Changes that belong together: a mark in their values, by which one of them leads to the others."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from ..domain.change import Change
from ..domain.errors import RuleError
from .geopackage_log import find_change

STEP = "step"
"""Where the mark stands among the old and the new values of a change: a UUID that only the changes of a step share."""


def whole_steps(connection: sqlite3.Connection, numbers: Iterable[int]) -> list[Change]:
    """Return these changes and all that belong together with one of them, newest first.

    Raises ``RuleError`` when the log has no such change.
    """
    found: dict[int, Change] = {}
    for number in numbers:
        if number in found:
            continue
        change = find_change(connection, number)
        found[number] = change
        if STEP in change.old:
            for direction in (-1, 1):
                found.update(_beside(connection, change, direction))
    return [found[number] for number in sorted(found, reverse=True)]


def _beside(connection: sqlite3.Connection, change: Change, direction: int) -> dict[int, Change]:
    """Return the changes of the same step before (-1) or after (1): a step is written without a gap."""
    found: dict[int, Change] = {}
    number = change.number + direction
    while True:
        try:
            other = find_change(connection, number)
        except RuleError:
            return found
        if other.old.get(STEP) != change.old[STEP]:
            return found
        found[number] = other
        number += direction
