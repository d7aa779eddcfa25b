"""Draw street-like ground: irregular meshes whose faces are gathered into areas.

Coordinates are whole tenths of a millimetre in EPSG:3006 (easting, northing), so that every sum is exact. Only
`random.Random.random`, the four rules of arithmetic and square roots are used: they give the same bits everywhere.
"""

import math
from collections.abc import Iterable
from random import Random

Point = tuple[int, int]
Ring = list[Point]
Edge = tuple[int, int]

UNITS_PER_METRE = 10_000
MIN_VERTICES, MAX_VERTICES = 20, 80
MIN_KM2, MAX_KM2 = 0.1, 4.0
_FACES_PER_PART = 15
_ATTEMPTS = 2_000


class GroundError(Exception):
    """The ground asked for cannot be drawn; the message says which and why."""


class Ground:
    """The faces of one site, cut into parts; neighbouring parts share every vertex of their border."""

    def __init__(self, nodes: list[Point], bends: dict[Edge, list[Point]], parts: dict[str, list[list[int]]]) -> None:
        self._nodes = nodes
        self._bends = bends
        self._parts = parts

    def ring(self, parts: str) -> Ring:
        """The open, counter-clockwise outer ring of some parts together, e.g. "ab"; GroundError when not one ring."""
        edges: set[Edge] = set()
        for part in parts:
            for face in self._parts[part]:
                edges.update(zip(face, face[1:] + face[:1]))
        after: dict[int, int] = {}
        for start, end in sorted(edges):
            if (end, start) in edges:
                continue
            if start in after:
                raise GroundError(f"{parts}: two corners touch")
            after[start] = end
        first = min(after)
        ring: Ring = []
        node, steps = first, 0
        while steps == 0 or node != first:
            following = after[node]
            ring.append(self._nodes[node])
            ring.extend(self._bend(node, following))
            node, steps = following, steps + 1
        if steps != len(after):
            raise GroundError(f"{parts}: more than one ring")
        return ring

    def _bend(self, start: int, end: int) -> list[Point]:
        if start < end:
            return self._bends[start, end]
        return self._bends[end, start][::-1]


