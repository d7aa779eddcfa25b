"""The part of the workspace's interface that knows what is done in the areas."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ..domain.measure import Measure


class MeasureKeeper(ABC):
    """What ``Workspace`` can tell of measures."""

    @abstractmethod
    def released_measures(self, edition_id: str) -> list[Measure]:
        """Return the released measures for the areas of an edition, by area and then by when they begin and problem."""
