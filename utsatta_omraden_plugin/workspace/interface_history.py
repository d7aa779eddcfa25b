"""The part of the workspace's interface that follows areas through the editions and keeps what people decided."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence

from ..domain.area import AreaVersion
from ..domain.change import Change
from ..domain.progress import Progress
from .history import Acceptance, Kin, LifelinePoint, LineageLink, PairDecision


class HistoryKeeper(ABC):
    """What ``Workspace`` can do with the life of areas. The rules of ``Workspace`` for writing and errors hold."""

    # Lineage

    @abstractmethod
    def confirm_pair(self, old_version_id: str, new_version_id: str, kind: str, by: str, reason: str = "") -> Change:
        """Store that a person holds two versions of different editions for one area, with the kind of change.

        ``kind`` is a value of ``ChangeKind`` that has both an old and a new area. The new version, and those of later
        editions that share its identity, get the identity of the old one; a version that had it there by mistake gets
        one of its own. With the kinds ``split`` and ``merged`` the identities stay. Can be taken back. Raises
        ``RuleError`` when the editions are in the wrong order, or when one of the two was confirmed with another area
        of that edition.
        """

    @abstractmethod
    def reject_pair(self, old_version_id: str, new_version_id: str, by: str, reason: str = "") -> Change:
        """Store that a person holds two versions for different areas.

        If they shared an identity, the new version, and those of later editions with it, get one of their own. Can be
        taken back. Raises ``RuleError`` when the editions are in the wrong order.
        """

    @abstractmethod
    def confirmed_pairs(self, old_edition_id: str, new_edition_id: str) -> list[PairDecision]:
        """Return what people decided of pairs between two editions, rejected ones too.

        Those with ``is_one_area`` are what ``domain.compare.changes.compare`` wants as ``confirmed``.
        """

    @abstractmethod
    def lineage(self, old_edition_id: str, new_edition_id: str) -> list[LineageLink]:
        """Return what the import found between two neighbouring editions, and what people confirmed of it."""

    # Lifelines

    @abstractmethod
    def lifeline(self, area_id: str) -> list[AreaVersion]:
        """Return the versions of an area, oldest edition first; empty for an unknown area."""

    @abstractmethod
    def lifelines(self, progress: Progress | None = None) -> dict[str, list[LifelinePoint]]:
        """Return the life of every area by area id, oldest edition first. Raises ``Cancelled``."""

    @abstractmethod
    def kin(self, area_id: str | None = None) -> list[Kin]:
        """Return the pairs of areas that a split or merger binds, of one area or of all, oldest edition first.

        An area that goes on under its identity is no kin of itself; a pair that a person has rejected is none either.
        """

    @abstractmethod
    def all_area_names(self) -> dict[str, tuple[str, ...]]:
        """Return by area id the names and special area ids (as text) that the area ever had, newest first, once."""

    # Corrections

    @abstractmethod
    def replace_areas(
        self,
        new_versions: Sequence[AreaVersion],
        what: str,
        reason: str,
        by: str,
        expected_row_versions: Sequence[int] | None = None,
        progress: Progress | None = None,
    ) -> list[Change]:
        """Store changed attributes and boundaries of areas that exist (by their ``id``): all of them or none.

        ``what`` names the command in the log (``fix_blank``, ``edit_area``). There is one change per area that
        differs, with only the columns that do (boundary as WKB, hexadecimal, under ``geom``); the changes can be
        taken back. Identity, edition and row version of what is given are not looked at. Raises ``RuleError`` when an
        area does not exist, has no boundary of polygons, gets a category that its edition lacks, or has changed since
        its expected row version was read, ``Cancelled`` when the user stops.
        """

    # Findings of the checks

    @abstractmethod
    def accept_finding(self, edition_id: str, key: str, code: str, reason: str, by: str) -> Change:
        """Store that a finding (by its key, which stays the same from run to run) is let stand, with a written reason.

        Accepting again replaces the reason. Can be taken back. Raises ``RuleError`` when the reason is blank.
        """

    @abstractmethod
    def withdraw_acceptance(self, edition_id: str, key: str, by: str) -> Change:
        """Store that a finding is not accepted any more. Can be taken back. Raises ``RuleError`` when it was not."""

    @abstractmethod
    def accepted_findings(self, edition_id: str) -> dict[str, Acceptance]:
        """Return the accepted findings of an edition by their key."""

    # Layouts that a person explained

    @abstractmethod
    def remember_layout(self, fingerprint: str, meanings: Mapping[str, str], by: str) -> Change | None:
        """Remember what the columns of a layout mean; None when exactly this was remembered already."""

    @abstractmethod
    def remembered_layout(self, fingerprint: str) -> Mapping[str, str] | None:
        """Return what a person said the columns of a layout mean, None when nobody did."""
