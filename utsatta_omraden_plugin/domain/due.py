"""Until when an LPO may hand in."""

from __future__ import annotations

from datetime import date, datetime, time, timezone


def end_of_day(day: date | None) -> str:
    """Return the last moment of a day of this computer, in UTC as submissions are stamped; nothing for no day."""
    if day is None:
        return ""
    last = datetime.combine(day, time.max).astimezone().astimezone(timezone.utc)
    return last.strftime("%Y-%m-%dT%H:%M:%S.999Z")
