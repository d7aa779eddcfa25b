"""Mending findings without holding up the window; what was mended is one step of undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...translation import translate
from ..one_job import OneJob
from ..session import ChangeNote, WorkspaceSession
from .finding_row import FindingRow
from .mending import MENDED, titles_of

if TYPE_CHECKING:
    from ...domain.change import Change
    from ...domain.progress import Progress
    from ...exchange.check_areas import CheckReport
    from ...workspace import Workspace

_MENDING = 0.3
"""The share of the time that working the mended areas out takes; the rest is writing them."""


@dataclass(frozen=True)
class Mended:
    """What was written into a workspace; ``step`` names the step of undo. ``areas`` counts what was changed."""

    workspace: Workspace
    step: str
    note: ChangeNote
    changes: Sequence[Change]
    areas: int


class Fixing(OneJob):
    """Mends in a task, in one transaction; ``done`` brings a ``Mended``, without changes when that takes a person."""

    def start(self, session: WorkspaceSession, report: CheckReport, rows: Sequence[FindingRow]) -> None:
        """Mend what can safely be mended of these findings; nothing happens while another mending is under way."""
        workspace, role = session.workspace, session.role
        rows = [row for row in rows if row.can_be_fixed]
        if workspace is None or not rows or self.is_running:
            return
        titles = titles_of(rows)
        reason = translate("UtsattaOmraden", "Check: {titles}").format(titles=titles)
        step = translate("UtsattaOmraden", "Mend findings ({titles})").format(titles=titles)
        findings = [row.reported.finding for row in rows]
        edition = report.edition

        def work(progress: Progress) -> Mended:
            from ...exchange.check_areas import mend, store_mended

            mended = mend(report.areas, findings, edition, progress.part(0.0, _MENDING))
            changes: Sequence[Change] = ()
            if mended:
                changes = store_mended(workspace, mended, report.areas, role, reason, progress.part(_MENDING, 1.0))
            note = ChangeNote(MENDED, edition.id, tuple(area.id for area in mended))
            return Mended(workspace, step, note, changes, len(mended))

        self.begin(step, work)


def keep_as_step(session: WorkspaceSession, mended: Mended) -> bool:
    """Make what was written one step of undo and tell everyone. Returns whether its workspace is still the open one."""
    if session.workspace is not mended.workspace:
        return False
    session.keep(mended.step, mended.note, mended.changes)
    return True
