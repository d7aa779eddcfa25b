"""The coordinates of GeoJSON polygons, many at a time: from text to geometries in few calls that each do much.

Source of the form: RFC 7946, 3.1; of the numbers: RFC 8259, 6.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from .geojson_numbers import TooLong, whole_numbers

_BLANKS = b" \t\r\n"
_DIGITS = b"0123456789"
_OPEN, _CLOSE, _COMMA, _COLON, _POSITION = b"[],:P"
_BLANK, _POINT, _MINUS = b" .-"
_KINDS = bytes.maketrans(_DIGITS + b"+-.eE" + _BLANKS, b"0" * 15 + b" " * 4)
_TO_ONE_LIST = bytes.maketrans(b"[]:", b"  ,")
_NEVER_SIDE_BY_SIDE = (b"[,", b",]", b"0[", b"]0", b":0", b"0:")
_MOST_DIGITS = 15
"""So many digits a 64-bit float tells apart; a whole number of no more, divided by a power of ten, is rounded once."""
_POWERS = 10.0 ** np.arange(_MOST_DIGITS + 1)
_LEAST_POSITIONS = 4


class NotPlain(Exception):
    """The file is not of the plain form; GDAL shall read it."""


class Nested(NamedTuple):
    """What stands in arrays of coordinates.

    ``ring_of`` tells the ring of each of the ``positions`` (shape n, 2), ``polygon_of`` the polygon of each ring and
    ``array_of`` the array of each polygon, all counted from 0; ``multiple`` which arrays are those of MultiPolygons.
    """

    positions: NDArray[np.float64]
    ring_of: NDArray[np.intp]
    polygon_of: NDArray[np.intp]
    array_of: NDArray[np.intp]
    multiple: NDArray[np.bool_]


def nested_positions(arrays: Sequence[bytes | memoryview]) -> Nested:
    """Return the positions of texts like ``: [[[x, y], …], …]`` and how they are nested.

    Raises ``NotPlain`` for whatever is no sound array of closed rings of two-dimensional positions.
    """
    if not all(arrays):
        raise NotPlain
    text = b"".join(arrays)
    outline, coordinates = _plainly_written(text) or _written_otherwise(text)
    ring_of, polygon_of, array_of, multiple = _nesting(outline)
    if len(multiple) != len(arrays):
        raise NotPlain
    _check_closed(coordinates, ring_of)
    return Nested(coordinates, ring_of, polygon_of, array_of, multiple)


def polygons_of(arrays: Sequence[bytes | memoryview]) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    """Return the geometries of texts like ``: [[[x, y], …], …]``, and which of them are MultiPolygons.

    Raises ``NotPlain`` like ``nested_positions``.
    """
    coordinates, ring_of, polygon_of, array_of, multiple = nested_positions(arrays)
    polygons = shapely.polygons(shapely.linearrings(coordinates, indices=ring_of), indices=polygon_of)
    if not multiple.any():
        return polygons, multiple
    geometries = np.empty(len(arrays), dtype=object)
    in_multiple = multiple[array_of]
    geometries[~multiple] = polygons[~in_multiple]
    owners = np.unique(array_of[in_multiple], return_inverse=True)[1]
    geometries[multiple] = shapely.multipolygons(polygons[in_multiple], indices=owners)
    return geometries, multiple


def _outline(text: bytes, without: bytes) -> bytes:
    """Return the brackets and commas of a text alone, with a P for each position."""
    return text.translate(None, without).replace(b"[,]", b"P")


def _plainly_written(text: bytes) -> tuple[bytes, NDArray[np.float64]] | None:
    """Return outline and positions when every position is written ``[x,y]``, with single blanks or none.

    None when a number has an exponent or more digits than can be read exactly this way, or the blanks are others.
    """
    bare = text.translate(None, _DIGITS + _BLANKS)
    outline = _outline(bare, b".-")
    signs = np.frombuffer(text, dtype=np.uint8)
    is_digit = (signs - _DIGITS[0]) < len(_DIGITS)
    edges = np.flatnonzero(is_digit[1:] != is_digit[:-1]) + 1
    if is_digit[0] or is_digit[-1] or not len(edges):
        return None
    starts, ends = edges[::2], edges[1::2]
    try:
        digits = whole_numbers(signs, starts, ends).astype(np.float64)
    except TooLong:
        return None
    # What follows a point is the fraction of the number before it.
    after_point = signs[starts - 1] == _POINT
    before, after = np.flatnonzero(~after_point), np.flatnonzero(after_point)
    fraction_of = after - np.arange(len(after)) - 1
    if (
        len(after) != bare.count(b".")
        or (fraction_of < 0).any()
        or after_point[after - 1].any()
        or (starts[after] != ends[after - 1] + 1).any()
    ):
        return None
    places = np.zeros(len(before), dtype=np.int64)
    places[fraction_of] = ends[after] - starts[after]
    begin, end = starts[before], ends[before]
    if (end - begin + places).max() > _MOST_DIGITS:
        return None
    powers = _POWERS[places]
    numbers = digits[before] * powers
    numbers[fraction_of] += digits[after]
    numbers /= powers
    end[fraction_of] = ends[after]
    minus = signs[begin - 1] == _MINUS
    if int(minus.sum()) != bare.count(b"-"):
        return None
    numbers[minus] *= -1.0
    begin -= minus
    if len(numbers) != 2 * outline.count(b"P") or not _in_brackets(signs, begin, end):
        return None
    return outline, numbers.reshape(-1, 2)


def _in_brackets(signs: NDArray[np.uint8], begin: NDArray[np.int64], end: NDArray[np.int64]) -> bool:
    """Whether each two numbers stand as ``[x,y]``, with at most one blank beside brackets and after the comma."""
    left, right, comma, gap = signs[begin[::2] - 1], signs[end[1::2]], signs[end[::2]], begin[1::2] - end[::2]
    return bool(
        ((left == _OPEN) | ((left == _BLANK) & (signs[begin[::2] - 2] == _OPEN))).all()
        and (comma == _COMMA).all()
        and ((gap == 1) | ((gap == 2) & (signs[end[::2] + 1] == _BLANK))).all()
        # Behind the last number there is a bracket at least, and behind a blank there is something.
        and (
            (right == _CLOSE) | ((right == _BLANK) & (signs[np.minimum(end[1::2] + 1, len(signs) - 1)] == _CLOSE))
        ).all()
    )


def _written_otherwise(text: bytes) -> tuple[bytes, NDArray[np.float64]]:
    """Do the same for any other way of writing, at the speed of ``json``. Raises ``NotPlain``."""
    kinds = text.translate(_KINDS)
    while b"  " in kinds:
        kinds = kinds.replace(b"  ", b" ")
    if b"0 0" in kinds:
        raise NotPlain
    kinds = kinds.translate(None, b" ")
    if not kinds.startswith(b":") or any(pair in kinds for pair in _NEVER_SIDE_BY_SIDE):
        raise NotPlain
    outline = _outline(text, _DIGITS + _BLANKS + b"+-.eE")
    if outline.translate(None, b"[],:P"):
        raise NotPlain
    try:
        numbers = np.array(
            json.loads(b"[" + text.translate(_TO_ONE_LIST).replace(b",", b"", 1) + b"]"), dtype=np.float64
        )
    except (ValueError, OverflowError) as error:
        raise NotPlain from error
    if len(numbers) != 2 * outline.count(b"P") or not np.isfinite(numbers).all():
        raise NotPlain
    return outline, numbers.reshape(-1, 2)


_Numbers = NDArray[np.intp]


def _nesting(outline: bytes) -> tuple[_Numbers, _Numbers, _Numbers, NDArray[np.bool_]]:
    """Return the ring of each position, the polygon of each ring, the array of each polygon, and which are multiple.

    Raises ``NotPlain`` where brackets and commas do not follow each other as in sound JSON.
    """
    signs = np.frombuffer(outline, dtype=np.uint8)
    opened, closed, comma, colon = (signs == sign for sign in (_OPEN, _CLOSE, _COMMA, _COLON))
    position = signs == _POSITION
    arrays = np.flatnonzero(colon)
    if not (opened | closed | comma | colon | position).all() or not colon[0] or arrays[-1] + 3 >= len(signs):
        raise NotPlain
    depth = np.cumsum(opened.view(np.int8) - closed.view(np.int8), dtype=np.int32)
    multiple = signs[arrays + 3] == _OPEN
    array_of = np.cumsum(colon) - 1
    # 0 inside of a ring, -1 between the rings of a polygon, -2 outside of it.
    inner = depth - np.where(multiple, 3, 2).astype(np.int32)[array_of]
    if depth.min() < 0 or depth[-1] != 0 or inner.max() != 0 or depth[colon].any() or not depth[comma].all():
        raise NotPlain
    following = signs[1:]
    expected = np.where(inner == 0, _POSITION, _OPEN)
    begins, done = (opened | comma | colon)[:-1], (position | closed)[:-1]
    wrong = (begins & (following != expected[:-1])) | (done & ((following == _POSITION) | (following == _OPEN)))
    if wrong.any() or not closed[-1]:
        raise NotPlain
    rings, polygons = opened & (inner == 0), opened & (inner == -1)
    return np.cumsum(rings)[position] - 1, np.cumsum(polygons)[rings] - 1, array_of[polygons], multiple


def _check_closed(coordinates: NDArray[np.float64], ring_of: NDArray[np.intp]) -> None:
    """Rings of fewer than four positions, and such as are not closed, are for GDAL to mend or refuse."""
    first = np.flatnonzero(np.diff(ring_of, prepend=-1))
    last = np.append(first[1:], len(ring_of)) - 1
    if (last - first + 1 < _LEAST_POSITIONS).any() or not (coordinates[first] == coordinates[last]).all():
        raise NotPlain
