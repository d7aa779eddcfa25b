"""Finds a question by its words or its id and leads to it."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ...domain.assessment import Answer, Answers, StepState, find_questions
from ...domain.method import Method, Question
from ...translation import language, translate
from ..plain import plain_tip
from .question_number import question_number

_QUESTION = Qt.ItemDataRole.UserRole
ROWS_SHOWN = 6


class QuestionFinder(QWidget):
    """``questionSearch`` and the ``foundQuestions`` below it; hidden until ``open``. Escape closes it.

    ``questionWanted(question id)`` is emitted for the row that is taken with Return or clicked; questions of a locked
    step are shown, and cannot be taken.
    """

    questionWanted = pyqtSignal(str)
    closed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._method: Method | None = None
        self._states: Mapping[str, StepState] = {}
        self._answers: Answers = {}
        self.field = QLineEdit()
        self.field.setObjectName("questionSearch")
        self.field.setPlaceholderText(translate("UtsattaOmraden", "Find a question: words or number"))
        self.field.setAccessibleName(translate("UtsattaOmraden", "Find a question"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("foundQuestions")
        self.list.setAccessibleName(translate("UtsattaOmraden", "Questions found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.nothing = QLabel(translate("UtsattaOmraden", "No question has these words."))
        self.nothing.setObjectName("noQuestionFound")
        self.nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._take_current)
        self.list.itemClicked.connect(self._take)
        self.list.itemActivated.connect(self._take)
        self.hide()

    def open(self, method: Method, states: Mapping[str, StepState], answers: Answers) -> None:
        """Show the empty field, ready to be typed into, for the questions of a method."""
        self._method, self._states, self._answers = method, states, answers
        self.field.clear()
        self._search("")
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_finder(self) -> None:
        """Hide it again."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys walk through the list while the field has the focus."""
        if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_finder()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _search(self, words: str) -> None:
        method = self._method
        found = find_questions(method, words, language()) if method is not None and words.strip() else []
        self.list.clear()
        for question in found:
            self.list.addItem(self._item(question))
        self.list.setCurrentRow(0)
        rows = min(ROWS_SHOWN, len(found))
        height = self.list.sizeHintForRow(0) if found else 0
        self.list.setFixedHeight(rows * height + 2 * self.list.frameWidth())
        self.list.setVisible(bool(found))
        self.nothing.setVisible(bool(words.strip()) and not found)

    def _item(self, question: Question) -> QListWidgetItem:
        words = f"{self._number(question)}  {question.text.in_language(language())}"
        is_locked = self._is_locked(question)
        if is_locked:
            words = translate("UtsattaOmraden", "{question} (locked)").format(question=words)
        elif self._answers.get(question.id, Answer()).is_given:
            words = f"✔ {words}"
        item = QListWidgetItem(words)
        item.setToolTip(plain_tip(words))
        item.setData(_QUESTION, question.id)
        if is_locked:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        return item

    def _number(self, question: Question) -> str:
        return question.id if self._method is None else question_number(self._method, question.id)

    def _is_locked(self, question: Question) -> bool:
        steps = () if self._method is None else self._method.steps
        return any(self._states.get(step.id) is StepState.LOCKED and question in step.questions for step in steps)

    def _take_current(self) -> None:
        item = self.list.currentItem()
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self._take(item)

    def _take(self, item: QListWidgetItem) -> None:
        question = str(item.data(_QUESTION))
        self.hide()
        self.questionWanted.emit(question)
