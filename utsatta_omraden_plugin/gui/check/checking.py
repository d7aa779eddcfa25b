"""Running the checks without holding up the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...translation import translate
from ..one_job import OneJob
from ..options.store import stored_options
from .finding_row import FindingRow, rows_of

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...domain.progress import Progress
    from ...exchange.check_areas import CheckReport
    from ...workspace import Workspace


@dataclass(frozen=True)
class Checked:
    """What the checks found, and the rows that show it."""

    report: CheckReport
    rows: list[FindingRow]


class Checking(OneJob):
    """Checks in a task; ``done`` brings a ``Checked``."""

    def start(self, workspace: Workspace, edition: Edition) -> None:
        """Check an edition of a workspace by the user's limits; a run that is still under way is given up."""
        options = stored_options()

        def work(progress: Progress) -> Checked:
            from ...exchange.check_areas import check_areas

            report = check_areas(workspace, edition.year, progress=progress, tolerances=options.tolerances())
            return Checked(report, rows_of(report))

        self.begin(translate("UtsattaOmraden", "Checking the edition of {year}").format(year=edition.year), work)
