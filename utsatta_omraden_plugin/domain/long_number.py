"""Numbers, not texts, that have enough digits to point out a person."""

from __future__ import annotations

LONG_NUMBER = 10**9
"""A whole number below has too few digits for an identity number."""


def digits_of_long(value: object) -> str:
    """Return the digits of a number that has enough of them, "" of anything else.

    A spreadsheet keeps every number as a real one, so a real number without decimals counts as well.
    """
    if not isinstance(value, (int, float)) or (isinstance(value, float) and not value.is_integer()):
        return ""
    return str(int(value)) if abs(value) >= LONG_NUMBER else ""
