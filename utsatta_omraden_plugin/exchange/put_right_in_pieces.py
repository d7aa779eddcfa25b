"""Boundaries put right piece by piece, on two processors and with an ear for who wants to stop."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.boundary import PutRight, put_right
from ..domain.progress import Progress

_PIECE = 2500
_WORKERS = 2


def put_right_in_pieces(geometries: NDArray[Any], progress: Progress) -> PutRight:
    """Do what ``put_right`` does; when GEOS gives up on one, none is left of its piece, and they are told as missing.

    Raises ``Cancelled``.
    """
    pieces = [geometries[start : start + _PIECE] for start in range(0, len(geometries), _PIECE)] or [geometries]
    # GEOS lets other threads work meanwhile.
    with ThreadPoolExecutor(_WORKERS) as workers:
        results = [workers.submit(_put_right, piece) for piece in pieces]
        done = list(_as_they_come(results, progress))
    return PutRight(
        np.concatenate([piece.boundaries for piece in done]),
        {at * _PIECE + index: why for at, piece in enumerate(done) for index, why in piece.reasons.items()},
        np.concatenate([piece.differences_m2 for piece in done]),
        np.concatenate([piece.repeated for piece in done]),
    )


def _as_they_come(results: list[Future[PutRight]], progress: Progress) -> Iterator[PutRight]:
    try:
        for at, result in enumerate(results):
            progress.at(at / len(results))
            yield result.result()
    finally:
        for result in results:
            result.cancel()


def _put_right(geometries: NDArray[Any]) -> PutRight:
    try:
        return put_right(geometries)
    except shapely.errors.GEOSException:
        count = len(geometries)
        nothing = np.full(count, None, dtype=object)
        return PutRight(nothing, {}, np.zeros(count), np.zeros(count, dtype=np.int64))
