"""Coordinates from one reference system into another, with the PROJ that GDAL and QGIS use.

Not with pyproj: its wheels bring a PROJ of their own, and two of them in one program crash QGIS, in a thread or when
it closes (seen in QGIS 3.22; qgis/QGIS#37289 tells the same).
"""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from osgeo import ogr, osr

from .gdal_calls import GdalFailure, check_gdal, gdal_calls

SURE = 60
"""From this confidence on (0 to 100) a system without a code is the one that PROJ finds for it."""

_ACCURACIES = (0.001, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 3.0, 5.0, 10.0, 25.0, 50.0, 100.0)
_SWEDEN = (10.5, 55.0, 24.5, 69.5)
"""West, south, east, north in degrees: of several ways between two systems the one made for here is meant."""


def system_of_wkt(wkt: str) -> Any:
    """Return the horizontal, two-dimensional system that WKT describes, east first. Raises ``GdalFailure``."""
    system = osr.SpatialReference()
    with gdal_calls():
        if system.ImportFromWkt(wkt) != ogr.OGRERR_NONE:
            raise GdalFailure(f"unknown coordinate system: {wkt[:200]}")
        system.DemoteTo2D()
        check_gdal()
    return _east_first(system)


def system_of_code(epsg: int) -> Any:
    """Return the system with an EPSG code, east first. Raises ``GdalFailure``."""
    system = osr.SpatialReference()
    with gdal_calls():
        if system.ImportFromEPSG(epsg) != ogr.OGRERR_NONE:
            raise GdalFailure(f"unknown coordinate system: EPSG:{epsg}")
    return _east_first(system)


def code_of(system: Any) -> str:
    """Return a system's code such as ``EPSG:3006``, empty when it has none and none surely fits."""
    if system.GetAuthorityName(None) and system.GetAuthorityCode(None):
        return f"{system.GetAuthorityName(None)}:{system.GetAuthorityCode(None)}"
    with gdal_calls():
        for match, confidence in system.FindMatches() or []:
            if confidence >= SURE and match.GetAuthorityCode(None):
                return f"{match.GetAuthorityName(None)}:{match.GetAuthorityCode(None)}"
    return ""


def accuracy_between(source: Any, target: Any) -> float | None:
    """Return how accurate the best way from one system to another is in Sweden, in metres.

    It is the smallest of a few steps within which PROJ knows a way (0.0 for a way that is exact by definition). None
    when PROJ knows none that it can vouch for, only one that leaves the difference between the datums out.
    """
    for accuracy in _ACCURACIES:
        try:
            with gdal_calls():
                way = osr.CreateCoordinateTransformation(source, target, _options(accuracy))
        except GdalFailure:
            continue
        if way is not None:
            return 0.0 if accuracy == _ACCURACIES[0] else accuracy
    return None


def _options(accuracy: float | None) -> Any:
    options = osr.CoordinateTransformationOptions()
    if accuracy is not None:
        options.SetAreaOfInterest(*_SWEDEN)
        options.SetDesiredAccuracy(max(accuracy, _ACCURACIES[0]))
        options.SetBallparkAllowed(False)
    return options


def moved(geometries: NDArray[Any], source: Any, target: Any, accuracy: float | None = None) -> NDArray[Any]:
    """Return 2D geometries in another system, by a way as accurate as ``accuracy_between`` found (in metres).

    Raises ``GdalFailure`` when a coordinate has no place there.
    """
    coordinates = shapely.get_coordinates(geometries)
    if not len(coordinates):
        return geometries
    with gdal_calls():
        points = ogr.CreateGeometryFromWkb(shapely.to_wkb(shapely.multipoints(coordinates)))
        way = osr.CreateCoordinateTransformation(source, target, _options(accuracy))
        check_gdal()
        if points.Transform(way) != ogr.OGRERR_NONE:
            raise GdalFailure("some coordinates have no place in the other coordinate system")
        there = shapely.get_coordinates(shapely.from_wkb(bytes(points.ExportToWkb())))
    if len(there) != len(coordinates) or not np.isfinite(there).all():
        raise GdalFailure("some coordinates have no place in the other coordinate system")
    return np.asarray(shapely.set_coordinates(geometries.copy(), there), dtype=object)


def _east_first(system: Any) -> Any:
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def wkt_of(system: Any) -> str:
    """Return a system as WKT (2019)."""
    return str(system.ExportToWkt(["FORMAT=WKT2_2019"]))
