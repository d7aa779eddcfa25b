"""A ring that takes the course of another line wherever it runs close to it. All is measured from one frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
import shapely
from shapely.ops import substring

from .linework import Coordinates, as_lines, segments_of, without_repeats

_SAME_PLACE_M = 1e-6


class _Kind(IntEnum):
    """What a vertex of the new ring is."""

    EXTRA = 0
    """On the ring's own course, to follow the reference from or to there."""
    OWN = 1
    FOOT = 2
    """On the reference, between its vertices."""
    VERTEX = 3


@dataclass(frozen=True, eq=False)
class Reference:
    """Lines to follow, each running from junction to junction, and their vertices."""

    lines: Any
    vertices: Coordinates

    @classmethod
    def of(cls, geometry: Any) -> Reference:
        """Return the borders of polygons, or the lines, with vertices where they meet."""
        noded = shapely.union_all(shapely.get_parts(as_lines(geometry)))
        lines = shapely.get_parts(shapely.line_merge(noded))
        return cls(lines, np.unique(shapely.get_coordinates(lines), axis=0))


def followed(ring: Coordinates, reference: Reference, within_m: float) -> Coordinates:
    """Return a closed ring with its vertices and segments within the distance laid on the reference.

    Vertices go to the nearest vertex of the reference within the distance, else to its nearest point. Between two that
    follow each other the ring takes the reference's course if that stays within the distance. Where the reference
    turns away in the midst of a segment, the ring goes back to its own course over the same distance.
    """
    own = set(map(tuple, ring.tolist()))
    ends = _ends_of_company(ring, reference, within_m)
    ring = _with_vertices_beside(ring, reference.vertices, within_m)
    ring = _with_vertices_beside(ring, ends, _SAME_PLACE_M)[:-1]
    points = shapely.points(ring)
    tree = shapely.STRtree(reference.lines)
    close, line = tree.query_nearest(points, max_distance=within_m, all_matches=False)
    if not len(close):
        return np.concatenate([ring, ring[:1]])
    new = ring.copy()
    kinds = np.array([_Kind.OWN if vertex in own else _Kind.EXTRA for vertex in map(tuple, ring.tolist())])
    new[close] = shapely.get_coordinates(shapely.shortest_line(points[close], reference.lines[line]))[1::2]
    kinds[close] = _Kind.FOOT
    close, vertex = shapely.STRtree(shapely.points(reference.vertices)).query_nearest(
        points, max_distance=within_m, all_matches=False
    )
    new[close] = reference.vertices[vertex]
    kinds[close] = _Kind.VERTEX
    lines_at: dict[int, set[int]] = {}
    laid = np.flatnonzero(kinds > _Kind.OWN)
    for at, line_there in tree.query(shapely.points(new[laid]), predicate="dwithin", distance=_SAME_PLACE_M).T.tolist():
        lines_at.setdefault(int(laid[at]), set()).add(line_there)
    vertices: list[Coordinates] = []
    all_kinds: list[int] = []
    for place in range(len(ring)):
        vertices.append(new[place : place + 1])
        all_kinds.append(int(kinds[place]))
        after = (place + 1) % len(ring)
        for one in lines_at.get(place, set()) & lines_at.get(after, set()):
            between = _course(reference.lines[one], new[place], new[after], ring[[place, after]], within_m)
            if between is not None:
                vertices.append(between)
                all_kinds += [int(_Kind.VERTEX)] * len(between)
                break
    return _tidied(np.concatenate(vertices), all_kinds)


