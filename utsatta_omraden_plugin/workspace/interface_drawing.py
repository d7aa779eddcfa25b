"""The part of the workspace's interface by which a new edition is drawn: drafts, boundaries, trends, schemes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ..domain.assessment import JudgementLevel
from ..domain.category import Category, CategoryScheme
from ..domain.change import Change
from ..domain.edition import Edition
from ..domain.progress import Progress
from ..domain.trend import Trend
from .draft_contents import DeletedDraft, DraftContents

if TYPE_CHECKING:
    from pathlib import Path

    from ..domain.drawing.outcome import Redrawn


class DraftKeeper(ABC):
    """What ``Workspace`` can do with an edition in the making. The rules of ``Workspace`` for writing and errors hold.

    Between a draft and its base the lineage tells of identity and ground (``unchanged``, ``boundary``, ``split``,
    ``merged``, ``new``) and follows every change of a boundary, taken back or not. What became of names and categories
    is seen by comparing, and so are areas that are gone.
    """

    # Drafts

    @abstractmethod
    def start_draft(
        self,
        base_edition_id: str,
        year: int,
        label: str,
        by: str,
        scheme: CategoryScheme | None = None,
        progress: Progress | None = None,
    ) -> Edition:
        """Start a draft from an edition (a draft too) with all its areas, or nothing.

        The areas keep identity, special area id, object id, category, validity, trend and boundary, vertex for
        vertex; what a source file stated of lengths and areas stays behind. ``scheme`` is that of the base unless
        given. Raises ``RuleError`` when the year is taken or does not come after the base's, ``Cancelled``.
        """

    @abstractmethod
    def base_edition(self, edition_id: str) -> Edition | None:
        """Return the edition that a draft was started from, None for an edition that was not."""

    @abstractmethod
    def edition_is_editable(self, edition: Edition) -> bool:
        """Whether boundaries may be drawn in an edition: it is a draft, and the workspace can be written."""

    @abstractmethod
    def draft_contents(self, edition_id: str) -> DraftContents:
        """Count what would go with a draft. Raises ``RuleError`` when ``delete_draft`` would, but for the reason."""

    @abstractmethod
    def delete_draft(
        self, edition_id: str, reason: str, by: str, copies: str | Path, progress: Progress | None = None
    ) -> DeletedDraft:
        """Delete a draft or a compiled edition with all that hangs on it, signed assessments too, or nothing.

        It cannot be taken back, so a copy of the workspace as it was is kept first, in the folder ``copies`` (made when
        absent); backups never push it out. The rows of the change log about the draft stay, and one more tells what
        went. Not to be called inside ``together``. Raises ``RuleError`` when the reason is blank, the edition is or was
        published, another edition was begun from it, or conflicts in it have been sent back; ``WorkspaceError`` when
        the copy cannot be written; ``Cancelled``.
        """

    # Boundaries

    @abstractmethod
    def redraw(
        self,
        redrawn: Redrawn,
        what: str,
        reason: str,
        by: str,
        expected_row_versions: Sequence[int] | None = None,
        edition_id: str = "",
    ) -> list[Change]:
        """Store what a drawing operation made of areas of one draft: changed, added and removed, all or none.

        ``what`` names the operation in the log (``split_area``, ``merge_areas``, ``reshape_border`` …). There is one
        change per area; they belong together: whichever of them is taken back takes the others with it, added areas
        then go and removed ones come back under their ids. An added area gets an identity of its own; what was
        assessed of a removed one stays stored. ``expected_row_versions`` are those of ``redrawn.before``, in that
        order; without them the row versions that stand in it count. ``edition_id`` is the draft, wanted only where
        nothing but new areas come. Raises ``RuleError`` when the edition is no draft, an area has changed since, a
        category is foreign to the edition, or a special area id is taken in it.
        """

    @abstractmethod
    def restore_area(self, version_id: str, change_number: int, reason: str, by: str) -> list[Change]:
        """Bring an area back to how it stood right after a change of the log, as one new change.

        The number of the row that brought the edition in gives its first state. Raises ``RuleError`` when the reason is
        blank, the area was not there then, stands like that already, or would lie over other areas of its edition by
        more than it does now.
        """

    # Trends, organisation and schemes

    @abstractmethod
    def set_trend(
        self,
        version_ids: Sequence[str],
        trend: Trend | None,
        reason: str,
        valid_from: date | None,
        by: str,
        expected_row_versions: Sequence[int] | None = None,
        level: JudgementLevel | None = None,
        progress: Progress | None = None,
    ) -> list[Change]:
        """Give areas another trend (None for none known) with a written reason; all of them or none.

        ``level`` is who decided. ``valid_from`` stands in the log as ``trend_from``; since when an area has its
        category is another date, which stays. Raises ``RuleError`` when the reason is blank, an area has that trend
        already, or has changed since its expected row version was read; ``Cancelled``.
        """

    @abstractmethod
    def set_organisation(
        self,
        version_ids: Sequence[str],
        values: Mapping[str, str],
        reason: str,
        by: str,
        expected_row_versions: Sequence[int] | None = None,
        progress: Progress | None = None,
    ) -> list[Change]:
        """Write names and codes of LPO, police area and region into areas, with a written reason; all or none.

        ``values`` are those of ``Organisation`` that change, by their names. Whether codes nest is for the checks to
        say. Areas that stand like that already stay as they are. Raises ``RuleError`` when the reason is blank, nothing
        would change, or an area has changed since its expected row version was read; ``Cancelled``.
        """

    @abstractmethod
    def change_scheme(
        self,
        edition_id: str,
        scheme: CategoryScheme,
        mapping: Mapping[str, Category],
        reason: str,
        valid_from: date,
        by: str,
    ) -> list[Change]:
        """Move a draft to another category scheme; ``mapping`` gives areas (by version id) their new category.

        All or none; one change for the edition and one per area that gets another category, which belong together
        like those of ``redraw``. Raises ``RuleError`` when the edition is no draft, the reason is blank, an area whose
        category the scheme lacks is not in ``mapping`` (it names them), or nothing would change.
        """
