"""What a check has found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ..text import Text

Point = tuple[float, float]
"""East and north in metres, EPSG:3006."""

_CELL_M = 100.0
# The grid lies off the round coordinates that people and programs like, so that rounding does not change a cell.
_GRID_OFFSET_M = 37.3


class Severity(Enum):
    """How much a finding matters: an error stops an export, a warning should be looked at, information is no fault."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True)
class Finding:
    """One finding (interface.md, check report).

    ``areas`` are the ids of the area versions; an area that has none yet is told by its name, a nameless one by its
    row (``#7``). ``point`` is where to look, None when nothing has a boundary. ``key`` stays the same from run to run
    and on every machine as long as the same is wrong at the same place, so that a finding stays accepted.
    """

    code: str
    severity: Severity
    areas: tuple[str, ...]
    message: Text
    how_to_fix: Text
    fixable: bool
    point: Point | None
    key: str


def finding_key(code: str, about: str, labels: Iterable[str], place: Point | None) -> str:
    """Return the key of a finding.

    ``about`` tells what is wrong where a check has several things to say of the same areas. ``labels`` name the areas
    without regard to their order; ``place`` is taken to the nearest 100 m.
    """
    parts = [code, about, *sorted(labels)]
    if place is not None:
        parts.append(",".join([str(int((ordinate - _GRID_OFFSET_M) // _CELL_M)) for ordinate in place]))
    return "|".join(parts)
