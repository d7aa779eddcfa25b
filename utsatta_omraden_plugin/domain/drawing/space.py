"""Ground that other areas leave free."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely

from ..area import AreaVersion
from .account import lost_and_gained
from .frame import Frame
from .linework import laid_on
from .thin import is_thin

_NOTHING_M2 = 1e-5
"""What doubles leave of a common border of many kilometres."""


def overlapped_by(ground: Any, others: Sequence[Any]) -> list[Any]:
    """Return those of the others that have more in common with the ground than rounding."""
    common = [_polygons(shared) for shared in shapely.intersection(ground, np.array(others, dtype=object))]
    return [other for other, shared in zip(others, common) if not is_thin(shared).all()]


def free_of(ground: Any, others: Sequence[Any]) -> Any:
    """Return the ground without that of the others, sharing the vertices of their borders from then on.

    All are MultiPolygons measured from one frame.
    """
    laid, others = laid_on(ground, others)
    return lost_and_gained(made_valid(laid), shapely.union_all([made_valid(other) for other in others]))[0]


def made_valid(ground: Any) -> Any:
    """Return ground whose border may have come to touch itself where it gave way by a millimetre, put right."""
    if shapely.is_valid(ground):
        return ground
    try:
        return shapely.make_valid(ground, method="structure", keep_collapsed=False)
    except shapely.GEOSException:
        return shapely.buffer(ground, 0)


def with_free_gain(before: Any, after: Any, neighbours: Sequence[AreaVersion], frame: Frame) -> Any:
    """Return ``after`` without the ground that it takes from neighbours and that ``before`` did not have.

    Ground that lay in two areas before stays as it is: to settle whose it is, is a decision of its own.
    """
    _, gained = lost_and_gained(before, after)
    gained = shapely.MultiPolygon(_polygons(gained).tolist())
    if gained.is_empty:
        return after
    others = [frame.inward(neighbour.boundary) for neighbour in neighbours]
    others = [other for other in others if shapely.intersects(gained, other)]
    # Slivers too: gained ground is cut along the very border of a neighbour, not beside it.
    taken_from = [other for other in others if _common_m2(gained, other) > _NOTHING_M2]
    if not taken_from:
        return after
    shared = {id(other) for other in overlapped_by(before, taken_from)}
    theirs = [shapely.difference(other, before) if id(other) in shared else other for other in taken_from]
    return free_of(after, [shapely.MultiPolygon(_polygons(ground).tolist()) for ground in theirs])


def _common_m2(ground: Any, other: Any) -> float:
    # Not their intersection: see what lost_and_gained says of borders that all but coincide.
    lost, _ = lost_and_gained(ground, other)
    return float(shapely.area(ground) - shapely.area(lost))


def _polygons(ground: Any) -> Any:
    parts = shapely.get_parts(shapely.get_parts(ground))
    return parts[shapely.get_dimensions(parts) == 2]
