"""Recognising which of the known layouts a file has, by its columns and by what stands in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..domain.category import category_of
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .cells import text_of
from .layout_guess import UnknownLayout, unknown_layout
from .layouts import CATEGORY_CODES, COLUMNS, EXTRA, MEANINGS, NEEDED, CodeOrName, Layout

__all__ = ["Layout", "RecognisedLayout", "UnknownLayout", "explained_layout", "recognised_layout"]

_KNOWN = {column.upper(): (meaning, tells) for column, meaning, tells in COLUMNS}
_NAMES = {"name": "NAMN", "category": "KATEGORI"}


@dataclass(frozen=True)
class RecognisedLayout:
    """The layout and what each column of the file means; columns that are not in ``meanings`` become extra ones."""

    layout: Layout
    meanings: Mapping[str, str]

    def column_of(self, meaning: str) -> str | None:
        """Return the column that holds ``meaning``, if any."""
        return next((column for column, found in self.meanings.items() if found == meaning), None)


def recognised_layout(columns: Mapping[str, Sequence[Any]], file: str) -> RecognisedLayout:
    """Decide what the columns mean, whatever their case.

    ``columns`` maps names to cells. ``file`` is the name for messages. Raises ``UnknownLayout`` with the best guess
    when there is no column for the name or the category, or when a code and its name cannot be told apart.
    """
    meanings: dict[str, str] = {}
    for column in columns:
        meaning = _KNOWN.get(column.strip().upper(), ("", frozenset()))[0]
        if isinstance(meaning, str) and meaning and meaning not in meanings.values():
            meanings[column] = meaning
    meanings |= _decided_by_content(columns, set(meanings.values()), file)
    if "category" not in meanings.values():
        meanings |= _only_column_of_categories(columns, meanings)
    for wanted in NEEDED:
        if wanted not in meanings.values():
            raise unknown_layout(columns, meanings, file, _missing(wanted, columns))
    ordered = {column: meanings[column] for column in columns if column in meanings}
    return RecognisedLayout(_layout_of(columns, ordered), ordered)


def explained_layout(columns: Mapping[str, Sequence[Any]], meanings: Mapping[str, str], file: str) -> RecognisedLayout:
    """Return the layout as a person explained it: ``meanings`` maps columns to keys of ``MEANINGS``.

    Columns left out or meant as ``extra`` are kept as extra attributes. Raises ``UnknownLayout`` when a column is not
    there, a meaning is unknown or given twice, or the name or the category is left out.
    """
    told = {column: meaning for column, meaning in meanings.items() if meaning and meaning != EXTRA}
    wrong = [column for column, meaning in told.items() if column not in columns or meaning not in MEANINGS]
    wrong += [column for column, meaning in told.items() if list(told.values()).count(meaning) > 1]
    if wrong:
        raise unknown_layout(columns, {}, file, _cannot_mean(dict.fromkeys(wrong)))
    for wanted in NEEDED:
        if wanted not in told.values():
            raise unknown_layout(columns, told, file, _missing(wanted, columns))
    return RecognisedLayout(Layout.MAPPED, {column: told[column] for column in columns if column in told})


def _layout_of(columns: Mapping[str, Sequence[Any]], meanings: Mapping[str, str]) -> Layout:
    told = {layout for column in columns for layout in _KNOWN.get(column.strip().upper(), ("", frozenset()))[1]}
    for layout in Layout:
        if layout in told:
            return layout
    category = next(column for column, meaning in meanings.items() if meaning == "category")
    filled = list(_filled(columns[category]))
    return Layout.CODES if filled and all(_is_code(cell) for cell in filled) else Layout.SIMPLE


def _is_code(cell: str) -> bool:
    """Whether a category is written as a code: one word, not the words of the published files."""
    plain = unicodedata.normalize("NFKD", cell.casefold())
    return "".join(letter for letter in plain if letter.isalpha()) in CATEGORY_CODES


def _decided_by_content(columns: Mapping[str, Sequence[Any]], known: set[str], file: str) -> dict[str, str]:
    """Tell codes from names in the columns that can hold either."""
    decided: dict[str, str] = {}
    open_columns: dict[CodeOrName, list[str]] = {}
    for column in columns:
        meaning = _KNOWN.get(column.strip().upper(), ("", frozenset()))[0]
        if isinstance(meaning, CodeOrName) and not {meaning.code, meaning.name} <= known:
            open_columns.setdefault(meaning, []).append(column)
    for kind, found in open_columns.items():
        other = {kind.code: kind.name, kind.name: kind.code}
        if len(found) == 1 and (stands_elsewhere := known & {kind.code, kind.name}):
            decided[found[0]] = other[stands_elsewhere.pop()]
            continue
        answers = {column: _code_or_name(columns[column], kind) for column in found}
        blank = [column for column in found if answers[column] is None]
        told = {column: answer for column, answer in answers.items() if answer}
        if "" in answers.values() or len(set(told.values())) < len(told):
            raise unknown_layout(columns, {}, file, _cannot_be_told_apart(found))
        # A blank column takes the place that is left; two blank ones stand as in 2023, code first.
        left = [meaning for meaning in (kind.code, kind.name) if meaning not in told.values()]
        told |= dict(zip(blank, left if len(found) > 1 else (kind.name,), strict=False))
        decided |= {column: meaning for column, meaning in told.items() if meaning not in known}
    return decided


def _code_or_name(cells: Sequence[Any], kind: CodeOrName) -> str | None:
    """Return the meaning that most filled cells speak for, "" when they are split evenly, None when all are blank."""
    filled = list(_filled(cells))
    if not filled:
        return None
    code = re.compile(f"[0-9]{{{kind.digits}}}")
    share = sum(code.fullmatch(cell) is not None for cell in filled) / len(filled)
    if share == 0.5:
        return ""
    return kind.code if share > 0.5 else kind.name


def _only_column_of_categories(columns: Mapping[str, Sequence[Any]], known: Mapping[str, str]) -> dict[str, str]:
    """Return the one column, whatever its name, whose cells are categories and nothing else."""
    found = [
        column
        for column, cells in columns.items()
        if column not in known
        and (filled := list(_filled(cells)))
        and all(category_of(cell) is not None for cell in set(filled))
    ]
    return {found[0]: "category"} if len(found) == 1 else {}


def _filled(cells: Sequence[Any]) -> Iterator[str]:
    return (written for cell in cells if (written := text_of(cell).strip()))


def _missing(meaning: str, columns: Mapping[str, Sequence[Any]]) -> Text:
    if not columns:
        return text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "the areas have no attributes, and so neither name nor category")
        )
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "the column {column} is missing; the columns are {columns}"),
        column=_NAMES[meaning],
        columns=", ".join(columns),
    )


def _cannot_be_told_apart(columns: Sequence[str]) -> Text:
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "the columns {columns} cannot be told apart: which holds codes and which holds names?"
        ),
        columns=", ".join(columns),
    )


def _cannot_mean(columns: Mapping[str, object]) -> Text:
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "the columns {columns} are not there, or cannot mean what was said of them"
        ),
        columns=", ".join(columns),
    )
