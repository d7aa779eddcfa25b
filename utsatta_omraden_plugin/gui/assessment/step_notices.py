"""The lines above the questions that concern steps: which are locked, opened anyway, or to be looked at again."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...domain.assessment import GateDecision, StepState, gate_decision
from ...translation import translate, translated
from .notice_line import NoticeLine, Remedy
from .reading import OpenAssessment


class StepNotices(QWidget):
    """``lockReason`` with ``openAnyway<n>`` and ``closeAgain<n>``, and ``reviewNotice`` with ``stillHolds``.

    ``overrideWanted(step id, reason)``, ``withdrawWanted(step id)`` and ``reviewed(step id)`` tell what was pressed.
    """

    overrideWanted = pyqtSignal(str, str)
    withdrawWanted = pyqtSignal(str)
    reviewed = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lock = NoticeLine("lockReason")
        self.review = NoticeLine("reviewNotice")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.lock)
        column.addWidget(self.review)

    def show_steps(
        self, opened: OpenAssessment, decisions: Sequence[GateDecision], current: int, is_editable: bool
    ) -> None:
        """Say at the step that a gate builds on what it locks, and at a step itself that it was opened anyway or needs
        review. At the others there is more room for the questions: the step bar tells the same."""
        lines: list[str] = []
        remedies: list[Remedy] = []
        here = opened.method.steps[current].id
        for index, step in enumerate(opened.method.steps):
            is_locked = opened.states.get(step.id) is StepState.LOCKED
            if is_locked and step.gate is not None and step.gate.step == here:
                lines.append(_lock_line(index, decisions[index], _given(opened, index)))
                if is_editable and not decisions[index].is_open:
                    remedies.append(self._open_anyway(index, step.id))
            elif not is_locked and step.id in opened.overrides and step.id == here:
                lines.append(
                    translate("UtsattaOmraden", "Step {number}: {reason}").format(
                        number=index + 1, reason=translated(decisions[index].reason)
                    )
                )
                if is_editable:
                    remedies.append(self._close_again(index, step.id))
        self.lock.say("\n".join(lines), remedies)
        self._show_review(opened, current, is_editable)

    def _show_review(self, opened: OpenAssessment, current: int, is_editable: bool) -> None:
        step = opened.method.steps[current]
        if opened.states.get(step.id) is not StepState.NEEDS_REVIEW:
            self.review.say("")
            return
        still = Remedy(
            "stillHolds",
            translate("UtsattaOmraden", "It still holds"),
            lambda _reason: self.reviewed.emit(step.id),
            translate("UtsattaOmraden", "The answers of this step were looked at and hold as they are"),
        )
        self.review.say(review_words(current), [still] if is_editable else [])

    def _open_anyway(self, index: int, step_id: str) -> Remedy:
        return Remedy(
            f"openAnyway{index + 1}",
            translate("UtsattaOmraden", "Open step {number} anyway…").format(number=index + 1),
            lambda reason: self.overrideWanted.emit(step_id, reason),
            translate("UtsattaOmraden", "Open the step in spite of its gate; the reason is logged"),
            translate("UtsattaOmraden", "Why step {number} is opened anyway").format(number=index + 1),
        )

    def _close_again(self, index: int, step_id: str) -> Remedy:
        return Remedy(
            f"closeAgain{index + 1}",
            translate("UtsattaOmraden", "Let the gate decide again"),
            lambda _reason: self.withdrawWanted.emit(step_id),
            translate("UtsattaOmraden", "Take back that step {number} was opened anyway").format(number=index + 1),
        )


def review_words(index: int) -> str:
    """Return why a step (0 to 4) is to be looked at again."""
    return translate(
        "UtsattaOmraden", "Step {number} needs review: answers before it have changed since it was complete."
    ).format(number=index + 1)


def decisions_of(opened: OpenAssessment) -> list[GateDecision]:
    """Return the gate's decision for each step."""
    return [gate_decision(opened.method, step, opened.answers, opened.overrides) for step in opened.method.steps]


def _given(opened: OpenAssessment, index: int) -> int:
    questions = opened.method.steps[index].questions
    return sum(question.id in opened.answers and opened.answers[question.id].is_given for question in questions)


def _lock_line(index: int, decision: GateDecision, answered: int) -> str:
    reason = translated(decision.reason)
    if decision.is_open:
        reason = translate("UtsattaOmraden", "It builds on a step that is locked.")
    line = translate("UtsattaOmraden", "Step {number} is locked. {reason}").format(number=index + 1, reason=reason)
    if answered:
        line += " " + translate("UtsattaOmraden", "%n answer(s) there are kept.", None, answered)
    return line
