"""Looks whether a text is a GeoJSON of areas as RFC 7946 wants it; the numbers are its sections."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Any

MOST_DECIMALS = 7
_LEAST_POSITIONS = 4


def faults_of(content: bytes) -> list[str]:
    """Return what the standard does not allow, nothing for a sound file. Numbers are looked at as they are written."""
    if content.startswith(b"\xef\xbb\xbf"):
        return ["11: a byte order mark"]
    collection = json.loads(content.decode("utf-8"), parse_float=Decimal, parse_constant=lambda name: name)
    faults = []
    if collection.get("type") != "FeatureCollection" or not isinstance(collection.get("features"), list):
        return ["3.3: no FeatureCollection"]
    faults += [
        f"7.1: the member {member}"
        for member in ("coordinates", "geometries", "geometry", "properties", "crs")
        if member in collection
    ]
    for number, feature in enumerate(collection["features"]):
        faults += [f"feature {number}: {fault}" for fault in _of_feature(feature)]
    return faults


def _of_feature(feature: dict[str, Any]) -> Iterator[str]:
    if feature.get("type") != "Feature":
        yield "3.2: no Feature"
    if not isinstance(feature.get("properties"), (dict, type(None))) or "properties" not in feature:
        yield "3.2: no properties"
    if "id" in feature and not isinstance(feature["id"], (str, int)):
        yield "3.2: the id is neither text nor number"
    geometry = feature.get("geometry")
    if not isinstance(geometry, dict) or geometry.get("type") not in ("Polygon", "MultiPolygon"):
        yield "3.1: no polygon"
        return
    if not set(geometry) <= {"type", "coordinates", "bbox"}:
        yield "7.1: members that a geometry has not"
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for polygon in polygons:
        for place, ring in enumerate(polygon):
            yield from _of_ring(ring, is_hole=place > 0)


def _of_ring(ring: list[list[Any]], is_hole: bool) -> Iterator[str]:
    if len(ring) < _LEAST_POSITIONS or ring[0] != ring[-1]:
        yield "3.1.6: the ring is not closed"
    for position in ring:
        if len(position) != 2 or not all(isinstance(number, (int, Decimal)) for number in position):
            yield "3.1.1: no position of two numbers"
        elif not (-180 <= position[0] <= 180 and -90 <= position[1] <= 90):
            yield "4: no longitude and latitude in degrees"
        elif any(-Decimal(number).as_tuple().exponent > MOST_DECIMALS for number in position):
            yield "11.2: more decimals than the ground tells"
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
    if (doubled > 0) == is_hole:
        yield "3.1.6: the ring runs against the right-hand rule"
