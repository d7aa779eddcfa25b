"""Comparing two editions without holding up the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...translation import translate
from ..one_job import OneJob
from .change_row import ChangeRow, rows_of

if TYPE_CHECKING:
    from ...domain.progress import Progress
    from ...exchange.compare_editions import EditionComparison
    from ...workspace import Workspace


@dataclass(frozen=True)
class Compared:
    """What happened between two editions, and the rows that show it."""

    comparison: EditionComparison
    rows: list[ChangeRow]


class Comparing(OneJob):
    """Compares in a task; ``done`` brings a ``Compared``."""

    def start(self, workspace: Workspace, old_year: int, new_year: int) -> None:
        """Compare two editions of a workspace; a comparison that is still under way is given up."""

        def work(progress: Progress) -> Compared:
            from ...exchange.compare_editions import compare_in_workspace

            comparison = compare_in_workspace(workspace, old_year, new_year, progress.part(0.0, 0.8))
            return Compared(comparison, rows_of(comparison, progress.part(0.8, 1.0)))

        self.begin(translate("UtsattaOmraden", "Comparing {old} with {new}").format(old=old_year, new=new_year), work)
