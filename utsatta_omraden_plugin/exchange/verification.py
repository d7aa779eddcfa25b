"""Reading back what was written: a file goes out only when every value and vertex stands in it as meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.boundary import as_multipolygons, wound_as_published
from ..domain.progress import Progress
from .ogr_table import read_table
from .published_profile import PublishedEdition
from .published_schema import OBJECT_ID, FieldKind, PublishedField

TOLERANCE_M = 1e-4
"""Vertices must be where they were within 0.1 mm, and the area within what that can change along the boundary."""

SHAPEFILE = "ESRI Shapefile"
"""GDAL's name of the format."""
_PRECISION = 1e-12
SHAPEFILE_PRECISION = 1e-11
"""A shapefile holds measures to 12 digits."""


class NotAsWritten(Exception):
    """What stands in the file differs from what was meant; the text says where (English, for the details)."""


def verify(
    path: str,
    driver: str,
    edition: PublishedEdition,
    fields: Sequence[tuple[PublishedField, str]],
    boundaries: NDArray[Any],
    tolerance: float = TOLERANCE_M,
    progress: Progress | None = None,
) -> None:
    """Compare a written file with the edition: count, ids, every attribute, areas and vertices.

    ``fields`` pairs each field with its column in the file. ``boundaries`` and ``tolerance`` are in the units of the
    file. Blanks around a text do not count in a shapefile, which cannot hold them. Raises ``NotAsWritten`` and what
    ``read_table`` raises.
    """
    table = read_table(path, driver, progress or Progress())
    same_columns(edition, fields, table.columns, padded=driver == SHAPEFILE)
    same_boundaries(boundaries, table.geometries, tolerance, np.arange(len(edition)))


def same_columns(
    edition: PublishedEdition,
    fields: Sequence[tuple[PublishedField, str]],
    columns: Mapping[str, list[Any]],
    padded: bool = False,
    before: int = 0,
) -> None:
    """Raise ``NotAsWritten`` when the columns of a file differ from those of the edition.

    ``before`` counts the rows that stand before these.
    ``padded`` columns, those of a shapefile, hold no OBJECTID and no blanks around a text, and measures to 12 digits.
    """
    count = len(next(iter(columns.values()), []))
    if count != len(edition):
        raise NotAsWritten(f"{len(edition)} areas were written, {count} are in the file")
    if not padded:
        _same(OBJECT_ID, edition.object_ids, _column(columns, OBJECT_ID), before)
    precision = SHAPEFILE_PRECISION if padded else _PRECISION
    for field, name in fields:
        meant, found = list(edition.columns[field.meaning]), _column(columns, name)
        if field.kind is FieldKind.TEXT:
            if meant != found:
                was, is_now = ([_text(value, padded) for value in values] for values in (meant, found))
                _same(name, was, is_now, before)
        elif field.kind is FieldKind.INTEGER:
            _same(name, meant, found, before)
        elif not np.allclose(np.array(meant, float), np.array(found, float), rtol=precision, atol=1e-9):
            raise NotAsWritten(f"the numbers in {name} differ")


def _column(columns: Mapping[str, list[Any]], name: str) -> list[Any]:
    if name not in columns:
        raise NotAsWritten(f"the column {name} is missing")
    return columns[name]


def _text(value: Any, padded: bool) -> str:
    written = "" if value is None else str(value)
    return written.strip(" ") if padded else written


def _same(name: str, meant: Sequence[Any], found: Sequence[Any], before: int) -> None:
    if len(meant) == len(found) and list(meant) == list(found):
        return
    for row, (was, is_now) in enumerate(zip(meant, found, strict=True)):
        if was != is_now:
            raise NotAsWritten(f"row {before + row + 1}, {name}: {is_now!r} instead of {was!r}")


def same_boundaries(meant: NDArray[Any], found: NDArray[Any], tolerance: float, rows: NDArray[Any]) -> None:
    """Raise ``NotAsWritten`` when boundaries differ by more than ``tolerance``; ``rows`` are theirs, from 0."""
    as_found = as_multipolygons(found)
    if shapely.is_missing(as_found).any():
        raise NotAsWritten("a boundary is missing")
    other = np.flatnonzero(~shapely.equals_identical(meant, wound_as_published(as_found)))
    meant, as_found = meant[other], as_found[other]
    # Formats wind and order rings and parts in their own ways; the normal form takes that away.
    same = shapely.equals_exact(shapely.normalize(meant), shapely.normalize(as_found), tolerance)
    slack = shapely.length(meant) * tolerance
    same &= np.abs(shapely.area(meant) - shapely.area(as_found)) <= slack
    if not same.all():
        raise NotAsWritten(f"the boundary in row {int(rows[other][~same][0]) + 1} differs")
