"""Which columns of a foreign table hold the codes and names of the police organisation."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..domain.org_unit import OrgLevel, level_of_code
from ..domain.text import QT_TRANSLATE_NOOP, text
from .cells import text_of
from .layouts import USED_ELSEWHERE
from .refusal import source_refused

_MOST = 0.9
"""So large a share of the filled cells must be codes of a level."""
_PLAIN_CODES = ("kod", "code", "id")
_PLAIN_NAMES = ("namn", "name", "benamning")


@dataclass(frozen=True)
class OrganisationColumns:
    """``codes`` and ``names`` give, by level, the column; ``level`` is whose ground the rows are.

    A level above may have names without codes: those nest.
    """

    level: OrgLevel
    codes: Mapping[OrgLevel, str]
    names: Mapping[OrgLevel, str]
    locality: str = ""


def organisation_columns(
    columns: Mapping[str, Sequence[Any]], file: str, code_column: str = "", name_column: str = ""
) -> OrganisationColumns:
    """Return what the columns mean; codes are known by their digits, names by what the column is called.

    ``code_column`` and ``name_column`` are what a person says of the unit that a row is. Raises ``SourceFileError``
    when no column holds the codes, or the names, or there is none called so.
    """
    for named in (code_column, name_column):
        if named and named not in columns:
            raise source_refused(
                file,
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "it has no column {column}"), column=named),
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Its columns are: {columns}."), columns=", ".join(columns)),
            )
    codes = _codes(columns, code_column)
    if not codes:
        raise source_refused(
            file,
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "no column holds the codes of LPOs (6 digits), police areas or regions (4 digits)"
                )
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Check that it is the right file, or name the column yourself.")),
        )
    level = next(each for each in OrgLevel if each in codes)
    levels = list(OrgLevel)[list(OrgLevel).index(level) :]
    names = {each: found for each in levels if (found := _name_column(columns, each, each is level, codes))}
    if name_column:
        names[level] = name_column
    if level not in names:
        raise source_refused(
            file,
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "no column holds the names that belong to the codes in {column}"),
                column=codes[level],
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Name the column with the names yourself.")),
        )
    locality = _called(columns, USED_ELSEWHERE["locality"])
    return OrganisationColumns(level, codes, names, "" if locality in names.values() else locality)


def _codes(columns: Mapping[str, Sequence[Any]], code_column: str) -> dict[OrgLevel, str]:
    found: dict[OrgLevel, list[str]] = {}
    for column in [code_column] if code_column else columns:
        level = _level_of(columns[column])
        if level is not None:
            found.setdefault(level, []).append(column)
    if code_column:
        # The levels above may have columns too, but none below: the named one tells what a row is.
        levels = list(OrgLevel)
        for level, others in _all_codes(columns).items():
            if found and levels.index(level) > levels.index(next(iter(found))):
                found[level] = others
    return {level: _best_called(level, candidates) for level, candidates in found.items()}


def _all_codes(columns: Mapping[str, Sequence[Any]]) -> dict[OrgLevel, list[str]]:
    found: dict[OrgLevel, list[str]] = {}
    for column, cells in columns.items():
        level = _level_of(cells)
        if level is not None:
            found.setdefault(level, []).append(column)
    return found


def _level_of(cells: Sequence[Any]) -> OrgLevel | None:
    """Return the level whose codes nearly all filled cells are, None when they are none."""
    filled = [written for cell in cells if (written := text_of(cell).strip())]
    levels = [level_of_code(written) for written in filled]
    for level in OrgLevel:
        if filled and levels.count(level) >= _MOST * len(filled):
            return level
    return None


def _best_called(level: OrgLevel, candidates: Sequence[str]) -> str:
    wanted = (*USED_ELSEWHERE[f"{level.value}_code"], *_PLAIN_CODES)
    return _called(candidates, wanted) or candidates[0]


def _name_column(
    columns: Mapping[str, Sequence[Any]], level: OrgLevel, is_of_row: bool, codes: Mapping[OrgLevel, str]
) -> str:
    """Return the column with the names of a level: one that is called so and holds words."""
    words = [
        column
        for column, cells in columns.items()
        if column not in codes.values() and _level_of(cells) is None and any(_is_word(cell) for cell in cells)
    ]
    wanted = (*USED_ELSEWHERE[level.value], f"{level.value.replace('_', '')}namn", *(_PLAIN_NAMES if is_of_row else ()))
    called = _called(words, wanted)
    # A shapefile cuts LOKALPOLISOMRADE to ten bytes.
    return called or next((column for column in words if _is_cut(column, wanted)), "")


def _is_cut(column: str, wanted: Sequence[str]) -> bool:
    plain = _folded(column)
    return len(plain) >= 8 and any(name.startswith(plain) for name in wanted)


def _is_word(cell: Any) -> bool:
    return any(letter.isalpha() for letter in text_of(cell))


def _called(columns: Mapping[str, Sequence[Any]] | Sequence[str], wanted: Sequence[str]) -> str:
    """Return the column that is called by the first of the wanted names that occurs, "" for none."""
    folded = {_folded(column): column for column in reversed(list(columns))}
    return next((folded[name] for name in wanted if name in folded), "")


def _folded(column: str) -> str:
    plain = unicodedata.normalize("NFKD", column.casefold())
    return "".join(letter for letter in plain if letter.isalnum() and letter.isascii())
