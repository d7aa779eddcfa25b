"""Where areas lie that do not lie in Sweden, and which mistake puts them there."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from .checked_edition import CheckedEdition

Bounds = NDArray[np.float64]


class Suspicion(Enum):
    """The coordinate system that coordinates seem to be in instead of SWEREF 99 TM."""

    DEGREES = "degrees"
    SWAPPED = "swapped"
    RT90 = "rt90"
    LOCAL_ZONE = "local_zone"


def outside_sweden(edition: CheckedEdition) -> NDArray[np.intp]:
    """Return the places of the areas that lie outside Sweden, wholly or in part."""
    with np.errstate(invalid="ignore"):
        inside = _within(edition.bounds, edition.tolerances.sweden)
    return np.flatnonzero(~inside & ~np.isnan(edition.bounds[:, 0]))


def suspicions(edition: CheckedEdition) -> dict[Suspicion, NDArray[np.intp]]:
    """Return which of the areas outside Sweden another coordinate system would explain."""
    places = outside_sweden(edition)
    if not len(places):
        return {}
    left = np.ones(len(places), dtype=bool)
    found = {}
    for suspicion, explains in _EXPLANATIONS.items():
        explained = left & explains(edition.bounds[places], edition.tolerances.sweden)
        # A local zone's coordinates are those of the sea west of Sweden: one area alone was drawn there by mistake.
        if suspicion is Suspicion.LOCAL_ZONE and explained.sum() < np.count_nonzero(~edition.is_missing):
            continue
        if explained.any():
            found[suspicion] = places[explained]
            left &= ~explained
    return found


def _within(bounds: Bounds, limits: tuple[float, float, float, float]) -> NDArray[np.bool_]:
    west, south, east, north = bounds.T
    return np.asarray((west >= limits[0]) & (south >= limits[1]) & (east <= limits[2]) & (north <= limits[3]))


def _in_degrees(bounds: Bounds, _: tuple[float, float, float, float]) -> NDArray[np.bool_]:
    return _within(bounds, (-180.0, -180.0, 180.0, 180.0))


def _swapped(bounds: Bounds, sweden: tuple[float, float, float, float]) -> NDArray[np.bool_]:
    return _within(bounds[:, [1, 0, 3, 2]], sweden)


def _in_rt90(bounds: Bounds, sweden: tuple[float, float, float, float]) -> NDArray[np.bool_]:
    # RT 90 2.5 gon V (EPSG:3021) has its eastings around 1,500,000.
    return _within(bounds, (1_150_000.0, sweden[1], 1_950_000.0, sweden[3]))


def _in_local_zone(bounds: Bounds, sweden: tuple[float, float, float, float]) -> NDArray[np.bool_]:
    # The local SWEREF 99 zones (EPSG:3007 to 3018) have their eastings around 150,000.
    return _within(bounds, (0.0, sweden[1], 300_000.0, sweden[3]))


_EXPLANATIONS: dict[Suspicion, Callable[[Bounds, tuple[float, float, float, float]], NDArray[np.bool_]]] = {
    Suspicion.DEGREES: _in_degrees,
    Suspicion.SWAPPED: _swapped,
    Suspicion.RT90: _in_rt90,
    Suspicion.LOCAL_ZONE: _in_local_zone,
}
