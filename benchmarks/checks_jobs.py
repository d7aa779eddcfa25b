"""All checks and their peers, each as a process of its own: prints seconds and peak MB as JSON.

The edition is made first; only the checking is timed, as it runs once the areas are read.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import shapely

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.polygons import SPACING_M, boundaries

CROWDED_SPACING_M = 124.0
CATEGORIES = ("Utsatt område", "Särskilt utsatt område")
YEAR = 2025
TODAY = date(2026, 11, 22)


def crowded(count: int) -> np.ndarray:
    """Return ``count`` polygons moved so close together that about every third pair of neighbours overlaps."""
    polygons = boundaries(count)
    columns = int(np.ceil(np.sqrt(count)))
    index = np.arange(count)
    moves = np.stack([index % columns, index // columns], axis=1) * (SPACING_M - CROWDED_SPACING_M)
    coordinates = shapely.get_coordinates(polygons)
    return shapely.set_coordinates(polygons, coordinates - np.repeat(moves, len(coordinates) // count, axis=0))


def ours(polygons: np.ndarray) -> Callable[[], int]:
    """The whole catalogue: boundaries, codes, dates, categories and texts, every finding with its sentence."""
    from utsatta_omraden_plugin.domain.area import AreaVersion
    from utsatta_omraden_plugin.domain.checks.checked_edition import CheckedEdition
    from utsatta_omraden_plugin.domain.checks.run import check
    from utsatta_omraden_plugin.domain.organisation import Organisation

    lengths, sizes = shapely.length(polygons).tolist(), shapely.area(polygons).tolist()
    areas = []
    for index, polygon in enumerate(polygons):
        code = f"56{index % 90 + 10}"
        unit = Organisation(f"Provlunda {index % 90}", f"{code}10", f"Provområde {index % 90}", code, "Syd", "5600")
        areas.append(
            AreaVersion(
                name=f"Exempelområde {index}",
                category=CATEGORIES[index % 20 == 0],
                boundary=shapely.MultiPolygon([polygon]),
                special_area_id=index,
                locality="Exempelköping",
                organisation=unit,
                valid_from=date(2023, 12, 1),
                stated_length=lengths[index],
                stated_area=sizes[index],
            )
        )
    return lambda: len(check(CheckedEdition(areas, YEAR, TODAY)))


def bare(polygons: np.ndarray) -> Callable[[], int]:
    """What the overlap part costs at least: shapely's index, query, intersection and area."""

    def work() -> int:
        first, second = shapely.STRtree(polygons).query(polygons, predicate="intersects")
        once = first < second
        common = shapely.intersection(polygons[first[once]], polygons[second[once]])
        return int((shapely.area(common) > 0).sum())

    return work


def overlay(polygons: np.ndarray) -> Callable[[], int]:
    """What a GIS specialist does in geopandas for the overlap part alone."""
    import geopandas

    frame = geopandas.GeoDataFrame({"place": range(len(polygons))}, geometry=list(polygons), crs="EPSG:3006")

    def work() -> int:
        common = frame.overlay(frame, how="intersection", keep_geom_type=True)
        return int((common["place_1"] < common["place_2"]).sum())

    return work


def run(who: str, count: int) -> dict[str, Any]:
    """Make the edition, time one run, and return what it took and found."""
    work = {"ours": ours, "bare": bare, "overlay": overlay}[who](crowded(count))
    start = time.perf_counter()
    found = work()
    seconds = time.perf_counter() - start
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": seconds, "megabytes": megabytes, "found": found}


if __name__ == "__main__":
    print(json.dumps(run(sys.argv[1], int(sys.argv[2]))))
