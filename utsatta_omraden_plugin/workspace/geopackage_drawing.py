"""The part of the workspace in a file by which a new edition is drawn."""

from __future__ import annotations

import sqlite3
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ..domain.assessment import JudgementLevel
from ..domain.category import Category, CategoryScheme
from ..domain.change import Change
from ..domain.edition import Edition, EditionStatus
from ..domain.progress import Progress
from ..domain.trend import Trend
from . import geopackage_draft_deletion as _deletion
from . import geopackage_drafts as _drafts
from . import geopackage_editions as _editions
from . import geopackage_organising as _organising
from . import geopackage_redrawing as _redrawing
from . import geopackage_restoring as _restoring
from . import geopackage_schemes as _schemes
from . import geopackage_trends as _trends
from .draft_contents import DeletedDraft, DraftContents
from .interface_drawing import DraftKeeper

if TYPE_CHECKING:
    from ..domain.drawing.outcome import Redrawn

_MARK = "fore-borttagning"
"""In the name of a copy; file names are Swedish, without å, ä, ö for any file server."""


class GeoPackageDrafts(DraftKeeper):
    """Each call is one use of the file that the workspace brings."""

    @property
    @abstractmethod
    def is_read_only(self) -> bool:
        """Whether the workspace can only be read."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection whose reads all see the same state."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection inside one transaction."""

    def start_draft(
        self,
        base_edition_id: str,
        year: int,
        label: str,
        by: str,
        scheme: CategoryScheme | None = None,
        progress: Progress | None = None,
    ) -> Edition:
        """Start a draft from an edition with all its areas, or nothing."""
        with self._writing() as connection:
            return _drafts.start_draft(connection, base_edition_id, year, label, by, scheme, progress or Progress())

    @abstractmethod
    def _keep_copy(self, folder: Path, mark: str) -> Path:
        """Copy the workspace to a file that stays, with a mark in its name."""

    def draft_contents(self, edition_id: str) -> DraftContents:
        """Count what would go with a draft."""
        with self._reading() as connection:
            return _deletion.draft_contents(connection, edition_id)

    def delete_draft(
        self, edition_id: str, reason: str, by: str, copies: str | Path, progress: Progress | None = None
    ) -> DeletedDraft:
        """Delete a draft with all that hangs on it, after a copy of the workspace was kept; all of it or nothing."""
        # Copied under the lock: nothing can be written between the copy and the deletion.
        with self._writing() as connection:
            year = _editions.edition_by_id(connection, edition_id).year
            keep_copy = partial(self._keep_copy, Path(copies), f"{_MARK}-{year}")
            return _deletion.delete_draft(connection, edition_id, reason, by, keep_copy, progress or Progress())

    def base_edition(self, edition_id: str) -> Edition | None:
        """Return the edition that a draft was started from, None for an edition that was not."""
        with self._reading() as connection:
            return _drafts.base_edition(connection, edition_id)

    def edition_is_editable(self, edition: Edition) -> bool:
        """Whether boundaries may be drawn in an edition: it is a draft, and the workspace can be written."""
        return edition.status is EditionStatus.DRAFT and not self.is_read_only

    def redraw(
        self,
        redrawn: Redrawn,
        what: str,
        reason: str,
        by: str,
        expected_row_versions: Sequence[int] | None = None,
        edition_id: str = "",
    ) -> list[Change]:
        """Store what a drawing operation made of areas of one draft: changed, added and removed, all or none."""
        with self._writing() as connection:
            return _redrawing.redraw(connection, redrawn, what, reason, by, expected_row_versions, edition_id)

    def restore_area(self, version_id: str, change_number: int, reason: str, by: str) -> list[Change]:
        """Bring an area back to how it stood right after a change of the log, as one new change."""
        with self._writing() as connection:
            return _restoring.restore_area(connection, version_id, change_number, reason, by)

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
        """Give areas another trend with a written reason; all of them or none."""
        expected: Sequence[int | None] = expected_row_versions or [None] * len(version_ids)
        progress = progress or Progress()
        with self._writing() as connection:
            return _trends.set_trend(connection, version_ids, trend, reason, valid_from, by, expected, level, progress)

    def set_organisation(
        self,
        version_ids: Sequence[str],
        values: Mapping[str, str],
        reason: str,
        by: str,
        expected_row_versions: Sequence[int] | None = None,
        progress: Progress | None = None,
    ) -> list[Change]:
        """Write names and codes of LPO, police area and region into areas, with a written reason; all or none."""
        expected: Sequence[int | None] = expected_row_versions or [None] * len(version_ids)
        progress = progress or Progress()
        with self._writing() as connection:
            return _organising.set_organisation(connection, version_ids, values, reason, by, expected, progress)

    def change_scheme(
        self,
        edition_id: str,
        scheme: CategoryScheme,
        mapping: Mapping[str, Category],
        reason: str,
        valid_from: date,
        by: str,
    ) -> list[Change]:
        """Move a draft to another category scheme, with the areas whose category that lacks; all or none."""
        with self._writing() as connection:
            return _schemes.change_scheme(connection, edition_id, scheme, mapping, reason, valid_from, by)
