"""The five steps of one assessment on the screen: header, step bar, pages, and the buttons to go on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ...compat import QShortcut, as_number
from ...domain.assessment import Answer, StepState, gate_decision, mean_of_step, step_states
from ...domain.method import Method
from ...translation import language, translate, translated
from .area_header import AreaHeader
from .save_state import SaveState
from .step_bar import StepBar
from .step_extra import StepExtra
from .step_page import StepPage

if TYPE_CHECKING:
    from .reading import OpenAssessment


class AssessmentView(QWidget):
    """Shows an ``OpenAssessment`` and passes its changes on by ``answerEdited(question id, Answer, typed)``.

    It holds no answers of its own: ``refresh`` shows what the assessment says now. The pages' inputs are made when a
    step is first opened, and used again for the next area of the same method.
    """

    answerEdited = pyqtSignal(str, object, bool)
    extraChanged = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._method: Method | None = None
        self._states: list[StepState] = []
        self._answers: Mapping[str, Answer] = {}
        self._is_editable = True
        self._shown: OpenAssessment | None = None
        self._extras: dict[int, StepExtra] = {}
        self._extra_factories: dict[int, Callable[[], StepExtra]] = {}
        self.header = AreaHeader()
        self.steps = StepBar()
        self.lock = QLabel()
        self.lock.setObjectName("lockReason")
        self.lock.setWordWrap(True)
        self.lock.setTextFormat(Qt.TextFormat.PlainText)
        self.pages = QStackedWidget()
        self.pages.setObjectName("stepPages")
        self.save_state = SaveState()
        self.previous = self._button("previousButton", translate("UtsattaOmraden", "◀ Prev&ious"), "Ctrl+PgUp", -1)
        self.next = self._button("nextButton", translate("UtsattaOmraden", "&Next ▶"), "Ctrl+PgDown", 1)
        self.steps.stepClicked.connect(self.show_step)

        footer = QHBoxLayout()
        footer.addWidget(self.save_state, 1)
        footer.addWidget(self.previous)
        footer.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.header)
        column.addWidget(self.steps)
        column.addWidget(self.lock)
        column.addWidget(self.pages, 1)
        column.addLayout(footer)

    def _button(self, name: str, label: str, keys: str, direction: int) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(name)
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
        button.clicked.connect(lambda: self._go(direction))
        shortcut.activated.connect(lambda: self._go(direction))
        return button

    def set_extra(self, step_index: int, factory: Callable[[], StepExtra]) -> None:
        """Have what ``factory`` makes shown below the questions of a step (0 to 4), from when it is first opened."""
        self._extra_factories[step_index] = factory

    def leave_extras(self) -> None:
        """Have the extras end what was begun: another area, edition or workspace is opened."""
        for extra in self._extras.values():
            extra.leave()

    def unload_extras(self) -> None:
        """Have the extras leave session and map."""
        self.leave_extras()
        for extra in self._extras.values():
            extra.unload()

    def show_question(self, question_id: str) -> bool:
        """Open the step of a question and put the focus into it; returns False when its step is locked."""
        method = self._method
        for index, step in enumerate(() if method is None else method.steps):
            if question_id in (question.id for question in step.questions):
                self.show_step(index)
                page = self.pages.currentWidget()
                if self.pages.currentIndex() == index and isinstance(page, StepPage):
                    page.focus_question(question_id)
                    return True
        return False

    def show_assessment(self, assessment: OpenAssessment) -> None:
        """Show an area's answers, at the step that was shown last if it is open."""
        self._shown = assessment
        if assessment.method != self._method:
            self._make_pages(assessment.method)
        for page in self._pages():
            page.show_answers(assessment.answers)
        for extra in self._extras.values():
            extra.show_assessment(assessment)
        self.refresh(assessment.answers)

    def set_editable(self, is_editable: bool) -> None:
        """Allow answers, or only reading."""
        self._is_editable = is_editable
        for page in self._pages():
            page.set_editable(is_editable)
        for extra in self._extras.values():
            extra.set_editable(is_editable)

    def refresh(self, answers: Mapping[str, Answer]) -> None:
        """Show how far each step is, which are locked and why, and the progress."""
        method = self._method
        if method is None:
            return
        states = step_states(method, answers)
        self._states = [states[step.id] for step in method.steps]
        means = [mean_of_step(step, answers) for step in method.steps]
        decisions = {
            index: translated(gate_decision(method, step, answers).reason)
            for index, step in enumerate(method.steps)
            if step.gate is not None
        }
        self.steps.show_steps(
            [step.title.in_language(language()) for step in method.steps],
            self._states,
            {index: self._with_rule(index, decision) for index, decision in decisions.items()},
            [_share(mean.answered, mean.questions) for mean in means],
        )
        locked = [index for index, state in enumerate(self._states) if state is StepState.LOCKED]
        self.lock.setText("\n".join(_lock_line(index, decisions, means[index].answered) for index in locked))
        self.lock.setVisible(bool(locked))
        current = self.pages.currentIndex()
        if self._states[current] is StepState.LOCKED:
            current = self._states.index(next(state for state in self._states if state is not StepState.LOCKED))
        self._show_page(current)
        counted = [mean for mean, state in zip(means, self._states) if state is not StepState.LOCKED]
        self.header.show_progress(
            sum(mean.answered for mean in counted),
            sum(mean.questions for mean in counted),
            means[current].questions - means[current].answered,
        )
        self._answers = answers
        for extra in self._extras.values():
            extra.refresh(answers)

    def show_step(self, index: int) -> None:
        """Open a step's page (0 to 4), unless it is locked."""
        if self._states and self._states[index] is not StepState.LOCKED:
            self._show_page(index)
            self.refresh(self._answers)

    def current_step(self) -> int:
        """Return the index of the step that is shown."""
        return self.pages.currentIndex()

    def _show_page(self, index: int) -> None:
        page = self.pages.widget(index)
        if isinstance(page, StepPage) and page.build():
            self._add_extra(index, page)
            self._lead_tab_through(page)
        self.pages.setCurrentIndex(index)
        self.steps.show_current(index)
        self.previous.setEnabled(self._neighbour(-1) is not None)
        self.next.setEnabled(self._neighbour(1) is not None)

    def _add_extra(self, index: int, page: StepPage) -> None:
        extra = self._extras.get(index)
        if extra is None and index in self._extra_factories:
            extra = self._extras[index] = self._extra_factories[index]()
            extra.changed.connect(self.extraChanged)
            extra.questionWanted.connect(self.show_question)
            extra.set_editable(self._is_editable)
            if self._shown is not None:
                extra.show_assessment(self._shown)
        if extra is not None:
            page.add_extra(extra)

    def _lead_tab_through(self, page: StepPage) -> None:
        """Let Tab come from the steps to the questions; made last, they would follow after all of QGIS."""
        before: QWidget = self.steps.buttons[-1]
        for widget in [page, *page.findChildren(QWidget), self.previous, self.next]:
            # The lists of combo boxes are windows of their own.
            takes_tab = as_number(widget.focusPolicy()) & as_number(Qt.FocusPolicy.TabFocus)
            if takes_tab and widget.window() is self.window():
                QWidget.setTabOrder(before, widget)
                before = widget

    def _with_rule(self, index: int, decision: str) -> str:
        """Return the gate's decision, followed by the method's own words for the rule."""
        gate = None if self._method is None else self._method.steps[index].gate
        return decision if gate is None else f"{decision} {gate.reason.in_language(language())}"

    def _neighbour(self, direction: int) -> int | None:
        """Return the next or previous step that is open."""
        index = self.pages.currentIndex() + direction
        while 0 <= index < len(self._states):
            if self._states[index] is not StepState.LOCKED:
                return index
            index += direction
        return None

    def _go(self, direction: int) -> None:
        neighbour = self._neighbour(direction)
        if neighbour is not None:
            self.show_step(neighbour)

    def _pages(self) -> list[StepPage]:
        return [page for page in map(self.pages.widget, range(self.pages.count())) if isinstance(page, StepPage)]

    def _make_pages(self, method: Method) -> None:
        for extra in self._extras.values():
            extra.setParent(None)  # kept for the pages of the other method
        for page in self._pages():
            self.pages.removeWidget(page)
            # Out of the dock at once: Qt deletes it later, but its Python part goes now, and whoever looked for an
            # input by name would still find the old one, without its methods.
            page.setParent(None)
            page.deleteLater()
        self._method = method
        self._states = []
        for index in range(len(method.steps)):
            page = StepPage(method, index, language())
            page.set_editable(self._is_editable)
            page.answerEdited.connect(self.answerEdited)
            self.pages.addWidget(page)


def _lock_line(index: int, decisions: Mapping[int, str], answered: int) -> str:
    line = translate("UtsattaOmraden", "Step {number} is locked. {reason}").format(
        number=index + 1, reason=decisions.get(index, "")
    )
    if answered:
        line += " " + translate("UtsattaOmraden", "%n answer(s) there are kept.", None, answered)
    return line


def _share(answered: int, questions: int) -> str:
    return translate("UtsattaOmraden", "{answered} of {questions}").format(answered=answered, questions=questions)
