"""Makes two editions of which 5 % differ, in every way that editions differ."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
import shapely.affinity

from benchmarks.polygons import SEED, boundaries

CHANGED_SHARE = 0.05
CATEGORIES = ("Utsatt område", "Särskilt utsatt område")


@dataclass
class Side:
    """One edition as columns; boundaries are MultiPolygons in EPSG:3006."""

    names: list[str]
    categories: list[str]
    numbers: list[int]
    boundaries: list[shapely.MultiPolygon]


@dataclass
class Made:
    """Both editions."""

    old: Side
    new: Side


def edition_pair(count: int) -> Made:
    """Return two editions of ``count`` areas; in the second 5 % are redrawn, renamed, recategorised, split, given
    another id, or replaced by new ones, in equal parts, and every ring starts at another vertex."""
    random = np.random.default_rng(SEED)
    polygons = boundaries(count)
    old = _side(polygons)
    rings = shapely.get_coordinates(polygons).reshape(count, -1, 2)[:, :-1]
    turned = np.roll(rings, 11, axis=1)  # published files start their rings where they like
    new = _side(shapely.polygons(np.concatenate([turned, turned[:, :1]], axis=1)))
    chosen = random.permutation(count)[: int(count * CHANGED_SHARE)]
    redrawn, renamed, recategorised, split, renumbered, replaced = np.array_split(chosen, 6)
    for index in redrawn:
        new.boundaries[index] = _multi(shapely.affinity.translate(polygons[index], 5.0, 3.0))
    for index in renamed:
        new.names[index] = f"Nytt namn {index}"
    for index in recategorised:
        new.categories[index] = CATEGORIES[(index + 1) % 2]
    for index in renumbered:
        new.numbers[index] = 10 * count + int(index)
    for index in replaced:
        new.names[index], new.numbers[index] = f"Helt nytt {index}", 20 * count + int(index)
        new.boundaries[index] = _multi(shapely.affinity.translate(polygons[index], -100_000.0, 0.0))
    for index in split:
        x, y, east, north = polygons[index].bounds
        middle = (x + east) / 2
        halves = [shapely.box(x, y, middle, north), shapely.box(middle, y, east, north)]
        first, second = (_multi(shapely.intersection(polygons[index], half)) for half in halves)
        new.boundaries[index] = first
        for column, value in (
            (new.names, f"Avstyckat {index}"),
            (new.categories, new.categories[index]),
            (new.numbers, 30 * count + int(index)),
            (new.boundaries, second),
        ):
            column.append(value)
    return Made(old, new)


def _side(polygons: np.ndarray) -> Side:
    count = len(polygons)
    return Side(
        names=[f"Exempelområde {index}" for index in range(count)],
        categories=[CATEGORIES[index % 2] for index in range(count)],
        numbers=list(range(count)),
        boundaries=[_multi(polygon) for polygon in polygons],
    )


def _multi(geometry: shapely.Geometry) -> shapely.MultiPolygon:
    return shapely.MultiPolygon([part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon"])
