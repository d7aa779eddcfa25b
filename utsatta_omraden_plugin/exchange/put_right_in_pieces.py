"""Boundaries put right piece by piece, on two processors and with an ear for who wants to stop."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from operator import is_
from types import TracebackType
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.boundary import PutRight, put_right
from ..domain.progress import Progress

_PIECE = 5000
_WORKERS = 2


class PuttingRight:
    """Do what ``put_right`` does while other things are done, from as soon as the first boundaries are there.

    When GEOS gives up on one, none is left of its piece, and they are told as missing. At the end of the block what was
    begun and not asked for is given up.
    """

    def __init__(self) -> None:
        # GEOS lets other threads work meanwhile.
        self._workers = ThreadPoolExecutor(_WORKERS)
        self._begun: list[tuple[NDArray[Any], Future[PutRight]]] = []

    def __enter__(self) -> PuttingRight:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._workers.shutdown(cancel_futures=True)

    def begin(self, geometries: NDArray[Any]) -> None:
        """Begin with the boundaries of some more areas."""
        # GEOS before 3.12 writes the bounds into a geometry when first asked: that must not happen in two threads.
        shapely.bounds(geometries)
        for start in range(0, max(1, len(geometries)), _PIECE):
            piece = geometries[start : start + _PIECE]
            self._begun.append((piece, self._workers.submit(_put_right, piece)))

    def settle_on(self, geometries: NDArray[Any]) -> None:
        """Say which boundaries it is after all; what was begun of any others is given up."""
        begun = [geometry for piece, _ in self._begun for geometry in piece]
        if len(begun) == len(geometries) > 0 and all(map(is_, begun, geometries)):
            return
        for _, result in self._begun:
            result.cancel()
        self._begun.clear()
        self.begin(geometries)

    def done(self, progress: Progress) -> PutRight:
        """Wait for the boundaries settled on, and return them put right. Raises ``Cancelled`` when the user stops."""
        reasons: dict[int, str] = {}
        results = []
        for start, result in self._as_they_come(progress):
            reasons.update({start + index: why for index, why in result.reasons.items()})
            results.append(result)
        return PutRight(
            np.concatenate([result.boundaries for result in results]),
            reasons,
            np.concatenate([result.differences_m2 for result in results]),
            np.concatenate([result.repeated for result in results]),
        )

    def _as_they_come(self, progress: Progress) -> Iterator[tuple[int, PutRight]]:
        start = 0
        for at, (piece, result) in enumerate(self._begun):
            progress.at(at / len(self._begun))
            yield start, result.result()
            start += len(piece)


def _put_right(geometries: NDArray[Any]) -> PutRight:
    try:
        return put_right(geometries)
    except shapely.errors.GEOSException:
        count = len(geometries)
        nothing = np.full(count, None, dtype=object)
        return PutRight(nothing, {}, np.zeros(count), np.zeros(count, dtype=np.int64))
