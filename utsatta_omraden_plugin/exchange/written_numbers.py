"""Positions as GeoJSON text, many at a time: the same bytes as Python's ``f"{number:.4f}"`` without trailing zeros.

Every number is laid out in full, four digits at a time from a table, and what shall not be seen is then left out.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_GROUP = 4
_FOUR_DIGITS = np.frombuffer("".join(f"{number:04d}" for number in range(10_000)).encode(), dtype=np.uint32)
_WHOLE_DIGITS = 8
_ZERO, _POINT, _COMMA, _OPEN, _CLOSE = b"0.,[]"


def written_rings(coordinates: NDArray[np.float64], starts: NDArray[np.intp], decimals: int) -> list[bytes] | None:
    """Return each ring as ``[[x,y],[x,y]]``; ``starts`` are the places in ``coordinates`` where a ring begins.

    ``coordinates`` have shape (n, 2) and are rounded to ``decimals``. None when a number is not of the kind that this
    way holds (negative, eight digits and more before the point, not rounded): then it has to be written otherwise.
    """
    units = np.rint(coordinates * 10.0**decimals)
    whole_limit = 10.0 ** (_WHOLE_DIGITS - 1)
    if not (
        np.array_equal(units / 10.0**decimals, coordinates)
        and not np.signbit(coordinates).any()
        and (coordinates < whole_limit).all()
    ):
        return None
    groups = -(-decimals // _GROUP)
    scale = 10 ** (groups * _GROUP)
    whole, part = np.divmod(units.astype(np.int64) * 10 ** (groups * _GROUP - decimals), scale)
    number = _WHOLE_DIGITS + 1 + groups * _GROUP
    # "[" x "," y "]" ","
    signs = np.empty((len(coordinates), 2 * number + 4), dtype=np.uint8)
    shown = np.ones(signs.shape, dtype=bool)
    signs[:, 0], signs[:, number + 1], signs[:, -2], signs[:, -1] = _OPEN, _COMMA, _CLOSE, _COMMA
    for axis in (0, 1):
        at = 1 + axis * (number + 1)
        signs[:, at : at + number] = _digits(whole[:, axis], part[:, axis], groups)
        shown[:, at : at + number] = _shown(whole[:, axis], part[:, axis], groups)
    ends = np.append(starts[1:], len(coordinates))
    shown[ends - 1, -1] = False
    written = signs[shown].tobytes()
    to = np.cumsum(shown.sum(axis=1, dtype=np.int64))[ends - 1].tolist()
    return [b"[" + written[begin:end] + b"]" for begin, end in zip([0, *to[:-1]], to)]


def _digits(whole: NDArray[np.int64], part: NDArray[np.int64], groups: int) -> NDArray[np.uint8]:
    digits = np.empty((len(whole), _WHOLE_DIGITS + 1 + groups * _GROUP), dtype=np.uint8)
    digits[:, :_WHOLE_DIGITS] = _in_groups(whole, _WHOLE_DIGITS // _GROUP)
    digits[:, _WHOLE_DIGITS] = _POINT
    digits[:, _WHOLE_DIGITS + 1 :] = _in_groups(part, groups)
    return digits


def _in_groups(numbers: NDArray[np.int64], groups: int) -> NDArray[np.uint8]:
    """Return numbers as digits, padded with zeros."""
    laid = np.empty((len(numbers), groups), dtype=np.uint32)
    rest = numbers
    for group in range(groups - 1, -1, -1):
        rest, last = np.divmod(rest, 10**_GROUP)
        laid[:, group] = _FOUR_DIGITS[last]
    return laid.view(np.uint8)


def _shown(whole: NDArray[np.int64], part: NDArray[np.int64], groups: int) -> NDArray[np.bool_]:
    """Return which signs of a number laid out in full are seen: no zeros in front, none behind, no bare point."""
    places = groups * _GROUP
    before = np.searchsorted(10 ** np.arange(1, _WHOLE_DIGITS), whole, side="right") + 1
    behind = np.zeros(len(part), dtype=np.int64)
    for place in range(places):
        behind += part % 10 ** (places - place) != 0
    patterns = np.zeros((_WHOLE_DIGITS + 1, places + 1, _WHOLE_DIGITS + 1 + places), dtype=bool)
    for front in range(1, _WHOLE_DIGITS + 1):
        for back in range(places + 1):
            patterns[front, back, _WHOLE_DIGITS - front : _WHOLE_DIGITS + (1 + back if back else 0)] = True
    return np.asarray(patterns[before, behind])
