"""The profile "published": exactly the published schema and order, nothing else (data.md, "Exchange")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..domain.area import AreaVersion
from ..domain.area_table import column_of, in_order
from ..domain.boundary import Geometries
from ..domain.coded_column import CodedColumn, different
from ..domain.long_number import LONG_NUMBER
from ..domain.organisation import ORGANISATION_VALUES
from ..domain.progress import Progress
from ..domain.rings import Rings
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..domain.validity import is_open_end, write_date
from .privacy_gate import hidden_in_text
from .published_boundaries import boundaries_of, broken_by_rounding, crossing_themselves, rounded, wound_and_measured
from .published_schema import FIELDS, FieldKind, PublishedField

_END_COLUMNS = frozenset(
    column.upper() for field in FIELDS if field.meaning == "valid_to" for column in (field.name, field.shapefile_name)
)
_DATES = ("valid_from", "valid_to")
_FIRST_DAY, _LAST_DAY = date(1980, 1, 1), date(2107, 12, 31)
"""The days that a zip can hold."""


@dataclass(frozen=True)
class PublishedEdition:
    """An edition as it is published: one row per area in the order of ``object_ids``.

    ``order`` tells for each row which of the given areas it is.
    ``fields`` are the columns after OBJECTID, ``columns`` their values by meaning, coded where they are
    texts. ``rings`` are the boundaries: in EPSG:3006, rounded to 0.1 mm, exterior rings counter-clockwise.
    ``day`` is the newest since when an area has its category, or the nearest to it that a file can bear: the date of
    the written files. ``limits`` tells what the profile cannot carry. ``measures`` holds the measures of each row by
    name of column, in the profile that has them.
    """

    object_ids: list[int]
    order: NDArray[np.intp]
    fields: tuple[PublishedField, ...]
    columns: dict[str, Sequence[Any]]
    rings: Rings
    day: date
    limits: list[Text]
    measures: list[list[dict[str, str | int | None]]] | None = None

    def __len__(self) -> int:
        return len(self.object_ids)

    @cached_property
    def boundaries(self) -> Geometries:
        """The boundaries as 2D MultiPolygons."""
        return self.rings.geometries()

    def piece(self, start: int, stop: int) -> PublishedEdition:
        """Return the rows from ``start`` up to ``stop``, which may lie behind the end."""
        return replace(
            self,
            object_ids=self.object_ids[start:stop],
            order=self.order[start:stop],
            columns={meaning: values[start:stop] for meaning, values in self.columns.items()},
            rings=self.rings.piece(start, stop),
            measures=None if self.measures is None else self.measures[start:stop],
        )


def published_edition(areas: Sequence[AreaVersion], progress: Progress | None = None) -> PublishedEdition:
    """Lay out areas as the police publish them.

    Areas without an OBJECTID, or with one that is taken or an identity number, get numbers after the highest. Lengths
    (m) and areas (m²) are those of the written boundary. Raises ``NotPublishable`` when an area has no boundary,
    ``Cancelled``.
    """
    progress = progress or Progress()
    progress.at(0.0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Laying out the areas as they are published")))
    own, hidden = _without_identity_numbers(column_of(areas, "object_id"))
    numbers, renumbered = _object_ids(own)
    order = np.argsort(numbers, kind="stable")
    areas = in_order(areas, order)
    whole = boundaries_of(areas)
    progress.at(0.3)
    rings, was_rounded = rounded(whole)
    rings, lengths, surfaces = wound_and_measured(rings)
    progress.at(0.7)
    limits = _left_out(areas)
    if renumbered > hidden:
        limits.append(_was_renumbered(renumbered - hidden))
    if hidden:
        limits.append(_was_hidden(hidden))
    columns = _columns(areas, lengths, surfaces)
    if was_rounded:
        limits += crossing_themselves(columns["name"], broken_by_rounding(whole.geometries(), rings.geometries()))
    return PublishedEdition(
        object_ids=numbers[order].tolist(),
        order=order,
        fields=FIELDS,
        columns=columns,
        rings=rings,
        day=_day_of(column_of(areas, "valid_from")),
        limits=limits,
    )


def _day_of(since: Sequence[date | None]) -> date:
    newest = max((day for day in different(since) if day is not None), default=_FIRST_DAY)
    return min(max(newest, _FIRST_DAY), _LAST_DAY)


def _without_identity_numbers(given: Sequence[int | None]) -> tuple[Sequence[int | None], int]:
    """Return the OBJECTIDs without those that read as an identity number, and how many these are."""
    if max((number for number in given if number is not None), default=0) < LONG_NUMBER:
        return given, 0
    own = [None if number is not None and _is_identity_number(number) else number for number in given]
    return own, own.count(None) - list(given).count(None)


def _is_identity_number(number: int) -> bool:
    return number >= LONG_NUMBER and hidden_in_text(str(number)) != str(number)


def _object_ids(given: Sequence[int | None]) -> tuple[NDArray[np.int64], int]:
    """Return a number for each area, and how many had to be given a new one."""
    if all(number is not None and number >= 0 for number in given) and len(set(given)) == len(given):
        return np.array(given, dtype=np.int64), 0
    taken: set[int] = set()
    numbers: list[int | None] = []
    for number in given:
        if number is None or number < 0 or number in taken:
            numbers.append(None)
        else:
            numbers.append(number)
            taken.add(number)
    following = (number for number in count(max(taken, default=0) + 1) if not _is_identity_number(number))
    result = [next(following) if number is None else number for number in numbers]
    return np.array(result, dtype=np.int64), numbers.count(None)


def _columns(
    areas: Sequence[AreaVersion], lengths: NDArray[np.float64], surfaces: NDArray[np.float64]
) -> dict[str, Sequence[Any]]:
    columns: dict[str, Sequence[Any]] = {"stated_length": lengths.tolist(), "stated_area": surfaces.tolist()}
    for field in FIELDS:
        if field.meaning in columns:
            continue
        column = column_of(areas, _attribute(field))
        if field.kind is FieldKind.TEXT:
            coded = CodedColumn.of(column)
            column = coded.mapped(write_date) if field.meaning in _DATES else coded
        columns[field.meaning] = column
    return columns


def _was_renumbered(count: int) -> Text:
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "{count} area(s) without an OBJECTID of their own got numbers after the highest."
        ),
        count=count,
    )


def _was_hidden(count: int) -> Text:
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "{count} area(s) whose OBJECTID reads as an identity number got numbers after the highest.",
        ),
        count=count,
    )


def _attribute(field: PublishedField) -> str:
    return f"organisation.{field.meaning}" if field.meaning in ORGANISATION_VALUES else field.meaning


def _left_out(areas: Sequence[AreaVersion]) -> list[Text]:
    # Areas read together share what extra attributes they have in common.
    shared = {
        (id(extra), end is None): (extra, end)
        for extra, end in zip(column_of(areas, "extra"), column_of(areas, "valid_to"))
    }
    left_out = {
        column for extra, end in shared.values() for column in extra if not _is_written(column, extra[column], end)
    }
    if not left_out:
        return []
    return [
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "The published schema has no place for the extra attributes {columns}."
            ),
            columns=", ".join(sorted(map(hidden_in_text, left_out))),
        )
    ]


def _is_written(column: str, cell: object, end: date | None) -> bool:
    """Whether an extra attribute is the blank for an open end, which the profile writes as it came."""
    return column.upper() in _END_COLUMNS and end is None and is_open_end(cell)
