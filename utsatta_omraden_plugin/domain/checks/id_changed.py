"""Areas that live on under another special area id."""

from __future__ import annotations

from collections.abc import Iterable

from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Compare the ids of areas that id, name and ground together show to be the same as in the previous edition."""
    earlier = edition.earlier
    if earlier is None:
        return
    for before, place in edition.continued:
        old, new = before.special_area_id, edition.areas[place].special_area_id
        if old is None or new is None or old == new:
            continue
        message = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} has id {new}; in the edition of {year} it had {old}."),
            area=edition.labels[place],
            new=new,
            old=old,
            year=earlier.year,
        )
        yield ID_CHANGED.finding(edition, [place], message, about=f"{old}>{new}")


ID_CHANGED = Check(
    code="id_changed",
    severity=Severity.WARNING,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "New id for an old area")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Whoever follows areas by their id takes this one for removed and another for new."
        )
    ),
    how_to_fix=text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Give the area its old id, or accept the finding if the new one is meant.")
    ),
    find=find,
    looks_at_ground=True,
)
