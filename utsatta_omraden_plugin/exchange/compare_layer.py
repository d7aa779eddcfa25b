"""The layer of a comparison as plain rows: for each change the old and the new ground, and what was lost and gained.

Whoever writes the rows decides where to: Processing hands them to any vector destination QGIS knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

import numpy as np
import shapely

from ..domain.area import AreaVersion
from ..domain.boundary import as_multipolygons
from ..domain.compare.changes import AreaChange
from ..domain.compare.evidence import SAME_GROUND_M2
from ..domain.progress import Progress
from ..domain.quantities import M2_PER_HECTARE
from ..domain.text import QT_TRANSLATE_NOOP, text
from .compare_editions import EditionComparison
from .compare_totals import ChangeSort
from .privacy_gate import hidden_in_text

_STEP = 500


class Part(Enum):
    """What a row of the layer shows; the value stands in the column ``part`` and the style goes by it."""

    OLD = "old"
    NEW = "new"
    DROPPED = "dropped"
    GAINED = "gained"


FIELDS: tuple[tuple[str, type], ...] = (
    ("change", int),
    ("part", str),
    ("name", str),
    ("kinds", str),
    ("is_real", int),
    ("old_ids", str),
    ("old_names", str),
    ("old_categories", str),
    ("new_ids", str),
    ("new_names", str),
    ("new_categories", str),
    ("hectares", float),
    ("message", str),
    ("sort", str),
)
"""Columns of the layer. ``change`` numbers the changes from 1; ``name`` is that of the area whose boundary the row is;
several values are joined by semicolons. ``sort`` is a value of ``ChangeSort``, ``is_real`` 1 for real change."""


@dataclass(frozen=True)
class Row:
    """A row of the layer: values in the order of ``FIELDS`` and a 2D MultiPolygon in EPSG:3006 as WKB."""

    values: tuple[object, ...]
    wkb: bytes


@dataclass(frozen=True)
class Ground:
    """A piece of a change: a 2D MultiPolygon in EPSG:3006. ``name`` is that of the area whose boundary it is, empty for
    lost and gained ground."""

    part: Part
    boundary: Any
    name: str = ""


def ground_of(change: AreaChange) -> list[Ground]:
    """Return the boundary of each old and new area, and the ground lost and gained if it is more than a rounding.

    What was removed or is new is all lost or gained; only its boundary is returned.
    """
    ground = [Ground(Part.OLD, area.boundary, area.name) for area in change.old]
    ground += [Ground(Part.NEW, area.boundary, area.name) for area in change.new]
    if change.old and change.new:
        old, new = (_united(areas) for areas in (change.old, change.new))
        if change.dropped_m2 > SAME_GROUND_M2:
            ground.append(Ground(Part.DROPPED, _polygons(shapely.difference(old, new))))
        if change.gained_m2 > SAME_GROUND_M2:
            ground.append(Ground(Part.GAINED, _polygons(shapely.difference(new, old))))
    return [piece for piece in ground if piece.boundary is not None]


def layer_rows(
    comparison: EditionComparison, translate: Callable[[str], str] = str, progress: Progress | None = None
) -> Iterator[Row]:
    """Give the rows of all changes, unchanged areas too, with their sentences in the language of ``translate``.

    Identity numbers in them are masked.
    """
    progress = progress or Progress()
    for number, change in enumerate(comparison.changes, start=1):
        if number % _STEP == 1:
            doing = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Writing the layer"))
            progress.at(number / len(comparison.changes), doing)
        sort = comparison.sort_of(change)
        common = (
            " ".join(kind.value for kind in change.kinds),
            int(sort is ChangeSort.REAL),
            *_columns(change.old),
            *_columns(change.new),
        )
        message = hidden_in_text(change.message.translated(translate))
        for piece in ground_of(change):
            hectares = round(float(piece.boundary.area) / M2_PER_HECTARE, 4)
            values = (number, piece.part.value, hidden_in_text(piece.name), *common, hectares, message, sort.value)
            yield Row(values, shapely.to_wkb(piece.boundary))


def _columns(areas: Sequence[AreaVersion]) -> tuple[str, str, str]:
    ids = ("" if area.special_area_id is None else str(area.special_area_id) for area in areas)
    return "; ".join(ids), _joined(area.name for area in areas), _joined(area.category for area in areas)


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(map(hidden_in_text, texts))


def _polygons(geometry: Any) -> Any:
    return as_multipolygons(np.array([geometry], dtype=object))[0]


def _united(areas: Sequence[AreaVersion]) -> Any:
    if len(areas) == 1:
        return areas[0].boundary
    return shapely.union_all([area.boundary for area in areas])
