"""What areas are changed to: a category or a trend, and how each is shown and told."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from qgis.PyQt.QtGui import QIcon

from ...domain.category import Category, category_of
from ...domain.trend import Trend
from ...translation import translate
from .category_mark import category_mark
from .trend_words import trend_in_words

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.edition import Edition

    Target = Category | Trend | "NoTrend"


class NoTrend(Enum):
    """That the trend is not known any more: a target too, which the data hold as none."""

    NOT_KNOWN = "not_known"


def categories_of(edition: Edition) -> Sequence[Target]:
    """Return the categories that areas of an edition may have."""
    return edition.scheme.categories


def trends() -> Sequence[Target]:
    """Return the trends, the best first, and that none is known."""
    return (*Trend, NoTrend.NOT_KNOWN)


def is_trend(target: Target) -> bool:
    """Whether it is a trend that areas are changed to, not a category."""
    return isinstance(target, (Trend, NoTrend))


def trend_of(target: Target) -> Trend | None:
    """Return the trend as the data hold it."""
    return target if isinstance(target, Trend) else None


def has_it(area: AreaVersion, target: Target) -> bool:
    """Whether an area has a category or trend already."""
    return area.trend is trend_of(target) if is_trend(target) else category_of(area.category) is target


def name_of(target: Target) -> str:
    """Return a category as it stands in the data, or a trend in words."""
    return trend_in_words(trend_of(target)) if is_trend(target) else str(target.value)


def mark_of_target(target: Target) -> QIcon:
    """Return the mark of a category; a trend has its arrow in its name."""
    return QIcon() if is_trend(target) else category_mark(str(target.value))


def already(target: Target) -> str:
    """Return that the areas have it already."""
    if is_trend(target):
        return translate("UtsattaOmraden", "The trend is {trend} already.").format(trend=name_of(target))
    return translate("UtsattaOmraden", "The category is {category} already.").format(category=target.value)


def reason_missing(target: Target) -> str:
    """Return that a reason is missing."""
    if is_trend(target):
        return translate("UtsattaOmraden", "Write a reason: a trend is never changed without one.")
    return translate("UtsattaOmraden", "Write a reason: a category is never changed without one.")


def some_have_it(target: Target, count: int) -> str:
    """Return that some of the areas have it already."""
    if is_trend(target):
        sentence = translate("UtsattaOmraden", "%n of them have the trend {trend} already.", None, count)
        return sentence.format(trend=name_of(target))
    sentence = translate("UtsattaOmraden", "%n of them are {category} already and stay as they are.", None, count)
    return sentence.format(category=target.value)
