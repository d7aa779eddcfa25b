"""What the algorithms by which a person judges ask for in the same words: category, trend, reason, role and day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)

from ..domain.category import Category, category_of
from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..domain.trend import Trend
from ..today import date_of_today
from ..translation import translate
from .parameters import with_help

if TYPE_CHECKING:
    from .given import Given

NONE_OF_THEM = "none"
"""Holds the area for none of the categories."""


def written(name: str, title: str, help_text: str, optional: bool = False) -> QgsProcessingParameterDefinition:
    """A text."""
    return with_help(QgsProcessingParameterString(name, title, optional=optional), help_text)


def category(help_text: str, optional: bool = False) -> QgsProcessingParameterDefinition:
    """A category, or none of them."""
    parameter = written("CATEGORY", translate("UtsattaOmraden", "Category"), help_text, optional)
    hints = [*(known.value for known in Category), NONE_OF_THEM]
    parameter.setMetadata({"widget_wrapper": {"value_hints": hints}})
    return parameter


def category_given(given: Given) -> Category | None:
    """Return the category that was given, None for none of them. Raises ``RuleError`` for one that nobody knows."""
    said = given.text("CATEGORY")
    if said.casefold() == NONE_OF_THEM:
        return None
    known = category_of(said)
    if known is None:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "“{category}” is no category."), category=said),
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose one of: {categories}."),
                categories=", ".join([*(one.value for one in Category), NONE_OF_THEM]),
            ),
        )
    return known


def choice(name: str, title: str, choices: list[str], help_text: str) -> QgsProcessingParameterDefinition:
    """One of fixed words, none of which is offered beforehand."""
    return with_help(QgsProcessingParameterEnum(name, title, choices, False, None, False, True), help_text)


def trend(help_text: str) -> QgsProcessingParameterDefinition:
    """Which way the area is going."""
    return choice("TREND", translate("UtsattaOmraden", "Trend"), [one.value for one in Trend], help_text)


def reason(help_text: str) -> QgsProcessingParameterDefinition:
    """Why it is judged so."""
    return written("REASON", translate("UtsattaOmraden", "Reason"), help_text)


def day(title: str, help_text: str) -> QgsProcessingParameterDefinition:
    """When it was judged."""
    parameter = QgsProcessingParameterDateTime("DATE", title, QgsProcessingParameterDateTime.Type.Date, optional=True)
    return with_help(parameter, help_text)


def day_given(given: Given) -> date:
    """Return when it was judged, by default today."""
    return given.day("DATE") or date_of_today()


def yes_or_no(name: str, title: str, help_text: str) -> QgsProcessingParameterDefinition:
    """A yes or no; no when nothing is said."""
    return with_help(QgsProcessingParameterBoolean(name, title, defaultValue=False, optional=True), help_text)
