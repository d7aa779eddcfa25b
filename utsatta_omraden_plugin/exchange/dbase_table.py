"""The .dbf of a shapefile: rows of fixed width, many at a time.

Source of the form: dBASE III+ table header; kinds and widths of the columns as in the police's file of 2023, where the
measures are of kind F and written with an exponent.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .published_schema import FieldKind, PublishedField

PIECE = 1000
"""So many rows are laid out at a time."""
_DBASE_III = 3
_FIRST_YEAR = 1900
_HEADER_BYTES = 32
_BLANK = ord(" ")
_END_OF_HEADER = b"\r"
_END_OF_FILE = b"\x1a"
_TYPES = {FieldKind.TEXT: b"C", FieldKind.INTEGER: b"N", FieldKind.REAL: b"F"}
_MEASURE, _WHOLE = b"%.11e", b"%d"
"""The police's measures stand like ``4.39785537871e+03``, exact to 12 digits."""


class DbaseTable:
    """Columns of a shapefile as the bytes of a .dbf in UTF-8. The texts fit their widths, which must be seen to before.

    ``fields`` are in the order of the file and have their values in ``columns`` by their meaning; ``day`` is the date
    of the header.
    """

    def __init__(self, fields: Sequence[PublishedField], columns: dict[str, list[Any]], day: date) -> None:
        self._fields = fields
        self._columns = [columns[field.meaning] for field in fields]
        self._day = day

    def __len__(self) -> int:
        return len(self._columns[0])

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return self._header_size + len(self) * self._row_size + len(_END_OF_FILE)

    def content(self) -> Iterator[bytes]:
        """Yield it piece by piece."""
        yield self._header()
        for start in range(0, len(self), PIECE):
            yield self._rows(start)
        yield _END_OF_FILE

    @property
    def _header_size(self) -> int:
        return _HEADER_BYTES * (1 + len(self._fields)) + len(_END_OF_HEADER)

    @property
    def _row_size(self) -> int:
        return 1 + sum(field.width for field in self._fields)

    def _header(self) -> bytes:
        day = (self._day.year - _FIRST_YEAR, self._day.month, self._day.day)
        sizes = (len(self), self._header_size, self._row_size)
        described = [
            struct.pack("<11sc4xBB14x", field.shapefile_name.encode(), _TYPES[field.kind], field.width, field.precision)
            for field in self._fields
        ]
        return struct.pack("<4BIHH20x", _DBASE_III, *day, *sizes) + b"".join(described) + _END_OF_HEADER

    def _rows(self, start: int) -> bytes:
        columns = [column[start : start + PIECE] for column in self._columns]
        # The first byte of a row tells whether it was deleted: a blank says no.
        rows = np.full((len(columns[0]), self._row_size), _BLANK, dtype=np.uint8)
        at = 1
        for field, column in zip(self._fields, columns):
            rows[:, at : at + field.width] = _cells(field, column)
            at += field.width
        return rows.tobytes()


def _cells(field: PublishedField, column: Sequence[Any]) -> NDArray[np.uint8]:
    if field.kind is FieldKind.TEXT:
        # Most columns hold few texts many times.
        places = {value: place for place, value in enumerate(dict.fromkeys(column))}
        texts = [value.encode().ljust(field.width) for value in places]
        return _laid_out(texts, field.width)[list(map(places.__getitem__, column))]
    layout = _MEASURE if field.kind is FieldKind.REAL else _WHOLE
    written = [b"" if value is None else layout % value for value in column]
    return _laid_out([number.rjust(field.width) for number in written], field.width)


def _laid_out(cells: Sequence[bytes], width: int) -> NDArray[np.uint8]:
    return np.frombuffer(b"".join(cells), dtype=np.uint8).reshape(-1, width)
