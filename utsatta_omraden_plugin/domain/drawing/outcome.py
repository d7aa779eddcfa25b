"""What a boundary operation does: the areas before and after it, and the ground that comes and goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import shapely
from shapely import MultiPolygon

from ..area import AreaVersion
from .account import lost_and_gained
from .frame import Frame


@dataclass(frozen=True)
class Redrawn:
    """The outcome of one operation, which is one step of undo.

    ``before`` are all area versions that it changes or removes, as they were: first those of ``after``, in the same
    order, then those of ``removed``. ``after`` are the changed ones with the same ids, ``added`` new ones without id,
    ``removed`` those that go. ``lost`` is the ground that none of them covers any more, ``gained`` that which none of
    them covered; both are None where only the rounding of coordinates differs. ``lost_m2`` and ``gained_m2`` count
    that too, so the account closes: ground before − lost + gained = ground after. All in EPSG:3006.
    """

    before: tuple[AreaVersion, ...]
    after: tuple[AreaVersion, ...]
    added: tuple[AreaVersion, ...] = ()
    removed: tuple[AreaVersion, ...] = ()
    lost: MultiPolygon | None = None
    gained: MultiPolygon | None = None
    lost_m2: float = 0.0
    gained_m2: float = 0.0


def redrawn(
    before: Sequence[AreaVersion],
    after: Sequence[AreaVersion],
    added: Sequence[AreaVersion] = (),
    removed: Sequence[AreaVersion] = (),
) -> Redrawn:
    """Return the outcome with its ground accounted for; ``before`` are those of ``after``, in the same order."""
    frame = Frame.around(*(area.boundary for area in (*before, *after, *added, *removed)))
    old = shapely.union_all([frame.inward(area.boundary) for area in (*before, *removed)])
    new = shapely.union_all([frame.inward(area.boundary) for area in (*after, *added)])
    lost, gained = lost_and_gained(old, new)
    return Redrawn(
        before=(*before, *removed),
        after=tuple(after),
        added=tuple(added),
        removed=tuple(removed),
        lost=frame.boundary(lost),
        gained=frame.boundary(gained),
        lost_m2=float(shapely.area(lost)),
        gained_m2=float(shapely.area(gained)),
    )


def ground_kept_by(redrawn: Redrawn, others: Sequence[AreaVersion]) -> tuple[list[tuple[AreaVersion, float]], float]:
    """Return which of the areas that an outcome leaves alone hold ground that it gives up, with how much (m²), and how
    much of that ground then is no area's (m²).

    Where areas overlapped, giving ground up is how the overlap is settled: it stays with the neighbour.
    """
    if redrawn.lost is None:
        return [], redrawn.lost_m2
    drawn = {area.id for area in redrawn.before}
    shared = [(area, shapely.intersection(area.boundary, redrawn.lost)) for area in others if area.id not in drawn]
    kept = [(area, float(ground.area)) for area, ground in shared if ground.area > 0]
    all_m2 = float(shapely.union_all([ground for _, ground in shared]).area)
    return sorted(kept, key=lambda one: -one[1]), max(0.0, redrawn.lost_m2 - all_m2)


def with_boundary(area: AreaVersion, boundary: MultiPolygon) -> AreaVersion:
    """Return the area with another boundary; what its source claimed to have measured holds no longer."""
    return replace(area, boundary=boundary, stated_length=None, stated_area=None)
