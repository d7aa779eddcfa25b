"""The way along existing borders from one point to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import pairwise
from math import dist
from typing import Any

import numpy as np
import shapely

from .linework import Coordinates, as_lines

Vertex = tuple[float, float]
Step = tuple[Vertex, Vertex]


def stretch_between_borders(line: Any, borders: Sequence[Any]) -> Coordinates | None:
    """Return the line from the first to the last vertex that it shares with the borders, None when there is but one.

    A line that only comes back to where it began shares that vertex twice.
    """
    known = set(map(tuple, shapely.get_coordinates(list(borders)).tolist()))
    vertices = shapely.get_coordinates(line)
    met = [place for place, vertex in enumerate(map(tuple, vertices.tolist())) if vertex in known]
    return vertices[met[0] : met[-1] + 1] if len(met) > 1 else None


def steps_of(geometry: Any) -> set[Step]:
    """Return the segments of all borders, each from its lesser to its greater vertex."""
    found: set[Step] = set()
    for line in shapely.get_parts(as_lines(geometry)):
        vertices = list(map(tuple, shapely.get_coordinates(line).tolist()))
        found.update((a, b) if a < b else (b, a) for a, b in pairwise(vertices))
    return found


def shortest_course(ways: dict[Step, float], start: Vertex, end: Vertex) -> Coordinates | None:
    """Return the vertices from start to end along the steps, the shortest way when each step costs what it says.

    None when no way leads there. ``ways`` holds the metres that each step counts for.
    """
    onward: dict[Vertex, list[tuple[Vertex, float]]] = defaultdict(list)
    for (a, b), metres in ways.items():
        onward[a].append((b, metres))
        onward[b].append((a, metres))
    come_from: dict[Vertex, Vertex] = {}
    reached: set[Vertex] = set()
    queue: list[tuple[float, Vertex, Vertex]] = [(0.0, start, start)]
    while queue:
        metres, here, before = heappop(queue)
        if here in reached:
            continue
        reached.add(here)
        come_from[here] = before
        if here == end:
            break
        for there, further in onward[here]:
            if there not in reached:
                heappush(queue, (metres + further, there, here))
    if end not in come_from:
        return None
    course = [end]
    while course[-1] != start:
        course.append(come_from[course[-1]])
    return np.array(course[::-1], dtype=np.float64)


def length_of(step: Step) -> float:
    """Return the metres of a step."""
    return dist(*step)
