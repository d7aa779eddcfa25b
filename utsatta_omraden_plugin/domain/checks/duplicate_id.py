"""Special area ids that several areas have."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity
from .words import listed


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Count the ids of the edition; areas without one, as new drafts are, do not count."""
    ids = edition.special_area_ids
    doubled = {number for number, count in Counter(ids).items() if count > 1 and number is not None}
    places = defaultdict(list)
    if doubled:
        for place, number in enumerate(ids):
            if number in doubled:
                places[number].append(place)
    for number, owners in places.items():
        message = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{count} areas have the special area id {id}: {areas}."),
            count=len(owners),
            id=number,
            areas=listed([edition.labels[place] for place in owners]),
        )
        yield DUPLICATE_ID.finding(edition, owners, message)


DUPLICATE_ID = Check(
    code="duplicate_id",
    severity=Severity.ERROR,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Id used twice")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "The special area id binds an area to its history and to other registers; two cannot share it.",
        )
    ),
    how_to_fix=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "Let the area that had the id in the previous edition keep it, and give the others new ones.",
        )
    ),
    find=find,
)
