"""Boundaries put right piece by piece, on two processors and with an ear for who wants to stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.boundary import PutRight, put_right
from ..domain.progress import Progress

_PIECE = 5000
_WORKERS = 2


@contextmanager
def putting_right(geometries: NDArray[Any]) -> Iterator[Callable[[Progress], PutRight]]:
    """Do what ``put_right`` does while other things are done; what is given waits for the end and returns it.

    When GEOS gives up on one, none is left of its piece, and they are told as missing. What is given raises
    ``Cancelled``.
    """
    pieces = [geometries[start : start + _PIECE] for start in range(0, len(geometries), _PIECE)] or [geometries]
    # GEOS lets other threads work meanwhile.
    with ThreadPoolExecutor(_WORKERS) as workers:
        results = [workers.submit(_put_right, piece) for piece in pieces]
        try:
            yield lambda progress: _joined(list(_as_they_come(results, progress)))
        finally:
            for result in results:
                result.cancel()


def _joined(done: Sequence[PutRight]) -> PutRight:
    return PutRight(
        np.concatenate([piece.boundaries for piece in done]),
        {at * _PIECE + index: why for at, piece in enumerate(done) for index, why in piece.reasons.items()},
        np.concatenate([piece.differences_m2 for piece in done]),
        np.concatenate([piece.repeated for piece in done]),
    )


def _as_they_come(results: list[Future[PutRight]], progress: Progress) -> Iterator[PutRight]:
    for at, result in enumerate(results):
        progress.at(at / len(results))
        yield result.result()


def _put_right(geometries: NDArray[Any]) -> PutRight:
    try:
        return put_right(geometries)
    except shapely.errors.GEOSException:
        count = len(geometries)
        nothing = np.full(count, None, dtype=object)
        return PutRight(nothing, {}, np.zeros(count), np.zeros(count, dtype=np.int64))
