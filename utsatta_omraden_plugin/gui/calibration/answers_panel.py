"""One question closely: what each assessor answered and why, and whose answer goes into the common assessment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ...domain.assessment import Answer
from ...domain.text import CONTEXT
from ...translation import language, translate
from ..assessment.question_number import question_number
from ..labels import make_bold, sentence_label
from ..plain import breakable
from .choices import Choices
from .words import LETTERS, answer_in_words

if TYPE_CHECKING:
    from ...domain.assessment import Assessment
    from ...domain.method import Question
    from ...exchange.calibration import ComparedArea


class AnswersPanel(QWidget):
    """A card for each assessor, named ``answer:<letter>``, with ``choose:<letter>`` and ``goTo:<letter>``.

    ``choiceMade(question id, assessment id)`` tells who was chosen ("" for nobody), ``questionWanted(question id,
    assessor)`` that the user wants to see the answer in the assessment dock.
    """

    choiceMade = pyqtSignal(str, str)
    questionWanted = pyqtSignal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[_Card] = []
        self.title = _label("comparedQuestion")
        make_bold(self.title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 0, 4, 4)
        self._column.setSpacing(4)
        self._column.addWidget(self.title)
        self._column.addStretch(1)

    def show_question(
        self, compared: ComparedArea | None, question_id: str, choices: Choices, can_choose: bool
    ) -> None:
        """Show the answers to a question; without one, what to do to see them."""
        question = None
        if compared is not None:
            question = next((one for one in compared.method.questions if one.id == question_id), None)
        if compared is None or question is None:
            self.title.setText(
                "" if compared is None else translate("UtsattaOmraden", "Choose a question in the table.")
            )
            self._show_cards(0)
            return
        number = question_number(compared.method, question_id)
        self.title.setText(f"{number}  {question.text.in_language(language())}")
        self._show_cards(min(len(compared.assessments), len(LETTERS)))
        for card, assessment in zip(self._cards, compared.assessments, strict=False):
            answer = compared.answers[assessment.id].get(question_id, Answer())
            card.show_answer(question, assessment, answer, choices.of(question_id) == assessment.id, can_choose)

    def _show_cards(self, count: int) -> None:
        while len(self._cards) < count:
            card = _Card(LETTERS[len(self._cards)])
            card.choiceMade.connect(self.choiceMade)
            card.questionWanted.connect(self.questionWanted)
            self._column.insertWidget(self._column.count() - 1, card)
            self._cards.append(card)
        for number, card in enumerate(self._cards):
            card.setVisible(number < count)


class _Card(QFrame):
    choiceMade = pyqtSignal(str, str)
    questionWanted = pyqtSignal(str, str)

    def __init__(self, letter: str) -> None:
        super().__init__()
        self.setObjectName(f"answer:{letter}")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._letter = letter
        self._question = self._assessment = self._assessor = ""
        self.head = _label(f"assessor:{letter}")
        self.levels = _label(f"levels:{letter}")
        self.texts = _label(f"texts:{letter}")
        self.choose = QPushButton()
        self.choose.setObjectName(f"choose:{letter}")
        self.choose.setCheckable(True)
        self.choose.clicked.connect(self._choose)
        self.go_to = QPushButton(translate("UtsattaOmraden", "Show"))
        self.go_to.setObjectName(f"goTo:{letter}")
        self.go_to.setToolTip(translate("UtsattaOmraden", "Show this answer in the assessment dock"))
        self.go_to.clicked.connect(lambda _checked=False: self.questionWanted.emit(self._question, self._assessor))
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.go_to)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self.levels)
        column.addLayout(buttons)  # above the texts, which may be long
        column.addWidget(self.texts)

    def show_answer(
        self, question: Question, assessment: Assessment, answer: Answer, is_chosen: bool, can_choose: bool
    ) -> None:
        """Show an assessor's answer to a question."""
        self._question, self._assessment, self._assessor = question.id, assessment.id, assessment.assessor
        self.head.setText(breakable(f"{self._letter}  {assessment.assessor}"))
        self.levels.setText(answer_in_words(answer))
        texts = _texts(question, answer)
        self.texts.setText(breakable(texts))
        self.texts.setVisible(bool(texts))
        taken, offered = (
            translate("UtsattaOmraden", "✓ {letter} is chosen"),
            translate("UtsattaOmraden", "Take {letter}"),
        )
        self.choose.setText((taken if is_chosen else offered).format(letter=self._letter))
        self.choose.setChecked(is_chosen)
        self.choose.setEnabled(can_choose and answer.is_given)
        self.choose.setToolTip(
            translate("UtsattaOmraden", "Let this answer go into the common assessment (key {letter})").format(
                letter=self._letter
            )
        )
        self.go_to.setAccessibleName(
            translate("UtsattaOmraden", "Show the answer of {role} in the assessment dock").format(
                role=assessment.assessor
            )
        )

    def _choose(self, is_checked: bool) -> None:
        self.choiceMade.emit(self._question, self._assessment if is_checked else "")


def _texts(question: Question, answer: Answer) -> str:
    """Return value, motivation and source, each on a line of its own."""
    if not answer.is_given:
        return ""
    from ...report.sections.answer_words import source_in_words, value_in_words  # with the words of the report
    from ...report.voice import Voice

    voice = Voice(lambda template: translate(CONTEXT, template), "sv" if language() == "sv" else "en")
    value = "" if answer.unknown else value_in_words(question, answer, voice)
    lines = [value, answer.motivation.strip()]
    if answer.source_kind is not None or answer.source_reference.strip() or answer.data_date is not None:
        lines.append(source_in_words(answer, voice))
    return "\n".join(filter(None, lines))


def _label(name: str) -> QLabel:
    label = sentence_label(name, can_be_copied=True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label
