"""The part of the workspace's interface that makes the national edition of what the LPOs hand in."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from ..domain.area import AreaVersion
from ..domain.change import Change
from ..domain.compilation import Compiled, ConflictCase, Decision
from ..domain.edition import Edition
from ..domain.progress import Progress
from .compilation_records import AreaOrigin, AssessedRows, CompiledEdition, KeptSubmission, LpoStanding
from .history import Kinship


class CompilationKeeper(ABC):
    """What ``Workspace`` can do with compilations. The rules of ``Workspace`` for writing and errors hold."""

    @abstractmethod
    def store_compilation(
        self,
        edition: CompiledEdition,
        compiled: Compiled,
        submissions: Sequence[KeptSubmission],
        kinship: Kinship,
        by: str,
        progress: Progress | None = None,
    ) -> Edition:
        """Make the compiled edition of a year, or bring the one there is up to date: all of it or nothing.

        ``kinship`` tells by place in ``compiled.areas`` which areas go on from the editions of the workspace. Of an
        edition that was compiled before, only areas whose content, row number or further columns differ from what was
        compiled then are touched: what people changed in the others since stays. Assessments, judgements and measures
        of the submissions come along. Submissions and decisions that were there stay listed. What was let stand as a
        conflict is no longer accepted when its finding is gone. What brings nothing new leaves the change log as it is.
        Raises ``RuleError`` when the year has an edition that is no compilation (published ones too), ``Cancelled``.
        """

    @abstractmethod
    def assessed_rows(self, edition_id: str) -> AssessedRows:
        """Return what was assessed of the areas of an edition, for another workspace to take over."""

    @abstractmethod
    def submissions(self, edition_id: str) -> list[KeptSubmission]:
        """Return the files handed in for a compiled edition, by LPO, the newest first; refused ones last."""

    @abstractmethod
    def lpo_standings(self, edition_id: str) -> list[LpoStanding]:
        """Return how each LPO stands in a compiled edition, by code."""

    @abstractmethod
    def area_origins(self, edition_id: str) -> dict[str, AreaOrigin]:
        """Return by version id where the areas of a compiled edition come from; areas added since have none."""

    @abstractmethod
    def area_numbers(self, edition_id: str) -> dict[str, int]:
        """Return by key (``CompiledArea.key``) the special area ids that the compilation gave, so that they stay."""

    @abstractmethod
    def handed_numbers(self, edition_id: str) -> dict[str, int]:
        """Return by key the special area ids that had been handed in for the same areas: what differs is a correction.

        An area that came without one has none here, nor one that was compiled before this was kept.
        """

    @abstractmethod
    def areas_changed_since(self, edition_id: str) -> dict[str, tuple[str, AreaVersion]]:
        """Return by key the areas that people changed after the compilation, each with the hash of what was compiled.

        The next compilation leaves them as they are while that hash stays the same.
        """

    @abstractmethod
    def conflicts(self, edition_id: str) -> list[ConflictCase]:
        """Return the conflicts of a compiled edition with the decisions on them; none for other editions."""

    @abstractmethod
    def decisions(self, edition_id: str) -> list[Decision]:
        """Return all decisions of a compiled edition, also on conflicts that are no more."""

    @abstractmethod
    def decide(self, edition_id: str, decision: Decision, by: str) -> list[Change]:
        """Store how a conflict is settled and carry it out on the areas concerned: one step, which can be taken back.

        A new decision takes the place of the one before. The first of the changes is that of the decision; areas
        changed by hand since are not touched. Raises ``RuleError`` when there is no such conflict, it cannot be settled
        so, the reason is blank, or nothing would be left of an area.
        """

    @abstractmethod
    def withdraw_decision(self, edition_id: str, conflict_key: str, by: str) -> list[Change]:
        """Open a conflict again: the areas concerned become what they were. Raises ``RuleError`` when none was made."""
