"""Reading back a shapefile with GDAL, which did not write it, many rows at a time."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.progress import Progress
from .arrow_batches import batches, can_read_arrays
from .published_profile import PublishedEdition
from .published_schema import FieldKind, in_shapefile_order
from .rings import Rings, as_points
from .verification import SHAPEFILE, SHAPEFILE_PRECISION, TOLERANCE_M, NotAsWritten, same_boundaries, verify

_ROWS = 1000
"""So many are compared at a time: they stay in the processor's own memory."""
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
    for batch in batches(path, SHAPEFILE, geometry=False, rows=_ROWS):
        if list(batch) != [field.shapefile_name for field in fields]:
            raise NotAsWritten(f"the columns are {', '.join(batch)}")
        size = len(batch[fields[0].shapefile_name])
        for field in fields:
            meant, found = edition.columns[field.meaning][done : done + size], batch[field.shapefile_name]
            if not _are_same(field.kind, meant, found):
                differ = (row for row in range(size) if not _are_same(field.kind, [meant[row]], found[row : row + 1]))
                row = next(differ, 0)
                where = f"row {done + row + 1}, {field.shapefile_name}"
                raise NotAsWritten(f"{where}: {found[row]!r} instead of {meant[row]!r}")
        done += size
    if done != len(edition):
        raise NotAsWritten(f"{len(edition)} areas were written, {done} are in the file")


def _are_same(kind: FieldKind, meant: Sequence[Any], found: NDArray[Any]) -> bool:
    if len(meant) != len(found):
        return False
    if kind is FieldKind.TEXT:
        bare = {value: value.strip(" ").encode() for value in set(meant)}
        texts: list[bytes] = _filled(found, b"").tolist()
        return [bare[value] for value in meant] == texts
    if _is_empty(found).tolist() != [value is None for value in meant]:
        return False
    numbers = np.array([0 if value is None else value for value in meant], dtype=np.float64)
    slack = 0.0 if kind is FieldKind.INTEGER else SHAPEFILE_PRECISION
    return np.allclose(numbers, _filled(found, 0), rtol=slack, atol=0.0)


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
    for batch in batches(path, SHAPEFILE, geometry=True, rows=_ROWS):
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
    texts = np.frombuffer(b"".join([found[row] for row in rows]), dtype=np.uint8)
    in_heads = (np.cumsum(lengths[rows]) - lengths[rows])[:, None] + np.arange(_POLYGON_HEAD.itemsize)
    heads = np.empty(len(rows), dtype=_POLYGON_HEAD)
    heads["order"], heads["kind"], heads["rings"], heads["positions"] = _LITTLE_ENDIAN, _POLYGON, 1, counts[rows]
    same_head = (texts[in_heads] == heads.view(np.uint8).reshape(len(rows), -1)).all(axis=1)
    are_positions = np.ones(len(texts), dtype=bool)
    are_positions[in_heads] = False
    there = texts[are_positions].view("<c16")
    meant = as_points(rings.positions)[np.repeat(same, counts)][::-1]
    begins = np.cumsum(counts[rows]) - counts[rows]
    same[rows] = same_head & np.logical_and.reduceat(there == meant, begins)
    return same
