"""Boundaries as they are published: rounded to 0.1 mm, exterior rings counter-clockwise, measured as written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.area import AreaVersion
from ..domain.area_table import AreaTable, column_of
from ..domain.boundary import Geometries, as_multipolygons, wound_as_published
from ..domain.ring_measures import areas_of, lengths_of, not_wound_as_published, signed_areas
from ..domain.rings import Rings, rings_of
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .area_label import label_of

DECIMALS = 4
"""Coordinates are published to 0.1 mm."""
_LISTED = 20
_PIECE = 2000
_POSITIONS = 100_000
"""So many boundaries and positions are looked at a time: they stay in the processor's own memory."""


class NotPublishable(Exception):
    """The edition cannot be published in this format; the arguments are ``Text`` with area and reason."""


def boundaries_of(areas: Sequence[AreaVersion]) -> Rings:
    """Return the boundaries of areas. Raises ``NotPublishable`` naming those that have none."""
    if isinstance(areas, AreaTable) and areas.rings is not None:
        return areas.rings
    raw = np.empty(len(areas), dtype=object)
    raw[:] = column_of(areas, "boundary")
    whole = as_multipolygons(raw)
    missing = np.flatnonzero(shapely.is_missing(whole))
    if len(missing):
        names = column_of(areas, "name")
        raise NotPublishable(*(_no_boundary(label_of(names[row], row)) for row in missing.tolist()))
    return rings_of(whole)


def rounded(rings: Rings) -> tuple[Rings, bool]:
    """Return boundaries rounded as published, and whether a coordinate was: mostly none, and they stay as they are."""
    positions = rings.positions
    was_rounded = False
    for start in range(0, len(positions), _POSITIONS):
        piece = positions[start : start + _POSITIONS]
        # Adding zero turns -0.0, which no reader expects, into 0.0.
        in_steps = np.round(piece, DECIMALS) + 0.0
        if not np.array_equal(in_steps.view(np.int64), piece.view(np.int64)):
            if not was_rounded:
                positions = positions.copy()  # they are those of the workspace
                was_rounded = True
            positions[start : start + _POSITIONS] = in_steps
    return replace(rings, positions=positions), was_rounded


def wound_and_measured(rings: Rings) -> tuple[Rings, NDArray[np.float64], NDArray[np.float64]]:
    """Return boundaries wound as published, how long they are and what they enclose (m, m²)."""
    pieces = [(piece, signed_areas(piece)) for piece in rings.pieces(_PIECE)]
    wrong = np.flatnonzero(np.concatenate([not_wound_as_published(piece, signed) for piece, signed in pieces]))
    if len(wrong):
        boundaries = rings.geometries()
        boundaries[wrong] = wound_as_published(boundaries[wrong])
        rings = rings_of(boundaries)
        pieces = [(piece, signed_areas(piece)) for piece in rings.pieces(_PIECE)]
    walked = np.concatenate([lengths_of(piece) for piece, _ in pieces])
    return rings, walked, np.concatenate([areas_of(piece, signed) for piece, signed in pieces])


def broken_by_rounding(before: Geometries, rounded: Geometries) -> NDArray[np.intp]:
    """Return the rows of boundaries that only rounding made cross or touch themselves."""
    broken = np.flatnonzero(~shapely.is_valid(rounded))
    return np.asarray(broken[shapely.is_valid(before[broken])])


def crossing_themselves(names: Sequence[str], broken: NDArray[np.intp]) -> list[Text]:
    """Return what to tell of boundaries that rounding broke; ``broken`` are their rows."""
    if not len(broken):
        return []
    return [
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "Rounding the coordinates makes the boundaries of these areas cross themselves: {areas}.",
            ),
            areas=called(names, broken.tolist()),
        )
    ]


def called(names: Sequence[str], rows: Sequence[int]) -> str:
    """Return how the areas of some rows are called, the first of them when there are many."""
    return ", ".join(label_of(names[row], row) for row in rows[:_LISTED])


def _no_boundary(name: str) -> Text:
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} has no boundary"), area=name)
