"""Parts of areas that are too small to mean anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import shapely

from ..area import AreaVersion
from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition, as_points
from .finding import Finding, Severity
from .tolerances import Tolerances
from .words import square_metres


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look at the parts of every area."""
    parts, owners = edition.parts
    areas_m2 = shapely.area(parts)
    small = areas_m2 < edition.tolerances.sliver_part_m2
    parts, owners, areas_m2 = parts[small], owners[small], areas_m2[small]
    for place in np.unique(owners).tolist():
        own = slice(np.searchsorted(owners, place), np.searchsorted(owners, place, side="right"))
        largest = parts[own][int(np.argmax(areas_m2[own]))]
        message = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} has {count} part(s) of hardly any ground, in all {size}."),
            area=edition.labels[place],
            count=len(parts[own]),
            size=square_metres(float(areas_m2[own].sum())),
        )
        yield SLIVER_PART.finding(
            edition,
            [place],
            message,
            point=as_points(shapely.point_on_surface([largest]))[0],
            coarse_place=as_points(shapely.centroid([largest]))[0],
            fixable=fix(edition.areas[place]) is not edition.areas[place],
        )


def fix(area: AreaVersion) -> AreaVersion:
    """Remove the parts of less than 10 m² when something larger remains."""
    if area.boundary is None or not shapely.is_valid(area.boundary):
        return area
    parts = shapely.get_parts(area.boundary)
    large = shapely.area(parts) >= Tolerances().sliver_part_m2
    if large.all() or not large.any():
        return area
    return replace(area, boundary=shapely.multipolygons(parts[large]))


SLIVER_PART = Check(
    code="sliver_part",
    severity=Severity.WARNING,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Sliver")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "A part of a few square metres is a slip of drawing; it makes the area one of several parts.",
        )
    ),
    how_to_fix=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Remove the part.")),
    find=find,
    fix=fix,
    looks_at_ground=True,
)
