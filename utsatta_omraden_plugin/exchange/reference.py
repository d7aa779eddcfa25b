"""Coordinate reference systems: everything that comes in ends in EPSG:3006, and nothing is guessed silently."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.boundary import EPSG
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .gdal_calls import GdalFailure
from .projection import code_of, moved, system_of_code, system_of_wkt
from .refusal import Warning_, source_refused

SWEDEN = (250_000.0, 6_100_000.0, 950_000.0, 7_700_000.0)
"""Sweden with a margin in SWEREF 99 TM: east, north, east, north, in metres. No other Swedish system has its
coordinates here: RT 90 runs above 1,200,000 east, the local SWEREF 99 zones around 150,000."""
_NOT_ON_EARTH = 50_000_000.0
"""No system has coordinates larger than the way around the Earth; a damaged file has, and GEOS fails on them."""
_DEGREES = (-180.0, -90.0, 180.0, 90.0)


@dataclass(frozen=True)
class Referenced:
    """Geometries in EPSG:3006, what the source's system was (or was taken for), and what to tell the user."""

    geometries: NDArray[Any]
    crs: str
    warnings: list[Warning_]


def in_sweref(geometries: NDArray[Any], crs_wkt: str, file: str) -> Referenced:
    """Return 2D geometries in EPSG:3006, metres, east first.

    ``crs_wkt`` is what the file states, empty when it states nothing. Coordinates that are unmistakably SWEREF 99 TM
    although the file says degrees or nothing (GDAL reads a GeoJSON without ``crs`` as degrees) are taken as such, with
    a warning. Raises ``SourceFileError`` where the file contradicts itself or leaves a choice.
    """
    if not (np.abs(shapely.get_coordinates(geometries)) < _NOT_ON_EARTH).all():
        raise source_refused(file, _not_on_earth(), _ask_for_crs())
    stated = _stated(crs_wkt, file)
    bounds = tuple(float(bound) for bound in shapely.total_bounds(geometries))
    if stated is None or stated.IsGeographic():
        if _within(bounds, SWEDEN):
            return Referenced(geometries, f"EPSG:{EPSG}", [Warning_("crs_suspect", "", _taken_as_sweref())])
        if stated is None:
            raise source_refused(file, _no_crs(), _ask_for_crs())
        if not _within(bounds, _DEGREES):
            raise source_refused(file, _contradiction(stated.GetName()), _ask_for_crs())
        return Referenced(_transformed(geometries, stated, file), _label(stated), [])
    if _within(bounds, _DEGREES):
        raise source_refused(file, _contradiction(stated.GetName()), _ask_for_crs())
    if not _is_sweref(stated):
        return Referenced(_transformed(geometries, stated, file), _label(stated), [])
    if _within((bounds[1], bounds[0], bounds[3], bounds[2]), SWEDEN):
        raise source_refused(file, _swapped(), _ask_for_crs())
    return Referenced(geometries, f"EPSG:{EPSG}", [])


def outside_sweden(geometries: NDArray[Any]) -> NDArray[np.bool_]:
    """Return for each geometry in EPSG:3006 whether any of it lies outside Sweden."""
    bounds = shapely.bounds(geometries)
    return np.asarray(
        (bounds[:, 0] < SWEDEN[0])
        | (bounds[:, 1] < SWEDEN[1])
        | (bounds[:, 2] > SWEDEN[2])
        | (bounds[:, 3] > SWEDEN[3])
    )


def _stated(crs_wkt: str, file: str) -> Any:
    """Return the system a file states, None when it states none."""
    if not crs_wkt:
        return None
    try:
        return system_of_wkt(crs_wkt)
    except GdalFailure as error:
        raise source_refused(file, _unknown_crs(), _ask_for_crs(), str(error)) from error


def _is_sweref(crs: Any) -> bool:
    return code_of(crs) == f"EPSG:{EPSG}" or bool(crs.IsSame(system_of_code(EPSG)))


def _label(crs: Any) -> str:
    return code_of(crs) or str(crs.GetName())


def _transformed(geometries: NDArray[Any], source: Any, file: str) -> NDArray[Any]:
    try:
        return moved(geometries, source, system_of_code(EPSG))
    except GdalFailure as error:
        raise source_refused(file, _contradiction(str(source.GetName())), _ask_for_crs(), str(error)) from error


def _within(bounds: tuple[float, ...], limits: tuple[float, ...]) -> bool:
    return bounds[0] >= limits[0] and bounds[1] >= limits[1] and bounds[2] <= limits[2] and bounds[3] <= limits[3]


def _taken_as_sweref() -> Text:
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "The file does not say that its coordinates are metres in SWEREF 99 TM (EPSG:3006); they were taken as "
            "such because they lie in Sweden only there. Check the position on the map.",
        )
    )


def _no_crs() -> Text:
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "the coordinate system is not stated (a shapefile needs its .prj file) and cannot be told from "
            "the coordinates",
        )
    )


def _unknown_crs() -> Text:
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the stated coordinate system is not known"))


def _contradiction(crs_name: str) -> Text:
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "the coordinates cannot be in the stated coordinate system ({crs})"),
        crs=crs_name,
    )


def _swapped() -> Text:
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "the coordinates stand with north before east, which puts them outside Sweden"
        )
    )


def _not_on_earth() -> Text:
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "some coordinates are no numbers or lie nowhere on Earth"))


def _ask_for_crs() -> Text:
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Export the layer again in SWEREF 99 TM (EPSG:3006), the system included.")
    )
