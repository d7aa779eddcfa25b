"""Holes in areas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import shapely

from ..area import AreaVersion
from ..boundary import Geometries
from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition, as_points
from .finding import Finding, Severity
from .tolerances import Tolerances
from .words import square_metres


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look at the inner rings: small ones are slips of drawing, large ones may be meant."""
    parts, owners = edition.parts
    holed = shapely.get_num_interior_rings(parts) > 0
    parts, owners = parts[holed], owners[holed]
    for place in np.unique(owners).tolist():
        holes = _holes(parts[np.searchsorted(owners, place) : np.searchsorted(owners, place, side="right")])
        areas_m2 = shapely.area(holes)
        largest = holes[int(np.argmax(areas_m2))]
        small = areas_m2 < edition.tolerances.sliver_part_m2
        message = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} has {count} hole(s), the largest of {size}."),
            area=edition.labels[place],
            count=len(holes),
            size=square_metres(float(areas_m2.max())),
        )
        yield HOLE.finding(
            edition,
            [place],
            message,
            point=as_points(shapely.point_on_surface([largest]))[0],
            coarse_place=as_points(shapely.centroid([largest]))[0],
            severity=Severity.WARNING if small.any() else Severity.INFO,
            fixable=fix(edition.areas[place]) is not edition.areas[place],
        )


def fix(area: AreaVersion) -> AreaVersion:
    """Fill the holes of less than 10 m² when there are no larger ones, which a person must judge."""
    if area.boundary is None or not shapely.is_valid(area.boundary):
        return area
    parts = shapely.get_parts(area.boundary)
    holes = _holes(parts)
    if not len(holes) or (shapely.area(holes) >= Tolerances().sliver_part_m2).any():
        return area
    filled = shapely.multipolygons(shapely.polygons(shapely.get_exterior_ring(parts)))
    # A part may lie in the hole of another.
    return replace(area, boundary=filled) if shapely.is_valid(filled) else area


def _holes(parts: Geometries) -> Geometries:
    rings = np.array([ring for part in parts for ring in part.interiors], dtype=object)
    return np.asarray(shapely.polygons(rings), dtype=object)


HOLE = Check(
    code="hole",
    severity=Severity.WARNING,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Hole")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "The ground in the hole is outside the area. Small holes come from drawing and hit single addresses.",
        )
    ),
    how_to_fix=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Fill the hole, or accept the finding if the ground is meant to be left out."
        )
    ),
    find=find,
    fix=fix,
    looks_at_ground=True,
)
