"""Which day it is."""

from __future__ import annotations

from datetime import date, datetime


def date_of_today() -> date:
    """Return the day on the calendar where the program runs: that of the person who signs, judges or draws."""
    return datetime.now().astimezone().date()
