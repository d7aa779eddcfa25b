"""The part of the workspace in a file that makes the national edition of what the LPOs hand in."""

from __future__ import annotations

import sqlite3
from abc import abstractmethod
from collections.abc import Sequence
from contextlib import AbstractContextManager

from ..domain.area import AreaVersion
from ..domain.change import Change
from ..domain.compilation import Compiled, ConflictCase, Decision
from ..domain.edition import Edition
from ..domain.progress import Progress
from . import geopackage_carrying as _carrying
from . import geopackage_compilation_tables as _tables
from . import geopackage_compiling as _compiling
from . import geopackage_deciding as _deciding
from .compilation_records import AreaOrigin, AssessedRows, CompiledEdition, KeptSubmission, LpoStanding
from .history import Kinship
from .interface_compilation import CompilationKeeper


class GeoPackageCompilations(CompilationKeeper):
    """Each call is one use of the file that the workspace brings."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection whose reads all see the same state."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection inside one transaction."""

    def store_compilation(
        self,
        edition: CompiledEdition,
        compiled: Compiled,
        submissions: Sequence[KeptSubmission],
        kinship: Kinship,
        by: str,
        progress: Progress | None = None,
    ) -> Edition:
        """Make the compiled edition of a year, or bring the one there is up to date: all of it or nothing."""
        with self._writing() as connection:
            return _compiling.store_compilation(
                connection, edition, compiled, submissions, kinship, by, progress or Progress()
            )

    def assessed_rows(self, edition_id: str) -> AssessedRows:
        """Return what was assessed of the areas of an edition, for another workspace to take over."""
        with self._reading() as connection:
            return _carrying.assessed_rows(connection, edition_id)

    def submissions(self, edition_id: str) -> list[KeptSubmission]:
        """Return the files handed in for a compiled edition, by LPO, the newest first; refused ones last."""
        with self._reading() as connection:
            return _tables.submissions(connection, edition_id)

    def lpo_standings(self, edition_id: str) -> list[LpoStanding]:
        """Return how each LPO stands in a compiled edition, by code."""
        with self._reading() as connection:
            return _tables.lpo_standings(connection, edition_id)

    def area_origins(self, edition_id: str) -> dict[str, AreaOrigin]:
        """Return by version id where the areas of a compiled edition come from; areas added since have none."""
        with self._reading() as connection:
            return _tables.area_origins(connection, edition_id)

    def area_numbers(self, edition_id: str) -> dict[str, int]:
        """Return by key the special area ids that the compilation gave."""
        with self._reading() as connection:
            return _tables.area_numbers(connection, edition_id)

    def handed_numbers(self, edition_id: str) -> dict[str, int]:
        """Return by key the special area ids that had been handed in for the areas of a compilation."""
        with self._reading() as connection:
            return _tables.handed_numbers(connection, edition_id)

    def areas_changed_since(self, edition_id: str) -> dict[str, tuple[str, AreaVersion]]:
        """Return by key the areas that people changed since the compilation, with the hash of what was compiled."""
        with self._reading() as connection:
            return _tables.areas_changed_since(connection, edition_id)

    def conflicts(self, edition_id: str) -> list[ConflictCase]:
        """Return the conflicts of a compiled edition with the decisions on them; none for other editions."""
        with self._reading() as connection:
            return _tables.conflicts(connection, edition_id)

    def decisions(self, edition_id: str) -> list[Decision]:
        """Return all decisions of a compiled edition, also on conflicts that are no more."""
        with self._reading() as connection:
            return _tables.decisions(connection, edition_id)

    def decide(self, edition_id: str, decision: Decision, by: str) -> list[Change]:
        """Store how a conflict is settled and carry it out on the areas concerned."""
        with self._writing() as connection:
            return _deciding.decide(connection, edition_id, decision, by)

    def withdraw_decision(self, edition_id: str, conflict_key: str, by: str) -> list[Change]:
        """Open a conflict again: the areas concerned become what they were."""
        with self._writing() as connection:
            return _deciding.withdraw(connection, edition_id, conflict_key, by)
