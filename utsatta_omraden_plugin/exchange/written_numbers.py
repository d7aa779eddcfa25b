"""Positions as GeoJSON text, many at a time: the same bytes as Python's ``f"{number:.4f}"`` without trailing zeros.

Every number is laid out in full, four digits at a time from tables in which zeros that shall not be seen are blanks
already; all blanks are then taken out in one go.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_GROUP = 4
_GROUPS_BEFORE_POINT = 2
_OF_GROUP = 10**_GROUP
_ALL = tuple(f"{number:04d}" for number in range(_OF_GROUP))
_POINT, _COMMA, _OPEN, _CLOSE, _BLANK, _END = b".,[] \n"


def _table(texts: list[str]) -> NDArray[np.uint32]:
    return np.frombuffer("".join(texts).encode(), dtype=np.uint32)


# Each table holds the digits in full, and behind them once more as they stand beside what is not seen itself.
_FIRST = _table([f"{number:4d}" if number else "    " for number in range(_OF_GROUP)])
_SECOND = _table([*_ALL, *(f"{number:4d}" for number in range(_OF_GROUP))])
_BEFORE_OTHERS = _table([*_ALL, *(digits.rstrip("0").ljust(_GROUP) for digits in _ALL)])
_LAST = _BEFORE_OTHERS[_OF_GROUP:]


def written_rings(coordinates: NDArray[np.float64], starts: NDArray[np.intp], decimals: int) -> list[bytes] | None:
    """Return each ring as ``[[x,y],[x,y]]``; ``starts`` are the places in ``coordinates`` where a ring begins.

    ``coordinates`` have shape (n, 2) and are rounded to ``decimals``. None when a number is not of the kind that this
    way holds (negative, eight digits and more before the point, not rounded): then it has to be written otherwise.
    """
    units = np.rint(coordinates * 10.0**decimals)
    whole_limit = 10.0 ** (_GROUP * _GROUPS_BEFORE_POINT - 1)
    if not (
        np.array_equal(units / 10.0**decimals, coordinates)
        and not np.signbit(coordinates).any()
        and (coordinates < whole_limit).all()
    ):
        return None
    groups = -(-decimals // _GROUP)
    # "[" x "," y "]" ","
    row = np.dtype([("open", "u1"), ("x", _number(groups)), ("comma", "u1"), ("y", _number(groups)), ("end", "S2")])
    rows = np.empty(len(coordinates), dtype=row)
    rows["open"], rows["comma"], rows["end"] = _OPEN, _COMMA, bytes((_CLOSE, _COMMA))
    whole_and_part = units.astype(np.int64) * (10 ** (groups * _GROUP - decimals))
    for axis, name in enumerate(("x", "y")):
        _lay_out(whole_and_part[:, axis], rows[name], groups)
    rows["end"][np.append(starts[1:], len(coordinates)) - 1] = bytes((_CLOSE, _END))
    written = rows.tobytes().translate(None, bytes((_BLANK,)))
    return [b"[%b]" % ring for ring in written.split(bytes((_END,)))[:-1]]


def _number(groups: int) -> np.dtype[np.void]:
    """Return the form of a number laid out in full, with so many groups of digits behind the point."""
    before = [(f"before_{group}", "u4") for group in range(_GROUPS_BEFORE_POINT)]
    return np.dtype([*before, ("point", "u1"), *((f"behind_{group}", "u4") for group in range(groups))])


def _lay_out(numbers: NDArray[np.int64], target: NDArray[np.void], groups: int) -> None:
    """Write whole numbers, of which so many groups of four digits stand behind the point."""
    rest = numbers
    nothing_behind = np.ones(len(numbers), dtype=bool)
    for group in range(groups - 1, -1, -1):
        rest, digits = _without_last_group(rest)
        table = _LAST if group == groups - 1 else _BEFORE_OTHERS
        shown = digits if group == groups - 1 else digits + _OF_GROUP * nothing_behind
        target[f"behind_{group}"] = table[shown]
        nothing_behind &= digits == 0
    target["point"] = np.where(nothing_behind, np.uint8(_BLANK), np.uint8(_POINT))
    first, second = _without_last_group(rest)
    target["before_0"] = _FIRST[first]
    target["before_1"] = _SECOND[second + _OF_GROUP * (first == 0)]


def _without_last_group(numbers: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    # Not divmod, which takes several times as long.
    rest = numbers // _OF_GROUP
    return rest, numbers - rest * _OF_GROUP
