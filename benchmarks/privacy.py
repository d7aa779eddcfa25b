"""Measures the privacy gate over 10 MB of text beside a plain pass of ``re`` that knows no rules.

Run it by itself: ``python -m benchmarks.privacy``. Bound: 10 MB of prose under 1 s.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable

from benchmarks.privacy_texts import coordinates, prose
from utsatta_omraden_plugin.domain.privacy import findings_in, findings_in_texts

MEGABYTES = 10
BOUND_S = 1.0
_RUNS = 3
_PLAIN = re.compile(r"\b(?:\d{2})?\d{6}[-+ ]?\d{4}\b")


def fastest(job: Callable[[], int]) -> tuple[float, int]:
    """Return the seconds of the fastest of a few runs, and what the job counted."""
    seconds, counted = [], 0
    for _ in range(_RUNS):
        start = time.perf_counter()
        counted = job()
        seconds.append(time.perf_counter() - start)
    return min(seconds), counted


def main() -> None:
    """Print the table."""
    written = prose(MEGABYTES)
    sentences = written.split(". ")
    numbers = coordinates(MEGABYTES)
    jobs: list[tuple[str, Callable[[], int]]] = [
        ("prose, one text: gate", lambda: len(findings_in(written))),
        ("prose, sentences: gate", lambda: sum(len(one.findings) for one in findings_in_texts(sentences))),
        ("prose: plain re", lambda: sum(1 for _ in _PLAIN.finditer(written))),
        ("coordinates only: gate", lambda: len(findings_in(numbers))),
        ("coordinates only: plain re", lambda: sum(1 for _ in _PLAIN.finditer(numbers))),
    ]
    print(f"Privacy gate, {MEGABYTES} MB, {len(sentences):,} sentences; bound {BOUND_S:.1f} s")
    for name, job in jobs:
        seconds, counted = fastest(job)
        print(f"{name:30} {seconds:7.3f} s {MEGABYTES / seconds:8.1f} MB/s {counted:8,} found")


if __name__ == "__main__":
    main()
