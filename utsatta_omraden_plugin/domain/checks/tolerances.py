"""From where on something counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..boundary import SLIVER_PART_M2


@dataclass(frozen=True)
class Tolerances:
    """The limits of the checks; metres and square metres in EPSG:3006.

    ``overlap_m2`` and ``sliver_part_m2`` are those of interface.md. ``rounding_width_m``: published coordinates are
    rounded to 0.1 mm, so an overlap that is slimmer on average is no fault of anybody. ``near_gap_m`` and
    ``near_length_m``: borders that run at least so long within that distance without being the same. A measure may
    differ by ``measure_share`` of itself, or by ``measure_m2`` and ``measure_m`` when that is more.
    """

    overlap_m2: float = 1.0
    rounding_width_m: float = 0.0005
    shared_border_m: float = 0.001
    near_gap_m: float = 1.0
    near_length_m: float = 10.0
    sliver_part_m2: float = SLIVER_PART_M2
    measure_share: float = 0.0001
    measure_m2: float = 1.0
    measure_m: float = 0.1
    repair_share: float = 0.001
    repair_m2: float = 1.0
    near_sarskilt_m: float = 500.0
    earliest_start: date = date(2010, 1, 1)
    """The first list of areas is from 2014; a date long before is a slip of the keyboard."""
    sweden: tuple[float, float, float, float] = (250_000.0, 6_100_000.0, 950_000.0, 7_700_000.0)
    """East, north, east, north, with a margin."""
