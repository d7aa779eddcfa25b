"""Reading back a shapefile with GDAL, which did not write it, many rows at a time."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.coded_column import CodedColumn
from ..domain.progress import Progress
from ..domain.rings import Rings, as_points
from .arrow_batches import batches, can_read_arrays
from .published_profile import PublishedEdition
from .published_schema import FieldKind, PublishedField, in_shapefile_order
from .verification import SHAPEFILE, SHAPEFILE_PRECISION, TOLERANCE_M, NotAsWritten, same_boundaries, verify

_BOUNDARIES = 1000
"""So many are compared at a time: they stay in the processor's own memory."""
_ROWS = 16_000
"""Of attributes more: for each lot the thread that reads them has to wait for Python."""
_POLYGON_HEAD = np.dtype([("order", "u1"), ("kind", "<u4"), ("rings", "<u4"), ("positions", "<u4")])
_POSITION_BYTES = 16
_LITTLE_ENDIAN, _POLYGON = 1, 3


def verify_shapefile(path: str, edition: PublishedEdition, progress: Progress | None = None) -> None:
    """Compare a shapefile, as GDAL reads it, with the edition like ``verify``, many rows at a time.

    Raises ``NotAsWritten``, ``GdalFailure``, and ``Cancelled`` when the user stops.
    """
    progress = progress or Progress()
    if not can_read_arrays():
        names = [(field, field.shapefile_name) for field in in_shapefile_order(edition.fields)]
        verify(path, SHAPEFILE, edition, names, edition.boundaries, progress=progress)
        return
    # GDAL lets go of Python meanwhile: one thread compares the attributes, this one the boundaries.
    with ThreadPoolExecutor(1) as other:
        attributes = other.submit(_same_attributes, path, edition)
        _same_shapes(path, edition, progress)
        attributes.result()


def _same_attributes(path: str, edition: PublishedEdition) -> None:
    done = 0
    fields = in_shapefile_order(edition.fields)
    meant = [_Meant(field, edition.columns[field.meaning]) for field in fields]
    for batch in batches(path, SHAPEFILE, geometry=False, rows=_ROWS):
        if list(batch) != [field.shapefile_name for field in fields]:
            raise NotAsWritten(f"the columns are {', '.join(batch)}")
        size = len(batch[fields[0].shapefile_name])
        for field, column in zip(fields, meant):
            found = batch[field.shapefile_name]
            same = column.same(found, done)
            if not same.all():
                row = int(np.flatnonzero(~same)[0])
                where = f"row {done + row + 1}, {field.shapefile_name}"
                raise NotAsWritten(f"{where}: {found[row]!r} instead of {column.cell(done + row)!r}")
        done += size
    if done != len(edition):
        raise NotAsWritten(f"{len(edition)} areas were written, {done} are in the file")


class _Meant:
    """A column as it is meant, to be compared with what GDAL reads."""

    def __init__(self, field: PublishedField, column: Sequence[Any]) -> None:
        self._column = column
        self._slack = 0.0 if field.kind is FieldKind.INTEGER else SHAPEFILE_PRECISION
        if field.kind is FieldKind.TEXT:
            coded = CodedColumn.of(column)
            self._cells = np.array([text.strip(" ").encode() for text in coded.values], dtype=np.bytes_)
            self._places = coded.places
        else:
            self._cells = np.array([0 if value is None else value for value in column], dtype=np.float64)
            self._places = np.arange(len(column))
            self._is_empty = np.array([value is None for value in column], dtype=bool)

    def cell(self, row: int) -> object:
        """Return what should stand in a row."""
        return self._column[row] if row < len(self._column) else None

    def same(self, found: NDArray[Any], start: int) -> NDArray[np.bool_]:
        """Return which of the cells found are those meant from row ``start`` on; none behind the end is."""
        rows = slice(start, start + len(found))
        meant = self._cells[self._places[rows]]
        result = np.zeros(len(found), dtype=bool)
        there = found[: len(meant)]
        if meant.dtype.kind == "S":
            result[: len(meant)] = meant == _filled(there, b"")
        else:
            close = np.isclose(meant, _filled(there, 0), rtol=self._slack, atol=0.0)
            result[: len(meant)] = close & (_is_empty(there) == self._is_empty[rows])
        return result


def _filled(found: NDArray[Any], instead: object) -> NDArray[Any]:
    """Return the cells of a column with something in the empty ones."""
    cells = np.asarray(found).copy()
    cells[_is_empty(found)] = instead
    return cells


def _is_empty(found: NDArray[Any]) -> NDArray[np.bool_]:
    mask = found.mask if isinstance(found, np.ma.MaskedArray) else False
    return np.broadcast_to(np.asarray(mask, dtype=bool), found.shape)


def _same_shapes(path: str, edition: PublishedEdition, progress: Progress) -> None:
    count = len(edition)
    done = 0
    for batch in batches(path, SHAPEFILE, geometry=True, rows=_BOUNDARIES):
        column = next(iter(batch.values()))
        if done + len(column) > count or _is_empty(column).any():
            raise NotAsWritten(f"a boundary is missing, or there are more than the {count} areas")
        # Of one length they come as one array, otherwise as an array of bytes.
        found = [bytes(wkb) for wkb in np.asarray(column)]
        rings = edition.rings.piece(done, done + len(found))
        other = np.flatnonzero(~_same_simple(rings, found))
        if len(other):
            read = shapely.from_wkb(np.array([found[index] for index in other], dtype=object), on_invalid="ignore")
            same_boundaries(edition.boundaries[done + other], read, TOLERANCE_M, done + other)
        done += len(found)
        progress.at(done / count)
    if done != count:
        raise NotAsWritten(f"{count} areas were written, {done} are in the file")


def _same_simple(rings: Rings, found: Sequence[bytes]) -> NDArray[np.bool_]:
    """Return which boundaries are one ring and stand so in WKB, which runs the other way in a shapefile."""
    counts = rings.positions_of_boundary
    lengths = np.fromiter(map(len, found), dtype=np.int64, count=len(found))
    as_one_ring = lengths == _POLYGON_HEAD.itemsize + _POSITION_BYTES * counts
    same: NDArray[np.bool_] = (rings.rings_of_boundary == 1) & as_one_ring
    if not same.any():
        return same
    # From the last to the first row, and in each from the last position to the first: so every ring is turned.
    rows = np.flatnonzero(same)[::-1]
    size = _POLYGON_HEAD.itemsize
    heads = np.frombuffer(b"".join([found[row][:size] for row in rows]), dtype=_POLYGON_HEAD)
    same_head = (heads["order"] == _LITTLE_ENDIAN) & (heads["kind"] == _POLYGON) & (heads["rings"] == 1)
    same_head &= heads["positions"] == counts[rows]
    there = np.frombuffer(b"".join([found[row][size:] for row in rows]), dtype="<c16")
    meant = as_points(rings.positions)
    meant = (meant if same.all() else meant[np.repeat(same, counts)])[::-1]
    begins = np.cumsum(counts[rows]) - counts[rows]
    same[rows] = same_head & np.logical_and.reduceat(there == meant, begins)
    return same
