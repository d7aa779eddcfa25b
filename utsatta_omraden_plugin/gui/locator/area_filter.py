"""The filter ``uo`` of QGIS's search field: choosing an area zooms to it, flashes it and selects it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import (
    QgsFeedback,
    QgsLocatorContext,
    QgsLocatorFilter,
    QgsLocatorResult,
    QgsSettings,
)
from qgis.PyQt.QtGui import QIcon

from ...compat import user_data_of
from ...domain.category import Category, category_of
from ...translation import translate
from ..areas.category_mark import category_mark
from ..lifeline.words import also_known_as
from .known_areas import KnownArea, found

NAME = "utsatta_omraden"
PREFIX = "uo"
PREFIX_KEYS = (f"gui/locator_filters/prefix_{NAME}", f"locator-filters/items/{NAME}/prefix")
"""Where QGIS keeps the prefix that a user has chosen: older and newer QGIS."""
LONG_PREFIX = "uom"
"""QGIS gives prefixes of less than three letters to its own filters only, unless the user has chosen them."""
MOST_RESULTS = 30
_UNKNOWN = ""
"""For the mark of a category that is none of the known ones."""


def choose_short_prefix() -> None:
    """Choose the prefix as a user would in QGIS's options, unless another has been chosen there."""
    settings = QgsSettings()
    for key in PREFIX_KEYS:
        if not settings.value(key, ""):
            settings.setValue(key, PREFIX)


class AreaFilter(QgsLocatorFilter):
    """Finds among what ``read`` gives; ``show`` is called in the main thread with the version id of the
    area that was chosen.

    QGIS searches in a thread, in a clone, and so ``read`` is called there; ``prepare`` makes the pictures, which is for
    the main thread only.
    """

    def __init__(self, read: Callable[[], Sequence[KnownArea]], show: Callable[[str], None]) -> None:
        super().__init__()
        self._read = read
        self._show = show
        self._marks: dict[str, QIcon] = {}

    def name(self) -> str:
        return NAME

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Vulnerable areas")

    def prefix(self) -> str:
        return LONG_PREFIX

    def priority(self) -> QgsLocatorFilter.Priority:
        return QgsLocatorFilter.Priority.Medium

    def clone(self) -> QgsLocatorFilter:
        return AreaFilter(self._read, self._show)

    def prepare(self, string: str, context: QgsLocatorContext) -> list[str]:
        for category in Category:
            self._marks[category.value] = category_mark(category.value)
        self._marks[_UNKNOWN] = category_mark(_UNKNOWN)
        return []

    def fetchResults(self, string: str, context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        if not string.strip():
            return
        for area, score in found(self._read(), string, MOST_RESULTS):
            if feedback.isCanceled():
                return
            self.resultFetched.emit(self._result(area, score))

    def triggerResult(self, result: QgsLocatorResult) -> None:
        self._show(user_data_of(result))

    def _result(self, area: KnownArea, score: float) -> QgsLocatorResult:
        known = category_of(area.category)
        result = QgsLocatorResult(self, area.name, area.version_id)
        number = "" if area.number is None else translate("UtsattaOmraden", "id {number}").format(number=area.number)
        parts = (area.category, number, str(area.year), also_known_as(area.former))
        result.description = ", ".join(part for part in parts if part)
        result.icon = self._marks[known.value if known else _UNKNOWN]
        result.score = score
        return result
