"""Validity dates as the published files write them: text, and a single blank for an open end."""

from __future__ import annotations

import re
from datetime import date, datetime

OPEN_END = " "
"""What AKTUALITET_SLUT holds while an area keeps its category (measured in the 2025 file)."""

_ISO_DATE = re.compile(r"([0-9]{4})[-/]?([0-9]{2})[-/]?([0-9]{2})(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?.*)?")


def read_date(value: object) -> date | None:
    """Return the date that a cell holds, None when it is blank.

    Reads ``2023-12-01``, ``2023/12/01``, ``20231201`` and these with a time behind; dates and times as they are.
    Raises ``ValueError`` for anything else.
    """
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    written = str(value).strip()
    if not written:
        return None
    match = _ISO_DATE.fullmatch(written)
    if match is None:
        raise ValueError(written)
    year, month, day = match.groups()
    return date(int(year), int(month), int(day))


def is_open_end(value: object) -> bool:
    """Whether a cell holds blanks instead of an end date, as the published files do; an empty cell holds nothing."""
    return isinstance(value, str) and value != "" and not value.strip()


def write_date(value: date | None) -> str:
    """Return a date as the published files write it; an open end is a single blank."""
    return OPEN_END if value is None else value.isoformat()
