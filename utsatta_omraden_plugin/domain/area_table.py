"""The areas of a whole edition column by column: what is done with all of them at once takes a fraction of the time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cached_property
from operator import attrgetter
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from .area import AreaVersion
from .boundary import Geometries
from .coded_column import CodedColumn, taken
from .rings import Rings

ATTRIBUTES = tuple(one.name for one in fields(AreaVersion))
_BOUNDARY = "boundary"
_INSIDE = "."


class AreaTable(Sequence[AreaVersion]):
    """Areas as columns, which also is their sequence: an ``AreaVersion`` is made when one is asked for.

    ``columns`` hold by attribute of ``AreaVersion`` what the areas say, but for the boundaries, 2D MultiPolygons in
    EPSG:3006. ``shapes`` are those as rings, or as geometries when one of them is missing or empty; the one is made
    from the other when it is asked for.
    """

    def __init__(self, columns: Mapping[str, Sequence[Any]], shapes: Rings | Geometries) -> None:
        self._columns = columns
        self._shapes = shapes

    @cached_property
    def boundaries(self) -> Geometries:
        """The boundaries as geometries."""
        return self._shapes.geometries() if isinstance(self._shapes, Rings) else self._shapes

    @property
    def rings(self) -> Rings | None:
        """The boundaries as rings; None when not all areas have one."""
        return self._shapes if isinstance(self._shapes, Rings) else None

    def column(self, attribute: str) -> Sequence[Any]:
        """Return what all areas say: ``name``, ``category`` … ``organisation.lpo``."""
        outer, _, inner = attribute.partition(_INSIDE)
        if outer == _BOUNDARY:
            return list(self.boundaries)
        column = self._columns[outer]
        if not inner:
            return column
        get = attrgetter(inner)
        return column.mapped(get) if isinstance(column, CodedColumn) else list(map(get, column))

    def taken(self, rows: NDArray[np.intp]) -> AreaTable:
        """Return the table with these rows in this order."""
        shapes = self._shapes.taken(rows) if isinstance(self._shapes, Rings) else self._shapes[rows]
        return AreaTable({name: taken(column, rows) for name, column in self._columns.items()}, shapes)

    def in_order(self, order: NDArray[np.intp]) -> AreaTable:
        """Return the table in this order: itself when it stands so already, as a whole edition mostly does."""
        return self if np.array_equal(order, np.arange(len(self))) else self.taken(order)

    def __len__(self) -> int:
        return len(self._shapes)

    def __iter__(self) -> Iterator[AreaVersion]:
        return map(AreaVersion, *(self.column(name) for name in ATTRIBUTES))

    @overload
    def __getitem__(self, row: int) -> AreaVersion: ...

    @overload
    def __getitem__(self, row: slice) -> AreaTable: ...

    def __getitem__(self, row: int | slice) -> AreaVersion | AreaTable:
        if isinstance(row, slice):
            return self.taken(np.arange(len(self))[row])
        boundary = self.boundaries[row]
        return AreaVersion(**{name: boundary if name == _BOUNDARY else self._columns[name][row] for name in ATTRIBUTES})


def column_of(areas: Sequence[AreaVersion], attribute: str) -> Sequence[Any]:
    """Return what areas say, as ``AreaTable.column`` does, of areas kept in whatever way."""
    return areas.column(attribute) if isinstance(areas, AreaTable) else list(map(attrgetter(attribute), areas))


def in_order(areas: Sequence[AreaVersion], order: NDArray[np.intp]) -> Sequence[AreaVersion]:
    """Return areas in this order, kept in the way they were."""
    return areas.in_order(order) if isinstance(areas, AreaTable) else [areas[row] for row in order.tolist()]
