"""Lines that meet are given common vertices, so that borders which are meant to be one are one, vertex by vertex.

Everything here is measured from a frame (``frame.py``) in metres. ``fixed`` geometries stay where they are and only get
further vertices; the ``moving`` one gives way by up to the tolerance.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..checks.tolerances import Tolerances

COMMON_M = Tolerances.shared_border_m
"""Borders and vertices closer than this were meant to be one: rounding to 0.1 mm parts them."""

Coordinates = NDArray[np.float64]


def laid_on(moving: Any, fixed: Sequence[Any], within_m: float = COMMON_M) -> tuple[Any, list[Any]]:
    """Return ``moving`` and ``fixed`` with common vertices wherever they meet or come closer than ``within_m``.

    Vertices of ``moving`` go to the nearest vertex or else the nearest point of ``fixed``; vertices of ``fixed`` beside
    its segments become its vertices; where they cross, both get a vertex.
    """
    borders = [as_lines(geometry) for geometry in fixed]
    known = shapely.get_coordinates(borders)
    all_borders = shapely.multilinestrings([line for lines in borders for line in shapely.get_parts(lines)])
    moving = each_line(moving, lambda line: _moved(line, known, all_borders, within_m))
    moving = with_vertices(moving, known, within_m)
    crossings = shapely.get_coordinates(shapely.intersection(as_lines(moving), all_borders))
    moving = with_vertices(moving, crossings, within_m)
    # Not the crossings themselves: one beside a vertex adds none to ``moving``, and the others must not have it either.
    meeting = shapely.get_coordinates(moving)
    return moving, [with_vertices(geometry, meeting, within_m) for geometry in fixed]


def with_vertices(geometry: Any, points: Coordinates, within_m: float = COMMON_M) -> Any:
    """Return the geometry with those points as further vertices that lie beside one of its segments.

    Points that are its vertices, or lie within the distance of one of them, add nothing.
    """
    return each_line(geometry, lambda line: _inserted(line, points, within_m)) if len(points) else geometry


def as_lines(geometry: Any) -> Any:
    """Return the borders of polygons, or the lines themselves, as one MultiLineString."""
    parts = [part for part in shapely.get_parts(geometry) if not part.is_empty]
    lines = [shapely.boundary(part) if shapely.get_dimensions(part) == 2 else part for part in parts]
    return shapely.MultiLineString([line for one in lines for line in shapely.get_parts(one)])


def each_line(geometry: Any, change: Callable[[Coordinates], Coordinates]) -> Any:
    """Return the geometry with the coordinates of each line or ring changed; rings that collapse are left out."""
    kind = shapely.get_type_id(geometry)
    if kind == 1:
        return shapely.linestrings(change(shapely.get_coordinates(geometry)))
    if kind == 3:
        shell, *holes = [change(shapely.get_coordinates(ring)) for ring in shapely.get_rings(geometry)]
        if len(shell) < 4:
            return shapely.Polygon()
        return shapely.Polygon(shell, [hole for hole in holes if len(hole) >= 4])
    changed = [each_line(part, change) for part in shapely.get_parts(geometry)]
    left = [part for part in changed if not part.is_empty]
    return shapely.MultiLineString(left) if kind == 5 else shapely.MultiPolygon(left)


def segments_of(line: Coordinates) -> Any:
    """Return each step of a line as a LineString."""
    return shapely.linestrings(np.stack([line[:-1], line[1:]], axis=1))


def without_repeats(line: Coordinates) -> Coordinates:
    """Return the line without vertices that stand where the one before them stands."""
    keep = np.ones(len(line), dtype=bool)
    keep[1:] = (line[1:] != line[:-1]).any(axis=1)
    kept: Coordinates = line[keep]
    return kept


def _moved(line: Coordinates, known: Coordinates, borders: Any, within_m: float) -> Coordinates:
    points = shapely.points(line)
    moved = line.copy()
    close = shapely.dwithin(points, borders, within_m)
    if not close.any():
        return line
    feet = shapely.get_coordinates(shapely.shortest_line(points[close], borders)).reshape(-1, 2, 2)[:, 1]
    moved[close] = feet
    which, target = shapely.STRtree(shapely.points(known)).query_nearest(
        points, max_distance=within_m, all_matches=False
    )
    moved[which] = known[target]
    return without_repeats(moved)


def _inserted(line: Coordinates, points: Coordinates, within_m: float) -> Coordinates:
    low, high = line.min(axis=0) - within_m, line.max(axis=0) + within_m
    points = points[((points >= low) & (points <= high)).all(axis=1)]
    if not len(points):
        return line
    points = np.unique(points, axis=0)
    at_vertex = shapely.STRtree(shapely.points(line)).query(
        shapely.points(points), predicate="dwithin", distance=within_m
    )[0]
    points = np.delete(points, np.unique(at_vertex), axis=0)
    which, segment = shapely.STRtree(segments_of(line)).query(
        shapely.points(points), predicate="dwithin", distance=within_m
    )
    if not len(which):
        return line
    start, way = line[segment], line[segment + 1] - line[segment]
    share = ((points[which] - start) * way).sum(axis=1) / (way * way).sum(axis=1)
    # A point near two segments, as where a line touches itself, becomes a vertex of both.
    order = np.lexsort((share, segment))
    fuller: Coordinates = np.insert(line, segment[order] + 1, points[which[order]], axis=0)
    return without_repeats(fuller)
