"""Comparing two editions beside geopandas in one run: seconds, memory, and how both grow with the number of areas."""

from __future__ import annotations

import json
import math
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
JOBS = Path(__file__).with_name("compare_jobs.py")
LEAST = 1_000
REPEATS = 3
"""The two take turns, and the median counts: other work on the machine then falls on both."""


@dataclass(frozen=True)
class Taken:
    """What one comparison took."""

    count: int
    seconds: float
    megabytes: float


def section(count: int) -> list[str]:
    """Measure both at 1,000, 10,000 … up to ``count`` areas and return a piece of the document, in Markdown."""
    counts = [size for size in (LEAST, 10 * LEAST, 100 * LEAST) if size < count] + [count]
    rows = [(size, *_both(size)) for size in counts]
    lines = [
        "## Comparing two editions, 5 % changed",
        "",
        "Redrawn, renamed, recategorised, split, renumbered and replaced areas in equal parts; every ring of the newer",
        "edition starts at another vertex. geopandas does its bare part: `sjoin` and the area of each intersection.",
        "Ours also reads names and ids, pairs, measures lost and gained ground and writes every sentence. Only the",
        f"comparison is timed (median of {REPEATS} turns); the memory is that of the process with both editions in it.",
        "",
        "| areas | seconds | peak MB | geopandas seconds | geopandas peak MB | ratio of seconds |",
        "|---:|---:|---:|---:|---:|---:|",
        *(
            f"| {size:,} | {ours.seconds:.2f} | {ours.megabytes:.0f} | {peer.seconds:.2f} | {peer.megabytes:.0f} "
            f"| {ours.seconds / peer.seconds:.2f} |"
            for size, ours, peer in rows
        ),
    ]
    if len(rows) > 1:
        slopes = [slope([row[place] for row in rows]) for place in (1, 2)]
        growth = f"time ~ areas^{slopes[0]:.2f} (geopandas {slopes[1]:.2f}); 1.00 is linear."
        lines += ["", f"Growth from {counts[0]:,} to {counts[-1]:,} areas: {growth}"]
    return [*lines, ""]


def _both(count: int) -> tuple[Taken, Taken]:
    taken: dict[str, list[Taken]] = {"ours": [], "peer": []}
    for _ in range(REPEATS):
        for who, times in taken.items():
            times.append(_run(who, count))
    ours, peer = (
        Taken(count, statistics.median(t.seconds for t in times), max(t.megabytes for t in times))
        for times in taken.values()
    )
    return ours, peer


def _run(who: str, count: int) -> Taken:
    done = subprocess.run([sys.executable, str(JOBS), who, str(count)], check=True, capture_output=True, text=True)
    answer = json.loads(done.stdout)
    return Taken(count, answer["seconds"], answer["megabytes"])


def slope(taken: list[Taken]) -> float:
    """Return the exponent of growth: the slope of the line through the logarithms."""
    x = [math.log(each.count) for each in taken]
    y = [math.log(each.seconds) for each in taken]
    return statistics.linear_regression(x, y).slope


if __name__ == "__main__":
    print("\n".join(section(int(sys.argv[1]) if len(sys.argv) > 1 else 100 * LEAST)))
