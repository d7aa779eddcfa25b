"""What stands behind a criterion: its help, its questions with their figures, and what the person holds instead."""

from __future__ import annotations

import html
from collections.abc import Collection

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ....domain.assessment import Answer, Answers, CriterionFinding, CriterionMark, CriterionState
from ....domain.assessment.consistency import SHORTEST_MARK_REASON
from ....domain.method import Criterion, Question
from ....report.sections.answer_words import value_in_words
from ....translation import language, translate
from ...labels import sentence_label
from ...plain import breakable
from ..figures import level
from ..small_editors import ChoiceCombo, PlainLine
from .words import state_words, voice


class CriterionDetail(QFrame):
    """Opens below its criterion in the table; named ``criterion:<id>``.

    Its questions are links named ``criterionQuestion:<question id>``; ``mark:<criterion id>`` is the combo in which a
    person holds the criterion otherwise than the answers show, ``markReason:<criterion id>`` the line for the reason.
    """

    marked = pyqtSignal(str, object)
    questionWanted = pyqtSignal(str)
    heightChanged = pyqtSignal()

    def __init__(self, criterion: Criterion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._criterion = criterion
        self._questions: dict[str, QLabel] = {}
        self.setObjectName(f"criterion:{criterion.id}")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._summary = sentence_label()
        self._help = sentence_label(words=criterion.help.in_language(language()))
        self._help.setVisible(bool(self._help.text()))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 4, 4, 6)
        self._column.setSpacing(4)
        self._column.addWidget(self._summary)
        self._column.addWidget(self._help)
        self._make_mark()

    def _make_mark(self) -> None:
        name = self._criterion.text.in_language(language())
        self._label = QLabel(translate("UtsattaOmraden", "You hold it for"))
        self.mark = ChoiceCombo(
            [(state.value, state_words(state)) for state in CriterionState],
            translate("UtsattaOmraden", "as the answers show"),
        )
        self.mark.setObjectName(f"mark:{self._criterion.id}")
        self.mark.setAccessibleName(translate("UtsattaOmraden", "You hold “{criterion}” for").format(criterion=name))
        self.mark.edited.connect(self._tell)
        self._label.setBuddy(self.mark)
        self.reason = PlainLine()
        self.reason.setObjectName(f"markReason:{self._criterion.id}")
        self.reason.setPlaceholderText(
            translate("UtsattaOmraden", "Why, with at least {letters} letters").format(letters=SHORTEST_MARK_REASON)
        )
        self.reason.setAccessibleName(
            translate("UtsattaOmraden", "Why “{criterion}” is held otherwise").format(criterion=name)
        )
        self.reason.textChanged.connect(self._tell)
        self._column.addWidget(self._label)
        self._column.addWidget(self.mark)
        self._column.addWidget(self.reason)

    def set_editable(self, is_editable: bool) -> None:
        """Let the criterion be marked, or only looked at; its questions can be gone to all the same."""
        self.mark.setEnabled(is_editable)
        self.reason.setEnabled(is_editable)

    def show_finding(
        self, finding: CriterionFinding, mark: CriterionMark | None, answers: Answers, locked: Collection[str] = ()
    ) -> None:
        """Show what the answers say and what the person holds; nobody is told. ``locked`` questions are no links."""
        criterion = self._criterion
        self._summary.setText(
            translate(
                "UtsattaOmraden",
                "From the answers: {state}. Problem {problem} (partly met from {partly}, met from {met}), "
                "uncertainty {uncertainty}; {answered} of {questions} questions answered.",
            ).format(
                state=state_words(finding.state),
                problem=level(finding.problem),
                partly=level(criterion.partly_from),
                met=level(criterion.met_from),
                uncertainty=level(finding.uncertainty),
                answered=finding.answered,
                questions=len(finding.questions),
            )
        )
        for question in finding.questions:
            self._show_question(question, answers.get(question.id, Answer()), question.id in locked)
        self.mark.show_value(None if mark is None else mark.state.value)
        written = "" if mark is None else mark.reason
        if self.reason.text() != written:
            self.reason.blockSignals(True)
            self.reason.setText(written)
            self.reason.blockSignals(False)
        self._show_reason()

    def _show_question(self, question: Question, answer: Answer, is_locked: bool) -> None:
        label = self._questions.get(question.id)
        if label is None:
            label = self._questions[question.id] = QLabel()
            label.setObjectName(f"criterionQuestion:{question.id}")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            )
            label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            label.linkActivated.connect(self.questionWanted)
            self._column.insertWidget(1 + len(self._questions), label)
            label.show()  # a layout counts it only then
        title = question.text.in_language(language())
        figures = answer_words(question, answer)
        number = html.escape(question.id)
        if is_locked:
            figures = translate("UtsattaOmraden", "{answer} (the step is locked)").format(answer=figures)
        else:
            number = f'<a href="{number}">{number}</a>'
        label.setText(f"{number} {html.escape(breakable(title))}<br>→ <b>{html.escape(breakable(figures))}</b>")
        label.setToolTip("" if is_locked else translate("UtsattaOmraden", "Go to the question"))
        label.setAccessibleName(f"{question.id} {title}: {figures}")

    def _show_reason(self) -> None:
        was_shown = not self.reason.isHidden()
        self.reason.setVisible(self.mark.value() is not None)
        if was_shown == self.reason.isHidden():
            self.heightChanged.emit()

    def _tell(self, *_change: object) -> None:
        self._show_reason()
        chosen = self.mark.value()
        mark = None if chosen is None else CriterionMark(CriterionState(chosen), self.reason.text())
        self.marked.emit(self._criterion.id, mark)

    def lead_tab(self, before: QWidget) -> None:
        """Let Tab come here after ``before``: made last, its parts would follow after all of the dock."""
        for widget in (*self._questions.values(), self.mark, self.reason):
            QWidget.setTabOrder(before, widget)
            before = widget

    def height_for(self, width: int) -> int:
        """Return the pixels that everything in it needs at this width."""
        layout = self._column
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()


def answer_words(question: Question, answer: Answer) -> str:
    """Return an answer in a line, for instance "problem 3, uncertainty 1 · 12 platser"."""
    if answer.is_draft:
        return translate("UtsattaOmraden", "copied, not confirmed")
    if not answer.is_given:
        return translate("UtsattaOmraden", "not answered")
    parts = []
    if answer.problem is not None:
        uncertainty = "–" if answer.uncertainty is None else str(answer.uncertainty)
        parts.append(
            translate("UtsattaOmraden", "problem {problem}, uncertainty {uncertainty}").format(
                problem=answer.problem, uncertainty=uncertainty
            )
        )
    parts.append(value_in_words(question, answer, voice()))
    return " · ".join(filter(None, parts))
