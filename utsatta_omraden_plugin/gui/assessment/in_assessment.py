"""A step of undo that writes into somebody's assessment of an area."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ...domain.change import Change
from ..session import ChangeNote, WorkspaceSession
from .autosave import AssessmentKey

if TYPE_CHECKING:
    from ...workspace import Workspace

WorkInAssessment = Callable[["Workspace", str, str], Sequence[Change]]
"""Writes into the assessment with this id in the name of this role."""


def do_in_assessment(
    session: WorkspaceSession, key: AssessmentKey, name: str, kind: str, work: WorkInAssessment
) -> bool:
    """Do work as one step of undo called ``name``, told as a change of ``kind``. Returns whether it was done."""

    def begin_and_work(workspace: Workspace) -> Sequence[Change]:
        # The row of an assessment is made with the first that is said in it.
        with workspace.together():
            held = workspace.start_assessment(key.area_id, key.edition_id, key.assessor, key.assessor)
            return work(workspace, held.id, key.assessor)

    return session.do(name, ChangeNote(kind, key.edition_id, (key.version_id,)), begin_and_work)
