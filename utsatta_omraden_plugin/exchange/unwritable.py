"""What a file cannot hold, found before it is written: GDAL cuts or replaces such values without a word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..domain.coded_column import different
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .privacy_gate import hidden_in_text
from .published_schema import OBJECT_ID, FieldKind, PublishedField

_LONGEST_NUMBER = 18
"""So many digits fit into 64 bits."""


@dataclass(frozen=True)
class Unwritable:
    """A value that would not come through: in which row of the table, and what to tell of it."""

    row: int
    said: Text


def unwritable_texts(
    fields: Sequence[PublishedField], columns: Mapping[str, Sequence[Any]], numbers: Sequence[int], widths: bool
) -> list[Unwritable]:
    """Return each text that would not come through: characters that no file can hold, and with ``widths`` those
    longer than the shapefile's column in UTF-8 bytes. GDAL would cut or replace them without a word.

    ``columns`` are by meaning, one of them "name"; ``numbers`` call a row whose name is blank.
    """
    found: list[Unwritable] = []
    names = columns["name"]
    for field in fields:
        if field.kind is FieldKind.REAL:
            continue
        limit = field.width if widths else None
        is_text = field.kind is FieldKind.TEXT
        values = different(columns[field.meaning])
        if (_all_texts_fit if is_text else _all_numbers_fit)(values, limit):
            continue
        problem = _text_problem if is_text else _number_problem
        for index, value in enumerate(columns[field.meaning]):
            reason = problem(value, limit)
            if reason is not None:
                said = text(
                    QT_TRANSLATE_NOOP("UtsattaOmraden", "{area}, {column}: {reason}"),
                    area=hidden_in_text(_printable(names[index])) or f"{OBJECT_ID} {numbers[index]}",
                    column=field.shapefile_name if widths else field.name,
                    reason=reason,
                )
                found.append(Unwritable(index, said))
    return found


def _all_texts_fit(values: Sequence[str], width: int | None) -> bool:
    """Whether nothing has to be said of any text: asked of all at once, for mostly nothing has."""
    try:
        longest = max(map(len, map(str.encode, values)), default=0)
    except UnicodeEncodeError:
        return False
    return (width is None or longest <= width) and "\0" not in "".join(values)


def _all_numbers_fit(values: Sequence[int | None], width: int | None) -> bool:
    numbers = [value for value in values if value is not None]
    return not numbers or not any(_number_problem(value, width) for value in (min(numbers), max(numbers)))


def _text_problem(value: str, width: int | None) -> Text | None:
    try:
        size = len(value.encode("utf-8"))
    except UnicodeEncodeError:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "a character cannot be encoded"))
    if "\0" in value:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "a character cannot be encoded"))
    if width is not None and size > width:
        return text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "the text takes {size} bytes, but the column holds {width}"),
            size=size,
            width=width,
        )
    return None


def _number_problem(value: int | None, width: int | None) -> Text | None:
    width = width or _LONGEST_NUMBER
    if value is None or len(str(value)) <= width:
        return None
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "the number {number} has more than {width} digits"),
        number=hidden_in_text(str(value)),
        width=width,
    )


def _printable(value: str) -> str:
    return value.encode("utf-8", "replace").decode("utf-8").replace("\0", "?").strip()
