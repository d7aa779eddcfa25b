"""Geometry work on all cores: GEOS lets go of Python's lock while it computes."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from numpy.typing import NDArray

_WORTH_IT = 2_000
_MOST_THREADS = 4


def side_by_side(function: Callable[..., Any], *columns: NDArray[Any]) -> NDArray[Any]:
    """Return ``function(*columns)``, computed piece by piece in a few threads.

    The function must work element by element on arrays of equal length, and only read its geometries.
    """
    threads = min(os.cpu_count() or 1, _MOST_THREADS)
    if threads == 1 or len(columns[0]) < _WORTH_IT:
        return np.asarray(function(*columns))
    # More pieces than threads, since one piece can hold the difficult boundaries.
    pieces = [np.array_split(column, threads * 4) for column in columns]
    with ThreadPoolExecutor(threads) as pool:
        return np.concatenate(list(pool.map(function, *pieces)))
