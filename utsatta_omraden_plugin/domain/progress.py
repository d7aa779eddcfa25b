"""How long work tells how far it is, and hears that it should stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from .errors import Cancelled
from .text import Text

_Thing = TypeVar("_Thing")
_STEP = 200
"""After so many things it is told how far the work is."""


class Progress:
    """Passed into everything that may take more than half a second. This one is silent and never cancels.

    Processing algorithms and tasks pass their own: ``show`` gets the share done (0 to 1) and what is being done;
    ``is_cancelled`` is asked at every step.
    """

    def __init__(
        self,
        show: Callable[[float, Text | None], None] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._show = show
        self._is_cancelled = is_cancelled

    def at(self, share: float, doing: Text | None = None) -> None:
        """Tell that ``share`` (0 to 1) is done. Raises ``Cancelled`` if the user wants to stop."""
        if self._is_cancelled is not None and self._is_cancelled():
            raise Cancelled
        if self._show is not None:
            self._show(share, doing)

    def each(self, things: Sequence[_Thing]) -> Iterator[tuple[int, _Thing]]:
        """Go through things with their places, telling now and then how far that is. Raises ``Cancelled``."""
        for place, thing in enumerate(things):
            if place % _STEP == 0:
                self.at(place / len(things))
            yield place, thing

    def to_the_end(self) -> Progress:
        """Return a progress that cannot be cancelled, for what follows once something was written."""
        return Progress(self._show)

    def part(self, start: float, end: float) -> Progress:
        """Return a progress for a piece of the work, whose 0 to 1 is ``start`` to ``end`` here."""

        def show(share: float, doing: Text | None) -> None:
            if self._show is not None:
                self._show(start + share * (end - start), doing)

        return Progress(show, self._is_cancelled)
