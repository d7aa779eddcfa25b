"""Running the catalogue on an edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from ..many_objects import many_objects
from ..progress import Progress
from .catalogue import CATALOGUE
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding


@many_objects()
def check(
    edition: CheckedEdition, progress: Progress | None = None, checks: Sequence[Check] = CATALOGUE
) -> list[Finding]:
    """Return everything that the checks find: the gravest first, then in the order of the catalogue, then by key.

    No two findings have the same key. The order of the areas in the edition does not matter. Raises ``Cancelled`` when
    the user stops.
    """
    progress = progress or Progress()
    found: dict[str, list[Finding]] = {}
    # The boundaries are prepared by GEOS on one core while the texts are looked at on another; the checks that spend
    # their time in GEOS follow there.
    pool = ThreadPoolExecutor(1)
    try:
        needs_ground = any(one.looks_at_ground for one in checks)
        ground = pool.submit(edition.prepare_ground if needs_ground else lambda: None)
        long = {one.code: pool.submit(_found, one, edition) for one in checks if one.is_long}
        for number, one in enumerate(sorted(checks, key=lambda one: (one.is_long, one.looks_at_ground))):
            progress.at(number / len(checks), one.title)
            if one.looks_at_ground:
                ground.result()
            found[one.code] = long[one.code].result() if one.is_long else _found(one, edition)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    progress.at(1.0)
    in_order = [finding for one in checks for finding in found[one.code]]
    return _told_apart(sorted(in_order, key=lambda finding: finding.severity.rank))


def _found(one: Check, edition: CheckedEdition) -> list[Finding]:
    return sorted(one.find(edition), key=lambda finding: finding.key)


def _told_apart(findings: list[Finding]) -> list[Finding]:
    """Number the findings that would have the same key, as two nameless areas at the same place would."""
    count = Counter(finding.key for finding in findings)
    if len(count) == len(findings):
        return findings
    met: Counter[str] = Counter()
    told = []
    for finding in findings:
        met[finding.key] += 1
        number = met[finding.key]
        told.append(finding if number == 1 else replace(finding, key=f"{finding.key}|{number}"))
    return told
