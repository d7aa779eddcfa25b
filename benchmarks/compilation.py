"""Compiling 97 submissions beside geopandas in one run: seconds, memory, and how both grow with the number of areas."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.compare import Taken, slope

JOBS = Path(__file__).with_name("compilation_jobs.py")
COUNTS = (2_000, 10_000)
REPEATS = 3


def section() -> list[str]:
    """Measure both and return a piece of the document, in Markdown."""
    rows = [(count, *_both(count)) for count in COUNTS]
    slopes = [slope([row[place] for row in rows]) for place in (1, 2)]
    growth = f"time ~ areas^{slopes[0]:.2f} (geopandas {slopes[1]:.2f}); the number of submissions stays the same."
    return [
        "## Compiling 97 submissions",
        "",
        "Each submission is a zip with a workspace of one local police area; 5 % of the areas are redrawn, 2 % reach",
        "over a border. geopandas does its bare part: unzip, read, put together, `sjoin`, the area of each",
        "intersection, write a GeoPackage. Ours also refuses what is unsound (hashes, tables, change log), pairs with",
        "the base edition, runs the checks, keeps conflicts, origins, lineage and change log, and writes all in one",
        f"transaction. Median of {REPEATS} turns; the memory is that of the process.",
        "",
        "| areas in all | seconds | peak MB | geopandas seconds | geopandas peak MB | ratio of seconds |",
        "|---:|---:|---:|---:|---:|---:|",
        *(
            f"| {count:,} | {ours.seconds:.2f} | {ours.megabytes:.0f} | {peer.seconds:.2f} | {peer.megabytes:.0f} "
            f"| {ours.seconds / peer.seconds:.2f} |"
            for count, ours, peer in rows
        ),
        "",
        f"Growth from {COUNTS[0]:,} to {COUNTS[-1]:,} areas: {growth}",
        "",
    ]


def _both(count: int) -> tuple[Taken, Taken]:
    taken: dict[str, list[Taken]] = {"ours": [], "peer": []}
    with tempfile.TemporaryDirectory(prefix="utsatta-bench-") as folder:
        nation = str(Path(folder) / "nation")
        _run("make", nation, str(count))
        for _ in range(REPEATS):
            for who, times in taken.items():
                answer = json.loads(_run(who, nation))
                times.append(Taken(count, answer["seconds"], answer["megabytes"]))
    ours, peer = (
        Taken(count, statistics.median(t.seconds for t in times), max(t.megabytes for t in times))
        for times in taken.values()
    )
    return ours, peer


def _run(*arguments: str) -> str:
    return subprocess.run([sys.executable, str(JOBS), *arguments], check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    print("\n".join(section()))
