"""Which coordinate system coordinates are in when the file does not say, or says what cannot be.

Magnitude leaves few systems; where the areas land, and whether that is near the towns that the rows name, leaves one.
Source of the systems and their eastings: Lantmäteriet, "Referenssystem" (SWEREF 99 TM, the twelve local zones of
SWEREF 99, RT 90 and its zones).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.sweden import km_from_town, lies_in_sweden
from .gdal_calls import GdalFailure
from .projection import moved, system_of_code

SHARE_IN_SWEDEN = 0.9
"""So many of the areas must land in Sweden for a system to be possible; one or two may be drawn wrong."""
_FAR_KM = 100.0
_NEAR_KM = 50.0
_NEXT_ZONE_KM = 30.0
"""Neighbouring zones put the same coordinates 60 to 130 km apart."""
_SAMPLE = 2000
_DEGREES = 4326

Range = tuple[float, float]
_NORTH: Range = (6_050_000.0, 7_750_000.0)


@dataclass(frozen=True)
class System:
    """A system in use in Sweden, and between which eastings (metres, degrees for WGS 84) its coordinates lie."""

    epsg: int
    name: str
    east: Range
    north: Range = _NORTH


NATIONAL = (
    System(3006, "SWEREF 99 TM", (262_000.0, 950_000.0)),
    System(_DEGREES, "WGS 84", (10.0, 25.0), (54.5, 70.0)),
    System(3021, "RT 90 2.5 gon V", (1_150_000.0, 1_950_000.0)),
)
_ZONES = ("12 00", "13 30", "15 00", "16 30", "18 00", "14 15", "15 45", "17 15", "18 45", "20 15", "21 45", "23 15")
_AROUND_ZONE: Range = (-800_000.0, 900_000.0)
_IN_ZONE: Range = (20_000.0, 280_000.0)
_AROUND_RT90: Range = (700_000.0, 2_400_000.0)
LOCAL = (
    *(System(3007 + index, f"SWEREF 99 {zone}", _AROUND_ZONE) for index, zone in enumerate(_ZONES)),
    System(3019, "RT 90 7.5 gon V", _AROUND_RT90),
    System(3020, "RT 90 5 gon V", _AROUND_RT90),
    System(3022, "RT 90 0 gon", _AROUND_RT90),
    System(3023, "RT 90 2.5 gon O", _AROUND_RT90),
    System(3024, "RT 90 5 gon O", _AROUND_RT90),
)
"""A zone's coordinates far outside of it are taken for such only where towns confirm it."""


@dataclass(frozen=True)
class Places:
    """A place in each area, in the file's coordinates, and the locality that its row names (empty when none)."""

    points: NDArray[np.float64]
    localities: Sequence[str]

    def swapped(self) -> Places:
        """Return the same with the two coordinates changed over."""
        return Places(self.points[:, ::-1], self.localities)


def places_of(bounds: NDArray[np.float64], localities: Sequence[str]) -> Places:
    """Return a place for each area (at most 2,000 of them, evenly chosen) from its bounds."""
    step = max(1, len(bounds) // _SAMPLE)
    chosen = bounds[::step]
    names = list(localities[::step]) if len(localities) == len(bounds) else [""] * len(chosen)
    return Places((chosen[:, :2] + chosen[:, 2:]) / 2, names)


def north_stands_first(places: Places) -> bool:
    """Whether the coordinates have their northing (or latitude) in front, as no east-first Swedish coordinates do."""
    return any(_fits(system, places.swapped()) for system in NATIONAL + LOCAL) and not any(
        _fits(system, places) for system in NATIONAL + LOCAL
    )


def possible_systems(places: Places) -> list[System]:
    """Return the systems that put the areas (east first) into Sweden; one when it is certain, none when none does.

    A system of the whole country goes before a local one, unless the towns that the rows name lie far away.
    """
    for system in _landing(NATIONAL, places):
        if not _km(system, places) > _FAR_KM:
            return [system]
    local = list(_landing(LOCAL, places))
    distances = np.array([_km(system, places) for system in local])
    if np.isnan(distances).any():
        return [system for system in local if _fits(_within_its_zone(system), places)]
    near = [system for system, km in zip(local, distances) if km <= min(_NEAR_KM, distances.min() + _NEXT_ZONE_KM)]
    return near or local


def share_in_sweden(system: object, places: Places) -> float:
    """Return the share of the areas that an (osr) system puts into Sweden; 0 when it cannot place them."""
    there = _degrees(system, places)
    return 0.0 if there is None else float(lies_in_sweden(there).mean())


def _fits(system: System, places: Places) -> bool:
    east, north = places.points[:, 0], places.points[:, 1]
    within = (
        (east >= system.east[0]) & (east <= system.east[1]) & (north >= system.north[0]) & (north <= system.north[1])
    )
    return bool(within.mean() >= SHARE_IN_SWEDEN)


def _within_its_zone(system: System) -> System:
    return replace(system, east=_IN_ZONE) if system.east == _AROUND_ZONE else system


def _landing(systems: Iterable[System], places: Places) -> Iterable[System]:
    for system in systems:
        if _fits(system, places) and share_in_sweden(system_of_code(system.epsg), places) >= SHARE_IN_SWEDEN:
            yield system


def _km(system: System, places: Places) -> float:
    """Return the median distance of the areas from their towns; NaN when no town is known."""
    there = _degrees(system_of_code(system.epsg), places)
    distances = km_from_town(there, places.localities) if there is not None else np.array([np.nan])
    known = distances[~np.isnan(distances)]
    return float(np.median(known)) if len(known) else float("nan")


def _degrees(system: object, places: Places) -> NDArray[np.float64] | None:
    try:
        there = moved(shapely.points(places.points), system, system_of_code(_DEGREES))
    except GdalFailure:
        return None
    return np.asarray(shapely.get_coordinates(there), dtype=np.float64)