def twice_area(ring: Ring) -> int:
    """Twice the signed area of an open ring, in squared units; positive when it runs counter-clockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]))


def area_m2(rings: Iterable[Ring]) -> float:
    """The area of separate rings in square metres."""
    return sum(abs(twice_area(ring)) for ring in rings) / (2 * UNITS_PER_METRE**2)


def length_m(rings: Iterable[Ring]) -> float:
    """The length of the rings in metres."""
    steps = [
        math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2)
        for ring in rings
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1])
    ]
    return math.fsum(steps) / UNITS_PER_METRE


def draw_ground(
    seed: str, centre: tuple[int, int], km2: float, cuts: tuple[float, ...], wanted: set[str], apart: str
) -> Ground:
    """Draw the ground of one site.

    `centre` is in metres, `km2` the size of all parts together, `cuts` the share of each part ("a", "b", …), `wanted`
    the combinations of parts that must each be one simple ring of 20–80 vertices and 0.1–4 km², `apart` the single
    parts that must have no vertex in common. Draws until all of this holds.
    """
    reasons: dict[str, int] = {}
    for attempt in range(_ATTEMPTS):
        ground = _draw_once(Random(f"{seed}/{attempt}"), centre, km2, cuts)
        try:
            _require_plausible(ground, wanted, apart)
        except GroundError as reason:
            reasons[str(reason)] = reasons.get(str(reason), 0) + 1
            continue
        return ground
    raise GroundError(f"{seed}: no drawing fits in {_ATTEMPTS} attempts: {reasons}")


def _require_plausible(ground: Ground, wanted: set[str], apart: str) -> None:
    for parts in sorted(wanted):
        ring = ground.ring(parts)
        if not MIN_VERTICES <= len(ring) <= MAX_VERTICES:
            raise GroundError(f"{parts}: too few or too many vertices")
        if not MIN_KM2 <= area_m2([ring]) / 1e6 <= MAX_KM2:
            raise GroundError(f"{parts}: too small or too large")
    corners = [vertex for part in apart for vertex in ground.ring(part)]
    if len(set(corners)) < len(corners):
        raise GroundError(f"{apart}: they touch")


def _draw_once(random: Random, centre: tuple[int, int], km2: float, cuts: tuple[float, ...]) -> Ground:
    wanted_faces = _FACES_PER_PART + 8 * (len(cuts) - 1)
    side = math.sqrt(km2 * 1e6 / wanted_faces)
    count = 2 * math.ceil(math.sqrt(wanted_faces)) + 3
    nodes, middles = _street_corners(random, centre, side, count)
    faces = _street_blocks(random, count)
    blob = _gather(random, faces, middles, wanted_faces)
    parts = _cut(faces, blob, middles, cuts)
    bends = {
        edge: _street_bends(random, nodes[edge[0]], nodes[edge[1]])
        for edge in sorted({(min(e), max(e)) for face in faces for e in zip(face, face[1:] + face[:1])})
    }
    return Ground(nodes, bends, parts)


def _street_corners(
    random: Random, centre: tuple[int, int], side: float, count: int
) -> tuple[list[Point], list[tuple[float, float]]]:
    """Jittered, bent and turned grid nodes, and beside them their plain grid positions for the sorting of faces."""
    turn_x, turn_y = random.random() + 0.05, random.random() - 0.5
    norm = math.sqrt(turn_x**2 + turn_y**2)
    turn_x, turn_y = turn_x / norm, turn_y / norm
    bow_u, bow_v = (random.random() - 0.5) * 0.11, (random.random() - 0.5) * 0.11
    stretch = 0.8 + random.random() * 0.5
    nodes: list[Point] = []
    plain: list[tuple[float, float]] = []
    for row in range(count + 1):
        for column in range(count + 1):
            u, v = column - count / 2, row - count / 2
            plain.append((u, v))
            wild_u = u + bow_u * v * v + (random.random() - 0.5) * 0.4
            wild_v = v + bow_v * u * u + (random.random() - 0.5) * 0.4
            x, y = wild_u * side * stretch, wild_v * side / stretch
            nodes.append((_units(centre[0] + x * turn_x - y * turn_y), _units(centre[1] + x * turn_y + y * turn_x)))
    return nodes, plain


def _street_blocks(random: Random, count: int) -> list[list[int]]:
    """The blocks between the streets as counter-clockwise lists of nodes; every third is cut by a diagonal street."""
    faces: list[list[int]] = []
    for row in range(count):
        for column in range(count):
            a = row * (count + 1) + column
            b, c, d = a + 1, a + count + 2, a + count + 1
            chance = random.random()
            if chance < 0.18:
                faces += [[a, b, c], [a, c, d]]
            elif chance < 0.36:
                faces += [[a, b, d], [b, c, d]]
            else:
                faces.append([a, b, c, d])
    return faces


def _street_bends(random: Random, start: Point, end: Point) -> list[Point]:
    """No, one or two points a little beside the straight way from start to end."""
    count = int(random.random() * 2.6)
    along_x, along_y = end[0] - start[0], end[1] - start[1]
    points: list[Point] = []
    for index in range(count):
        share = (index + 0.65 + random.random() * 0.7) / (count + 1)
        aside = (random.random() - 0.5) * 0.13
        points.append(
            (
                round(start[0] + along_x * share - along_y * aside),
                round(start[1] + along_y * share + along_x * aside),
            )
        )
    return points


def _gather(random: Random, faces: list[list[int]], plain: list[tuple[float, float]], wanted: float) -> list[int]:
    """Grow a connected patch of faces from the middle until it is as large as `wanted` full blocks."""
    beside = _neighbours(faces)
    long_u = 0.7 + random.random() * 0.6
    score = []
    for face in faces:
        u, v = _middle(face, plain)
        score.append(u * u * long_u + v * v / long_u + random.random() * wanted * 0.16)
    patch = [min(range(len(faces)), key=lambda index: sum(part**2 for part in _middle(faces[index], plain)))]
    size = 0.0
    while size < wanted:
        inside = set(patch)
        border = sorted({other for index in patch for other in beside[index]} - inside)
        # A face that touches the patch with several sides fills a bay; one that touches with one side makes a spike.
        cost = {index: score[index] - 1.5 * sum(other in inside for other in beside[index]) for index in border}
        patch.append(min(border, key=cost.__getitem__))
        size = sum(1.0 if len(faces[index]) == 4 else 0.5 for index in patch)
    return patch


def _cut(
    faces: list[list[int]], patch: list[int], plain: list[tuple[float, float]], cuts: tuple[float, ...]
) -> dict[str, list[list[int]]]:
    """Cut the patch across its length into parts named "a", "b", …; each gets its share of the blocks."""
    if abs(sum(cuts) - 1) > 1e-9:
        raise GroundError(f"the cuts {cuts} do not make a whole")
    ordered = sorted(patch, key=lambda index: (_middle(faces[index], plain), index))
    total = sum(1.0 if len(faces[index]) == 4 else 0.5 for index in ordered)
    parts: dict[str, list[list[int]]] = {chr(ord("a") + number): [] for number in range(len(cuts))}
    names = list(parts)
    limits = [math.fsum(cuts[: number + 1]) * total for number in range(len(cuts))]
    taken, number = 0.0, 0
    for index in ordered:
        while number < len(cuts) - 1 and taken >= limits[number] - 0.25:
            number += 1
        parts[names[number]].append(faces[index])
        taken += 1.0 if len(faces[index]) == 4 else 0.5
    return parts


def _neighbours(faces: list[list[int]]) -> list[list[int]]:
    owner = {edge: index for index, face in enumerate(faces) for edge in zip(face, face[1:] + face[:1])}
    return [
        [owner[end, start] for start, end in zip(face, face[1:] + face[:1]) if (end, start) in owner] for face in faces
    ]


def _middle(face: list[int], plain: list[tuple[float, float]]) -> tuple[float, float]:
    return (
        sum(plain[node][0] for node in face) / len(face),
        sum(plain[node][1] for node in face) / len(face),
    )


def _units(metres: float) -> int:
    return round(metres * UNITS_PER_METRE)
