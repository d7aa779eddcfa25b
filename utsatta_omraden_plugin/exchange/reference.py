"""Coordinate reference systems: everything that comes in ends in EPSG:3006, and nothing is guessed silently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.boundary import EPSG
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .gdal_calls import GdalFailure
from .projection import accuracy_between, code_of, moved, system_of_code
from .reference_guess import (
    SHARE_IN_SWEDEN,
    north_stands_first,
    places_of,
    possible_systems,
    share_in_sweden,
)
from .reference_words import contradiction, no_system, several, taken_as
from .refusal import Warning_, source_refused
from .source import Source
from .stated_reference import Statement, statement_of, taken_for

SWEDEN = (250_000.0, 6_100_000.0, 950_000.0, 7_700_000.0)
"""Sweden with a margin in SWEREF 99 TM: east, north, east, north, in metres."""
ACCURATE_M = 1.0
"""A reprojection less accurate than this is told; WGS 84 as such is defined to 1 m here."""
_BELIEVED_SHARE = 0.5
"""What a file states is believed when it puts this share of the areas into Sweden; the others are told one by one."""
_NOT_ON_EARTH = 50_000_000.0
"""No system has coordinates larger than the way around the Earth; a damaged file has, and GEOS fails on them."""
_PIECE = 2000
"""So many areas are looked at together: all at once their coordinates would need new memory."""
_DEGREES = (-180.0, -90.0, 180.0, 90.0)


@dataclass(frozen=True)
class Referenced:
    """Geometries in EPSG:3006, what the source's system was (or was taken for), and what to tell the user.

    ``accuracy_m`` is how accurate the reprojection is in metres: 0 when none was needed, None when nobody knows.
    """

    geometries: NDArray[Any]
    crs: str
    accuracy_m: float | None
    warnings: list[Warning_]


def in_sweref(geometries: NDArray[Any], crs_wkt: str, source: Source, localities: Sequence[str] = ()) -> Referenced:
    """Return 2D geometries in EPSG:3006, metres, east first.

    ``crs_wkt`` is what was read as the file's system, empty when it states nothing; GDAL reads a GeoJSON without
    ``crs`` as degrees, and what is told then says that nobody stated it. ``localities`` are the towns that the rows
    name. What the file states is believed when it puts the areas into Sweden. Otherwise the coordinates are taken for
    what does, with a warning, when that is one system only. Raises ``SourceFileError`` where the file contradicts
    itself or leaves a choice.
    """
    file = source.name
    if not _lie_on_earth(geometries):
        raise source_refused(file, _not_on_earth(), _ask_for_crs())
    stated = _stated(crs_wkt, source)
    places = places_of(shapely.bounds(geometries), localities)
    if stated is not None and share_in_sweden(stated.system, places) >= _BELIEVED_SHARE:
        return _moved(geometries, stated, file, [])
    warnings: list[Warning_] = []
    if north_stands_first(places):
        geometries = np.asarray(shapely.transform(geometries, lambda pairs: pairs[:, ::-1]), dtype=object)
        places = places.swapped()
        warnings.append(Warning_("crs_suspect", "", _swapped()))
        if stated is not None and share_in_sweden(stated.system, places) >= SHARE_IN_SWEDEN:
            return _moved(geometries, stated, file, warnings)
    possible = possible_systems(places)
    if len(possible) == 1:
        warnings.append(Warning_("crs_suspect", "", taken_as(possible[0], stated)))
        taken = taken_for(system_of_code(possible[0].epsg))
        return _moved(geometries, taken, file, warnings)
    if possible:
        raise source_refused(file, several(possible, stated), _ask_for_crs())
    if stated is None:
        raise source_refused(file, no_system(), _ask_for_crs())
    _check_magnitude(geometries, stated, file)
    return _moved(geometries, stated, file, warnings)


def _moved(geometries: NDArray[Any], stated: Statement, file: str, warnings: list[Warning_]) -> Referenced:
    system = stated.system
    if _is_sweref(system):
        return Referenced(geometries, f"EPSG:{EPSG}", 0.0, warnings)
    sweref = system_of_code(EPSG)
    accuracy = accuracy_between(system, sweref)
    try:
        there = moved(geometries, system, sweref, accuracy)
    except GdalFailure as error:
        raise source_refused(file, contradiction(stated), _ask_for_crs(), str(error)) from error
    label = _label(system)
    if accuracy is None or accuracy > ACCURATE_M:
        warnings = [*warnings, Warning_("crs_accuracy", "", _inaccurate(label, accuracy))]
    return Referenced(there, label, accuracy, warnings)


def _lie_on_earth(geometries: NDArray[Any]) -> bool:
    for start in range(0, len(geometries), _PIECE):
        coordinates = shapely.get_coordinates(geometries[start : start + _PIECE])
        # Something that is no number is the least and the largest of all, and is not smaller than anything.
        if not (coordinates.min(initial=0.0) > -_NOT_ON_EARTH and coordinates.max(initial=0.0) < _NOT_ON_EARTH):
            return False
    return True


def _check_magnitude(geometries: NDArray[Any], stated: Statement, file: str) -> None:
    """Refuse metres that are called degrees, and degrees that are called metres."""
    bounds = tuple(float(bound) for bound in shapely.total_bounds(geometries))
    if bool(stated.system.IsGeographic()) != _within(bounds, _DEGREES):
        raise source_refused(file, contradiction(stated), _ask_for_crs())


def outside_sweden(geometries: NDArray[Any]) -> NDArray[np.bool_]:
    """Return for each geometry in EPSG:3006 whether any of it lies outside Sweden."""
    bounds = shapely.bounds(geometries)
    return np.asarray(
        (bounds[:, 0] < SWEDEN[0])
        | (bounds[:, 1] < SWEDEN[1])
        | (bounds[:, 2] > SWEDEN[2])
        | (bounds[:, 3] > SWEDEN[3])
    )


def _stated(crs_wkt: str, source: Source) -> Statement | None:
    """Return the system a file states, None when it states none."""
    try:
        return statement_of(crs_wkt, source)
    except GdalFailure as error:
        raise source_refused(source.name, _unknown_crs(), _ask_for_crs(), str(error)) from error


def _is_sweref(crs: Any) -> bool:
    return code_of(crs) == f"EPSG:{EPSG}" or bool(crs.IsSame(system_of_code(EPSG)))


def _label(crs: Any) -> str:
    return code_of(crs) or str(crs.GetName())


def _within(bounds: tuple[float, ...], limits: tuple[float, ...]) -> bool:
    return bounds[0] >= limits[0] and bounds[1] >= limits[1] and bounds[2] <= limits[2] and bounds[3] <= limits[3]


def _inaccurate(crs: str, accuracy: float | None) -> Text:
    if accuracy is None:
        return text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "The boundaries were moved from {crs} to SWEREF 99 TM, and nobody can say how accurate that is; it may "
                "be hundreds of metres. Check the position on the map.",
            ),
            crs=crs,
        )
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "The boundaries were moved from {crs} to SWEREF 99 TM, which is accurate to {metres} m only.",
        ),
        crs=crs,
        metres=f"{accuracy:g}",
    )


def _unknown_crs() -> Text:
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the stated coordinate system is not known"))


def _swapped() -> Text:
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "The coordinates stand with north before east, which puts them outside Sweden; they were changed over. "
            "Check the position on the map.",
        )
    )


def _not_on_earth() -> Text:
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "some coordinates are no numbers or lie nowhere on Earth"))


def _ask_for_crs() -> Text:
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Export the layer again in SWEREF 99 TM (EPSG:3006), the system included.")
    )
