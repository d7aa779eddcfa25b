"""Lengths and areas in the attributes that the boundary does not have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import shapely
from numpy.typing import NDArray

from ..area import AreaVersion
from ..quantities import area_in_words
from ..text import QT_TRANSLATE_NOOP, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity
from .tolerances import Tolerances
from .words import metres, sentences, square_metres


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Compare what is stated with the boundary; nothing stated is no fault."""
    t = edition.tolerances
    area_m2, length_m = shapely.area(edition.boundaries), shapely.length(edition.boundaries)
    area_off = _off([a.stated_area for a in edition.areas], area_m2, t.measure_share, t.measure_m2)
    length_off = _off([a.stated_length for a in edition.areas], length_m, t.measure_share, t.measure_m)
    # A broken boundary has no area to compare with.
    wrong = (~np.isnan(area_off) | ~np.isnan(length_off)) & ~edition.is_broken
    for place in np.flatnonzero(wrong).tolist():
        parts = []
        if not np.isnan(area_off[place]):
            message = QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "The area stated for {area} is {difference} off; the boundary encloses {measured}."
            )
            difference, measured = square_metres(area_off[place]), area_in_words(area_m2[place])
            parts.append(text(message, area=edition.labels[place], difference=difference, measured=measured))
        if not np.isnan(length_off[place]):
            message = QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "The length stated for {area} is {difference} off; the boundary is {measured} long."
            )
            difference, measured = metres(length_off[place]), metres(length_m[place])
            parts.append(text(message, area=edition.labels[place], difference=difference, measured=measured))
        yield MEASURE_MISMATCH.finding(edition, [place], sentences(parts), fixable=True)


def fix(area: AreaVersion) -> AreaVersion:
    """State the measures of the boundary."""
    if area.boundary is None or not shapely.is_valid(area.boundary):
        return area
    t = Tolerances()
    area_m2, length_m = float(shapely.area(area.boundary)), float(shapely.length(area.boundary))
    stated_area, stated_length = area.stated_area, area.stated_length
    if not np.isnan(_off([stated_area], np.array([area_m2]), t.measure_share, t.measure_m2)[0]):
        stated_area = area_m2
    if not np.isnan(_off([stated_length], np.array([length_m]), t.measure_share, t.measure_m)[0]):
        stated_length = length_m
    if (stated_area, stated_length) == (area.stated_area, area.stated_length):
        return area
    return replace(area, stated_area=stated_area, stated_length=stated_length)


def _off(stated: list[float | None], measured: NDArray[np.float64], share: float, least: float) -> NDArray[np.float64]:
    """Return by how much each stated measure is off; not a number where it agrees or nothing is stated."""
    off = np.abs(np.array(stated, dtype=np.float64) - measured)
    return np.where(off > np.maximum(measured * share, least), off, np.nan)


MEASURE_MISMATCH = Check(
    code="measure_mismatch",
    severity=Severity.WARNING,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Wrong length or area")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "The boundary was changed after it was measured, or measured in another coordinate system.",
        )
    ),
    how_to_fix=text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Check that the boundary is the right one, then let it be measured anew.")
    ),
    find=find,
    fix=fix,
    looks_at_ground=True,
)
