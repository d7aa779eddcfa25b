"""Categories that exist, but not in this edition."""

from __future__ import annotations

from collections.abc import Iterable

from ..coded_column import different
from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Compare the categories with the edition's scheme."""
    strange = set(different(edition.categories)) - {None, *edition.known_categories}
    if not strange:
        return
    for place, category in enumerate(edition.categories):
        if category is None or category not in strange:
            continue
        message = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} is {category}, which does not exist in the edition of {year}."),
            area=edition.labels[place],
            category=category.value,
            year=edition.year,
        )
        yield CATEGORY_NOT_IN_SCHEME.finding(edition, [place], message)


CATEGORY_NOT_IN_SCHEME = Check(
    code="category_not_in_scheme",
    severity=Severity.ERROR,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Category of another edition")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "Riskområde was given up with the edition of 2025; counts over the editions would not add up.",
        )
    ),
    how_to_fix=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Decide on a category of this edition, with date and reason.")),
    find=find,
)
