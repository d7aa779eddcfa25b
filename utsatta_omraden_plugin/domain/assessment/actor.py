"""Criminal actors in step 3: groups and count bands, never names and never identity numbers (product.md)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ActorChange(Enum):
    """How a group has changed since the last assessment; the value is kept in the data."""

    NEW = "new"
    GROWN = "grown"
    SAME = "same"
    SHRUNK = "shrunk"
    GONE = "gone"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class ActorGroup:
    """A group of actors. ``kind``, ``count_band`` and ``role`` are values of the method's lists, never free text."""

    kind: str
    count_band: str
    role: str = ""
    change: ActorChange = ActorChange.UNKNOWN
    id: str = ""
    row_version: int = 1
