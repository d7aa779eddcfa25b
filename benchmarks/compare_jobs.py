"""Comparing two editions, ours and the peer's, each as a process of its own: prints seconds and peak MB as JSON.

The editions are made first; only the comparison is timed, as it runs once the areas are read.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.compare_editions import Made, edition_pair


def ours(made: Made) -> Callable[[], int]:
    """Everything that the plugin finds out: pairs, kinds, measured ground and a sentence for every area."""
    from utsatta_omraden_plugin.domain.area import AreaVersion
    from utsatta_omraden_plugin.domain.compare.changes import compare

    editions = [
        [
            AreaVersion(name=name, category=category, boundary=boundary, special_area_id=number)
            for name, category, number, boundary in zip(side.names, side.categories, side.numbers, side.boundaries)
        ]
        for side in (made.old, made.new)
    ]

    def work() -> int:
        changes = compare(*editions)
        return sum(len(change.kinds) > 0 for change in changes)

    return work


def peer(made: Made) -> Callable[[], int]:
    """What a GIS specialist does in geopandas: a spatial join and the area that each pair has in common."""
    import geopandas

    frames = [
        geopandas.GeoDataFrame({"name": side.names, "number": side.numbers}, geometry=side.boundaries, crs="EPSG:3006")
        for side in (made.old, made.new)
    ]

    def work() -> int:
        old, new = frames
        joined = old.sjoin(new, predicate="intersects")
        left = old.geometry.loc[joined.index].reset_index(drop=True)
        right = new.geometry.loc[joined["index_right"]].reset_index(drop=True)
        common = left.intersection(right).area
        return int((common > 0).sum())

    return work


def run(who: str, count: int) -> dict[str, Any]:
    """Make the editions, time one comparison, and return what it took."""
    work = {"ours": ours, "peer": peer}[who](edition_pair(count))
    start = time.perf_counter()
    found = work()
    seconds = time.perf_counter() - start
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": seconds, "megabytes": megabytes, "found": found}


if __name__ == "__main__":
    print(json.dumps(run(sys.argv[1], int(sys.argv[2]))))
