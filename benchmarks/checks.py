"""All checks beside shapely's bare overlap query and geopandas' overlay: seconds, memory, growth."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.compare import LEAST, REPEATS, Taken, slope  # noqa: E402 - the repository is no installed package

JOBS = Path(__file__).with_name("checks_jobs.py")
RUNNERS = ("ours", "bare", "overlay")


def section(count: int) -> list[str]:
    """Measure all three at 1,000, 10,000 … up to ``count`` areas and return a piece of the document, in Markdown."""
    counts = [size for size in (LEAST, 10 * LEAST, 100 * LEAST) if size < count] + [count]
    rows = [(size, _all(size)) for size in counts]
    lines = [
        "## All checks of an edition",
        "",
        "Areas so close together that a third as many pairs overlap. shapely does the least that finding overlaps",
        "takes: index, query, intersection, area; geopandas its `overlay`. Ours also looks at validity, gaps, holes,",
        "slivers, measures, ids, names, categories, dates, codes and texts, and writes every finding's sentence. Only",
        f"the checking is timed (quickest of {REPEATS} turns: ours takes both processors and feels other work more);",
        "the memory is that of the process with the edition in it.",
        "",
        "| areas | seconds | peak MB | shapely seconds | ratio to shapely | geopandas seconds | ratio to geopandas |",
        "|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for size, taken in rows:
        ours, bare, overlay = (taken[who] for who in RUNNERS)
        lines.append(
            f"| {size:,} | {ours.seconds:.2f} | {ours.megabytes:.0f} | {bare.seconds:.2f} "
            f"| {ours.seconds / bare.seconds:.2f} | {overlay.seconds:.2f} | {ours.seconds / overlay.seconds:.2f} |"
        )
    if len(rows) > 1:
        ours, bare, overlay = (slope([taken[who] for _, taken in rows]) for who in RUNNERS)
        growth = f"time ~ areas^{ours:.2f} (shapely {bare:.2f}, geopandas {overlay:.2f}); 1.00 is linear."
        lines += ["", f"Growth from {counts[0]:,} to {counts[-1]:,} areas: {growth}"]
    return [*lines, ""]


def _all(count: int) -> dict[str, Taken]:
    taken: dict[str, list[Taken]] = {who: [] for who in RUNNERS}
    for _ in range(REPEATS):
        for who, times in taken.items():
            times.append(_run(who, count))
    return {
        who: Taken(count, min(t.seconds for t in times), max(t.megabytes for t in times))
        for who, times in taken.items()
    }


def _run(who: str, count: int) -> Taken:
    done = subprocess.run([sys.executable, str(JOBS), who, str(count)], check=True, capture_output=True, text=True)
    answer = json.loads(done.stdout)
    return Taken(count, answer["seconds"], answer["megabytes"])


if __name__ == "__main__":
    print("\n".join(section(int(sys.argv[1]) if len(sys.argv) > 1 else 100 * LEAST)))
