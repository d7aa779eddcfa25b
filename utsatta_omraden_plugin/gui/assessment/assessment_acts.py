"""What is done with a whole assessment: gates opened anyway, revisions, answers taken over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ...translation import translate
from ..session import ChangeNote, WorkspaceSession
from .answering import Answering
from .carrying import Carried, move_to_method, read_earlier
from .in_assessment import WorkInAssessment, do_in_assessment
from .open_assessment import EarlierAssessment, OpenAssessment

if TYPE_CHECKING:
    from ...workspace import MethodVersion, Workspace

InBackground = Callable[["Workspace", Callable[[], object], Callable[[object], None]], None]
"""Runs work on the open workspace off the main thread and gives its result back on it; errors are told."""


class AssessmentActs:
    """Every act is logged by the workspace; opening a gate and copying answers are steps of undo."""

    def __init__(self, session: WorkspaceSession, answering: Answering, in_background: InBackground) -> None:
        self._session = session
        self._answering = answering
        self._in_background = in_background

    def open_anyway(self, opened: OpenAssessment, step_id: str, reason: str) -> None:
        """Open a step in spite of its gate."""
        name = translate("UtsattaOmraden", "Step {step} opened anyway").format(step=step_id)
        self._do(opened, name, lambda workspace, found, by: [workspace.override_gate(found, step_id, reason, by)])

    def close_again(self, opened: OpenAssessment, step_id: str) -> None:
        """Let a step's gate decide again."""
        name = translate("UtsattaOmraden", "Step {step} left to its gate").format(step=step_id)
        self._do(opened, name, lambda workspace, found, by: [workspace.withdraw_override(found, step_id, by)])

    def revise(self, opened: OpenAssessment, reason: str) -> None:
        """Go on in a revision of a signed assessment."""
        workspace, record = self._session.workspace, opened.assessment
        if workspace is None or record is None:
            return

        def tell(_revision: object) -> None:
            self._tell(opened)

        by = self._by(opened)
        self._in_background(workspace, lambda: workspace.revise_assessment(record.id, reason, by), tell)

    def copy_earlier(self, opened: OpenAssessment, earlier: EarlierAssessment, done: Callable[[Carried], None]) -> None:
        """Copy the answers of an earlier edition as drafts, one step of undo."""
        workspace = self._session.workspace
        if workspace is None:
            return

        def give(carried: object) -> None:
            if isinstance(carried, Carried):
                if carried.carried.drafts:
                    name = translate("UtsattaOmraden", "Answers copied from {year}").format(year=earlier.year)
                    self._answering.give(opened, carried.carried.drafts, name)
                done(carried)

        self._in_background(workspace, lambda: read_earlier(workspace, opened, earlier), give)

    def move_to(
        self, opened: OpenAssessment, newer: MethodVersion, reason: str, done: Callable[[Carried], None]
    ) -> None:
        """Go on in a revision with another method; answers of unchanged questions become drafts."""
        workspace, record = self._session.workspace, opened.assessment
        if workspace is None or record is None:
            return

        def tell(carried: object) -> None:
            self._tell(opened)
            if isinstance(carried, Carried):
                done(carried)

        by = self._by(opened)
        self._in_background(workspace, lambda: move_to_method(workspace, record, newer, reason, by), tell)

    @staticmethod
    def _by(opened: OpenAssessment) -> str:
        return opened.key.assessor

    def _do(self, opened: OpenAssessment, name: str, work: WorkInAssessment) -> None:
        do_in_assessment(self._session, opened.key, name, "assessment", work)

    def _tell(self, opened: OpenAssessment) -> None:
        self._session.tell(ChangeNote("assessment", opened.key.edition_id, (opened.key.version_id,)))
