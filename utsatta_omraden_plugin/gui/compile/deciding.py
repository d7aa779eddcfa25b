"""A person's word on a conflict: one step of undo each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...translation import translate
from ..session import ChangeNote, WorkspaceSession
from .conflict_row import ConflictRow
from .decide_form import Settled

if TYPE_CHECKING:
    from .kept import Kept

DECIDED = "decide_conflict"
REOPENED = "withdraw_decision"
"""Kinds of the change notes."""


def decide(session: WorkspaceSession, kept: Kept, row: ConflictRow, wanted: Settled) -> bool:
    """Settle a conflict, areas and all. Returns whether it was done."""
    from ...domain.compilation import Choice, Decision

    decision = Decision(
        conflict_key=row.key,
        choice=Choice(wanted.choice),
        reason=wanted.reason,
        by=session.role,
        boundary=wanted.boundary,
        category=wanted.category,
        message=wanted.message,
    )
    step = translate("UtsattaOmraden", "Decide: {conflict}").format(conflict=row.sentence)
    edition_id = kept.edition.id
    return session.do(
        step, ChangeNote(DECIDED, edition_id), lambda workspace: workspace.decide(edition_id, decision, session.role)
    )


def reopen(session: WorkspaceSession, kept: Kept, row: ConflictRow) -> bool:
    """Withdraw the decision on a conflict. Returns whether it was done."""
    step = translate("UtsattaOmraden", "Reopen: {conflict}").format(conflict=row.sentence)
    edition_id = kept.edition.id
    return session.do(
        step,
        ChangeNote(REOPENED, edition_id),
        lambda workspace: workspace.withdraw_decision(edition_id, row.key, session.role),
    )
