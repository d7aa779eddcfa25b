"""Areas without a name."""

from __future__ import annotations

from collections.abc import Iterable

from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look for empty and blank names."""
    if all(map(str.strip, edition.names)):
        return
    for place, name in enumerate(edition.names):
        if name and not name.isspace():
            continue
        number = edition.special_area_ids[place]
        message = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "The area in row {row} (special area id {id}) has no name."),
            row=place + 1,
            id="–" if number is None else number,
        )
        yield MISSING_NAME.finding(edition, [place], message, coarse_place=edition.points[place])


MISSING_NAME = Check(
    code="missing_name",
    severity=Severity.ERROR,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "No name")),
    why=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "People find and speak of areas by their names.")),
    how_to_fix=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give the area its name.")),
    find=find,
)
