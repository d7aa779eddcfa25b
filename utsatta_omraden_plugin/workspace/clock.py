"""The time as a workspace writes it."""

from __future__ import annotations

from datetime import datetime, timezone


def now() -> str:
    """Return the present time, UTC, ISO 8601 with milliseconds and Z (the form that OGC 12-128r15 asks for)."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
