"""Single cells of the spreadsheet form: how a value is written, and what a person's cell means.

Spreadsheets have habits that forms must stand: they run texts as formulas, take ids such as 1.10 for numbers and
choices such as 1-4 for dates, write numbers as 3.0 or with a decimal comma and dates as serial numbers.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..domain.method import Question, QuestionKind
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .assessment_columns import IS_UNKNOWN, NO, UNKNOWN, YES, YES_OR_NO, Words
from .assessment_value import value_fault
from .text_for_spreadsheets import FORMULA_STARTS

Value = str | float | list[str] | None

LONGEST = 32_767
"""The longest text that a cell of a spreadsheet holds (Excel's specifications and limits)."""

_NEVER_IN_CELLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LINE_END = re.compile(r"_x000D_\n|_x000D_|\r\n|\r")
_GUARD = "'"
_MADE_OVER = re.compile(r"[0-9][0-9.,:/\- ]*")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?")
_DAY = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[ T]0?0:00(?::00)?)?")
_MONTH = re.compile(r"([0-9]{4})[-/]([0-9]{1,2})()")
_PACKED_DAY = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})")
_SERIAL = re.compile(r"([0-9]{5})(?:\.0+)?")
_DAY_ZERO = date(1899, 12, 30)
_BETWEEN = "; "


class CellFault(Exception):
    """A cell holds what cannot be; ``reason`` is the end of a sentence."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason)
        self.reason = reason


def plain(words: str) -> str:
    """Return a text as a cell can hold it: one kind of line break, no control characters, no blanks around it."""
    return _LINE_END.sub("\n", _NEVER_IN_CELLS.sub("", words)).strip()


def guarded(words: str, in_csv: bool) -> str:
    """Return a text with an apostrophe in front if a spreadsheet would make something else of it.

    In CSV that is what would be run as a formula (OWASP, CSV injection) or be taken for a number or a date; a cell of
    a workbook says itself that it is a text. ``unguarded`` gives the text back from either.
    """
    would_change = in_csv and (words.startswith(FORMULA_STARTS) or _MADE_OVER.fullmatch(words) is not None)
    return _GUARD + words if would_change or _is_guarded(words) else words


def unguarded(cell: str) -> str:
    """Return a cell's text without the apostrophe of ``guarded``."""
    return cell[1:] if _is_guarded(cell) else cell


def _is_guarded(cell: str) -> bool:
    return cell.startswith(_GUARD) and (cell[1:].startswith((*FORMULA_STARTS, _GUARD)) or cell[1:2].isdigit())


def level_of(cell: str, highest: int) -> int | None:
    """Return the level of 0 to ``highest`` in a cell, None for an empty one. Raises ``CellFault``."""
    if not cell:
        return None
    number = _number(cell)
    if number is None or number not in range(highest + 1):
        raise CellFault(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "{level} does not exist, only 0–{highest}"),
                level=_quoted(cell),
                highest=highest,
            )
        )
    return int(number)


def is_unknown(cell: str) -> bool:
    """Whether a cell says “don't know”."""
    return IS_UNKNOWN.meaning_of(cell) is not None


def day_of(cell: str) -> date | None:
    """Return the date in a cell, None for an empty one; a month means its first day. Raises ``CellFault``."""
    if not cell:
        return None
    serial = _SERIAL.fullmatch(cell)
    if serial is not None:
        return _DAY_ZERO + timedelta(days=int(serial[1]))
    written = _DAY.fullmatch(cell) or _PACKED_DAY.fullmatch(cell) or _MONTH.fullmatch(cell)
    if written is not None:
        try:
            return date(int(written[1]), int(written[2]), int(written[3] or 1))
        except ValueError:
            pass  # told below like anything else that is no date
    raise CellFault(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{date} is no date; write it as 2026-11-22"),
            date=_quoted(cell),
        )
    )


def written_value(question: Question, value: Value, language: str, in_csv: bool) -> str:
    """Return the answer beside the level as it stands in a cell, in the words of the language."""
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        number = str(int(value)) if float(value).is_integer() else repr(float(value))
        return number.replace(".", ",") if language.startswith("sv") else number
    if isinstance(value, list):
        return guarded(_BETWEEN.join(_choice_in_words(question, one, language) for one in value), in_csv)
    if question.kind is QuestionKind.YES_NO:
        wording = {"yes": YES, "no": NO, "unknown": UNKNOWN}.get(value)
        return value if wording is None else wording.in_language(language)
    if question.kind is QuestionKind.CHOICE:
        return guarded(_choice_in_words(question, value, language), in_csv)
    return guarded(plain(value), in_csv)


def value_of(question: Question, cell: str, language: str) -> Value:
    """Return the answer beside the level from a cell, None for an empty one.

    ``language`` is that of the words which ``CellFault`` offers; the cell may be in either.
    """
    if not cell:
        return None
    if question.kind in (QuestionKind.NUMBER, QuestionKind.SHARE):
        value: Value = _amount(question, cell)
    elif question.kind is QuestionKind.YES_NO:
        value = YES_OR_NO.meaning_of(cell) or _none_of(
            cell, tuple(word.in_language(language) for word in (YES, NO, UNKNOWN))
        )
    elif question.kind is QuestionKind.CHOICE:
        value = _choices(question).meaning_of(unguarded(cell)) or _no_choice(question, cell, language)
    elif question.kind is QuestionKind.MULTIPLE_CHOICE:
        value = _several(question, unguarded(cell), language)
    else:
        value = unguarded(cell)
    if (fault := value_fault(question, value)) is not None:
        raise CellFault(fault)
    return value


def _amount(question: Question, cell: str) -> float:
    bare = cell
    for unit in ("%", question.unit):
        if unit and bare.casefold().endswith(unit.casefold()):
            bare = bare[: -len(unit)].rstrip()
    number = _number(bare)
    if number is None:
        raise CellFault(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{number} is no number"), number=_quoted(cell)))
    return number


def _number(cell: str) -> float | None:
    bare = re.sub("(?<=[0-9])[ \u00a0\u202f](?=[0-9]{3}(?![0-9]))", "", cell)
    return float(bare.replace(",", ".")) if _NUMBER.fullmatch(bare) else None


def _several(question: Question, cell: str, language: str) -> list[str]:
    words = _choices(question)
    whole = words.meaning_of(cell)
    if whole is not None:
        return [whole]
    parts = [part.strip() for part in re.split("[;\n]", cell) if part.strip()]
    return [words.meaning_of(part) or _no_choice(question, part, language) for part in parts]


def _choices(question: Question) -> Words[str]:
    values = [(choice.value, choice.value) for choice in question.choices]
    texts = [(words, choice.value) for choice in question.choices for words in (choice.text.sv, choice.text.en)]
    return Words([*values, *texts])


def _choice_in_words(question: Question, value: str, language: str) -> str:
    """Return the text of a choice, or its value where the text would not lead back to it."""
    words = next((choice.text.in_language(language) for choice in question.choices if choice.value == value), value)
    leads_back = _choices(question).meaning_of(words) == value and not re.search("[;\n]", words)
    return words if leads_back else value


def _no_choice(question: Question, cell: str, language: str) -> str:
    return _none_of(cell, tuple(choice.text.in_language(language) for choice in question.choices))


def _none_of(cell: str, allowed: tuple[str, ...]) -> str:
    raise CellFault(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{value} cannot be chosen here, only {choices}"),
            value=_quoted(cell),
            choices=" / ".join(allowed),
        )
    )


def _quoted(cell: str) -> str:
    return cell if _NUMBER.fullmatch(cell) else f"“{cell}”"
