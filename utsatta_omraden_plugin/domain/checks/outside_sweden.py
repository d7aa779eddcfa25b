"""Areas that do not lie in Sweden."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity
from .position import outside_sweden, suspicions


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look at the areas outside Sweden for which no other coordinate system is the reason."""
    explained = {place for places in suspicions(edition).values() for place in places.tolist()}
    for place in outside_sweden(edition).tolist():
        if place in explained:
            continue
        west, south, east, north = np.rint(edition.bounds[place]).astype(np.int64).tolist()
        message = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} lies outside Sweden, at east {east}, north {north}."),
            area=edition.labels[place],
            east=(west + east) // 2,
            north=(south + north) // 2,
        )
        yield OUTSIDE_SWEDEN.finding(edition, [place], message)


OUTSIDE_SWEDEN = Check(
    code="outside_sweden",
    severity=Severity.ERROR,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Outside Sweden")),
    why=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A vertex or the whole area was moved by mistake.")),
    how_to_fix=text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Move the area, or the vertex that ran away, back into place.")
    ),
    find=find,
    looks_at_ground=True,
)
