"""The questions of one step, made when the step is first looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from ...compat import as_number
from ...domain.assessment import Answer, RollUp
from ...domain.method import Block, Method
from ...translation import translate
from ..labels import sentence_label
from ..plain import plain_tip
from .extras import ACTORS_STEP
from .figures import FLAT, Figures
from .fonts import resized
from .question_widget import QuestionWidget

DONE = object()
SHORTEST_SENTENCE = 20
"""Letters; what is shorter in a method's notice is a heading."""


class StepPage(QScrollArea):
    """A scrolling page with a step's heading, blocks and questions; ``answerEdited`` passes their changes on."""

    answerEdited = pyqtSignal(str, object, bool)
    whyWanted = pyqtSignal(object)

    def __init__(self, method: Method, index: int, language: str) -> None:
        super().__init__()
        self._method = method
        self._index = index
        self._step = method.steps[index]
        self._language = language
        self._answers: Mapping[str, Answer] = {}
        self._questions: dict[str, QuestionWidget] = {}
        self._figures: dict[str, Figures] = {}
        self._is_editable = True
        self._body = QWidget(self.viewport())
        self._body.hide()
        self._making = self._make()
        self.setObjectName(f"stepPage{index + 1}")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_answers(self, answers: Mapping[str, Answer], is_same: bool = False) -> None:
        """Show an assessment's answers, now or when the page is first looked at.

        ``is_same`` says that it is the assessment that is shown: the page stays where it is scrolled to.
        """
        self._answers = answers
        for question_id, widget in self._questions.items():
            answer = answers.get(question_id, Answer())
            if not is_same or answer != widget.shown:
                widget.show_answer(answer, is_same)
        if not is_same:
            self.verticalScrollBar().setValue(0)

    def show_answer(self, question_id: str, answer: Answer) -> None:
        """Show an answer that was given elsewhere than in its inputs."""
        if question_id in self._questions:
            self._questions[question_id].show_answer(answer)

    def show_figures(self, part: RollUp) -> None:
        """Show the means of the step and of its blocks."""
        for inner in (part, *part.parts):
            figures = self._figures.get(f"{inner.kind}:{inner.id}")
            if figures is not None:
                figures.show_part(inner)

    def question_with_focus(self) -> str:
        """Return the id of the question that has the focus, "" when none has."""
        for question_id, widget in self._questions.items():
            if widget.hasFocus() or widget.isAncestorOf(self.window().focusWidget() or self):
                return question_id
        return ""

    def confirm(self, question_id: str) -> None:
        """Confirm the draft of a question, as its button does."""
        self._questions[question_id].confirm()

    def finish_writing(self) -> None:
        """Keep what is being written as if its field had been left."""
        for widget in self._questions.values():
            widget.finish()

    def set_editable(self, is_editable: bool) -> None:
        """Allow answers or only reading."""
        self._is_editable = is_editable
        for widget in self._questions.values():
            widget.set_editable(is_editable)

    def build(self) -> bool:
        """Show the questions, made now unless they were; done once, when the step is opened. Returns whether it was."""
        if self.widget() is not None:
            return False
        for _piece in self.build_ahead():
            pass
        self.setWidget(self._body)
        self.updateGeometry()
        return True

    def build_ahead(self) -> Iterator[None]:
        """Make the questions' widgets one by one, for as long as they are asked for; ``build`` makes the rest."""
        while self.widget() is None and next(self._making, DONE) is not DONE:
            yield

    def _make(self) -> Iterator[None]:
        column = QVBoxLayout(self._body)
        column.setContentsMargins(2, 4, 2, 4)
        column.addLayout(self._heading())
        column.addWidget(self._figures_of("step", self._step.id))
        self._links = QHBoxLayout()
        column.addLayout(self._links)
        column.addWidget(self._notice())
        number = 0
        for block in self._step.blocks:
            column.addWidget(self._block_title(block))
            column.addWidget(self._figures_of("block", block.id))
            for question in block.questions:
                number += 1
                widget = QuestionWidget(
                    f"{self._index + 1}.{number}", question, self._language, self._method, self._index == ACTORS_STEP
                )
                widget.show_answer(self._answers.get(question.id, Answer()))
                widget.set_editable(self._is_editable)
                widget.edited.connect(self.answerEdited)
                self._questions[question.id] = widget
                column.addWidget(widget)
                yield
        self._extras = QVBoxLayout()
        column.addLayout(self._extras)
        column.addStretch(1)

    def add_extra(self, extra: QWidget, title: str) -> None:
        """Show more below the questions, with a way there at the top; the page must have been built."""
        self._extras.addWidget(extra)
        link = QToolButton()
        link.setObjectName(f"toExtra{self._index + 1}")
        link.setText(f"↓ {title}")
        link.setAccessibleName(translate("UtsattaOmraden", "Go to: {title}").format(title=title))
        link.setToolTip(link.accessibleName())
        link.setStyleSheet(FLAT)
        link.clicked.connect(lambda: self._go_to(extra))
        self._links.addWidget(link)
        self._links.addStretch(1)
        self.updateGeometry()

    def _go_to(self, extra: QWidget) -> None:
        body = self.widget()
        if body is not None:
            self.verticalScrollBar().setValue(extra.mapTo(body, extra.rect().topLeft()).y())
        first = extra.nextInFocusChain()
        while first is not extra and not (first.isEnabled() and first.isVisible() and _takes_tab(first)):
            first = first.nextInFocusChain()
        if extra.isAncestorOf(first):
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_question(self, question_id: str) -> None:
        """Scroll to a question and put the focus into its first input; the page must have been built."""
        widget = self._questions[question_id]
        widget.take_focus()
        self.ensureWidgetVisible(widget)

    def minimumSizeHint(self) -> QSize:
        """As wide as the questions need: nothing is cut off, and nobody has to scroll sideways."""
        body = self.widget()
        width = 0 if body is None else body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, self.fontMetrics().lineSpacing() * 6)

    def _heading(self) -> QHBoxLayout:
        words = translate("UtsattaOmraden", "Step {number}  {title}")
        title = sentence_label(
            words=words.format(number=self._index + 1, title=self._step.title.in_language(self._language))
        )
        font = resized(title.font(), 1.2)
        font.setBold(True)
        title.setFont(font)
        self._step_help = sentence_label(words=self._step.help.in_language(self._language))
        self._step_help.setVisible(False)
        help_button = QToolButton()
        help_button.setObjectName(f"stepHelp{self._index + 1}")
        help_button.setText("?")
        help_button.setCheckable(True)
        help_button.setToolTip(translate("UtsattaOmraden", "Show help for the questions"))
        help_button.setAccessibleName(help_button.toolTip())
        help_button.toggled.connect(self._show_help)
        row = QHBoxLayout()
        row.addWidget(title, 1)
        row.addWidget(help_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _notice(self) -> QWidget:
        """Return what the method is, and the step's help and all that the method says of itself once asked for."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._step_help)
        self._whole_notice = self._method.notice.in_language(self._language)
        title = f"{self._method.title.in_language(self._language)} {self._method.version}"
        notice = sentence_label(f"methodNotice{self._index + 1}", f"{title}. {_beginning(self._whole_notice)}")
        notice.setToolTip(plain_tip(self._whole_notice))
        font = resized(notice.font(), 0.9)
        font.setItalic(True)
        notice.setFont(font)
        column.addWidget(notice)
        self._rest = sentence_label(f"wholeNotice{self._index + 1}", self._whole_notice)
        self._rest.setFont(font)
        self._rest.hide()
        column.addWidget(self._rest)
        return box

    def _figures_of(self, kind: str, part_id: str) -> Figures:
        figures = Figures(kind, part_id)
        figures.label.setFont(resized(figures.label.font(), 0.9))
        figures.why.setFont(figures.label.font())
        figures.whyClicked.connect(self.whyWanted)
        self._figures[f"{kind}:{part_id}"] = figures
        return figures

    def _block_title(self, block: Block) -> QLabel:
        title = sentence_label(words=block.title.in_language(self._language))
        title.setFrameShape(QFrame.Shape.StyledPanel)
        title.setContentsMargins(4, 2, 4, 2)
        return title

    def _show_help(self, is_wanted: bool) -> None:
        self._step_help.setVisible(is_wanted and bool(self._step_help.text()))
        self._rest.setVisible(is_wanted)
        for widget in self._questions.values():
            widget.help_label.setVisible(is_wanted and bool(widget.help_label.text()))


def _takes_tab(widget: QWidget) -> bool:
    return bool(as_number(widget.focusPolicy()) & as_number(Qt.FocusPolicy.TabFocus))


def _beginning(words: str) -> str:
    """Return the first sentence that says something; a heading before it ("Example.") is left out."""
    sentences = words.split(". ")
    first = next((sentence for sentence in sentences if len(sentence) >= SHORTEST_SENTENCE), words)
    return first if first.endswith(".") else f"{first}."
