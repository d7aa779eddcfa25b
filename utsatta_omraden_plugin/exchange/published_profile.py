"""The profile "published": exactly the published schema and order, nothing else (data.md, "Exchange")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.area import AreaVersion
from ..domain.boundary import as_multipolygons, wound_as_published
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..domain.validity import is_open_end, write_date
from .published_schema import FIELDS, PublishedField
from .records import label_of
from .rings import Rings, not_wound_as_published, rings_of

_END_COLUMNS = frozenset(
    column.upper() for field in FIELDS if field.meaning == "valid_to" for column in (field.name, field.shapefile_name)
)
DECIMALS = 4
"""Coordinates are published to 0.1 mm."""
_LISTED = 20
_PIECE = 2000
_POSITIONS = 100_000
"""So many boundaries and positions are looked at a time: they stay in the processor's own memory."""
_NO_DAY = date(1980, 1, 1)
"""The day of an edition without any date: the first that a zip can hold."""


@dataclass(frozen=True)
class PublishedEdition:
    """An edition as it is published: one row per area in the order of ``object_ids``.

    ``order`` tells for each row which of the given areas it is.
    ``fields`` are the columns after OBJECTID, ``columns`` their values by meaning. ``boundaries`` are 2D
    MultiPolygons in EPSG:3006, rounded to 0.1 mm, exterior rings counter-clockwise; ``rings`` are their positions.
    ``day`` is the newest since when an area has its category: the date that the written files bear. ``limits`` tells
    what the profile cannot carry. ``measures`` holds the measures of each row by name of column, in the profile that
    has them.
    """

    object_ids: list[int]
    order: list[int]
    fields: tuple[PublishedField, ...]
    columns: dict[str, list[Any]]
    boundaries: NDArray[Any]
    rings: Rings
    day: date
    limits: list[Text]
    measures: list[list[dict[str, str | int | None]]] | None = None

    def __len__(self) -> int:
        return len(self.object_ids)

    def piece(self, start: int, stop: int) -> PublishedEdition:
        """Return the rows from ``start`` up to ``stop``, which may lie behind the end."""
        return replace(
            self,
            object_ids=self.object_ids[start:stop],
            order=self.order[start:stop],
            columns={meaning: values[start:stop] for meaning, values in self.columns.items()},
            boundaries=self.boundaries[start:stop],
            rings=self.rings.piece(start, stop),
            measures=None if self.measures is None else self.measures[start:stop],
        )


class NotPublishable(Exception):
    """The edition cannot be published in this format; the arguments are ``Text`` with area and reason."""


def published_edition(areas: Sequence[AreaVersion], progress: Progress | None = None) -> PublishedEdition:
    """Lay out areas as the police publish them.

    Areas without an OBJECTID, or with one that is taken, get numbers after the highest. Lengths (m) and areas (m²)
    are those of the written boundary. Raises ``NotPublishable`` when an area has no boundary, ``Cancelled``.
    """
    progress = progress or Progress()
    progress.at(0.0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Laying out the areas as they are published")))
    numbers, renumbered = _object_ids(areas)
    order = sorted(range(len(areas)), key=numbers.__getitem__)
    ordered = [areas[index] for index in order]
    raw = np.empty(len(ordered), dtype=object)
    raw[:] = [area.boundary for area in ordered]
    whole = as_multipolygons(raw)
    missing = [label_of(ordered[index], int(index)) for index in np.flatnonzero(shapely.is_missing(whole))]
    if missing:
        raise NotPublishable(*(_no_boundary(name) for name in missing))
    progress.at(0.3)
    boundaries, rings, was_rounded = _as_published(whole)
    progress.at(0.7)
    limits = _left_out(ordered)
    if renumbered:
        limits.append(_was_renumbered(renumbered))
    if was_rounded:
        limits += crossing_after_rounding(ordered, whole, boundaries)
    progress.at(0.8)
    return PublishedEdition(
        object_ids=[numbers[index] for index in order],
        order=order,
        fields=FIELDS,
        columns=_columns(ordered, boundaries),
        boundaries=boundaries,
        rings=rings,
        day=max((area.valid_from for area in ordered if area.valid_from is not None), default=_NO_DAY),
        limits=limits,
    )


def crossing_after_rounding(areas: Sequence[AreaVersion], before: NDArray[Any], rounded: NDArray[Any]) -> list[Text]:
    """Return what to tell of boundaries that only rounding made cross or touch themselves."""
    broken = np.flatnonzero(~shapely.is_valid(rounded))
    broken = broken[shapely.is_valid(before[broken])]
    if not len(broken):
        return []
    names = ", ".join(label_of(areas[index], int(index)) for index in broken[:_LISTED])
    return [
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "Rounding the coordinates makes the boundaries of these areas cross themselves: {areas}.",
            ),
            areas=names,
        )
    ]


