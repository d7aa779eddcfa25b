"""What a question asks beside the problem level: yes or no, a number, a share, a choice, several choices, a text."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...domain.method import Question, QuestionKind
from ...translation import translate
from .small_editors import ChoiceCombo, GrowingText, NumberEdit

LARGEST_NUMBER = 1_000_000_000.0
HIGHEST_SHARE = 100.0


class ValueEditor(QWidget):
    """The input for a question's value, named ``value:<question id>``; what is inside depends on the kind.

    A script drives it by ``setValue`` and ``value``: a number for numbers and shares (percent), ``"yes"``, ``"no"`` or
    ``"unknown"``, a choice's value, a list of values for several choices, a text. ``edited(bool)`` tells of a change by
    the user and whether it was typed (True) or clicked (False); ``setValue`` counts as clicked, ``show_value`` is
    silent.
    """

    edited = pyqtSignal(bool)

    def __init__(self, question: Question, language: str, accessible_name: str) -> None:
        super().__init__()
        self.setObjectName(f"value:{question.id}")
        self._kind = question.kind
        self._combo: ChoiceCombo | None = None
        self._number: NumberEdit | None = None
        self._text: GrowingText | None = None
        self._boxes: dict[str, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if question.kind in (QuestionKind.YES_NO, QuestionKind.CHOICE):
            self._add_combo(column, question, language)
        elif question.kind in (QuestionKind.NUMBER, QuestionKind.SHARE):
            self._add_number(column, question)
        elif question.kind is QuestionKind.MULTIPLE_CHOICE:
            self._add_boxes(column, question, language, accessible_name)
        else:
            self._text = GrowingText()
            self._text.edited.connect(lambda: self.edited.emit(True))
            column.addWidget(self._text)
        inner = self._combo or self._number or self._text
        if inner is not None:
            inner.setAccessibleName(accessible_name)
            self.setFocusProxy(inner)

    def _add_combo(self, column: QVBoxLayout, question: Question, language: str) -> None:
        if question.kind is QuestionKind.YES_NO:
            choices = [
                ("yes", translate("UtsattaOmraden", "Yes")),
                ("no", translate("UtsattaOmraden", "No")),
                ("unknown", translate("UtsattaOmraden", "Don't know")),
            ]
        else:
            choices = [(choice.value, choice.text.in_language(language)) for choice in question.choices]
        self._combo = ChoiceCombo(choices, translate("UtsattaOmraden", "– choose –"))
        self._combo.edited.connect(lambda: self.edited.emit(False))
        column.addWidget(self._combo)

    def _add_number(self, column: QVBoxLayout, question: Question) -> None:
        is_share = question.kind is QuestionKind.SHARE
        self._number = NumberEdit(0.0, HIGHEST_SHARE if is_share else LARGEST_NUMBER)
        self._number.edited.connect(lambda: self.edited.emit(True))
        row = QHBoxLayout()
        row.addWidget(self._number)
        unit = QLabel("%" if is_share else question.unit)
        unit.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(unit)
        row.addStretch(1)
        column.addLayout(row)

    def _add_boxes(self, column: QVBoxLayout, question: Question, language: str, accessible_name: str) -> None:
        for choice in question.choices:
            words = choice.text.in_language(language)
            box = QCheckBox()
            box.setObjectName(f"{self.objectName()}:{choice.value}")
            box.setAccessibleName(f"{accessible_name}: {words}")
            box.toggled.connect(lambda _checked: self.edited.emit(False))
            row = QHBoxLayout()
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(_BoxLabel(words, box), 1)
            column.addLayout(row)
            self._boxes[choice.value] = box
            if len(self._boxes) == 1:
                self.setFocusProxy(box)

    def value(self) -> str | float | list[str] | None:
        """Return the value, None while there is none."""
        if self._combo is not None:
            return self._combo.value()
        if self._number is not None:
            return self._number.number()
        if self._text is not None:
            return self._text.toPlainText() or None
        return [value for value, box in self._boxes.items() if box.isChecked()] or None

    def setValue(self, value: str | float | list[str] | None) -> None:
        """Answer as the user would."""
        if value != self.value():
            self.show_value(value)
            self.edited.emit(False)

    def show_value(self, value: str | float | list[str] | None) -> None:
        """Show a stored value; nobody is told."""
        if self._combo is not None:
            self._combo.show_value(value if isinstance(value, str) else None)
        elif self._number is not None:
            self._number.show_number(float(value) if isinstance(value, (int, float)) else None)
        elif self._text is not None:
            self._text.show_text(value if isinstance(value, str) else "")
        else:
            chosen = value if isinstance(value, list) else []
            for candidate, box in self._boxes.items():
                box.blockSignals(True)
                box.setChecked(candidate in chosen)
                box.blockSignals(False)


class _BoxLabel(QLabel):
    """A check box's words, which wrap (those of a check box itself cannot) and take clicks for it."""

    def __init__(self, words: str, box: QCheckBox) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(words)  # last: each change is laid out anew
        self._box = box

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.isEnabled():
            self._box.click()
