"""The drawn places of an assessment file: GeoJSON geometries in metres (EPSG:3006)."""

from __future__ import annotations

import json
import math

import shapely

from ..domain.assessment import Place, SourceKind, TimeOfDay, Weekday
from ..domain.text import QT_TRANSLATE_NOOP
from .assessment_json_place import FilePlace
from .reference import SWEDEN

_DEPTHS = {"Point": 0, "LineString": 1, "Polygon": 2}
"""How deep the positions lie in the lists of ``coordinates``."""
_SHORTEST = {"LineString": 2, "Polygon": 4}


def place_of(place: FilePlace) -> Place:
    """Return a drawn place. Raises ``AssessmentFileError``."""
    place.allow("kind", "geometry", "weekdays", "times_of_day", "description", "source_kind")
    return Place(
        kind=place.string("kind"),
        shape=_shape(place.at("geometry")),
        weekdays=place.kinds("weekdays", Weekday),
        times_of_day=place.kinds("times_of_day", TimeOfDay),
        description=place.words("description"),
        source_kind=place.kind("source_kind", SourceKind),
    )


def _shape(place: FilePlace) -> shapely.Point | shapely.LineString | shapely.Polygon:
    place.allow("type", "coordinates")
    kind = place.string("type")
    if kind not in _DEPTHS:
        raise place.at("type").wrong(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "this value is unknown; it may be one of {names}"),
            names=", ".join(_DEPTHS),
        )
    coordinates = place.at("coordinates")
    if not _is_nested(coordinates.value, _DEPTHS[kind], _SHORTEST.get(kind, 0)):
        raise coordinates.wrong(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "positions of two numbers, east and north in metres, are expected")
        )
    try:
        shape = shapely.from_geojson(json.dumps({"type": kind, "coordinates": coordinates.value}))
    except shapely.GEOSException:
        shape = None
    if shape is None or shape.is_empty or not shape.is_valid:
        raise coordinates.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "the shape is not closed, or crosses itself"))
    if not shapely.box(*SWEDEN).contains(shape):
        raise coordinates.wrong(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "this lies outside of Sweden; coordinates are metres in SWEREF 99 TM (EPSG:3006)"
            )
        )
    return shape


def _is_nested(value: object, depth: int, shortest: int) -> bool:
    if not isinstance(value, list):
        return False
    if depth == 0:
        return len(value) == 2 and all(map(_is_ordinate, value))
    enough = len(value) >= (shortest if depth == 1 else 1)
    return enough and all(_is_nested(inner, depth - 1, shortest) for inner in value)


def _is_ordinate(value: object) -> bool:
    return not isinstance(value, bool) and isinstance(value, (int, float)) and math.isfinite(value) and abs(value) < 1e9
