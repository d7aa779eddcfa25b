"""Where Sweden is, roughly: enough to see that areas landed in the sea, in the wrong zone or in another country.

Longitudes and latitudes in degrees (SWEREF 99 or WGS 84; the difference does not matter here). Drawn by hand from a
school atlas: the outline is within some 15 km of the land, the towns within 5 km of their centres.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from .names import folded_name

_MARGIN_DEGREES = 0.15
_KM_PER_DEGREE = 111.2
_MAINLAND = (
    (11.0, 58.6), (11.1, 59.0), (11.7, 59.2), (11.8, 59.85), (12.5, 60.1), (12.6, 60.5), (12.3, 61.0), (12.9, 61.35),
    (12.1, 61.75), (12.3, 62.3), (12.0, 63.0), (12.05, 63.3), (12.7, 64.0), (13.9, 64.05), (14.1, 64.5), (13.65, 64.6),
    (14.5, 65.3), (14.55, 66.1), (15.5, 66.3), (16.4, 67.1), (16.1, 67.45), (16.75, 67.9), (18.1, 68.2), (18.15, 68.55),
    (20.05, 68.4), (20.55, 69.06), (22.5, 68.4), (23.7, 67.9), (23.5, 67.45), (24.1, 66.2), (24.15, 65.75),
    (22.4, 65.4), (21.6, 64.4), (20.7, 63.7), (19.3, 63.4), (18.4, 62.6), (17.6, 62.2), (17.4, 61.6), (17.3, 60.9),
    (18.6, 60.3), (19.1, 59.8), (18.9, 59.2), (17.9, 58.6), (16.95, 58.4), (16.9, 57.7), (17.2, 57.4), (17.0, 56.8),
    (16.5, 56.15), (16.0, 56.0), (14.8, 55.95), (14.4, 55.4), (12.8, 55.3), (12.6, 55.7), (12.4, 56.3), (12.1, 56.9),
    (11.7, 57.4), (11.4, 58.0),
)  # fmt: skip
_GOTLAND = ((18.0, 56.9), (18.7, 57.2), (19.4, 57.9), (19.3, 58.05), (18.6, 57.95), (18.0, 57.5))
_TOWNS = {
    "Alingsås": (12.53, 57.93), "Arboga": (15.84, 59.39), "Borlänge": (15.44, 60.48), "Borås": (12.94, 57.72),
    "Botkyrka": (17.83, 59.20), "Enköping": (17.08, 59.64), "Eskilstuna": (16.51, 59.37), "Falkenberg": (12.49, 56.90),
    "Falun": (15.63, 60.61), "Gävle": (17.14, 60.67), "Göteborg": (11.97, 57.71), "Halmstad": (12.86, 56.67),
    "Haninge": (18.14, 59.17), "Helsingborg": (12.70, 56.05), "Huddinge": (17.98, 59.24), "Hudiksvall": (17.11, 61.73),
    "Härnösand": (17.94, 62.63), "Hässleholm": (13.77, 56.16), "Järfälla": (17.83, 59.42), "Jönköping": (14.16, 57.78),
    "Kalmar": (16.36, 56.66), "Karlskoga": (14.52, 59.33), "Karlskrona": (15.59, 56.16), "Karlstad": (13.50, 59.38),
    "Katrineholm": (16.21, 59.00), "Kiruna": (20.23, 67.86), "Kristianstad": (14.16, 56.03), "Kumla": (15.14, 59.13),
    "Kungälv": (11.98, 57.87), "Köping": (16.00, 59.51), "Laholm": (13.04, 56.51), "Landskrona": (12.83, 55.87),
    "Lerum": (12.27, 57.77), "Lidköping": (13.16, 58.51), "Linköping": (15.62, 58.41), "Ljungby": (13.94, 56.83),
    "Luleå": (22.15, 65.58), "Lund": (13.19, 55.70), "Malmö": (13.00, 55.60), "Mjölby": (15.13, 58.33),
    "Motala": (15.04, 58.54), "Mölndal": (12.01, 57.66), "Nacka": (18.16, 59.31), "Norrköping": (16.18, 58.59),
    "Norrtälje": (18.70, 59.76), "Nybro": (15.91, 56.74), "Nyköping": (17.01, 58.75), "Oskarshamn": (16.45, 57.26),
    "Partille": (12.11, 57.74), "Sala": (16.61, 59.92), "Sandviken": (16.78, 60.62), "Sigtuna": (17.80, 59.62),
    "Skellefteå": (20.95, 64.75), "Skövde": (13.85, 58.39), "Sollentuna": (17.95, 59.43), "Solna": (18.00, 59.36),
    "Stockholm": (18.07, 59.33), "Sundbyberg": (17.97, 59.37), "Sundsvall": (17.31, 62.39),
    "Södertälje": (17.63, 59.20), "Tierp": (17.52, 60.34), "Trelleborg": (13.16, 55.38), "Trollhättan": (12.29, 58.28),
    "Tyresö": (18.23, 59.24), "Täby": (18.07, 59.44), "Uddevalla": (11.94, 58.35), "Umeå": (20.26, 63.83),
    "Upplands Bro": (17.63, 59.52), "Upplands Väsby": (17.92, 59.52), "Upplands-Bro": (17.63, 59.52),
    "Uppsala": (17.64, 59.86), "Vallentuna": (18.08, 59.53), "Varberg": (12.25, 57.11), "Visby": (18.29, 57.64),
    "Vänersborg": (12.32, 58.38), "Värnamo": (14.04, 57.19), "Västervik": (16.64, 57.76), "Västerås": (16.54, 59.61),
    "Västra Frölunda": (11.91, 57.65), "Växjö": (14.81, 56.88), "Ystad": (13.82, 55.43), "Ängelholm": (12.86, 56.24),
    "Örebro": (15.21, 59.27), "Örnsköldsvik": (18.72, 63.29), "Östersund": (14.64, 63.18),
}  # fmt: skip


@cache
def _outline() -> Any:
    land = shapely.MultiPolygon([shapely.Polygon(_MAINLAND), shapely.Polygon(_GOTLAND)])
    outline = shapely.buffer(land, _MARGIN_DEGREES)
    shapely.prepare(outline)
    return outline


@cache
def _towns() -> dict[str, tuple[float, float]]:
    return {folded_name(town): place for town, place in _TOWNS.items()}


def lies_in_sweden(places: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return for each place (longitude, latitude; shape n × 2) whether it lies in Sweden, some 15 km more or less."""
    return np.asarray(shapely.contains_xy(_outline(), places[:, 0], places[:, 1]))


def km_from_town(places: NDArray[np.float64], towns: Sequence[str]) -> NDArray[np.float64]:
    """Return how far each place lies from the town named beside it, in kilometres; NaN where the town is not known."""
    known = _towns()
    nowhere = (np.nan, np.nan)
    there = np.array([known.get(folded_name(town), nowhere) for town in towns], dtype=float).reshape(-1, 2)
    east = (places[:, 0] - there[:, 0]) * np.cos(np.radians(there[:, 1]))
    return np.asarray(np.hypot(east, places[:, 1] - there[:, 1]) * _KM_PER_DEGREE)
