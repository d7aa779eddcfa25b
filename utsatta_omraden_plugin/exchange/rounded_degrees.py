"""Boundaries as RFC 7946 wants them: degrees with 7 decimals, the right-hand rule, nothing that rounding made flat."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ..domain.boundary import Geometries, wound_as_published
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .published_boundaries import broken_by_rounding, called, crossing_themselves
from .write_geojson import in_wgs84

NARROW_M = 0.02
"""Of this width two steps of the last decimal are left, or less: rounding turns what is narrower into a line."""


def in_rounded_degrees(names: Sequence[str], boundaries: Geometries) -> tuple[Geometries, list[Text]]:
    """Return boundaries in EPSG:3006 as they are written in degrees, and what to tell of what rounding did to them.

    Parts and holes narrower than ``NARROW_M`` are left out where rounding broke them; an area never goes as a whole.
    Raises ``GdalFailure``.
    """
    degrees = in_wgs84(boundaries)
    broken = broken_by_rounding(boundaries, degrees)
    smaller = [row for row in broken.tolist() if _is_made_smaller(boundaries, degrees, row)]
    told = []
    if smaller:
        told.append(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Parts and holes narrower than 2 cm, which 7 decimals cannot hold, are left out of the boundaries "
                    "of these areas: {areas}.",
                ),
                areas=called(names, smaller),
            )
        )
    still_broken = broken[~shapely.is_valid(degrees[broken])]
    # Rounding can turn a narrow ring round.
    return wound_as_published(degrees), told + crossing_themselves(names, still_broken)


def _is_made_smaller(boundaries: Geometries, degrees: Geometries, row: int) -> bool:
    """Leave out of a boundary in ``degrees`` what cannot be held, and tell whether there was any."""
    parts = [
        (kept, is_whole)
        for was, rounded in zip(shapely.get_parts(boundaries[row]), shapely.get_parts(degrees[row]))
        for kept, is_whole in [_what_is_kept(was, rounded)]
    ]
    kept_parts = [kept for kept, _ in parts if kept is not None]
    if not kept_parts or all(is_whole for _, is_whole in parts):
        return False
    degrees[row] = shapely.MultiPolygon(kept_parts)
    return True


def _what_is_kept(was: shapely.Polygon, rounded: shapely.Polygon) -> tuple[shapely.Polygon | None, bool]:
    """Return what is kept of a part, None for nothing, and whether that is all of it."""
    if _is_lost(was.exterior, rounded.exterior):
        return None, False
    holes = [hole for before, hole in zip(was.interiors, rounded.interiors) if not _is_lost(before, hole)]
    if len(holes) == len(rounded.interiors):
        return rounded, True
    return shapely.Polygon(rounded.exterior, holes), False


def _is_lost(was: shapely.LinearRing, rounded: shapely.LinearRing) -> bool:
    width = 2 * shapely.Polygon(was).area / was.length
    return bool(width < NARROW_M and not np.all(shapely.is_valid(shapely.Polygon(rounded))))
