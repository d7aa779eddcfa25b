"""Where the problems are: the places and problem areas of step 4."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from .answer import SourceKind

if TYPE_CHECKING:  # the docks know places before shapely may be loaded (geometry_libraries.py)
    from shapely import LineString, Point, Polygon


class Weekday(Enum):
    """A day on which a place is used; the value is kept in the data."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"


class TimeOfDay(Enum):
    """A part of the day: night 0–6, morning 6–10, day 10–16, evening 16–20, late evening 20–24 (local time)."""

    NIGHT = "night"
    MORNING = "morning"
    DAY = "day"
    EVENING = "evening"
    LATE_EVENING = "late_evening"


@dataclass(frozen=True)
class Place:
    """A drawn point, line or polygon (2D, EPSG:3006). ``kind`` is the id of one of the method's kinds of place.

    Empty ``weekdays`` and ``times_of_day`` say that it is not known when. ``description`` is text that must pass the
    privacy gate. ``id`` is a UUID given by the workspace and empty before.
    """

    kind: str
    shape: Point | LineString | Polygon
    weekdays: tuple[Weekday, ...] = ()
    times_of_day: tuple[TimeOfDay, ...] = ()
    description: str = ""
    source_kind: SourceKind | None = None
    id: str = ""
    assessment_id: str = ""
    row_version: int = 1
