"""The five steps of one assessment on the screen: header, step bar, pages, and the buttons to go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QKeySequence, QShowEvent
from qgis.PyQt.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ...compat import QShortcut
from ...domain.assessment import GateDecision, RollUp, StepState, next_unanswered, progress_of, roll_up
from ...domain.method import Method
from ...translation import language, translate, translated
from .ahead import Ahead
from .area_header import AreaHeader
from .extras import load_extras, title_of_extra
from .notice_line import NoticeLine
from .open_assessment import OpenAssessment
from .question_finder import QuestionFinder
from .question_number import step_index
from .save_state import SaveState
from .step_bar import ShownStep, StepBar
from .step_extra import StepExtra
from .step_extras import StepExtras
from .step_notices import StepNotices, decisions_of, review_words
from .step_page import StepPage
from .tab_order import TabOrder
from .why import Why


class AssessmentView(QWidget):
    """Shows an ``OpenAssessment`` and passes its changes on by ``answerEdited(question id, Answer, typed)``.

    It holds no answers of its own: ``refresh`` shows what the assessment says now. The pages' inputs are made when a
    step is first opened, and used again for the next area of the same method.
    """

    answerEdited = pyqtSignal(str, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._method: Method | None = None
        self._is_editable = True
        self.shown: OpenAssessment | None = None
        self._figures: RollUp | None = None
        self._last_question = ""
        self.ahead = Ahead(self)
        self.extras = StepExtras(self)
        self.why = Why(self)
        self.header = AreaHeader()
        self.steps = StepBar()
        self.step_notices = StepNotices()
        self.notice = NoticeLine("assessmentNotice")
        self.finder = QuestionFinder()
        self.pages = QStackedWidget()
        self.pages.setObjectName("stepPages")
        self.save_state = SaveState()
        self.previous = self._button("previousButton", translate("UtsattaOmraden", "◀ Prev&ious"), "Ctrl+PgUp", -1)
        self.next = self._button("nextButton", translate("UtsattaOmraden", "&Next ▶"), "Ctrl+PgDown", 1)
        self.steps.stepClicked.connect(self.show_step)
        self.header.nextWanted.connect(self.go_to_next_unanswered)
        self.header.total.whyClicked.connect(self.why.ask)
        self.why.questionWanted.connect(self.show_question)
        self.extras.questionWanted.connect(self.show_question)
        self.finder.questionWanted.connect(self.show_question)
        self.finder.closed.connect(self._return_focus)
        self._tab_order = TabOrder(self.steps.buttons[-1], (self.previous, self.next), self)
        self._lay_out()

    def _lay_out(self) -> None:
        for button in (self.previous, self.next):
            self.save_state.add_button(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.header, self.steps, self.notice, self.step_notices, self.finder):
            column.addWidget(widget)
        column.addWidget(self.pages, 1)
        column.addWidget(self.save_state)

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
        self.extras.set_factory(step_index, factory)

    # Showing

    def show_assessment(self, assessment: OpenAssessment) -> None:
        """Show an area's answers, at the step that was shown last if it is open."""
        is_same = self.shown is not None and self.shown.key == assessment.key
        self.shown = assessment
        if assessment.method != self._method:
            self._make_pages(assessment.method)
        for page in self._pages():
            page.show_answers(assessment.answers, is_same)
        self.extras.show_assessment(assessment)
        if not is_same:
            self._last_question = ""
            self.finder.hide()
        self.refresh()

    def set_editable(self, is_editable: bool) -> None:
        """Allow answers, or only reading."""
        self._is_editable = is_editable
        for page in self._pages():
            page.set_editable(is_editable)
        self.extras.set_editable(is_editable)
        if self.shown is not None:
            self._show_notices(decisions_of(self.shown))

    def finish_writing(self) -> None:
        """Keep what is being written as it stands: another area is opened, or the workspace is left."""
        for page in self._pages():
            page.finish_writing()

    def show_answers(self, question_ids: tuple[str, ...]) -> None:
        """Show answers that were given elsewhere than in their inputs."""
        opened = self.shown
        if opened is None:
            return
        for page in self._pages():
            for question_id in question_ids:
                page.show_answer(question_id, opened.answers[question_id])

    def refresh(self) -> None:
        """Show how far each step is, which are locked and why, the figures and the progress."""
        opened = self.shown
        if opened is None:
            return
        progress = progress_of(opened.method, opened.states, opened.answers)
        decisions = decisions_of(opened)
        self.steps.show_steps(
            [
                ShownStep(
                    step.title.in_language(language()),
                    opened.states[step.id],
                    progress.steps[index].given,
                    progress.steps[index].questions,
                    self._reason(opened, index, decisions[index]),
                )
                for index, step in enumerate(opened.method.steps)
            ]
        )
        self._figures = roll_up(opened.method, opened.answers)
        current = self.pages.currentIndex()
        if not self._is_open(current):
            current = next(index for index in range(len(opened.method.steps)) if self._is_open(index))
        self._show_page(current)
        self._show_notices(decisions)
        self.header.total.show_part(self._figures)
        self.header.show_progress(progress.given, progress.questions, progress.steps[current].left)
        self.extras.refresh(opened.answers)
        self.why.follow(self._figures)

    def _show_notices(self, decisions: list[GateDecision]) -> None:
        if self.shown is not None:
            self.step_notices.show_steps(self.shown, decisions, max(0, self.pages.currentIndex()), self._is_editable)

    @staticmethod
    def _reason(opened: OpenAssessment, index: int, decision: GateDecision) -> str:
        """Return the gate's decision, followed by the method's own words for the rule, and why it needs review."""
        step = opened.method.steps[index]
        parts = []
        if step.gate is not None:
            parts = [translated(decision.reason), step.gate.reason.in_language(language())]
        if opened.states[step.id] is StepState.NEEDS_REVIEW:
            parts.append(review_words(index))
        return " ".join(parts)

    # Going from step to step and from question to question

    def show_step(self, index: int) -> None:
        """Open a step's page (0 to 4), unless it is locked."""
        if self._is_open(index):
            self._show_page(index)
            self.refresh()

    def current_step(self) -> int:
        """Return the index of the step that is shown."""
        return self.pages.currentIndex()

    def show_question(self, question_id: str) -> bool:
        """Open the step of a question and put the focus into it; returns False when its step is locked."""
        index = None if self._method is None else step_index(self._method, question_id)
        if index is None or not self._is_open(index):
            return False
        self.show_step(index)
        page = self.pages.currentWidget()
        if isinstance(page, StepPage):
            self._last_question = question_id
            self.finder.hide()
            self.activateWindow()
            page.focus_question(question_id)
        return True

    def go_to_next_unanswered(self) -> None:
        """Open the next question that nobody has answered, after the one at hand; drafts count as unanswered."""
        opened = self.shown
        if opened is not None:
            found = next_unanswered(opened.method, opened.states, opened.answers, self._question_at_hand())
            if found is not None:
                self.show_question(found)

    def confirm_draft(self) -> None:
        """Confirm the draft of the question at hand and go on to the next one that is not answered."""
        question, page = self._question_at_hand(), self.pages.currentWidget()
        opened = self.shown
        if opened is None or not self._is_editable or not isinstance(page, StepPage):
            return
        if question in opened.answers and opened.answers[question].is_draft and page.question_with_focus():
            page.confirm(question)
            self.go_to_next_unanswered()

    def open_finder(self) -> None:
        """Let a question be searched."""
        if self.shown is not None:
            self._last_question = self._question_at_hand()
            self.finder.open(self.shown.method, self.shown.states, self.shown.answers)

    def _question_at_hand(self) -> str:
        page = self.pages.currentWidget()
        focused = page.question_with_focus() if isinstance(page, StepPage) else ""
        if focused:
            return focused
        method, last = self._method, self._last_question
        if method is not None and last and step_index(method, last) == self.pages.currentIndex():
            return last
        return self._before_this_step()

    def _before_this_step(self) -> str:
        """Return the last question of the step before the one that is shown, so that "next" begins with this one."""
        index = self.pages.currentIndex()
        return self._method.steps[index - 1].questions[-1].id if self._method is not None and index > 0 else ""

    def _return_focus(self) -> None:
        if self._last_question:
            self.show_question(self._last_question)

    def _is_open(self, index: int) -> bool:
        opened = self.shown
        if opened is None or not 0 <= index < len(opened.method.steps):
            return False
        return opened.states[opened.method.steps[index].id] is not StepState.LOCKED

    def _neighbour(self, direction: int) -> int | None:
        """Return the next or previous step that is open."""
        index = self.pages.currentIndex() + direction
        while 0 <= index < self.pages.count():
            if self._is_open(index):
                return index
            index += direction
        return None

    def _go(self, direction: int) -> None:
        neighbour = self._neighbour(direction)
        if neighbour is not None:
            self.show_step(neighbour)

    # Pages

    def _show_page(self, index: int) -> None:
        page = self.pages.widget(index)
        if isinstance(page, StepPage):
            if page.build():
                extra = self.extras.of_step(index)
                if extra is not None:
                    page.add_extra(extra, title_of_extra(index))
                self._tab_order.lead_through(page)
            if self._figures is not None:
                page.show_figures(self._figures.parts[index])
        self.pages.setCurrentIndex(index)
        self.steps.show_current(index)
        self.previous.setEnabled(self._neighbour(-1) is not None)
        self.next.setEnabled(self._neighbour(1) is not None)

    def _pages(self) -> list[StepPage]:
        return [page for page in map(self.pages.widget, range(self.pages.count())) if isinstance(page, StepPage)]

    def _make_pages(self, method: Method) -> None:
        self.extras.take_off()
        for page in self._pages():
            self.pages.removeWidget(page)
            # Out of the dock at once: Qt deletes it later, but its Python part goes now, and whoever looked for an
            # input by name would still find the old one, without its methods.
            page.setParent(None)
            page.deleteLater()
        self._method = method
        self._figures = None
        self._tab_order.forget()
        for index in range(len(method.steps)):
            page = StepPage(method, index, language())
            page.set_editable(self._is_editable)
            page.answerEdited.connect(self.answerEdited)
            page.whyWanted.connect(self.why.ask)
            self.pages.addWidget(page)
        self.ahead.begin(self._make_ahead())
        if not self.isVisible():
            self.ahead.stop()

    def _make_ahead(self) -> Iterator[None]:
        """Make what the other steps show while the first one is read, so that they open without a wait."""
        for page in self._pages():
            yield from page.build_ahead()
        yield from load_extras()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ahead.go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.ahead.stop()
