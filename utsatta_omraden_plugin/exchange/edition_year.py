"""Which edition a file is, when the user does not say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone
from typing import Any

from ..domain.errors import SourceFileError
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .cells import integer_of
from .refusal import Warning_, source_refused

FIRST_YEAR = 2000
LAST_YEAR = 2100
_COLUMNS = ("utgava", "utgåva", "edition", "year", "ar", "år")
_ASKED, _COLUMN, _DATES, _NAME = "asked", "column", "dates", "name"
_SAYS = {
    _COLUMN: QT_TRANSLATE_NOOP("UtsattaOmraden", "the data says {year}"),
    _DATES: QT_TRANSLATE_NOOP("UtsattaOmraden", "the newest date in the data is of {year}"),
    _NAME: QT_TRANSLATE_NOOP("UtsattaOmraden", "the file name says {year}"),
}
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


class UnknownEditionYear(SourceFileError):
    """Nothing tells the year of the edition; a dialog can ask for it."""


@dataclass(frozen=True)
class EditionYear:
    """The year of an edition, and a warning when the evidence for it contradicts itself."""

    year: int
    warnings: list[Warning_]


def edition_year(
    asked: int,
    columns: Mapping[str, Sequence[Any]],
    valid_from: Iterable[date | None],
    names: Sequence[str],
    file: str,
) -> EditionYear:
    """Return the year of an edition: as asked, or if that is 0 from the data, else from the names of the file.

    The data tells when a column such as UTGAVA holds one and the same year in every row, else by the newest date from
    which an area has its category, for every edition published so far changed some (data.md). Raises
    ``UnknownEditionYear`` when nothing tells or only names with several years, ``SourceFileError`` when the year
    cannot be right.
    """
    told: dict[str, int] = {}
    if asked:
        told[_ASKED] = asked
    if in_column := _in_data(columns):
        told[_COLUMN] = in_column
    elif newest := _newest(valid_from):
        told[_DATES] = newest
    in_names = {int(year) for name in names for year in _YEAR.findall(name)}
    if len(in_names) == 1:
        told[_NAME] = in_names.pop()
    if not told:
        refusal = source_refused(
            file,
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "neither the data nor the file name says which year's edition this is"
                )
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Give the year of the edition, or put it into the file name, such as uso_2025.zip.",
                )
            ),
        )
        raise UnknownEditionYear(*refusal.args)
    year = next(iter(told.values()))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise source_refused(
            file,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{year} cannot be the year of an edition"), year=year),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give the year of the edition.")),
        )
    others = [text(_SAYS[source], year=other) for source, other in told.items() if other != year]
    return EditionYear(year, [Warning_("edition_contradiction", "", _contradiction(year, others))] if others else [])


def _contradiction(year: int, others: Sequence[Text]) -> Text:
    templates = {
        1: QT_TRANSLATE_NOOP("UtsattaOmraden", "Taken as the edition of {year}, but {first}. Check the year."),
        2: QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Taken as the edition of {year}, but {first}, and {second}. Check the year."
        ),
    }
    return text(templates[len(others)], year=year, **dict(zip(("first", "second"), others, strict=False)))


def _newest(dates: Iterable[date | None]) -> int | None:
    """Return the year of the newest date that is not a slip of the pen."""
    last = datetime.now(timezone.utc).year + 1
    return max((day.year for day in dates if day is not None and FIRST_YEAR <= day.year <= last), default=None)


def _in_data(columns: Mapping[str, Sequence[Any]]) -> int | None:
    for column, cells in columns.items():
        if column.strip().casefold() in _COLUMNS:
            try:
                years = {integer_of(cell) for cell in cells}
            except (ValueError, OverflowError):
                continue
            year = years.pop() if len(years) == 1 else None
            if year is not None and FIRST_YEAR <= year <= LAST_YEAR:
                return year
    return None
