"""The kinds of change between two editions (interface.md, compare report)."""

from __future__ import annotations

from enum import Enum


class ChangeKind(Enum):
    """What happened to an area; several kinds may hold at once."""

    NEW = "new"
    REMOVED = "removed"
    RETURNED = "returned"
    SPLIT = "split"
    MERGED = "merged"
    RENAMED = "renamed"
    RECATEGORISED = "recategorised"
    BOUNDARY = "boundary"
    ID_CHANGED = "id_changed"
    UNCHANGED = "unchanged"

    @property
    def is_technical(self) -> bool:
        """Whether it changes how areas are cut, named or numbered and not which ground is vulnerable or how gravely."""
        return self in _TECHNICAL


_TECHNICAL = frozenset({ChangeKind.SPLIT, ChangeKind.MERGED, ChangeKind.RENAMED, ChangeKind.ID_CHANGED})
