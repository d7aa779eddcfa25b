"""The columns and words of the spreadsheet form, in both languages: a form is read back in either.

They stand here and not among the translations because they are part of the form: a file that was filled in with one
language is read by a program that speaks the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TypeVar

from ..domain.assessment import SourceKind
from ..domain.method import QuestionKind, Wording
from ..domain.names import folded_name

_Meaning = TypeVar("_Meaning")


class Column(Enum):
    """A column of the form, with its head in Swedish and English."""

    STEP = Wording("Steg", "Step")
    BLOCK = Wording("Block", "Block")
    QUESTION_ID = Wording("Fråge-id", "Question id")
    QUESTION = Wording("Fråga", "Question")
    HELP = Wording("Hjälp", "Help")
    KIND = Wording("Svarstyp", "Kind of answer")
    ALLOWED = Wording("Kan besvaras med", "May be answered by")
    PROBLEM = Wording("Problem", "Problem level")
    UNCERTAINTY = Wording("Osäkerhet", "Uncertainty")
    VALUE = Wording("Svar", "Answer")
    MOTIVATION = Wording("Motivering", "Motivation")
    SOURCE_KIND = Wording("Källa", "Source")
    SOURCE_REFERENCE = Wording("Referens", "Reference")
    DATA_DATE = Wording("Uppgifternas datum", "Date of the data")
    DRAFT = Wording("Utkast", "Draft")
    AREA = Wording("Område", "Area")
    AREA_ID = Wording("Områdes-id", "Area id")
    EDITION = Wording("Utgåva", "Edition")
    METHOD = Wording("Metod", "Method")
    METHOD_VERSION = Wording("Metodversion", "Method version")
    ASSESSOR = Wording("Bedömare", "Assessor")

    def head(self, language: str) -> str:
        """Return the column's name."""
        return self.value.in_language(language)

    def head_with_hint(self, language: str) -> str:
        """Return what stands above the column: its name, and what may stand in it where that needs to be said."""
        hint = _HINTS.get(self)
        return self.head(language) if hint is None else f"{self.head(language)} ({hint.in_language(language)})"


ANSWERED = (
    Column.PROBLEM,
    Column.UNCERTAINTY,
    Column.VALUE,
    Column.MOTIVATION,
    Column.SOURCE_KIND,
    Column.SOURCE_REFERENCE,
    Column.DATA_DATE,
    Column.DRAFT,
)
"""The columns that are filled in."""

ABOUT = (
    Column.AREA,
    Column.AREA_ID,
    Column.EDITION,
    Column.METHOD,
    Column.METHOD_VERSION,
    Column.ASSESSOR,
)
"""The columns that say the same in every row: what the form is about."""

UNKNOWN = Wording("vet ej", "don't know")
YES = Wording("ja", "yes")
NO = Wording("nej", "no")

_HINTS: Mapping[Column, Wording] = {
    Column.PROBLEM: Wording("0–4 eller vet ej", "0–4 or don't know"),
    Column.UNCERTAINTY: Wording("0–3", "0–3"),
    Column.DATA_DATE: Wording("år-månad-dag", "year-month-day"),
    Column.DRAFT: Wording("ja eller tomt", "yes or empty"),
}

KIND_WORDS: Mapping[QuestionKind, Wording] = {
    QuestionKind.LEVEL: Wording("endast nivå", "level only"),
    QuestionKind.YES_NO: Wording("ja/nej", "yes/no"),
    QuestionKind.NUMBER: Wording("tal", "number"),
    QuestionKind.SHARE: Wording("andel", "share"),
    QuestionKind.CHOICE: Wording("val", "choice"),
    QuestionKind.MULTIPLE_CHOICE: Wording("flerval", "multiple choice"),
    QuestionKind.TEXT: Wording("text", "text"),
}

SOURCE_WORDS: Mapping[SourceKind, Wording] = {
    SourceKind.OWN_OBSERVATION: Wording("Egen iakttagelse", "Own observation"),
    SourceKind.INTELLIGENCE: Wording("Underrättelser", "Intelligence"),
    SourceKind.STATISTICS: Wording("Statistik", "Statistics"),
    SourceKind.SURVEY: Wording("Undersökning", "Survey"),
    SourceKind.MUNICIPALITY: Wording("Kommunen", "Municipality"),
    SourceKind.MEDIA: Wording("Medier", "Media"),
    SourceKind.OTHER: Wording("Annan källa", "Other source"),
}


class Words(dict[str, _Meaning]):
    """What written words mean; case and blanks do not matter where that leaves no doubt."""

    def __init__(self, spellings: Iterable[tuple[str, _Meaning]]) -> None:
        super().__init__()
        self._folded: dict[str, list[_Meaning]] = {}
        for spelling, meaning in spellings:
            self.setdefault(spelling, meaning)
            meanings = self._folded.setdefault(_folded(spelling), [])
            if meaning not in meanings:
                meanings.append(meaning)

    def meaning_of(self, written: str) -> _Meaning | None:
        """Return what ``written`` means, None when nothing or more than one thing."""
        if written in self:
            return self[written]
        meanings = self._folded.get(_folded(written), [])
        return meanings[0] if len(meanings) == 1 else None


def column_of(head: str) -> Column | None:
    """Return the column that a head names in either language, with or without its hint."""
    return HEADS.meaning_of(re.sub(r"\s*\([^()]*\)\s*$", "", head))


def _folded(written: str) -> str:
    return folded_name(written.replace("\u00a0", " "))


def _both(wording: Wording, *more: str) -> tuple[str, ...]:
    return (wording.sv, wording.en, *more)


HEADS = Words((spelling, column) for column in Column for spelling in _both(column.value))
IS_UNKNOWN = Words((word, True) for word in _both(UNKNOWN, "vet inte", "don’t know", "dont know", "unknown", "?"))
YES_OR_NO = Words(
    [
        *((word, "yes") for word in _both(YES, "j", "y", "sant", "true")),
        *((word, "no") for word in _both(NO, "n", "falskt", "false")),
        *((word, "unknown") for word in IS_UNKNOWN),
    ]
)
SOURCES = Words((word, kind) for kind, wording in SOURCE_WORDS.items() for word in _both(wording, kind.value))
