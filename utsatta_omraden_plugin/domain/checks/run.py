"""Running the catalogue on an edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..progress import Progress
from .catalogue import CATALOGUE
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding


def check(
    edition: CheckedEdition, progress: Progress | None = None, checks: Sequence[Check] = CATALOGUE
) -> list[Finding]:
    """Return everything that the checks find: the gravest first, then in the order of the catalogue, then by key.

    No two findings have the same key. The order of the areas in the edition does not matter. Raises ``Cancelled`` when
    the user stops.
    """
    progress = progress or Progress()
    found: list[Finding] = []
    for number, one in enumerate(checks):
        progress.at(number / len(checks), one.title)
        found += sorted(one.find(edition), key=lambda finding: finding.key)
    progress.at(1.0)
    return _told_apart(sorted(found, key=lambda finding: finding.severity.rank))


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