def _as_published(whole: NDArray[Any]) -> tuple[NDArray[Any], Rings, bool]:
    """Return boundaries rounded and wound as published, their rings, and whether a coordinate was rounded.

    Those that are so already, and mostly all are, stay the objects that they were.
    """
    boundaries, rings = whole, rings_of(whole)
    positions = rings.positions
    was_rounded = False
    for start in range(0, len(positions), _POSITIONS):
        piece = positions[start : start + _POSITIONS]
        # Adding zero turns -0.0, which no reader expects, into 0.0.
        rounded = np.round(piece, DECIMALS) + 0.0
        if not np.array_equal(rounded.view(np.int64), piece.view(np.int64)):
            was_rounded = True
            piece[:] = rounded
    if was_rounded:
        boundaries = np.asarray(shapely.set_coordinates(boundaries.copy(), positions), dtype=object)
    wrong = np.flatnonzero(np.concatenate([not_wound_as_published(piece) for piece in rings.pieces(_PIECE)]))
    if len(wrong):
        boundaries = boundaries.copy()
        boundaries[wrong] = wound_as_published(boundaries[wrong])
        rings = rings_of(boundaries)
    return boundaries, rings, was_rounded


def _object_ids(areas: Sequence[AreaVersion]) -> tuple[list[int], int]:
    """Return a number for each area, and how many had to be given a new one."""
    taken: set[int] = set()
    numbers: list[int | None] = []
    for area in areas:
        number = area.object_id
        if number is None or number < 0 or number in taken:
            numbers.append(None)
        else:
            numbers.append(number)
            taken.add(number)
    following = max(taken, default=0)
    result = []
    for number in numbers:
        if number is None:
            following += 1
        result.append(following if number is None else number)
    return result, sum(number is None for number in numbers)


def _columns(areas: Sequence[AreaVersion], boundaries: NDArray[Any]) -> dict[str, list[Any]]:
    units = [area.organisation for area in areas]
    values: dict[str, list[Any]] = {
        "name": [area.name for area in areas],
        "category": [area.category for area in areas],
        "locality": [area.locality for area in areas],
        "special_area_id": [area.special_area_id for area in areas],
        "valid_from": _written_dates([area.valid_from for area in areas]),
        "valid_to": _written_dates([area.valid_to for area in areas]),
        "stated_length": shapely.length(boundaries).tolist(),
        "stated_area": shapely.area(boundaries).tolist(),
    }
    for meaning in ("lpo", "lpo_code", "police_area", "police_area_code", "region", "region_code"):
        values[meaning] = list(map(attrgetter(meaning), units))
    return {field.meaning: values[field.meaning] for field in FIELDS}


def _written_dates(days: list[date | None]) -> list[str]:
    written = {day: write_date(day) for day in set(days)}
    return [written[day] for day in days]


def _no_boundary(name: str) -> Text:
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} has no boundary"), area=name)


def _was_renumbered(count: int) -> Text:
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "{count} area(s) without an OBJECTID of their own got numbers after the highest."
        ),
        count=count,
    )


def _left_out(areas: Sequence[AreaVersion]) -> list[Text]:
    # Areas read together share what extra attributes they have in common.
    different = {(id(area.extra), area.valid_to is None): area for area in areas}.values()
    extra = sorted({column for area in different for column in area.extra if not _is_written(area, column)})
    if not extra:
        return []
    return [
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "The published schema has no place for the extra attributes {columns}."
            ),
            columns=", ".join(extra),
        )
    ]


def _is_written(area: AreaVersion, column: str) -> bool:
    """Whether an extra attribute is the blank for an open end, which the profile writes as it came."""
    return column.upper() in _END_COLUMNS and area.valid_to is None and is_open_end(area.extra[column])
