"""Actors, drawn places and judgements in an assessment file, and what people hold of the criteria."""

from __future__ import annotations

import json
import math

import shapely

from ..domain.assessment import (
    ActorChange,
    ActorGroup,
    CriterionMark,
    CriterionState,
    Judgement,
    JudgementLevel,
    Place,
    SourceKind,
    TimeOfDay,
    Weekday,
)
from ..domain.category import Category
from ..domain.method import Method
from ..domain.method.term import Term
from ..domain.text import QT_TRANSLATE_NOOP
from ..domain.trend import Trend
from .assessment_json_place import FilePlace
from .reference import SWEDEN

_DEPTHS = {"Point": 0, "LineString": 1, "Polygon": 2}
"""How deep the positions lie in the lists of ``coordinates``."""
_SHORTEST = {"LineString": 2, "Polygon": 4}


def actor_of(place: FilePlace, method: Method) -> ActorGroup:
    """Return a group of actors. Raises ``AssessmentFileError``."""
    place.allow("kind", "count_band", "role", "change")
    return ActorGroup(
        kind=_term(place, "kind", method.actor_kinds),
        count_band=_term(place, "count_band", method.count_bands),
        role=_term(place, "role", method.actor_roles) if place.words("role") else "",
        change=place.kind("change", ActorChange) or ActorChange.UNKNOWN,
    )


def place_of(place: FilePlace, method: Method) -> Place:
    """Return a drawn place. Raises ``AssessmentFileError``."""
    place.allow("kind", "geometry", "weekdays", "times_of_day", "description", "source_kind")
    return Place(
        kind=_term(place, "kind", method.place_kinds),
        shape=_shape(place.at("geometry")),
        weekdays=place.kinds("weekdays", Weekday),
        times_of_day=place.kinds("times_of_day", TimeOfDay),
        description=place.words("description"),
        source_kind=place.kind("source_kind", SourceKind),
    )


def judgement_of(place: FilePlace) -> Judgement:
    """Return what a level judges, without the ids of a workspace. Raises ``AssessmentFileError``."""
    place.allow("level", "category", "trend", "reason", "decided_by", "decided_on", "proposed", "criteria")
    decided_on = place.day("decided_on")
    if decided_on is None:
        raise place.at("decided_on").wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a date such as 2026-11-22 is expected"))
    return Judgement(
        area_id="",
        edition_id="",
        level=place.one_of("level", JudgementLevel),
        category=place.kind("category", Category),
        trend=place.one_of("trend", Trend),
        reason=place.string("reason"),
        decided_by=place.string("decided_by"),
        decided_on=decided_on,
        proposed=place.kind("proposed", Category),
        criteria=_marks(place.at("criteria")),
    )


def _marks(place: FilePlace) -> dict[str, CriterionMark]:
    if place.is_missing:
        return {}
    if not isinstance(place.value, dict):
        raise place.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "an object is expected"))
    marks = {}
    for criterion in place.value:
        mark = place.at(criterion)
        mark.allow("state", "reason")
        marks[criterion] = CriterionMark(mark.one_of("state", CriterionState), mark.words("reason"))
    return marks


def _term(place: FilePlace, key: str, terms: tuple[Term, ...]) -> str:
    written = place.string(key)
    if not any(term.id == written for term in terms):
        raise place.at(key).wrong(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "this value is unknown; it may be one of {names}"),
            names=", ".join(term.id for term in terms),
        )
    return written


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
