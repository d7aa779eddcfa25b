"""The best guess at a layout that is not known, for a person to confirm."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..domain.category import category_of
from ..domain.errors import SourceFileError
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .cells import text_of
from .layouts import USED_ELSEWHERE
from .refusal import source_refused

PREVIEW_ROWS = 10


@dataclass(frozen=True)
class LayoutGuess:
    """What a mapping dialog shows.

    ``columns`` in the file's order; ``meanings`` the best guess, by column (a key of ``layouts.MEANINGS``; columns
    without one would become extra attributes); ``preview`` the first rows as texts, at most ten, one cell per column.
    ``fingerprint`` is the same for every file with these columns: under it the answer is remembered.
    """

    columns: tuple[str, ...]
    meanings: Mapping[str, str]
    preview: tuple[tuple[str, ...], ...]
    fingerprint: str


class UnknownLayout(SourceFileError):
    """The columns do not tell what they mean; ``guess`` is what a person is asked to confirm or mend."""

    def __init__(self, message: Text, remedy: Text | None, details: str, guess: LayoutGuess) -> None:
        super().__init__(message, remedy, details)
        self.guess = guess


def fingerprint_of(columns: Sequence[str]) -> str:
    """Return the SHA-256 over the names of the columns, whatever their order and case."""
    names = sorted(unicodedata.normalize("NFC", column).strip().casefold() for column in columns)
    return hashlib.sha256(json.dumps(names, ensure_ascii=False).encode("utf-8", "replace")).hexdigest()


def unknown_layout(
    columns: Mapping[str, Sequence[Any]], known: Mapping[str, str], file: str, reason: Text
) -> UnknownLayout:
    """Return the error for a file whose columns are not understood; ``known`` is what is understood already."""
    refusal = source_refused(
        file,
        reason,
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "Say what the columns mean when you import it in QGIS (the answer is remembered), or name them as in "
                "the published files (NAMN, KATEGORI …).",
            )
        ),
    )
    guess = LayoutGuess(tuple(columns), guessed(columns, known), _preview(columns), fingerprint_of(tuple(columns)))
    return UnknownLayout(refusal.message, refusal.remedy, refusal.details, guess)


def guessed(columns: Mapping[str, Sequence[Any]], known: Mapping[str, str]) -> dict[str, str]:
    """Return the most likely meanings: what is known, then categories by content, then names used elsewhere.

    When nothing is called a name, the column whose texts differ most from row to row is taken for it.
    """
    meanings = dict(known)
    if "category" not in meanings.values():
        shares = {column: _share_of_categories(cells) for column, cells in columns.items() if column not in meanings}
        best = max(shares, key=lambda column: shares[column], default="")
        if best and shares[best] > 0.5:
            meanings[best] = "category"
    for meaning, names in USED_ELSEWHERE.items():
        found = [(names.index(_folded(column)), column) for column in columns if _folded(column) in names]
        free = sorted(pair for pair in found if pair[1] not in meanings)
        if free and meaning not in meanings.values() and _can_be(meaning, columns[free[0][1]]):
            meanings[free[0][1]] = meaning
    if "name" not in meanings.values():
        varied = {column: _variety(cells) for column, cells in columns.items() if column not in meanings}
        best = max(varied, key=lambda column: varied[column], default="")
        if best and varied[best] > 0:
            meanings[best] = "name"
    return {column: meanings[column] for column in columns if column in meanings}


def _can_be(meaning: str, cells: Sequence[Any]) -> bool:
    """Numbers are no names and words no measures: a column ``area`` can hold either."""
    holds_words = _variety(cells) > 0
    return holds_words if meaning == "name" else not (holds_words and meaning.startswith("stated_"))


def _variety(cells: Sequence[Any]) -> float:
    """Return the share of different texts among the cells; 0 when most are numbers, dates or blank."""
    written = [text_of(cell).strip() for cell in cells]
    words = [cell for cell in written if any(letter.isalpha() for letter in cell)]
    return len(set(words)) / len(written) if len(words) > len(written) / 2 else 0.0


def _share_of_categories(cells: Sequence[Any]) -> float:
    written = [filled for cell in cells if (filled := text_of(cell).strip())]
    return sum(category_of(cell) is not None for cell in written) / len(written) if written else 0.0


def _folded(column: str) -> str:
    plain = unicodedata.normalize("NFKD", column.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


def _preview(columns: Mapping[str, Sequence[Any]]) -> tuple[tuple[str, ...], ...]:
    rows = zip(*(cells[:PREVIEW_ROWS] for cells in columns.values()), strict=True)
    return tuple(tuple(text_of(cell) for cell in row) for row in rows)
