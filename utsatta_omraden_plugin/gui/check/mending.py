"""What a person does about findings beside mending: accept with a reason, withdraw that; each one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from ...domain.errors import UtsattaError
from ...translation import translate
from ..session import ChangeNote, WorkspaceSession
from .finding_row import FindingRow

if TYPE_CHECKING:
    from ...domain.change import Change
    from ...exchange.check_areas import CheckReport
    from ...workspace import Workspace

MENDED = "fix_findings"
JUDGED = "accept_finding"
"""Kinds of the change notes."""


def accept(session: WorkspaceSession, report: CheckReport, rows: Sequence[FindingRow], reason: str) -> bool:
    """Let findings stand, for a reason. Returns whether it was done."""
    edition_id = report.edition.id
    step = translate("UtsattaOmraden", "Accept findings ({titles})").format(titles=titles_of(rows))

    def work(workspace: Workspace) -> list[Change]:
        return _all_or_none(
            workspace,
            session.role,
            [
                partial(workspace.accept_finding, edition_id, row.key, row.reported.finding.code, reason, session.role)
                for row in rows
            ],
        )

    return session.do(step, ChangeNote(JUDGED, edition_id, _areas(rows)), work)


def withdraw(session: WorkspaceSession, report: CheckReport, rows: Sequence[FindingRow]) -> bool:
    """Let findings stand no longer. Returns whether it was done."""
    rows = [row for row in rows if row.is_accepted]
    edition_id = report.edition.id
    step = translate("UtsattaOmraden", "Withdraw acceptance ({titles})").format(titles=titles_of(rows))

    def work(workspace: Workspace) -> list[Change]:
        return _all_or_none(
            workspace,
            session.role,
            [partial(workspace.withdraw_acceptance, edition_id, row.key, session.role) for row in rows],
        )

    return session.do(step, ChangeNote(JUDGED, edition_id, _areas(rows)), work)


def _all_or_none(workspace: Workspace, role: str, steps: Sequence[Callable[[], Change]]) -> list[Change]:
    done: list[Change] = []
    try:
        for step in steps:
            done.append(step())  # noqa: PERF401 - what was done before an error has to be known
    except UtsattaError:
        if done:
            workspace.take_back([change.number for change in done], role)
        raise
    return done


def titles_of(rows: Sequence[FindingRow]) -> str:
    """Return the names of the checks that found these."""
    return ", ".join(sorted({row.title for row in rows}))


def _areas(rows: Sequence[FindingRow]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(version_id for row in rows for version_id in row.version_ids))
