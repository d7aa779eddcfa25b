"""The time as a workspace writes it."""

from __future__ import annotations

from datetime import datetime, timezone


def now() -> str:
    """Return the present time, UTC, ISO 8601 with milliseconds and Z (the form that OGC 12-128r15 asks for)."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def local_time(at: str) -> str:
    """Return a time of this room in the clock of the computer, to the minute, for people; as it is when it is none."""
    try:
        return datetime.fromisoformat(at.replace("Z", "+00:00")).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return at
