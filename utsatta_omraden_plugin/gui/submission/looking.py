"""Looking at what would be handed in, in a task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..export.looking import Seen
from ..export.obstacle_row import rows_of
from .choices import Chosen

if TYPE_CHECKING:
    from ...domain.progress import Progress
    from ...exchange.submission import SubmissionOutlook
    from ...workspace import Workspace


@dataclass(frozen=True, eq=False)
class SeenSubmission(Seen):
    """What was looked at, and the rows of what lies in the way."""

    outlook: SubmissionOutlook


def seen(workspace: Workspace, wanted: Chosen, progress: Progress) -> SeenSubmission:
    """Look at a submission. Raises ``RuleError``, ``WorkspaceError``, ``Cancelled``."""
    from ...exchange.submission import look_before_submission

    outlook = look_before_submission(workspace, wanted.edition_id, wanted.lpo, wanted.label, progress=progress)
    return SeenSubmission(outlook, rows_of(outlook))


def lpos_of(workspace: Workspace, edition_id: str) -> dict[str, str]:
    """Return the names of the local police areas that have areas in an edition, by code. Raises ``WorkspaceError``."""
    units = [area.organisation for area in workspace.areas(edition_id)]
    return {unit.lpo_code: unit.lpo for unit in reversed(units) if unit.lpo_code}
