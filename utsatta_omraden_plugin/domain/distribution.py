"""What a distribution label lets out with a submission (data.md, "Exchange"; product.md, step 4)."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class DistributionRule:
    """A label as it stands in the data, and whether places and groups of actors may go where it goes."""

    label: str
    places: bool
    actors: bool


DISTRIBUTION_RULES = (
    DistributionRule("Polisinternt – sekretess", places=True, actors=True),
    DistributionRule("Sekretess", places=True, actors=True),
    DistributionRule("Polisinternt", places=False, actors=True),
    DistributionRule("Öppet", places=False, actors=False),
)
"""The labels that are known. An agency that has others adds them here."""


def rule_of(label: str) -> DistributionRule:
    """Return what a label lets out; one that is not known, and none at all, lets out neither places nor actors.

    Case, blanks and the kind of dash do not matter, all else does: “Ej sekretess” is not “Sekretess”.
    """
    folded = _folded(label)
    for rule in DISTRIBUTION_RULES:
        if _folded(rule.label) == folded:
            return rule
    return DistributionRule(label, places=False, actors=False)


def _folded(label: str) -> str:
    return " ".join(re.sub(r"[-‐‑‒–—]", " - ", label).casefold().split())
