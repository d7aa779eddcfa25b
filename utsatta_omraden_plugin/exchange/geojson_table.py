"""A fast way through GeoJSON as the police and GDAL write it: features with polygons in a plain FeatureCollection.

Nine tenths of such a file are coordinates. They are cut out of the text and read many at a time; what is left is small
and is read by ``json``. Whatever is not as plain as that is left to GDAL: this reader then answers None, and it never
reads anything differently (tests hold the two beside each other).
Source of the form: RFC 7946, and the crs member of the GeoJSON specification of 2008.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.progress import Progress
from .gdal_calls import GdalFailure
from .geojson_coordinates import NotPlain, polygons_of
from .ogr_table import Table
from .projection import system_of_code, wkt_of

_KEY = b'"coordinates"'
_KINDS = {"Polygon": False, "MultiPolygon": True}
_MEMBERS = {"type", "name", "crs", "features", "bbox", "xy_coordinate_resolution"}
_FEATURE_MEMBERS = {"type", "id", "properties", "geometry", "bbox"}
_SCALARS = (str, int, float, type(None))
_WGS_84 = 4326
_PIECE = 500
"""So many features are built at a time: their text stays in the processor's own memory."""


def read_plain_geojson(
    path: Path, progress: Progress, begin: Callable[[NDArray[Any]], None] | None = None
) -> Table | None:
    """Return the table that GDAL would give, or None when the file is odd in any way.

    ``begin`` is given the geometries of each piece as soon as they are there, although an odd one may follow.
    Raises ``OSError``, and ``Cancelled`` when the user stops.
    """
    try:
        skeleton, arrays = cut(path.read_bytes())
        progress.at(0.2)
        columns, multiple, crs_wkt = _without_geometries(skeleton)
        del skeleton
        progress.at(0.5)
        geometries = np.concatenate(list(_built(arrays, multiple, progress.part(0.5, 1.0), begin)))
    except (
        NotPlain, GdalFailure, ValueError, KeyError, TypeError, AttributeError, RecursionError,
        shapely.errors.GEOSException,
    ):  # fmt: skip
        return None
    progress.at(1.0)
    return Table(columns, geometries, frozenset(), crs_wkt)


def _without_geometries(skeleton: bytes) -> tuple[dict[str, list[Any]], list[bool], str]:
    """Return the columns, which features are MultiPolygons, and the coordinate system; all else is let go of."""
    content = json.loads(skeleton, parse_constant=_refuse)
    features, multiple = features_of(content)
    return columns_of(features), multiple, wkt_of(system_of_code(epsg_of(content)))


def _refuse(_: str) -> None:
    raise NotPlain  # NaN and Infinity


def cut(content: bytes) -> tuple[bytes, list[memoryview]]:
    """Return the text with a number in place of each array of coordinates, and the arrays with the colon before.

    Raises ``NotPlain``, as do the other functions here.
    """
    view = memoryview(content)
    texts: list[bytes | memoryview] = []
    arrays: list[memoryview] = []
    find, last = content.find, content.rfind
    done = 0
    while (key := find(_KEY, done)) >= 0:
        start = key + len(_KEY)
        end = last(b"]", start, find(b"}", start)) + 1
        if not end:
            raise NotPlain
        texts += (view[done:start], b":%d" % len(arrays))
        arrays.append(view[start:end])
        done = end
    texts.append(view[done:])
    return b"".join(texts), arrays


def _built(
    arrays: Sequence[memoryview],
    multiple: Sequence[bool],
    progress: Progress,
    begin: Callable[[NDArray[Any]], None] | None,
) -> Iterator[NDArray[Any]]:
    """Give the geometries piece by piece. Raises ``NotPlain`` when one is nested otherwise than its type says."""
    if len(arrays) != len(multiple):
        raise NotPlain
    for start in range(0, len(arrays), _PIECE):
        progress.at(start / len(arrays))
        piece = slice(start, start + _PIECE)
        geometries, nested_deeper = polygons_of(arrays[piece])
        if multiple[piece] != nested_deeper.tolist():
            raise NotPlain
        if begin is not None:
            begin(geometries)
        yield geometries


def features_of(content: Any) -> tuple[list[dict[str, Any]], list[bool]]:
    """Return the features and which are MultiPolygons.

    Each holds the number of its own array and nothing that is out of the ordinary.
    """
    if type(content) is not dict or content.get("type") != "FeatureCollection" or not content.keys() <= _MEMBERS:
        raise NotPlain
    features: list[dict[str, Any]] = content["features"]
    # Most features have the same members, so that the few kinds of them can be looked at once.
    members = {tuple(feature) for feature in features}
    if not all(_FEATURE_MEMBERS.issuperset(each) for each in members):
        raise NotPlain
    geometries = [feature["geometry"] for feature in features]
    if (
        {feature["type"] for feature in features} != {"Feature"}
        or {frozenset(geometry) for geometry in geometries} != {frozenset(("type", "coordinates"))}
        # A number that stood in the file as such could be mistaken for that of an array; then one array is left.
        or [geometry["coordinates"] for geometry in geometries] != list(range(len(features)))
    ):
        raise NotPlain
    return features, [_KINDS[geometry["type"]] for geometry in geometries]


def columns_of(features: Sequence[dict[str, Any]]) -> dict[str, list[Any]]:
    """Return the properties by column: the same ones in every feature, of one type each, as GDAL would type them."""
    rows = [feature["properties"] for feature in features]
    names = list(rows[0])
    if set(map(type, rows)) != {dict} or {tuple(row) for row in rows} != {tuple(names)}:
        raise NotPlain
    columns: dict[str, list[Any]] = {}
    for name, column in zip(names, zip(*(row.values() for row in rows))):
        cells = list(column)
        kinds = set(map(type, cells)) - {type(None)}
        if kinds == {int, float}:
            cells, kinds = [None if cell is None else float(cell) for cell in cells], {float}
        if len(kinds) > 1 or not kinds <= set(_SCALARS):
            raise NotPlain
        columns[name] = cells
    # GDAL makes a column of ids only when there is none among the properties; the published files have OBJECTID.
    if not names or not all(type(number) is int and number >= 0 for number in _ids(features)):
        raise NotPlain
    return columns


def _ids(features: Sequence[dict[str, Any]]) -> list[Any]:
    return [feature["id"] for feature in features if "id" in feature]


def epsg_of(content: dict[str, Any]) -> int:
    """Return the code of the crs member, WGS 84 when there is none, as RFC 7946 has it."""
    if "crs" not in content:
        return _WGS_84
    name = content["crs"]["properties"]["name"]
    for start in ("urn:ogc:def:crs:EPSG::", "EPSG:"):
        if content["crs"]["type"] == "name" and name.startswith(start) and name[len(start) :].isdecimal():
            return int(name[len(start) :])
    raise NotPlain
