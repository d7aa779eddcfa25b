"""The part of the workspace's interface that knows the police organisation."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from ..domain.change import Change
from ..domain.org_unit import OrgLevel, OrgUnit

if TYPE_CHECKING:
    from .interface import LayerSource


class OrganisationKeeper(ABC):
    """What ``Workspace`` can tell of the units of the organisation. The rules of ``Workspace`` for errors hold."""

    @abstractmethod
    def org_units(self, level: OrgLevel | None = None) -> list[OrgUnit]:
        """Return the units of a level, or of all, by level, code and since when they exist; former ones too."""

    @abstractmethod
    def put_org_units(
        self,
        level: OrgLevel,
        units: Sequence[OrgUnit],
        by: str,
        valid_from: date | None = None,
        source_name: str = "",
        source_sha256: str = "",
    ) -> Change:
        """Make these the units of a level from a day on (None: since nobody knows when), all of them or none.

        Units of the level that existed before end the day before; those that were put with the same day go. One
        change for the whole level. Raises ``RuleError`` when there are none, one has no code or name or another level,
        two have the same code, or ``valid_from`` lies before the day from which the present ones exist.
        """

    @abstractmethod
    def organisation_source(self) -> LayerSource:
        """Return how QGIS opens the present units as a layer (MultiPolygons, EPSG:3006; columns code, name, level)."""
