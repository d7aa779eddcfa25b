"""Special area ids that another area had before."""

from __future__ import annotations

from collections.abc import Iterable

from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look for ids that stand on other ground and under another name than in the previous edition."""
    earlier = edition.earlier
    if earlier is None:
        return
    for e in edition.evidence:
        if not e.same_id or e.same_name or e.shared_name or e.overlap_m2 > edition.tolerances.overlap_m2:
            continue
        message = text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "{area} has id {id}, which belonged to {other} in the edition of {year}."
            ),
            area=edition.labels[e.new],
            id=edition.areas[e.new].special_area_id,
            other=earlier.areas[e.old].name,
            year=earlier.year,
        )
        yield ID_REUSED.finding(edition, [e.new], message)


ID_REUSED = Check(
    code="id_reused",
    severity=Severity.WARNING,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Id of another area")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "An id that is given anew mixes the histories of two areas that have nothing in common."
        )
    ),
    how_to_fix=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give the area an id that no area has had before.")),
    find=find,
    looks_at_ground=True,
)
