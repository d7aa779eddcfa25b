"""The .dbf of a shapefile: rows of fixed width, many at a time.

Source of the form: dBASE III+ table header; kinds and widths of the columns as in the police's file of 2023, where the
measures are of kind F and written with an exponent.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..domain.coded_column import CodedColumn
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
_MEASURE, _WHOLE = b".11e", b"d"
"""The police's measures stand like ``4.39785537871e+03``, exact to 12 digits."""


class DbaseTable:
    """Columns of a shapefile as the bytes of a .dbf in UTF-8. The texts fit their widths, which must be seen to before.

    ``fields`` are in the order of the file and have their values in ``columns`` by their meaning; ``day`` is the date
    of the header.
    """

    def __init__(self, fields: Sequence[PublishedField], columns: Mapping[str, Sequence[Any]], day: date) -> None:
        self._fields = fields
        self._columns = [_Column(field, columns[field.meaning]) for field in fields]
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
        count = min(PIECE, len(self) - start)
        rows = np.empty((count, self._row_size), dtype=np.uint8)
        # The first byte of a row tells whether it was deleted: a blank says no.
        rows[:, 0] = _BLANK
        at = 1
        for field, column in zip(self._fields, self._columns):
            rows[:, at : at + field.width] = column.cells(start, start + count)
            at += field.width
        return rows.tobytes()


class _Column:
    """The cells of a column, each of the width of its field."""

    def __init__(self, field: PublishedField, column: Sequence[Any]) -> None:
        self._field = field
        self._column = column
        if field.kind is FieldKind.TEXT:
            self._column = coded = CodedColumn.of(column)
            # Most columns hold few texts many times: each is laid out once.
            self._texts = self._laid_out(b"".join([text.encode().ljust(field.width) for text in coded.values]))

    def __len__(self) -> int:
        return len(self._column)

    def cells(self, start: int, stop: int) -> NDArray[np.uint8]:
        """Return the cells of some rows, of shape (rows, width)."""
        column = self._column[start:stop]
        if isinstance(column, CodedColumn):
            return self._texts[column.places]
        width = self._field.width
        layout = _MEASURE if self._field.kind is FieldKind.REAL else _WHOLE
        if None not in column:
            # Many times as fast as one by one.
            return self._laid_out((b"%%%d%b" % (width, layout)) * len(column) % tuple(column))
        written = [b"" if value is None else (b"%" + layout) % value for value in column]
        return self._laid_out(b"".join([number.rjust(width) for number in written]))

    def _laid_out(self, cells: bytes) -> NDArray[np.uint8]:
        return np.frombuffer(cells, dtype=np.uint8).reshape(-1, self._field.width)
