"""Something of the workspace that is read when somebody asks for it, and then kept until it changes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class ReadOnce(Generic[T]):
    """Asked by any thread, such as those that draw the map: whoever asks first reads, the others wait for it.

    ``read`` runs in the thread that asks; what it makes of an error is kept like anything else, so that a locked file
    does not hold up every area of the map.
    """

    def __init__(self, read: Callable[[], T]) -> None:
        self._read = read
        self._lock = threading.Lock()
        self._kept: tuple[T] | None = None
        self._generation = 0

    def get(self) -> T:
        """Return it."""
        kept = self._kept
        if kept is not None:
            return kept[0]
        with self._lock:
            kept = self._kept
            if kept is not None:
                return kept[0]
            generation = self._generation
            fresh = self._read()
            if generation == self._generation:  # else something was written meanwhile, and the next one reads again
                self._kept = (fresh,)
            return fresh

    def forget(self) -> None:
        """Have it read again by the next who asks. Never waits for a reading under way."""
        self._generation += 1
        self._kept = None
