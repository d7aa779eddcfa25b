"""A column of a large table in which few different values stand many times."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

Value = TypeVar("Value")
Other = TypeVar("Other")


class CodedColumn(Sequence[Value], Generic[Value]):
    """Each different value once in ``values``, and in ``places``, shape (rows,), which of them stands in a row.

    What is asked of every value is then asked a few times instead of a hundred thousand. ``values`` may hold some that
    stand in no row any more, and after ``mapped`` the same one twice.
    """

    __slots__ = ("places", "values")

    def __init__(self, values: Sequence[Value], places: NDArray[np.intp]) -> None:
        self.values = values
        self.places = places

    @classmethod
    def of(cls, cells: Sequence[Value]) -> CodedColumn[Value]:
        """Return cells, which are hashable, as such a column."""
        if isinstance(cells, CodedColumn):
            return cells
        coding = Coding[Value]()
        coding.add(cells)
        return coding.column()

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, row: int) -> Value: ...

    @overload
    def __getitem__(self, row: slice) -> CodedColumn[Value]: ...

    def __getitem__(self, row: int | slice) -> Value | CodedColumn[Value]:
        if isinstance(row, slice):
            return CodedColumn(self.values, self.places[row])
        value: Value = self.values[int(self.places[row])]
        return value

    def __iter__(self) -> Iterator[Value]:
        return map(self.values.__getitem__, self.places.tolist())

    def mapped(self, function: Callable[[Value], Other]) -> CodedColumn[Other]:
        """Return the column with ``function`` of each value."""
        return CodedColumn(list(map(function, self.values)), self.places)

    def taken(self, rows: NDArray[np.intp]) -> CodedColumn[Value]:
        """Return the column with these rows in this order."""
        return CodedColumn(self.values, self.places[rows])


class Coding(Generic[Value]):
    """Makes a coded column of cells that come one lot after the other."""

    def __init__(self) -> None:
        self._numbers: dict[Value, int] = {}
        self._places: list[NDArray[np.intp]] = [np.empty(0, dtype=np.intp)]
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, cells: Sequence[Value]) -> None:
        """Take in the next cells, which are hashable."""
        for value in dict.fromkeys(cells):
            self._numbers.setdefault(value, len(self._numbers))
        self._places.append(np.fromiter(map(self._numbers.__getitem__, cells), dtype=np.intp, count=len(cells)))
        self._count += len(cells)

    def column(self) -> CodedColumn[Value]:
        """Return the column of all cells so far."""
        return CodedColumn(list(self._numbers), np.concatenate(self._places))


def taken(column: Sequence[Any], rows: NDArray[np.intp]) -> Sequence[Any]:
    """Return a column of whatever kind with these rows in this order."""
    if isinstance(column, CodedColumn):
        return column.taken(rows)
    return list(map(column.__getitem__, rows.tolist()))


def different(column: Iterable[Value]) -> list[Value]:
    """Return what stands in a column, each value once."""
    return list(dict.fromkeys(column.values if isinstance(column, CodedColumn) else column))
