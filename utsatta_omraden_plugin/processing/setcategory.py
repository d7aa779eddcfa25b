"""``utsattaomraden:setcategory``: another category for one area, with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterString,
)

from ..domain.category import Category, category_of
from ..domain.errors import RuleError
from ..domain.names import folded_name
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..translation import translate
from . import parameters
from .algorithm import UtsattaAlgorithm
from .workspaces import edition_of, opened

if TYPE_CHECKING:
    from datetime import date

    from ..domain.assessment import JudgementLevel
    from ..domain.progress import Progress
    from .given import Given


class SetCategory(UtsattaAlgorithm):
    """Changes the category of an area; the change log gets who, when, from what to what, and why."""

    NAME = "setcategory"
    ICON = "areas"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Set category")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Gives an area of an edition another category from a date on. A written reason is required; the change log "
            "keeps it together with the old category.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        self.addParameter(parameters.edition_in_workspace())
        self._add_text(
            "AREA",
            translate("UtsattaOmraden", "Area"),
            translate("UtsattaOmraden", "The area's special area id or name, today's or of another edition."),
        )
        self._add_text(
            "CATEGORY",
            translate("UtsattaOmraden", "Category"),
            translate("UtsattaOmraden", "A category that the edition knows, such as “Utsatt område”."),
            {"widget_wrapper": {"value_hints": [category.value for category in Category]}},
        )
        self._add_text(
            "REASON",
            translate("UtsattaOmraden", "Reason"),
            translate("UtsattaOmraden", "Why the category is changed. Never anything about a person."),
        )
        day = QgsProcessingParameterDateTime(
            "DATE", translate("UtsattaOmraden", "Valid from"), QgsProcessingParameterDateTime.Type.Date
        )
        day_help = translate("UtsattaOmraden", "Since when the area has the new category, such as 2026-11-22.")
        self.addParameter(parameters.with_help(day, day_help))
        self.addParameter(parameters.by())
        self.addParameter(parameters.level())
        self.addOutput(QgsProcessingOutputNumber("CHANGE", translate("UtsattaOmraden", "Number in the change log")))
        self.addOutput(QgsProcessingOutputString("NAME", translate("UtsattaOmraden", "The area's name")))

    def _add_text(self, name: str, title: str, help_text: str, metadata: dict[str, Any] | None = None) -> None:
        parameter = QgsProcessingParameterString(name, title)
        parameter.setMetadata(metadata or {})
        self.addParameter(parameters.with_help(parameter, help_text))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        category = _category(given.text("CATEGORY"))
        valid_from = _valid_from(given.day("DATE"))
        progress.at(0)
        with opened(given.text("WORKSPACE")) as workspace:
            edition, key = edition_of(workspace, given.number("EDITION")), given.text("AREA")
            area = workspace.find_area(edition.id, key)
            by = given.text("BY") or parameters.DEFAULT_ROLE
            changes = workspace.set_category(
                [area.id], category, given.text("REASON"), valid_from, by, [area.row_version], _level(given)
            )
        if key != str(area.special_area_id) and folded_name(key) != folded_name(area.name):
            found = translate("UtsattaOmraden", "“{key}” is {area} in edition {year}.")
            feedback.pushInfo(found.format(key=key, area=area.name, year=edition.year))
        said = translate("UtsattaOmraden", "{area} is now {category} (before: {before}), change {number}.")
        feedback.pushInfo(
            said.format(area=area.name, category=category.value, before=area.category, number=changes[0].number)
        )
        self.wrote_into(given.text("WORKSPACE"))
        return {"CHANGE": changes[0].number, "NAME": area.name}


def _category(written: str) -> Category:
    category = category_of(written)
    if category is None:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "“{category}” is no category."), category=written),
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose one of: {categories}."),
                categories=", ".join(known.value for known in Category),
            ),
        )
    return category


def _level(given: Given) -> JudgementLevel | None:
    from ..domain.assessment import JudgementLevel

    chosen = given.choice("LEVEL")
    return JudgementLevel(chosen) if chosen else None


def _valid_from(day: date | None) -> date:
    if day is None:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The date since when the category is valid cannot be read.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write it as year-month-day, such as 2026-11-22.")),
        )
    return day
