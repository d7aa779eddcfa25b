"""Categories that are none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..area import AreaVersion
from ..area_table import column_of
from ..category import Category, category_of
from ..coded_column import different
from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity

_WRITTEN = frozenset(category.value for category in Category)


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look for texts that are not the name of a category; another spelling of one can be mended."""
    written = column_of(edition.areas, "category")
    if all(one in _WRITTEN for one in different(written)):
        return
    for place, (text_of_category, category) in enumerate(zip(written, edition.categories)):
        if category is not None:
            if text_of_category == category.value:
                continue
            message = text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The category of {area} is written “{written}”; it is {category}."),
                area=edition.labels[place],
                written=text_of_category,
                category=category.value,
            )
            yield UNKNOWN_CATEGORY.finding(edition, [place], message, severity=Severity.WARNING, fixable=True)
        elif text_of_category.strip():
            message = text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} has the category “{written}”, which does not exist."),
                area=edition.labels[place],
                written=text_of_category,
            )
            yield UNKNOWN_CATEGORY.finding(edition, [place], message)
        else:
            message = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} has no category."), area=edition.labels[place])
            yield UNKNOWN_CATEGORY.finding(edition, [place], message)


def fix(area: AreaVersion) -> AreaVersion:
    """Spell the category as the data do, where it is clear which one is meant."""
    category = category_of(area.category)
    if category is None or category.value == area.category:
        return area
    return replace(area, category=category.value)


UNKNOWN_CATEGORY = Check(
    code="unknown_category",
    severity=Severity.ERROR,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Unknown category")),
    why=text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Such an area falls out of maps, tables and counts that go by category.")
    ),
    how_to_fix=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose one of the categories in the areas table.")),
    find=find,
    fix=fix,
)