def _with_vertices_beside(ring: Coordinates, points: Coordinates, within_m: float) -> Coordinates:
    """Return the ring with a further vertex on its segments beside each of the points that is close enough."""
    low, high = ring.min(axis=0) - within_m, ring.max(axis=0) + within_m
    points = points[((points >= low) & (points <= high)).all(axis=1)]
    if not len(points):
        return ring
    which, segment = shapely.STRtree(segments_of(ring)).query(
        shapely.points(points), predicate="dwithin", distance=within_m
    )
    start, way = ring[segment], ring[segment + 1] - ring[segment]
    share = ((points[which] - start) * way).sum(axis=1) / (way * way).sum(axis=1)
    inner = np.flatnonzero((share > 0) & (share < 1))
    order = inner[np.lexsort((share[inner], segment[inner]))]
    feet = start[order] + share[order][:, None] * way[order]
    return without_repeats(np.insert(ring, segment[order] + 1, feet, axis=0))


def _ends_of_company(ring: Coordinates, reference: Reference, within_m: float) -> Coordinates:
    """Return the places in the midst of segments where the reference comes or goes, and where it has done so.

    Without them a long segment would lean over to the reference from end to end.
    """
    reach = shapely.boundary(shapely.buffer(shapely.multilinestrings(reference.lines), within_m * 0.999))
    segments = segments_of(ring)
    meet = np.flatnonzero(shapely.intersects(segments, reach))
    found: list[float] = []
    owners: list[Any] = []
    for segment in segments[meet]:
        crossings = shapely.get_parts(shapely.intersection(segment, reach))
        places = shapely.line_locate_point(segment, shapely.centroid(crossings)).tolist()
        far = [place for place in places if 2 * within_m < place < segment.length - 2 * within_m]
        found += [place + step for place in far for step in (-within_m, 0.0, within_m)]
        owners += [segment] * 3 * len(far)
    ends: Coordinates = shapely.get_coordinates(shapely.line_interpolate_point(owners, found))
    return ends


def _course(line: Any, start: Coordinates, end: Coordinates, segment: Coordinates, within_m: float) -> Any:
    """Return the vertices of the line between two points of it, None when it leads too far from the segment."""
    a, b = shapely.line_locate_point(line, shapely.points([start, end])).tolist()
    original = shapely.linestrings(segment) if (segment[0] != segment[1]).any() else shapely.points(segment[0])
    for way in _ways(line, a, b):
        inner = way[1:-1]
        apart = np.linalg.norm(inner[:, None] - np.array([start, end])[None], axis=2)
        inner = inner[(apart > _SAME_PLACE_M).all(axis=1)]
        if bool(shapely.dwithin(shapely.points(inner), original, within_m).all()):
            return inner
    return None


def _ways(line: Any, a: float, b: float) -> Iterator[Coordinates]:
    """Give the ways along the line between two places of it in metres, the shorter one of a closed line first."""
    direct = shapely.get_coordinates(substring(line, a, b))
    if not line.is_closed:
        yield direct
        return
    length, (low, high) = line.length, sorted((a, b))
    around = np.concatenate(
        [shapely.get_coordinates(substring(line, high, length)), shapely.get_coordinates(substring(line, 0, low))[1:]]
    )
    # From the higher place on through the line's own beginning to the lower.
    around = around if a > b else around[::-1]
    yield from (direct, around) if high - low <= length / 2 else (around, direct)


def _tidied(vertices: Coordinates, kinds: list[int]) -> Coordinates:
    """Return the closed ring without points that add nothing to a straight stretch, its own or the reference's."""
    kept: list[int] = []
    for place in range(len(vertices)):
        after = (place + 1) % len(vertices)
        if kept and _adds_nothing(kinds, kept[-1], place, after):
            ends = vertices[[kept[-1], after]]
            way = shapely.linestrings(ends) if (ends[0] != ends[1]).any() else shapely.points(ends[0])
            if shapely.dwithin(shapely.points(vertices[place]), way, _SAME_PLACE_M):
                continue
        kept.append(place)
    return without_repeats(vertices[[*kept, kept[0]]])


def _adds_nothing(kinds: list[int], before: int, place: int, after: int) -> bool:
    if kinds[place] == _Kind.EXTRA:
        return True
    return kinds[place] == _Kind.FOOT and min(kinds[before], kinds[after]) >= _Kind.FOOT
