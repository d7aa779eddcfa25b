"""The line that a person draws, made ready to be worked with."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from shapely import LineString

from ..area import AreaVersion
from ..errors import RuleError
from ..text import QT_TRANSLATE_NOOP, text
from .linework import Coordinates, as_lines, without_repeats

REACH_M = 1.0
"""A line that ends this close to a border was meant to end on it."""


def drawn_line(line: LineString) -> Coordinates:
    """Return the vertices of a line (EPSG:3006) in 2D, each once. Raises ``RuleError`` when it has no length."""
    vertices = shapely.get_coordinates(line)
    vertices = without_repeats(vertices[np.isfinite(vertices).all(axis=1)])
    if len(vertices) < 2:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The drawn line has no length.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Draw a line of at least two different points.")),
        )
    return vertices


def must_not_cross_itself(line: Coordinates) -> None:
    """Raise ``RuleError`` where a line that is to become a border crosses itself."""
    if not shapely.is_simple(shapely.linestrings(line)):
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The drawn line crosses itself, so it cannot be a border.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Draw it again without loops.")),
        )


def with_ends_on(line: Coordinates, borders: Sequence[shapely.Geometry], reach_m: float) -> Coordinates:
    """Return the line with each end moved onto the first of the borders that lies within reach, if one does."""
    moved = line.copy()
    for end in (0, -1):
        point = shapely.points(line[end])
        for border in map(as_lines, borders):
            if shapely.dwithin(point, border, reach_m):
                moved[end] = shapely.get_coordinates(shapely.shortest_line(point, border))[1]
                break
    return without_repeats(moved)


def different(areas: Sequence[AreaVersion]) -> list[AreaVersion]:
    """Return the areas, each once."""
    found: list[AreaVersion] = []
    for area in areas:
        if not any(area is other or (area.id and area.id == other.id) for other in found):
            found.append(area)
    return found


def must_be_sound(*areas: AreaVersion) -> None:
    """Raise ``RuleError`` for an area whose boundary is missing or not valid: nothing can be built on it."""
    for area in areas:
        boundary: shapely.Geometry | None = area.boundary
        if boundary is None or boundary.is_empty or not boundary.is_valid:
            raise RuleError(
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} has no valid boundary."), area=area.name),
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Run the checks and repair the boundary first.")),
            )


def nothing_left(area: AreaVersion) -> RuleError:
    """Return the error for an operation that would take all ground of an area."""
    return RuleError(
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Nothing would be left of {area}."), area=area.name),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "To give all its ground to another area, merge the two.")),
    )
