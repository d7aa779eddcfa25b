"""What a workspace keeps of a compilation, read at once for the window that shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...domain.compilation import ConflictCase
    from ...domain.edition import Edition
    from ...domain.progress import Progress
    from ...workspace import KeptSubmission, LpoStanding, Workspace


@dataclass(frozen=True)
class Kept:
    """A compiled edition with the edition it starts from (None when it is not kept), who handed in, and the conflicts.

    ``version_ids`` tells by key (``CompiledArea.key``) which area of the edition a side of a conflict is.
    """

    edition: Edition
    base: Edition | None
    standings: Sequence[LpoStanding]
    submissions: Sequence[KeptSubmission]
    cases: Sequence[ConflictCase]
    version_ids: Mapping[str, str]

    @property
    def lpo_names(self) -> dict[str, str]:
        """The names of the LPOs by code."""
        return {one.lpo_code: one.lpo_name or one.lpo_code for one in self.standings}

    def versions_of(self, case: ConflictCase) -> tuple[str, ...]:
        """Return the areas of the edition that a conflict is about, left before right."""
        return tuple(self.version_ids[side] for side in case.conflict.sides if side in self.version_ids)


def read_kept(workspace: Workspace, edition: Edition, progress: Progress) -> Kept:
    """Read everything that is kept of a compilation. Runs in any thread. Raises ``WorkspaceError``, ``Cancelled``."""
    progress.at(0.0)
    cases = workspace.conflicts(edition.id)
    progress.at(0.5)
    origins = workspace.area_origins(edition.id)
    return Kept(
        edition=edition,
        base=workspace.base_edition(edition.id),
        standings=workspace.lpo_standings(edition.id),
        submissions=workspace.submissions(edition.id),
        cases=cases,
        version_ids={origin.key: version_id for version_id, origin in origins.items()},
    )
