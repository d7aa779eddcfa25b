"""A fast way through GeoJSON as the police and GDAL write it: features with polygons in a plain FeatureCollection.

Nine tenths of such a file are coordinates. They are cut out of the text and read as one array of numbers; what is left
is small and is read by ``json``. Whatever is not as plain as that is left to GDAL: this reader then answers None, and
it never reads anything differently (tests hold the two beside each other).
Source of the form: RFC 7946, and the crs member of the GeoJSON specification of 2008.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.progress import Progress
from .gdal_calls import GdalFailure
from .ogr_table import Table
from .projection import system_of_code, wkt_of

_KEY = b'"coordinates"'
_BLANKS = b" \t\r\n"
_OPEN, _CLOSE, _COMMA = b"[],"[0], b"[],"[1], b"[],"[2]
_DIGIT, _BLANK, _TO_LOOK_AT = 0, 1, 2
_KINDS = np.full(256, _TO_LOOK_AT, dtype=np.uint8)
_KINDS[list(b"0123456789")] = _DIGIT
_KINDS[list(b" \t\r\neE")] = _BLANK
"""Digits, what may stand around them, and what has to be looked at (so do signs that have no place in numbers)."""
_ALLOWED = np.zeros(256, dtype=bool)
_ALLOWED[list(b"[],.-")] = True
_POINT, _MINUS, _PLUS = b".-+"[0], b".-+"[1], b".-+"[2]
_TO_NUMBERS = bytes.maketrans(b"[]\t\r\n", b"     ")
_SHELL = {"Polygon": 3, "MultiPolygon": 4}
"""How many brackets stand around a position."""
_MEMBERS = {"type", "name", "crs", "features", "bbox", "xy_coordinate_resolution"}
_FEATURE_MEMBERS = {"type", "id", "properties", "geometry", "bbox"}
_SCALARS = (str, int, float, type(None))
_WGS_84 = 4326
_STEP = 2000
"""So many features are built at a time, which holds down the memory."""


class _NotPlain(Exception):
    """The file is not of the plain form; GDAL shall read it."""


def read_plain_geojson(path: Path, progress: Progress) -> Table | None:
    """Return the table that GDAL would give, or None when the file is odd in any way.

    Raises ``OSError``, and ``Cancelled`` when the user stops.
    """
    try:
        skeleton, arrays = _cut(path.read_bytes())
        progress.at(0.2)
        content = json.loads(skeleton, parse_constant=_refuse)
        progress.at(0.5)
        features = _features_of(content, len(arrays))
        columns = _columns_of(features)
        progress.at(0.6)
        kinds = np.array([_SHELL[feature["geometry"]["type"]] for feature in features])
        geometries = np.empty(len(arrays), dtype=object)
        for start in range(0, len(arrays), _STEP):
            some = slice(start, start + _STEP)
            geometries[some] = _built(arrays[some], kinds[some])
            progress.at(0.6 + 0.4 * start / len(arrays))
        crs_wkt = wkt_of(system_of_code(_epsg_of(content)))
    except (_NotPlain, GdalFailure, ValueError, KeyError, TypeError, RecursionError, shapely.errors.GEOSException):
        return None
    progress.at(1.0)
    return Table(columns, geometries, frozenset(), crs_wkt)


def _refuse(_: str) -> None:
    raise _NotPlain  # NaN and Infinity


def _cut(content: bytes) -> tuple[bytes, list[bytes]]:
    """Return the text with a number in place of each array of coordinates, and the arrays."""
    pieces: list[bytes] = []
    arrays: list[bytes] = []
    done = 0
    while (found := content.find(_KEY, done)) >= 0:
        end_of_geometry = content.find(b"}", found)
        start = content.find(b"[", found, end_of_geometry)
        end = content.rfind(b"]", start, end_of_geometry) + 1
        if start < 0 or end <= 0 or content[found + len(_KEY) : start].strip(_BLANKS) != b":":
            raise _NotPlain
        pieces += (content[done:start], str(len(arrays)).encode())
        arrays.append(content[start:end])
        done = end
    pieces.append(content[done:])
    return b"".join(pieces), arrays


def _features_of(content: Any, count: int) -> list[dict[str, Any]]:
    """Return the features, each of which holds the number of its own array and nothing that is out of the ordinary."""
    if type(content) is not dict or content.get("type") != "FeatureCollection" or not content.keys() <= _MEMBERS:
        raise _NotPlain
    features: list[dict[str, Any]] = content["features"]
    if len(features) != count or not count:
        raise _NotPlain
    for index, feature in enumerate(features):
        geometry = feature["geometry"]
        if (
            feature["type"] != "Feature"
            or not feature.keys() <= _FEATURE_MEMBERS
            or geometry.keys() != {"type", "coordinates"}
            # A number that stood in the file as such could be mistaken for that of an array; then one array is left.
            or geometry["coordinates"] != index
        ):
            raise _NotPlain
    return features


def _columns_of(features: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """Return the properties by column: the same ones in every feature, of one type each, as GDAL would type them."""
    rows = [feature["properties"] for feature in features]
    names = list(rows[0])
    if any(list(row) != names for row in rows):
        raise _NotPlain
    columns: dict[str, list[Any]] = {}
    for name in names:
        cells = [row[name] for row in rows]
        kinds = set(map(type, cells)) - {type(None)}
        if kinds == {int, float}:
            cells, kinds = [None if cell is None else float(cell) for cell in cells], {float}
        if len(kinds) > 1 or not kinds <= set(_SCALARS):
            raise _NotPlain
        columns[name] = cells
    # GDAL makes a column of ids only when there is none among the properties; the published files have OBJECTID.
    if not names or not all(type(number) is int and number >= 0 for number in _ids(features)):
        raise _NotPlain
    return columns


def _ids(features: list[dict[str, Any]]) -> list[Any]:
    return [feature["id"] for feature in features if "id" in feature]


def _epsg_of(content: dict[str, Any]) -> int:
    """Return the code of the crs member, WGS 84 when there is none, as RFC 7946 has it."""
    if "crs" not in content:
        return _WGS_84
    name = content["crs"]["properties"]["name"]
    for start in ("urn:ogc:def:crs:EPSG::", "EPSG:"):
        if content["crs"]["type"] == "name" and name.startswith(start) and name[len(start) :].isdecimal():
            return int(name[len(start) :])
    raise _NotPlain


def _built(arrays: list[bytes], kinds: NDArray[np.int64]) -> NDArray[Any]:
    """Return the geometries of arrays like ``[[[x,y],…],…]``; ``kinds`` tells how deep each one's positions lie."""
    text = b",".join(arrays)
    signs = np.frombuffer(text, dtype=np.uint8)
    kinds_of_signs = _KINDS[signs]
    marks_at = np.flatnonzero(kinds_of_signs >= _TO_LOOK_AT)
    marks = signs[marks_at]
    _check_numbers(kinds_of_signs, marks, marks_at)
    marks = marks[(marks == _OPEN) | (marks == _CLOSE) | (marks == _COMMA)]
    depth = np.cumsum((marks == _OPEN).astype(np.int8) - (marks == _CLOSE).astype(np.int8), dtype=np.int32)
    opened, closed = marks == _OPEN, marks == _CLOSE
    # Each array ends where the depth is back at zero; between two arrays stands a comma at depth zero.
    array_of = np.concatenate(([0], np.cumsum((marks == _COMMA) & (depth == 0))[:-1]))
    if array_of[-1] + 1 != len(arrays) or depth[-1] != 0 or depth.min() < 0:
        raise _NotPlain
    inner = depth - kinds[array_of]
    if inner.max() != 0:
        raise _NotPlain
    _check_order(opened, closed, inner)
    positions = opened & (inner == 0)
    coordinates = _numbers(text, 2 * int(positions.sum()))
    # A ring begins where the bracket around positions opens; likewise a polygon one further out.
    ring_of = np.cumsum(opened & (inner == -1))[positions] - 1
    ring_opens = np.flatnonzero(opened & (inner == -1))
    polygon_of = np.cumsum(opened & (inner == -2))[ring_opens] - 1
    polygon_opens = np.flatnonzero(opened & (inner == -2))
    _check_closed(coordinates, ring_of)
    rings = shapely.linearrings(coordinates, indices=ring_of)
    polygons = shapely.polygons(rings, indices=polygon_of)
    owners = array_of[polygon_opens]
    geometries = np.empty(len(arrays), dtype=object)
    single = kinds == _SHELL["Polygon"]
    is_single = single[owners]
    geometries[owners[is_single]] = polygons[is_single]
    if not single.all():
        members = shapely.multipolygons(
            polygons[~is_single], indices=np.unique(owners[~is_single], return_inverse=True)[1]
        )
        geometries[~single] = members
    return geometries


