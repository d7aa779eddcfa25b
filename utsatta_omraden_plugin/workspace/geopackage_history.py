"""The part of the workspace in a file that follows areas through the editions."""

from __future__ import annotations

import sqlite3
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager

from ..domain.area import AreaVersion
from ..domain.change import Change
from ..domain.progress import Progress
from . import geopackage_area_values as _values
from . import geopackage_findings as _findings
from . import geopackage_layouts as _layouts
from . import geopackage_lifelines as _lifelines
from . import geopackage_pairs as _pairs
from .history import Acceptance, Kin, LifelinePoint, LineageLink, PairDecision
from .interface_history import HistoryKeeper


class GeoPackageHistory(HistoryKeeper):
    """Each call is one use of the file that the workspace brings."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection whose reads all see the same state."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection inside one transaction."""

    def confirm_pair(self, old_version_id: str, new_version_id: str, kind: str, by: str, reason: str = "") -> Change:
        """Store that a person holds two versions of different editions for one area."""
        with self._writing() as connection:
            return _pairs.confirm_pair(connection, old_version_id, new_version_id, kind, by, reason)

    def reject_pair(self, old_version_id: str, new_version_id: str, by: str, reason: str = "") -> Change:
        """Store that a person holds two versions for different areas."""
        with self._writing() as connection:
            return _pairs.reject_pair(connection, old_version_id, new_version_id, by, reason)

    def confirmed_pairs(self, old_edition_id: str, new_edition_id: str) -> list[PairDecision]:
        """Return what people decided of pairs between two editions, rejected ones too."""
        with self._reading() as connection:
            return _pairs.decisions(connection, old_edition_id, new_edition_id)

    def lineage(self, old_edition_id: str, new_edition_id: str) -> list[LineageLink]:
        """Return what the import found between two neighbouring editions, and what people confirmed of it."""
        with self._reading() as connection:
            return _pairs.lineage(connection, old_edition_id, new_edition_id)

    def lifeline(self, area_id: str) -> list[AreaVersion]:
        """Return the versions of an area, oldest edition first."""
        with self._reading() as connection:
            return _lifelines.lifeline(connection, area_id)

    def lifelines(self, progress: Progress | None = None) -> dict[str, list[LifelinePoint]]:
        """Return the life of every area by area id, oldest edition first."""
        with self._reading() as connection:
            return _lifelines.lifelines(connection, progress or Progress())

    def kin(self, area_id: str | None = None) -> list[Kin]:
        """Return the pairs of areas that a split or merger binds, of one area or of all, oldest edition first."""
        with self._reading() as connection:
            return _lifelines.kin(connection, area_id)

    def all_area_names(self) -> dict[str, tuple[str, ...]]:
        """Return by area id the names and special area ids that the area ever had, newest first."""
        with self._reading() as connection:
            return _lifelines.all_area_names(connection)

    def replace_areas(
        self,
        new_versions: Sequence[AreaVersion],
        what: str,
        reason: str,
        by: str,
        expected_row_versions: Sequence[int] | None = None,
        progress: Progress | None = None,
    ) -> list[Change]:
        """Store changed attributes and boundaries of areas that exist: all of them or none."""
        expected: Sequence[int | None] = expected_row_versions or [None] * len(new_versions)
        with self._writing() as connection:
            return _values.replace_areas(connection, new_versions, what, reason, by, expected, progress or Progress())

    def accept_finding(self, edition_id: str, key: str, code: str, reason: str, by: str) -> Change:
        """Store that a finding is let stand, with a written reason."""
        with self._writing() as connection:
            return _findings.accept_finding(connection, edition_id, key, code, reason, by)

    def withdraw_acceptance(self, edition_id: str, key: str, by: str) -> Change:
        """Store that a finding is not accepted any more."""
        with self._writing() as connection:
            return _findings.withdraw_acceptance(connection, edition_id, key, by)

    def accepted_findings(self, edition_id: str) -> dict[str, Acceptance]:
        """Return the accepted findings of an edition by their key."""
        with self._reading() as connection:
            return _findings.accepted_findings(connection, edition_id)

    def remember_layout(self, fingerprint: str, meanings: Mapping[str, str], by: str) -> Change | None:
        """Remember what the columns of a layout mean; None when exactly this was remembered already."""
        with self._writing() as connection:
            return _layouts.remember_layout(connection, fingerprint, meanings, by)

    def remembered_layout(self, fingerprint: str) -> Mapping[str, str] | None:
        """Return what a person said the columns of a layout mean, None when nobody did."""
        with self._reading() as connection:
            return _layouts.remembered_layout(connection, fingerprint)
