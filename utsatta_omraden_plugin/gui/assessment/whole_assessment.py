"""The lines above the questions at work: gates, reviews, signed assessments, answers to take over."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject

from ..dialogs import show_beside
from .answering import Answering
from .assessment_acts import AssessmentActs
from .assessment_view import AssessmentView
from .carrying import Carried, carried_in_short, carried_in_words, is_too_long
from .copied_dialog import CopiedDialog
from .dock_notices import NoticeActs, show_notice
from .open_assessment import OpenAssessment


class WholeAssessment(QObject):
    """Shows what concerns the open assessment as a whole and does what its buttons say.

    ``save_now`` writes the answers that wait; whatever reads or freezes what is stored comes after it. ``assess_as``
    shows the answers of another role.
    """

    def __init__(
        self,
        view: AssessmentView,
        acts: AssessmentActs,
        answering: Answering,
        save_now: Callable[[], bool],
        assess_as: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._acts = acts
        self._answering = answering
        self._save_now = save_now
        self._assess_as = assess_as
        self._opened: OpenAssessment | None = None
        self._can_write = False
        self._copied: Carried | None = None
        view.step_notices.overrideWanted.connect(self._open_anyway)
        view.step_notices.withdrawWanted.connect(self._close_again)
        view.step_notices.reviewed.connect(self._reviewed)

    def show(self, opened: OpenAssessment, can_write: bool) -> None:
        """Say of an assessment what is to be said now."""
        self._opened, self._can_write = opened, can_write
        copied = self._copied
        show_all = self._show_all if copied is not None and is_too_long(copied) else None
        acts = NoticeActs(
            self._revise, self._copy_earlier, self._move_to_newer, self._dismiss, self._assess_as, show_all
        )
        words = "" if copied is None else carried_in_short(copied)
        show_notice(self._view.notice, opened, acts, can_write, words)

    def leave(self) -> None:
        """Another assessment is opened."""
        self._opened, self._copied = None, None
        self._view.notice.say("")

    def _open_anyway(self, step_id: str, reason: str) -> None:
        if self._opened is not None and self._save_now():
            self._acts.open_anyway(self._opened, step_id, reason)

    def _close_again(self, step_id: str) -> None:
        if self._opened is not None and self._save_now():
            self._acts.close_again(self._opened, step_id)

    def _reviewed(self, step_id: str) -> None:
        if self._opened is not None:
            self._answering.mark_reviewed(self._opened, step_id)

    def _revise(self, reason: str) -> None:
        if self._opened is not None and self._save_now():
            self._acts.revise(self._opened, reason)

    def _copy_earlier(self, _reason: str) -> None:
        if self._opened is not None and self._opened.earlier is not None:
            self._acts.copy_earlier(self._opened, self._opened.earlier, self._tell_copied)

    def _move_to_newer(self, reason: str) -> None:
        opened = self._opened
        if opened is not None and opened.newer_method is not None and self._save_now():
            self._acts.move_to(opened, opened.newer_method, reason, self._tell_copied)

    def _tell_copied(self, carried: Carried) -> None:
        self._copied = carried
        self._show_again()

    def _show_all(self, _reason: str) -> None:
        if self._copied is not None:
            show_beside(CopiedDialog(carried_in_words(self._copied), self._view.window()))

    def _dismiss(self, _reason: str) -> None:
        self._copied = None
        self._show_again()

    def _show_again(self) -> None:
        if self._opened is not None:
            self.show(self._opened, self._can_write)
