"""Names that several areas have."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from ..names import folded_name
from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Count the names, without regard to case and blanks. In different towns the same name is only information."""
    names = [folded_name(area.name) for area in edition.areas]
    doubled = {name for name, count in Counter(names).items() if count > 1 and name}
    places = defaultdict(list)
    if doubled:
        for place, name in enumerate(names):
            if name in doubled:
                places[name].append(place)
    for owners in places.values():
        towns = [folded_name(edition.areas[place].locality) for place in owners]
        message = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{count} areas are called {name}."),
            count=len(owners),
            name=edition.labels[owners[0]],
        )
        severity = Severity.INFO if len(set(towns)) == len(towns) else Severity.WARNING
        yield DUPLICATE_NAME.finding(edition, owners, message, severity=severity)


DUPLICATE_NAME = Check(
    code="duplicate_name",
    severity=Severity.WARNING,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Same name twice")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "In lists and reports nobody can tell which of them is meant; perhaps one area stands there twice.",
        )
    ),
    how_to_fix=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Remove the area that is too much, or tell the names apart.")),
    find=find,
)
