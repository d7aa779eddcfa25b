"""The method's own texts inside of sentences for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..text import QT_TRANSLATE_NOOP, Text
from .wording import Wording

# Translated to "language:sv" in Swedish: so a text of the method follows the language of the sentence around it,
# also where that is another than the user's (a document in English).
_LANGUAGE = QT_TRANSLATE_NOOP("UtsattaOmraden", "language:en")


_NOTHING = Wording("", "")


@dataclass(frozen=True)
class WordingText(Text):
    """A text of the method, shown in the language that the sentence around it is translated to."""

    wording: Wording = _NOTHING

    def translated(self, translate: Callable[[str], str]) -> str:
        """Return the Swedish or the English text."""
        return self.wording.in_language(translate(_LANGUAGE).removeprefix("language:"))


@dataclass(frozen=True)
class ListText(Text):
    """Several texts one after the other, parted by semicolons since they may hold commas themselves."""

    parts: tuple[Text, ...] = ()

    def translated(self, translate: Callable[[str], str]) -> str:
        """Return all parts in the language of ``translate``."""
        return "; ".join(part.translated(translate) for part in self.parts)


def wording_text(wording: Wording) -> Text:
    """Return a text of the method as a value for a sentence."""
    return WordingText("", wording=wording)


def wordings_text(wordings: Iterable[Wording]) -> Text:
    """Return several texts of the method as one value for a sentence."""
    return ListText("", parts=tuple(wording_text(wording) for wording in wordings))