def _check_order(opened: NDArray[np.bool_], closed: NDArray[np.bool_], inner: NDArray[np.int32]) -> None:
    """Every position is ``[ , ]`` with one comma, and brackets follow each other as in sound JSON."""
    comma = ~opened & ~closed
    follows_position_open = np.flatnonzero(opened & (inner == 0))
    if not comma[follows_position_open + 1].all() or not closed[follows_position_open + 2].all():
        raise _NotPlain
    # Outside of positions an opening or a comma is followed by an opening, a closing by a comma or a closing.
    outside = inner < 0
    after = np.arange(len(opened) - 1)
    is_outer_open = opened & outside
    is_outer_comma = comma & outside
    if not opened[after[is_outer_open[:-1]] + 1].all() or not opened[after[is_outer_comma[:-1]] + 1].all():
        raise _NotPlain
    if opened[after[closed[:-1]] + 1].any():
        raise _NotPlain


def _check_numbers(kinds: NDArray[np.uint8], marks: NDArray[np.uint8], marks_at: NDArray[np.intp]) -> None:
    """Only signs of numbers; points stand between digits and minus signs before one, as JSON wants it."""
    points, minus = marks_at[marks == _POINT], marks_at[marks == _MINUS]
    if (marks == _PLUS).any() or not _ALLOWED[marks].all():
        raise _NotPlain
    if not ((kinds[points - 1] == _DIGIT) & (kinds[points + 1] == _DIGIT)).all():
        raise _NotPlain
    if (kinds[minus - 1] == _DIGIT).any() or not (kinds[minus + 1] == _DIGIT).all():
        raise _NotPlain


def _numbers(text: bytes, count: int) -> NDArray[np.float64]:
    """Return the positions, shape (n, 2)."""
    # NumPy stops at the first sign that is out of place, and then has too few.
    numbers = np.fromstring(text.translate(_TO_NUMBERS), dtype=np.float64, sep=",")
    if len(numbers) != count or not np.isfinite(numbers).all():
        raise _NotPlain
    return numbers.reshape(-1, 2)


def _check_closed(coordinates: NDArray[np.float64], ring_of: NDArray[np.int64]) -> None:
    """Rings of fewer than four positions, and such as are not closed, are for GDAL to mend or refuse."""
    first = np.flatnonzero(np.diff(ring_of, prepend=-1))
    last = np.append(first[1:], len(ring_of)) - 1
    if (last - first < 3).any() or not (coordinates[first] == coordinates[last]).all():
        raise _NotPlain
