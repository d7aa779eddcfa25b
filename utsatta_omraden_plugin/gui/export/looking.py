"""Looking at what would leave, in a task: what is in the way, and the tables as they will be written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .choices import Chosen
from .obstacle_row import ObstacleRow, rows_of
from .preview import Cells, cells_of_areas, cells_of_measures

if TYPE_CHECKING:
    from ...domain.progress import Progress
    from ...exchange.export_outlook import Outlook
    from ...workspace import Workspace


@dataclass(frozen=True, eq=False)
class Seen:
    """What was looked at, and the rows of what lies in the way."""

    outlook: Any
    rows: list[ObstacleRow]

    @property
    def open(self) -> int:
        """How much is still in the way."""
        return sum(row.is_open for row in self.rows)


@dataclass(frozen=True, eq=False)
class SeenExport(Seen):
    """With the tables as they will be written; None where there is no such table."""

    outlook: Outlook
    areas: Cells | None
    measures: Cells | None


def seen(workspace: Workspace, wanted: Chosen, progress: Progress) -> SeenExport:
    """Look at an export. Raises ``RuleError``, ``WorkspaceError``, ``Cancelled``."""
    from ...exchange.export_areas import ExportFormat, look_before_export

    outlook = look_before_export(workspace, wanted.year, wanted.profile, ExportFormat[wanted.format], progress)
    edition = outlook.examination.edition
    areas = measures = None
    if edition is not None:
        areas = cells_of_areas(edition, wanted.format)
        measures = cells_of_measures(edition, wanted.format) if edition.measures is not None else None
    return SeenExport(outlook, rows_of(outlook), areas, measures)
