"""Coordinates that are not the metres of SWEREF 99 TM."""

from __future__ import annotations

from collections.abc import Iterable

from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity
from .position import Suspicion, suspicions
from .words import listed

_SENTENCES = {
    Suspicion.DEGREES: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "The coordinates of {count} area(s) are degrees, not metres: {areas}."
    ),
    Suspicion.SWAPPED: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "The coordinates of {count} area(s) stand with north before east: {areas}."
    ),
    Suspicion.RT90: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "The coordinates of {count} area(s) look like RT 90 2.5 gon V (EPSG:3021): {areas}."
    ),
    Suspicion.LOCAL_ZONE: QT_TRANSLATE_NOOP(
        "UtsattaOmraden", "The coordinates of {count} area(s) look like a local zone of SWEREF 99: {areas}."
    ),
}


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look at the areas outside Sweden that another coordinate system would explain; one finding for each."""
    for suspicion, places in suspicions(edition).items():
        owners = places.tolist()
        message = text(
            _SENTENCES[suspicion], count=len(owners), areas=listed([edition.labels[place] for place in owners])
        )
        yield CRS_SUSPECT.finding(edition, owners, message, about=suspicion.value)


CRS_SUSPECT = Check(
    code="crs_suspect",
    severity=Severity.ERROR,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Wrong coordinate system")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "The areas land in the sea or on another continent, and all measures are wrong."
        )
    ),
    how_to_fix=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Find out the coordinate system of the source, and import it again with that stated."
        )
    ),
    find=find,
    looks_at_ground=True,
)
