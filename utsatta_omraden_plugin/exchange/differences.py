"""What differs between two files of areas, value by value and vertex by vertex; what an export does on purpose apart.

It answers whether an edition that came in goes out the same. How areas changed from one edition to the next is another
question, which ``compare_editions`` answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.boundary import as_multipolygons, wound_as_published
from ..domain.progress import Progress
from .layout import RecognisedLayout, recognised_layout
from .ogr_table import Table
from .read_edition import table_of
from .source import opened_source

_ROUNDED_M = 0.5e-4 * 2**0.5 + 1e-9
"""So far a vertex moves at most when both coordinates are rounded to 0.1 mm."""
_MEASURED_ANEW = 1e-6
_MEASURES = ("stated_length", "stated_area")


class DifferenceKind(Enum):
    """In what two files differ."""

    ROUNDED = "rounded"
    """The vertices of a boundary stand where rounding to 0.1 mm puts them."""
    WOUND = "wound"
    """The rings of a boundary run the other way or begin elsewhere; the ground is the same."""
    MEASURED_ANEW = "measured_anew"
    """Length or area are those of the written boundary, and differ by less than a millionth."""
    BLANKS = "blanks"
    """A text differs in the blanks around it, or is empty instead of blank."""
    OBJECT_ID_LEFT_OUT = "object_id_left_out"
    """A shapefile has its rows in the order of OBJECTID instead."""
    ADDED = "added"
    """The source had no OBJECTID (then rows are numbered) or no end dates (then they are open)."""
    VALUE = "value"
    BOUNDARY = "boundary"
    COLUMN = "column"
    AREAS = "areas"


NORMALISATIONS = frozenset(
    {
        DifferenceKind.ROUNDED,
        DifferenceKind.WOUND,
        DifferenceKind.MEASURED_ANEW,
        DifferenceKind.BLANKS,
        DifferenceKind.OBJECT_ID_LEFT_OUT,
        DifferenceKind.ADDED,
    }
)
"""What an export in the published form does on purpose; anything else is a loss."""


@dataclass(frozen=True)
class Difference:
    """One difference: ``row`` counts from 1, 0 for the file as a whole; ``what`` is the meaning of a column."""

    kind: DifferenceKind
    row: int
    what: str
    before: object
    after: object

    @property
    def is_normalisation(self) -> bool:
        """Whether an export does this on purpose."""
        return self.kind in NORMALISATIONS


def differences_between(before: Path | str, after: Path | str, progress: Progress | None = None) -> list[Difference]:
    """Return what differs between two files of areas in the same system, of whatever formats and known layouts.

    Rows belong together by their place. Raises ``SourceFileError``, and ``Cancelled`` when the user stops.
    """
    progress = progress or Progress()
    with opened_source(before) as old_source, opened_source(after) as new_source:
        old = table_of(old_source, progress.part(0.0, 0.4))
        new = table_of(new_source, progress.part(0.4, 0.8))
        old_layout = recognised_layout(old.columns, old_source.name)
        new_layout = recognised_layout(new.columns, new_source.name)
    if len(old) != len(new):
        return [Difference(DifferenceKind.AREAS, 0, "areas", len(old), len(new))]
    return [
        *_of_columns(old, new, old_layout, new_layout),
        *_of_boundaries(old.geometries, new.geometries),
    ]


def _of_columns(
    old: Table, new: Table, old_layout: RecognisedLayout, new_layout: RecognisedLayout
) -> Iterator[Difference]:
    olds, news = (
        {layout.meanings.get(column, column): column for column in table.columns}
        for table, layout in ((old, old_layout), (new, new_layout))
    )
    for meaning in dict.fromkeys([*olds, *news]):
        if meaning in olds and meaning in news:
            cells = zip(old.columns[olds[meaning]], new.columns[news[meaning]])
            yield from (
                Difference(kind, row, meaning, was, is_now)
                for row, (was, is_now) in enumerate(cells, start=1)
                if (kind := _kind_of(meaning, was, is_now)) is not None
            )
        else:
            kind = _kind_of_column(meaning, new.columns[news[meaning]] if meaning in news else ())
            yield Difference(kind, 0, meaning, olds.get(meaning), news.get(meaning))


def _kind_of_column(meaning: str, added: Sequence[Any]) -> DifferenceKind:
    """Return what it means that a column stands in one file only: with these cells in the other, or with none."""
    if meaning == "object_id":
        is_numbered = list(added) == list(range(1, len(added) + 1))
        return (
            (DifferenceKind.ADDED if is_numbered else DifferenceKind.COLUMN)
            if added
            else DifferenceKind.OBJECT_ID_LEFT_OUT
        )
    is_open = meaning == "valid_to" and added and not any(str(cell or "").strip(" ") for cell in added)
    return DifferenceKind.ADDED if is_open else DifferenceKind.COLUMN


def _kind_of(meaning: str, was: Any, is_now: Any) -> DifferenceKind | None:
    if was == is_now and type(was) is type(is_now):
        return None
    if isinstance(was, (int, float)) and isinstance(is_now, (int, float)):
        if was == is_now:
            return None
        is_measure = meaning in _MEASURES and abs(was - is_now) <= _MEASURED_ANEW * abs(was)
        return DifferenceKind.MEASURED_ANEW if is_measure else DifferenceKind.VALUE
    if all(isinstance(cell, (str, type(None))) for cell in (was, is_now)):
        bare, bare_now = (str(cell or "").strip(" ") for cell in (was, is_now))
        return DifferenceKind.BLANKS if bare == bare_now else DifferenceKind.VALUE
    return DifferenceKind.VALUE


def _of_boundaries(old: NDArray[Any], new: NDArray[Any]) -> Iterator[Difference]:
    olds, news = as_multipolygons(old), as_multipolygons(new)
    for row in np.flatnonzero(~shapely.equals_identical(olds, news)).tolist():
        was, is_now = olds[row], news[row]
        if was is None and is_now is None:
            continue
        if was is None or is_now is None:
            yield Difference(DifferenceKind.BOUNDARY, row + 1, "boundary", _written(was), _written(is_now))
            continue
        moved = _farthest(*wound_as_published(np.array([was, is_now], dtype=object)))
        if moved > 0:
            moved = _farthest(*shapely.normalize(np.array([was, is_now], dtype=object)))
            kind = DifferenceKind.ROUNDED if moved <= _ROUNDED_M else DifferenceKind.BOUNDARY
            if moved > 0:
                yield Difference(kind, row + 1, "boundary", was.wkt, is_now.wkt)
                continue
        yield Difference(DifferenceKind.WOUND, row + 1, "boundary", was.wkt, is_now.wkt)


def _written(boundary: Any) -> str | None:
    return None if boundary is None else str(boundary.wkt)


def _farthest(was: Any, is_now: Any) -> float:
    """Return how far a vertex is from the one of its place (m), infinity when there are more or fewer of them."""
    first, second = shapely.get_coordinates(was), shapely.get_coordinates(is_now)
    if first.shape != second.shape:
        return float("inf")
    return float(np.hypot(*(first - second).T).max(initial=0.0))
