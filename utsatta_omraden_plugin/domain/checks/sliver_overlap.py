"""Neighbours whose common border was drawn twice, so that a sliver belongs to both."""

from __future__ import annotations

from collections.abc import Iterable

from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity
from .overlap import overlapping_pairs
from .words import square_metres


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look at the pairs that share no more than a sliver."""
    small = edition.neighbours.overlap_m2 <= edition.tolerances.overlap_m2
    for first, second, m2, point, place in overlapping_pairs(edition, small):
        message = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{first} and {second} overlap by a sliver ({area})."),
            first=edition.labels[first],
            second=edition.labels[second],
            area=square_metres(m2),
        )
        yield SLIVER_OVERLAP.finding(edition, [first, second], message, point=point, coarse_place=place)


SLIVER_OVERLAP = Check(
    code="sliver_overlap",
    severity=Severity.WARNING,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Overlapping sliver")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "The common border was drawn twice: a place on it lies in both areas or in neither."
        )
    ),
    how_to_fix=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Snap the border of one area to the vertices of the other.")),
    find=find,
    looks_at_ground=True,
)
