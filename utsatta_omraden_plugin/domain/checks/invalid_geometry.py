"""Boundaries that are missing or break the rules of polygons (OGC Simple Features)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import shapely

from ..area import AreaVersion
from ..boundary import repaired
from ..text import QT_TRANSLATE_NOOP, Text, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Point, Severity
from .tolerances import Tolerances

# The reasons that GEOS gives, in the words of a person who draws.
_REASONS = {
    "self-intersection": QT_TRANSLATE_NOOP("UtsattaOmraden", "it crosses itself"),
    "ring self-intersection": QT_TRANSLATE_NOOP("UtsattaOmraden", "it touches itself"),
    "hole lies outside shell": QT_TRANSLATE_NOOP("UtsattaOmraden", "a hole lies outside of it"),
    "holes are nested": QT_TRANSLATE_NOOP("UtsattaOmraden", "a hole lies in a hole"),
    "nested shells": QT_TRANSLATE_NOOP("UtsattaOmraden", "a part lies in another part"),
    "interior is disconnected": QT_TRANSLATE_NOOP("UtsattaOmraden", "holes cut it in two"),
    "too few points in geometry component": QT_TRANSLATE_NOOP("UtsattaOmraden", "a ring has too few points"),
    "duplicate rings": QT_TRANSLATE_NOOP("UtsattaOmraden", "a ring stands there twice"),
    "invalid coordinate": QT_TRANSLATE_NOOP("UtsattaOmraden", "a coordinate is not a number"),
}
_PLACE = re.compile(r"(.*?)\s*\[(\S+) (\S+)\]")


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look at every boundary."""
    for place in np.flatnonzero(edition.is_missing).tolist():
        message = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} has no boundary."), area=edition.labels[place])
        how_to_fix = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Draw the area, or remove it from the edition."))
        yield INVALID_GEOMETRY.finding(edition, [place], message, about="missing", how_to_fix=how_to_fix)
    broken = np.flatnonzero(edition.is_broken)
    for place, told in zip(broken.tolist(), shapely.is_valid_reason(edition.boundaries[broken]).tolist()):
        reason, point = _understood(told)
        message = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "The boundary of {area} is not valid: {reason}."),
            area=edition.labels[place],
            reason=reason,
        )
        fixable = fix(edition.areas[place]) is not edition.areas[place]
        yield INVALID_GEOMETRY.finding(edition, [place], message, point=point, fixable=fixable)


def fix(area: AreaVersion) -> AreaVersion:
    """Repair the boundary where that hardly changes the ground it encloses; else leave it to a person."""
    if area.boundary is None or shapely.is_valid(area.boundary):
        return area
    if not np.isfinite(shapely.get_coordinates(area.boundary)).all():
        return area
    mended, difference_m2 = repaired(np.array([area.boundary], dtype=object))
    tolerances = Tolerances()
    allowed_m2 = max(tolerances.repair_m2, tolerances.repair_share * float(shapely.area(area.boundary)))
    if mended[0] is None or abs(difference_m2[0]) > allowed_m2:
        return area
    return replace(area, boundary=mended[0])


def _understood(told: str) -> tuple[Text | str, Point | None]:
    match = _PLACE.fullmatch(told)
    reason, point = told, None
    if match is not None:
        reason, point = match[1], (float(match[2]), float(match[3]))
    known = _REASONS.get(reason.casefold())
    at_a_place = point is not None and bool(np.isfinite(point).all())
    return (text(known) if known else reason), (point if at_a_place else None)


INVALID_GEOMETRY = Check(
    code="invalid_geometry",
    severity=Severity.ERROR,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Invalid boundary")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "Programs disagree on what lies inside such a boundary, so areas, overlaps and statistics become wrong.",
        )
    ),
    how_to_fix=text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Move or delete the vertices at the place shown until the line is clear.")
    ),
    find=find,
    fix=fix,
    looks_at_ground=True,
)
