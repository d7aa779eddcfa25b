"""How much ground a map shows, in scales that are easy to measure in."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.core import QgsRectangle

from ..flow.type_scale import WIDTH

Bounds = tuple[float, float, float, float]
"""West, south, east and north in metres, EPSG:3006; not-a-number where there is no ground."""
SMALLEST_WIDTH_M = 600.0
_SCALE_STEPS = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8)
_LENGTH_STEPS = (1, 2, 2.5, 5)
_BAR_STEPS = (1, 2, 5)
"""Whole numbers: a decimal sign would be that of QGIS and not of the document."""
_AIR = 1.15
"""How much more than the area itself is shown."""


def has_ground(bounds: Bounds) -> bool:
    """Tell whether there is anything to show a map of."""
    return all(math.isfinite(edge) for edge in bounds)


def scale_of(bounds: Bounds, height: float, width: float = WIDTH) -> float:
    """Return the denominator of the scale in which ``bounds`` fill a map of that many millimetres, rounded up."""
    west, south, east, north = bounds
    needed = max((east - west) / width, (north - south) / height, SMALLEST_WIDTH_M / width)
    return _rounded_up(needed * 1000 * _AIR, _SCALE_STEPS)


def extent_of(bounds: Bounds, height: float, width: float = WIDTH) -> QgsRectangle:
    """Return what a map of that many millimetres shows around ``bounds``."""
    west, south, east, north = bounds
    metres_per_mm = scale_of(bounds, height, width) / 1000
    half_width, half_height = width * metres_per_mm / 2, height * metres_per_mm / 2
    x, y = (west + east) / 2, (south + north) / 2
    return QgsRectangle(x - half_width, y - half_height, x + half_width, y + half_height)


def grid_step(shown: float) -> float:
    """Return how far the coordinates stand apart (metres) in a map that shows so many metres."""
    return _rounded_up(shown / 4, _LENGTH_STEPS)


def bar_step(shown: float) -> float:
    """Return the length of a segment of the scale bar (metres) in a map that shows so many metres."""
    return _rounded_up(shown / 16, _BAR_STEPS)


def _rounded_up(value: float, steps: Sequence[float]) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return next((step * power for step in steps if step * power >= value), 10 * power)
