"""A conflict on the map: the left side dashed, the right side solid, the ground between them hatched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..compare.on_map import part_symbols
from ..map_pointer import AROUND_M, MapPointer, Outline

if TYPE_CHECKING:
    from shapely import MultiPolygon


def show_on_map(
    pointer: MapPointer,
    sides: Sequence[MultiPolygon | None],
    ground: MultiPolygon | None,
    point: tuple[float, float] | None = None,
) -> bool:
    """Zoom to the sides of a conflict (EPSG:3006, left before right), flash them and keep their outlines.

    Returns whether the map reaches there.
    """
    import shapely

    there = [side for side in sides if side is not None]
    small = ground if ground is not None and ground.area < AROUND_M**2 else None
    if not there and point is not None:
        small = shapely.Point(point)
    flashed = [_near(side, ground) for side in there] if small is None else [small.buffer(AROUND_M)]
    return pointer.show([shapely.to_wkb(shape) for shape in flashed], outlines=_outlines(sides, ground, None))


def keep_on_map(
    pointer: MapPointer,
    sides: Sequence[MultiPolygon | None],
    ground: MultiPolygon | None,
    drawn: MultiPolygon | None = None,
) -> None:
    """Keep these outlines on the map instead, which stays where it is; what is ``drawn`` as new is dotted."""
    pointer.show([], outlines=_outlines(sides, ground, drawn))


def _outlines(
    sides: Sequence[MultiPolygon | None], ground: MultiPolygon | None, drawn: MultiPolygon | None
) -> list[Outline]:
    import shapely

    from ...exchange.compare_layer import Part

    symbols = part_symbols()
    # Hatches lie under the outlines; the dashes of the left side lie on the right one, which shows between them.
    pieces = [(ground, Part.DROPPED), (drawn, Part.GAINED), *((side, Part.NEW) for side in sides[1:])]
    pieces += [(side, Part.OLD) for side in sides[:1]]
    return [Outline(shapely.to_wkb(shape), symbols[part.value]) for shape, part in pieces if shape is not None]


def _near(side: MultiPolygon, ground: MultiPolygon | None) -> Any:
    """Return the parts of a side that hold the ground: other parts may lie far away."""
    import shapely

    if ground is None:
        return side
    parts = shapely.get_parts(side)
    near = parts[shapely.intersects(shapely.make_valid(parts), ground)]
    return shapely.MultiPolygon(list(near)) if len(near) else side
