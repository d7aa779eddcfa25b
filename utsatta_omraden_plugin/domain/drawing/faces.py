"""The patches of ground that lines enclose, and areas put together from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from .linework import Coordinates, as_lines
from .thin import is_thin

Faces = NDArray[Any]


def faces_between(linework: Sequence[Any]) -> Faces:
    """Return the polygons that borders and lines enclose together; loose ends of lines enclose nothing."""
    noded = shapely.union_all([as_lines(geometry) for geometry in linework])
    return np.asarray(shapely.get_parts(shapely.polygonize(shapely.get_parts(noded))))


def lies_in(faces: Faces, ground: Any) -> NDArray[np.bool_]:
    """Tell which faces lie in the ground, whose borders are among the lines that made them."""
    shapely.prepare(ground)
    return np.asarray(shapely.contains(ground, shapely.point_on_surface(faces)))


def lies_within_ring(faces: Faces, ring: Coordinates) -> NDArray[np.bool_]:
    """Tell which faces a closed line winds around an odd number of times, however often it crosses itself.

    A stretch that the line follows twice counts for nothing.
    """
    points = shapely.get_coordinates(shapely.point_on_surface(faces))
    x, y = points[:, :1], points[:, 1:]
    (x0, y0), (x1, y1) = ring[:-1].T, ring[1:].T
    straddles = (y0 > y) != (y1 > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = x0 + (y - y0) * (x1 - x0) / (y1 - y0)
    return np.asarray((straddles & (x < crossing)).sum(axis=1) % 2 == 1)


def joined(faces: Faces) -> Any:
    """Return faces that share their borders vertex by vertex as one ground; empty when there are none."""
    if not len(faces):
        return shapely.MultiPolygon()
    try:
        whole = shapely.coverage_union_all(faces)
    except shapely.GEOSException:
        return shapely.union_all(faces)
    # The quick way trusts the borders to be the same; where rounding has parted them it can lose its way.
    return whole if shapely.is_valid(whole) else shapely.union_all(faces)


def with_thin_ones_joined(faces: Faces) -> Faces:
    """Return the faces with each that is only rounding given to the face it shares most border with."""
    thin = is_thin(faces)
    if not thin.any() or thin.all():
        return faces
    wide = faces[~thin].copy()
    borders = shapely.boundary(wide)
    for sliver in faces[thin]:
        shared = shapely.length(shapely.intersection(borders, shapely.boundary(sliver)))
        best = int(np.argmax(shared))
        wide[best] = joined(np.array([wide[best], sliver], dtype=object))
    return wide
