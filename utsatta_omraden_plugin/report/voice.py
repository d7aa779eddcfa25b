"""The document's language: Swedish or English, whatever QGIS speaks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ..domain.method import Wording
from ..domain.quantities import area_in_words, level_in_words
from ..domain.text import Text, text

NOTHING = "–"


@dataclass(frozen=True)
class Voice:
    """Says the document's sentences in ``language`` (``sv`` or ``en``); ``translate`` knows the plugin's texts."""

    translate: Callable[[str], str]
    language: str

    def say(self, template: str, **values: object) -> str:
        """Return a sentence marked by ``QT_TRANSLATE_NOOP`` with its values put in."""
        return text(template, **values).translated(self.translate)

    def of(self, sentence: Text) -> str:
        """Return a sentence of the lower rooms."""
        return sentence.translated(self.translate)

    def wording(self, words: Wording) -> str:
        """Return a text of the method."""
        return words.in_language(self.language)

    def level(self, level: float | None) -> str:
        """Return a mean with one decimal, a dash for none."""
        return NOTHING if level is None else self.of(level_in_words(level))

    def ground(self, square_metres: float) -> str:
        """Return an area in hectares or square metres."""
        return self.of(area_in_words(square_metres))

    def day(self, day: date | None) -> str:
        """Return a date as Swedes and ISO 8601 write it, a dash for none."""
        return NOTHING if day is None else day.isoformat()

    def month(self, day: date | None) -> str:
        """Return a month as ``2026-10``, "" for none."""
        return "" if day is None else f"{day:%Y-%m}"


def grouped(number: int) -> str:
    """Return a whole number with narrow blanks between its thousands."""
    return f"{number:,}".replace(",", "\u202f")
