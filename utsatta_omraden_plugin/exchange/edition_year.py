"""Which edition a file is, when the user does not say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ..domain.errors import SourceFileError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .cells import integer_of
from .refusal import source_refused

FIRST_YEAR = 2000
LAST_YEAR = 2100
_COLUMNS = ("utgava", "utgåva", "edition", "year", "ar", "år")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


class UnknownEditionYear(SourceFileError):
    """Nothing tells the year of the edition; a dialog can ask for it."""


def edition_year(asked: int, columns: Mapping[str, Sequence[Any]], names: Sequence[str], file: str) -> int:
    """Return the year of an edition: as asked, or if that is 0 from the data, else from the names of the file.

    The data tells when a column such as UTGAVA holds one and the same year in every row. Raises ``SourceFileError``
    when nothing tells, when the names hold several years, or when the year cannot be right.
    """
    if asked:
        found = {asked}
    else:
        found = _in_data(columns) or {int(year) for name in names for year in _YEAR.findall(name)}
    if len(found) != 1:
        refusal = source_refused(
            file,
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "neither the data nor the file name says which year's edition this is"
                )
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give the year of the edition.")),
        )
        raise UnknownEditionYear(*refusal.args)
    year = found.pop()
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise source_refused(
            file,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{year} cannot be the year of an edition"), year=year),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give the year of the edition.")),
        )
    return year


def _in_data(columns: Mapping[str, Sequence[Any]]) -> set[int]:
    for column, cells in columns.items():
        if column.strip().casefold() in _COLUMNS:
            try:
                years = {integer_of(cell) for cell in cells}
            except (ValueError, OverflowError):
                continue
            year = years.pop() if len(years) == 1 else None
            if year is not None and FIRST_YEAR <= year <= LAST_YEAR:
                return {year}
    return set()
